"""QR codes: how large one is, and that nothing comes near it.

In: an address, the side of a module and a corner. Out: a `PlacedCode`.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from fora_plate.code import QUIET, modules_of
from fora_plate.geometry import Box
from fora_plate.layout.placed import PlacedCode

if TYPE_CHECKING:
    from fora_plate.words import Words

__all__ = ["place_code"]


def place_code(address: str, words: Words, module: float, corner: tuple[float, float]) -> PlacedCode:
    """The code of `address` below and left of its right top `corner`; a module is `module` units or just more."""
    modules = modules_of(address)
    size, right, top = ceil(len(modules) * module), round(corner[0]), round(corner[1])
    quiet = ceil(QUIET * size / len(modules))
    return PlacedCode(modules, Box(right - size, top, right, top + size), quiet, words["code"].format(address=address))
