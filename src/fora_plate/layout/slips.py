"""Slips: cards for workshops, one for every product, all of one size and in one type.

In: what stands on each slip, and the boxes to put them in. Out: a `Placed` for each. Measure, search the largest type
at which every slip fits, place. A slip that does not fit at the smallest type shows shorter lists and says how much is
missing; no slip is ever set smaller than another.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING, Final

from fora_plate.code import QUIET, modules_of
from fora_plate.geometry import MM, PT, Box
from fora_plate.layout.codes import place_code
from fora_plate.layout.measure import logo_size
from fora_plate.layout.placed import Placed, PlacedLogo
from fora_plate.layout.rows import Column, Row
from fora_plate.layout.setting import Grid, Look, Strip
from fora_plate.layout.texts import Text, plain
from fora_plate.text import natural_width, pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.layout.placed import PlacedCode
    from fora_plate.link import Link
    from fora_plate.logo import Logo
    from fora_plate.style import Style
    from fora_plate.text import Hyphenator
    from fora_plate.words import Words

__all__ = ["Offerer", "Slip", "SlipPlace", "Terms", "place_slips"]

LARGEST: Final = 12.0
"""Type of the lists in pt, at the most: a few short slips do not shout."""
SMALLEST: Final = 6.0
"""The smallest type on a slip in pt, at the least."""
STEP: Final = 0.25
"""Sizes that are tried differ by so many pt."""
NAME: Final = 1.7
"""Size of the name of a product, in em."""
CAPITAL: Final = 0.73
"""Height of the capitals, in em; those of a name stand at the top, level with the logo."""
LEADING: Final = 1.25
"""Distance between baselines, in em."""
SMALL_PITCH: Final = 0.88
"""Leadings of a line in small type."""
PADDING: Final = 5.5 * MM
"""White inside the edges of a slip, in units."""
COLUMN: Final = 0.6
"""Part of the width for the places; the rest is for suppliers and the code."""
GAP: Final = 1.2
"""Between the columns, in em."""
RULE: Final = 0.6
"""White above and below the rule under the head, in leadings."""
WHITE: Final = 0.3
"""White below the heading of a column and between places in different domains, in leadings."""
CLOSE: Final = 0.1
"""White between suppliers and between places in one domain, in leadings."""
INSET: Final = 0.9
"""From the left edge of the bar in the colour of a domain to the words, in em."""
LENGTHS: Final = (120, 80, 60, 40, 25)
"""Letters of a name that are tried where a slip does not fit at the smallest type."""
LEAST_LINES: Final = 3
"""Leadings that the columns of such a slip need at the least: a heading, and how much is left out."""
FINE: Final = 1000
"""Units in an em for what is measured before the size of the type is known."""
DUTCH: Final = "nl"
"""The language of FORA's names and of descriptions."""


@dataclass(frozen=True, slots=True)
class SlipPlace:
    """A component or network service: its name, where it stands (in which language), whose colour it has, its link."""

    id: str
    name: str
    where: str
    language: str
    tint: str | None
    link: Link | None


@dataclass(frozen=True, slots=True)
class Offerer:
    """A supplier as it stands on a slip, or without a link all that are not named."""

    id: str
    name: str
    link: Link | None


@dataclass(frozen=True, slots=True)
class Slip:
    """What stands on one slip; `facts` are lines below the description, `address` is where its code leads."""

    id: str
    name: str
    link: Link
    description: str
    facts: tuple[str, ...]
    places: tuple[SlipPlace, ...]
    suppliers: tuple[Offerer, ...]
    logo: Logo | None
    address: str | None


@dataclass(frozen=True, slots=True)
class Terms:
    """What all slips of a set share: the style, the words, and where Dutch words break."""

    style: Style
    words: Words
    hyphenator: Hyphenator


@dataclass(frozen=True, slots=True)
class _Block:
    """A slip, measured."""

    slip: Slip
    head: Row
    places: Column
    suppliers: Column


def place_slips(slips: Sequence[Slip], boxes: Sequence[Box], terms: Terms) -> tuple[float, tuple[Placed, ...]]:
    """The type of the lists in units, and each slip in its box. There is at least one box, and all are of one size."""
    blocks = [_measure(slip, terms) for slip in slips]
    longest = max((len(modules_of(slip.address)) for slip in slips if slip.address), default=0)
    code = ceil(longest * terms.style.smallest_module * MM)
    setters = (_Setter(Grid(em, LEADING * em, terms.style), terms, boxes[0], code) for em in _sizes(terms.style))
    setter = next(setters)
    for smaller in setters:
        if all(map(setter.fits, blocks)):
            break
        setter = smaller
    shown = [block if setter.fits(block) else setter.brief(block) for block in blocks]
    return setter.grid.em, tuple(setter.slip(block, box) for block, box in zip(shown, boxes, strict=True))


def _sizes(style: Style) -> list[float]:
    """The sizes of type to try in units, from large to small."""
    smallest = max(SMALLEST, style.smallest_type) / style.small
    steps = int(max(0.0, LARGEST - smallest) / STEP)
    return [*((LARGEST - step * STEP) * PT for step in range(steps + 1)), smallest * PT]


def _measure(slip: Slip, terms: Terms) -> _Block:
    """Every text of a slip with its looks."""
    style = terms.style
    room = logo_size(slip.logo, style, NAME * FINE).width / FINE + NAME * style.logo_space if slip.logo else 0.0
    name = replace(plain(slip.name, "bold", NAME), pitch=NAME, reserved=room)
    told = replace(_small(slip.description, terms), language=DUTCH)
    facts = [replace(text, pitch=1.0, reserved=room) for text in (told, *(_small(fact, terms) for fact in slip.facts))]
    looks = (Look("ink", heading=2, link=slip.link), Look("ink"), *(Look("muted") for _ in slip.facts))
    head = Row("slip", slip.id, (name, *facts), looks)
    suppliers = tuple(_supplier(slip, offerer, terms) for offerer in slip.suppliers) or (_nobody(slip, terms),)
    return _Block(
        slip,
        head,
        Column(
            f"places_{slip.id}",
            _heading("slip-alternative", slip, terms),
            tuple(_places(slip, terms)),
            "more-places",
            INSET,
        ),
        Column(f"suppliers_{slip.id}", _heading("legend-suppliers", slip, terms), suppliers, "more-suppliers"),
    )


def _brief(block: _Block, length: int) -> _Block:
    """A slip without its description, and with so many letters of its name; the whole name is still said."""
    (name, _, *texts), (look, _, *looks), whole = block.head.texts, block.head.looks, block.slip.name
    if length < len(whole):
        short = plain(f"{whole[:length].rstrip()}…", "bold", NAME)
        name = replace(short, pitch=name.pitch, reserved=name.reserved)
    return replace(block, head=replace(block.head, texts=(name, *texts), looks=(look, *looks), said=whole))


def _heading(word: str, slip: Slip, terms: Terms) -> Row:
    return Row("slip-column", f"{word}_{slip.id}", (_small(terms.words[word], terms),), (Look("muted"),), below=WHITE)


def _places(slip: Slip, terms: Terms) -> Iterator[Row]:
    """A row for each place; neighbours in one domain name it once, below the last of them."""
    for number, place in enumerate(slip.places, 1):
        name = replace(_hyphenated(place.name, 1.0, terms), language=DUTCH, indent=terms.style.hanging)
        look, identity = Look("ink", link=place.link), f"place_{slip.id}_{place.id}"
        if number < len(slip.places) and slip.places[number].where == place.where:
            said = f"{place.name}, {place.where}"
            yield Row("slip-place", identity, (name,), (look,), CLOSE, place.where, place.tint, said)
            continue
        small = replace(_hyphenated(place.where, terms.style.small, terms), pitch=SMALL_PITCH, language=place.language)
        yield Row("slip-place", identity, (name, small), (look, Look("muted")), WHITE, place.where, place.tint)


def _supplier(slip: Slip, offerer: Offerer, terms: Terms) -> Row:
    name = replace(plain(offerer.name, "regular"), indent=terms.style.hanging)
    look = Look("ink", link=offerer.link)
    return Row("slip-supplier", f"supplier_{slip.id}_{offerer.id}", (name,), (look,), CLOSE)


def _nobody(slip: Slip, terms: Terms) -> Row:
    return Row("slip-more", f"nobody_{slip.id}", (_small(terms.words["no-supplier"], terms),), (Look("muted"),))


def _small(words: str, terms: Terms) -> Text:
    return replace(plain(words, "regular", terms.style.small), pitch=SMALL_PITCH)


def _hyphenated(words: str, size: float, terms: Terms) -> Text:
    """A text that may break at the seams of its words."""
    pieces = pieces_of(words, "regular", terms.hyphenator, size)
    return Text(pieces, natural_width(pieces), "regular", size)


class _Setter:
    """Sets slips at one size of type, in boxes of one size, with codes of one size (in units)."""

    def __init__(self, grid: Grid, terms: Terms, box: Box, code: int) -> None:
        self.grid, self.terms, self.code = grid, terms, code
        self.above = (NAME - (1 - grid.style.baseline)) * grid.leading - CAPITAL * NAME * grid.em
        self.height = box.height - 2 * PADDING + self.above
        self.width = (box.width - 2 * PADDING) / grid.em
        self.left = COLUMN * self.width - GAP / 2
        self.right = self.width - self.left - GAP

    def fits(self, block: _Block) -> bool:
        """Whether nothing on a slip must be cut."""
        narrow = block.head.fits(self.width) and block.places.fits(self.left) and block.suppliers.fits(self.right)
        return narrow and self._holds(block, block.places) and self._holds(block, block.suppliers)

    def brief(self, block: _Block) -> _Block:
        """What is shown of a slip that does not fit at the smallest type: as much of its name as leaves some room."""
        found = block
        for length in LENGTHS:
            found = _brief(block, length)
            least = self._columns_top(found) + LEAST_LINES * self.grid.leading + self._code_height(block.slip)
            if least <= self.height:
                break
        return found

    def _holds(self, block: _Block, column: Column) -> bool:
        """Whether a column of a slip is low enough; the code stands below the suppliers."""
        aside = column.id == block.suppliers.id
        low = self._code_height(block.slip) if aside else 0.0
        lines = column.lines(self.right if aside else self.left)
        return self._columns_top(block) + lines * self.grid.leading + low <= self.height

    def _code_height(self, slip: Slip) -> float:
        """What the code takes with its quiet zone, and a unit for each edge that is rounded."""
        return self.code + ceil(QUIET * self.code / len(modules_of(slip.address))) + 2 if slip.address else 0.0

    def _columns_top(self, block: _Block) -> float:
        """From the top of the name to the columns, in units."""
        return (block.head.lines(self.width) + 2 * RULE) * self.grid.leading

    def _shown(self, block: _Block, column: Column) -> Column:
        """The column, cut to as many rows as there is room for, and how many there are besides."""
        for count in range(len(column.rows), 0, -1):
            cut = column.cut(count, self.terms.words, self.grid.style.small)
            if self._holds(block, cut):
                return cut
        return column.cut(0, self.terms.words, self.grid.style.small)

    def slip(self, block: _Block, box: Box) -> Placed:
        """A slip in its box."""
        grid, top = self.grid, box.y0 + PADDING - self.above
        strip = Strip(grid, box.x0 + PADDING, self.width)
        rule = top + (block.head.lines(self.width) + RULE) * grid.leading
        y = top + self._columns_top(block)
        right = Strip(grid, strip.x + (self.left + GAP) * grid.em, self.right)
        suppliers = self._shown(block, block.suppliers)
        children = (
            Placed("slip-rule", f"rule_{block.slip.id}", Box.rounded(strip.x, rule, strip.right, rule + 1)),
            self._shown(block, block.places).place(Strip(grid, strip.x, self.left), y),
            suppliers.place(right, y),
        )
        return Placed(
            "slip",
            f"slip_{block.slip.id}",
            box,
            block.slip.name,
            block.head.set(strip, top),
            children,
            picture=self._logo(block.slip, (strip.right, box.y0 + PADDING)),
            code=self._code(block.slip, box) if self._holds(block, suppliers) else None,
        )

    def _logo(self, slip: Slip, corner: tuple[float, float]) -> PlacedLogo | None:
        """The logo in the right top `corner`."""
        if slip.logo is None:
            return None
        size = logo_size(slip.logo, self.grid.style, NAME * self.grid.em)
        right, top = int(corner[0]), ceil(corner[1])
        return PlacedLogo(slip.logo, Box(right - size.width, top, right, top + size.height))

    def _code(self, slip: Slip, box: Box) -> PlacedCode | None:
        """The code in the right bottom corner, where it never takes the place of what is said."""
        if slip.address is None:
            return None
        module = self.code / len(modules_of(slip.address))
        corner = (int(box.x1 - PADDING), int(box.y1 - PADDING) - self.code)
        return place_code(slip.address, self.terms.words, module, corner)
