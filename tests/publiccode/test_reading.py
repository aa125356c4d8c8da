"""Publiccode files are read as the standard wants: strict on what is used, tolerant of the rest, all faults at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fora_plate.errors import DataError, Diagnostic
from fora_plate.publiccode import read_publiccode
from fora_plate.read import locate
from fora_plate.read.yaml_source import MOST_FINDINGS
from fora_plate.report import REPORTS
from support.publiccode import GAMMA, a_text

if TYPE_CHECKING:
    from pathlib import Path


def a_path(folder: Path, text: str, name: str = "publiccode.yml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def faults(path: Path) -> list[Diagnostic]:
    with pytest.raises(DataError) as caught:
        read_publiccode(path)
    return list(caught.value.diagnostics)


def noted(path: Path) -> list[str]:
    return [note.code for file in read_publiccode(path) for note in file.notes]


def test_our_own_file_reads_without_a_remark(root: Path) -> None:
    (file,) = read_publiccode(root / "publiccode.yml")
    assert (file.record.name, file.notes) == ("FORA-plaat", ())


@pytest.mark.parametrize(
    "version", ["0", "0.1", "0.2", "0.2.0", "0.2.2", "0.3", "0.3.0", "0.4", "0.4.0", "0.5", "0.5.0", "0.6", "0.7"]
)
def test_every_version_of_the_standard_is_read(tmp_path: Path, version: str) -> None:
    assert noted(a_path(tmp_path, a_text(publiccodeYmlVersion=version))) == []


@pytest.mark.parametrize("version", ["1", "1.0", "vier", "0.x", "-1", "0.4 "])
def test_another_version_is_refused(tmp_path: Path, version: str) -> None:
    found = faults(a_path(tmp_path, a_text(publiccodeYmlVersion=version)))
    assert [fault.code for fault in found] == ["publiccode-version"]


def test_a_later_version_is_read_with_a_remark(tmp_path: Path) -> None:
    assert noted(a_path(tmp_path, a_text(publiccodeYmlVersion="0.12"))) == ["publiccode-newer"]


def test_the_first_version_is_read_with_its_own_keys(tmp_path: Path) -> None:
    text = """\
publiccode-yaml-version: "http://w3id.org/publiccode/version/0.1"
name: Gamma
url: https://github.com/gamma/gamma
tags: [timetables]
platforms: web
softwareType: standalone
developmentStatus: beta
intendedAudience: {onlyFor: [schools]}
description: {nld: {shortDescription: Roosters maken}}
legal: {license: EUPL-1.2}
maintenance: {type: internal}
localisation: {localisationReady: true, availableLanguages: [nld]}
it-pianotriennale: {use-spid: yes}
"""
    (file,) = read_publiccode(a_path(tmp_path, text))
    assert file.record.publiccodeYmlVersion == "0.1"
    assert file.record.platforms == ("web",)
    assert file.notes == ()


def test_keys_of_others_and_of_later_versions_are_passed_over(tmp_path: Path) -> None:
    more = "supports: [{id: alias:gdpr}]\nIT: {piattaforme: {spid: true}}\nzzz: [[1, {q: 2}]]\nfundedBy: [{name: X}]\n"
    assert noted(a_path(tmp_path, GAMMA + more)) == []


def test_a_key_without_a_value_is_no_key(tmp_path: Path) -> None:
    more = "roadmap:\nintendedAudience:\n  scope:\n  countries:\n"
    assert noted(a_path(tmp_path, GAMMA.replace("  type: community", "  contractors:\n  type: community") + more)) == []


def test_everything_wrong_is_told_at_once_with_its_place(tmp_path: Path) -> None:
    text = (
        GAMMA.replace("license: EUPL-1.2", "licence: EUPL-1.2")
        .replace("developmentStatus: stable", "developmentStatus: stabel")
        .replace("softwareType: standalone/web", "softwareType: [x]")
        .replace("name: Gamma\n", "")
    )
    path = a_path(tmp_path, text)
    found = faults(path)
    assert [(fault.code, dict(fault.values)["key"]) for fault in found] == [
        ("publiccode-missing-key", "name"),
        ("bad-choice", "developmentStatus"),
        ("publiccode-wrong-type", "softwareType"),
        ("publiccode-missing-key", "license"),
    ]
    assert dict(found[1].values)["near"] == "stable"
    assert dict(found[3].values)["near"] == "licence"
    assert [item.place.line for item in locate(found[1:], tmp_path)] == [5, 6, 13]


def test_faults_of_all_files_come_together(tmp_path: Path) -> None:
    for name in ("a", "b"):
        a_path(tmp_path, a_text(url=None), f"{name}/publiccode.yml")
    assert [fault.origin.file for fault in faults(tmp_path)] == ["a/publiccode.yml", "b/publiccode.yml"]


def test_a_key_that_we_can_do_without_may_be_missing(tmp_path: Path) -> None:
    text = a_text(localisation=None, platforms=None, softwareType=None, maintenance={})
    assert noted(a_path(tmp_path, text)) == ["publiccode-incomplete"] * 4


def test_a_misspelt_key_is_a_remark(tmp_path: Path) -> None:
    text = GAMMA.replace("landingURL", "landingUrl").replace("localisation:", "localization:")
    assert noted(a_path(tmp_path, text)) == ["publiccode-like-key", "publiccode-like-key"]


def test_what_cannot_be_a_licence_is_refused(tmp_path: Path) -> None:
    assert [fault.code for fault in faults(a_path(tmp_path, a_text(legal={"license": "Vrij"})))] == ["bad-licence"]


def test_a_folder_gives_its_own_file_and_those_right_below_it(tmp_path: Path) -> None:
    for name in (
        "publiccode.yml",
        "a/publiccode.yaml",
        "b/publiccode.yml",
        "b/c/publiccode.yml",
        ".git/publiccode.yml",
    ):
        a_path(tmp_path, GAMMA, name)
    a_path(tmp_path, "services: {}", "docker-compose.yml")
    found = [file.origin.file for file in read_publiccode(tmp_path)]
    assert found == ["a/publiccode.yaml", "b/publiccode.yml", "publiccode.yml"]


def test_a_folder_of_files_with_names_of_their_own_is_read_too(tmp_path: Path) -> None:
    for name in ("gamma.yml", "delta.yaml"):
        a_path(tmp_path, GAMMA, name)
    assert [file.origin.file for file in read_publiccode(tmp_path)] == ["delta.yaml", "gamma.yml"]


def test_an_empty_folder_and_a_file_that_is_not_there_are_told(tmp_path: Path) -> None:
    assert [fault.code for fault in faults(tmp_path)] == ["publiccode-not-found"]
    assert [fault.code for fault in faults(tmp_path / "weg.yml")] == ["missing-file"]


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    outside = a_path(tmp_path, GAMMA, "buiten/publiccode.yml")
    inside = tmp_path / "binnen"
    inside.mkdir()
    (inside / "map").symlink_to(outside.parent)
    (inside / "publiccode.yml").symlink_to(outside)
    assert {fault.code for fault in faults(inside)} == {"link-outside"}
    assert [fault.code for fault in faults(inside / "publiccode.yml")] == ["link-outside"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (GAMMA + "x: &a [1]\ny: *a\n", "alias-not-allowed"),
        (GAMMA + "x: !!python/object:os.system {}\n", "tag-not-allowed"),
        (GAMMA + "x: " + "[" * 5000 + "]" * 5000 + "\n", "too-deep"),
        (GAMMA + "x: [" + "a, " * 120_000 + "]\n", "too-many-values"),
        (GAMMA + "# " + "x" * 2_200_000 + "\n", "file-too-large"),
        (GAMMA + 'x: "\x07"\n', "control-character"),
        (GAMMA + "name: Gamma\n", "duplicate-key"),
        (GAMMA.replace("name: Gamma", 'name: "Gam\\nma"'), "forbidden-character"),
        (GAMMA.replace("name: Gamma", 'name: "Gam\\u202Ema"'), "forbidden-character"),
        (GAMMA.replace("name: Gamma", "name: " + "g" * 3000), "too-long"),
        (a_text(platforms=[["web"]]), "publiccode-wrong-type"),
        (a_text(description="Roosters"), "publiccode-wrong-type"),
        (a_text(description=["Roosters"]), "publiccode-wrong-type"),
        (a_text(legal=[]), "publiccode-wrong-type"),
        ("", "empty-file"),
        ("- a\n", "not-a-record"),
    ],
)
def test_hostile_files_are_refused_with_their_place(tmp_path: Path, text: str, code: str) -> None:
    assert [fault.code for fault in faults(a_path(tmp_path, text))] == [code]


def test_a_file_full_of_strange_keys_and_languages_gives_few_remarks(tmp_path: Path) -> None:
    keys = "".join(f"landingUR{number}: x\n" for number in range(20_000))
    languages = "".join(f"  l{number}: {{shortDescription: x, longDescriptio: y}}\n" for number in range(3_000))
    text = GAMMA.replace("landingURL:", "roadmap:").replace("description:\n", "description:\n" + languages) + keys
    assert 1 < len(noted(a_path(tmp_path, text))) <= MOST_FINDINGS


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    import os

    os.mkfifo(tmp_path / "publiccode.yml")
    assert [fault.code for fault in faults(tmp_path)] == ["not-a-file"]


def test_no_report_shows_a_line_with_an_address_for_mail(tmp_path: Path) -> None:
    text = GAMMA.split("maintenance:", maxsplit=1)[0].replace("stable", "pietje@gamma.example.org")
    text += "maintenance: {type: intern, contacts: [{name: Pietje Puk, email: pietje@gamma.example.org}]}\n"
    found = faults(a_path(tmp_path, text))
    assert [fault.code for fault in found] == ["bad-choice", "bad-choice"]
    for report in REPORTS.values():
        said = report(locate(found, tmp_path), "nl")
        assert "pietje" not in said.lower()
