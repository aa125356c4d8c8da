"""QR codes as a telephone reads them: from pixels, by a program that knows nothing of ours."""

from __future__ import annotations

import io
import subprocess
from typing import TYPE_CHECKING

import zxingcpp
from PIL import Image

from fora_plate.geometry import Size
from fora_plate.scene import Code, Rect, Scene
from fora_plate.write.png import png
from support.plates import an_about

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.code import Modules


def read_codes(picture: bytes) -> list[str]:
    """What the codes on a picture say."""
    Image.MAX_IMAGE_PIXELS = None
    with Image.open(io.BytesIO(picture)) as image:
        return [code.text for code in zxingcpp.read_barcodes(image.convert("L"))]


def seen(content: bytes, folder: Path, page: int = 1, dpi: int = 150) -> bytes:
    """A page of a PDF as a PNG."""
    (folder / "seen.pdf").write_bytes(content)
    pages = ["-f", str(page), "-l", str(page), "-singlefile"]
    subprocess.run(["pdftoppm", "-png", "-r", str(dpi), *pages, folder / "seen.pdf", folder / "seen"], check=True)
    return (folder / "seen.png").read_bytes()


def drawn(modules: Modules) -> bytes:
    """A code by itself as a PNG, with nothing but its quiet zone around it."""
    side = len(modules) + 8
    code = Code(4, 4, len(modules), modules, "#000000", "proef")
    return png(Scene(Size(side, side), an_about(), (Rect(0, 0, side, side, fill="#ffffff"), code)), 1000)
