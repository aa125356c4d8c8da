"""The proof sheet of a supplier as a document: how it appears, drawn as on the plate, and from which answers.

In: a proof, the catalog that follows from the decisions, a language and a style. Out: a `Document` of upright A4 pages.
It holds what the proof as text holds (`intake.proof`), and cards of the overview. Never reads or writes a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.geometry import MM
from fora_plate.paper import paper_of
from fora_plate.proof.letters import Letters
from fora_plate.proof.overview import overview_of
from fora_plate.proof.sheet import Sheet
from fora_plate.scene import About
from fora_plate.sets.pages import Making, Sheets, document_of
from fora_plate.sets.typist import Typist
from fora_plate.text import Hyphenator
from fora_plate.words.intake import INTAKE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fora_plate.catalog import Catalog
    from fora_plate.intake.proof import Proof
    from fora_plate.messages import Language
    from fora_plate.proof.overview import Overview
    from fora_plate.scene import Document
    from fora_plate.style import Style

__all__ = ["proof_document", "proof_documents"]

PAPER: Final = paper_of("a4", portrait=True)
TYPE: Final = 9.0
"""Type of the text in pt, and margins at the sides and above and below: those of the print set on A4."""
MARGINS: Final = (18 * MM, 16 * MM)


def proof_document(proof: Proof, catalog: Catalog, language: Language, style: Style) -> Document:
    """The proof sheet of one supplier; `catalog` is what follows from the decisions."""
    return next(proof_documents((proof,), catalog, language, style))


def proof_documents(proofs: Iterable[Proof], catalog: Catalog, language: Language, style: Style) -> Iterator[Document]:
    """The proof sheets of many suppliers, each as if it were made alone; the overview is drawn once."""
    overview = overview_of(catalog, language, style)
    for proof in proofs:
        yield _document(proof, overview, style)


def _document(proof: Proof, overview: Overview, style: Style) -> Document:
    selection = overview.selection
    letters = Letters(style.typeface)
    typist = Typist(Hyphenator(selection.catalog.architecture.seams))
    sheet = Sheet(proof, overview, typist, letters, Sheets(PAPER.size, MARGINS, TYPE))
    words, edition = INTAKE[selection.language], selection.catalog.edition
    said = About(
        title=letters.drawn(words["proof-title"].format(name=proof.name)),
        description=words["proof-foot"].format(edition=proof.edition),
        language=selection.language,
        date=edition.date,
        edition=edition.id,
    )
    foot = words["proof-foot"].format(edition=proof.edition)
    return document_of(lambda _: [sheet.leaf()], Making(selection, said, style, sheet.sheets, foot))
