"""Pages of a PDF as pictures, by a renderer that knows nothing of the program."""

from __future__ import annotations

import io
import subprocess

from PIL import Image, ImageChops

__all__ = ["DPI", "differing", "page_of"]

DPI = 254
"""At this resolution a unit of a scene is a pixel."""


def page_of(content: bytes, number: int = 1, dpi: int = DPI) -> Image.Image:
    """Page `number`, from 1."""
    command = ["pdftoppm", "-r", str(dpi), "-f", str(number), "-l", str(number), "-"]
    drawn = subprocess.run(command, input=content, capture_output=True, check=True).stdout
    return Image.open(io.BytesIO(drawn)).convert("RGB")


def differing(one: Image.Image, other: Image.Image, least: int) -> float:
    """The share of pixels whose grey differs by `least` of 255 or more."""
    histogram = ImageChops.difference(one, other).convert("L").histogram()
    return sum(histogram[least:]) / sum(histogram)
