"""What is looked for: secrets as pieces, and where pieces of them stand in a text.

In: secrets; texts that may be public, and the marks of pieces that a person accepted. Out: `Pieces`, and the `Match`es
in a text.

A piece of a sentence is a run of words from it: as few as make `WORDS` words and `LETTERS` letters, or `ENOUGH`
letters. One begins at every word, so that whatever is copied of a sentence holds one if it is long enough. A sentence
that is too short for that is one piece, and stands somewhere only if it begins and ends where words do. A person is
looked for in every form of `persons`, likewise.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from fora_plate.leaks.persons import forms_of_mail, forms_of_name, forms_of_phone
from fora_plate.leaks.phones import beginnings, numbers_in
from fora_plate.leaks.squeeze import squeeze

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from fora_plate.leaks.found import Secret
    from fora_plate.leaks.squeeze import Squeezed

__all__ = ["Match", "Pieces", "mark_of", "pieces_of"]

LETTERS: Final = 24
WORDS: Final = 5
ENOUGH: Final = 40
"""Of the letters of a run: few long words say as much as many short ones."""
FEWEST_WORDS: Final = 3
FEWEST_LETTERS: Final = 12
"""Of a sentence: what is shorter is too often somebody else's."""
HEAD: Final = 6
"""Letters by which forms are looked up; no form has fewer."""
MARK: Final = 16
"""Hexadecimal digits of a mark: among a million pieces no two have the same."""


@dataclass(frozen=True, slots=True)
class Match:
    """A piece in a text: of which secret (by its number), where it begins in that secret's letters, and in the text.

    `letters` is the piece itself, and `at` counts letters of the squeezed text; for a telephone number, characters.
    """

    secret: int
    start: int
    letters: str
    at: int
    phone: bool = False


@dataclass(frozen=True, slots=True)
class Pieces:
    """All that is looked for.

    `runs` are by their first `LETTERS` letters, with the secret and both ends of each in its letters; `forms` by
    their first `HEAD`; `numbers` whole. `totals` is how many pieces every secret has, also of those that were left
    out: `public` and `accepted` count these. `marks` are all that were accepted, also of files.
    """

    secrets: tuple[Secret, ...]
    letters: tuple[str, ...]
    runs: dict[str, tuple[tuple[int, int, int], ...]]
    forms: dict[str, tuple[tuple[int, str], ...]]
    numbers: dict[str, tuple[int, ...]]
    begun: frozenset[str]
    totals: tuple[int, ...]
    public: int = 0
    accepted: int = 0
    marks: frozenset[str] = frozenset()
    short: tuple[Secret, ...] = ()
    blind: tuple[Secret, ...] = ()

    @property
    def count(self) -> int:
        """How many pieces there are; the same piece of two secrets counts twice."""
        return sum(len(found) for table in (self.runs, self.forms, self.numbers) for found in table.values())

    def runs_in(self, text: str) -> Iterator[Match]:
        """Every run of a sentence in a squeezed text, wherever it begins: words may have lost what parted them."""
        runs = self.runs
        for at in [at for at in range(len(text) - LETTERS + 1) if text[at : at + LETTERS] in runs] if runs else ():
            for secret, start, end in runs[text[at : at + LETTERS]]:
                run = self.letters[secret][start:end]
                if text.startswith(run, at):
                    yield Match(secret, start, run, at)

    def forms_in(self, squeezed: Squeezed) -> Iterator[Match]:
        """Every short sentence, name and address in a squeezed text, from the beginning of a word to the end of one."""
        text, starts, forms = squeezed.text, squeezed.starts, self.forms
        heads = [at for at in starts if text[at : at + HEAD] in forms] if forms else []
        ends = frozenset(starts) if heads else frozenset()
        for at in heads:
            for secret, form in forms[text[at : at + HEAD]]:
                if text.startswith(form, at) and at + len(form) in ends:
                    yield Match(secret, 0, form, at)

    def dialled(self, text: str) -> Iterator[Match]:
        """Every telephone number in a text."""
        for at, digits in numbers_in(unicodedata.normalize("NFKC", text), self.numbers, self.begun):
            for secret in self.numbers[digits]:
                yield Match(secret, 0, digits, at, phone=True)


@dataclass(slots=True)
class _Gathered:
    """Pieces on their way to `Pieces`, each with the number of its secret."""

    letters: list[str] = field(default_factory=list)
    runs: list[tuple[int, int, int]] = field(default_factory=list)
    forms: list[tuple[int, str]] = field(default_factory=list)
    numbers: list[tuple[int, str]] = field(default_factory=list)

    def totals(self) -> list[int]:
        """How many pieces every secret has."""
        counts = [0] * len(self.letters)
        numbers = [piece[0] for pieces in (self.runs, self.forms, self.numbers) for piece in pieces]
        for number, count in Counter(numbers).items():
            counts[number] = count
        return counts


def pieces_of(secrets: Iterable[Secret], public: Iterable[str] = (), accepted: Collection[str] = ()) -> Pieces:
    """The pieces of `secrets`, without those in the `public` texts and those with an `accepted` mark.

    Only pieces of sentences can be accepted, and a mark is for that piece alone: more of the same sentence is still
    found. A secret of which nothing is left is `blind`.
    """
    kept = tuple(dict.fromkeys(secrets))
    all_of_it = _gathered(kept)
    before = all_of_it.totals()
    told = _told(_indexed(kept, all_of_it, before), public)
    less = _Gathered(
        all_of_it.letters,
        [run for run in all_of_it.runs if (run[0], all_of_it.letters[run[0]][run[1] : run[2]]) not in told],
        [form for form in all_of_it.forms if form not in told],
        [number for number in all_of_it.numbers if number not in told],
    )
    middle = less.totals()
    marks = frozenset(accepted)
    less.runs = [run for run in less.runs if not marks or mark_of(less.letters[run[0]][run[1] : run[2]]) not in marks]
    less.forms = [
        (number, form)
        for number, form in less.forms
        if not (marks and kept[number].kind == "sentence" and mark_of(form) in marks)
    ]
    after = less.totals()
    made = _indexed(kept, less, before)
    return Pieces(
        made.secrets, made.letters, made.runs, made.forms, made.numbers, made.begun, made.totals,
        sum(before) - sum(middle),
        sum(middle) - sum(after),
        marks,
        tuple(secret for secret, count in zip(kept, before, strict=True) if not count),
        tuple(secret for secret, first, last in zip(kept, before, after, strict=True) if first and not last),
    )  # fmt: skip


def mark_of(content: str | bytes) -> str:
    """What tells a piece, or a file, from every other without saying it."""
    # A name that git holds need not be Unicode.
    known = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    return hashlib.sha256(known).hexdigest()[:MARK]


def _gathered(secrets: Sequence[Secret]) -> _Gathered:
    found = _Gathered()
    for number, secret in enumerate(secrets):
        squeezed = squeeze(secret.text)
        found.letters.append(squeezed.text)
        if secret.kind == "sentence":
            runs = list(_runs(squeezed))
            found.runs += [(number, start, end) for start, end in runs]
            words = len(squeezed.starts) - 1
            if not runs and words >= FEWEST_WORDS and len(squeezed.text) >= FEWEST_LETTERS:
                found.forms.append((number, squeezed.text))
        elif secret.kind == "phone":
            found.numbers += [(number, form) for form in sorted(forms_of_phone(secret.text))]
        else:
            forms = forms_of_name(secret.text) if secret.kind == "name" else forms_of_mail(secret.text)
            found.forms += [(number, form) for form in sorted(forms)]
    return found


def _runs(sentence: Squeezed) -> Iterator[tuple[int, int]]:
    """Both ends of every piece of a sentence; of one with few words, the whole."""
    starts, end = sentence.starts, len(sentence.text)
    for first, start in enumerate(starts[:-1]):
        for last in range(first + 1, len(starts)):
            size = starts[last] - start
            if (last - first >= WORDS and size >= LETTERS) or size >= ENOUGH:
                yield start, starts[last]
                break
        else:
            if first == 0 and end >= LETTERS:
                yield 0, end
            return


def _indexed(secrets: tuple[Secret, ...], pieces: _Gathered, totals: Sequence[int]) -> Pieces:
    runs = defaultdict[str, list[tuple[int, int, int]]](list)
    for number, start, end in pieces.runs:
        runs[pieces.letters[number][start : start + LETTERS]].append((number, start, end))
    forms = defaultdict[str, list[tuple[int, str]]](list)
    for number, form in pieces.forms:
        forms[form[:HEAD]].append((number, form))
    numbers = defaultdict[str, list[int]](list)
    for number, form in pieces.numbers:
        numbers[form].append(number)
    return Pieces(
        secrets, tuple(pieces.letters),
        {head: tuple(found) for head, found in runs.items()},
        {head: tuple(found) for head, found in forms.items()},
        {form: tuple(found) for form, found in numbers.items()},
        beginnings(numbers), tuple(totals),
    )  # fmt: skip


def _told(pieces: Pieces, texts: Iterable[str]) -> frozenset[tuple[int, str]]:
    """The pieces in `texts`, each with the number of its secret."""
    return frozenset((match.secret, match.letters) for text in texts for match in _all_in(text, pieces))


def _all_in(text: str, pieces: Pieces) -> Iterator[Match]:
    squeezed = squeeze(text)
    yield from pieces.runs_in(squeezed.text)
    yield from pieces.forms_in(squeezed)
    yield from pieces.dialled(text)
