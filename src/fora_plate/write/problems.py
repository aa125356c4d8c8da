"""What can keep a format from being written."""

from __future__ import annotations

__all__ = ["FontError", "MissingLibraryError", "TooLargeError"]


class MissingLibraryError(Exception):
    """A library of the system that a format needs is not there; `library` names it."""

    def __init__(self, library: str) -> None:
        super().__init__(library)
        self.library = library


class FontError(Exception):
    """A font file that HarfBuzz accepts cannot be drawn or embedded; `family` names its typeface."""

    def __init__(self, family: str) -> None:
        super().__init__(family)
        self.family = family


class TooLargeError(Exception):
    """The picture would have more pixels a side than can be held."""

    def __init__(self, width: int, height: int, most: int) -> None:
        super().__init__(f"{width} x {height}")
        self.width, self.height, self.most = width, height, most
