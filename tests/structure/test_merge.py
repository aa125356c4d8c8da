"""A new release of the model: links follow identifiers, nothing of ours is lost, and again is the same as once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fora_plate.catalog import UNDESCRIBED
from fora_plate.incoming import incoming
from fora_plate.read import read_mapping, read_structure
from fora_plate.structure import anchors, proposal_of
from fora_plate.structure.standing import standing_of
from support.fora_model import Draft, draft_of, model_of

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.read.mapping_record import MappingRecord
    from fora_plate.structure.standing import Stood

Files = dict[str, Any]
Steps = list[tuple[str, int, int]]
NEW = "id-0123456789abcdef0123456789abcdef"


class Desk:
    """The repository's own data, to import into. No dataclass: hypothesis would show a megabyte of it."""

    def __init__(self, catalog: Catalog, mapping: MappingRecord, files: Files) -> None:
        self.catalog = catalog
        self.mapping = mapping
        self.files = files

    def imported(self, draft: Draft, files: Files | None = None) -> Files:
        """The files of `fora/` after the import of a model."""
        before = self.files if files is None else files
        model, held = model_of(draft, self.mapping), anchors(self.catalog)
        proposal = proposal_of(model, self.mapping, before, held, self.catalog.architecture.url)
        return {name: data for name, data in {**before, **proposal.files}.items() if data is not None}


@pytest.fixture(scope="module")
def desk(root: Path, real: Catalog) -> Desk:
    return Desk(real, read_mapping(root), read_structure(root))


def parts(files: Files) -> dict[tuple[str, str], Stood]:
    """Every part in the files, by kind and id."""
    return {(stood.kind, stood.data["id"]): stood for stood in standing_of(files).parts.values()}


def test_a_model_that_says_what_stands_changes_nothing(desk: Desk) -> None:
    assert desk.imported(draft_of(desk.catalog)) == desk.files


def test_from_nothing_the_model_gives_the_same_parts_under_the_same_ids(desk: Desk) -> None:
    assert parts(desk.imported(draft_of(desk.catalog), {})).keys() == parts(desk.files).keys()


def test_a_new_part_gets_an_id_and_an_empty_place_for_our_sentence(desk: Desk) -> None:
    draft = draft_of(desk.catalog)
    draft.add(
        "id-0123456789abcdef0123456789abcdef", "Kladschrift voor de klas", desk.catalog.domains["onderwijs"].fora_id
    )
    new = parts(desk.imported(draft))["components", "kladschrift-voor-de-klas"].data
    assert new["description"] == UNDESCRIBED
    assert new["url"].endswith("/FORA/id-01234567-89ab-cdef0-1234-56789abcdef")
    assert new["home_source"] == "fora-draft"


def test_a_new_part_with_a_name_that_is_taken_gets_another_id(desk: Desk) -> None:
    draft = draft_of(desk.catalog)
    draft.add(
        "id-0123456789abcdef0123456789abcdef",
        desk.catalog.components["portaal"].name,
        desk.catalog.domains["onderwijs"].fora_id,
    )
    assert ("components", "portaal-2") in parts(desk.imported(draft))


def test_what_hangs_on_a_part_keeps_it_and_what_is_free_goes(desk: Desk) -> None:
    draft, held = draft_of(desk.catalog), anchors(desk.catalog)["components"]
    free = next(one for one in desk.catalog.components.values() if one.id not in held)
    tied = desk.catalog.components["leerlingadministratiesysteem-las"]
    draft.remove(free.fora_id)
    draft.remove(tied.fora_id)
    after = parts(desk.imported(draft))
    assert ("components", free.id) not in after
    assert after["components", tied.id].data["retired"] is True


def test_a_domain_that_goes_stays_for_what_is_kept_in_it(desk: Desk) -> None:
    draft, domain = draft_of(desk.catalog), desk.catalog.domains["onderwijs"]
    for component in domain.components:
        draft.remove(desk.catalog.components[component].fora_id)
    draft.remove(domain.fora_id)
    after = desk.imported(draft)
    kept = after["fora/domains/onderwijs.yaml"]
    assert kept["retired"] is True
    assert {one["id"] for one in kept["components"]} == set(domain.components) & set(
        anchors(desk.catalog)["components"]
    )
    assert "onderwijs" in {one for layer in after["fora/layers.yaml"]["layers"] for one in layer.get("domains", ())}


def test_a_part_that_only_lost_its_place_stays_where_it_was_and_is_not_retired(desk: Desk) -> None:
    draft, service = draft_of(desk.catalog), desk.catalog.network_services["content-filtering"]
    assert service.id in anchors(desk.catalog)["network_services"]
    group = next(one for one in desk.catalog.network_service_groups.values() if service in one.services)
    draft.remove(group.fora_id)
    after = parts(desk.imported(draft))
    assert after["network_service_groups", group.id].data["retired"] is True
    assert "retired" not in after["network_services", service.id].data


def test_a_component_that_moves_takes_along_what_is_ours(desk: Desk) -> None:
    draft, moved = draft_of(desk.catalog), desk.catalog.components["leerlingvolgsysteem-lvs"]
    draft.move(moved.fora_id, desk.catalog.domains["algemeen"].fora_id)
    after = parts(desk.imported(draft))["components", moved.id]
    assert after.data["description"] == moved.description
    assert after.inside == desk.catalog.domains["algemeen"].fora_id.removeprefix("id-")


def test_our_own_choice_of_a_home_stays(desk: Desk) -> None:
    draft, chosen = draft_of(desk.catalog), desk.catalog.components["portaal"]
    draft.homes += [(desk.catalog.domains[domain].fora_id, chosen.fora_id) for domain in ("onderwijs", "bevoegd-gezag")]
    after = parts(desk.imported(draft))["components", "portaal"]
    assert (after.inside, after.data["home_source"]) == (
        desk.catalog.domains[chosen.domain].fora_id.removeprefix("id-"),
        "own-choice",
    )


STEPS = ("rename", "remove", "move", "add", "split")
ALTERATIONS = st.lists(
    st.tuples(
        st.sampled_from(("rename", "remove", "move", "add", "split")), st.integers(0, 10_000), st.integers(0, 10_000)
    ),
    max_size=12,
)
"""What a release does, to whatever comes next in a list; names and places follow from the two numbers."""


def altered(real: Catalog, steps: list[tuple[str, int, int]]) -> Draft:
    draft = draft_of(real)
    domains = [domain.fora_id for domain in real.domains.values()]
    for number, (what, one, other) in enumerate(steps):
        there = list(draft.elements)
        components = [element for element in there if draft.elements[element][2] == "Referentiecomponent"]
        element, component = there[one % len(there)], components[one % len(components)]
        places = [domain for domain in domains if domain in draft.elements]
        if what == "rename":
            draft.rename(element, f"Naam {other}")
        elif what == "remove" and len(components) > 1 and (len(places) > 1 or element not in places):
            draft.remove(element)
        elif what == "move":
            draft.move(component, places[other % len(places)])
        elif what == "add":
            draft.add(f"id-{number:032x}", f"Nieuw {other}", places[other % len(places)])
        elif what == "split":
            draft.add(f"id-{number:032x}", f"Deel {other}", places[other % len(places)])
            draft.hand_over(component, {f"id-{number:032x}": draft.does(component)[::2]})
    return draft


@settings(deadline=None, max_examples=30)
@given(ALTERATIONS)
def test_whatever_a_release_does_nothing_of_ours_is_lost(desk: Desk, steps: Steps) -> None:
    draft = altered(desk.catalog, steps)
    once = desk.imported(draft)
    before, after = parts(desk.files), parts(once)
    held = anchors(desk.catalog)
    bare = {element.removeprefix("id-") for element in draft.elements}
    for key, stood in before.items():
        kind, identity = key
        if identity in held.get(kind, ()):  # type: ignore[call-overload]
            assert key in after
        if key in after:
            ours = stood.data
            assert after[key].data.get("description") == ours.get("description")
            assert after[key].data["fora_id"] == ours["fora_id"]
            assert after[key].data.get("retired", False) is (ours["fora_id"].removeprefix("id-") not in bare)
    assert desk.imported(draft, once) == once


@settings(deadline=None, max_examples=30)
@given(ALTERATIONS)
def test_the_model_as_it_was_brings_everything_back_that_was_not_thrown_away(
    desk: Desk, steps: list[tuple[str, int, int]]
) -> None:
    once = desk.imported(altered(desk.catalog, steps))
    back = parts(desk.imported(draft_of(desk.catalog), once))
    before, between = parts(desk.files), parts(once)
    assert back.keys() == before.keys()
    for key in before.keys() & between.keys():
        # Of a component that the model itself does not place, the home is ours: it may have had to move.
        if before[key].data.get("home_source") != "own-choice":
            assert as_sets(back[key].data) == as_sets(before[key].data)


def as_sets(data: Files) -> dict[str, object]:
    """The fields of a part without the order of lists, and without what is inside it."""
    inside = ("functions", "subfunctions", "components", "services")
    own_order = {
        key: value for key, value in data.items() if not (key in inside and value and isinstance(value[0], dict))
    }
    return {
        key: frozenset(str(one) for one in value) if isinstance(value, tuple) else value
        for key, value in own_order.items()
        if key not in {"function", "home_source"}
    }


@settings(deadline=None, max_examples=8)
@given(ALTERATIONS)
def test_from_whatever_a_release_does_follow_data_that_can_be_read(desk: Desk, root: Path, steps: Steps) -> None:
    model = model_of(altered(desk.catalog, steps), desk.mapping)
    held, fallback = anchors(desk.catalog), desk.catalog.architecture.url
    after = incoming(root, desk.catalog, proposal_of(model, desk.mapping, desk.files, held, fallback)).after
    assert [one.components for one in after.products.values()] == [
        one.components for one in desk.catalog.products.values()
    ]
    assert after.suppliers == desk.catalog.suppliers
    assert after.incumbents == desk.catalog.incumbents
    # A plate of a template comes and goes with its domain; every other one stays.
    assert {view.id for view in after.views.values() if not view.subject} == {
        view.id for view in desk.catalog.views.values() if not view.subject
    }
