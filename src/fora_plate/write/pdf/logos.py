"""Logos as forms of a PDF: what cairo made of them, taken over object by object.

In: a logo. Out: a form (ISO 32000-1, 8.10), one by one in size. Raises `MissingLibraryError` where cairo is not there.
"""

from __future__ import annotations

import io
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from fora_plate.write.logos import as_page
from fora_plate.write.pdf.objects import reference

if TYPE_CHECKING:
    from fora_plate.logo import Logo
    from fora_plate.write.pdf.objects import File

__all__ = ["logo_form"]


def logo_form(file: File, logo: Logo) -> int:
    """`logo` as an object of `file`."""
    import pikepdf  # only where there are logos: it takes a tenth of the time of a small plate

    with pikepdf.open(io.BytesIO(as_page(logo))) as source:
        form = source.pages[0].as_form_xobject()
        left, bottom, right, top = (float(edge) for edge in form.BBox)
        form.Matrix = pikepdf.Array([1 / (right - left), 0, 0, 1 / (top - bottom), 0, 0])
        return _taken_over(file, form, {})


def _taken_over(file: File, thing: Any, known: dict[tuple[int, int], int]) -> int:  # noqa: ANN401 -- pikepdf's objects
    """An object of another file, with all that it needs, in this one."""
    import pikepdf

    if thing.objgen not in known:
        name = known[thing.objgen] = file.reserve()
        if isinstance(thing, pikepdf.Stream):
            kept = {key: value for key, value in thing.items() if key != "/Length"}
            file.add_stream(thing.read_raw_bytes(), _entries(file, kept, known), known=name, ready=True)
        else:
            file.add(_written(file, thing, known, whole=True), name)
    return known[thing.objgen]


def _entries(file: File, entries: dict[str, Any], known: dict[tuple[int, int], int]) -> str:
    return "".join(f"{key} {_written(file, value, known)}" for key, value in entries.items())


def _written(file: File, thing: Any, known: dict[tuple[int, int], int], *, whole: bool = False) -> str:  # noqa: ANN401
    """A value as it stands in others, `whole` even if it is an object of its own."""
    import pikepdf

    if isinstance(thing, bool):
        return str(thing).lower()
    if isinstance(thing, int | Decimal):
        return f"{thing:f}" if isinstance(thing, Decimal) else str(thing)
    if thing.is_indirect and not whole:
        return reference(_taken_over(file, thing, known))
    if isinstance(thing, pikepdf.Array):
        return f"[{' '.join(_written(file, value, known) for value in thing)}]"
    if isinstance(thing, pikepdf.Dictionary):
        return f"<<{_entries(file, dict(thing.items()), known)}>>"
    return str(thing.unparse().decode("ascii"))
