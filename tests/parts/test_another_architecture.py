"""The program knows nothing of FORA: the plates of another architecture speak of that one, and of its readers."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest

from fora_plate import build, export
from fora_plate.catalog import Architecture, Readers
from fora_plate.difference import DIFFERENCE_REPORTS, Comparison, differences
from fora_plate.provenance import digest_of
from fora_plate.sets import SETS
from fora_plate.style import Style
from fora_plate.text import Typeface
from fora_plate.view import Filters
from fora_plate.words import WORDS
from support.catalogs import SCHOOLS
from support.pdf import tree_of
from support.plates import a_plate, a_request
from support.sites import a_site, drawn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.catalog import Catalog
    from fora_plate.view import View

OTHERS = {"school": "dorp", "scholen": "dorpen", "onderwijs": "bestuur", "leerling": "inwoner", "educati": "governan"}
"""For words that the data of FORA are full of, those of a municipality."""
NAMES = {"FORA": "GEMPLAN", "Kennisnet": "Dorp aan Zee", "Funderend": "Plaatselijk", "SIVON": "ZEE"}
OURS = re.compile(r"education_use(_urls)?|fora_\w+|fora-\w+")
"""Names of the program, of its file format and of its open data."""
FOREIGN = re.compile(r"FORA|Kennisnet|SIVON|wikixl|(?i:school|scholen|onderwijs|leerling|educati|pupil)")
READERS = Readers(
    one="een gemeente",
    many="gemeenten",
    customers="kleine gemeenten",
    field="het lokaal bestuur",
    sector="alle gemeenten",
    one_en="a municipality",
    many_en="municipalities",
    customers_en="small municipalities",
    field_en="local government",
    sector_en="all municipalities",
)
LANGUAGES = ("nl", "en")


def _renamed(text: str) -> str:
    for old, new in NAMES.items():
        text = text.replace(old, new)
    for old, new in OTHERS.items():
        text = text.replace(old, new).replace(old.title(), new.title()).replace(old.upper(), new.upper())
    return text.replace("wikixl", "wiki")


def _elsewhere(value: Any) -> Any:  # noqa: ANN401 -- anything of a catalog
    """The value with other names in all its texts, which are changed everywhere alike."""
    if isinstance(value, str):
        return _renamed(value)
    if isinstance(value, tuple | frozenset):
        return type(value)(map(_elsewhere, value))
    if isinstance(value, MappingProxyType):
        return MappingProxyType({_renamed(key): _elsewhere(one) for key, one in value.items()})
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _elsewhere(getattr(value, field.name)) for field in fields(value)})
    return value


def _foreign(text: str) -> list[str]:
    """What stands in a text that nobody but FORA could have brought."""
    return FOREIGN.findall(OURS.sub("", text)) + re.findall(r"\$[a-z]+", text)


@pytest.fixture(scope="module", params=[Readers(), READERS], ids=["of nobody in particular", "of municipalities"])
def other(request: pytest.FixtureRequest, real: Catalog) -> Catalog:
    found: Catalog = _elsewhere(real)
    return replace(found, architecture=replace(found.architecture, readers=request.param))


def _one_of_each(catalog: Catalog) -> Iterator[View]:
    """The views, but of those that differ in their subject only the first."""
    seen = set()
    for view in catalog.views.values():
        sort = view.subject.kind if view.subject else view.id
        if sort not in seen:
            seen.add(sort)
            yield view


def _texts(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Everything that can be made of a catalog, as text."""
    views = tuple(_one_of_each(catalog))
    for language in LANGUAGES:
        request = a_request(language=language, paper=None, portrait=None)
        for plate in build.plates(catalog, views, request):
            yield plate.name, plate.content.decode()
        for name in SETS if language == "nl" else ("print",):
            made = build.set_document(catalog, build.views_of(catalog, (), Filters()), name, request)
            yield f"{name}.{language}", repr([text for page in made.pages for text in _strings(page)])
        for file in export.files(catalog, ("csv", "json"), language):  # type: ignore[arg-type]
            yield file.name, file.content.decode()
    for name, content in a_site(catalog, drawn(catalog, views)).items():
        if name.endswith((".html", ".xml", ".txt", ".css")):
            yield name, content.decode()


def _strings(value: object) -> Iterator[str]:
    """The texts in a value and in what it holds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _strings(one)
    elif is_dataclass(value) and not isinstance(value, type | Style | Typeface):
        for field in fields(value):
            yield from _strings(getattr(value, field.name))


def test_nothing_that_is_made_for_another_architecture_speaks_of_fora(other: Catalog) -> None:
    told = dict(_texts(other))
    assert {name: found for name, text in told.items() if (found := _foreign(text))} == {}
    assert sum(other.architecture.readers.many in text for text in told.values()) > 5


def test_a_pdf_of_another_architecture_speaks_of_that_one(other: Catalog) -> None:
    content = a_plate(other, "zoals-fora", "pdf")
    said = repr(list(tree_of(content).walk()))
    assert _foreign(said) == []
    assert "GEMPLAN" in said


def test_changes_of_another_architecture_are_told_without_fora(other: Catalog) -> None:
    new = replace(
        other,
        architecture=replace(
            other.architecture, readers=READERS if other.architecture.readers != READERS else Readers()
        ),
        components=MappingProxyType(
            {id_: replace(one, core=not one.core, fora_id=f"x-{id_}") for id_, one in other.components.items()}
        ),
    )
    changes = differences(other, new)
    assert changes
    comparison = Comparison(old="oud", new="nieuw", edition="2026-01", date="2026-01-01", changes=changes)
    told = {
        f"{form} {language}": report(comparison, language)  # type: ignore[arg-type]
        for form, report in DIFFERENCE_REPORTS.items()
        for language in LANGUAGES
    }
    assert {name: found for name, text in told.items() if (found := _foreign(text))} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_names_somebody_is_filled_in(language: str, real: Catalog) -> None:
    architecture = real.architecture
    for readers in (Readers(), READERS, SCHOOLS):
        words = replace(architecture, readers=readers).words(language)
        assert words.keys() == WORDS[language].keys()
        assert not any("$" in word for word in words.values())


def test_the_words_for_readers_count_in_a_digest(real: Catalog) -> None:
    known = [replace(real.architecture, readers=readers) for readers in (SCHOOLS, Readers(), READERS)]
    assert len({digest_of(architecture) for architecture in known}) == 3


@pytest.mark.parametrize("name", ["{name}", "{", "a}b", "$one", "{0.__class__}"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_name_of_an_architecture_is_never_a_template(name: str, language: str, real: Catalog) -> None:
    words = _named(real.architecture, name).words(language)
    assert words["link-fora"].format(name="Portaal").count(name) == 1
    assert words["no-components"].count(name) == 1


def _named(architecture: Architecture, name: str) -> Architecture:
    return replace(architecture, name=name)
