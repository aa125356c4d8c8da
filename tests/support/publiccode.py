"""Publiccode files for tests. All names in them are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from fora_plate.errors import Origin
from fora_plate.publiccode import Publiccode, proposal_of, read_publiccode
from fora_plate.read import read_catalog
from fora_plate.read.publiccode_record import PubliccodeRecord

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.proposal import Proposal

__all__ = ["GAMMA", "a_file", "a_text", "proposed", "written"]

GAMMA = """\
publiccodeYmlVersion: "0.4"
name: Gamma
url: https://github.com/gamma/gamma.git
landingURL: https://gamma.example.org/
platforms: [web]
developmentStatus: stable
softwareType: standalone/web
description:
  nl:
    shortDescription: Roosters maken voor scholen
  en:
    shortDescription: Makes timetables for schools
legal:
  license: EUPL-1.2
maintenance:
  type: community
  contacts:
    - name: Pietje Puk
      email: pietje@gamma.example.org
      phone: "+31 6 12345678"
localisation:
  localisationReady: true
  availableLanguages: [nl]
"""


def a_text(**changes: object) -> str:
    """The file of Gamma with other values at the top; a key that becomes `None` goes."""
    data = yaml.safe_load(GAMMA) | changes
    return yaml.safe_dump({key: value for key, value in data.items() if value is not None}, allow_unicode=True)


def a_file(file: str = "publiccode.yml", /, **changes: object) -> Publiccode:
    """The file of Gamma, read, with other values."""
    data = _plain(yaml.safe_load(GAMMA) | changes)
    return Publiccode(Origin(file), PubliccodeRecord.model_validate(data))


def _plain(value: object) -> object:
    """As our own reader gives it: lists are tuples, and there are no numbers and dates."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list | tuple):
        return tuple(map(_plain, value))
    return value


def proposed(root: Path, path: Path) -> Proposal:
    """What an import of `path` proposes for the data in `root`."""
    return proposal_of(read_publiccode(path), root, read_catalog(root))


def written(root: Path, proposal: Proposal) -> Path:
    """`root` with what was proposed written into it, as plain YAML."""
    for name, data in proposal.files.items():
        (root / name).write_text(yaml.safe_dump(_lists(data), allow_unicode=True, sort_keys=False), encoding="utf-8")
    return root


def _lists(value: object) -> object:
    if isinstance(value, dict):
        return {key: _lists(inner) for key, inner in value.items()}
    return [*map(_lists, value)] if isinstance(value, tuple) else value
