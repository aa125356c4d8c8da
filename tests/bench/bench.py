"""How long it takes from a cold start to a finished plate, as ratios; run by `make bench`.

The floor is what nobody can avoid: start Python, import the libraries, read the data, write a file as large as the
SVG. The data is the repository's own, and copies of it with ten and a hundred times as many components, products
and suppliers. A second table tells how long it takes to build everything: from nothing, by one and by two processes,
and when nothing has changed.
Every figure is the best of a few runs taken in turns, because machines are shared. Markdown on standard output.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
LIBRARIES = "import gc; gc.disable(); import typer, pydantic, yaml, uharfbuzz; "
READ = LIBRARIES + "from pathlib import Path; from fora_plate.read import read_catalog; "
FLOOR = READ + "read_catalog(Path({data!r})); Path({out!r}).write_bytes(b'x' * {size})"
BUILD = "from fora_plate.cli import main; import sys; sys.argv[1:] = {arguments!r}; main()"
SIZES = {1: "a3", 10: "1330x940", 100: "4200x2970"}
"""Copies of the data, and a paper with as many times the area of A3."""


class Plain(yaml.CDumper):
    """Writes every value in full: the data may hold no anchors."""

    def ignore_aliases(self, _data: object) -> bool:
        """Nothing is referred to."""
        return True


def as_text(path: Path) -> dict[str, Any]:
    """A YAML file with every scalar as text."""
    data: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)  # noqa: S506 -- makes only text
    return data


def clone(folder: Path, target: Path, times: int, references: tuple[str, ...]) -> None:
    """Write every file of `folder` several times, with ids, names and references of its own."""
    target.mkdir(parents=True)
    for path in sorted(folder.glob("*.yaml")):
        data = as_text(path)
        for copy in range(times):
            end = f"-{copy}" if copy else ""
            record = {**data, "id": data["id"] + end}
            for key in references:
                if key in record:
                    record[key] = [name + end for name in record[key]]
            if "offerings" in record:
                record["offerings"] = [renamed(offering, end) for offering in record["offerings"]]
            write_record(target / f"{record['id']}.yaml", record)


def ending(copy: int) -> str:
    """What the ids of a copy of a domain end in."""
    return f"-d{copy}" if copy else ""


def a_domain(data: dict[str, Any], copy: int, times: int) -> dict[str, Any]:
    """A copy of a domain with its own functions, and its components so many times."""
    end = ending(copy)
    functions = [
        {
            **function,
            "id": function["id"] + end,
            "subfunctions": [{**one, "id": one["id"] + end} for one in function.get("subfunctions", ())],
        }
        for function in data.get("functions", ())
    ]
    components = []
    for number in range(copy * times, (copy + 1) * times):
        for component in data.get("components", ()):
            held = {"function": component["function"] + end} if "function" in component else {}
            name = component["id"] + (f"-{number}" if number else "")
            components.append({**component, **held, "id": name})
    return {**data, "id": data["id"] + end, "functions": functions, "components": components}


def write_record(path: Path, data: dict[str, Any]) -> None:
    """Write a record as YAML."""
    text = yaml.dump(data, Dumper=Plain, allow_unicode=True, sort_keys=False)
    path.write_text(plain_booleans(text), encoding="utf-8")


def renamed(offering: dict[str, object], end: str) -> dict[str, object]:
    """An offering of the copy of a product."""
    return {**offering, "product": f"{offering['product']}{end}"} if "product" in offering else offering


def plain_booleans(text: str) -> str:
    """The base loader reads everything as text, so true and false come back quoted."""
    for word in ("true", "false"):
        text = text.replace(f"'{word}'", word)
    return text


def grown(target: Path, times: int) -> Path:
    """A data folder of `times` the size of ours."""
    for name in ("fora", "views", "incumbents"):
        subprocess.run(["cp", "-r", str(ROOT / name), str(target / name)], check=True)
    clone(ROOT / "products", target / "products", times, ("components",))
    clone(ROOT / "suppliers", target / "suppliers", times, ())
    copies = max(1, times // 10)
    for path in sorted((target / "fora" / "domains").glob("*.yaml")):
        data = as_text(path)
        for copy in range(copies):
            domain = a_domain(data, copy, times // copies)
            write_record(path.with_name(f"{domain['id']}.yaml"), domain)
    layers = as_text(target / "fora" / "layers.yaml")
    for layer in layers["layers"]:
        if "domains" in layer:
            layer["domains"] = [domain + ending(copy) for domain in layer["domains"] for copy in range(copies)]
    write_record(target / "fora" / "layers.yaml", layers)
    return target


def seconds(code: str, cache: Path | None = None) -> float:
    """The wall time of one Python process, which remembers what it made in `cache`; what it prints is thrown away."""
    environment = {**os.environ, **({"XDG_CACHE_HOME": str(cache)} if cache else {})}
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    return time.perf_counter() - started


def build(data: Path, paper: str, name: str, out: str) -> str:
    """The code that builds the overview in one format."""
    arguments = ["build", "overzicht", "--data", str(data), "--paper", paper, "--format", name, "--out", out]
    return BUILD.format(arguments=arguments)


def measured(data: Path, paper: str, scratch: Path, runs: int) -> dict[str, float]:
    """The best times of each thing, taken in turns."""
    size = len(
        subprocess.run([sys.executable, "-c", build(data, paper, "svg", "-")], check=True, capture_output=True).stdout
    )
    codes = {
        "python": "pass",
        "libraries": LIBRARIES,
        "floor": FLOOR.format(data=str(data), out=str(scratch / "floor"), size=size),
        "svg": build(data, paper, "svg", str(scratch)),
        "pdf": build(data, paper, "pdf", str(scratch)),
        "png": build(data, paper, "png", str(scratch)) if paper == "a3" else "pass",
    }
    best = dict.fromkeys(codes, float("inf"))
    for _ in range(runs):
        for name, code in codes.items():
            best[name] = min(best[name], seconds(code))
    return best


def everything(formats: str, scratch: Path, runs: int) -> dict[str, float]:
    """The best times to build all views that are not on request, taken in turns."""

    def command(*arguments: str) -> str:
        return BUILD.format(arguments=list(arguments))

    arguments = ("build", "--data", str(ROOT), "--format", formats, "--out", str(scratch / "out"))
    codes = {
        "start": command("--version"),
        "read": command("list", "views", "--data", str(ROOT)),
        "one": command(*arguments, "--jobs", "1", "--no-cache"),
        "two": command(*arguments, "--jobs", "2", "--no-cache"),
        "unchanged": command(*arguments),
    }
    seconds(codes["unchanged"], scratch)
    best = dict.fromkeys(codes, float("inf"))
    for _ in range(runs):
        for name, code in codes.items():
            best[name] = min(best[name], seconds(code, scratch))
    return best


def print_everything() -> None:
    """Measure and print the second table: everything by one process, and what the rest is to that."""
    print("\n| formats | from nothing | two processes | unchanged | read the data | start |")
    print("| --- | --- | --- | --- | --- | --- |")
    for formats in ("svg", "svg,pdf", "svg,pdf,png"):
        with tempfile.TemporaryDirectory() as folder:
            best = everything(formats, Path(folder), 5)
        ratios = " | ".join(f"{best[name] / best['one']:.2f}" for name in ("two", "unchanged", "read", "start"))
        print(f"| {formats} | {best['one']:.2f} s | {ratios} |", flush=True)


def main() -> None:
    """Measure and print the tables."""
    print("| data | paper | bare Python | libraries | floor | SVG / floor | PDF / floor | PNG / floor |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for times, paper in SIZES.items():
        with tempfile.TemporaryDirectory() as folder:
            data = ROOT if times == 1 else grown(Path(folder), times)
            scratch = Path(folder) / "out"
            scratch.mkdir()
            best = measured(data, paper, scratch, 5 if times == 1 else 2)
        floor = best["floor"]
        ratios = " | ".join(f"{best[name] / floor:.2f}" for name in ("svg", "pdf"))
        png = f"{best['png'] / floor:.2f}" if paper == "a3" else ""
        row = f"| x {times} | {paper} | {best['python'] / floor:.2f} | {best['libraries'] / floor:.2f} "
        print(f"{row}| {floor:.2f} s | {ratios} | {png} |", flush=True)
    print_everything()
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"\nLargest process: {peak:.0f} MB.")


if __name__ == "__main__":
    main()
