"""The proof sheet of a supplier as a document: how it appears, drawn as on the plate, and from which answers.

In: a proof, the catalog that is public and the one that follows from the decisions, a language and a style. Out: a
`Document` of upright A4 pages. It holds what the proof as text holds (`intake.proof`), and cards of the overview; of
other respondents it shows nothing that is not public. Never reads or writes a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.geometry import MM
from fora_plate.paper import paper_of
from fora_plate.proof.letters import Letters
from fora_plate.proof.overview import overview_of, own_catalog
from fora_plate.proof.sheet import Sheet
from fora_plate.scene import About
from fora_plate.sets.pages import Making, Sheets, document_of
from fora_plate.sets.typist import Typist
from fora_plate.text import Hyphenator
from fora_plate.words.intake import INTAKE

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.intake.proof import Proof
    from fora_plate.messages import Language
    from fora_plate.scene import Document
    from fora_plate.style import Style

__all__ = ["proof_document"]

PAPER: Final = paper_of("a4", portrait=True)
TYPE: Final = 9.0
"""Type of the text in pt, and margins at the sides and above and below: those of the print set on A4."""
MARGINS: Final = (18 * MM, 16 * MM)


def proof_document(proof: Proof, before: Catalog, after: Catalog, language: Language, style: Style) -> Document:
    """The proof sheet of one supplier, from the catalog that is public and the one that follows from the decisions."""
    overview = overview_of(own_catalog(proof, before, after), language, style)
    letters = Letters(style.typeface)
    typist = Typist(Hyphenator(before.architecture.seams))
    sheet = Sheet(proof, overview, typist, letters, Sheets(PAPER.size, MARGINS, TYPE))
    words = INTAKE[language]
    foot = words["proof-foot"].format(edition=proof.edition)
    said = About(
        title=letters.drawn(words["proof-title"].format(name=proof.name)),
        description=foot,
        language=language,
        date=before.edition.date,
        edition=before.edition.id,
    )
    return document_of(lambda _: [sheet.leaf()], Making(overview.selection, said, style, sheet.sheets, foot))
