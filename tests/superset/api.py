"""A Superset by its REST interface."""

import json

import requests


class Superset:
    """A session of the administrator of a Superset that has just been made."""

    def __init__(self, address):
        self.address = address
        self.session = requests.Session()
        token = self.post("security/login", json={"username": "admin", "password": "admin", "provider": "db", "refresh": True})["access_token"]
        self.session.headers["Authorization"] = f"Bearer {token}"

    def answer(self, method, path, **arguments):
        """The answer to a request, whatever it says."""
        return self.session.request(method, f"{self.address}/api/v1/{path}", timeout=300, **arguments)

    def post(self, path, **arguments):
        """What is said to a request; anything but success is an error."""
        response = self.answer("POST", path, **arguments)
        if not response.ok:
            raise SystemExit(f"POST {path}: {response.status_code} {response.text[:2000]}")
        return response.json()

    def all(self, kind):
        """All objects of a kind: database, dataset, chart, dashboard."""
        response = self.answer("GET", f"{kind}/?q=(page_size:1000)")
        response.raise_for_status()
        return response.json()["result"]

    def import_dashboard(self, path, password):
        """Imports the ZIP of a dashboard, as the button of the list of dashboards does."""
        with open(path, "rb") as file:
            self.post(
                "dashboard/import/",
                files={"formData": ("dashboard.zip", file, "application/zip")},
                data={"passwords": json.dumps({"databases/shop.yaml": password}), "overwrite": "true"},
            )

    def run(self, database, sql, schema, limit=1000):
        """The answer to a statement in SQL Lab."""
        request = {"database_id": database, "sql": sql, "schema": schema, "runAsync": False, "queryLimit": limit, "expand_data": False}
        return self.answer("POST", "sqllab/execute/", json=request)
