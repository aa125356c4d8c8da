"""The filters of `fora-plate build`, and the views that are only made on request."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fora_plate.build import paper_for, plates, views_of
from fora_plate.errors import BuildError
from fora_plate.view import Filters
from support.catalogs import a_catalog, a_product, a_view
from support.commands import fora_plate
from support.plates import a_request

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog


def built(root: Path, folder: Path, *arguments: str) -> list[str]:
    """The names of the files that a build of SVG makes."""
    done = fora_plate("build", *arguments, "--format", "svg", "--out", folder, cwd=root)
    assert done.returncode == 0, done.stderr.decode()
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (("--sector", "po"), "overzicht-po-a3.svg"),
        (("--sector", "vo", "--offering-kind", "hosting"), "overzicht-vo-hosting-a3.svg"),
        (("--offering-kind", "hosting", "--sector", "vo,po"), "overzicht-po-vo-hosting-a3.svg"),
        (("--sector", "vo", "--sector", "po"), "overzicht-po-vo-a3.svg"),
        (("--status", "available"), "overzicht-available-a3.svg"),
        (("--licence-status", "open-source"), "overzicht-open-source-a3.svg"),
        (("--supplier", "nextcloud-gmbh"), "overzicht-supplier-nextcloud-gmbh-a3.svg"),
        (("--domain", "onderwijs,algemeen"), "overzicht-domain-algemeen-domain-onderwijs-a3.svg"),
        (("--verified", "--core"), "overzicht-core-verified-a3.svg"),
        (("--portrait",), "overzicht-a3-portrait.svg"),
    ],
)
def test_filters_are_part_of_the_file_name_always_in_the_same_order(
    root: Path, tmp_path: Path, arguments: tuple[str, ...], name: str
) -> None:
    assert built(root, tmp_path, "overzicht", *arguments) == [name]


def test_a_filter_takes_away_on_the_plate_itself(root: Path, tmp_path: Path) -> None:
    built(root, tmp_path, "overzicht")
    built(root, tmp_path, "overzicht", "--offering-kind", "hosting", "--domain", "algemeen")
    whole = (tmp_path / "overzicht-a3.svg").read_text(encoding="utf-8")
    less = (tmp_path / "overzicht-hosting-domain-algemeen-a3.svg").read_text(encoding="utf-8")

    def ids(svg: str) -> set[str]:
        return set(re.findall(r'<g id="((?:component|product|service|domain)_[^"]+)"', svg))

    assert ids(less) < ids(whole)
    assert {identity for identity in ids(less) if identity.startswith("domain_")} == {"domain_algemeen"}
    assert "voor het onderwijs · Overzicht · hosting · Algemeen</title>" in less


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--sector", "xo"), "po, vo, so, mbo, ho, government"),
        (("--status", "soon"), "available, announced"),
        (("--licence-status", "free"), "open-source, open-core, not-open-source"),
        (("--offering-kind", "hosting,consultancy"), "`consultancy`"),
        (("--supplier", "surv"), "`surf`"),
        (("--supplier", "zzzzzzzz"), "fora-plate list suppliers"),
        (("--domain", "school"), "bevoegd-gezag, schoolleiding"),
        (("domein",), "`domein-bevoegd-gezag`"),
        (("vervanging-microsoft",), "`vervanging-microsoft-"),
    ],
)
def test_an_unknown_choice_names_what_is_known(root: Path, arguments: tuple[str, ...], said: str) -> None:
    done = fora_plate("build", *arguments, cwd=root)
    assert done.returncode == 2, done.stderr.decode()
    assert said in done.stderr.decode()


def test_a_view_without_anything_left_is_told_and_not_drawn(root: Path, tmp_path: Path) -> None:
    done = fora_plate("build", "domein-onderwijs", "--domain", "algemeen", "--out", tmp_path, cwd=root)
    assert done.returncode == 1
    assert "[nothing-to-show]" in done.stderr.decode()
    assert list(tmp_path.iterdir()) == []


def test_without_names_the_views_are_made_of_which_something_is_left(root: Path, tmp_path: Path) -> None:
    views = ("dekking", "domein-schoolleiding", "functies", "kern", "overzicht", "werkblad", "zoals-fora")
    assert [name.partition("-domain-")[0] for name in built(root, tmp_path, "--domain", "schoolleiding")] == list(views)


def test_a_view_on_request_is_made_when_it_is_named(root: Path, tmp_path: Path) -> None:
    assert built(root, tmp_path, "leverancier-surf", "vervanging-microsoft-365") == [
        "leverancier-surf-a3.svg",
        "vervanging-microsoft-365-a3.svg",
    ]


def test_a_list_of_views_ends_with_those_on_request_and_says_so(root: Path) -> None:
    rows = [line.split("\t") for line in fora_plate("list", "views", cwd=root).stdout.decode().splitlines()]
    marked = [len(row) == 3 for row in rows]
    assert marked == sorted(marked)
    assert ["leverancier-surf", "Leverancier SURF", "op verzoek"] in rows
    assert ["domein-algemeen", "Domein Algemeen"] in rows


@pytest.mark.parametrize(
    ("view", "paper", "portrait", "name"),
    [
        ("kern", None, None, "a4"),
        ("kern", None, True, "a4-portrait"),
        ("kern", "a3", None, "a3"),
        ("overzicht", None, None, "a3"),
        ("overzicht", "500x300", True, "500x300-portrait"),
    ],
)
def test_a_flag_goes_before_the_paper_that_a_view_was_made_for(
    real: Catalog, view: str, paper: str | None, *, portrait: bool | None, name: str
) -> None:
    request = replace(a_request(), paper=paper, portrait=portrait)
    assert paper_for(real.views[view], request).name == name
    standing = replace(real.views[view], orientation="portrait")
    assert ("portrait" in paper_for(standing, request).name) == (portrait is not False)


def test_a_plate_never_takes_the_name_of_another_view() -> None:
    views = {name: a_view(name) for name in ("alles", "alles-po")}
    catalog = replace(a_catalog([[["Een"]]], [a_product("p", "P", ["c-0-0-0"])]), views=views)

    def first(sectors: set[str]) -> str:
        filters = Filters(sectors=frozenset(sectors))  # type: ignore[arg-type]
        return next(plates(catalog, views_of(catalog, ["alles"], filters), a_request())).name

    assert first({"vo"}) == "alles-vo-a3.svg"
    with pytest.raises(BuildError) as caught:
        first({"po", "vo"})
    assert caught.value.diagnostic.code == "name-of-other-view"
