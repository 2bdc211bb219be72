#!/usr/bin/env python3
"""The dashboard of bi/superset in a Superset that is new: import, what each chart shows with and without filters, SQL Lab, photographs.

    main.py ADDRESS URI PASSWORD FOLDER

ADDRESS is that of Superset, URI that of the shop with XXXXXXXXXX for the password; photographs go to FOLDER. psql connects by the environment.
"""

import os
import subprocess
import sys
import time

import answers
import definition
import sql_lab
from api import Superset
from browser import Browser

FILTERS = (
    {},
    {"time": ("1997-09-01", "1998-04-01")},
    {"segment": ("Germany", "(none)")},
    {"channel": ("email",)},
    {"time": ("1997-09-01", "1998-04-01"), "segment": ("France",), "channel": ("search", "social")},
)


def in_address(filters):
    """The filters in the notation of the dashboard's address."""
    parts = []
    for name, value in filters.items():
        if name == "time":
            chosen = f"'{value[0]} : {value[1]}'"
            form = f"time_range:{chosen}"
        else:
            chosen = "!(" + ",".join(f"'{one}'" for one in value) + ")"
            form = f"filters:!((col:{name},op:IN,val:{chosen}))"
        parts.append(f"NATIVE_FILTER-{name}:(id:NATIVE_FILTER-{name},extraFormData:({form}),filterState:(value:{chosen}),ownState:())")
    return f"({','.join(parts)})" if parts else ""


def look(browser, filters, charts, titles, folder):
    """Opens all tabs under these filters; what is wrong, and how many figures were compared."""
    browser.open(in_address(filters))
    found = []
    for tab, inside in definition.tabs().items():
        found += [f"{title}: {word}" for title, word in browser.show(tab, len(inside))]
        if not filters:
            browser.photograph(f"{folder}/{tab.removeprefix('TAB-')}.png")
    got = {titles[number]: response for number, response in browser.answers}
    found += [f"{title}: no question was asked" for title in charts if title not in got]
    found += [f"{title}: {fault}" for title in got for fault in answers.faults(charts[title], got[title])]
    if found:
        return found, 0
    return answers.compare(charts, got, filters)


def main(address, uri, password, folder):
    """Runs everything; ends with an error at the first step that finds something."""
    definition.main(write=False)
    superset = Superset(address)
    assert not superset.all("dashboard") and not superset.all("database"), "this Superset is not new"
    packed = f"{folder}/clv.zip"
    subprocess.run([f"{definition.ROOT}/bi/superset/zip.py", packed, uri], check=True)
    superset.import_dashboard(packed, password)
    charts = definition.charts()
    titles = {chart["id"]: chart["slice_name"] for chart in superset.all("chart")}
    assert sorted(titles.values()) == sorted(charts), "not all charts were imported"
    print(f"import: {len(charts)} charts of {len(superset.all('dataset'))} datasets on {len(definition.tabs())} tabs, {os.path.getsize(packed) // 1024} kB")
    browser = Browser(address)
    for filters in FILTERS:
        begun = time.time()
        found, figures = look(browser, filters, charts, titles, folder)
        if found:
            sys.exit(f"with the filters {filters}:\n" + "\n".join(found))
        print(f"with the filters {filters or 'none'}: {len(charts)} charts drawn, {figures} rows of {len(answers.CHARTS)} charts as in SQL, {time.time() - begun:.0f} s")
    browser.close()
    sql_lab.check(superset, uri.replace("@/shop?", f"@/{sql_lab.DATABASE}?"), password)


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
