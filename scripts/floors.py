#!/usr/bin/env python3
"""Checks which folder of the code uses which, that no files use each other in a circle, that unsafe code is only in src/pg/, and that
no file has more than 400 lines.

    floors.py [FOLDER OF THE PROJECT]

What a file uses is found by its `use`s and paths, including those in tests and in the bodies of macros. Names are followed through
`use` and `pub use`, but not through globs; macros called by name are not seen.
"""

import glob
import os
import re
import sys

# A folder or file may use those named in its line, and whatever these may use. A line names only lines above it, so that folders
# cannot use each other. The root of a crate may use everything.
FLOORS = {
    "clv/src": {
        "error": "",
        "option_word": "error",
        "exact": "option_word",
        "row": "exact",
        "maths": "error",
        "states": "exact",
        "codec": "states",
        "formulas": "row",
        "history": "codec row",
        "survival": "history maths",
        "key_figures": "history",
        "retention": "history maths",
        "segments": "history",
        "models": "history maths",
        "judging": "models key_figures",
        "acquisition": "key_figures retention formulas",
    },
    "src": {
        "pg": "",
        "period": "pg",
        "history": "pg",
        "formulas": "pg",
        "survival": "pg",
        "key_figures": "history period",
        "retention": "history period",
        "segments": "history",
        "models": "history",
        "order_lines": "key_figures retention",
        "scores": "models",
        "forecasts": "scores period",
        "judging": "scores",
        "acquisition": "key_figures retention segments",
    },
}
UNSAFE = "src/pg/"
LINES = 400

NOT_CODE = re.compile(r"//[^\n]*|/\*.*?\*/|\br(#*)\".*?\"\1|\"(?:\\.|[^\"\\])*\"|'(?:\\[^']+|[^'\\])'", re.DOTALL)
USE = re.compile(r"\b(pub(?:\([^)]*\))?\s+)?use\s+([^<;]+);")
BRACES = re.compile(r"([\w:]*)\{([^{}]*)\}")
BLOCK = re.compile(r"\bmod\s+(?P<name>\w+)\s*\{|\{|\}")
PATH = re.compile(r"(?<![\w:.])[a-z_]\w*(?:::\w+)+")


def flat(use):
    """A use of several paths as uses of one each, without braces."""
    public, tree = use[1] or "", use[2]
    while "{" in tree:
        tree = BRACES.sub(lambda found: ",".join(found[1] + part.strip() for part in found[2].split(",") if part.strip()), tree)
    return " ".join(f"{public}use {path.strip().removesuffix('::self')};" for path in tree.split(","))


def by_module(code, module):
    """Pieces of the code, each with its module: the module of the file, or one declared in it."""
    blocks, at = [], 0
    for brace in BLOCK.finditer(code):
        yield module + [name for name in blocks if name], code[at : brace.start()]
        at = brace.end()
        if brace.group() != "}":
            blocks.append(brace["name"])
        elif blocks:
            blocks.pop()
    yield module, code[at:]


def absolute(path, here):
    """The names of a path; from the root of the crate if the path is relative to it."""
    names = path.split("::")
    if names[0] in ("self", "super"):
        while names[0] in ("self", "super"):
            here = here if names.pop(0) == "self" else here[:-1]
            names = names or [""]
        return ["crate", *here, *names]
    return names


class File:
    def __init__(self, path, module):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        self.path, self.module, self.lines = path, module, text.count("\n")
        code = NOT_CODE.sub(" ", text)
        self.unsafe = re.search(r"\bunsafe\b", code)
        # The paths, whether the file only re-exports them, and what names stand for, in the file and for others.
        self.paths, self.names, self.public = [], {}, {}
        for here, piece in by_module(USE.sub(flat, code), module):
            for public, use in USE.findall(piece):
                path, _, name = use.partition(" as ")
                path = absolute(path, here)
                self.paths.append((path, bool(public)))
                self.names[name or path[-1]] = path
                if public:
                    self.public[name or path[-1]] = path
            self.paths += [(absolute(path, here), False) for path in PATH.findall(USE.sub("", piece))]


def target(files, file, path, names):
    """The file of the crate that a path leads to, if any."""
    head, rest = path[0], path[1:]
    if (*file.module, head) in files:
        return target(files, file, ["crate", *file.module, *path], names)
    if head != "crate":
        return target(files, file, names[head] + rest, {}) if head in names else None
    at = max(n for n in range(len(rest) + 1) if tuple(rest[:n]) in files)
    found, rest = files[tuple(rest[:at])], rest[at:]
    if rest and rest[0] in found.public:
        return target(files, found, found.public[rest[0]] + rest[1:], {}) or found
    return found


def uses(files):
    """For each file, the others that it uses."""
    edges = {}
    for file in files.values():
        edges[file] = set()
        for path, passed_on in file.paths:
            other = target(files, file, path, file.names)
            # What a folder re-exports from its own files is used by whoever names it, not by the folder.
            own = passed_on and other and other.module[: len(file.module)] == file.module
            if other not in (None, file) and not own:
                edges[file].add(other)
    return {file: sorted(others, key=lambda other: other.path) for file, others in edges.items()}


def ring(edges):
    """A circle of files, each of which uses the next, and the last the first; empty if there is none."""
    edges = dict(edges)
    while ends := [file for file, others in edges.items() if not edges.keys() & others]:
        for file in ends:
            del edges[file]
    way = list(edges)[:1]
    while way:
        after = next(other for other in edges[way[-1]] if other in edges)
        if after in way:
            return way[way.index(after) :]
        way.append(after)
    return []


def check(source, table):
    files = {}
    for path in sorted(glob.glob(f"{source}/**/*.rs", recursive=True)):
        module = [name for name in os.path.relpath(path, source)[:-3].split("/") if name not in ("mod", "lib")]
        files[tuple(module)] = File(path, module)
    allowed = {}
    for folder, named in table.items():
        allowed[folder] = {folder}.union(*(allowed[name] for name in named.split()))
    edges = uses(files)
    for file, others in edges.items():
        folder = file.module[0] if file.module else None
        if folder and folder not in allowed:
            yield f"{file.path}: {folder} has no line in the table of scripts/floors.py"
        for other in others if folder in allowed else ():
            if not other.module or other.module[0] not in allowed[folder]:
                yield f"{file.path} may not use {other.path}"
        if file.unsafe and not file.path.startswith(UNSAFE):
            yield f"{file.path}: unsafe code belongs into {UNSAFE}"
        if file.lines > LINES:
            yield f"{file.path}: {file.lines} lines, {LINES} are allowed"
    if files_in_ring := ring(edges):
        yield "use each other: " + ", ".join(file.path for file in files_in_ring)
    print(f"floors of {source}: {len(files)} files, {sum(map(len, edges.values()))} uses")


def main(root="."):
    os.chdir(root)
    wrong = [fault for source, table in FLOORS.items() for fault in check(source, table)]
    print("".join(f"{fault}\n" for fault in wrong), end="", file=sys.stderr)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
