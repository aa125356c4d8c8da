"""What publiccode files propose: valid new products, what was missing in others, and notes on all the rest."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fora_plate.check import check
from fora_plate.messages import MESSAGES
from fora_plate.publiccode import located, proposal_of, read_publiccode
from fora_plate.publiccode.address import key_of
from fora_plate.publiccode.matching import slug_of
from fora_plate.read import read_catalog
from fora_plate.read.records import ProductRecord
from fora_plate.read.shape import record_of
from fora_plate.report import REPORTS, SLOT, as_text
from support.publiccode import GAMMA, a_file, a_text, proposed, written
from support.reading import a_folder

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.errors import Diagnostic
    from fora_plate.proposal import Proposal
    from fora_plate.publiccode import Publiccode

ALFA = """\
id: alfa
name: Alfa
description: Toetsen maken en afnemen.
homepage: https://alfa.example.org/
{more}licence: AGPL-3.0-only
licence_status: open-source
components: [toetssysteem]
evidence:
  - kind: licence-file
    url: https://example.org/alfa/LICENSE
checked: 2026-11-01
verified: true
"""
AS_ALFA: dict[str, Any] = {
    "name": "Alfa",
    "url": "https://github.com/alfa/alfa",
    "landingURL": "https://alfa.example.org",
    "legal": {"license": "AGPL-3.0-only"},
    "description": {"nl": {"shortDescription": "Toetsen maken en afnemen"}},
}
OMEGA = "http://example.org/omega"
"""The website of a supplier in the small data, as others may write it."""
AT_HOME = "repository: https://github.com/alfa/alfa\ndeployment: [self-hosted]\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return a_folder(tmp_path / "data")


def with_alfa(data: Path, more: str = "") -> Path:
    (data / "products/alfa.yaml").write_text(ALFA.format(more=more), encoding="utf-8")
    return data


def proposal(data: Path, *files: Publiccode) -> Proposal:
    return proposal_of(files, data, read_catalog(data))


def codes(found: Proposal) -> list[str]:
    return [note.code for note in found.notes]


def the_note(found: Proposal, code: str) -> Diagnostic:
    (note,) = [note for note in found.notes if note.code == code]
    return note


def the_product(found: Proposal, name: str = "products/gamma.yaml") -> dict[str, Any]:
    assert list(found.files) == [name]
    product = found.files[name]
    assert product is not None
    record_of(ProductRecord, product, name)
    return product


def test_a_new_product_has_everything_that_the_file_tells_and_no_components(data: Path) -> None:
    found = proposal(data, a_file())
    assert the_product(found) == {
        "id": "gamma",
        "name": "Gamma",
        "description": "Roosters maken voor scholen.",
        "homepage": "https://gamma.example.org/",
        "repository": "https://github.com/gamma/gamma",
        "licence": "EUPL-1.2",
        "licence_status": "open-source",
        "deployment": ("self-hosted",),
        "evidence": (
            {
                "kind": "package-metadata",
                "url": "https://github.com/gamma/gamma/blob/HEAD/publiccode.yml",
                "note": "Volgens publiccode.yml in de broncode.",
            },
        ),
        "verified": False,
    }
    assert codes(found) == ["publiccode-new-product"]


def test_our_own_file_makes_a_product_that_the_checks_accept(root: Path, data: Path) -> None:
    found = proposed(data, root / "publiccode.yml")
    the_product(found, "products/fora-plaat.yaml")
    advice = {note.code for note in check(read_catalog(written(data, found)))}
    assert {"product-without-component", "not-verified", "check-missing"} <= advice
    assert not {"licence-contradiction", "evidence-missing"} & advice


@pytest.mark.parametrize(
    ("stage", "kind", "status", "maintenance"),
    [
        ("concept", "internal", "announced", None),
        ("development", "community", "announced", None),
        ("beta", "internal", None, None),
        ("stable", "community", None, None),
        ("stable", "none", None, "dormant"),
        ("obsolete", "internal", None, "dormant"),
        ("stable", None, None, "unknown"),
    ],
)
def test_status_and_maintenance_follow_from_the_stage(
    data: Path, stage: str, kind: str | None, status: str | None, maintenance: str | None
) -> None:
    product = the_product(proposal(data, a_file(developmentStatus=stage, maintenance={"type": kind})))
    assert (product.get("status"), product.get("maintenance")) == (status, maintenance)


@pytest.mark.parametrize(("until", "maintenance"), [("2020-01-01", "unknown"), ("2999-01-01", None), ("ooit", None)])
def test_contracts_that_ended_before_the_edition_leave_maintenance_unknown(
    data: Path, until: str, maintenance: str | None
) -> None:
    paid = {"type": "contract", "contractors": [{"name": "Omicron", "until": until}]}
    assert the_product(proposal(data, a_file(maintenance=paid))).get("maintenance") == maintenance


@pytest.mark.parametrize(
    ("given", "licence", "is_exact", "status"),
    [
        ("eupl-1.2", "EUPL-1.2", True, "open-source"),
        ("AGPL-3.0", "AGPL-3.0-only", False, "open-source"),
        ("GPL-2.0+", "GPL-2.0-or-later", True, "open-source"),
        ("LGPL-3.0 or mit", "LGPL-3.0-only OR MIT", False, "open-source"),
        ("GPL-3.0-or-later", "GPL-3.0-or-later", True, "open-source"),
        ("BUSL-1.1", "BUSL-1.1", True, "not-open-source"),
        ("LicenseRef-Eigen", "LicenseRef-Eigen", True, "not-open-source"),
    ],
)
def test_licences_become_spdx_and_open_source_is_never_guessed(
    data: Path, given: str, licence: str, status: str, *, is_exact: bool
) -> None:
    product = the_product(proposal(data, a_file(legal={"license": given})))
    assert (product["licence"], product["licence_status"]) == (licence, status)
    assert product.get("licence_exact", True) is is_exact


@pytest.mark.parametrize(
    ("kind", "platforms", "deployment"),
    [
        ("standalone/web", ["web"], ("self-hosted",)),
        ("standalone/backend", ["linux"], ("self-hosted",)),
        ("standalone/desktop", ["windows", "mac"], ("desktop",)),
        ("standalone/mobile", ["ios", "android", "web"], ("mobile",)),
        ("standalone/web", ["web", "android"], ("self-hosted", "mobile")),
        ("standalone/other", ["linux"], None),
        ("library", ["web"], None),
    ],
)
def test_deployment_follows_from_type_and_platforms(
    data: Path, kind: str, platforms: list[str], deployment: tuple[str, ...] | None
) -> None:
    assert the_product(proposal(data, a_file(softwareType=kind, platforms=platforms))).get("deployment") == deployment


@pytest.mark.parametrize(
    ("texts", "description"),
    [
        ({"nl-NL": "Roosters maken."}, "Roosters maken."),
        ({"nld": "Roosters\n  maken\t"}, "Roosters maken."),
        ({"en": "Plans", "de": "Plant"}, "Concept: nog te vertalen (en): Plans."),
        ({"de": "Plant"}, "Concept: nog te vertalen (de): Plant."),
        ({"nl": "<b>Roosters</b> maken"}, "Concept: nog te beschrijven."),
        ({"nl": "Zie [hier](javascript:alert(1))"}, "Concept: nog te beschrijven."),
        ({"nl": "Rooster\u202emaken"}, "Concept: nog te beschrijven."),
        ({"nl": "Mail pietje@gamma.example.org"}, "Concept: nog te beschrijven."),
        ({"nl": "表計算"}, "Concept: nog te beschrijven."),
        ({"nl": "Rooster " * 100}, "Concept: nog te beschrijven."),
        ({"nl": " ", "en": "Plans"}, "Concept: nog te vertalen (en): Plans."),
        ({}, "Concept: nog te beschrijven."),
    ],
)
def test_a_description_is_one_clean_dutch_sentence_or_a_draft(
    data: Path, texts: dict[str, str], description: str
) -> None:
    described = {language: {"shortDescription": text} for language, text in texts.items()}
    found = proposal(data, a_file(description=described))
    assert the_product(found)["description"] == description
    assert ("publiccode-draft" in codes(found)) is description.startswith("Concept")


@pytest.mark.parametrize(
    "address",
    [
        "http://gamma.example.org/",
        "javascript:alert(1)",
        "https://piet:geheim@gamma.example.org/",
        "https://gamma.example.org/?mail=geheim@gamma.example.org",
        "https://gamma.example.org/geheim%40gamma.example.org",
        "https://localhost/",
        "file:///etc/passwd",
        "https://[::1/",
        "https://gamma.example.org/<script>",
        "https://gamma.example.org/\u202e",
        "//gamma.example.org",
        "gamma",
        "",
    ],
)
def test_an_address_that_may_not_stand_in_the_data_is_told_and_left_out(data: Path, address: str) -> None:
    found = proposal(data, a_file(landingURL=address))
    assert the_product(found)["homepage"] == "https://github.com/gamma/gamma.git"
    assert "geheim" not in str(the_note(found, "publiccode-address"))


def test_without_any_address_there_is_no_product(data: Path) -> None:
    found = proposal(data, a_file(url="git@forge.example.org:gamma/gamma.git", landingURL=None))
    assert not found.files
    assert "`homepage`" in dict(the_note(found, "publiccode-unfit").values)["keys"]


def test_an_address_for_mail_is_no_part_of_a_name(data: Path) -> None:
    found = proposal(data, a_file(name="Gamma pietje@gamma.example.org"))
    assert not found.files
    assert "pietje" not in repr(found)


def test_a_name_without_letters_takes_its_id_from_the_repository(data: Path) -> None:
    the_product(proposal(data, a_file(name="42")))
    assert codes(proposal(data, a_file(name="42", url="https://example.org/42"))) == ["publiccode-unfit"]


def test_an_id_from_a_repository_is_not_that_of_another_product(data: Path) -> None:
    assert codes(proposal(with_alfa(data), a_file(name="42", url="https://example.org/x/alfa"))) == [
        "publiccode-ambiguous"
    ]


@pytest.mark.parametrize(
    "address",
    [
        "https://github.com/alfa/alfa",
        "https://github.com/Alfa/Alfa.git",
        "https://www.github.com/alfa/alfa/",
        "https://GITHUB.com/alfa/alfa/tree/main",
        "git@github.com:alfa/alfa.git",
        "ssh://git@github.com/alfa/alfa.git",
        "http://github.com/alfa/alfa",
    ],
)
def test_a_product_is_known_by_its_repository_however_it_is_written(data: Path, address: str) -> None:
    found = proposal(with_alfa(data, AT_HOME), a_file(**AS_ALFA | {"url": address, "name": "Heel anders"}))
    assert not found.files
    assert dict(the_note(found, "publiccode-conflict").values)["field"] == "name"


def test_what_is_missing_is_filled_in_and_all_else_stays(data: Path) -> None:
    found = proposal(with_alfa(data), a_file(**AS_ALFA))
    product = the_product(found, "products/alfa.yaml")
    assert product["repository"] == "https://github.com/alfa/alfa"
    assert product["deployment"] == ("self-hosted",)
    assert [source["kind"] for source in product["evidence"]] == ["licence-file", "package-metadata"]
    assert (product["components"], product["checked"], product["verified"]) == (("toetssysteem",), "2026-11-01", True)
    assert codes(found) == []


def test_a_draft_gives_way_to_a_dutch_sentence(data: Path) -> None:
    with_alfa(data, AT_HOME)
    path = data / "products/alfa.yaml"
    path.write_text(path.read_text().replace("Toetsen maken en afnemen.", "'Concept: nog te beschrijven.'"))
    found = proposal(data, a_file(**AS_ALFA))
    assert the_product(found, "products/alfa.yaml")["description"] == "Toetsen maken en afnemen."


def test_what_differs_is_shown_side_by_side_and_changes_nothing(data: Path) -> None:
    with_alfa(data, AT_HOME)
    other = AS_ALFA | {
        "landingURL": "https://elders.example.org/",
        "developmentStatus": "concept",
        "softwareType": "standalone/desktop",
        "legal": {"license": "EUPL-1.2"},
        "maintenance": {"type": "none"},
        "description": {"nl": {"shortDescription": "De beste toetsen"}},
    }
    found = proposal(data, a_file(**other))
    assert not found.files
    said = {values["field"]: (values["stands"], values["says"]) for values in (dict(n.values) for n in found.notes)}
    assert said == {
        "description": ("Toetsen maken en afnemen.", "De beste toetsen."),
        "homepage": ("https://alfa.example.org/", "https://elders.example.org/"),
        "licence": ("AGPL-3.0-only", "EUPL-1.2"),
        "status": ("available", "announced"),
        "maintenance": ("active", "dormant"),
        "deployment": ("self-hosted", "self-hosted, desktop"),
    }
    for note in found.notes:
        assert note.origin.file == "publiccode.yml"
        assert note.related[0].file == "products/alfa.yaml"


def test_a_conflict_is_reported_with_both_places(data: Path, tmp_path: Path) -> None:
    with_alfa(data, AT_HOME)
    source = tmp_path / "bron"
    source.mkdir()
    (source / "publiccode.yml").write_text(a_text(**AS_ALFA | {"legal": {"license": "EUPL-1.2"}}))
    found = proposed(data, source)
    report = as_text(located(found.notes, source, data), "nl")
    assert "hier staat `AGPL-3.0-only`, publiccode.yml zegt `EUPL-1.2`" in report
    assert "products/alfa.yaml:7:10" in report
    assert "license: EUPL-1.2" in report


def test_an_open_end_in_a_licence_is_no_conflict(data: Path) -> None:
    found = proposal(with_alfa(data, AT_HOME), a_file(**AS_ALFA | {"legal": {"license": "AGPL-3.0-or-later"}}))
    assert codes(found) == []


def test_the_same_name_in_another_repository_is_not_guessed(data: Path) -> None:
    other = AS_ALFA | {"url": "https://github.com/omicron/alfa", "landingURL": None}
    found = proposal(with_alfa(data, AT_HOME), a_file(**other))
    assert not found.files
    assert codes(found) == ["publiccode-ambiguous"]


def test_a_repository_that_moved_to_another_forge_is_the_same_product(data: Path) -> None:
    other = AS_ALFA | {"url": "https://codeberg.org/alfa/alfa", "landingURL": None}
    found = proposal(with_alfa(data, AT_HOME), a_file(**other))
    assert dict(the_note(found, "publiccode-conflict").values)["field"] == "repository"


def test_a_page_that_several_products_share_does_not_tell_which(data: Path) -> None:
    with_alfa(data)
    twin = ALFA.format(more="").replace("id: alfa", "id: alfa-plus").replace("name: Alfa", "name: Alfa Plus")
    (data / "products/alfa-plus.yaml").write_text(twin)
    assert codes(proposal(data, a_file(**AS_ALFA | {"name": "Iets"}))) == ["publiccode-ambiguous"]
    assert list(proposal(data, a_file(**AS_ALFA)).files) == ["products/alfa.yaml"]


def test_an_earlier_id_is_not_given_out_again(data: Path) -> None:
    with_alfa(data, AT_HOME + "previously: [gamma]\n")
    assert codes(proposal(data, a_file())) == ["publiccode-ambiguous"]


def test_two_files_about_one_product_are_used_only_if_they_say_the_same(data: Path) -> None:
    same = proposal(data, a_file("a/publiccode.yml"), a_file("b/publiccode.yml"))
    assert list(same.files) == ["products/gamma.yaml"]
    other = proposal(data, a_file("a/publiccode.yml"), a_file("b/publiccode.yml", developmentStatus="beta"))
    assert not other.files
    assert codes(other) == ["publiccode-two-files"] * 2


def test_contractors_are_told_and_never_written(data: Path) -> None:
    paid = {
        "type": "contract",
        "contractors": [
            {"name": "Omega", "email": "info@omega.example.org"},
            {"name": "Nieuw bv", "until": "2999-01-01"},
            {"name": "Heet nu anders", "website": OMEGA},
        ],
    }
    found = proposal(data, a_file(maintenance=paid))
    assert "Omega" not in str(the_product(found))
    told = [dict(note.values) for note in found.notes if note.code == "publiccode-contractor"]
    assert told == [
        {"name": "Omega", "supplier": "omega"},
        {"name": "Nieuw bv"},
        {"name": "Heet nu anders", "supplier": "omega"},
    ]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"intendedAudience": {"scope": ["education"], "countries": ["it"]}}, "publiccode-audience"),
        ({"intendedAudience": {"unsupportedCountries": ["NL"]}}, "publiccode-not-dutch"),
        ({"softwareType": "library"}, "publiccode-part"),
        ({"softwareType": "softwareAddon"}, "publiccode-part"),
        ({"legal": {"license": "LicenseRef-Eigen"}}, "publiccode-licence"),
        ({"url": "git://forge.example.org/gamma"}, "publiccode-address"),
    ],
)
def test_what_has_no_field_is_told(data: Path, changes: dict[str, Any], code: str) -> None:
    assert code in codes(proposal(data, a_file(**changes)))


def test_who_can_be_contacted_is_nowhere(data: Path, tmp_path: Path) -> None:
    source = tmp_path / "bron"
    source.mkdir()
    flow = (
        "maintenance: {type: contract, contractors: [{name: Omega, email: jan@omega.example.org}], "
        "contacts: [{name: Pietje Puk, email: pietje@gamma.example.org, phone: '+31 6 12345678'}]}\n"
    )
    (source / "a.publiccode.yml").write_text(GAMMA.split("maintenance:", maxsplit=1)[0] + flow)
    (source / "b.publiccode.yml").write_text(GAMMA.replace("gamma.git", "delta.git").replace("Gamma", "Delta"))
    found = proposed(data, source)
    everything = repr(found) + repr(read_publiccode(source))
    for language in ("nl", "en"):
        everything += "".join(report(located(found.notes, source, data), language) for report in REPORTS.values())
    for private in ("pietje", "puk", "jan@", "12345678"):
        assert private not in everything.lower()


def test_every_note_has_the_values_of_its_sentence(data: Path) -> None:
    paid = {"type": "contract", "contractors": [{"name": "Omega"}]}
    files = [
        a_file(
            "a.yml", softwareType="library", legal={"license": "LicenseRef-X"}, maintenance=paid, landingURL="http://x"
        ),
        a_file("b.yml", name="Delta", url="https://example.org/delta", description={}),
        a_file("c.yml", **AS_ALFA | {"legal": {"license": "MIT"}}),
        a_file("d.yml", name="Twee", url="https://example.org/twee"),
        a_file("e.yml", name="Twee", url="https://example.org/twee", developmentStatus="beta"),
    ]
    for note in proposal(with_alfa(data, AT_HOME), *files).notes:
        row = MESSAGES[note.code]
        for sentence in (row.nl, row.en, row.help_nl[-1], row.help_en[-1]):
            assert {slot[2] for slot in SLOT.finditer(sentence)} <= dict(note.values).keys()


TEXTS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(["Alfa", "Bèta", "Gamma", "<b>x</b>", "a\u202eb", "x\ny", "https://github.com/alfa/alfa"]),
)
ADDRESSES = st.one_of(
    TEXTS,
    st.sampled_from(
        [
            "https://github.com/alfa/alfa",
            "https://github.com/gamma/gamma.git",
            "https://codeberg.org/alfa/alfa",
            "https://alfa.example.org/",
            "https://example.org/beta",
            "git@github.com:alfa/alfa.git",
            "http://[",
        ]
    ),
)
NAMES = st.one_of(
    st.sampled_from(["Alfa", "ALFA", "Bèta", "Beta", "Gamma", "Gamma 2", "42", "Alfa Plus", "x" * 120]),
    st.text("abcdef 12'-", min_size=1, max_size=20).map(str.strip).filter(bool),
)

ALONE: Any = (
    lambda file: key_of(file.record.url) or file.origin,
    lambda file: key_of(file.record.landingURL or "") or file.origin,
    lambda file: slug_of(file.record.name),
)
"""What files have to themselves, if none of them stands in the way of another."""
FILES = st.builds(
    lambda folder, /, **changes: a_file(f"{folder}/publiccode.yml", **changes),
    st.sampled_from("abcdef"),
    name=NAMES,
    url=ADDRESSES,
    landingURL=st.none() | ADDRESSES,
    platforms=st.lists(st.sampled_from(["web", "ios", "Windows", "x"]), max_size=3),
    developmentStatus=st.sampled_from(["concept", "beta", "stable", "obsolete"]),
    softwareType=st.sampled_from(["standalone/web", "standalone/desktop", "standalone/other", "library", None]),
    description=st.dictionaries(
        st.sampled_from(["nl", "en", "nl-BE", "de", "x"]),
        TEXTS.map(lambda text: {"shortDescription": text}),
        max_size=2,
    ),
    legal=st.sampled_from(["EUPL-1.2", "AGPL-3.0", "MIT OR LicenseRef-X", "BUSL-1.1"]).map(
        lambda one: {"license": one}
    ),
    maintenance=st.sampled_from([{"type": "none"}, {"type": "community"}, {"type": "contract"}, {}]),
)
quickly = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@quickly
@given(files=st.lists(FILES, max_size=5, unique_by=lambda file: file.origin), data=st.data())
def test_the_order_of_files_and_files_twice_change_nothing(
    tmp_path: Path, files: list[Publiccode], data: st.DataObject
) -> None:
    root = with_alfa(a_folder(tmp_path))
    catalog = read_catalog(root)
    once = proposal_of(files, root, catalog)
    other = data.draw(st.permutations(files))
    assert proposal_of(other, root, catalog) == once
    assert proposal_of([*files, *other], root, catalog) == once


@quickly
@given(file=FILES)
def test_a_file_that_is_taken_over_twice_changes_nothing_the_second_time(tmp_path: Path, file: Publiccode) -> None:
    root = with_alfa(anew(tmp_path))
    written(root, proposal_of([file], root, read_catalog(root)))
    assert not proposal_of([file], root, read_catalog(root)).files


@quickly
@given(files=st.lists(FILES, max_size=4, unique_by=(lambda file: file.origin, *ALONE)))
def test_whatever_files_say_what_comes_of_them_is_valid_and_done(tmp_path: Path, files: list[Publiccode]) -> None:
    root = with_alfa(anew(tmp_path))
    before = read_catalog(root)
    found = proposal_of(files, root, before)
    after = read_catalog(written(root, found))
    # A file that was in doubt may be clear after others were followed; what was followed is done.
    assert not proposal_of(files, root, after).files.keys() & found.files.keys()
    for product in before.products.values():
        now = after.products[product.id]
        assert all(getattr(now, key) == getattr(product, key) for key in ("name", "licence", "components", "verified"))
        assert now.evidence[: len(product.evidence)] == product.evidence
    assert after.suppliers == before.suppliers


def anew(folder: Path) -> Path:
    """The small data in a folder that held something of the example before."""
    shutil.rmtree(folder)
    return a_folder(folder)
