"""Files searched for what must stay private, with all that lies in them.

In: secrets, and files by name. Out: a `Search`. Never fails for what is in a file: what cannot be looked into is in the
result. Bytes that were searched before, such as a font in every picture, are not searched again.
"""

from __future__ import annotations

import hashlib
import itertools
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.leaks.forms import form_of
from fora_plate.leaks.found import LONGEST_PIECE, Hit, Search, Unread
from fora_plate.leaks.part import LARGEST, Budget, Part, UnreadError
from fora_plate.leaks.pieces import mark_of, pieces_of
from fora_plate.leaks.squeeze import offset_in, squeeze
from fora_plate.leaks.views import decoded, embedded, is_text, stretches, views

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from fora_plate.leaks.found import Secret, Step
    from fora_plate.leaks.pieces import Match, Pieces

__all__ = ["Searcher", "search"]

DEEPEST: Final = 8
"""Files in files in files."""
NEAR: Final = 3
"""Lines between two pieces of one secret that stand there as one."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in bytes, with the steps from there; `matches` are pieces by place and line, from 1, or 0."""

    forms: tuple[str, ...] = ()
    matches: tuple[tuple[tuple[Step, ...], int, Match], ...] = ()
    unread: tuple[tuple[tuple[Step, ...], UnreadError], ...] = ()

    def behind(self, step: Step) -> Looked:
        """The same as seen from one step back."""
        return Looked(
            self.forms,
            tuple(((step, *steps), line, match) for steps, line, match in self.matches),
            tuple(((step, *steps), error) for steps, error in self.unread),
        )


def search(
    secrets: Iterable[Secret],
    files: Iterable[tuple[str, Callable[[], bytes]]],
    *,
    public: Iterable[str] = (),
    accepted: Collection[str] = (),
) -> Search:
    """Search `files`, each with what gives its content, for pieces of `secrets`.

    Pieces that stand in `public` texts, which anybody decided to publish, and pieces with an `accepted` mark are left
    out and counted. A file that cannot be opened is not read; `OSError` is never raised.
    """
    searcher = Searcher(pieces_of(secrets, public, accepted))
    for name, content in files:
        searcher.named(name)
        searcher.read(name, content)
    return searcher.result()


class Searcher:
    """Searches file after file, and keeps count. What it knows of bytes that come again stays small."""

    def __init__(self, pieces: Pieces) -> None:
        self.pieces = pieces
        self._known: dict[bytes, Looked] = {}
        self._forms: Counter[str] = Counter()
        self._hits: list[Hit] = []
        self._unread: list[Unread] = []
        self._files = self._size = self._accepted = 0

    def named(self, name: str) -> tuple[Hit, ...]:
        """Search the name of a file; the hits in it."""
        hits = tuple(self._hits_of(name, self._in_view(name, (("name", ""),), lines=False)))
        self._hits += hits
        return hits

    def read(self, name: str, content: Callable[[], bytes]) -> tuple[Hit, ...]:
        """Search what is in one file; the hits in it."""
        self._files += 1
        mark = mark_of(name)
        try:
            found = content()
        except UnreadError as error:
            looked = Looked(unread=(((), error),))
        except OSError:
            looked = Looked(unread=(((), UnreadError("unreadable")),))
        else:
            self._size += len(found)
            mark = mark_of(found)
            looked = self._look(found, name, Budget(), 0)
        hits = tuple(self._hits_of(name, looked.matches))
        self._hits += hits
        self._forms.update(looked.forms)
        self._not_read(name, looked, mark)
        return hits

    def _not_read(self, name: str, looked: Looked, mark: str) -> None:
        if mark in self.pieces.marks:
            self._accepted += bool(looked.unread)
        else:
            self._unread += dict.fromkeys(Unread(name, steps, error.reason, mark) for steps, error in looked.unread)

    def result(self) -> Search:
        """What was found so far."""
        pieces = self.pieces
        return Search(
            files=self._files,
            size=self._size,
            forms=dict(sorted(self._forms.items())),
            secrets=len(pieces.secrets),
            pieces=pieces.count,
            public=pieces.public,
            accepted=pieces.accepted + self._accepted,
            short=pieces.short,
            blind=pieces.blind,
            unread=tuple(self._unread),
            hits=tuple(self._hits),
        )

    def _look(self, content: bytes, name: str, budget: Budget, depth: int) -> Looked:
        """Everything in bytes, and in what lies in them; what was seen before is not counted in a budget."""
        form = form_of(content, name)
        key = hashlib.sha256(form.name.encode() + b"\0" + content).digest()
        known = self._known.get(key)
        if known is None:
            known = self._looked(content, name, budget, depth)
            if not known.unread:  # which may be for what came before it
                self._known[key] = known
        return known

    def _looked(self, content: bytes, name: str, budget: Budget, depth: int) -> Looked:
        form = form_of(content, name)
        found = [Looked((form.name,))]
        if len(content) > LARGEST:
            return _together([*found, Looked(unread=(((), UnreadError("too-large")),))])
        if form.refused:
            found.append(Looked(unread=(((), UnreadError(form.refused)),)))
        if form.parts:
            try:
                for part in form.parts(content, budget):
                    found.append(self._in_part(part, budget, depth))  # noqa: PERF401 -- what came before an error counts
            except UnreadError as error:
                found.append(Looked(unread=(((), error),)))
            except Exception:  # noqa: BLE001 -- on bytes of anybody a library fails with whatever came up
                found.append(Looked(unread=(((), UnreadError("damaged")),)))
        if not form.parts or any(error.reason == "damaged" for one in found for _, error in one.unread):
            try:
                for one in self._in_bytes(content, budget, depth):
                    found.append(one)  # noqa: PERF402 -- what came before an error counts
            except UnreadError as error:
                found.append(Looked(unread=(((), error),)))
        return _together(found)

    def _in_part(self, part: Part, budget: Budget, depth: int) -> Looked:
        if isinstance(part.content, UnreadError):
            return Looked(unread=(((part.step,), part.content),))
        if isinstance(part.content, str):
            return _together(self._in_text(part.content, budget, depth, lines=False)).behind(part.step)
        if depth >= DEEPEST:
            return Looked(unread=(((part.step,), UnreadError("too-deep")),))
        return self._look(part.content, part.step[1], budget, depth + 1).behind(part.step)

    def _in_bytes(self, content: bytes, budget: Budget, depth: int) -> Iterator[Looked]:
        for text in decoded(content):
            yield from self._in_text(text, budget, depth, lines=is_text(content))

    def _in_text(self, text: str, budget: Budget, depth: int, *, lines: bool) -> Iterator[Looked]:
        rest, inside = embedded(text)
        for line, content in inside:
            step: Step = ("line", str(line)) if lines else ("part", "data:")
            budget.take(len(content))
            yield self._in_part(Part(step, content), budget, depth)
        for before, stretch in stretches(rest):
            yield Looked(matches=tuple(self._in_view(stretch, (), lines=lines, before=before)))

    def _in_view(
        self, text: str, steps: tuple[Step, ...], *, lines: bool, before: int = 0
    ) -> Iterator[tuple[tuple[Step, ...], int, Match]]:
        seen: set[int] = set()
        for view in views(text):
            squeezed = squeeze(view)
            found: list[Match] = []
            if hash(squeezed.text) not in seen:
                found += self.pieces.runs_in(squeezed.text)
            if hash(squeezed) not in seen:
                found += self.pieces.forms_in(squeezed)
            seen |= {hash(squeezed.text), hash(squeezed)}
            found.sort(key=lambda match: match.at)
            places = lines_at(view, [match.at for match in found]) if lines else (-before for _ in found)
            yield from ((steps, before + line, match) for line, match in zip(places, found, strict=True))
            for match in self.pieces.dialled(view):
                yield steps, before + view.count("\n", 0, match.at) + 1 if lines else 0, match

    def _hits_of(self, name: str, matches: Iterable[tuple[tuple[Step, ...], int, Match]]) -> Iterator[Hit]:
        """Pieces of one secret that stand together, as one hit."""
        together: dict[tuple[tuple[Step, ...], int], list[tuple[int, Match]]] = {}
        for steps, line, match in matches:
            together.setdefault((steps, match.secret), []).append((line, match))
        for (steps, number), found in together.items():
            found.sort(key=lambda one: (one[0], one[1].start))
            cuts = [0, *(at for at in range(1, len(found)) if found[at][0] - found[at - 1][0] > NEAR), len(found)]
            for start, end in itertools.pairwise(cuts):
                yield self._hit(name, steps, number, found[start:end])

    def _hit(self, name: str, steps: tuple[Step, ...], number: int, found: list[tuple[int, Match]]) -> Hit:
        secret = self.pieces.secrets[number]
        line, first = found[0][0], min((match for _, match in found), key=lambda match: match.start)
        letters = sorted({match.letters for _, match in found})
        start = offset_in(secret.text, first.start) if first.start else 0
        piece = " ".join(secret.text[start:].split())[:LONGEST_PIECE]
        marks = tuple(map(mark_of, letters)) if secret.kind == "sentence" else ()
        place: tuple[Step, ...] = (*steps, ("line", str(line))) if line else steps
        return Hit(name, place, secret.kind, secret.owner, piece, len(letters), self.pieces.totals[number], marks)


def lines_at(text: str, letters: list[int]) -> Iterator[int]:
    """The numbers of the lines, from 1, on which these letters of the squeezed text stand; `letters` go up."""
    if not letters:
        return
    seen, wanted = 0, iter(letters)
    at = next(wanted)
    for number, line in enumerate(text.split("\n"), start=1):
        seen += len(squeeze(line).text)
        while at < seen:
            yield number
            following = next(wanted, None)
            if following is None:
                return
            at = following


def _together(found: Iterable[Looked]) -> Looked:
    kept = tuple(found)
    return Looked(
        tuple(form for one in kept for form in one.forms),
        tuple(match for one in kept for match in one.matches),
        tuple(error for one in kept for error in one.unread),
    )
