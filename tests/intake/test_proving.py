"""`fora-plate intake proof`, as its user starts it: where the sheets go, who can read them, and what is refused."""

from __future__ import annotations

import stat
import subprocess
from typing import TYPE_CHECKING

import pytest

from fora_plate.errors import BuildError
from fora_plate.intake import change, decision_file, drop_proofs, guard, keep_proofs, may_hold_proofs
from support.commands import fora_plate
from support.intake import a_copy, a_decision, a_party, an_offer, private_with

if TYPE_CHECKING:
    from pathlib import Path

PROOFS = "intake/2025/proofs"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A small data folder with private files of three respondents, of whom two say that they are one supplier."""
    root = a_copy(tmp_path / "gegevens")
    private = private_with(
        a_decision("r-een", a_party("huis-een"), [an_offer("alfa", sentence="Wij hosten Alfa.")]),
        a_decision("r-twee", a_party("huis-twee"), [an_offer("beta", sentence="Wij hosten Beta.")]),
        a_decision("r-drie", a_party("huis-twee"), [an_offer("alfa", sentence="Ook wij.")]),
    )
    guard(root, root / "intake", create=True)
    decisions = {decision_file(name): one for name, one in private.decisions.items()}
    answers = {f"answers/{name}.yaml": one for name, one in private.answers.items()}
    change(root / "intake", "2025", {**answers, **decisions})
    return root


def test_the_sheets_go_into_the_private_folder_for_their_owner_alone(data: Path) -> None:
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    done = fora_plate("intake", "proof", "r-een", cwd=data)
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.decode().split() == [f"{PROOFS}/huis-een.pdf", f"{PROOFS}/huis-een.txt"]
    folder = data / PROOFS
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {
        "huis-een.pdf": 0o600,
        "huis-een.txt": 0o600,
    }
    assert "Wij hosten Alfa." in (folder / "huis-een.txt").read_text()
    assert {path: path.read_bytes() for path in before} == before
    again = fora_plate("intake", "proof", "huis-een", "--lang", "nl", cwd=data)
    assert again.stderr.decode().count("(ongewijzigd)") == 2
    drop_proofs(folder, "huis-een")
    assert list(folder.iterdir()) == []


def test_all_makes_every_sheet_but_that_of_two_who_are_not_known_to_be_one(data: Path) -> None:
    done = fora_plate("intake", "proof", "--all", "--format", "text", "--lang", "en", cwd=data)
    assert done.returncode == 1
    assert "several respondents are `huis-twee`: r-drie, r-twee" in done.stderr.decode()
    assert [path.name for path in (data / PROOFS).iterdir()] == ["huis-een.en.txt"]


def test_one_sheet_in_one_form_goes_to_standard_output_and_nowhere_else(data: Path) -> None:
    done = fora_plate("intake", "proof", "huis-een", "--format", "pdf", "--out", "-", cwd=data)
    assert done.stdout.startswith(b"%PDF")
    assert not (data / PROOFS).exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["huis-een", "--out", "output"], "een drukproef is niet openbaar"),
        (["huis-een", "--out", "-"], "met een leverancier en een formaat"),
        (["--all", "--format", "pdf", "--out", "-"], "met een leverancier en een formaat"),
        (["huis-nul"], "van `huis-nul` is geen drukproef te maken; wel van: huis-een, huis-twee"),
        ([], "noem een leverancier, of kies --all"),
        (["huis-een", "--format", "svg"], "svg"),
    ],
)
def test_what_cannot_be_is_refused(data: Path, arguments: list[str], said: str) -> None:
    done = fora_plate("intake", "proof", *arguments, cwd=data)
    assert done.returncode == 2
    assert said in done.stderr.decode()
    assert not (data / PROOFS).exists()
    assert not (data / "output").exists()


def test_no_proof_goes_where_it_could_be_published(data: Path, tmp_path: Path) -> None:
    private = data / "intake"
    assert may_hold_proofs(data, private, private / "2025" / "elders")
    assert may_hold_proofs(data, private, tmp_path / "nieuw" / "map")
    assert not may_hold_proofs(data, private, data / "nieuw")
    (tmp_path / "koppeling").symlink_to(data)
    assert not may_hold_proofs(data, private, tmp_path / "koppeling" / "output")
    other = tmp_path / "ander"
    other.mkdir()
    (other / "bestand").write_text("")
    subprocess.run(["git", "init", "-q", other], check=True)
    assert may_hold_proofs(data, private, other / "nieuw")
    subprocess.run(["git", "-C", other, "add", "bestand"], check=True)
    assert not may_hold_proofs(data, private, other / "nieuw")


def test_files_of_others_are_left_alone_and_what_others_could_read_is_closed(tmp_path: Path) -> None:
    (tmp_path / "huis.txt").write_text("Een lijst van iemand.")
    with pytest.raises(BuildError) as raised:
        keep_proofs(tmp_path, {"huis.pdf": b"%PDF fora-plate", "huis.txt": b"fora-plate"})
    assert raised.value.diagnostic.code == "not-ours"
    assert [path.name for path in tmp_path.iterdir()] == ["huis.txt"]
    (tmp_path / "huis.txt").write_text("Gemaakt met fora-plate.")
    (tmp_path / "huis.txt").chmod(0o644)
    assert keep_proofs(tmp_path, {"huis.txt": b"Nieuw, met fora-plate."}) == ("huis.txt",)
    assert stat.S_IMODE((tmp_path / "huis.txt").stat().st_mode) == 0o600
