"""How long it takes to read an ArchiMate model, as ratios to parsers that make nothing of it; run by `make bench`.

The model is a made one of 15 MB: 3,000 elements, 6,000 relationships, 350 views. Every figure is the best of a few runs
taken in turns, each in a process of its own. Memory is what a process held at most, less that of a bare Python, in
sizes of the file. Markdown on standard output.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from support.model_files import as_archimate, as_exchange
from support.models import a_large_model

READERS = {
    "expat, nothing kept": "from xml.parsers import expat; expat.ParserCreate().Parse(open(path, 'rb').read(), True)",
    "lxml, a tree": "from lxml import etree; etree.parse(path, etree.XMLParser(huge_tree=True))",
    "ElementTree, a tree": "import xml.etree.ElementTree as tree; tree.parse(path)",
    "read_model": "from pathlib import Path; from fora_plate.model import read_model; read_model(Path(path))",
}
# The highest memory is asked of the kernel anew: that of a child begins with that of its parent.
TIMED = """
import gc, time
gc.disable()
path, start = {path!r}, time.perf_counter()
{code}
used = time.perf_counter() - start
print(used, next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


def run(path: Path, code: str) -> tuple[float, int]:
    """Seconds, and the most bytes that the process held."""
    program = TIMED.format(path=str(path), code=code)
    seconds, kilobytes = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout.split()
    return float(seconds), int(kilobytes) * 1024


def main() -> None:
    """Measure both formats and print a table of each."""
    model = a_large_model(boxes=72)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("exchange", as_exchange(model)), ("archimate", as_archimate(model))):
            path = Path(folder) / f"model.{name}"
            path.write_text(text, encoding="utf-8")
            size = path.stat().st_size
            bare = run(path, "pass")[1]
            found = {reader: [(9e9, 0)] for reader in READERS}
            for _ in range(5):
                for reader, code in READERS.items():
                    found[reader].append(run(path, code))
            floor = min(found["expat, nothing kept"])[0]
            print(f"| {name}, {size / 1e6:.1f} MB | time | memory |\n| --- | --- | --- |")
            for reader, runs in found.items():
                seconds, most = min(runs)
                print(f"| {reader} | {seconds / floor:.1f} ({seconds:.2f} s) | {(most - bare) / size:.1f} |")
            print()


if __name__ == "__main__":
    main()
