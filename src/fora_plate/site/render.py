"""render: a page to HTML, and other texts of the site to XML. The only module that knows Jinja.

In: the name of a template, and values. Out: text. Every value is escaped, a name that a template does not know is a
fault of ours, and no template reads anything but what it is given.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from fora_plate.selection import choice_in_words, figures_in_words, offering_in_words, states_of, unnamed_in_words
from fora_plate.site import places
from fora_plate.words import SIGNS, WORDS, plural
from fora_plate.words.fields import CHOICES

if TYPE_CHECKING:
    from fora_plate.catalog import Offering

__all__ = ["rendered"]

WORDS_NL: Final = WORDS["nl"]
KILO: Final = 1000


def rendered(template: str, here: str, **values: Any) -> str:  # noqa: ANN401 -- what a template is given
    """The text of `template` as the page at `here`; `to` in it makes the link to a place."""

    def to(there: str) -> str:
        return places.relative(here, there)

    return _environment().get_template(template).render(here=here, to=to, **values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("fora_plate.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.globals |= {"words": WORDS_NL, "signs": SIGNS, "places": places, "page_of": places.page_of}
    environment.filters |= {
        "web": places.web,
        "states": states_of,
        "choice": _choice,
        "offering": _offering,
        "counted": _counted,
        "unnamed": _unnamed,
        "figures": figures_in_words,
        "filters": choice_in_words,
        "capital": _capital,
        "shown": _shown,
        "size": _size,
    }
    return environment


def _choice(value: str) -> str:
    """A choice in a field, in words."""
    return CHOICES["nl"].get(value, value)


def _offering(offering: Offering) -> str:
    """What an offering consists of, in words."""
    return offering_in_words(offering, WORDS_NL)


def _counted(count: int, noun: str) -> str:
    """A figure with its noun."""
    return plural(WORDS_NL, noun, count)


def _unnamed(count: int) -> str:
    """So many suppliers that are not named."""
    return unnamed_in_words(count, WORDS_NL)


def _capital(text: str) -> str:
    """A text with a capital to start with; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def _shown(address: str) -> str:
    """An address as it is read: without the protocol and a slash at the end."""
    return address.partition("://")[2].removesuffix("/") or address


def _size(content: bytes) -> str:
    """How large a file is."""
    return f"{max(1, round(len(content) / KILO))} kB"
