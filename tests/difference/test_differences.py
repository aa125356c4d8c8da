"""What is told of two catalogs: everything that differs, once, and nothing else."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, get_args

import pytest
from hypothesis import given, settings

from fora_plate import catalog as model
from fora_plate.difference import KINDS, Change, differences, sentence
from fora_plate.difference.fields import FIELDS as COMPARED
from fora_plate.difference.views import views
from fora_plate.difference.wording import CHOSEN
from fora_plate.read import fora_records, offering_records, read_catalog
from fora_plate.view import Arrangement, Filters, Subject, View
from fora_plate.words import differences as words
from fora_plate.words.fields import CHOICES, FIELDS
from support.catalogs import a_catalog, a_product, a_supplier, an_incumbent, filtered
from support.random_catalogs import catalogs
from support.reading import MINI, a_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from _typeshed import DataclassInstance

    from fora_plate.catalog import Catalog
    from fora_plate.difference import Kind
    from fora_plate.messages import Language


def told(old: Catalog, new: Catalog, language: Language = "nl") -> list[str]:
    return [sentence(change, language) for change in differences(old, new)]


def _with(catalog: Catalog, **kinds: Mapping[str, Any]) -> Catalog:
    """The catalog with some things replaced, added, or taken away where there is `None`."""
    changed: dict[str, Any] = {}
    for kind, things in kinds.items():
        both = {**getattr(catalog, kind), **things}
        changed[kind] = MappingProxyType({thing.id: thing for thing in both.values() if thing is not None})
    return replace(catalog, **changed)


SUPPLIER = a_supplier("omega", "Omega", ["alfa"])
HOSTING = SUPPLIER.offerings[0]
BASE = replace(
    a_catalog(
        [[["Toetssysteem", "Leeromgeving"], ["Archief"]], [["Rooster"]]],
        [a_product("alfa", "Alfa", ["c-0-0-0"]), a_product("beta", "Bèta", [])],
        [SUPPLIER],
    ),
    incumbents=MappingProxyType({"oud": an_incumbent("oud", ["c-0-0-0"])}),
)
ALFA, TEST = BASE.products["alfa"], BASE.components["c-0-0-0"]


def _alfa(**more: object) -> Catalog:
    return _with(BASE, products={"alfa": replace(ALFA, **more)})  # type: ignore[arg-type]


def _test(**more: object) -> Catalog:
    return _with(BASE, components={"c-0-0-0": replace(TEST, **more)})  # type: ignore[arg-type]


def _omega(**more: object) -> Catalog:
    return _with(BASE, suppliers={"omega": replace(SUPPLIER, **more)})  # type: ignore[arg-type]


def _offering(**more: object) -> Catalog:
    return _omega(offerings=(replace(HOSTING, **more),))  # type: ignore[arg-type]


def _view(**more: object) -> Catalog:
    return _with(BASE, views={"alles": replace(BASE.views["alles"], **more)})  # type: ignore[arg-type]


def _renamed_component() -> Catalog:
    """One component with another id, and everything that refers to it."""
    domain = BASE.domains["d-0"]
    components = {**BASE.components, "c-0-0-0": replace(TEST, id="toetsen")}
    return replace(
        _alfa(components=("toetsen",)),
        components=MappingProxyType({one.id: one for one in components.values()}),
        domains=MappingProxyType(
            {**BASE.domains, "d-0": replace(domain, components=("toetsen", *domain.components[1:]))}
        ),
        incumbents=MappingProxyType({"oud": an_incumbent("oud", ["toetsen"])}),
    )


CASES: dict[str, tuple[Catalog, str, str]] = {
    "a product that comes": (
        _with(BASE, products={"gamma": a_product("gamma", "Gamma", ["c-0-0-0", "c-0-0-1"])}),
        "Het product Gamma is toegevoegd (Toetssysteem, Leeromgeving).",
        "The product Gamma was added (Toetssysteem, Leeromgeving).",
    ),
    "a product that goes": (
        _with(BASE, products={"beta": None}),
        "Het product Bèta is verwijderd.",
        "The product Bèta was removed.",
    ),
    "another name": (
        _alfa(name="Alfa Toetsen"),
        "Het product Alfa heet nu Alfa Toetsen.",
        "The product Alfa is called Alfa Toetsen now.",
    ),
    "another id of a product": (
        replace(
            _omega(offerings=(replace(HOSTING, product="alfa-2"),)),
            products=MappingProxyType(
                {"alfa-2": replace(ALFA, id="alfa-2", previously=("alfa",)), "beta": BASE.products["beta"]}
            ),
        ),
        "Het product Alfa heeft een ander kenmerk: alfa is nu alfa-2.",
        "The product Alfa has another id: alfa is alfa-2 now.",
    ),
    "another id of a component": (
        _renamed_component(),
        "Het referentiecomponent Toetssysteem heeft een ander kenmerk: c-0-0-0 is nu toetsen.",
        "The reference component Toetssysteem has another id: c-0-0-0 is toetsen now.",
    ),
    "another id of a supplier": (
        _with(BASE, suppliers={"omega": replace(SUPPLIER, id="omega-bv", previously=("omega",))}),
        "De leverancier Omega heeft een ander kenmerk: omega is nu omega-bv.",
        "The supplier Omega has another id: omega is omega-bv now.",
    ),
    "another id of an incumbent": (
        _with(BASE, incumbents={"oud": replace(BASE.incumbents["oud"], id="oud-2", previously=("heel-oud", "oud"))}),
        "Het gevestigde product Oud heeft een ander kenmerk: oud is nu oud-2.",
        "The established product Oud has another id: oud is oud-2 now.",
    ),
    "a licence": (
        _alfa(licence="AGPL-3.0-only"),
        "Het product Alfa: licentie was MIT, is nu AGPL-3.0-only.",
        "The product Alfa: licence was MIT, is AGPL-3.0-only now.",
    ),
    "whether a licence is exact": (
        _alfa(licence_exact=False),
        "Het product Alfa: de bron zegt niet meer of latere versies van de licentie gelden.",
        "The product Alfa: the source no longer says whether later versions of the licence hold.",
    ),
    "a licence status": (
        _alfa(licence_status="open-core"),
        "Het product Alfa: licentiestatus was open source, is nu open core.",
        "The product Alfa: licence status was open source, is open core now.",
    ),
    "availability": (
        _alfa(status="announced"),
        "Het product Alfa: beschikbaarheid was beschikbaar, is nu aangekondigd.",
        "The product Alfa: availability was available, is announced now.",
    ),
    "verification that is gone": (
        _alfa(verified=False),
        "Het product Alfa geldt niet meer als nagekeken.",
        "The product Alfa no longer counts as verified.",
    ),
    "components": (
        _alfa(components=("c-0-0-1",)),
        "Het product Alfa: referentiecomponenten erbij: Leeromgeving; weg: Toetssysteem.",
        "The product Alfa: reference components added: Leeromgeving; removed: Toetssysteem.",
    ),
    "more components": (
        _alfa(components=("c-0-0-1", "c-0-0-0")),
        "Het product Alfa: referentiecomponenten erbij: Leeromgeving.",
        "The product Alfa: reference components added: Leeromgeving.",
    ),
    "what it replaces": (
        _alfa(replaces=("oud",)),
        "Het product Alfa: te vervangen producten erbij: Oud.",
        "The product Alfa: products to replace added: Oud.",
    ),
    "a remark that comes": (
        _alfa(remark="Let op."),
        "Het product Alfa: opmerking is nu “Let op.”.",
        "The product Alfa: remark is “Let op.” now.",
    ),
    "a repository that comes": (
        _alfa(repository="https://example.org/git"),
        "Het product Alfa: broncode is nu https://example.org/git.",
        "The product Alfa: source code is https://example.org/git now.",
    ),
    "a supplier that comes": (
        _with(BASE, suppliers={"psi": a_supplier("psi", "Psi", [])}),
        "De leverancier Psi is toegevoegd.",
        "The supplier Psi was added.",
    ),
    "a website": (
        _omega(website="https://omega.example/"),
        "De leverancier Omega: website was https://example.org/omega, is nu https://omega.example/.",
        "The supplier Omega: website was https://example.org/omega, is https://omega.example/ now.",
    ),
    "an offering that comes": (
        _omega(offerings=(HOSTING, replace(HOSTING, product=None, name="Training"))),
        "Het aanbod Training (Omega) is toegevoegd.",
        "The offering Training (Omega) was added.",
    ),
    "an offering that goes": (
        _omega(offerings=()),
        "Het aanbod Alfa (Omega) is verwijderd.",
        "The offering Alfa (Omega) was removed.",
    ),
    "kinds of offering": (
        _offering(kinds=("hosting", "support")),
        "Het aanbod Alfa (Omega): soorten aanbod erbij: ondersteuning.",
        "The offering Alfa (Omega): kinds of offering added: support.",
    ),
    "availability of an offering": (
        _offering(status="announced"),
        "Het aanbod Alfa (Omega): beschikbaarheid was beschikbaar, is nu aangekondigd.",
        "The offering Alfa (Omega): availability was available, is announced now.",
    ),
    "an established product": (
        _with(BASE, incumbents={"oud": None}),
        "Het gevestigde product Oud is verwijderd.",
        "The established product Oud was removed.",
    ),
    "a suite": (
        _with(BASE, incumbents={"oud": replace(BASE.incumbents["oud"], supplier="Huis")}),
        "Het gevestigde product Oud: leverancier is nu Huis.",
        "The established product Oud: supplier is Huis now.",
    ),
    "a component that moves": (
        _test(function="f-0-1"),
        "Het referentiecomponent Toetssysteem is verplaatst van Domein 0 › Functie 0.0 naar Domein 0 › Functie 0.1.",  # noqa: RUF001
        "The reference component Toetssysteem moved from Domein 0 › Functie 0.0 to Domein 0 › Functie 0.1.",  # noqa: RUF001
    ),
    "a component that goes domain-wide": (
        _test(domain="d-1", function=None),
        "Het referentiecomponent Toetssysteem is verplaatst van Domein 0 › Functie 0.0 naar Domein 1.",  # noqa: RUF001
        "The reference component Toetssysteem moved from Domein 0 › Functie 0.0 to Domein 1.",  # noqa: RUF001
    ),
    "the core": (
        _test(core=True),
        "Het referentiecomponent Toetssysteem hoort nu bij de korte selectie.",
        "The reference component Toetssysteem now belongs to the short selection.",
    ),
    "a number in FORA": (
        _test(fora_id="nieuw"),
        "Het referentiecomponent Toetssysteem: identifier in het model was c-0-0-0, is nu nieuw.",
        "The reference component Toetssysteem: identifier in the model was c-0-0-0, is nieuw now.",
    ),
    "the order of components": (
        _with(BASE, domains={"d-0": replace(BASE.domains["d-0"], components=("c-0-0-1", "c-0-0-0", "c-0-1-0"))}),
        "Het domein Domein 0 heeft een andere volgorde: referentiecomponenten.",
        "The domain Domein 0 has another order: reference components.",
    ),
    "a description": (
        _with(BASE, devices={"scherm": replace(BASE.devices["scherm"], description="Toont iets.")}),
        "Het apparaat Scherm: omschrijving is nu “Toont iets.”.",
        "The device Scherm: description is “Toont iets.” now.",
    ),
    "a facility in preparation": (
        _with(BASE, facilities={"register": replace(BASE.facilities["register"], in_preparation=True)}),
        "De landelijke voorziening Register is nu in voorbereiding.",
        "The national facility Register is now in preparation.",
    ),
    "a view": (
        _view(paper="a2"),
        "De plaat Alles: `paper` was a3, is nu a2.",
        "The plate Alles: `paper` was a3, is a2 now.",
    ),
    "a filter of a view": (
        _with(BASE, views={"alles": filtered(BASE.views["alles"], sectors=frozenset({"po", "vo"}))}),
        "De plaat Alles: `sectors` erbij: po, vo.",
        "The plate Alles: `sectors` added: po, vo.",
    ),
    "a pinned width": (
        _view(arrangement=Arrangement(widths=(("d-0", 40.0),))),
        "De plaat Alles: `widths` erbij: d-0 40%.",
        "The plate Alles: `widths` added: d-0 40%.",
    ),
    "an edition": (
        replace(BASE, edition=replace(BASE.edition, id="2026-02")),
        "De editie 2026-01 heet nu 2026-02.",
        "The edition 2026-01 is called 2026-02 now.",
    ),
    "the commit of FORA": (
        replace(BASE, architecture=replace(BASE.architecture, commit="fedcba")),
        "De referentiearchitectuur PROEF: commit was 0123456789abcdef, is nu fedcba.",
        "The reference architecture PROEF: commit was 0123456789abcdef, is fedcba now.",
    ),
    "the order of layers": (
        replace(BASE, layers=BASE.layers[::-1]),
        "De referentiearchitectuur PROEF heeft een andere volgorde: lagen.",
        "The reference architecture PROEF has another order: layers.",
    ),
    "a layer": (
        replace(BASE, layers=(replace(BASE.layers[0], name="Boven"), *BASE.layers[1:])),
        "De laag Laag 0 heet nu Boven.",
        "The layer Laag 0 is called Boven now.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_each_change_is_one_sentence_in_both_languages(case: str) -> None:
    new, dutch, english = CASES[case]
    changes = [change for change in differences(BASE, new) if change.field != "gap"]  # that follows; see below
    assert [sentence(change, "nl") for change in changes] == [dutch]
    assert [sentence(change, "en") for change in changes] == [english]


def test_what_becomes_a_gap_and_what_is_one_no_longer_is_told_besides() -> None:
    moved = _alfa(components=("c-0-0-1",))
    assert told(BASE, moved)[:2] == [
        "Het referentiecomponent Leeromgeving is geen witte vlek meer: er is een open source alternatief.",
        "Het referentiecomponent Toetssysteem is een witte vlek geworden: er is geen open source alternatief meer.",
    ]
    assert told(BASE, moved, "en")[:2] == [
        "The reference component Leeromgeving is no gap any more: there is an open source alternative.",
        "The reference component Toetssysteem has become a gap: there is no open source alternative any more.",
    ]
    closed = _alfa(licence_status="not-open-source")
    assert "is een witte vlek geworden" in told(BASE, closed)[0], "a closed product is no alternative"


@settings(max_examples=40, deadline=None)
@given(catalogs(most=10))
def test_nothing_differs_from_itself(catalog: Catalog) -> None:
    assert differences(catalog, catalog) == ()


@settings(max_examples=40, deadline=None)
@given(catalogs(most=8), catalogs(most=8))
def test_what_one_way_was_added_was_the_other_way_removed(one: Catalog, other: Catalog) -> None:
    def named(changes: tuple[Change, ...], what: str) -> Counter[tuple[str, str, str]]:
        return Counter((change.kind, change.id, change.name) for change in changes if change.what == what)

    there, back = differences(one, other), differences(other, one)
    assert named(there, "added") == named(back, "removed")
    assert named(there, "removed") == named(back, "added")
    same = ("moved", "renamed", "changed")
    assert Counter((change.kind, change.id, change.field) for change in there if change.what in same) == Counter(
        (change.kind, change.previous, change.field) for change in back if change.what in same
    )


@settings(max_examples=40, deadline=None)
@given(catalogs(most=8), catalogs(most=8))
def test_what_was_added_and_removed_makes_up_the_difference_in_number(one: Catalog, other: Catalog) -> None:
    counts = Counter((change.kind, change.what) for change in differences(one, other))
    for kind in ("domain", "function", "component", "product", "supplier", "incumbent"):
        more = len(getattr(other, f"{kind}s")) - len(getattr(one, f"{kind}s"))
        assert more == counts[kind, "added"] - counts[kind, "removed"]


@settings(max_examples=40, deadline=None)
@given(catalogs(most=8), catalogs(most=8))
def test_the_order_is_that_of_kinds_and_then_of_names(one: Catalog, other: Catalog) -> None:
    changes = differences(one, other)
    keys = [(KINDS.index(change.kind), model.sort_key(change.name, change.id)) for change in changes]
    assert keys == sorted(keys)
    assert all(len(sentence(change, language).splitlines()) == 1 for change in changes for language in ("nl", "en"))


def test_an_earlier_id_is_recognised_from_both_sides() -> None:
    new = CASES["another id of a product"][0]
    assert told(new, BASE) == ["Het product Alfa heeft een ander kenmerk: alfa-2 is nu alfa."]


def test_of_two_that_claim_an_earlier_id_one_is_it_and_the_other_is_new() -> None:
    heirs = {one: replace(ALFA, id=one, name=one, previously=("alfa",)) for one in ("x", "y")}
    new = _with(_omega(offerings=()), products={"alfa": None, **heirs})
    found = [(change.what, change.id) for change in differences(BASE, new) if change.kind == "product"]
    assert found == [("renamed", "x"), ("renamed", "x"), ("added", "y")]


def test_what_fora_numbers_is_known_by_its_number_though_its_id_went_to_another() -> None:
    swapped = {
        "c-0-0-0": replace(TEST, fora_id="c-0-0-1"),
        "c-0-0-1": replace(BASE.components["c-0-0-1"], fora_id="c-0-0-0"),
    }
    found = {(change.what, change.previous, change.id) for change in differences(BASE, _with(BASE, components=swapped))}
    assert ("renamed", "c-0-0-0", "c-0-0-1") in found
    assert "added" not in {what for what, *_ in found}


def test_a_template_is_told_once_and_its_plates_not_at_all() -> None:
    plates = {
        one: replace(
            BASE.views["alles"],
            id=f"per-{one}",
            title=f"Alles van {one}",
            filters=Filters(suppliers=frozenset({one})),
            subject=Subject("supplier", one, one),
            origin=replace(BASE.edition.origin, file="views/per.yaml"),
        )
        for one in ("rho", "tau", "phi")
    }
    old = _with(BASE, views=dict(list(plates.items())[:2]))
    assert told(BASE, old) == ["Het sjabloon per is toegevoegd."]
    assert told(old, _with(BASE, views=plates)) == [], "a plate for another supplier follows from the supplier"
    larger = {name: replace(view, paper="a1") for name, view in plates.items()}
    assert told(old, _with(BASE, views=larger)) == ["Het sjabloon per: `paper` was a3, is nu a1."]


def test_where_a_thing_stands_in_its_file_makes_no_difference(tmp_path: Path) -> None:
    text = (MINI / "products" / "alfa.yaml").read_text()
    other = a_folder(
        tmp_path,
        {"products/alfa.yaml": "# iets\n" + "\n".join(text.splitlines()[::-1][:2]) + "\n" + text.split("checked")[0]},
    )
    assert differences(read_catalog(MINI), read_catalog(other)) == ()


UNTOLD = {"id", "name", "fora_id", "origin", "previously", "offerings", "domain", "function", "subject", "narrowed"}
"""Fields that are told for every kind, or that follow from another thing."""


@pytest.mark.parametrize(
    ("kind", "of"),
    [
        ("architecture", model.Architecture), ("edition", model.Edition), ("layer", model.Layer),
        ("domain", model.Domain), ("function", model.Function), ("subfunction", model.Subfunction),
        ("component", model.Component), ("application-function", model.ApplicationFunction),
        ("standard", model.Standard), ("facility", model.Facility), ("facility-service", model.FacilityService),
        ("group", model.NetworkServiceGroup), ("service", model.NetworkService), ("device", model.Device),
        ("product", model.Product), ("supplier", model.Supplier), ("incumbent", model.Incumbent),
        ("offering", model.Offering),
    ],
)  # fmt: skip
def test_no_field_is_forgotten(kind: Kind, of: type[DataclassInstance]) -> None:
    there = {field.name for field in fields(of)} - UNTOLD - ({"product"} if kind == "offering" else set())
    assert {field.name for field in COMPARED[kind]} == there


def test_no_field_of_a_view_is_forgotten() -> None:
    (*_, shown), *_ = views(BASE)
    inside = {field.name for part in (Filters, Arrangement) for field in fields(part)}
    there = {field.name for field in fields(View)} - UNTOLD - {"filters", "arrangement"} | inside
    assert {field.name for field in shown.fields} == there


def test_both_languages_have_the_same_words_with_the_same_values() -> None:
    slots: Callable[[str], list[str]] = re.compile(r"\{[a-z]+\}").findall
    for table in (words.THINGS, words.HEADINGS, words.SENTENCES, FIELDS, CHOICES):
        assert table["nl"].keys() == table["en"].keys()
        for key, dutch in table["nl"].items():
            assert set(slots(dutch)) == set(slots(table["en"][key])), key


def test_every_field_has_a_word_and_no_word_is_left_over() -> None:
    compared = {field.name: field.sort for several in COMPARED.values() for field in several}
    flags = {name for name, sort in compared.items() if sort == "flag"}
    orders = {"layers", "facilities", "network_service_groups", "devices"}
    assert FIELDS["nl"].keys() == (compared.keys() - flags) | orders | {"fora_id"}
    assert {f"{flag}-{value}" for flag in flags for value in ("true", "false")} < words.SENTENCES["nl"].keys()
    assert set(KINDS) == words.THINGS["nl"].keys()
    assert set(KINDS) < words.HEADINGS["nl"].keys()


def test_every_choice_in_a_file_is_told_in_words() -> None:
    records = [*vars(offering_records).values(), *vars(fora_records).values()]
    choices: set[str] = set()
    for record in records:
        for name, field in getattr(record, "model_fields", {}).items():
            if name in CHOSEN and record.__name__ not in {"RelationRecord", "EvidenceRecord"}:
                inner = get_args(field.annotation)
                choices |= {one for part in (inner, *map(get_args, inner)) for one in part if isinstance(one, str)}
    assert choices
    same = {"product", "hosting", "hardware", "training", "po", "vo", "so", "mbo", "ho", "saas", "desktop"}
    assert choices - same == CHOICES["nl"].keys() - {"true", "false"}
