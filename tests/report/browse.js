// browse.js PAGE FOLDER: opens a report in headless Chromium, wide and narrow, with the pointer on each chart, and prints what it saw as JSON:
// errors, requests, dialogs, marks and tooltips of each chart, what is cut off, and the texts of tiles and tables. Photographs and a print
// go to FOLDER.
"use strict";
const path = require("path");
const { chromium } = require("playwright-core");
const [page_file, folder] = process.argv.slice(2);

// Runs in the page.
function look() {
  const charts = {};
  for (const chart of document.querySelectorAll(".chart")) {
    const bounds = chart.getBoundingClientRect();
    charts[chart.id.replace("chart-", "")] = {
      // Elements that show data: not axes, grids, legends or the background.
      marks: [...chart.querySelectorAll("svg .mark-group .role-mark > *")].filter((mark) => mark.getBBox().width + mark.getBBox().height > 0).length,
      labels: [...chart.querySelectorAll("svg text")].map((label) => label.textContent),
      cut: [...chart.querySelectorAll("svg text")].filter((label) => {
        const box = label.getBoundingClientRect();
        return box.width > 0 && (box.left < bounds.left - 1 || box.right > bounds.right + 1 || box.top < bounds.top - 1
                                 || box.bottom > bounds.bottom + 1);
      }).map((label) => label.textContent),
    };
  }
  return {
    charts,
    drawn: document.body.getAttribute("data-drawn"),
    too_wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    hostile: Boolean(window.hostile) || document.querySelectorAll("main script, main img, main iframe").length > 0,
  };
}

function read() {
  const by = (elements, name, value) => Object.fromEntries([...elements].map((element) => [name(element), value(element)]));
  const sections = document.querySelectorAll("section");
  document.querySelectorAll("details").forEach((details) => { details.open = true; });
  return {
    text: document.querySelector("main").innerText,
    tiles: by(document.querySelectorAll(".tile"), (tile) => tile.querySelector("dt").textContent, (tile) => tile.querySelector(".figure").textContent),
    tables: by(sections, (section) => section.id, (section) =>
      [...section.querySelectorAll("tr")].map((row) => [...row.cells].map((cell) => cell.textContent))),
    empty: by(sections, (section) => section.id, (section) =>
      [...section.querySelectorAll(":scope > .empty")].map((p) => p.textContent).join(" ")),
  };
}

// The first tooltip that shows when the pointer goes over the marks of a chart.
async function tooltip(page, name) {
  await page.$eval(`#chart-${name}`, (chart) => chart.scrollIntoView({ block: "center" }));
  for (const mark of (await page.$$(`#chart-${name} svg .mark-group .role-mark > *`)).slice(0, 40)) {
    const box = await mark.boundingBox();
    if (!box) continue;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height / 2);
    const shown = await page.$("#vg-tooltip-element.visible");
    if (shown) return await shown.innerText();
  }
  return null;
}

(async () => {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, offline: true });
  const page = await context.newPage();
  const seen = { errors: [], requests: [], dialogs: [], tooltips: {} };
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && seen.errors.push(message.text()));
  page.on("request", (request) => request.url().startsWith("file:") || request.url().startsWith("data:") || seen.requests.push(request.url()));
  page.on("dialog", (dialog) => { seen.dialogs.push(dialog.message()); dialog.dismiss(); });
  const address = "file://" + path.resolve(page_file);
  const name = path.basename(page_file, ".html");
  for (const [size, width] of [["wide", 1200], ["narrow", 400]]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address);
    if (await page.$("script:not([type])")) {
      await page.waitForSelector("body[data-drawn]", { timeout: 20000 }).catch(() => seen.errors.push(`${size}: drawing did not come to its end`));
    }
    seen[size] = await page.evaluate(look);
    await page.screenshot({ path: path.join(folder, `${name}-${size}.png`), fullPage: true });
    if (size === "wide") {
      for (const chart of Object.keys(seen.wide.charts)) seen.tooltips[chart] = await tooltip(page, chart);
      await page.pdf({ path: path.join(folder, `${name}.pdf`), preferCSSPageSize: true });
      Object.assign(seen, await page.evaluate(read));
    }
  }
  await browser.close();
  console.log(JSON.stringify(seen));
})().catch((error) => { console.error(error); process.exit(1); });
