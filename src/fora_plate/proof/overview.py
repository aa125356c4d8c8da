"""The overview as it would be, and cards cut from it.

In: a proof, and the catalogs before and after the decisions. Out: a catalog with what is public and what is to become
so of this supplier, and of nobody else; the picture of its overview; and single cards cut from that.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeVar

from fora_plate.build import Request, scene_of
from fora_plate.catalog import Product, Supplier, sort_key
from fora_plate.errors import BuildError, Origin
from fora_plate.paper import PAPERS
from fora_plate.scene import Figure, Rect, Text
from fora_plate.selection import select
from fora_plate.sets.pages import Picture
from fora_plate.sets.plates import NoOverviewError, chosen
from fora_plate.view import Arrangement, Filters, View

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.intake.proof import Proof
    from fora_plate.messages import Language
    from fora_plate.scene import Area, Item, Scene
    from fora_plate.selection import Selection
    from fora_plate.style import Style

__all__ = ["Cut", "Overview", "overview_of", "own_catalog"]

Listed = TypeVar("Listed", Product, Supplier)

OWN: Final = frozenset({"public", "elsewhere"})
"""The parts of a proof that are public, or become so."""
AROUND: Final = 0.5
"""What is seen around a card, in em of the plate."""
FRAME: Final = (0.25, 0.0)
"""From a product to the frame around it, beside and above it, in em of the plate."""
HIGH: Final = 0.73
"""Height of capitals, in em of their text."""
STROKE: Final = 0.08
"""Width of that frame, in em."""
PLAIN: Final = View(
    id="overview",
    title="FORA",
    title_en="FORA",
    subtitle="FORA",
    subtitle_en="FORA",
    boxes="home",
    content="products",
    detail="numbers",
    logos=False,
    areas=(),
    filters=Filters(),
    arrangement=Arrangement(),
    most_products=None,
    paper="a3",
    orientation="landscape",
    on_request=True,
    origin=Origin("views"),
)
"""What stands in for an overview where there is none."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A card cut from the overview, with a product on it framed; `em` is the size of its text, in units."""

    scene: Scene
    area: Area
    em: float

    @property
    def size(self) -> tuple[float, float]:
        """Its width and height in units of the plate."""
        left, top, right, bottom = self.area
        return right - left, bottom - top

    def picture(self, void: str, label: str) -> Picture:
        """The picture for a void."""
        return Picture(void, self.scene, (*self.area[:2], *self.size), label)


@dataclass(frozen=True, slots=True)
class Overview:
    """What the overview shows, and its picture; there is none where no paper holds it or nothing is on it."""

    selection: Selection
    scene: Scene | None
    style: Style

    def number(self, supplier: str) -> int | None:
        """The number of a supplier, if it is on the plate."""
        found = (one.number for one in self.selection.suppliers if one.supplier.id == supplier)
        return next(found, None)

    def cut(self, component: str, product: str, highest: float) -> Cut | None:
        """The card of a component with a product framed, if both are there.

        Of a card that is taller than `highest` em of its text, what is around the product.
        """
        card = _figure_of(self.scene.items, f"component_{component}") if self.scene else None
        shown = _figure_of(card.items, f"product_component_{component}_{product}") if card else None
        if self.scene is None or card is None or shown is None:
            return None
        em = next(item.size for item in shown.items if isinstance(item, Text))
        whole = _box_of(card, AROUND * em, AROUND * em)
        line = _box_of(shown, *(part * em for part in FRAME))
        area = _held(whole, line, highest * em)
        grounds = _within(self.scene.items, area, card.id)
        items = (*grounds, _framed(line, STROKE * em, self.style.ink))
        return Cut(replace(self.scene, items=items), area, em)


def own_catalog(proof: Proof, before: Catalog, after: Catalog) -> Catalog:
    """The public catalog with what is to become public of one supplier: itself, and the products that it offers."""
    names = {one.product for one in proof.offers if one.product and one.part in OWN}
    own = {name: replace(after.products[name], unnamed_suppliers=0) for name in names}
    products, suppliers = {**own, **before.products}, dict(before.suppliers)
    there = after.suppliers.get(proof.supplier)
    if there:
        offerings = tuple(one for one in there.offerings if one.product is None or one.product in products)
        suppliers[there.id] = replace(there, offerings=offerings)
    return replace(before, products=_in_order(products), suppliers=_in_order(suppliers))


def _in_order(things: Mapping[str, Listed]) -> Mapping[str, Listed]:
    ordered = sorted(things.values(), key=lambda one: sort_key(one.name, one.id))
    return MappingProxyType({one.id: one for one in ordered})


def overview_of(catalog: Catalog, language: Language, style: Style) -> Overview:
    """The overview of a catalog, on the paper that it was made for or the smallest that holds it."""
    try:
        view = chosen(catalog, tuple(catalog.views.values())).overview
    except NoOverviewError:
        view = PLAIN
    scene = next(_scenes(catalog, view, Request(("pdf",), None, None, language, 0, style)), None)
    return Overview(select(catalog, view, language), scene, style)


def _scenes(catalog: Catalog, view: View, request: Request) -> Iterator[Scene]:
    """The view on its own paper, and on every one that there is, as far as they hold it."""
    for paper in (None, *PAPERS):
        try:
            yield scene_of(catalog, view, replace(request, paper=paper))
        except BuildError:
            continue


def _figure_of(items: Sequence[Item], identity: str) -> Figure | None:
    for item in items:
        if isinstance(item, Figure):
            found = item if item.id == identity else _figure_of(item.items, identity)
            if found:
                return found
    return None


def _box_of(figure: Figure, beside: float, above: float) -> Area:
    """The box of a figure, with what is around it."""
    box = figure.items[0]
    assert isinstance(box, Rect)  # noqa: S101 -- every figure of a plate begins with its box
    return box.x - beside, box.y - above, box.x + box.width + beside, box.y + box.height + above


def _held(whole: Area, line: Area, highest: float) -> Area:
    """What of a card can be seen: all of it, or with the line of the product in the middle as far as that goes."""
    left, top, right, bottom = whole
    if bottom - top <= highest:
        return whole
    first = min(max(top, (line[1] + line[3] - highest) / 2), bottom - highest)
    return left, first, right, first + highest


def _within(items: Sequence[Item], area: Area, card: str, *, on_card: bool = False) -> Iterator[Item]:
    """What can be seen in an area: grounds and frames, and what stands on the card itself, as far as it is whole."""
    for item in items:
        if isinstance(item, Figure):
            inside = tuple(_within(item.items, area, card, on_card=on_card or item.id == card))
            if inside:
                yield replace(item, items=inside)
        elif isinstance(item, Rect):
            if _share((item.x, item.y, item.x + item.width, item.y + item.height), area):
                yield item
        elif on_card and isinstance(item, Text):
            if area[1] <= item.y - item.size * HIGH and item.y <= area[3]:
                yield item
        elif on_card:
            yield item


def _share(one: Area, other: Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _framed(line: Area, stroke: float, ink: str) -> Rect:
    left, top, right, bottom = line
    return Rect(left, top, right - left, bottom - top, stroke=ink, stroke_width=stroke, radius=2 * stroke)
