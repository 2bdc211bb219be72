// Draws the charts from the specifications that stand in the page. Expressions are interpreted, as the page's policy forbids to make code of text.
"use strict";
const specifications = JSON.parse(document.getElementById("charts").textContent);
const drawing = Object.entries(specifications).map(([name, specification]) => {
  const place = document.getElementById("chart-" + name);
  return vegaEmbed(place, specification, { renderer: "svg", actions: false, ast: true, defaultStyle: false }).catch((error) => {
    place.textContent = "This chart could not be drawn; its numbers are below.";
    console.error("chart " + name + ": " + error);
  });
});
Promise.all(drawing).then(() => document.body.setAttribute("data-drawn", String(drawing.length)));
