"""Expected layouts and pictures, as text. `make accept` rewrites them; then review the difference.

A change in a `.layout.txt` says "moved"; a change in the `.svg` alone says "painted differently"; one in the
`.tags.txt` says "read aloud differently".
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from fora_plate.build import paper_for, plates, scene_of, sets
from fora_plate.catalog import Relation, Standard
from fora_plate.layout import Layout, arrange, walk
from fora_plate.quality import QUALITY_REPORTS
from fora_plate.selection import select
from fora_plate.style import STYLE, in_notation
from fora_plate.view import Subject
from fora_plate.write import write
from support.catalogs import HERE as HERE_IN_DATA
from support.catalogs import URL, a_catalog, a_product, a_supplier, a_view
from support.pdf import tree_of
from support.plates import a_request

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.catalog import Catalog
    from fora_plate.selection import Language
    from fora_plate.style import Style
    from fora_plate.view import View
    from support.pdf import Node

HERE = Path(__file__).parent
SUBJECT = Subject("domain", "d-0", "Domein 0")


def small() -> Catalog:
    names = [["Leerlingadministratiesysteem (LAS)", "Roostersysteem"], ["Portaal"]]
    products = [
        a_product("alfa", "Alfa", ["c-0-0-0", "c-0-0-1"], licence_status="open-core", remark="Deels gesloten."),
        a_product("beta", "Beta met een lange naam die niet past", ["c-0-0-0"], verified=False),
        a_product("gamma", "Gamma", ["c-0-0-0"], status="announced"),
        a_product("delta", "Delta", (), services=("dns",)),
    ]
    suppliers = [a_supplier("huis", "Een Huis", ["alfa", "beta"]), a_supplier("hof", "Het Hof", ["alfa", "delta"])]
    return a_catalog([names, [["Webbrowser"]]], products, suppliers)


CASES: dict[str, tuple[View, str]] = {
    "numbers-a4": (a_view(), "a4"),
    "names-a4-portrait": (a_view(detail="names", domains=["d-0"], areas=False), "a4"),
    "narrow": (a_view(), "120x300"),
    "archimate": (a_view(), "a4"),
}


def tied() -> Catalog:
    """The same, with relations and a standard."""
    catalog = small()
    standard = Standard(
        id="uitwisseling",
        fora_id="",
        name="Uitwisseling van gegevens",
        url=URL,
        description="Een standaard.",
        classification=None,
        versions=(),
        origin=HERE_IN_DATA,
    )
    kinds: dict[str, tuple[Relation, ...]] = {
        "c-0-0-0": (Relation(kind="aggregates", component="c-0-0-1"), Relation(kind="served-by", component="c-1-0-0")),
        "c-0-0-1": (Relation(kind="part-of", component="c-0-0-0"),),
        "c-1-0-0": (Relation(kind="serves", component="c-0-0-0"),),
    }
    changed = {
        name: replace(one, relations=kinds.get(name, ()), standards=("uitwisseling",) if name in kinds else ())
        for name, one in catalog.components.items()
    }
    components, standards = MappingProxyType(changed), MappingProxyType({standard.id: standard})
    return replace(catalog, components=components, standards=standards)


MATRICES: dict[str, tuple[View, str]] = {
    content: (replace(a_view(), content=content), "a4")
    for content in ("component-matrix", "standard-matrix", "supplier-matrix")
}
EVERY = CASES | MATRICES


def style_of(case: str) -> Style:
    """The style of a case: one is in another notation."""
    return in_notation(STYLE, "archimate" if case == "archimate" else "plain")


def dumped(layout: Layout) -> str:
    """One line per placed thing: role, id, edges, lines of text."""
    measures = layout.measures
    rows = [f"{measures.type_size} pt, leading {measures.leading} pt, fill {measures.fill}"]
    for placed in walk(layout.root):
        box = placed.box
        texts = " | ".join(f"{line.text} @{line.x:.0f},{line.y:.0f} {line.size:.1f}" for line in placed.lines)
        icons = "".join(f" [{one.kind} {one.box.x0},{one.box.y0} {one.box.x1},{one.box.y1}]" for one in placed.icons)
        rows.append(f"{placed.role} {placed.id} {box.x0},{box.y0} {box.x1},{box.y1} {texts}".rstrip() + icons)
    return "\n".join(rows) + "\n"


def expect(path: Path, content: str, *, accept: bool) -> None:
    if accept:
        path.write_text(content, encoding="utf-8")
    assert path.exists(), f"no {path.name} yet: run `make accept` and review it"
    assert content == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", EVERY)
def test_the_layout_and_the_picture_are_as_expected(case: str, *, accept: bool) -> None:
    catalog, (view, paper) = tied() if case in MATRICES else small(), EVERY[case]
    request = a_request(paper=paper, portrait="portrait" in case, style=style_of(case))
    layout = arrange(select(catalog, view, "nl"), paper_for(view, request).size, request.style)
    expect(HERE / f"{case}.layout.txt", dumped(layout), accept=accept)
    svg = write(scene_of(catalog, view, request), "svg", 150).decode()
    without_fonts = re.sub(r"base64,[A-Za-z0-9+/=]+", "base64,…", re.sub("sha256:[0-9a-f]{64}", "sha256:…", svg))
    expect(HERE / f"{case}.svg", without_fonts, accept=accept)


def spoken(node: Node, depth: int = 0) -> Iterator[str]:
    """One line per tag: its type, its own words, what it says instead of them, where its links lead."""
    words = " ".join(part for part in node.parts if isinstance(part, str))
    said = f" = {node.alternate or node.actual}" if node.alternate or node.actual else ""
    language = f" [{node.language}]" if node.language else ""
    links = "".join(f" -> {label}" for _, label in node.links)
    yield f"{'  ' * depth}{node.kind}{language} {words}{said}{links}".rstrip()
    for kid in node.kids:
        yield from spoken(kid, depth + 1)


@pytest.mark.parametrize("case", EVERY)
def test_the_tags_of_the_pdf_are_as_expected(case: str, *, accept: bool) -> None:
    catalog, (view, paper) = tied() if case in MATRICES else small(), EVERY[case]
    language: Language = "en" if "names" in case else "nl"
    request = a_request("pdf", paper=paper, portrait="portrait" in case, language=language, style=style_of(case))
    content = write(scene_of(catalog, view, request), "pdf", 150)
    expect(HERE / f"{case}.tags.txt", "\n".join(spoken(tree_of(content))) + "\n", accept=accept)


@pytest.mark.parametrize("set_name", ["print", "slides", "cards"])
def test_the_tags_of_a_set_are_as_expected(set_name: str, *, accept: bool) -> None:
    catalog = small()
    views = (a_view(), replace(a_view("domein", detail="names", domains=["d-0"], areas=False), subject=SUBJECT))
    (file,) = sets(catalog, views, set_name, a_request("pdf", paper=None, portrait=None))
    expect(HERE / f"set-{set_name}.tags.txt", "\n".join(spoken(tree_of(file.content))) + "\n", accept=accept)


@pytest.mark.parametrize("name", ["quality.nl.txt", "quality.en.txt", "quality.en.json"])
def test_the_report_on_quality_is_as_expected(name: str, *, accept: bool) -> None:
    """One row or object for each case; in Dutch figures have a comma, for programs a point."""
    language: Language = "nl" if ".nl." in name else "en"
    qualities = [
        next(
            plates(
                small(),
                [view],
                a_request(paper=paper, portrait="portrait" in case, language=language, style=style_of(case)),
            )
        ).quality()
        for case, (view, paper) in CASES.items()
    ]
    form = QUALITY_REPORTS["json" if name.endswith(".json") else "text"]
    expect(HERE / name, form(qualities, language), accept=accept)
