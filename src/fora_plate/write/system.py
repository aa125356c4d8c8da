"""Libraries of the operating system, by their usual file names; and the versions of all that decide bytes of a format.

In: names. Out: loaded libraries, versions. Raises `MissingLibraryError` where the system has no such library.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import zlib
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from fora_plate.write.problems import MissingLibraryError

__all__ = ["library", "versions"]

FILES: Final = {
    "cairo": ("libcairo.so.2", "libcairo.2.dylib"),
    "freetype": ("libfreetype.so.6", "libfreetype.6.dylib"),
}
PACKAGES: Final = ("cairocffi", "cairosvg", "pikepdf", "pillow", "pyphen", "segno", "uharfbuzz")
"""What measures, breaks, draws and packs; the others read data or commands, and what they read is known itself."""


def library(name: str) -> ctypes.CDLL:
    """A library of the system; `find_library` starts other programs, so it comes last."""
    for file in FILES[name]:
        try:
            return ctypes.CDLL(file)
        except OSError:
            continue
    found = ctypes.util.find_library(name)
    if not found:
        raise MissingLibraryError(name)
    return ctypes.CDLL(found)


def versions(form: str) -> tuple[str, ...]:
    """The versions of the libraries that decide the bytes of a format, each with its name.

    An SVG asks nothing of the system, so that nothing of it is looked up.
    """
    found = [f"{name} {_version(name)}" for name in PACKAGES]
    found.append(f"zlib {zlib.ZLIB_RUNTIME_VERSION}")
    return (*found, *([] if form == "svg" else [f"cairo {_cairo()}", f"freetype {_freetype()}"]))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # put there without its metadata, as some distributions do
        return "unknown"


def _cairo() -> str:
    """The version of cairo, asked without cairocffi, which takes a tenth of a second to load."""
    try:
        said = library("cairo").cairo_version_string
    except MissingLibraryError:
        return "none"
    said.restype = ctypes.c_char_p
    return str(said().decode())


def _freetype() -> str:
    try:
        freetype = library("freetype")
    except MissingLibraryError:
        return "none"
    handle, numbers = ctypes.c_void_p(), (ctypes.c_int(), ctypes.c_int(), ctypes.c_int())
    if freetype.FT_Init_FreeType(ctypes.byref(handle)):
        return "none"
    freetype.FT_Library_Version(handle, *map(ctypes.byref, numbers))
    freetype.FT_Done_FreeType(handle)
    return ".".join(str(number.value) for number in numbers)
