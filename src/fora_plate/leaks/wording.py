"""A search in words, for the terminal of whoever holds the secrets, and as data.

In: a `Search`. Out: lines in Dutch or English, or plain data. Shows of a secret no more than the piece of a hit.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from fora_plate.report import shown
from fora_plate.words import decimal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from fora_plate.leaks.found import Hit, Search, Secret, Step
    from fora_plate.messages import Language

__all__ = ["as_data", "as_text", "place_in"]

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "nl": {
        "searched": "doorzocht: {files} bestanden ({size} MB), met wat daarin zit: {forms}",
        "pieces": "gezocht naar {pieces} stukken van {secrets} geheimen",
        "public": "  niet gezocht naar {count} stukken die ook in gepubliceerde teksten staan",
        "accepted": "  niet gezocht naar {count} stukken (of in bestanden) die iemand heeft goedgekeurd",
        "short": "  te kort om van andere woorden te onderscheiden, en niet gezocht: {owners}",
        "blind": "  geheel openbaar of goedgekeurd, en niet gezocht: {owners}",
        "pictures": "  tekst die in een plaatje getekend is (PNG, JPEG, omtrekken in PDF), is niet gelezen",
        "no-git": "git is er niet: alleen de bestanden in de map zijn doorzocht, niet wat git bewaart",
        "no-repository": "dit is geen repository van git: alleen de bestanden in de map zijn doorzocht",
        "git-fails": "git antwoordt niet: alleen de bestanden in de map zijn doorzocht, niet wat git bewaart",
        "unread": "niet te lezen: {place}: {reason} [{mark}]",
        "hit": "gevonden: {kind} van {owner}: \u201c{piece}\u201d ({found} van {pieces} stukken){marks}",
        "at": "  in {place}",
        "more": "  en op {count} andere plaatsen",
        "clean": "niets gevonden",
        "found": "gevonden op {hits} plaatsen; {unread} niet te lezen",
        "sentence": "zin",
        "name": "naam",
        "email": "mailadres",
        "phone": "telefoonnummer",
        "sentences": "zinnen",
        "names": "namen",
        "emails": "mailadressen",
        "phones": "telefoonnummers",
        "damaged": "beschadigd",
        "encrypted": "met een wachtwoord",
        "too-large": "te groot",
        "too-deep": "te vaak ingepakt",
        "unknown-archive": "een soort archief dat hier niet wordt uitgepakt",
        "unreadable": "niet te openen",
        "submodule": "een andere repository",
    },
    "en": {
        "searched": "searched: {files} files ({size} MB), with what lies in them: {forms}",
        "pieces": "looked for {pieces} pieces of {secrets} secrets",
        "public": "  did not look for {count} pieces that also stand in published texts",
        "accepted": "  did not look for {count} pieces (or in files) that somebody accepted",
        "short": "  too short to be told from other words, and not looked for: {owners}",
        "blind": "  all of it public or accepted, and not looked for: {owners}",
        "pictures": "  text that is drawn in a picture (PNG, JPEG, outlines in PDF) was not read",
        "no-git": "there is no git: only the files in the folder were searched, not what git keeps",
        "no-repository": "this is no repository of git: only the files in the folder were searched",
        "git-fails": "git does not answer: only the files in the folder were searched, not what git keeps",
        "unread": "cannot be read: {place}: {reason} [{mark}]",
        "hit": "found: {kind} of {owner}: \u201c{piece}\u201d ({found} of {pieces} pieces){marks}",
        "at": "  in {place}",
        "more": "  and at {count} other places",
        "clean": "nothing found",
        "found": "found at {hits} places; {unread} cannot be read",
        "sentence": "sentence",
        "name": "name",
        "email": "mail address",
        "phone": "telephone number",
        "sentences": "sentences",
        "names": "names",
        "emails": "mail addresses",
        "phones": "telephone numbers",
        "damaged": "damaged",
        "encrypted": "with a password",
        "too-large": "too large",
        "too-deep": "packed too many times",
        "unknown-archive": "a kind of archive that is not unpacked here",
        "unreadable": "cannot be opened",
        "submodule": "another repository",
    },
}
PLACES: Final[Mapping[str, Mapping[str, str]]] = {
    "nl": {
        "line": "regel {}",
        "page": "bladzijde {}",
        "part": "onderdeel {}",
        "chunk": "blok {}",
        "attachment": "bijlage {}",
        "stream": "stroom {}",
        "strings": "losse teksten",
        "properties": "eigenschappen",
        "metadata": "metagegevens",
        "name": "de naam van het bestand",
        "names": "namen en opmerkingen in het archief",
        "font": "lettertype",
        "unpacked": "uitgepakt",
        "end": "achter het einde",
    },
    "en": {
        "line": "line {}",
        "page": "page {}",
        "part": "part {}",
        "chunk": "chunk {}",
        "attachment": "attachment {}",
        "stream": "stream {}",
        "strings": "strings",
        "properties": "properties",
        "metadata": "metadata",
        "name": "the name of the file",
        "names": "names and remarks in the archive",
        "font": "font",
        "unpacked": "unpacked",
        "end": "behind the end",
    },
}
"""The steps on the way to a place."""
FORMS: Final[Mapping[str, Mapping[str, str]]] = {
    "nl": {
        "archive": "archief",
        "binary": "overig",
        "font": "lettertype",
        "picture": "JPEG of GIF",
        "text": "tekst",
    },
    "en": {"binary": "other", "picture": "JPEG or GIF"},
}
"""Forms that have another name here than in data."""
MEGABYTE: Final = 1_000_000
MOST_MARKS: Final = 3
"""So many marks of a hit are shown: who copies more of a sentence has not used a common phrase."""
MOST_PLACES: Final = 10
"""So many places are shown of the same piece."""


def as_text(search: Search, language: Language, problem: str | None = None) -> str:
    """What was searched and found, a line each. `problem` is the code of why git could not tell what it tracks."""
    words = WORDS[language]
    lines = [words[problem]] if problem else []
    forms = ", ".join(f"{count} {FORMS[language].get(form, form)}" for form, count in search.forms.items())
    size = decimal(search.size / MEGABYTE, language, ".1f")
    lines.append(words["searched"].format(files=search.files, size=size, forms=forms))
    lines.append(words["pieces"].format(pieces=search.pieces, secrets=search.secrets))
    lines += [words[name].format(count=count) for name, count in _left_out(search) if count]
    lines += [words[name].format(owners=_by_owner(secrets, words)) for name, secrets in _passed(search) if secrets]
    lines.append(words["pictures"])
    for unread in search.unread:
        place = shown(place_in(unread.file, unread.place, language))
        lines.append(words["unread"].format(place=place, reason=words[unread.reason], mark=unread.mark))
    lines += _hits(search.hits, language)
    lines.append(words["clean" if search.clean else "found"].format(hits=len(search.hits), unread=len(search.unread)))
    return "\n".join(lines) + "\n"


def as_data(search: Search) -> dict[str, Any]:
    """The same as plain data, for JSON; of what was not looked for only whose it is and what kind."""
    data = asdict(search)
    for name, secrets in _passed(search):
        data[name] = [{"kind": secret.kind, "owner": secret.owner} for secret in secrets]
    return {**data, "clean": search.clean}


def place_in(file: str, place: Iterable[Step], language: Language) -> str:
    """A place in a file, in words."""
    words = PLACES[language]
    return ", ".join((file, *(words[kind].format(which).strip() for kind, which in place)))


def _hits(hits: Iterable[Hit], language: Language) -> Iterator[str]:
    """The same piece at many places, told once."""
    words = WORDS[language]
    places: dict[str, list[str]] = {}
    for hit in hits:
        marks = f" [{' '.join(hit.marks)}]" if 0 < len(hit.marks) <= MOST_MARKS else ""
        told = words["hit"].format(
            kind=words[hit.kind], owner=shown(hit.owner), piece=shown(hit.piece),
            found=hit.found, pieces=hit.pieces, marks=marks,
        )  # fmt: skip
        places.setdefault(told, []).append(shown(place_in(hit.file, hit.place, language)))
    for told, found in places.items():
        yield told
        yield from (words["at"].format(place=place) for place in found[:MOST_PLACES])
        if len(found) > MOST_PLACES:
            yield words["more"].format(count=len(found) - MOST_PLACES)


def _left_out(search: Search) -> Iterator[tuple[str, int]]:
    yield from (("public", search.public), ("accepted", search.accepted))


def _passed(search: Search) -> Iterator[tuple[str, tuple[Secret, ...]]]:
    yield from (("short", search.short), ("blind", search.blind))


def _by_owner(secrets: Iterable[Secret], words: Mapping[str, str]) -> str:
    """How many secrets of which kind every owner has."""
    counts: dict[tuple[str, str], int] = {}
    for secret in secrets:
        counts[secret.owner, secret.kind] = counts.get((secret.owner, secret.kind), 0) + 1
    return ", ".join(
        f"{shown(owner)} ({count} {words[kind if count == 1 else f'{kind}s']})"
        for (owner, kind), count in sorted(counts.items())
    )
