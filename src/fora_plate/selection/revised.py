"""What is known of two states of the data before a plate is seen: what has another id now, and what changed.

In: ids, by kind. Out: parts of an older plate with the ids that they have now.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.selection.selected import Card, Entry, NumberedSupplier, Region, Section, SelectedLayer

__all__ = ["Revised", "Today"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """What the newer data say: `ids` are new ids by kind and old id, the others ids of what shows something else now.

    `name` is how the older data are called.
    """

    name: str
    ids: Mapping[str, Mapping[str, str]]
    products: frozenset[str]
    suppliers: frozenset[str]

    def now(self, kind: str, identity: str) -> str:
        """The id that a thing of the older data has now."""
        return self.ids.get(kind, {}).get(identity, identity)


@dataclass(frozen=True, slots=True)
class Today:
    """Gives what stood on the older plate the ids that it has now, so that it can be found on the newer one."""

    revised: Revised

    def layer(self, layer: SelectedLayer) -> SelectedLayer:
        """A layer and all in it."""
        regions = tuple(map(self._region, layer.regions))
        return replace(layer, id=self.revised.now("layer", layer.id), regions=regions)

    def _region(self, region: Region) -> Region:
        sections = tuple(map(self._section, region.sections))
        return replace(region, id=self.revised.now("domain", region.id), sections=sections)

    def _section(self, section: Section) -> Section:
        identity = section.id and self.revised.now("function", section.id)
        return replace(section, id=identity, cards=tuple(map(self._card, section.cards)))

    def _card(self, card: Card) -> Card:
        """A card; all that stands on it, also what a view would cut off, is an entry."""
        entries = tuple(map(self._entry, (*card.entries, *card.rest)))
        return replace(card, id=self.revised.now(card.role, card.id), entries=entries)

    def _entry(self, entry: Entry) -> Entry:
        product = replace(entry.product, id=self.revised.now("product", entry.product.id))
        offers = tuple(replace(offer, supplier=self.supplier(offer.supplier)) for offer in entry.offers)
        return replace(entry, product=product, offers=offers)

    def supplier(self, numbered: NumberedSupplier) -> NumberedSupplier:
        """A supplier; its number is still that of the older plate."""
        supplier = numbered.supplier
        return replace(numbered, supplier=replace(supplier, id=self.revised.now("supplier", supplier.id)))
