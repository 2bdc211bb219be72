"""The dashboard in Chromium: what it asks of Superset, what it shows, and photographs of its tabs."""

import json
import re
import shutil
import time

from playwright.sync_api import sync_playwright

# Wide and high enough that no chart of a tab is out of sight: those that are out of sight are not drawn.
WIDTH, HEIGHT = 1600, 3600
# What must not be read on a chart.
BAD = ("No data", "No results were returned", "<NULL>", "N/A", "Unexpected error", "An error occurred", "Data error", "Timeout error", "Invalid Date")
TOO_EXACT = re.compile(r"\d\.\d{5,}")


class Browser:
    """A page in Chromium, logged in, that notes each answer to a chart's question for data."""

    def __init__(self, address):
        self.address = address
        self.playwright = sync_playwright().start()
        program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        self.browser = self.playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"])
        self.context = self.browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, locale="en-US", timezone_id="UTC")
        # The page asks for nothing but what this Superset has.
        self.context.route(lambda url: not url.startswith(address), lambda route: route.abort())
        self.page = self.context.new_page()
        self.answers = []
        self.page.on("response", self.note)
        self.context.request.post(f"{address}/login/", form={"username": "admin", "password": "admin"})

    def note(self, response):
        """Keeps the question and the answer of a chart."""
        if "/api/v1/chart/data" in response.url and response.request.method == "POST":
            question = json.loads(response.request.post_data)
            # Those of a filter, for what may be chosen, are of no chart.
            if question["form_data"].get("slice_id"):
                self.answers.append((question["form_data"]["slice_id"], response))

    def open(self, filters=""):
        """Opens the dashboard with the state of its filters, in the notation of its address."""
        self.answers.clear()
        self.page.goto(f"{self.address}/superset/dashboard/clv/?standalone=1" + (f"&native_filters={filters}" if filters else ""))
        self.page.wait_for_selector("[role=tab]", timeout=180000)

    def show(self, tab, charts):
        """Opens the tab with this id and waits until so many charts are drawn; what is wrong on them, by title."""
        self.page.locator(f"[role=tab][id$='-tab-{tab}']").click()
        self.charts = self.page.locator(f"[id$='-panel-{tab}'] [data-test-viz-type]")
        end = time.time() + 120
        while time.time() < end:
            time.sleep(1)
            if self.charts.count() == charts and not any(self.waits(chart) for chart in self.charts.all()):
                time.sleep(4)
                return self.faults()
        raise SystemExit(f"{tab}: not drawn within two minutes: {[chart.get_attribute('data-test-chart-name') for chart in self.charts.all() if self.waits(chart)]}")

    @staticmethod
    def waits(chart):
        """Whether the data of a chart have not come yet."""
        return chart.locator(".loading, [aria-label=Loading], [data-test=loading-indicator]").count() > 0

    def faults(self):
        """Texts that must not be read, and charts that are empty."""
        found = []
        for chart in self.charts.all():
            title, text = chart.get_attribute("data-test-chart-name"), chart.inner_text()
            found += [(title, word) for word in BAD if word in text]
            found += [(title, number) for number in TOO_EXACT.findall(text)]
            found += [(title, "error box")] * chart.locator("[role=alert], .ant-alert-error").count()
            found += [(title, "nothing drawn")] * (not chart.locator("canvas, table, .header-line").count())
        return found

    def photograph(self, path):
        """Writes a picture of the page, down to the last row of the tab."""
        bottom = max(box["y"] + box["height"] for box in (chart.bounding_box() for chart in self.charts.all()))
        self.page.screenshot(path=path, clip={"x": 0, "y": 0, "width": WIDTH, "height": min(bottom + 24, HEIGHT)})

    def close(self):
        """Ends Chromium."""
        self.browser.close()
        self.playwright.stop()
