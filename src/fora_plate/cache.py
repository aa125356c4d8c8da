"""cache: what this program remembers of the files that it made, so that it need not make them again.

In: the key of a file, which says everything that decides its bytes, and the bytes. Out: whether these bytes were made
for this key before. Keeps no bytes: an entry is an empty file whose name is the digest of a key and a content, so that
nothing can come out of the cache. Raises nothing: a cache that cannot be read, written or trusted remembers nothing.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fora_plate.folder import content_of
from fora_plate.provenance import digest_of
from fora_plate.write import versions

if TYPE_CHECKING:
    from fora_plate.folder import File
    from fora_plate.geometry import Size
    from fora_plate.style import Style

__all__ = ["Cache", "key_of", "own_room"]

MOST: Final = 10_000
"""So many entries are remembered; then the older half is forgotten. An entry takes a name and no space."""
ENTRY: Final = re.compile(r"[0-9a-f]{64}")


def key_of(shown: str, style: Style, page: Size, form: str, *asked: object) -> str:
    """The key of a plate as a file: files with other bytes never have the same one.

    `shown` is the line of its provenance, `asked` what else was asked of the format called `form`. The key counts what
    is shown and asked for, but also this program itself, the libraries and the machine: whoever changes a line of the
    source makes everything anew.
    """
    return digest_of(shown, _of_style(style), (page.width, page.height), form, asked, _program(), _around(form))


@cache
def _of_style(style: Style) -> str:
    return digest_of(style)


@cache
def _program() -> str:
    """The digest of the files of this program."""
    room = Path(__file__).parent
    paths = sorted(path for path in room.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return digest_of(*((path.relative_to(room).as_posix(), path.read_bytes()) for path in paths))


@cache
def _around(form: str) -> tuple[str, ...]:
    """What a format is written with and on; another Python or processor may round or sort differently."""
    machine = os.uname()
    return (*versions(form), sys.version, sys.platform, machine.machine)


@dataclass(frozen=True, slots=True)
class Cache:
    """A room with entries, and the folder whose files they are about.

    Whoever else may write into the room could vouch for any file, so that such a room is left alone.
    """

    room: Path
    folder: Path

    def holds(self, name: str, key: str) -> bool:
        """Whether the file called `name` stands in the folder and is what was made for `key`."""
        content = content_of(self.folder / name) if _is_private(self.room) else None
        return content is not None and _is_file(self.room / _entry(key, content))

    def remember(self, file: File, key: str) -> None:
        """Remember that this file was made for `key`; while there is no room for that, do without."""
        with suppress(OSError):
            self.room.mkdir(parents=True, exist_ok=True, mode=0o700)
            if _is_private(self.room):
                (self.room / _entry(key, file.content)).touch()

    def forget_oldest(self) -> None:
        """Forget the older half of the entries if there are too many. Files that are none stay."""
        with suppress(OSError):
            entries = [path for path in self.room.iterdir() if ENTRY.fullmatch(path.name)]
            if len(entries) > MOST:
                for path in sorted(entries, key=_age)[: len(entries) // 2]:
                    path.unlink(missing_ok=True)


def own_room() -> Path | None:
    """Where the user's programs keep what may be deleted at any time (XDG Base Directory 0.8); None without a home.

    Not in the folder of the data: that may come from strangers, and what it says of files must not be believed.
    """
    named = Path(os.environ.get("XDG_CACHE_HOME", ""))
    try:
        usual = Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")
    except RuntimeError:
        return named / "fora-plate" if named.is_absolute() else None
    return (named if named.is_absolute() else usual) / "fora-plate"


def _entry(key: str, content: bytes) -> str:
    """The name of the entry that vouches for `content` under `key`."""
    return hashlib.sha256(key.encode() + b"\n" + content).hexdigest()


def _is_private(room: Path) -> bool:
    """Whether a room is a folder of the user's own into which nobody else writes."""
    with suppress(OSError):
        found = room.lstat()
        return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o022
    return False


def _age(path: Path) -> float:
    """When an entry was made; one that another build forgot meanwhile is the oldest of all."""
    with suppress(OSError):
        return path.lstat().st_mtime
    return 0.0


def _is_file(path: Path) -> bool:
    with suppress(OSError):
        return stat.S_ISREG(path.lstat().st_mode)
    return False
