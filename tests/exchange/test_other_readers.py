"""Other programs read the same: pyArchimate, and our own reader of models of others."""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING, Any

import pytest

from fora_plate.archimate import ALLOWED, LETTERS
from fora_plate.model import read_model
from support.exported import exported, plates_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.model import Model

    Place = tuple[str, int, int, int, int, str | None]

UUID = re.compile(r'"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"')
"""pyArchimate writes `id-` before identifiers that are a UUID, but not before what refers to them."""


@pytest.fixture(scope="module")
def text(real: Catalog) -> str:
    return UUID.sub(r'"id-\1"', exported(real, plates_of(real)).decode())


@pytest.fixture(scope="module")
def ours(text: str, tmp_path_factory: pytest.TempPathFactory) -> Model:
    path = tmp_path_factory.mktemp("ours") / "model.xml"
    path.write_text(text, encoding="utf-8")
    return read_model(path)


@pytest.fixture(scope="module")
def theirs(text: str, tmp_path_factory: pytest.TempPathFactory) -> Any:  # noqa: ANN401 -- it says nothing of its types
    path: Path = tmp_path_factory.mktemp("theirs") / "model.xml"
    path.write_text(text, encoding="utf-8")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pyArchimate import Model

        model = Model("read")
        model.read(str(path))
    return model


def test_our_own_reader_has_nothing_to_remark(ours: Model) -> None:
    assert ours.notes == ()


def test_elements_have_the_same_types_names_and_texts(ours: Model, theirs: Any) -> None:  # noqa: ANN401
    found = {uid: (one.type, one.name, one.desc or "") for uid, one in theirs.elems_dict.items()}
    assert found == {one.id: (one.kind, one.name, one.documentation) for one in ours.elements.values()}


def test_relationships_have_the_same_types_and_ends(ours: Model, theirs: Any) -> None:  # noqa: ANN401
    found = {uid: (one.type, one.source.uuid, one.target.uuid) for uid, one in theirs.rels_dict.items()}
    assert found == {one.id: (one.kind, one.source, one.target) for one in ours.relationships.values()}


def test_views_have_the_same_nodes_at_the_same_places_in_each_other(ours: Model, theirs: Any) -> None:  # noqa: ANN401
    def mine(nodes: Iterable[Any], within: str | None) -> Iterator[Place]:
        for one in nodes:
            yield one.id, one.x, one.y, one.width, one.height, within
            yield from mine(one.children, one.id)

    def other(nodes: Iterable[Any], within: str | None) -> Iterator[Place]:
        for one in nodes:
            yield one.uuid, int(one.x), int(one.y), int(one.w), int(one.h), within
            yield from other(one.nodes, one.uuid)

    assert {uid: one.name for uid, one in theirs.views_dict.items()} == {
        one.id: one.name for one in ours.views.values()
    }
    for view in ours.views.values():
        assert sorted(other(theirs.views_dict[view.id].nodes, None)) == sorted(mine(view.nodes, None))


def test_no_node_and_no_relationship_is_called_invalid(theirs: Any) -> None:  # noqa: ANN401
    assert theirs.check_invalid_nodes() == []
    assert theirs.check_invalid_conn() == []


def test_both_know_the_same_table_of_relationships() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pyArchimate.relationship import ALLOWED_RELATIONSHIPS
    for (source, target), allowed in ALLOWED.items():
        assert allowed == {LETTERS[letter] for letter in ALLOWED_RELATIONSHIPS[source][target] if letter in LETTERS}
