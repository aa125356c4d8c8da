"""Which form bytes have, and what opens it.

In: bytes, and the name that they have. Out: a `Form`. Bytes decide, not names: a name only tells texts apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from fora_plate.leaks.archives import in_bzip2, in_gzip, in_tar, in_xz, in_zip
from fora_plate.leaks.documents import in_pdf
from fora_plate.leaks.fonts import in_woff, in_woff2
from fora_plate.leaks.pictures import SIGNATURE, in_png
from fora_plate.leaks.views import is_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from fora_plate.leaks.found import Reason
    from fora_plate.leaks.part import Budget, Part

__all__ = ["Form", "form_of"]


@dataclass(frozen=True, slots=True)
class Form:
    """A form of bytes: what gives its parts, if it has any, and why some of it cannot be looked into."""

    name: str
    parts: Callable[[bytes, Budget], Iterator[Part]] | None = None
    refused: Reason | None = None


BY_BYTES: Final[tuple[tuple[int, bytes, Form], ...]] = (
    (0, SIGNATURE, Form("png", in_png)),
    (0, b"PK\3\4", Form("zip", in_zip)),
    (0, b"PK\5\6", Form("zip", in_zip)),
    (0, b"\x1f\x8b", Form("gzip", in_gzip)),
    (0, b"BZh", Form("bzip2", in_bzip2)),
    (0, b"\xfd7zXZ\0", Form("xz", in_xz)),
    (257, b"ustar", Form("tar", in_tar)),
    (0, b"wOF2", Form("font", in_woff2)),
    (0, b"wOFF", Form("font", in_woff)),
    (0, b"\0\1\0\0", Form("font")),
    (0, b"OTTO", Form("font")),
    (0, b"\xff\xd8\xff", Form("picture")),
    (0, b"GIF8", Form("picture")),
    (0, b"7z\xbc\xaf\x27\x1c", Form("archive", refused="unknown-archive")),
    (0, b"Rar!\x1a\x07", Form("archive", refused="unknown-archive")),
    (0, b"\x28\xb5\x2f\xfd", Form("archive", refused="unknown-archive")),
    (0, b"MSCF", Form("archive", refused="unknown-archive")),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Form("archive", refused="unknown-archive")),
)
"""Where bytes stand that tell a form, and which. The last one is an old office document, or one with a password."""
PDF: Final = Form("pdf", in_pdf)
PDF_MARK: Final = b"%PDF-"
PDF_WITHIN: Final = 1024
"""Bytes in which readers of PDF look for its beginning (ISO 32000-1, annex H)."""
OFFICE: Final = {".xlsx": "xlsx", ".docx": "docx", ".pptx": "pptx", ".ods": "ods", ".odt": "odt"}
TEXTS: Final[Mapping[str, str]] = {
    ".svg": "svg", ".html": "html", ".htm": "html", ".xml": "xml", ".json": "json", ".csv": "csv", ".yaml": "yaml",
    ".yml": "yaml", ".md": "markdown", ".css": "css", ".js": "javascript", ".py": "python",
}  # fmt: skip


def form_of(content: bytes, name: str) -> Form:
    """The form of `content`, which is called `name`."""
    suffix = PurePosixPath(name).suffix.lower()
    place = content.find(PDF_MARK, 0, PDF_WITHIN)
    if place == 0 or (place > 0 and (suffix == ".pdf" or not is_text(content))):
        return PDF
    for place, start, form in BY_BYTES:
        if content.startswith(start, place):
            return Form(OFFICE[suffix], in_zip) if form.name == "zip" and suffix in OFFICE else form
    return Form(TEXTS.get(suffix, "text") if is_text(content) else "binary")
