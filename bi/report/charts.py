"""The charts, as Vega-Lite: each function takes rows that sections.py has prepared, and gives a specification.

The rows carry plain numbers for the marks, and for the tooltips the same texts as the tables. Names from the data are values in the
rows and never part of a specification, so that none of them is read as an expression.
"""

# Colours of Okabe and Ito, which the colour-blind can tell apart.
BLUE, ORANGE, GREEN, DARK, PALE = "#0072B2", "#D55E00", "#009E73", "#222222", "#A9CCE3"
FONT = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif"

CONFIG = {
    "background": "white", "font": FONT, "view": {"stroke": None},
    "axis": {"labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal", "labelColor": DARK, "titleColor": DARK, "gridColor": "#E6E6E6",
             "domainColor": "#999999", "tickColor": "#999999", "labelLimit": 150},
    "axisY": {"domain": False, "ticks": False, "labelPadding": 6},
    "legend": {"labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal", "labelColor": DARK, "titleColor": DARK, "orient": "top", "title": None,
               "symbolStrokeWidth": 2, "labelLimit": 180, "columnPadding": 16, "layout": {"top": {"direction": "horizontal", "margin": 20}}},
    "title": {"anchor": "start", "fontSize": 16, "subtitleFontSize": 12, "subtitleColor": "#444444", "color": DARK, "offset": 14, "subtitlePadding": 6},
}

# Thousands as 10k, and no "milli" for what is smaller than one.
SHORT = "abs(datum.value) >= 1000 ? replace(format(datum.value, '~s'), 'G', 'B') : format(datum.value, ',~g')"
PERCENT = "format(100 * datum.value, '~g') + ' %'"


def amounts(title, **more):
    return {"title": title, "labelExpr": SHORT, "tickCount": 5, **more}


def shares(title, **more):
    return {"title": title, "labelExpr": PERCENT, "tickCount": 5, **more}


def tooltip(fields):
    """fields: what is shown, by the name of the field that has it as text."""
    return [{"field": field, "type": "nominal", "title": title} for field, title in fields.items()]


def chart(rows, height, layers, **more):
    body = {"layer": layers} if isinstance(layers, list) else layers
    return {"$schema": "https://vega.github.io/schema/vega-lite/v6.json", "config": CONFIG, "data": {"values": rows}, "width": "container", "height": height,
            "autosize": {"type": "fit-x", "contains": "padding"}, **body, **more}


def legend_of(field, domain, colours, narrow=1, wide=0):
    """The colours of a few names; the legend has one line (0) on a wide page, and columns, by default one, on a narrow one."""
    legend = {"columns": {"expr": f"width < 380 ? {narrow} : {wide}"}} if narrow else {}
    return {"field": field, "type": "nominal", "scale": {"domain": domain, "range": colours}, "legend": legend}


def month_axis(rows):
    """Months side by side; every one, or each third, sixth or twelfth, has a label."""
    months = list(dict.fromkeys(row["month"] for row in rows))
    step = next((step for step in (1, 3, 6) if len(months) <= 8 * step), 12)
    return {"field": "month", "type": "ordinal", "scale": {"type": "band", "domain": months, "paddingInner": 0.2, "paddingOuter": 0.1},
            "axis": {"title": None, "labelAngle": 0, "values": months[::step], "labelOverlap": "parity", "labelSeparation": 8, "labelPadding": 8,
                     "ticks": False}}


def revenue(rows, title):
    states = list(dict.fromkeys(row["state"] for row in rows))
    colours = {"whole month": BLUE, "month not over yet": PALE}
    colour = legend_of("state", states, [colours[state] for state in states]) if len(states) > 1 else {"value": colours[states[0]]}
    return chart(rows, 260, {
        "mark": {"type": "bar"},
        "encoding": {
            "x": month_axis(rows), "y": {"field": "revenue", "type": "quantitative", "axis": amounts(title)}, "color": colour,
            "tooltip": tooltip({"month": "Month", "revenue_text": "Revenue", "orders_text": "Orders", "state": "State"})}})


def customers(rows):
    """Whole months are joined by a line; a dashed one leads to the month that is not over."""
    place = {"x": month_axis(rows), "y": {"field": "customers", "type": "quantitative", "axis": amounts("Customers", tickMinStep=1)},
             "color": legend_of("measure", ["active", "new", "lost"], [BLUE, GREEN, ORANGE], narrow=0)}
    tips = tooltip({"month": "Month", "measure": "Customers who are", "customers_text": "Customers", "state": "State"})

    def layers(part, line, point):
        """What is shown of whole months, or of the running one; nothing where there is none."""
        if not any(row["part"] == part for row in rows):
            return []
        return [{"transform": [{"filter": f"datum.part == '{part}'"}], "mark": {"type": "line", "strokeWidth": 2, **line}, "encoding": place},
                {"transform": [{"filter": f"datum.part == '{part}' && datum.point"}], "mark": {"type": "point", "size": 36, "opacity": 1, **point},
                 "encoding": {**place, "tooltip": tips}}]

    return chart(rows, 260, [*layers("whole", {}, {"filled": True}), *layers("running", {"strokeDash": [4, 4]}, {"fill": "white"})])


def cohorts(rows, unit):
    units = f"{unit.capitalize()}s"
    place = {"x": {"field": "age", "type": "ordinal", "scale": {"paddingInner": 0.04},
                   "axis": {"title": f"{units} since the first order", "labelAngle": 0, "labelOverlap": True, "labelSeparation": 3,
                            "domain": False, "ticks": False}},
             "y": {"field": "cohort_text", "type": "nominal", "sort": None, "scale": {"paddingInner": 0.04}, "axis": {"title": None}}}
    ages = len({row["age"] for row in rows})
    legend = {"title": "Share who ordered", "labelExpr": PERCENT, "tickCount": 4, "gradientLength": 160, "gradientThickness": 10, "direction": "horizontal"}
    tips = {"cohort": "First order", "age": f"{units} later", "rate_text": "Share who ordered", "active_text": "Customers who ordered",
            "customers_text": "Of customers"}
    return chart(rows, 24 * len({row["cohort"] for row in rows}), [
        {"mark": "rect", "encoding": {
            **place, "tooltip": tooltip(tips),
            "color": {"field": "rate", "type": "quantitative", "scale": {"scheme": "blues", "zero": True}, "legend": legend}}},
        # Numbers are written where there is room for them.
        {"mark": {"type": "text", "fontSize": 11, "opacity": {"expr": f"width / {ages} > 24 ? 1 : 0"}}, "encoding": {
            **place, "text": {"field": "short", "type": "nominal"}, "tooltip": tooltip(tips),
            "color": {"condition": {"test": "datum.dark", "value": "white"}, "value": DARK}}}])


BLUES = ["#9ECAE1", "#8BBFDB", "#78B4D5", "#65A9CF", "#529DC8", "#4191C1", "#3384B9", "#2676B0", "#1968A5", "#105A97", "#094B85", "#083C6E"]


def values(rows, names, title):
    """One line for each cohort, the older the lighter, and one for all."""
    own = [name for name in names if name != "all"]
    colours = [BLUES[-1 - round(i * (len(BLUES) - 1) / max(len(own) - 1, 1))] for i in range(len(own))][::-1]
    colour = legend_of("cohort", [*own, "all"][:len(names)], [*colours, ORANGE][:len(names)], narrow=3, wide=5)
    colour["legend"]["symbolType"] = "circle"
    place = {"x": {"field": "days", "type": "quantitative", "scale": {"domain": [0, 380], "nice": False},
                   "axis": {"title": "Days since the first order", "values": [30, 90, 180, 365], "grid": False}},
             "y": {"field": "value", "type": "quantitative", "scale": {"zero": True}, "axis": amounts(title)}, "color": colour}
    tips = tooltip({"cohort": "First order", "days": "Within days", "value_text": "Revenue of a customer", "customers_text": "Customers"})
    return chart(rows, 280, [
        {"mark": {"type": "line", "strokeWidth": 2}, "encoding": place},
        {"mark": {"type": "point", "filled": True, "size": 40, "opacity": 1}, "encoding": {**place, "tooltip": tips}}])


def rfm(rows, segments):
    tips = {"name": "Segment", "customers_text": "Customers", "share_of_customers": "Share of customers", "revenue_text": "Revenue",
            "share_of_revenue": "Share of revenue"}
    return chart(rows, 34 * segments, {
        "mark": {"type": "bar"},
        "encoding": {"y": {"field": "name", "type": "nominal", "sort": None, "axis": {"title": None, "labelLimit": 130}, "scale": {"paddingInner": 0.25}},
                     "yOffset": {"field": "of", "type": "nominal", "sort": None},
                     "x": {"field": "share", "type": "quantitative", "axis": shares("Share of all")},
                     "color": legend_of("of", ["customers", "revenue"], [PALE, BLUE], narrow=0), "tooltip": tooltip(tips)}})


def deciles(rows):
    tips = {"decile": "Tenth", "customers_text": "Customers", "revenue_text": "Revenue", "share_text": "Share of revenue", "up_to_text": "With those before"}
    return chart(rows, 280, {
        "mark": {"type": "bar", "color": BLUE},
        "encoding": {"x": {"field": "decile", "type": "ordinal", "scale": {"paddingInner": 0.2},
                           "axis": {"title": "Tenth of the customers, the best first", "labelAngle": 0}},
                     "y": {"field": "share", "type": "quantitative", "axis": shares("Share of revenue")}, "tooltip": tooltip(tips)}})


def forecast(rows, kinds, title):
    """Blocks from the lower to the upper bound, a line at the forecast, and a diamond where it came out."""
    # The parts of a label are its lines.
    axis = {"title": None, "labelAngle": 0, "labelExpr": "split(datum.label, '|')", "labelOverlap": False, "ticks": False,
            "labelFontSize": {"expr": "width < 380 ? 10 : 12"}}
    scale = {"zero": True} if len(kinds) > 1 else {"zero": False, "padding": 8}
    y = {"field": "revenue", "type": "quantitative", "scale": scale, "axis": amounts(title)}
    place = {"x": {"field": "period", "type": "ordinal", "sort": None, "axis": axis}, "y": y, "color": legend_of("kind", kinds, [BLUE, ORANGE][:len(kinds)]),
             "tooltip": tooltip({"period_text": "Days", "kind": "Of", "revenue_text": "Forecast", "bounds_text": "Range (90 %)", "came_text": "What came"})}
    if len(kinds) > 1:
        place["xOffset"] = {"field": "kind", "type": "nominal", "sort": kinds, "scale": {"domain": kinds}}
    layers = [{"mark": {"type": "tick", "thickness": 3, "width": {"band": 0.7}}, "encoding": place}]
    if any(row["low"] is not None for row in rows):
        layers.insert(0, {"transform": [{"filter": "datum.low != null && datum.high != null"}], "mark": {"type": "bar", "opacity": 0.3, "width": {"band": 0.7}},
                          "encoding": {**place, "y": {**y, "field": "low"}, "y2": {"field": "high"}}})
    if any(row["came"] is not None for row in rows):
        black = {channel: value for channel, value in place.items() if channel != "color"}
        black.update({"y": {**y, "field": "came"}, "shape": {"datum": "what came", "scale": {"domain": ["what came"], "range": ["diamond"]}}})
        layers.append({"transform": [{"filter": "datum.came != null"}], "mark": {"type": "point", "filled": True, "size": 90, "color": DARK, "opacity": 1},
                       "encoding": black})
    return chart(rows, 280, layers)


def check(rows, segments):
    most = max(0.05, 1.1 * max(abs(row["off"]) for row in rows))
    place = {"y": {"field": "segment", "type": "nominal", "sort": None, "axis": {"title": None, "labelLimit": 130}},
             "x": {"field": "off", "type": "quantitative", "scale": {"domain": [-most, most], "nice": False}, "axis": shares("Too low (−) or too high (+)")}}
    of = ["purchases", "revenue"]
    tips = {"segment": "Of", "of": "Forecast of", "expected_text": "Forecast", "came_text": "What came", "off_text": "Off by", "customers_text": "Customers"}
    return chart(rows, max(30 * segments, 60), [
        {"data": {"values": [{"off": 0}]}, "mark": {"type": "rule", "color": DARK}, "encoding": {"x": place["x"]}},
        {"mark": {"type": "point", "filled": True, "size": 110, "opacity": 1}, "encoding": {
            **place, "color": legend_of("of", of, [GREEN, BLUE], narrow=0), "shape": legend_of("of", of, ["circle", "square"], narrow=0),
            "tooltip": tooltip(tips)}}])


def acquisition(rows, channels, title):
    place = {"y": {"field": "name", "type": "nominal", "sort": None, "axis": {"title": None, "labelLimit": 130}, "scale": {"paddingInner": 0.3}},
             "x": {"field": "amount", "type": "quantitative", "axis": amounts(title)},
             "tooltip": tooltip({"name": "Channel", "spend_text": "Spend", "customers_text": "New customers", "cac_text": "A new customer costs",
                                 "earned_text": "Has brought so far", "expected_text": "Still expected"})}
    brings = {"order": {"field": "order", "type": "quantitative"}, "color": legend_of("part", ["has brought", "still expected"], [BLUE, PALE])}
    # An upright line, drawn as the shape of a point, as a tick would have no place in the legend.
    name, line = "cost of one", "M-.12,-1L.12,-1L.12,1L-.12,1Z"
    costs = {"shape": {"datum": name, "scale": {"domain": [name], "range": [line]}}}
    return chart(rows, 40 * channels, [
        {"transform": [{"filter": "datum.part != 'cost' && datum.amount != null"}], "mark": {"type": "bar"},
         "encoding": {**place, **brings, "x": {**place["x"], "stack": "zero"}}},
        {"transform": [{"filter": "datum.part == 'cost' && datum.amount != null"}],
         "mark": {"type": "point", "filled": True, "color": ORANGE, "size": 900, "opacity": 1}, "encoding": {**place, **costs}}])


def converter():
    """vl-convert, or None where it is not installed."""
    try:
        import vl_convert
    except ImportError:
        return None
    return vl_convert


def library():
    """Vega, Vega-Lite and vega-embed as one script, or None; it stands in the page, which so needs no network."""
    vl_convert = converter()
    return vl_convert.javascript_bundle(vl_version="6.4") if vl_convert else None


def svg(part):
    """A chart as a picture, with its title in it."""
    vl_convert = converter()
    if vl_convert is None:
        raise SystemExit("report.py: pictures need vl-convert-python, see bi/report/requirements.txt")
    words, lines = part["how"].split(), [""]
    for word in words:
        if len(lines[-1]) + len(word) > 100:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    spec = {**part["chart"], "width": 720, "padding": {"left": 20, "right": 16, "top": 12, "bottom": 12}, "title": {"text": part["title"], "subtitle": lines}}
    return vl_convert.vegalite_to_svg(spec, vl_version="6.4", allowed_base_urls=[])
