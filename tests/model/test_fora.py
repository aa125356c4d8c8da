"""The model of FORA itself, where it is at hand: it is not part of the repository."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from fora_plate.model import read_model
from support.model_files import as_exchange
from support.models import a_large_model, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fora_plate.model import Model, Node

DATA = os.environ.get("FORA_PLATE_MODEL_DATA")
needs_data = pytest.mark.skipif(not DATA, reason="FORA_PLATE_MODEL_DATA names no folder with FORA.xml and xsd/")
SPACE = "{http://www.opengroup.org/xsd/archimate/3.0/}"


@pytest.fixture(scope="module")
def fora() -> Model:
    return read_model(Path(DATA or "") / "FORA.xml")


@pytest.fixture(scope="module")
def tree() -> etree._ElementTree:
    return etree.parse(Path(DATA or "") / "FORA.xml")


def _all(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _all(node.children)


@needs_data
def test_the_model_of_fora_is_read_whole_and_without_remarks(fora: Model) -> None:
    assert (len(fora.elements), len(fora.relationships), len(fora.views)) == (2143, 5186, 268)
    assert (fora.name, fora.format, fora.notes) == ("FORA", "exchange", ())


@needs_data
def test_another_parser_counts_the_same(fora: Model, tree: etree._ElementTree) -> None:
    nodes = [node for view in fora.views.values() for node in _all(view.nodes)]
    assert len(nodes) == len(list(tree.iter(f"{SPACE}node")))
    assert sum(node.element is not None for node in nodes) == len(tree.findall(f".//{SPACE}node[@elementRef]"))
    assert sum(node.fill is not None for node in nodes) == len(tree.findall(f".//{SPACE}node/*/{SPACE}fillColor"))
    drawn = sum(len(view.connections) for view in fora.views.values())
    assert drawn == len(tree.findall(f".//{SPACE}connection[@relationshipRef]"))
    properties = [fora.properties, *(element.properties for element in fora.elements.values())]
    properties += [thing.properties for thing in fora.relationships.values()]
    properties += [view.properties for view in fora.views.values()]
    assert sum(map(len, properties)) == len(list(tree.iter(f"{SPACE}property")))
    types = Counter(
        found.get("{http://www.w3.org/2001/XMLSchema-instance}type") for found in tree.iter(f"{SPACE}element")
    )
    assert Counter(element.kind for element in fora.elements.values()) == types


@needs_data
def test_another_parser_finds_everything_on_the_same_line(fora: Model, tree: etree._ElementTree) -> None:
    lines = {
        found.get("identifier"): found.sourceline for found in tree.iter(f"{SPACE}element", f"{SPACE}relationship")
    }
    # lxml tells the line on which a start tag ends; in this file each stands on one line.
    found = {element.id: element.position[0] for element in fora.elements.values()}
    assert found | {link.id: link.position[0] for link in fora.relationships.values()} == lines


@needs_data
def test_what_the_tests_write_is_valid_in_the_exchange_format(tmp_path: Path) -> None:
    schema = etree.XMLSchema(etree.parse(Path(DATA or "") / "xsd" / "archimate3_Diagram.xsd"))
    text = as_exchange(a_large_model(100, 200, 5, 5))
    # The schema wants strict metadata, and a source and target for every line; neither is read here.
    tree = etree.fromstring(text.encode())
    for away in (*tree.iter(f"{SPACE}metadata"), *list(tree.iter(f"{SPACE}connection"))):
        parent = away.getparent()
        assert parent is not None
        parent.remove(away)
    schema.assertValid(tree)
    assert plain(read_model(_written(tmp_path, etree.tostring(tree)))).elements == a_large_model(100, 0, 0).elements


def _written(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "model.xml"
    path.write_bytes(content)
    return path
