"""verify: whether a file follows from the data, by the provenance that stands in it.

In: the provenance of a file, and the catalog. Out: what is different now, and sentences that say so. Judges by what the
file says of itself; whether a picture was altered by hand is seen only by making it again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.provenance import provenance_of
from fora_plate.selection import select
from fora_plate.style import NOTATIONS, STYLES, in_notation
from fora_plate.view import narrow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.provenance import Provenance
    from fora_plate.selection import Language

__all__ = ["differences", "sentence"]

SENTENCES: Final[dict[str, dict[str, str]]] = {
    "nl": {
        "none": "{file}: zegt niet waarvan het gemaakt is",
        "same": "{file}: volgt uit deze gegevens ({edition}, {view})",
        "other": "{file}: volgt niet uit deze gegevens ({edition}, {view}): {what}",
        "view": "de plaat `{view}` is er niet meer",
        "data": "de gegevens die het toont zijn anders",
        "edition": "het is een andere editie",
        "source": "de referentiearchitectuur is een andere versie",
        "font": "het lettertype is een ander",
        "engine": "zijn lijnen zijn geplaatst door {engine}, en hier is een andere versie of geen",
        "program": "het is gemaakt met {program}",
        "altered": "het bestand zelf is veranderd nadat het gemaakt was",
    },
    "en": {
        "none": "{file}: does not say what it was made from",
        "same": "{file}: follows from these data ({edition}, {view})",
        "other": "{file}: does not follow from these data ({edition}, {view}): {what}",
        "view": "there is no view `{view}` any more",
        "data": "the data that it shows are different",
        "edition": "it is another edition",
        "source": "the reference architecture is another version",
        "font": "the typeface is another one",
        "engine": "its lines were placed by {engine}, and here is another version or none",
        "program": "it was made by {program}",
        "altered": "the file itself was altered after it was made",
    },
}


def differences(found: Provenance, catalog: Catalog) -> tuple[str, ...]:
    """What is different now from what a file was made from, as keys of `SENTENCES`; nothing where all is the same.

    The font counts for styles that come with the program: the file of a house style is not known here.
    """
    view = catalog.views.get(found.view)
    if view is None or found.language not in {"nl", "en"} or found.notation not in NOTATIONS:
        return ("view",)
    language: Language = "en" if found.language == "en" else "nl"
    style = STYLES.get(found.style)
    now = provenance_of(
        select(catalog, narrow(view, found.narrowed), language), in_notation(style or STYLES["kleur"], found.notation)
    )
    names = ("edition", "source", "data", *(("font",) if style else ()), "engine", "program")
    return tuple(name for name in names if getattr(found, name) != getattr(now, name))


def sentence(file: str, found: Provenance | None, different: Sequence[str], language: Language) -> str:
    """What is to be said of a file; `different` are keys of `SENTENCES`."""
    words = SENTENCES[language]
    if found is None:
        return words["none"].format(file=file)
    told = "; ".join(
        words[name].format(view=found.view, program=found.program, engine=found.engine) for name in different
    )
    kind = "other" if different else "same"
    return words[kind].format(file=file, edition=found.edition, view=found.view, what=told)
