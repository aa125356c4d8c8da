"""The key of a file says everything that decides its bytes."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tomllib
from dataclasses import fields, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from fora_plate import cache
from fora_plate.build import keys, plates
from fora_plate.cache import Cache, own_room
from fora_plate.catalog import EducationUse, Evidence, Product, Supplier
from fora_plate.errors import BuildError, Origin
from fora_plate.folder import File
from fora_plate.provenance import UNSEEN
from fora_plate.style import STYLE, STYLES, Style
from fora_plate.text import INTER, Typeface
from fora_plate.write import system, versions
from support.catalogs import a_catalog, a_product, a_view
from support.plates import a_request
from support.random_catalogs import catalogs, views

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.build import Request
    from fora_plate.catalog import Catalog
    from fora_plate.view import View

HIDDEN: dict[str, st.SearchStrategy[Any]] = {
    "checked": st.sampled_from([None, "2026-01-01", "2026-02-02"]),
    "deployment": st.sampled_from([(), ("saas",), ("self-hosted",)]),
    "evidence": st.sampled_from([(), (Evidence(kind="own-site", url="https://x.example", date=None, note=None),)]),
    "education_use": st.sampled_from([(), (EducationUse(statement="Bij scholen.", url="https://x.example"),)]),
    "origin": st.sampled_from([Origin("a.yaml"), Origin("b.yaml", ("name",))]),
    "previously": st.sampled_from([(), ("vroeger",)]),
    "replaces": st.sampled_from([(), ("i-0",)]),
    "repository": st.sampled_from([None, "https://git.example/een"]),
}
"""Other values for the fields that no plate shows."""
SEEN: dict[str, st.SearchStrategy[Any]] = {
    "name": st.sampled_from(["Een", "Een heel andere naam"]),
    "remark": st.sampled_from([None, "Let op."]),
    "verified": st.booleans(),
    "licence": st.sampled_from(["MIT", "EUPL-1.2"]),
    "maintenance": st.sampled_from(["active", "dormant"]),
    "website": st.just("https://elders.example"),
}
"""Other values for fields that plates may show."""


def varied(draw: st.DrawFn, catalog: Catalog, values: dict[str, st.SearchStrategy[Any]]) -> Catalog:
    """The catalog with other values in some fields of one product and one supplier."""

    def other(thing: Product | Supplier) -> Any:  # noqa: ANN401 -- one of the two
        known = {field.name for field in fields(thing)} & values.keys()
        return replace(thing, **{name: draw(values[name]) for name in sorted(known) if draw(st.booleans())})

    kinds: dict[str, Any] = {}
    for kind in ("products", "suppliers"):
        things = dict(getattr(catalog, kind))
        if things:
            chosen = draw(st.sampled_from(sorted(things)))
            things[chosen] = other(things[chosen])
        kinds[kind] = MappingProxyType(things)
    return replace(catalog, **kinds)


@st.composite
def requests(draw: st.DrawFn) -> Request:
    """A request for SVG and PDF, on one of a few papers, in any style that comes with the program."""
    return replace(
        a_request(
            paper=draw(st.sampled_from(["a3", "a2", "600x400"])),
            portrait=draw(st.booleans()),
            language=draw(st.sampled_from(["nl", "en"])),
            dpi=draw(st.sampled_from([72, 150])),
            style=draw(st.sampled_from(list(STYLES.values()))),
        ),
        formats=("svg", "pdf"),
        bleed=draw(st.sampled_from([0, 3])),
        outlines=draw(st.booleans()),
    )


def made(catalog: Catalog, view: View, request: Request) -> dict[str, bytes]:
    """The bytes of a plate by format; nothing where there is none to make."""
    try:
        files = [plate.content for plate in plates(catalog, [view], request)]
    except BuildError:
        return {}
    return dict(zip(request.formats, files, strict=True))


@given(st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_what_no_plate_shows_changes_neither_key_nor_bytes(data: st.DataObject) -> None:
    catalog, view, request = data.draw(catalogs(most=6)), data.draw(views()), data.draw(requests())
    other = data.draw(st.composite(varied)(catalog, HIDDEN))
    assert made(catalog, view, request) == made(other, view, request)
    assert keys(catalog, view, request) == keys(other, view, request)


@given(st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_files_with_different_bytes_never_share_a_key(data: st.DataObject) -> None:
    catalog, view, request = data.draw(catalogs(most=6)), data.draw(views()), data.draw(requests())
    other = data.draw(st.composite(varied)(catalog, SEEN | HIDDEN))
    again = data.draw(st.one_of(st.just(request), requests()))
    one, two = made(catalog, view, request), made(other, view, again)
    assume(one)
    assume(two)
    before, after = keys(catalog, view, request), keys(other, view, again)
    for name in request.formats:
        assert before[name] != after[name] or one[name] == two[name]
    assert before["svg"] != after["pdf"]


def test_every_field_that_no_plate_shows_is_varied_here() -> None:
    assert HIDDEN.keys() == UNSEEN


def another(value: object) -> object:
    """A value of the same kind that is not the same."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    if isinstance(value, str):
        return f"{value}x"
    if isinstance(value, tuple):
        return (*value, "x")
    if isinstance(value, Typeface):
        return Typeface(INTER.family, INTER.regular, INTER.bold + b"x")
    return None if value is not None else "x"


@pytest.mark.parametrize("field", [field.name for field in fields(Style)])
def test_every_token_of_a_style_counts(field: str) -> None:
    catalog = a_catalog([[["een"]]], [a_product("p", "Product", ["c-0-0-0"])])
    more: dict[str, Any] = {field: another(getattr(STYLE, field))}
    assert key(catalog) != key(catalog, replace(a_request(), style=replace(STYLE, **more)))


def key(catalog: Catalog, request: Request | None = None, name: str = "svg") -> str:
    return keys(catalog, a_view(), request or a_request(name))[name]


def test_what_is_asked_of_one_format_counts_for_that_one() -> None:
    catalog = a_catalog([[["een"]]], [a_product("p", "Product", ["c-0-0-0"])])
    request = replace(a_request(), formats=("svg", "pdf", "png"))
    asked: dict[str, tuple[object, str]] = {
        "dpi": (300, "png"),
        "tile": ("a4", "pdf"),
        "bleed": (3, "pdf"),
        "outlines": (True, "pdf"),
    }
    for field, (value, counts) in asked.items():
        more: dict[str, Any] = {field: value}
        one, two = keys(catalog, a_view(), request), keys(catalog, a_view(), replace(request, **more))
        assert [name for name in request.formats if one[name] != two[name]] == [counts]


def test_a_line_of_the_program_counts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, root: Path) -> None:
    catalog = a_catalog([[["een"]]])
    before = key(catalog)
    copy = tmp_path / "fora_plate"
    shutil.copytree(root / "src" / "fora_plate", copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(cache, "__file__", str(copy / "cache.py"))
    cache._program.cache_clear()
    try:
        assert key(catalog) == before
        with (copy / "layout" / "title.py").open("a") as stream:
            stream.write("\n")
        cache._program.cache_clear()
        assert key(catalog) != before
    finally:
        cache._program.cache_clear()


@pytest.mark.parametrize("name", ["svg", "pdf", "png"])
def test_a_version_of_a_library_counts(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    catalog = a_catalog([[["een"]]])
    before = key(catalog, name=name)
    monkeypatch.setattr(cache, "versions", lambda form: (*versions(form), "cairo 99"))
    cache._around.cache_clear()
    try:
        assert key(catalog, name=name) != before
    finally:
        cache._around.cache_clear()


def test_every_library_that_is_asked_for_is_counted_or_makes_no_plate(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {requirement.split(">=")[0] for requirement in project["dependencies"]}
    assert named - set(system.PACKAGES) == {
        "brotli",
        "graphviz",
        "jinja2",
        "packaging",
        "pydantic",
        "python-calamine",
        "pypdfium2",
        "pyyaml",
        "rapidfuzz",
        "typer",
        "xlsxwriter",
    }
    said = dict(line.split(" ", 1) for line in versions("png"))
    assert set(system.PACKAGES) | {"zlib", "cairo", "freetype"} == said.keys()
    assert all(version[0].isdigit() for version in said.values())


def test_the_cache_holds_what_it_was_told_and_nothing_else(tmp_path: Path) -> None:
    held = Cache(tmp_path / "room", tmp_path)
    file = File("plaat.svg", b"<!-- fora-plate -->")
    assert not held.holds(file.name, "key")
    held.remember(file, "key")
    assert not held.holds(file.name, "key")
    (tmp_path / file.name).write_bytes(file.content)
    assert held.holds(file.name, "key")
    assert not held.holds(file.name, "other key")
    (tmp_path / file.name).write_bytes(file.content + b"\n")
    assert not held.holds(file.name, "key")


def test_a_link_or_a_file_of_somebody_else_is_never_held(tmp_path: Path) -> None:
    held = Cache(tmp_path / "room", tmp_path)
    held.remember(File("plaat.svg", b"<svg/>"), "key")
    (tmp_path / "plaat.svg").write_bytes(b"<svg/>")
    assert not held.holds("plaat.svg", "key")
    held.remember(File("link.svg", b"<!-- fora-plate -->"), "key")
    (tmp_path / "doel.svg").write_bytes(b"<!-- fora-plate -->")
    (tmp_path / "link.svg").symlink_to("doel.svg")
    assert not held.holds("link.svg", "key")


def test_the_oldest_half_is_forgotten_and_what_is_no_entry_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Cache(tmp_path, tmp_path)
    monkeypatch.setattr(cache, "MOST", 10)
    names = [hashlib.sha256(bytes([number])).hexdigest() for number in range(11)]
    for age, name in enumerate(names):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (1000 - age, 1000 - age))
    (tmp_path / "van-mij").touch()
    held.forget_oldest()
    assert {path.name for path in tmp_path.iterdir()} == {"van-mij", *names[:6]}
    held.forget_oldest()
    assert len(list(tmp_path.iterdir())) == 7


def test_the_room_is_where_the_system_keeps_such_things(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert own_room() == tmp_path / "fora-plate"
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", "not/absolute")
    usual = "Library/Caches" if sys.platform == "darwin" else ".cache"
    assert own_room() == tmp_path / usual / "fora-plate"
