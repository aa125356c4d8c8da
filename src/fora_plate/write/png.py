"""PNG: the scene walked onto a cairo surface, text as HarfBuzz glyphs from the font files of its typeface.

In: a scene. Out: bytes. No font of the machine is asked, and no SVG is parsed but logos that we wrote ourselves. Raises
`MissingLibraryError` when the system's cairo or FreeType cannot be loaded, `FontError` when FreeType refuses a font
file, `TooLargeError` for a picture that cairo cannot hold.
"""

from __future__ import annotations

import ctypes
import io
import struct
import zlib
from functools import cache
from math import pi
from typing import TYPE_CHECKING, Any, Final

from fora_plate.geometry import MM
from fora_plate.hatch import strokes
from fora_plate.scene import Code, Inset, Picture, Polyline, Rect, Text, dark_runs
from fora_plate.text import FACES, shape
from fora_plate.write.logos import cairo_library, paint, surface_of
from fora_plate.write.problems import FontError, MissingLibraryError, TooLargeError
from fora_plate.write.system import library

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.hatch import Strokes
    from fora_plate.scene import Item, Scene
    from fora_plate.text import Face, GlyphRun, Typeface

__all__ = ["png"]

MOST_PIXELS: Final = 32_000
"""Cairo's image surfaces end at 32,767 pixels a side."""
CREATOR: Final = "fora-plate"
PNG_HEADER: Final = 8 + 25
"""Bytes of the signature and the IHDR chunk, behind which other chunks may come."""


@cache
def _faces(typeface: Typeface) -> dict[Face, Any]:
    """Cairo font faces made from the files themselves, so that no fontconfig comes in between."""
    cairo = cairo_library()
    freetype = library("freetype")
    create = library("cairo").cairo_ft_font_face_create_for_ft_face
    create.restype, create.argtypes = ctypes.c_void_p, (ctypes.c_void_p, ctypes.c_int)
    handle = ctypes.c_void_p()
    if freetype.FT_Init_FreeType(ctypes.byref(handle)):
        raise MissingLibraryError("freetype")
    faces: dict[Face, Any] = {}
    for face in FACES:
        # FreeType goes on reading from these bytes; the typeface, which is the key of this cache, keeps them.
        content, slot = typeface.content(face), ctypes.c_void_p()
        size = ctypes.c_long(len(content))
        if freetype.FT_New_Memory_Face(handle, content, size, ctypes.c_long(0), ctypes.byref(slot)):
            raise FontError(typeface.family)
        pointer = cairo.ffi.cast("cairo_font_face_t *", create(slot, 0))
        faces[face] = cairo.FontFace._from_pointer(pointer, incref=False)  # noqa: SLF001 -- the only way to hand one over
    return faces


def png(scene: Scene, dpi: int) -> bytes:
    """`scene` as a PNG of `dpi` pixels per inch, with its resolution in the file."""
    cairo = cairo_library()
    scale = dpi / 25.4 / MM
    width, height = round(scene.size.width * scale), round(scene.size.height * scale)
    if max(width, height) > MOST_PIXELS:
        raise TooLargeError(width, height, MOST_PIXELS)
    surface = cairo.ImageSurface(cairo.FORMAT_RGB24, width, height)
    # The page fills whole pixels, or its last row and column would shine through.
    exact = width / scene.size.width, height / scene.size.height
    _Walk(surface, exact, scene.typeface).items(scene.items)
    target = io.BytesIO()
    surface.write_to_png(target)
    per_metre = round(dpi / 0.0254)
    resolution = _chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1))
    maker = _chunk(b"tEXt", b"Software\0" + CREATOR.encode())
    if scene.about.provenance:
        maker += _chunk(b"tEXt", b"Provenance\0" + scene.about.provenance.encode("ascii"))
    data = target.getvalue()
    return data[:PNG_HEADER] + resolution + maker + data[PNG_HEADER:]


def _chunk(name: bytes, body: bytes) -> bytes:
    """A chunk of a PNG file (PNG specification, 5.3): here resolution and maker (11.3.4.3, 11.3.3.3)."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


class _Walk:
    """Draws items on one surface; holds the cairo context and the typeface."""

    def __init__(self, surface: Any, scale: tuple[float, float], typeface: Typeface) -> None:  # noqa: ANN401
        self.cairo = cairo_library()
        self.context = self.cairo.Context(surface)
        self.context.scale(*scale)
        options = self.context.get_font_options()
        options.set_antialias(self.cairo.ANTIALIAS_GRAY)
        options.set_hint_style(self.cairo.HINT_STYLE_NONE)
        options.set_hint_metrics(self.cairo.HINT_METRICS_OFF)
        self.context.set_font_options(options)
        self.typeface = typeface

    def items(self, items: Sequence[Item]) -> None:
        """Draw a run of items in order."""
        for item in items:
            if isinstance(item, Rect):
                self.rect(item)
                if drawn := strokes(item):
                    self.hatch(drawn)
            elif isinstance(item, Polyline):
                self.polyline(item)
            elif isinstance(item, Text):
                self.text(item)
            elif isinstance(item, Picture):
                self.picture(item)
            elif isinstance(item, Code):
                self.code(item)
            elif isinstance(item, Inset):
                self.inset(item)
            else:
                self.items(item.items)

    def code(self, code: Code) -> None:
        """Fill the dark modules in one go, so that neighbours leave no seam."""
        for run in dark_runs(code):
            self.context.rectangle(*run)
        self._colour(code.fill)
        self.context.fill()

    def inset(self, inset: Inset) -> None:
        """Draw the part of another picture that is seen."""
        self.context.save()
        self.context.rectangle(inset.x, inset.y, inset.width, inset.height)
        self.context.clip()
        self.context.translate(*inset.moved)
        self.context.scale(inset.scale, inset.scale)
        self.items(inset.items)
        self.context.restore()

    def rect(self, rect: Rect) -> None:
        """Fill and stroke a rectangle; an invisible one costs nothing."""
        if not rect.fill and not rect.stroke:
            return
        self._outline(rect)
        if rect.fill:
            self._colour(rect.fill)
            self.context.fill_preserve()
        if rect.stroke:
            self._colour(rect.stroke)
            self.context.set_line_width(rect.stroke_width)
            self.context.set_dash(rect.dash)
            self.context.stroke_preserve()
        self.context.new_path()

    def polyline(self, line: Polyline) -> None:
        """Fill and stroke a line or a shape."""
        for point in line.points:
            self.context.line_to(*point)
        if line.closed:
            self.context.close_path()
        if line.fill:
            self._colour(line.fill)
            self.context.fill_preserve()
        self._colour(line.stroke)
        self.context.set_line_width(line.stroke_width)
        self.context.set_dash(line.dash)
        self.context.set_line_join(self.cairo.LINE_JOIN_ROUND)
        self.context.stroke()
        self.context.set_line_join(self.cairo.LINE_JOIN_MITER)

    def hatch(self, drawn: Strokes) -> None:
        """Draw the strokes of a hatch; dots are round dashes of no length."""
        for x0, y0, x1, y1 in drawn.segments:
            self.context.move_to(x0, y0)
            self.context.line_to(x1, y1)
        self._colour(drawn.colour)
        self.context.set_line_width(drawn.width)
        self.context.set_dash((0.0, drawn.pitch) if drawn.pitch else ())
        self.context.set_line_cap(self.cairo.LINE_CAP_ROUND if drawn.pitch else self.cairo.LINE_CAP_BUTT)
        self.context.stroke()
        self.context.set_line_cap(self.cairo.LINE_CAP_BUTT)

    def _outline(self, rect: Rect) -> None:
        radius = min(rect.radius, rect.width / 2, rect.height / 2)
        if not radius:
            self.context.rectangle(rect.x, rect.y, rect.width, rect.height)
            return
        left, top, right, bottom = rect.x, rect.y, rect.x + rect.width, rect.y + rect.height
        self.context.new_sub_path()
        for x, y, quarter in (
            (right - radius, top + radius, -1),
            (right - radius, bottom - radius, 0),
            (left + radius, bottom - radius, 1),
            (left + radius, top + radius, 2),
        ):
            self.context.arc(x, y, radius, quarter * pi / 2, (quarter + 1) * pi / 2)
        self.context.close_path()

    def text(self, text: Text) -> None:
        """Show a string as glyphs."""
        self._colour(text.fill)
        x, y = text.x, text.y
        if text.turned:
            self.context.save()
            self.context.translate(x, y)
            self.context.rotate(-pi / 2)
            x = y = 0.0
        for run in self._runs(text):
            self.context.set_font_face(_faces(run.typeface)[text.face])
            self.context.set_font_size(text.size)
            glyphs = [(glyph, x + right * text.size, y + down * text.size) for glyph, right, down in run.glyphs]
            self.context.show_glyphs(glyphs)
        if text.turned:
            self.context.restore()

    def _runs(self, text: Text) -> tuple[GlyphRun, ...]:
        """The glyphs of a text. Raises `FontError` where the rules of a font leave none for a character."""
        try:
            return shape(text.text, text.face, self.typeface)
        except ValueError as error:
            raise FontError(self.typeface.family) from error

    def picture(self, picture: Picture) -> None:
        """Paint a logo."""
        paint(self.context, picture, surface_of(picture.logo, self.cairo))

    def _colour(self, colour: str) -> None:
        self.context.set_source_rgb(*(int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)))
