"""Logos on a cairo surface: drawings as drawings, pixels as pixels.

In: a logo, and cairo. Out: a surface that cairo can paint at any size. Only what `read` has written anew comes here;
CairoSVG draws it and is never allowed to fetch anything.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from fora_plate.logo import document

if TYPE_CHECKING:
    from fora_plate.logo import Logo
    from fora_plate.scene import Picture

__all__ = ["paint", "surface_of"]


def surface_of(logo: Logo, cairo: Any) -> Any:  # noqa: ANN401 -- cairocffi has no type information
    """A surface with the ink of `logo` from the top left: a recording of a drawing, or pixels."""
    if logo.kind == "svg":
        return _recorded(logo, cairo)
    surface = cairo.ImageSurface.create_from_png(io.BytesIO(logo.content))
    # Painted whole, the margins that are no ink would lie over what stands beside the logo.
    ink = cairo.ImageSurface(cairo.FORMAT_ARGB32, round(logo.ink.width), round(logo.ink.height))
    context = cairo.Context(ink)
    context.set_source_surface(surface, -logo.ink.x, -logo.ink.y)
    context.paint()
    return ink


def paint(context: Any, picture: Picture, surface: Any) -> None:  # noqa: ANN401 -- as above
    """Paint `surface` as large as it fits into the box of `picture`, in the middle, as a nested `svg` does."""
    ink = picture.logo.ink
    scale = min(picture.width / ink.width, picture.height / ink.height)
    context.save()
    context.translate(
        picture.x + (picture.width - ink.width * scale) / 2, picture.y + (picture.height - ink.height * scale) / 2
    )
    context.scale(scale, scale)
    context.rectangle(0, 0, ink.width, ink.height)
    context.clip()
    context.set_source_surface(surface, 0, 0)
    context.paint()
    context.restore()


def _recorded(logo: Logo, cairo: Any) -> Any:  # noqa: ANN401 -- as above
    from cairosvg.parser import Tree
    from cairosvg.surface import Surface

    class Recorder(Surface):  # type: ignore[misc]  # CairoSVG has no type information
        """CairoSVG onto a recording, one unit of the drawing to a unit of the surface."""

        device_units_per_user_units = 1

        def _create_surface(self, width: float, height: float) -> tuple[Any, float, float]:
            return cairo.RecordingSurface(cairo.CONTENT_COLOR_ALPHA, (0, 0, width, height)), width, height

    # Dots per inch count for physical units only, and the document has none.
    return Recorder(Tree(bytestring=document(logo)), None, 96).cairo
