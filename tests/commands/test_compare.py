"""`fora-plate diff` and `fora-plate history` as their user, or continuous integration, meets them: on real git."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from fora_plate.read import DATA_FOLDERS
from fora_plate.revisions import LARGEST, RevisionError, commit_of, write_files
from support.commands import fora_plate
from support.reading import MINI, a_folder
from support.repositories import a_repository, commit, git

if TYPE_CHECKING:
    from pathlib import Path

ALFA = (MINI / "products" / "alfa.yaml").read_text()
BETA = (MINI / "products" / "beta.yaml").read_text()
OMEGA = (MINI / "suppliers" / "omega.yaml").read_text()
MIT = ALFA.replace("AGPL-3.0-only", "MIT")
LICENCE = "Het product Alfa: licentie was AGPL-3.0-only, is nu MIT."


def said(done: subprocess.CompletedProcess[bytes], code: int = 0) -> list[str]:
    assert done.returncode == code, (done.stdout + done.stderr).decode()
    assert b"Traceback" not in done.stderr
    return done.stdout.decode().splitlines()


def refused(done: subprocess.CompletedProcess[bytes], code: int = 2) -> str:
    assert done.returncode == code, (done.stdout + done.stderr).decode()
    assert done.stdout == b""
    return done.stderr.decode()


def test_a_revision_is_compared_with_the_files_as_they_are_now(tmp_path: Path) -> None:
    root = a_repository(tmp_path)
    assert said(fora_plate("diff", "main", cwd=root)) == ["geen wijzigingen"]
    (root / "products" / "alfa.yaml").write_text(MIT)
    assert said(fora_plate("diff", "main", cwd=root)) == [LICENCE, "1 veranderd"]
    assert said(fora_plate("diff", "HEAD", "--lang", "en", cwd=root / "products")) == [
        "The product Alfa: licence was AGPL-3.0-only, is MIT now.",
        "1 changed",
    ]
    assert git(root, "status", "--porcelain") == "M products/alfa.yaml", "nothing in the repository was touched"


def test_two_revisions_are_compared_whatever_the_files_are_now(tmp_path: Path) -> None:
    root = a_repository(tmp_path)
    git(root, "tag", "v1")
    commit(root, {"products/alfa.yaml": MIT})
    git(root, "tag", "--annotate", "v2", "--message=twee")
    shutil.rmtree(root / "products")
    assert said(fora_plate("diff", "v1", "v2", cwd=root)) == [LICENCE, "1 veranderd"]
    assert said(fora_plate("diff", "v2", "v1~0", cwd=root))[-1] == "1 veranderd"
    assert json.loads(fora_plate("diff", "v1", "v2", "--format", "json", cwd=root).stdout)["old"] == "v1"


def test_two_folders_are_compared_without_git(tmp_path: Path) -> None:
    a_folder(tmp_path / "oud")
    a_folder(tmp_path / "nieuw", {"products/alfa.yaml": MIT})
    nowhere = {"PATH": str(tmp_path)}
    done = fora_plate("diff", "../oud", ".", cwd=tmp_path / "nieuw", environment=nowhere)
    assert said(done) == [LICENCE, "1 veranderd"]
    assert said(fora_plate("diff", "oud", "nieuw", cwd=tmp_path, environment=nowhere)) == [LICENCE, "1 veranderd"]
    assert said(fora_plate("diff", tmp_path / "oud", tmp_path / "nieuw", cwd=tmp_path)) == [LICENCE, "1 veranderd"]


def test_a_name_that_is_both_is_a_revision_and_with_a_dot_a_folder(tmp_path: Path) -> None:
    root = a_repository(tmp_path)
    git(root, "branch", "oud")
    a_folder(root / "oud", {"products/alfa.yaml": MIT})
    assert said(fora_plate("diff", "oud", cwd=root)) == ["geen wijzigingen"]
    assert said(fora_plate("diff", "main", "./oud", cwd=root)) == [LICENCE, "1 veranderd"]


def test_data_in_a_folder_of_a_repository_are_found_in_its_revisions(tmp_path: Path) -> None:
    folder = tmp_path / "een map [met] *tekens*"
    a_folder(folder)
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    commit(tmp_path)
    (folder / "products" / "alfa.yaml").write_text(MIT)
    assert said(fora_plate("diff", "main", cwd=folder)) == [LICENCE, "1 veranderd"]
    assert said(fora_plate("diff", "main", "--data", folder, cwd=tmp_path)) == [LICENCE, "1 veranderd"]
    commit(tmp_path, {"los.md": "iets anders"}, day=2)
    assert [line[:10] for line in said(fora_plate("history", "alfa", cwd=folder))] == ["2026-01-02", "2026-01-01"]


def test_differences_decide_on_the_exit_code_only_when_asked(tmp_path: Path) -> None:
    root = a_repository(tmp_path)
    assert fora_plate("diff", "main", "--exit-code", cwd=root).returncode == 0
    (root / "products" / "alfa.yaml").write_text(MIT)
    assert fora_plate("diff", "main", cwd=root).returncode == 0
    assert fora_plate("diff", "main", "--exit-code", cwd=root).returncode == 1


def test_data_with_errors_end_with_1_and_the_ordinary_report(tmp_path: Path) -> None:
    root = a_repository(tmp_path)
    bad = commit(root, {"products/alfa.yaml": ALFA.replace("licence:", "license:")})
    commit(root, {"products/alfa.yaml": ALFA})
    report = refused(fora_plate("diff", bad, cwd=root), 1)
    assert f"`{bad}`" in report
    assert "fout[unknown-key]" in report
    assert "--> products/alfa.yaml:5:1" in report
    (root / "products" / "alfa.yaml").write_text("x")
    assert "products/alfa.yaml" in refused(fora_plate("diff", "main", cwd=root), 1)


@pytest.mark.parametrize(
    "name",
    ["nope", "", "v1..main", "^main", "main^{tree}", "main:products", "HEAD~99", "--upload-pack=x", "-1", "--", "$(id)",
     "main;id", "a b", "\n", "main\nmain", "é", "@{-9}", "x" * 5000, "--output=x", "../weg", "./nope", "/nope/"],
)  # fmt: skip
def test_what_is_no_revision_and_no_folder_ends_with_2(tmp_path: Path, name: str) -> None:
    root = a_repository(tmp_path)
    report = refused(fora_plate("diff", "--", name, cwd=root))
    assert "geen revisie" in report
    assert sorted(path.name for path in root.iterdir()) == [
        ".git",
        "fora",
        "incumbents",
        "products",
        "suppliers",
        "views",
    ]


def test_what_cannot_be_had_of_git_is_said(tmp_path: Path) -> None:
    folder = a_folder(tmp_path / "los")
    environment = {"GIT_CEILING_DIRECTORIES": str(tmp_path)}
    assert "repository" in refused(fora_plate("diff", "main", cwd=folder, environment=environment))
    assert "programma git" in refused(fora_plate("diff", "main", cwd=folder, environment={"PATH": str(tmp_path)}))
    assert "programma git" in refused(fora_plate("history", "alfa", cwd=folder, environment={"PATH": str(tmp_path)}))
    assert "fora/" in refused(fora_plate("diff", "main", cwd=tmp_path))
    git(folder, "init", "--quiet")
    assert "HEAD" in refused(fora_plate("history", "alfa", cwd=folder))
    assert "verslag" in refused(fora_plate("diff", "main", "--format", "html", cwd=folder))
    assert "verslag" in refused(fora_plate("history", "alfa", "--format", "html", cwd=folder))


def test_a_revision_without_data_is_no_side(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    commit(tmp_path, {"readme.md": "leeg"})
    a_folder(tmp_path)
    assert "geen revisie van deze gegevens" in refused(fora_plate("diff", "main", cwd=tmp_path))


def test_variables_of_a_hook_do_not_lead_to_another_repository(tmp_path: Path) -> None:
    root, other = a_repository(tmp_path / "een"), tmp_path / "ander"
    other.mkdir()
    git(other, "init", "--quiet")
    environment = {"GIT_DIR": str(other / ".git"), "GIT_WORK_TREE": str(other), "GIT_INDEX_FILE": "x"}
    assert said(fora_plate("diff", "main", cwd=root, environment=environment)) == ["geen wijzigingen"]


def test_links_and_large_files_in_a_revision_are_refused_by_the_ordinary_report(tmp_path: Path) -> None:
    root = a_repository(tmp_path)
    (root / "products" / "gamma.yaml").symlink_to("/etc/passwd")
    shutil.rmtree(root / "incumbents")
    (root / "incumbents").symlink_to("/etc")
    (root / "products" / "beta.yaml").write_text(BETA + "#" * LARGEST)
    bad = commit(root)
    report = refused(fora_plate("diff", bad, "./products/..", cwd=root), 1)
    assert "fout[not-a-file]" in report
    assert "products/gamma.yaml" in report
    assert "fout[not-a-folder]" in report
    assert "fout[file-too-large]" in report
    assert "root:" not in report


def test_names_in_a_commit_never_lead_out_of_the_folder(tmp_path: Path) -> None:
    root, target = a_repository(tmp_path / "een"), tmp_path / "doel"
    target.mkdir()
    blob = git(root, "hash-object", "-w", "--stdin", given=b"kwaad")

    def tree(*entries: tuple[str, str, bytes]) -> str:
        raw = b"".join(f"{mode} ".encode() + name + b"\0" + bytes.fromhex(one) for mode, one, name in entries)
        return git(root, "hash-object", "-t", "tree", "-w", "--stdin", "--literally", given=raw)

    up = tree(("100644", blob, b"ontsnapt.yaml"))
    inside = tree(
        ("40000", up, b".."), ("100644", blob, b".."), ("100644", blob, b"a/../../../ontsnapt.yaml"),
        ("100644", blob, b"goed.yaml"), ("100644", blob, b"\xff\n.yaml"), ("40000", up, b".git"),
    )  # fmt: skip
    top = tree(("40000", inside, b"fora"), ("40000", inside, b"products"), ("40000", up, b".."))
    made = git(root, "commit-tree", "-m", "kwaad", top)
    found = commit_of(root, made)
    assert found is not None
    write_files(root, found, DATA_FOLDERS, target)
    written = {os.fsencode(path.relative_to(target)) for path in target.rglob("*") if path.is_file()}
    assert written == {b"fora/goed.yaml", b"fora/\xff\n.yaml", b"products/goed.yaml", b"products/\xff\n.yaml"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["doel", "een"]


def test_a_name_that_stands_in_a_folder_twice_is_refused(tmp_path: Path) -> None:
    root, target = a_repository(tmp_path / "een"), tmp_path / "doel"
    target.mkdir()
    blob = git(root, "hash-object", "-w", "--stdin", given=b"x")
    raw = (b"100644 a.yaml\0" + bytes.fromhex(blob)) * 2
    inside = git(root, "hash-object", "-t", "tree", "-w", "--stdin", "--literally", given=raw)
    top = git(root, "mktree", given=f"040000 tree {inside}\tproducts\n".encode())
    found = commit_of(root, git(root, "commit-tree", "-m", "dubbel", top))
    assert found is not None
    with pytest.raises(RevisionError) as caught:
        write_files(root, found, DATA_FOLDERS, target)
    assert caught.value.code == "revision-unreadable"


def test_a_revision_is_never_fetched_and_its_hooks_and_filters_never_run(tmp_path: Path) -> None:
    origin = a_repository(tmp_path / "bron")
    git(origin, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "--quiet", "--no-checkout", "--filter=blob:none", f"file://{origin}", "half")
    half = a_folder(tmp_path / "half")
    report = refused(fora_plate("diff", "HEAD", cwd=half))
    assert "git kan" in report
    trap = tmp_path / "val"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/gelopen\ncat\n")
    trap.chmod(0o755)
    for key in (
        "filter.val.smudge",
        "filter.val.clean",
        "core.fsmonitor",
        "core.pager",
        "core.sshCommand",
        "gpg.program",
    ):
        git(origin, "config", key, str(trap))
    git(origin, "config", "log.showSignature", "true")
    (origin / ".gitattributes").write_text("*.yaml filter=val diff=val\n")
    (origin / "products" / "alfa.yaml").write_text(MIT)
    assert said(fora_plate("diff", "HEAD", cwd=origin)) == [LICENCE, "1 veranderd"]
    assert fora_plate("history", "alfa", cwd=origin).returncode == 0
    assert not (tmp_path / "gelopen").exists()


def test_the_life_of_a_thing_is_told_the_newest_first(tmp_path: Path) -> None:
    root = a_repository(tmp_path)
    one = commit(root, {"products/alfa.yaml": MIT}, day=2)
    commit(root, {"readme.md": "niets"}, day=3)
    renamed = MIT.replace("id: alfa\n", "id: alfa-toets\npreviously: [alfa]\n")
    sold = OMEGA.replace("product: alfa", "product: alfa-toets")
    moved = {"products/alfa.yaml": None, "products/alfa-toets.yaml": renamed, "suppliers/omega.yaml": sold}
    two = commit(root, moved, day=4)
    commit(root, {"products/beta.yaml": BETA.replace("Bèta", "Beta")}, day=5)
    three = commit(root, {"suppliers/omega.yaml": sold.replace("[hosting, support]", "[hosting]")}, day=6)
    lines = said(fora_plate("history", "alfa-toets", cwd=root))
    where = "(Toetssysteem, Leeromgeving, DNS)"
    first = git(root, "rev-list", "--max-parents=0", "HEAD")
    assert lines == [
        f"2026-01-06  {three[:7]}  Het aanbod Alfa (Omega): soorten aanbod weg: ondersteuning.",
        f"2026-01-04  {two[:7]}  Het product Alfa heeft een ander kenmerk: alfa is nu alfa-toets.",
        f"2026-01-02  {one[:7]}  {LICENCE}",
        f"2026-01-01  {first[:7]}  Het product Alfa staat in de oudste gegevens die te lezen zijn {where}.",
    ]
    assert said(fora_plate("history", "alfa", cwd=root)) == lines[1:]
    english = said(fora_plate("history", "omega", "--limit", "1", "--lang", "en", cwd=root))
    assert english[0] == f"2026-01-06  {three[:7]}  The offering Alfa (Omega): kinds of offering removed: support."
    assert english[1:] == ["There is more; choose a higher --limit."]
    found = json.loads(fora_plate("history", "alfa-toets", "--limit", "2", "--format", "json", cwd=root).stdout)
    assert [(row["commit"], row["date"], row["what"]) for row in found["changes"]] == [
        (three, "2026-01-06", "changed"),
        (two, "2026-01-04", "renamed"),
    ]
    assert (found["more"], found["unread"]) == (True, [])
    assert "nooit" in refused(fora_plate("history", "nooit", cwd=root))


def test_what_is_gone_has_a_life_too_and_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    root = a_repository(tmp_path)
    bad = commit(root, {"products/gamma.yaml": "nee"}, day=2)
    come = commit(root, {"products/gamma.yaml": BETA.replace("beta", "gamma").replace("Bèta", "Gamma")}, day=3)
    gone = commit(root, {"products/gamma.yaml": None}, day=4)
    where = "(Leerlingadministratiesysteem)"
    assert said(fora_plate("history", "gamma", cwd=root)) == [
        f"2026-01-04  {gone[:7]}  Het product Gamma is verwijderd {where}.",
        f"2026-01-03  {come[:7]}  Het product Gamma is toegevoegd {where}.",
        f"Deze revisies kan dit programma niet lezen: {bad[:7]}",
    ]


def test_a_branch_counts_when_it_is_merged(tmp_path: Path) -> None:
    root = a_repository(tmp_path)
    git(root, "switch", "--quiet", "--create", "tak")
    commit(root, {"products/alfa.yaml": MIT}, day=2)
    git(root, "switch", "--quiet", "main")
    commit(root, {"products/beta.yaml": BETA.replace("Bèta", "Beta")}, day=3)
    git(root, "merge", "--quiet", "--no-ff", "--message=samen", "tak", day=4)
    lines = said(fora_plate("history", "alfa", cwd=root))
    assert [line[:10] for line in lines] == ["2026-01-04", "2026-01-01"]
    assert lines[0].endswith(LICENCE)


def test_the_repository_s_own_files_do_not_differ_from_its_head(root: Path) -> None:
    try:
        changed = git(root, "status", "--porcelain", "--", *DATA_FOLDERS)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no checkout of git")
    if changed:
        pytest.skip("the data have changes that are not committed")
    assert said(fora_plate("diff", "HEAD", "--exit-code", cwd=root)) == ["geen wijzigingen"]


def test_the_plates_on_which_something_changed_are_drawn_and_named(tmp_path: Path) -> None:
    root = a_repository(tmp_path)
    (root / "products" / "alfa.yaml").write_text(MIT)
    done = fora_plate("diff", "main", "--plate", cwd=root)
    assert said(done)[0] == LICENCE, "the report is the same with and without"
    assert done.stderr.decode().splitlines() == ["verschil/diff-alles-a3.svg"]
    drawn = (root / "verschil" / "diff-alles-a3.svg").read_text()
    assert "vergeleken met main" in drawn
    assert ">~\u00a0Alfa<" in drawn
    said(fora_plate("diff", "main", "--plate", cwd=root))
    assert (root / "verschil" / "diff-alles-a3.svg").read_text() == drawn, "the same again"


def test_changes_are_drawn_as_asked(tmp_path: Path) -> None:
    root = a_repository(tmp_path)
    (root / "products" / "beta.yaml").unlink()
    flags = ["--plate", "--view", "alles", "--picture", "pdf,png", "--paper", "a2", "--style", "grijs", "--lang", "en"]
    done = fora_plate("diff", "main", *flags, "--out", "hier", cwd=root)
    said(done)
    assert sorted(path.name for path in (root / "hier").iterdir()) == [
        "diff-alles-a2-grijs.en.pdf",
        "diff-alles-a2-grijs.en.png",
    ]


def test_where_no_plate_changed_none_is_drawn(tmp_path: Path) -> None:
    root = a_repository(tmp_path)
    done = fora_plate("diff", "main", "--plate", cwd=root)
    assert said(done) == ["geen wijzigingen"]
    assert done.stderr.decode() == "geen plaat is veranderd\n"
    assert not (root / "verschil").exists()


@pytest.mark.parametrize("flags", [["--view", "weg"], ["--picture", "gif"], ["--paper", "z9"], ["--style", "roze"]])
def test_an_order_for_plates_of_changes_that_nobody_can_fill_ends_with_2(tmp_path: Path, flags: list[str]) -> None:
    root = a_repository(tmp_path)
    refused(fora_plate("diff", "main", "--plate", *flags, cwd=root))
    assert not (root / "verschil").exists()
