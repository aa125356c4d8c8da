"""What others get to see of a repository: all that git tracks, all of output/, and what history still holds."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from fora_plate.git import RevisionError
from fora_plate.leaks import Secret, as_text, past, public_files, search
from support.repositories import a_repository, commit, git

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SENTENCE = "Wij gaan volgend jaar met drie scholen een eigen rooster bouwen."
SECRET = Secret("sentence", SENTENCE, "r1")
OTHER = Secret("sentence", "De directeur van onze organisatie vertrekt binnenkort naar een concurrent.", "r2")


def names_in(root: Path, *extra: Path) -> list[str]:
    return [hit.file for hit in search([SECRET], public_files(root, extra).files).hits]


def stays_uncommitted(root: Path) -> None:
    (root / "products" / "een.yaml").write_text(SENTENCE)


def is_only_staged(root: Path) -> None:
    (root / "nieuw.md").write_text(SENTENCE)
    git(root, "add", "nieuw.md")
    (root / "nieuw.md").write_text("niets")


def is_only_committed(root: Path) -> None:
    commit(root, {"nieuw.md": SENTENCE})
    (root / "nieuw.md").unlink()
    git(root, "add", "--all")


def is_taken_away_only_on_disk(root: Path) -> None:
    commit(root, {"nieuw.md": SENTENCE})
    (root / "nieuw.md").unlink()


def is_a_name(root: Path) -> None:
    commit(root, {f"{SENTENCE.rstrip('.')}.md": "niets"})


def is_where_a_link_leads(root: Path) -> None:
    (root / "wijzer").symlink_to(f"elders/{SENTENCE}")
    commit(root)


def lies_in_output(root: Path) -> None:
    (root / ".gitignore").write_text("output/\n")
    (root / "output" / "kaart" / ".verborgen").mkdir(parents=True)
    (root / "output" / "kaart" / ".verborgen" / "a.txt").write_text(SENTENCE)


def is_where_a_link_in_output_leads(root: Path) -> None:
    (root / "output").mkdir()
    (root / "output" / "a").symlink_to(SENTENCE)


@pytest.mark.parametrize(
    ("plant", "found"),
    [
        (stays_uncommitted, ["products/een.yaml"]),
        (is_only_staged, ["index:nieuw.md"]),
        (is_only_committed, ["HEAD:nieuw.md"]),
        (is_taken_away_only_on_disk, ["index:nieuw.md"]),
        (is_a_name, [f"{SENTENCE.rstrip('.')}.md"]),
        (is_where_a_link_leads, ["wijzer"]),
        (lies_in_output, ["output/kaart/.verborgen/a.txt"]),
        (is_where_a_link_in_output_leads, ["output/a"]),
    ],
)
def test_a_sentence_is_found_where_it(plant: Callable[[Path], None], found: list[str], tmp_path: Path) -> None:
    root = a_repository(tmp_path / "werk", {"products/een.yaml": "id: een\n"})
    assert names_in(root) == []
    plant(root)
    assert names_in(root) == found


def test_every_file_is_searched_once(tmp_path: Path) -> None:
    root = a_repository(tmp_path / "werk", {"output/a.svg": "<svg/>", "output/b.svg": "<svg/>"})
    names = [name for name, _ in public_files(root, [root / "output", root / "site"]).files]
    assert sorted(names) == sorted(git(root, "ls-files").splitlines())


def test_what_git_ignores_is_private_unless_it_is_published(tmp_path: Path) -> None:
    root = a_repository(tmp_path / "werk", {".gitignore": "/geheim/\n/site/\n"})
    for folder in ("geheim", "site"):
        (root / folder).mkdir()
        (root / folder / "a.html").write_text(SENTENCE)
    assert names_in(root) == []
    assert names_in(root, root / "site") == ["site/a.html"]


def test_a_name_that_is_no_unicode_is_searched(tmp_path: Path) -> None:
    root = a_repository(tmp_path / "werk")
    name = os.fsencode(root) + b"/caf\xe9 " + SENTENCE.encode()
    with open(name, "wb") as file:  # noqa: PTH123 -- a path of bytes
        file.write(b"niets")
    commit(root)
    found = search([SECRET], public_files(root).files)
    (hit,) = found.hits
    assert hit.place == (("name", ""),)
    as_text(found, "nl").encode()
    assert len(past(root, [SECRET]).kept) == 1


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    (elsewhere / "a.txt").write_text(SENTENCE)
    root = a_repository(tmp_path / "werk")
    (root / "map").symlink_to(elsewhere)
    commit(root)
    (root / "output").mkdir()
    (root / "output" / "map").symlink_to(elsewhere)
    (root / "output" / "rond").symlink_to(root)
    assert names_in(root) == []


def test_a_data_folder_inside_a_repository_counts_with_all_of_it(tmp_path: Path) -> None:
    top = a_repository(tmp_path / "werk", {"data/a.yaml": "a: 1\n", "boven.md": SENTENCE})
    assert names_in(top / "data") == [(top / "boven.md").as_posix()]


def test_a_repository_without_commits_is_searched(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    (tmp_path / "a.md").write_text(SENTENCE)
    assert names_in(tmp_path) == []
    git(tmp_path, "add", "a.md")
    assert names_in(tmp_path) == ["a.md"]


def test_without_a_repository_the_whole_folder_counts(tmp_path: Path) -> None:
    for place in ("a.md", "geheim/b.md", ".venv/c.md", "output/d.md"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_text(SENTENCE)
    (tmp_path / ".venv" / "pyvenv.cfg").touch()
    public = public_files(tmp_path, private=[tmp_path / "geheim"])
    assert public.problem is not None
    assert public.problem.code == "no-repository"
    assert [hit.file for hit in search([SECRET], public.files).hits] == ["a.md", "output/d.md"]


def test_without_git_the_whole_folder_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = a_repository(tmp_path / "werk", {"a.md": SENTENCE})
    monkeypatch.setenv("PATH", "")
    public = public_files(root)
    assert public.problem is not None
    assert public.problem.code == "no-git"
    assert [hit.file for hit in search([SECRET], public.files).hits] == ["a.md"]


def test_history_tells_when_a_secret_came_and_went(tmp_path: Path) -> None:
    root = a_repository(tmp_path / "werk")
    came = commit(root, {"een map/:raar.md": SENTENCE, "b.md": OTHER.text}, day=2)
    commit(root, {"c.md": "niets"}, day=3)
    went = commit(root, {"een map/:raar.md": "niets meer"}, day=4)
    found = past(root, [SECRET])
    (kept,) = found.kept
    assert kept.file == "een map/:raar.md"
    assert kept.commits == (f"{went[:10]} 2026-01-04", f"{came[:10]} 2026-01-02")
    assert {hit.owner for hit in kept.hits} == {"r1"}
    assert found.search.files > 5
    assert past(root, [Secret("name", "Jan de Vries", "r3")]).kept == ()


def test_history_is_searched_on_every_branch_and_in_messages(tmp_path: Path) -> None:
    root = a_repository(tmp_path / "werk")
    git(root, "switch", "--quiet", "--create", "zijweg")
    aside = commit(root, {"zij.md": SENTENCE}, day=2)
    git(root, "commit", "--quiet", "--allow-empty", f"--message={OTHER.text}", day=3)
    said = git(root, "rev-parse", "HEAD")
    git(root, "switch", "--quiet", "main")
    kept = past(root, [SECRET, OTHER]).kept
    assert [(one.file, one.commits) for one in kept] == [
        ("", (f"{said[:10]} 2026-01-03",)),
        ("zij.md", (f"{aside[:10]} 2026-01-02",)),
    ]


def test_the_same_content_at_two_places_is_told_for_both(tmp_path: Path) -> None:
    root = a_repository(tmp_path / "werk")
    commit(root, {"a.md": SENTENCE})
    commit(root, {"b.md": SENTENCE, "a.md": None}, day=2)
    assert [(kept.file, len(kept.commits)) for kept in past(root, [SECRET]).kept] == [("a.md", 2), ("b.md", 1)]


def test_history_is_searched_for_names_of_files(tmp_path: Path) -> None:
    name = f"map/{SENTENCE.rstrip('.')}.md"
    root = a_repository(tmp_path / "werk", {"a.md": "niets"})
    came = commit(root, {name: "niets"}, day=2)
    went = commit(root, {name: None}, day=3)
    (kept,) = past(root, [SECRET]).kept
    assert (kept.file, kept.commits) == (name, (f"{went[:10]} 2026-01-03", f"{came[:10]} 2026-01-02"))


def test_history_without_a_repository_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RevisionError) as error:
        past(tmp_path, [SECRET])
    assert error.value.code == "no-repository"
