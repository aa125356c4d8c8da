"""What of the answers of one respondent may not be made public, as far as its sentences tell.

In: cells. Out: `Flags`: which sentences smell of confidentiality, how far each reaches (its own sentence, those before
or after, a whole answer, everything), and what they name. In doubt it reaches further. Decides nothing: what is flagged
starts as `withhold`, and a person looks at it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from fora_plate.intake.exclusion import verdict_on
from fora_plate.intake.matching import SUFFIXES
from fora_plate.intake.smells import content_of, is_about_all, is_about_everything, line_of, smells, smells_strongly

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from fora_plate.intake.cells import Cell

__all__ = ["Flags", "Topic", "flags_of", "key_of_name", "names_in"]

FORWARD: Final = re.compile(
    r"\b(?:volgende|volgend|hieronder|onderstaand\w*|navolgend\w*|hierna|hierop volgend\w*|following|below|hereafter)\b"
)
BACKWARD: Final = re.compile(
    r"\b(?:bovenstaand\w*|hierboven|bovengenoemd\w*|bovenvermeld\w*|voorgaand\w*|voornoemd\w*|eerdergenoemd\w*"
    r"|voorafgaand\w*"
    r"|above|previous|foregoing|aforementioned|vorige|eerder genoemd\w*)\b"
)
REFERRING: Final = re.compile(
    r"\b(?:dit|deze|dezelfde|laatste|laatstgenoemde|hierover|hiervan|hierop|hiermee|daarvan|daarover|daarop|ervan"
    r"|erover|ermee|ze|zij"
    r"|hem|hen|hun|this|these|those|it|its|the latter|them|they|beide|allebei|both)\b|^(?:dat|die|het|that)\b"
)
BRACKETED: Final = re.compile(r"\([^()]{0,400}\)")
"""What stands between brackets speaks of its own sentence."""
ORDINAL: Final = re.compile(
    r"\b(?:eerste|eerstgenoemde|tweede|derde|vierde|vijfde|zesde|first|second|third|fourth|fifth|(?:nummer|punt"
    r"|item|product|regel|nr) \d+)\b"
)
ASKED: Final = re.compile(
    r"\b(?:vraag|vragen|questions?)\b((?: (?:nr|nummer|number|en|and|of|or|t|m|tot|met|plus|vraag|question|[1-6]"
    r"|[a-z]{3,5})\b){1,8})"
)
WHOLE_ANSWER: Final = re.compile(
    r"\b(?:dit|deze|het hele|het gehele|this) (?:\w+ )?(?:antwoord|veld|tekst|lijst|opsomming|stuk|onderdeel"
    r"|vraag|answer|field|text|list)\b"
)
SPELLED: Final = {
    "een": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
}
RANGE: Final = re.compile(r"\b([1-6]) (?:t m|tot en met|tot|to|through) ([1-6])\b")
MOST_WORDS: Final = 6
"""Words of a name that are compared."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What a sentence that smells says it is about; `must_find` if all is meant where nothing is found about it."""

    words: tuple[str, ...]
    flag: str
    must_find: bool


@dataclass(slots=True)
class Flags:
    """What smells: sentences by cell and number, questions, names, topics; each with the sentence that says so."""

    sentences: dict[tuple[int, int], str] = field(default_factory=dict)
    questions: dict[int, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    topics: list[Topic] = field(default_factory=list)
    everything: str | None = None
    objection: str | None = None


def flags_of(cells: Sequence[Cell]) -> Flags:
    """What smells in `cells`, and how far."""
    flags = Flags()
    for number, cell in enumerate(cells):
        marks = _Marks(cell)
        for place, sentence in enumerate(cell.sentences):
            if cell.asked == "exclusion":
                _weigh(flags, cell, marks, place)
            elif smells(sentence.line):
                _reach(flags, cell, marks, place)
        marks.under_headings()
        flags.sentences.update({(number, place): flag for place, flag in marks.flags.items()})
        for place, flag in marks.flags.items():
            for name in names_in(cell.sentences[place].line):
                flags.names.setdefault(name, flag)
    return flags


class _Marks:
    """The sentences of one answer that are flagged. Once flagged is flagged, so none is gone over twice."""

    def __init__(self, cell: Cell) -> None:
        self.sentences = cell.sentences
        self.flags: dict[int, str] = {}
        self._own: set[int] = set()
        self._all_before = 0
        self._has_all_after = False

    def itself(self, place: int) -> str:
        """Flag a sentence for what it says itself; this is the flag."""
        flag = self.sentences[place].text
        self.flags.setdefault(place, flag)
        self._own.add(place)
        return flag

    def one(self, place: int, flag: str) -> None:
        """Flag a sentence, if there is one."""
        if place < len(self.sentences):
            self.flags.setdefault(place, flag)

    def after(self, place: int, flag: str) -> None:
        """Flag all that follows."""
        for one in range(place + 1, 0 if self._has_all_after else len(self.sentences)):
            self.flags.setdefault(one, flag)
        self._has_all_after = True

    def before(self, place: int, flag: str) -> None:
        """Flag all that comes before."""
        for one in range(self._all_before, place):
            self.flags.setdefault(one, flag)
        self._all_before = max(self._all_before, place)

    def whole(self, flag: str) -> None:
        """Flag the whole answer."""
        self.before(len(self.sentences), flag)

    def spoken_of(self, place: int, flag: str) -> None:
        """Flag the sentence before, and those before it for as long as each speaks of the one before it.

        The first sentence of a paragraph speaks of the whole paragraph before it.
        """
        sentences = self.sentences
        paragraph = sentences[place - 1].paragraph if place else 0
        is_first = sentences[place].paragraph != paragraph
        for one in range(place - 1, -1, -1):
            if sentences[one].paragraph != paragraph:
                break
            self.flags.setdefault(one, flag)
            line = sentences[one].line
            if one in self._own or not (is_first or REFERRING.search(line) or not content_of(line)):
                break

    def is_alone(self, place: int) -> bool:
        """Whether a sentence is a paragraph."""
        around = self.sentences[max(0, place - 1) : place + 2]
        return sum(one.paragraph == self.sentences[place].paragraph for one in around) == 1

    def is_first(self, place: int) -> bool:
        """Whether a sentence is the first of its paragraph."""
        return place == 0 or self.sentences[place - 1].paragraph != self.sentences[place].paragraph

    def under_headings(self) -> None:
        """Flag what stands under a heading that is flagged."""
        for place, sentence in enumerate(self.sentences):
            if sentence.heading is not None and (flag := self.flags.get(sentence.heading)):
                self.flags.setdefault(place, flag)


def _weigh(flags: Flags, cell: Cell, marks: _Marks, place: int) -> None:
    """A sentence of the answer to what may not be published."""
    sentence = cell.sentences[place]
    verdict = verdict_on(cell.heading, sentence.text)
    if verdict == "clear":
        return
    flag = marks.itself(place)
    if place - 1 in marks.flags and REFERRING.search(sentence.line) and not content_of(sentence.line):
        return  # "Dat is onder embargo": about what the sentence before it named
    if verdict == "object":
        flags.objection = flags.objection or flag
    if verdict != "part" or is_about_everything(sentence.line):
        flags.everything = flags.everything or flag
        return
    asked = _asked_in(sentence.line)
    _flag_questions(flags, asked, flag)
    if not asked:
        flags.topics.append(Topic(content_of(sentence.line), flag, must_find=True))


def _reach(flags: Flags, cell: Cell, marks: _Marks, place: int) -> None:
    """A sentence that smells, in an answer to something else."""
    line = cell.sentences[place].line
    flag = marks.itself(place)
    asked = _asked_in(line)
    _flag_questions(flags, asked, flag)
    if not asked:
        points = FORWARD.search(line) or BACKWARD.search(line)
        if is_about_all(line) and not points:
            flags.objection = flags.objection or flag
        if is_about_everything(line) or _speaks_of_other_answers(marks, place):
            flags.everything = flags.everything or flag
        if not cell.has_facts:
            must_find = cell.asked is None
            if must_find or smells_strongly(line):
                flags.topics.append(Topic(content_of(line), flag, must_find=must_find))
    _around(marks, place, flag)


def _speaks_of_other_answers(marks: _Marks, place: int) -> bool:
    """Whether a sentence speaks of something that is not in its own answer."""
    line = marks.sentences[place].line
    if BACKWARD.search(line):
        return place == 0
    return len(marks.sentences) == 1 and not content_of(line)


def _around(marks: _Marks, place: int, flag: str) -> None:
    """Flag the sentences around one that smells, as far as it speaks of them."""
    sentence = marks.sentences[place]
    line = sentence.line
    forward = sentence.introduces or FORWARD.search(line) is not None
    backward = BACKWARD.search(line) is not None
    if forward:
        marks.after(place, flag)
    if backward:
        marks.before(place, flag)
    if ORDINAL.search(line) or WHOLE_ANSWER.search(line):
        marks.whole(flag)
    refers = not forward and REFERRING.search(line_of(BRACKETED.sub(" ", sentence.text)) or line) is not None
    is_bare = not content_of(line) and not forward and not backward
    if is_bare and marks.is_alone(place):
        marks.whole(flag)
    if is_bare and marks.is_first(place):
        marks.after(place, flag)
    if refers or is_bare:
        marks.spoken_of(place, flag)
    if is_bare and not refers:
        marks.one(place + 1, flag)


def _flag_questions(flags: Flags, asked: Iterable[int], flag: str) -> None:
    for question in asked:
        flags.questions.setdefault(question, flag)
        if question == 1:
            flags.everything = flags.everything or flag


def _asked_in(line: str) -> frozenset[int]:
    """The numbers of the questions that a line names."""
    found: set[int] = set()
    for one in ASKED.finditer(line):
        for word in one[1].split():
            found.update({int(word)} if word.isdigit() else {SPELLED[word]} if word in SPELLED else ())
        for span in RANGE.finditer(one[1]):
            found.update(range(int(span[1]), int(span[2]) + 1))
    return frozenset(found)


def key_of_name(words: Sequence[str]) -> str:
    """What a name is looked up by: its first words as one, folded."""
    return "".join(words[:MOST_WORDS])


def names_in(line: str) -> Iterable[str]:
    """All that may be a name in a line: words in a row, also without what Dutch writes to a name as one word."""
    words = line.split()
    for place, word in enumerate(words):
        for suffix in SUFFIXES:
            if word.endswith(suffix) and len(word) > len(suffix):
                yield word.removesuffix(suffix)
        for size in range(1, MOST_WORDS + 1):
            if place + size <= len(words):
                yield "".join(words[place : place + size])
