"""The program as its user starts it: a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def fora_plate(
    *arguments: str | Path, cwd: Path, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run one command in `cwd`; nothing of the tests' own environment decides its language or colours."""
    kept = {key: value for key, value in os.environ.items() if key not in {"FORA_PLATE_LANG", "NO_COLOR"}}
    return subprocess.run(
        [sys.executable, "-m", "fora_plate", *map(str, arguments)],
        cwd=cwd,
        env={**kept, **(environment or {})},
        capture_output=True,
        check=False,
        timeout=120,
    )
