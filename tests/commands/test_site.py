"""`fora-plate site` as its user meets it: a folder that is whole, and that takes the place of nothing of others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from fora_plate.errors import BuildError
from fora_plate.folder import MARKER, File, write_folder
from support.commands import fora_plate
from support.reading import MINI, a_folder
from support.repositories import a_repository, commit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ADDRESS = "https://naam.codeberg.page/platen"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_site_is_a_folder_with_pages_and_the_plates_in_every_format(tmp_path: Path) -> None:
    root = a_folder(tmp_path)
    done = fora_plate("site", cwd=root)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout == b""
    found = contents(root / "site")
    assert {"index.html", "stijl.css", "product/alfa/index.html", "leverancier/omega/index.html"} <= found.keys()
    assert {name.rpartition(".")[2] for name in found if re.fullmatch(r"[^/]+-a3\.\w+", name)} == {"svg", "pdf", "png"}
    assert found[MARKER].decode().splitlines() == sorted(found.keys() - {MARKER})
    assert f"site: {len(found) - 1} bestanden" in done.stderr.decode()
    assert str(tmp_path).encode() not in b"".join(found.values())


def test_a_second_site_takes_the_place_of_the_first_and_leaves_nothing_of_it(tmp_path: Path) -> None:
    root = a_folder(tmp_path)
    quick = ("site", "--format", "svg")
    assert fora_plate(*quick, cwd=root).returncode == 0
    first = contents(root / "site")
    assert not [name for name in first if name.endswith(".pdf")]
    assert (
        fora_plate(*quick, cwd=root / "views", environment={"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}).returncode == 0
    )
    assert contents(root / "site") == first
    (root / "suppliers" / "omega.yaml").unlink()
    assert fora_plate(*quick, cwd=root).returncode == 0
    assert not (root / "site" / "leverancier" / "omega").exists()
    assert not [path for path in root.iterdir() if path.name.startswith(".site")]


def test_a_folder_with_work_of_others_is_left_alone(tmp_path: Path) -> None:
    root = a_folder(tmp_path)
    (root / "mijn").mkdir()
    (root / "mijn" / "brief.txt").write_text("van mij")
    done = fora_plate("site", "--format", "svg", "--out", "mijn", cwd=root)
    assert done.returncode == 1
    assert "fout[not-our-folder]" in done.stderr.decode()
    assert contents(root / "mijn") == {"brief.txt": b"van mij"}
    assert fora_plate("site", "--format", "svg", cwd=root).returncode == 0
    (root / "site" / "product" / "alfa" / "notitie.txt").write_text("van mij")
    before = contents(root / "site")
    assert fora_plate("site", "--format", "svg", cwd=root).returncode == 1
    assert contents(root / "site") == before


@pytest.mark.parametrize("kind", ["file", "link", "link-to-folder", "marker-is-link", "link-inside", "bad-marker"])
def test_only_a_folder_of_ours_is_replaced(tmp_path: Path, kind: str) -> None:
    target, other = tmp_path / "site", tmp_path / "ander"
    write_folder(other, [File("a.txt", b"a")])
    if kind == "file":
        target.write_text("x")
    elif kind == "link":
        target.symlink_to("nergens")
    elif kind == "link-to-folder":
        target.symlink_to(other)
    else:
        write_folder(target, [File("a.txt", b"a")])
    if kind == "bad-marker":
        (target / MARKER).write_bytes(b"\xff")
    elif target.is_dir() and not target.is_symlink():
        link = target / (MARKER if kind == "marker-is-link" else "map")
        link.unlink(missing_ok=True)
        link.symlink_to(other / MARKER if kind == "marker-is-link" else other)
    with pytest.raises(BuildError):
        write_folder(target, [File("b.txt", b"b")])
    assert contents(other) == {MARKER: b"a.txt\n", "a.txt": b"a"}


@pytest.mark.parametrize("out", ["/", "..", "."])
def test_a_folder_around_the_data_is_never_replaced(tmp_path: Path, out: str) -> None:
    root = a_folder(tmp_path / "gegevens")
    done = fora_plate("site", "--format", "svg", "--out", out, cwd=root)
    assert done.returncode == 1, done.stderr.decode()
    assert "fout[not-our-folder]" in done.stderr.decode()
    assert (root / "fora").is_dir()


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    assert write_folder(tmp_path / "site", [File("diep/b.txt", b"b")]) == 1
    assert contents(tmp_path / "site") == {"diep/b.txt": b"b", MARKER: b"diep/b.txt\n"}


def test_a_site_that_cannot_be_finished_leaves_the_earlier_one_whole(tmp_path: Path) -> None:
    def broken() -> Iterator[File]:
        yield File("b.txt", b"b")
        raise KeyboardInterrupt

    write_folder(tmp_path / "site", [File("a.txt", b"a")])
    with pytest.raises(KeyboardInterrupt):
        write_folder(tmp_path / "site", broken())
    with pytest.raises(BuildError):
        write_folder(tmp_path / "site", [File("b", b"b"), File("b/c", b"c")])
    assert contents(tmp_path) == {"site/a.txt": b"a", f"site/{MARKER}": b"a.txt\n"}


def test_changes_since_a_revision_are_told(tmp_path: Path) -> None:
    root = a_repository(tmp_path)
    alfa = (MINI / "products" / "alfa.yaml").read_text()
    (root / "products" / "alfa.yaml").write_text(alfa.replace("AGPL-3.0-only", "MIT"))
    done = fora_plate("site", "--format", "svg", "--since", "main", "--address", ADDRESS, cwd=root)
    assert done.returncode == 0, done.stderr.decode()
    found = contents(root / "site")
    assert "vergeleken met main (2026-01-01): 1 veranderd." in found["wijzigingen/index.html"].decode()
    for name in ("wijzigingen/index.html", "wijzigingen.xml"):
        assert "Het product Alfa: licentie was AGPL-3.0-only, is nu MIT." in found[name].decode()
    assert f"<loc>{ADDRESS}/product/alfa/</loc>" in found["sitemap.xml"].decode()


def test_without_a_revision_the_changes_since_the_edition_before_are_told(tmp_path: Path) -> None:
    root = a_repository(tmp_path)
    alfa, edition = ((MINI / name).read_text() for name in ("products/alfa.yaml", "fora/edition.yaml"))

    def told() -> str:
        done = fora_plate("site", "--format", "svg", cwd=root)
        assert done.returncode == 0, done.stderr.decode()
        return contents(root / "site")["wijzigingen/index.html"].decode()

    assert "Van een eerdere editie is niets bekend." in told(), "there is only one"
    (root / "fora" / "edition.yaml").write_text(edition.replace("id: 2026-11", "id: 2027-05"))
    assert "vergeleken met editie 2026-11 (2026-01-01)" in told(), "the new one need not be committed"
    last_of_old = alfa.replace("name: Alfa", "name: Alfa Een")
    (root / "fora" / "edition.yaml").write_text(edition)
    commit(root, {"products/alfa.yaml": last_of_old}, day=2)
    commit(root, {"fora/edition.yaml": edition.replace("id: 2026-11", "id: 2027-05")}, day=3)
    commit(root, {"products/alfa.yaml": last_of_old.replace("AGPL-3.0-only", "MIT")}, day=4)
    commit(root, {"fora/edition.yaml": edition.replace("id: 2026-11", "id: 2027-05").replace("-23", "-24")}, day=5)
    page = told()
    assert "vergeleken met editie 2026-11 (2026-01-02)" in page, "where the old edition ended"
    assert "licentie was AGPL-3.0-only, is nu MIT." in page
    assert "Alfa heet nu" not in page, "that was still the old edition"


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("--since", "nergens"), "geen revisie"),
        (("--since", "."), "geen revisie"),
        (("--out", "-"), "standaarduitvoer"),
        (("--address", "javascript:alert(1)"), "geen adres"),
        (("--address", "https://naam.example/?x=1"), "geen adres"),
        (("--address", "https://naam.example/#x"), "geen adres"),
        (("--format", "gif"), "geen formaat"),
        (("--lang", "fy"), "geen taal"),
    ],
)
def test_what_cannot_be_asked_of_a_site_ends_with_2(tmp_path: Path, flags: tuple[str, ...], said: str) -> None:
    root = a_repository(tmp_path)
    done = fora_plate("site", *flags, cwd=root)
    assert done.returncode == 2, done.stderr.decode()
    assert said in done.stderr.decode()
    assert not (root / "site").exists()
