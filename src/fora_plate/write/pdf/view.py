"""Where things of a picture stand on a page, and what of them is seen there.

In: edges in units of a picture. Out: boxes in pt from the left bottom corner: left, bottom, right, top.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fora_plate.geometry import PT
from fora_plate.write.pdf.objects import number

if TYPE_CHECKING:
    from fora_plate.geometry import Size
    from fora_plate.scene import Area, Inset

__all__ = ["View"]


@dataclass(frozen=True, slots=True)
class View:
    """From units of a picture to pt on the page: `x * scale + dx` from the left, `height - (y * scale + dy)` up.

    Nothing is seen outside of `window`, a box in pt.
    """

    scale: float
    dx: float
    dy: float
    height: float
    window: Area

    @classmethod
    def of(cls, size: Size) -> View:
        """The view of a page of this size as it is."""
        width, height = size.width / PT, size.height / PT
        return cls(1 / PT, 0.0, 0.0, height, (0.0, 0.0, width, height))

    @property
    def matrix(self) -> str:
        """The operator that makes the units of the page those of its stream, y downwards."""
        scale = number(self.scale, 8)
        return f"{scale} 0 0 -{scale} 0 {number(self.height)} cm"

    def box(self, left: float, top: float, right: float, bottom: float) -> Area:
        """A box on the page, whether it is seen or not."""
        return (
            left * self.scale + self.dx,
            self.height - (bottom * self.scale + self.dy),
            right * self.scale + self.dx,
            self.height - (top * self.scale + self.dy),
        )

    def seen(self, left: float, top: float, right: float, bottom: float) -> Area | None:
        """What is seen of a box, if anything is."""
        box, window = self.box(left, top, right, bottom), self.window
        x0, y0 = max(box[0], window[0]), max(box[1], window[1])
        x1, y1 = min(box[2], window[2]), min(box[3], window[3])
        return (x0, y0, x1, y1) if x0 < x1 and y0 < y1 else None

    def inside(self, inset: Inset) -> View:
        """The view of what stands in an inset of this one."""
        dx, dy = inset.moved
        window = self.seen(inset.x, inset.y, inset.x + inset.width, inset.y + inset.height)
        corner = self.box(inset.x, inset.y, inset.x, inset.y)
        return View(
            self.scale * inset.scale,
            self.dx + dx * self.scale,
            self.dy + dy * self.scale,
            self.height,
            window or corner,
        )
