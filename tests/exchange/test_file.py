"""The file itself: valid, the same every time, and nothing in it that Archi's importer refuses."""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from fora_plate.archimate import ALLOWED, ELEMENTS, RELATIONSHIPS, is_allowed, is_identifier, xml_id
from fora_plate.catalog import Readers
from fora_plate.structure.own_terms import KINDS, OURS, TERMS, TIES, packed, unpacked
from fora_plate.write import is_ours
from support.catalogs import a_catalog, a_product
from support.exported import SPACE, TYPE, every, exported, parsed, plates_of
from support.full_catalogs import full_catalogs
from support.random_catalogs import catalogs

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog

DATA = os.environ.get("FORA_PLATE_MODEL_DATA")
needs_data = pytest.mark.skipif(not DATA, reason="FORA_PLATE_MODEL_DATA names no folder with FORA.xml and xsd/")
ORDER = (
    "name",
    "documentation",
    "properties",
    "metadata",
    "elements",
    "relationships",
    "organizations",
    "propertyDefinitions",
    "views",
)
"""What stands in a model, in the order of its schema."""


@pytest.fixture(scope="module")
def content(real: Catalog) -> bytes:
    return exported(real, plates_of(real))


@pytest.fixture(scope="module")
def root(content: bytes) -> etree._Element:
    return parsed(content)


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """The schemas of the format and of Dublin Core together, as Archi puts them together."""
    folder = (Path(DATA or "") / "xsd").resolve().as_uri()
    imports = "".join(
        f'<xs:import namespace="{space}" schemaLocation="{folder}/{file}"/>'
        for space, file in ((SPACE[1:-1], "archimate3_Diagram.xsd"), ("http://purl.org/dc/elements/1.1/", "dc.xsd"))
    )
    return etree.XMLSchema(
        etree.fromstring(f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>')
    )


@needs_data
def test_the_data_of_the_repository_with_every_plate_are_valid(root: etree._Element, schema: etree.XMLSchema) -> None:
    schema.assertValid(root)


@needs_data
@given(catalog=full_catalogs())
@settings(max_examples=15, deadline=None)
def test_any_catalog_is_valid(catalog: Catalog, schema: etree.XMLSchema) -> None:
    schema.assertValid(parsed(exported(catalog)))


@needs_data
@given(catalog=catalogs(most=6))
@settings(max_examples=8, deadline=None)
def test_any_plate_is_valid(catalog: Catalog, schema: etree.XMLSchema) -> None:
    schema.assertValid(parsed(exported(catalog, plates_of(catalog))))


def test_the_same_catalog_gives_the_same_bytes(real: Catalog, content: bytes) -> None:
    assert exported(real, plates_of(real)) == content


def test_what_stands_in_a_model_is_in_the_order_of_its_schema(root: etree._Element) -> None:
    found = [ORDER.index(str(child.tag).removeprefix(SPACE)) for child in root]
    assert found == sorted(found)


def test_every_identifier_is_one_of_xml_and_stands_once(root: etree._Element) -> None:
    found = Counter(element.get("identifier") for element in root.iter() if element.get("identifier"))
    assert max(found.values()) == 1
    assert all(is_identifier(identifier or "") for identifier in found)


def test_everything_that_is_referred_to_is_there(root: etree._Element) -> None:
    concepts = {one.get("identifier") for tag in ("element", "relationship") for one in every(root, tag)}
    views = {one.get("identifier") for one in every(root, "view")}
    definitions = {one.get("identifier") for one in every(root, "propertyDefinition")}
    for element in root.iter():
        assert {element.get(name) for name in ("source", "target", "elementRef")} - {None} <= concepts
        assert {element.get("propertyDefinitionRef")} - {None} <= definitions
        assert {element.get("identifierRef")} - {None} <= concepts | views


def test_every_element_and_relationship_and_view_stands_in_one_folder(root: etree._Element) -> None:
    filed = Counter(item.get("identifierRef") for item in every(root, "item") if item.get("identifierRef"))
    there = {one.get("identifier") for tag in ("element", "relationship", "view") for one in every(root, tag)}
    assert set(filed) == there
    assert set(filed.values()) == {1}


def test_every_element_and_view_has_a_name(root: etree._Element) -> None:
    for tag in ("element", "view", "propertyDefinition"):
        assert all(one.findtext(f"{SPACE}name") for one in every(root, tag))


def test_layers_and_views_are_named_in_both_languages(real: Catalog, root: etree._Element) -> None:
    names = {
        one.get("identifier"): [name.text for name in one.findall(f"{SPACE}name")]
        for tag in ("element", "view")
        for one in every(root, tag)
    }
    for layer in real.layers:
        assert names[f"fp-layer_{layer.id}"] == [layer.name, layer.name_en]
    for view in (view for view in real.views.values() if not view.tells_relations):
        assert names[f"fp-view_{view.id}"] == [view.title, view.title_en]


def test_every_relationship_is_one_that_archimate_allows(root: etree._Element) -> None:
    types = {one.get("identifier"): one.get(TYPE, "") for one in every(root, "element")}
    for one in every(root, "relationship"):
        assert is_allowed(types[one.get("source")], one.get(TYPE, ""), types[one.get("target")])


def test_every_tie_is_one_that_archimate_allows() -> None:
    for tie in TIES:
        assert is_allowed(KINDS[tie.source].type, tie.type, KINDS[tie.target].type), tie


def test_no_type_is_named_that_there_is_not() -> None:
    assert {kind.type for kind in KINDS.values()} | {name for pair in ALLOWED for name in pair} <= set(ELEMENTS)
    assert {tie.type for tie in TIES} | set().union(*ALLOWED.values()) <= set(RELATIONSHIPS)


def test_no_two_properties_have_the_same_name_in_any_language() -> None:
    names = [name for term in TERMS.values() for name in {term.nl, term.en}]
    assert len(set(names)) == len(names)


def test_the_elements_of_the_reference_architecture_keep_their_identifiers(real: Catalog, root: etree._Element) -> None:
    known = {one.get("identifier") for one in every(root, "element")}
    for component in real.components.values():
        assert xml_id(component.fora_id) in known


@needs_data
def test_nothing_that_is_ours_has_an_identifier_of_the_fora_model(root: etree._Element) -> None:
    fora = parsed((Path(DATA or "") / "FORA.xml").read_bytes())
    theirs = {one.get("identifier"): one.get(TYPE) for one in fora.iter() if one.get("identifier")}
    ours = {one.get("identifier"): one.get(TYPE) for one in root.iter() if one.get("identifier")}
    shared = ours.keys() & theirs.keys()
    assert all(ours[identifier] == theirs[identifier] for identifier in shared)
    assert all(identifier and identifier.startswith(OURS) for identifier in ours.keys() - shared)
    kinds = Counter(one.get(TYPE) for one in every(root, "element") if one.get("identifier") in shared)
    assert kinds["ApplicationComponent"] == 96 + 8


@pytest.mark.parametrize("name", ["<&>\"'", "]]>", "a\r\nb\tc", "\0\x1b\x7f\ufffe", "\U0001f3eb", "{x}", "%s"])
def test_a_name_is_what_it_was_but_for_what_xml_cannot_hold(name: str) -> None:
    root = parsed(exported(a_catalog([[["een"]]], [a_product("p", name, [])])))
    (found,) = (one for one in every(root, "element") if one.get("identifier") == "fp-product_p")
    assert found.findtext(f"{SPACE}name") == re.sub("[\0\x1b\ufffe]", "\ufffd", name)


def test_a_file_is_known_as_ours_until_another_program_wrote_it(content: bytes) -> None:
    assert is_ours(content, "xml")
    assert not is_ours(etree.tostring(parsed(content)), "xml")


PART = st.text("ab|\\ é", max_size=6).map(lambda text: text.strip() or None)


@given(st.lists(PART, min_size=1, max_size=4))
def test_what_is_packed_in_one_text_can_be_unpacked(parts: list[str | None]) -> None:
    found = unpacked(packed(parts))
    assert (*found, *[None] * (len(parts) - len(found))) == tuple(parts)


def test_the_model_of_another_architecture_speaks_of_that_one() -> None:
    catalog = a_catalog([[["een"]]], [a_product("p", "Alfa", [])])
    catalog = replace(catalog, architecture=replace(catalog.architecture, readers=Readers()))
    text = exported(catalog, plates_of(catalog)).decode().replace("fora-plate", "").replace("fora_id", "")
    assert "PROEF-plaat" in text
    assert not re.search("FORA|(?i:school|scholen|onderwijs|education\\b)", re.sub(r"Proef\w+|https?:\S+", "", text))
