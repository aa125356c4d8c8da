"""The items of pages, with every mark either in a tag or an artifact.

In: the pages of a document, one after the other. Out: streams (ISO 32000-1, 8 and 9), and on the way the tags, fonts,
logos, links, headings and places that the rest of the file is made of.
"""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from fora_plate.scene import Code, Inset, Picture, Polyline, Rect, Text
from fora_plate.write.pdf.about import Heading
from fora_plate.write.pdf.canvas import Canvas
from fora_plate.write.pdf.tags import Tag
from fora_plate.write.pdf.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager

    from fora_plate.logo import Logo
    from fora_plate.scene import Area, Figure, Item, Meaning, Page
    from fora_plate.write.pdf.letters import Letters
    from fora_plate.write.pdf.links import Links
    from fora_plate.write.pdf.shapes import Shapes
    from fora_plate.write.pdf.tags import Tags

__all__ = ["Collected", "content_of"]

ABOVE: Final = 0.95
BELOW: Final = 0.25
"""What belongs to a line of text above and below its baseline, in em: capitals with accents, descenders."""
KINDS: Final[dict[Meaning, str]] = {
    "section": "Sect",
    "list": "L",
    "item": "LI",
    "table": "Table",
    "row": "TR",
    "head": "TH",
    "cell": "TD",
}
"""The structure types of figures; groups have none, and asides are artifacts."""
BODIES: Final = {"item": "LBody", "head": "", "cell": ""}
"""Where texts stand in a figure without paragraphs of their own."""


@dataclass(slots=True)
class Collected:
    """What pages share and leave behind for the rest of the file.

    Text is shown as `letters` of fonts or as shapes, which say nothing by themselves.
    """

    tags: Tags
    letters: Letters | Shapes
    links: Links
    headings: list[Heading] = field(default_factory=list)
    logos: dict[Logo, str] = field(default_factory=dict)


def content_of(page: Page, number: int, found: Collected) -> bytes:
    """The compressed stream of a page, which is this object of the file."""
    found.tags.start_page(number)
    writer = _Writer(page, number, found)
    if page.id:
        found.links.places.setdefault(page.id, (number, writer.view.height))
        with found.tags.inside(Tag("Part", name=("page", page.id))):
            writer.items(page.scene.items)
    else:
        writer.items(page.scene.items)
    return writer.canvas.finish()


class _Writer:
    """Writes one page. `aside` counts what is passed over or drawn around an item, and `body` is the tag of texts."""

    def __init__(self, page: Page, number: int, found: Collected) -> None:
        self.page, self.number, self.found = page, number, found
        self.tags, self.letters = found.tags, found.letters
        self.view = View.of(page.scene.size)
        self.canvas = Canvas()
        self.canvas.put([self.view.matrix])
        self.aside = 0
        self.body: str | None = None

    def items(self, items: Sequence[Item]) -> None:
        """Write a run of items in order; the lines of one text together."""
        lines: list[Text] = []
        for item in items:
            if lines and not (isinstance(item, Text) and item.follows):
                self.text(lines)
                lines = []
            if isinstance(item, Text):
                lines.append(item)
            elif isinstance(item, Rect):
                self.canvas.rect(item)
            elif isinstance(item, Polyline):
                self.canvas.polyline(item)
            elif isinstance(item, Picture):
                self.picture(item)
            elif isinstance(item, Code):
                self.code(item)
            elif isinstance(item, Inset):
                self.inset(item)
            else:
                self.figure(item)
        if lines:
            self.text(lines)

    def figure(self, figure: Figure) -> None:
        """Write a figure inside its tag."""
        if figure.meaning == "aside":
            with self._passed_over():
                self.items(figure.items)
            return
        kind = KINDS.get(figure.meaning)
        self._remember(figure)
        if kind is None or self.aside:
            self.items(figure.items)
            return
        # What has one name on all pages of a chapter is one thing that goes on.
        goes_on = self.page.id and figure.id and figure.meaning != "item"
        before, self.body = self.body, BODIES.get(figure.meaning)
        with self.tags.inside(Tag(kind, name=(self.page.id, figure.id) if goes_on else None)):
            if figure.meaning == "item":
                self._item(figure)
            else:
                self.items(figure.items)
        self.body = before

    def _remember(self, figure: Figure) -> None:
        """Where links to a figure lead: to its frame, if it has one."""
        frame = figure.items[0] if figure.items else None
        if figure.id and self.page.id and isinstance(frame, Rect):
            top = self.view.box(frame.x, frame.y, frame.x + frame.width, frame.y + frame.height)[3]
            self.found.links.places.setdefault(f"{self.page.id}/{figure.id}", (self.number, top))

    def _item(self, figure: Figure) -> None:
        """The items of a list: what marks it, then all the rest as its body."""
        marks = [item for item in figure.items if isinstance(item, Text) and item.marker]
        texts = [item for item in figure.items if isinstance(item, Text) and not (item.marker or item.follows)]
        self.body = "Lbl"
        self.items(marks)
        self.body = "P" if len(texts) > 1 else ""
        with self.tags.inside(Tag("LBody")):
            self.items([item for item in figure.items if not (isinstance(item, Text) and item.marker)])

    def text(self, lines: Sequence[Text]) -> None:
        """Write one text, all its lines, in a tag with its link."""
        if self.aside:
            self.canvas.enter_artifact()
            self._show(lines, _joined(lines))
            return
        first, shown = lines[0], _joined(lines)
        kind = "P" if self.body is None else self.body
        if first.heading and kind != "Lbl":  # beside the body of an item nothing but its label may stand
            self._note_heading(first, shown)
            kind = f"H{first.heading}"
        actual = self._actual(first.label, shown)
        if not kind:
            self._linked(lines, shown, actual)
            return
        with self.tags.inside(Tag(kind, language=first.language, actual="" if first.link else actual)):
            self._linked(lines, shown, actual if first.link else "")

    def _actual(self, label: str, shown: Sequence[str]) -> str:
        """How a text is said, where it does not say so itself."""
        if self.letters.say_it and not label:
            return ""
        seen = _said("".join(shown))
        said = _said(label) if label else seen
        return "" if self.letters.say_it and said == seen else said

    def _linked(self, lines: Sequence[Text], shown: Sequence[str], actual: str) -> None:
        """The lines in a link if they have one, and in a span if they are said in other words."""
        link = lines[0].link
        boxes = tuple(box for line in lines if (box := self.view.seen(*_extent(line)))) if link else ()
        if link is None or not boxes:  # what is cut off cannot be clicked
            self._spanned(lines, shown, actual)
            return
        with self.tags.inside(Tag("Link")):
            self._spanned(lines, shown, actual)
            self.found.links.add(self.tags.link(), self.number, link, boxes)

    def _spanned(self, lines: Sequence[Text], shown: Sequence[str], actual: str) -> None:
        """The lines as one stretch of content, in a span if they are said in other words."""
        with self.tags.inside(Tag("Span", actual=actual)) if actual else nullcontext():
            self.canvas.begin("P", self.tags.content())
            self._show(lines, shown)
            self.canvas.end()

    def _note_heading(self, first: Text, shown: Sequence[str]) -> None:
        top = self.view.box(*_extent(first))[3]
        words = _said(first.label or "".join(shown))
        self.found.headings.append(Heading(first.heading, words, (self.number, top)))

    def _show(self, lines: Sequence[Text], shown: Sequence[str]) -> None:
        for line, words in zip(lines, shown, strict=True):
            self.canvas.colour(line.fill)
            self.canvas.put(self.letters.show(line, words, self.page.scene.typeface))

    def code(self, code: Code) -> None:
        """A QR code, as a picture that its label describes."""
        with self._drawn(code.label, (code.x, code.y, code.x + code.size, code.y + code.size)):
            self.canvas.code(code)

    def picture(self, picture: Picture) -> None:
        """A logo, as large as it fits into its box, in its middle."""
        name = self.found.logos.setdefault(picture.logo, f"X{len(self.found.logos)}")
        with self._drawn(picture.label, picture.fitted):
            self.canvas.form(name, picture.fitted)

    def inset(self, inset: Inset) -> None:
        """A part of another picture: as a picture if it has a label, else as what stands in it."""
        if inset.label:
            box = inset.x, inset.y, inset.x + inset.width, inset.y + inset.height
            with self._drawn(inset.label, box):
                self._inside(inset)
        else:
            self._inside(inset)

    def _inside(self, inset: Inset) -> None:
        view = self.view
        self._between()
        self.view = view.inside(inset)
        self.canvas.open_window(inset)
        self.items(inset.items)
        self._between()
        self.canvas.close_window()
        self.view = view

    def _drawn(self, label: str, box: Area) -> AbstractContextManager[None]:
        """What is written meanwhile is a picture that `label` describes; an artifact if nothing does."""
        return self._described(label, box) if label and not self.aside else self._passed_over()

    @contextmanager
    def _described(self, label: str, box: Area) -> Iterator[None]:
        with self.tags.inside(Tag("Figure", alternate=label, box=self.view.box(*box))):
            self.canvas.begin_picture(self.tags.content())
            with self._passed_over():
                yield
            self.canvas.end_picture()

    @contextmanager
    def _passed_over(self) -> Iterator[None]:
        self.aside += 1
        yield
        self.aside -= 1

    def _between(self) -> None:
        """Marked content and the state of the graphics may not overlap: end an artifact, or be inside of one."""
        if self.aside:
            self.canvas.enter_artifact()
        else:
            self.canvas.leave_artifact()


def _joined(lines: Sequence[Text]) -> list[str]:
    """The strings of lines, with the space that a line end stands for, unless a word goes on after it."""
    *before, last = (line.text for line in lines)
    return [*(text if text.endswith("-") else f"{text} " for text in before), last]


def _said(text: str) -> str:
    """A text for who hears it or looks for it: a space that does not break is a space."""
    return text.replace("\u00a0", " ")


def _extent(line: Text) -> Area:
    """Left, top, right and bottom of a line, in units."""
    if line.turned:
        return line.x - ABOVE * line.size, line.y - line.width, line.x + BELOW * line.size, line.y
    return line.x, line.y - ABOVE * line.size, line.x + line.width, line.y + BELOW * line.size
