"""The Dutch remarks in private files, which tell the person who decides what to do.

In: the text of a new private file, and its kind. Out: the text with remarks. Never changes what the file holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.intake.records import AcceptingRecord, AnswersRecord, ColumnsRecord, DecisionRecord, PublishedRecord

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.read.record import Record

__all__ = ["remarked"]

PRIVATE: Final = "# PRIVÉ: dit bestand blijft in deze map. Niet publiceren, niet mailen, niet in git.\n"
HEADS: Final[Mapping[type[Record], str]] = {
    AnswersRecord: PRIVATE + "# Letterlijk wat er in het werkboek stond. Hier valt niets te besluiten.\n",
    ColumnsRecord: PRIVATE
    + "# Kolommen van het werkboek die niet herkend werden. Zet in plaats van unknown wat elke kolom vraagt:\n"
    "#   organisation, contact, offer, list, motives, interest of exclusion; of ignore als het er niet toe doet.\n"
    "# Een kolom met unknown levert niets op. Lees daarna het werkboek opnieuw in.\n",
    DecisionRecord: PRIVATE
    + "# Een besluit per feit. Alleen wat een persoon op publish of anonymise zet, gaat naar de openbare bestanden:\n"
    "#   undecided  nog niet besloten: wordt niet opgeschreven\n"
    "#   publish    openbaar, met als bron de vraag\n"
    "#   anonymise  telt op de plaat als 'leverancier (niet genoemd)'; verder wordt er niets van opgeschreven\n"
    "#   withhold   blijft hier\n"
    "# Verbeter gerust wat er is voorgesteld (product, kinds, name, ...); lees eerst `sentence` en `flag`.\n",
    AcceptingRecord: PRIVATE + "# Wat `fora-plate intake verify` vond, en een persoon bekeek en goedvond.\n",
    PublishedRecord: PRIVATE + "# Bijgehouden door `fora-plate intake apply`. Niet met de hand veranderen.\n",
}
BEFORE: Final[Mapping[str, str]] = {
    "whole:": "# withhold zet alles van deze respondent in een keer op niet publiceren.\n",
    "party:": "\n# De leverancier: country, website en kind zijn nodig voor een nieuw bestand.\n",
    "offers:": "\n# Het aanbod.\n",
    "drafts:": "\n# Producten die nog niet bekend zijn.\n",
    "contact:": "\n# Contactgegevens: die komen nergens anders terecht.\n",
}
"""What stands before a key of the first level."""


def remarked(text: str, kind: type[Record]) -> str:
    """The text with its head, and remarks before the keys of the first level that have any."""
    lines = [f"{BEFORE.get(line.split(' ')[0].rstrip(), '')}{line}" for line in text.splitlines(keepends=True)]
    return HEADS.get(kind, PRIVATE) + "".join(lines)
