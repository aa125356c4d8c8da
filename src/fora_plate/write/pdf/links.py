"""Links on pages of a PDF: areas that can be clicked, each with the words that say where it leads.

In: links and the boxes of their lines. Out: annotations (ISO 32000-1, 12.5.6.5). A link to a place that is not in the
document is a mistake of the program: `KeyError`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fora_plate.link import encoded
from fora_plate.write.pdf.objects import number, reference, references, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.link import Link
    from fora_plate.scene import Area
    from fora_plate.write.pdf.objects import File

__all__ = ["Links", "Place", "leads_to"]

Place = tuple[int, float]
"""A page, as an object, and a height on it in pt."""


class Links:
    """The links of a document, in the order of their numbers in the tree of tags, which begin with `first`.

    `places` are those of pages and figures by name. A link to one of them is written when all places are known.
    """

    def __init__(self, file: File, first: int) -> None:
        self.places: dict[str, Place] = {}
        self._file, self._next = file, first
        self._of_pages: dict[int, list[int]] = {}
        self._waiting: list[tuple[int, str, str]] = []

    def add(self, name: int, page: int, link: Link, boxes: Sequence[Area]) -> None:
        """A link on a page, both as objects, with the boxes of its lines in pt from the left bottom corner."""
        body = (
            f"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]{_area(boxes)}"
            f"/StructParent {self._next}/Contents{text(link.label)}"
        )
        self._next += 1
        self._of_pages.setdefault(page, []).append(name)
        if link.target.startswith("#"):
            self._waiting.append((name, body, link.target.removeprefix("#")))
        else:
            self._file.add(f"{body}/A<</S/URI/URI{text(encoded(link.target))}>>>>", name)  # ASCII: 12.6.4.7

    def of(self, page: int) -> str:
        """The entry for the links of a page."""
        return f"/Annots{references(*self._of_pages[page])}" if page in self._of_pages else ""

    def finish(self) -> None:
        """Write what leads to places in the document."""
        unknown = sorted({target for _, _, target in self._waiting} - self.places.keys())
        if unknown:
            message = f"links lead to places that are not in the document: {', '.join(unknown)}"
            raise KeyError(message)
        for name, body, target in self._waiting:
            self._file.add(f"{body}/Dest{leads_to(self.places[target])}>>", name)


def _area(boxes: Sequence[Area]) -> str:
    """The rectangle of a link, and of what is in it the lines, if there are several."""
    if len(boxes) == 1:
        return f"/Rect[{_numbers(*boxes[0])}]"
    left, low, right, high = zip(*boxes, strict=True)
    around = _numbers(min(left), min(low), max(right), max(high))
    return f"/Rect[{around}]/QuadPoints[{' '.join(map(_quadrilateral, boxes))}]"


def _quadrilateral(box: Area) -> str:
    left, low, right, high = box
    return _numbers(left, high, right, high, left, low, right, low)


def _numbers(*values: float) -> str:
    return " ".join(map(number, values))


def leads_to(place: Place) -> str:
    """A place as a destination (12.3.2.2), at the zoom that the reader has."""
    page, top = place
    return f"[{reference(page)}/XYZ null {number(top)} null]"
