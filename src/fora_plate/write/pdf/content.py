"""Pages as streams of PDF operators, with every mark either in a tag or an artifact.

In: the pages of a document, one after the other. Out: streams (ISO 32000-1, 8 and 9), and on the way the tags, fonts,
logos, links, headings and places that the rest of the file is made of. Text is shown as glyphs of HarfBuzz; with
`outlines` as shapes, for print shops that want no fonts. Raises `FontError` where a font has no glyph.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from fora_plate.geometry import PT
from fora_plate.hatch import strokes
from fora_plate.scene import Code, Inset, Picture, Rect, Text, dark_runs
from fora_plate.text import shape
from fora_plate.write.pdf.glyphs import outline
from fora_plate.write.pdf.operators import frame, number, point, rgb, says_it, shown_glyphs
from fora_plate.write.pdf.tags import Tag
from fora_plate.write.pdf.view import View
from fora_plate.write.problems import FontError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.hatch import Strokes
    from fora_plate.link import Link
    from fora_plate.logo import Logo
    from fora_plate.scene import Area, Figure, Item, Meaning, Page
    from fora_plate.text import GlyphRun, Typeface
    from fora_plate.write.pdf.fonts import Fonts
    from fora_plate.write.pdf.tags import Tags

__all__ = ["Collected", "Heading", "LinkArea", "Writer"]

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


@dataclass(frozen=True, slots=True)
class LinkArea:
    """A link on a page: where it leads and the boxes of its lines, in pt from the left bottom corner."""

    page: int
    link: Link
    boxes: tuple[Area, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading for the bookmarks: its level, its words, and the page and height (pt) where it stands."""

    level: int
    text: str
    page: int
    top: float


@dataclass(slots=True)
class Collected:
    """What pages leave behind for the rest of the file; `places` are the page and height of every figure by name."""

    links: list[LinkArea] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    places: dict[str, tuple[int, float]] = field(default_factory=dict)
    logos: dict[Logo, str] = field(default_factory=dict)


class Writer:
    """Writes one page; holds what is shared by all of them, and the state of the graphics as PDF would have it."""

    def __init__(self, page: Page, shared: tuple[Tags, Fonts, Collected], *, outlines: bool) -> None:
        self.tags, self.fonts, self.found = shared
        self.page, self.outlines = page, outlines
        self.typeface: Typeface = page.scene.typeface
        self.view = View.of(page.scene.size)
        self.out: list[str] = []
        self.artifact = False
        self.aside = 0
        self.body: str | None = None
        self.state: dict[str, str] = {}

    def content(self) -> bytes:
        """The stream of the page."""
        self.tags.start_page()
        scale = f"{1 / PT:.8f}"
        self.out.append(f"{scale} 0 0 -{scale} 0 {number(self.view.height)} cm")
        if self.page.id:
            self.found.places.setdefault(self.page.id, (self.tags.page, self.view.height))
            with self.tags.inside(Tag("Part"), ("page", self.page.id)):
                self.items(self.page.scene.items)
        else:
            self.items(self.page.scene.items)
        self._leave_artifact()
        return "\n".join(self.out).encode("ascii")

    def items(self, items: Sequence[Item]) -> None:
        """Write a run of items in order; the lines of one text together."""
        place = 0
        while place < len(items):
            item = items[place]
            if isinstance(item, Text):
                rest = items[place + 1 :]
                lines = [item, *takewhile(lambda later: isinstance(later, Text) and later.follows, rest)]
                self.text(lines)  # type: ignore[arg-type]  # all are texts
                place += len(lines)
                continue
            place += 1
            if isinstance(item, Rect):
                self.rect(item)
            elif isinstance(item, Picture):
                self.picture(item)
            elif isinstance(item, Code):
                self.code(item)
            elif isinstance(item, Inset):
                self.inset(item)
            else:
                self.figure(item)

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
        name = (self.page.id, figure.id) if figure.id and figure.meaning != "item" else None
        before, self.body = self.body, BODIES.get(figure.meaning)
        with self.tags.inside(Tag(kind), name):
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
            self.found.places.setdefault(f"{self.page.id}/{figure.id}", (self.tags.page, top))

    def _item(self, figure: Figure) -> None:
        """The items of a list: what marks it, then all the rest as its body."""
        marks = [item for item in figure.items if isinstance(item, Text) and item.marker]
        texts = [item for item in figure.items if isinstance(item, Text) and not (item.marker or item.follows)]
        self.body = "Lbl"
        self.items(marks)
        self.body = "P" if len(texts) > 1 else ""
        with self.tags.inside(Tag("LBody")):
            self.items([item for item in figure.items if item not in marks])

    def text(self, lines: Sequence[Text]) -> None:
        """Write one text, all its lines, in a tag with its link."""
        if self.aside:
            self._enter_artifact()
            self._show_lines(lines)
            return
        first = lines[0]
        kind = f"H{first.heading}" if first.heading else "P" if self.body is None else self.body
        if first.heading:
            self._note_heading(first, lines)
        seen = _said("".join(_joined(lines)))
        said = _said(first.label) if first.label and _said(first.label) != seen else ""
        actual = said or (seen if self.outlines else "")
        if not kind:
            self._linked(lines, actual)
            return
        tag = Tag(kind, language=first.language, actual="" if first.link else actual)
        with self.tags.inside(tag):
            self._linked(lines, actual if first.link else "")

    def _linked(self, lines: Sequence[Text], actual: str) -> None:
        """The lines in a link if they have one, and in a span if they are said in other words."""
        link = lines[0].link
        boxes = tuple(box for line in lines if (box := self.view.seen(*_extent(line))))
        if link is None or not boxes:  # what is cut off cannot be clicked
            with self._span(actual):
                self._tagged(lines)
            return
        with self.tags.inside(Tag("Link")):
            with self._span(actual):
                self._tagged(lines)
            self.tags.annotation()
        self.found.links.append(LinkArea(self.tags.page, link, boxes))

    @contextmanager
    def _span(self, actual: str) -> Iterator[None]:
        if not actual:
            yield
            return
        with self.tags.inside(Tag("Span", actual=actual)):
            yield

    def _tagged(self, lines: Sequence[Text]) -> None:
        """The lines as one stretch of content of the tag that is open."""
        self._leave_artifact()
        self.out.append(f"/{KIND_OF_CONTENT} <</MCID {self.tags.content()}>> BDC")
        self._show_lines(lines)
        self.out.append("EMC")

    def _note_heading(self, first: Text, lines: Sequence[Text]) -> None:
        top = self.view.box(*_extent(first))[3]
        words = _said(first.label or "".join(_joined(lines)))
        self.found.headings.append(Heading(first.heading, words, self.tags.page, top))

    def _show_lines(self, lines: Sequence[Text]) -> None:
        for line, shown in zip(lines, _joined(lines), strict=True):
            self._colour(line.fill)
            try:
                runs = shape(shown, line.face, self.typeface)
            except ValueError as error:
                raise FontError(self.typeface.family) from error
            for run in runs:
                self._run(line, run)

    def _run(self, line: Text, run: GlyphRun) -> None:
        if self.outlines:
            self.out.append(outline(line, run))
            return
        font = self.fonts.of(run.typeface, line.face)
        exact = says_it(font, run)
        if not exact:
            self.out.append(f"/Span <</ActualText <FEFF{run.text.encode('utf-16-be').hex().upper()}>>> BDC")
        turn = "0 -1 -1 0" if line.turned else "1 0 0 -1"
        place = f"{turn} {number(line.x)} {number(line.y)} Tm"
        self.out.append(f"BT /{font.name} {number(line.size)} Tf {place} {shown_glyphs(font, run)} ET")
        if not exact:
            self.out.append("EMC")

    def rect(self, rect: Rect) -> None:
        """Fill and stroke a rectangle, and its hatch; an invisible one costs nothing."""
        if rect.fill or rect.stroke:
            self._enter_artifact()
            if rect.fill:
                self._colour(rect.fill)
            if rect.stroke:
                self._pen(rect.stroke, rect.stroke_width, rect.dash, cap=0)
            self.out += [frame(rect), "B" if rect.fill and rect.stroke else "f" if rect.fill else "S"]
        drawn = strokes(rect)
        if drawn:
            self._hatch(drawn)

    def _hatch(self, drawn: Strokes) -> None:
        """The strokes of a hatch; dots are round dashes of no length."""
        self._enter_artifact()
        self._pen(drawn.colour, drawn.width, (0.0, drawn.pitch) if drawn.pitch else (), cap=1 if drawn.pitch else 0)
        self.out += [f"{point(x0, y0)} m {point(x1, y1)} l" for x0, y0, x1, y1 in drawn.segments]
        self.out.append("S")

    def code(self, code: Code) -> None:
        """A QR code: the dark modules in one go, so that neighbours leave no seam."""
        with self._drawn(code.label, (code.x, code.y, code.x + code.size, code.y + code.size)):
            self._colour(code.fill)
            self.out += [" ".join([*map(number, run), "re"]) for run in dark_runs(code)]
            self.out.append("f")

    def picture(self, picture: Picture) -> None:
        """A logo, as large as it fits into its box, in its middle."""
        name = self.found.logos.setdefault(picture.logo, f"X{len(self.found.logos)}")
        ink = picture.logo.ink
        scale = min(picture.width / ink.width, picture.height / ink.height)
        width, height = ink.width * scale, ink.height * scale
        x, y = picture.x + (picture.width - width) / 2, picture.y + (picture.height - height) / 2
        with self._drawn(picture.label, (x, y, x + width, y + height)):
            self.out.append(f"q {number(width)} 0 0 -{number(height)} {number(x)} {number(y + height)} cm /{name} Do Q")

    def inset(self, inset: Inset) -> None:
        """A part of another picture: as a picture if it has a label, else as what stands in it."""
        if inset.label:
            with self._drawn(inset.label, (inset.x, inset.y, inset.x + inset.width, inset.y + inset.height)):
                self._inside(inset)
        else:
            self._inside(inset)

    def _inside(self, inset: Inset) -> None:
        self._between()
        view, state, scale = self.view, self.state, inset.scale
        dx, dy = inset.x - inset.origin[0] * scale, inset.y - inset.origin[1] * scale
        self.view, self.state = view.inside(inset), {}
        window = " ".join(map(number, (inset.x, inset.y, inset.width, inset.height)))
        self.out.append(f"q {window} re W n {scale:.6f} 0 0 {scale:.6f} {number(dx)} {number(dy)} cm")
        self.items(inset.items)
        self._between()
        self.out.append("Q")
        self.view, self.state = view, state

    @contextmanager
    def _drawn(self, label: str, box: Area) -> Iterator[None]:
        """What is written meanwhile is a picture that `label` describes; an artifact if nothing does."""
        if not label or self.aside:
            with self._passed_over():
                self._enter_artifact()
                yield
            return
        with self.tags.inside(Tag("Figure", alternate=label, box=self.view.box(*box))):
            self._leave_artifact()
            self.out.append(f"/Figure <</MCID {self.tags.content()}>> BDC")
            # Inside a picture nothing is tagged again, and it is no artifact either.
            self.aside += 1
            held, self.artifact = self.artifact, True
            yield
            self.artifact = held
            self.aside -= 1
            self.out.append("EMC")

    @contextmanager
    def _passed_over(self) -> Iterator[None]:
        self.aside += 1
        yield
        self.aside -= 1

    def _between(self) -> None:
        """Marked content and the state of the graphics may not overlap: end an artifact, or be inside of one."""
        if self.aside:
            self._enter_artifact()
        else:
            self._leave_artifact()

    def _enter_artifact(self) -> None:
        if not self.artifact:
            self.out.append("/Artifact BMC")
            self.artifact = True

    def _leave_artifact(self) -> None:
        if self.artifact:
            self.out.append("EMC")
            self.artifact = False

    def _colour(self, colour: str) -> None:
        self._set("fill", f"{rgb(colour)} rg")

    def _pen(self, colour: str, width: float, dash: Sequence[float], *, cap: int) -> None:
        self._set("stroke", f"{rgb(colour)} RG")
        self._set("width", f"{number(width)} w")
        self._set("dash", f"[{' '.join(map(number, dash))}] 0 d")
        self._set("cap", f"{cap} J")

    def _set(self, what: str, operator: str) -> None:
        """Change the state of the graphics, if it is not like that already."""
        if self.state.get(what) != operator:
            self.state[what] = operator
            self.out.append(operator)


KIND_OF_CONTENT: Final = "P"
"""The tag of a stretch of text in a stream; what it really is stands in the structure tree."""


def _joined(lines: Sequence[Text]) -> list[str]:
    """The strings of lines, with the space that a line end stands for, unless a word goes on after it."""
    later = lines[1:]
    return [line.text + ("" if line.text.endswith("-") else " ") for line in lines[: len(later)]] + [lines[-1].text]


def _said(text: str) -> str:
    """A text for who hears it or looks for it: a space that does not break is a space."""
    return text.replace("\u00a0", " ")


def _extent(line: Text) -> Area:
    """Left, top, right and bottom of a line, in units."""
    if line.turned:
        return line.x - ABOVE * line.size, line.y - line.width, line.x + BELOW * line.size, line.y
    return line.x, line.y - ABOVE * line.size, line.x + line.width, line.y + BELOW * line.size
