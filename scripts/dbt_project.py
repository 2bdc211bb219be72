"""A dbt project in a folder of its own under target/, and what is asked of it. Used by test_dbt.py."""

import json
import os
import shutil
import subprocess
import sys
import tempfile

import yaml
from dbt.cli.main import cli

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
checks = 0
commands = set()


def check(what, holds, seen=""):
    """Counts a check, and ends the test if it does not hold."""
    global checks
    checks += 1
    if not holds:
        sys.exit(f"dbt: {what}: does not hold\n{seen}")


def in_a_process(arguments, folder, environment):
    """The exit code of the command dbt and what it prints. A fork of this process has imported it already, which saves seconds a run."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        process = os.fork()
        if process == 0:
            os.chdir(folder)
            os.environ.update(environment)
            for stream in (1, 2):
                os.dup2(output.fileno(), stream)
            code = 1
            try:
                cli(arguments, prog_name="dbt")
            except SystemExit as ended:
                code = ended.code or 0
            finally:
                sys.stdout.flush()
                os._exit(code if isinstance(code, int) else 1)
        _, status = os.waitpid(process, 0)
        output.seek(0)
        return os.waitstatus_to_exitcode(status), output.read()


class Project:
    """The integration project with a database, the extension in one schema, and the set in another."""

    def __init__(self, database, extension_schema, views):
        self.database, self.extension, self.views = database, extension_schema, views
        self.folder = f"{ROOT}/target/dbt-projects/{database}"
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(f"{ROOT}/dbt", f"{self.folder}/dbt")
        self.home = f"{self.folder}/dbt/integration_tests"
        with open(f"{self.home}/dbt_project.yml", encoding="utf-8") as file:
            self.options = self.in_file = yaml.safe_load(file)["vars"]["clv_ext"]

    def create(self):
        """An empty database of the plain role that dbt has."""
        self.sql(f"CREATE DATABASE {self.database} OWNER transformer", database="postgres")

    def sql(self, *statements, role="clv", database=None, fails=None):
        """What psql prints; with `fails`, the statement must fail and say this."""
        words = [word for statement in statements for word in ("-c", statement)]
        command = ["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-U", role, "-d", database or self.database, *words]
        environment = dict(os.environ, PGOPTIONS="-c client_min_messages=warning -c timezone=UTC")
        result = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        if fails:
            check(f"{statements[0]} fails with {fails}", result.returncode != 0 and fails in result.stderr, result.stderr)
        elif result.returncode:
            sys.exit(f"dbt: {statements}: {result.stderr}")
        return result.stdout.strip()

    def load(self):
        """The extension, and the shop's raw orders, all as the plain role that dbt has."""
        self.sql(f"CREATE SCHEMA IF NOT EXISTS {self.extension}", f"CREATE EXTENSION clv_ext SCHEMA {self.extension}", role="transformer")
        command = ["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-U", "transformer", "-d", self.database,
                   "-c", f"SET search_path = public, {self.extension}", "-f", f"{self.home}/load.sql"]
        subprocess.run(command, check=True)

    def dbt(self, *arguments, says=(), fails=False, clv_ext=None, **variables):
        """Runs dbt, which must print all of `says` and fail only if it is to. `clv_ext` changes options; other names are vars.

        Gives what it printed, and the status of each node."""
        if clv_ext or self.options != self.in_file:
            variables["clv_ext"] = {name: value for name, value in {**self.options, **(clv_ext or {})}.items() if value is not None}
        results = f"{self.home}/target/run_results.json"
        if os.path.exists(results) and arguments[0] != "retry":
            os.remove(results)
        environment = dict(os.environ, PGDATABASE=self.database, DBT_PROFILES_DIR=self.home, DBT_SEND_ANONYMOUS_USAGE_STATS="false")
        given = ["--vars", json.dumps(variables)] if variables and arguments[0] != "deps" else []
        code, printed = in_a_process(["--no-use-colors", *arguments, *given], self.home, environment)
        commands.add(f"dbt {' '.join(arguments)}")
        check(f"dbt {' '.join(arguments)} {'fails' if fails else 'ends well'}", (code != 0) == fails, printed)
        for text in [says] if isinstance(says, str) else says:
            check(f"dbt {' '.join(arguments)} says: {text}", text in printed, printed)
        statuses = {}
        if os.path.exists(results):
            with open(results, encoding="utf-8") as file:
                statuses = {result["unique_id"]: result["status"] for result in json.load(file)["results"]}
        return printed, statuses

    def equal(self, what, one, other):
        """Two queries with the same rows, of which there are some."""
        rows = [self.sql(query) for query in (one, other)]
        check(what, rows[0] == rows[1] and rows[0] != "", f"{rows[0][:2000]}\n-- but --\n{rows[1][:2000]}")

    def unequal(self, what, one, other):
        """Two queries with different rows: without this a comparison that finds nothing would not be noticed."""
        check(what, self.sql(one) != self.sql(other))

    def refreshed_at(self):
        return self.sql(f"SELECT refreshed_at FROM {self.views}.known")
