"""From a publiccode.yml to files in products/ that read clean, with all that people wrote in them kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fora_plate.edit import write_all
from fora_plate.incoming import incoming
from fora_plate.publiccode import proposal_of, read_publiccode
from fora_plate.read import read_catalog
from support.publiccode import GAMMA
from support.reading import a_folder

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.incoming import Incoming

HAND_MADE = """\
# yaml-language-server: $schema=../schema/product.schema.json
id: alfa   # zo heet het al jaren
name: "Alfa"
description: >-
  Toetsen maken
  en afnemen.
homepage: https://alfa.example.org/

# De licentie is nagekeken.
licence: AGPL-3.0-only
licence_status: open-source
components: [toetssysteem]
evidence:
  - kind: licence-file   # commit van januari
    url: https://example.org/alfa/LICENSE
checked: 2026-11-01
verified: true
"""


def followed(root: Path, source: Path) -> Incoming:
    before = read_catalog(root)
    found = incoming(root, before, proposal_of(read_publiccode(source), root, before))
    write_all(root, found.edits)
    return found


def a_source(folder: Path) -> Path:
    for name, text in {
        "alfa": GAMMA.replace("Gamma", "Alfa").replace("gamma", "alfa"),
        "gamma": GAMMA,
    }.items():
        (folder / name).mkdir(parents=True)
        (folder / name / "publiccode.yml").write_text(text, encoding="utf-8")
    return folder


def test_files_are_made_and_filled_and_keep_what_people_wrote(tmp_path: Path) -> None:
    root, source = a_folder(tmp_path / "data"), a_source(tmp_path / "bron")
    alfa = root / "products/alfa.yaml"
    alfa.write_text(HAND_MADE, encoding="utf-8")
    found = followed(root, source)
    assert set(found.edits) == {"products/alfa.yaml", "products/gamma.yaml"}
    lines = alfa.read_text(encoding="utf-8").splitlines()
    assert [line for line in HAND_MADE.splitlines() if line not in lines] == []
    assert [line for line in lines if line not in HAND_MADE.splitlines()] == [
        "repository: https://github.com/alfa/alfa",
        "deployment: [self-hosted]",
        "  - kind: package-metadata",
        "    url: https://github.com/alfa/alfa/blob/HEAD/publiccode.yml",
        "    note: Volgens publiccode.yml in de broncode.",
    ]
    assert (
        (root / "products/gamma.yaml").read_text(encoding="utf-8")
        == """\
# yaml-language-server: $schema=../schema/product.schema.json
id: gamma
name: Gamma
description: Roosters maken voor scholen.
homepage: https://gamma.example.org/
repository: https://github.com/gamma/gamma
licence: EUPL-1.2
licence_status: open-source
deployment: [self-hosted]
evidence:
  - kind: package-metadata
    url: https://github.com/gamma/gamma/blob/HEAD/publiccode.yml
    note: Volgens publiccode.yml in de broncode.
verified: false
"""
    )


def test_the_second_time_no_byte_changes(tmp_path: Path) -> None:
    root, source = a_folder(tmp_path / "data"), a_source(tmp_path / "bron")
    followed(root, source)
    files = {path: path.read_bytes() for path in root.rglob("*.yaml")}
    assert not followed(root, source).edits
    assert {path: path.read_bytes() for path in root.rglob("*.yaml")} == files


def test_our_own_file_can_be_taken_over_into_our_own_data(root: Path) -> None:
    before = read_catalog(root)
    found = incoming(root, before, proposal_of(read_publiccode(root / "publiccode.yml"), root, before))
    assert set(found.edits) == {"products/fora-plaat.yaml"}
    assert found.after.products["fora-plaat"].licence == "EUPL-1.2"
