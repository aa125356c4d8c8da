"""Logos by cairo: drawings as drawings, pixels as pixels.

In: a logo. Out: a surface that cairo can paint at any size, or a page of PDF. Only what `read` has written anew comes
here; CairoSVG draws it and is never allowed to fetch anything.
"""

from __future__ import annotations

import io
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from fora_plate.logo import document
from fora_plate.write.problems import MissingLibraryError

if TYPE_CHECKING:
    from fora_plate.logo import Logo
    from fora_plate.scene import Picture

__all__ = ["as_page", "cairo_library", "paint", "surface_of"]

PAGE: Final = 1000.0
"""The longer side of a logo on a page of its own, in pt."""


@cache
def cairo_library() -> Any:  # noqa: ANN401 -- cairocffi has no type information
    """Cairo. Raises `MissingLibraryError` where the system has none."""
    try:
        import cairocffi
    except OSError as error:
        raise MissingLibraryError("cairo") from error
    return cairocffi


def as_page(logo: Logo) -> bytes:
    """`logo` as a PDF of one page, filled by its ink; a thousand pt long, so that no detail is rounded away."""
    cairo = cairo_library()
    scale = PAGE / max(logo.ink.width, logo.ink.height)
    width, height = logo.ink.width * scale, logo.ink.height * scale
    target = io.BytesIO()
    page = cairo.PDFSurface(target, width, height)
    context = cairo.Context(page)
    context.scale(scale, scale)
    context.set_source_surface(surface_of(logo, cairo), 0, 0)
    context.paint()
    page.finish()
    return target.getvalue()


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
    ink, (left, top, right, _) = picture.logo.ink, picture.fitted
    context.save()
    context.translate(left, top)
    context.scale((right - left) / ink.width, (right - left) / ink.width)
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
