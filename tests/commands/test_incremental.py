"""`fora-plate build` again: only what changed is made, and nothing that is remembered can change what comes out."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from support.commands import fora_plate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

VIEWS = ("alles", "meer", "nog")
WORKERS = ("--jobs", "2")


@pytest.fixture
def data(root: Path, tmp_path: Path) -> Path:
    """A copy of the small data with three views."""
    shutil.copytree(root / "tests" / "data" / "mini", tmp_path / "data")
    view = tmp_path / "data" / "views" / "alles.yaml"
    for name in VIEWS[1:]:
        view.with_stem(name).write_text(view.read_text().replace("id: alles", f"id: {name}"))
    return tmp_path / "data"


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """Where the program remembers what it made."""
    return tmp_path / "cache" / "fora-plate"


def built(data: Path, *more: str, formats: str = "svg,pdf") -> tuple[list[str], list[str]]:
    """Build; the names of the files that were made and of those that were kept."""
    cache = {"XDG_CACHE_HOME": str(data.parent / "cache")}
    done = fora_plate("build", "--format", formats, *more, cwd=data, environment=cache)
    assert done.returncode == 0, done.stderr.decode()
    lines = [line.removeprefix("output/") for line in done.stderr.decode().splitlines()]
    kept = [line.removesuffix(" (ongewijzigd)") for line in lines if line.endswith(" (ongewijzigd)")]
    return [line for line in lines if " " not in line], kept


def contents(data: Path) -> dict[str, tuple[bytes, int]]:
    """What is in the output, and when each file was written."""
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in sorted((data / "output").iterdir())}


def names(*views: str) -> list[str]:
    return [f"{view}-a3.{suffix}" for view in views for suffix in ("svg", "pdf")]


def edited(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_with_nothing_changed_nothing_is_written(data: Path) -> None:
    assert built(data) == (names(*VIEWS), [])
    before = contents(data)
    assert built(data) == ([], names(*VIEWS))
    assert contents(data) == before


def test_english_says_it_in_english(data: Path) -> None:
    fora_plate("build", "--format", "svg", cwd=data)
    done = fora_plate("build", "alles", "--format", "svg", "--lang", "en", cwd=data)
    assert done.stderr.decode() == "output/alles-a3.en.svg\n"
    done = fora_plate("build", "alles", "--format", "svg", "--lang", "en", cwd=data)
    assert done.stderr.decode() == "output/alles-a3.en.svg (unchanged)\n"


def test_a_change_makes_only_the_plates_that_show_it(data: Path) -> None:
    edited(data / "views" / "nog.yaml", "id: nog\n", "id: nog\ncontent: names\n")
    built(data)
    edited(data / "products" / "alfa.yaml", "name: Alfa", "name: Omgedoopt")
    assert built(data) == (names("alles", "meer"), names("nog"))
    edited(data / "views" / "meer.yaml", "id: meer\n", "id: meer\nlogos: true\n")
    assert built(data) == (names("meer"), names("alles", "nog"))


def test_what_no_plate_shows_makes_nothing(data: Path) -> None:
    built(data)
    product = data / "products" / "alfa.yaml"
    product.write_text(product.read_text() + "# Een opmerking voor wie dit leest.\n")
    assert built(data) == ([], names(*VIEWS))


def test_pixels_per_inch_count_for_pixels_only(data: Path) -> None:
    built(data, formats="svg,png")
    made, kept = built(data, "--dpi", "60", formats="svg,png")
    assert made == [f"{view}-a3.png" for view in VIEWS]
    assert kept == [f"{view}-a3.svg" for view in VIEWS]


def test_a_file_that_is_gone_or_altered_is_made_again(data: Path) -> None:
    built(data)
    before = {name: content for name, (content, _) in contents(data).items()}
    (data / "output" / "alles-a3.svg").unlink()
    edited(data / "output" / "meer-a3.svg", "Alfa", "Allesbeter")
    with (data / "output" / "nog-a3.pdf").open("r+b") as stream:
        stream.truncate(3000)
    assert built(data)[0] == ["alles-a3.svg", "meer-a3.svg", "nog-a3.pdf"]
    assert {name: content for name, (content, _) in contents(data).items()} == before


def removed(room: Path) -> None:
    shutil.rmtree(room)


def a_file_in_its_place(room: Path) -> None:
    shutil.rmtree(room)
    room.write_bytes(b"fora-plate")


def folders_for_entries(room: Path) -> None:
    for path in room.iterdir():
        path.unlink()
        path.mkdir()


def links_for_entries(room: Path) -> None:
    for path in room.iterdir():
        path.unlink()
        path.symlink_to("/etc/passwd")


def other_names(room: Path) -> None:
    for path in room.iterdir():
        path.rename(path.with_name(path.name[::-1]))


def writable_for_everybody(room: Path) -> None:
    room.chmod(0o777)


def a_link_in_its_place(room: Path) -> None:
    room.rename(room.with_name("elders"))
    room.symlink_to("elders")


@pytest.mark.parametrize(
    "broken",
    [
        removed,
        a_file_in_its_place,
        folders_for_entries,
        links_for_entries,
        other_names,
        writable_for_everybody,
        a_link_in_its_place,
    ],
)
def test_a_cache_that_is_broken_or_not_private_is_not_believed(
    data: Path, room: Path, broken: Callable[[Path], None]
) -> None:
    built(data, formats="svg")
    before = contents(data)
    broken(room)
    # Everything is made again, turns out to be what is there already, and is left as it is.
    edited(data / "output" / "alles-a3.svg", "Alfa", "Allesbeter")
    made, kept = built(data, formats="svg")
    assert (made, len(kept)) == (["alles-a3.svg"], 2)
    assert {name: content for name, (content, _) in contents(data).items()} == {
        name: content for name, (content, _) in before.items()
    }


def test_entries_that_were_filled_with_something_hold_no_bytes_for_a_plate(data: Path, room: Path) -> None:
    built(data, formats="svg")
    before = contents(data)
    for path in room.iterdir():
        path.write_bytes(b"<svg><!-- fora-plate --><script/></svg>")
    assert built(data, formats="svg") == ([], [f"{view}-a3.svg" for view in VIEWS])
    assert contents(data) == before


@pytest.mark.skipif(os.getuid() == 0, reason="root may write everywhere")
def test_a_cache_that_cannot_be_written_is_no_failure(data: Path, room: Path) -> None:
    room.mkdir(parents=True, mode=0o500)
    assert built(data, formats="svg")[0] == [f"{view}-a3.svg" for view in VIEWS]


def test_without_a_home_there_is_no_cache_and_no_failure(data: Path) -> None:
    nowhere = {"XDG_CACHE_HOME": "/dev/null/nowhere", "HOME": "/dev/null/nowhere"}
    for _ in range(2):
        done = fora_plate("build", "alles", "--format", "svg", cwd=data, environment=nowhere)
        assert done.returncode == 0, done.stderr.decode()


def test_no_cache_neither_believes_nor_remembers(data: Path, room: Path) -> None:
    built(data, "--no-cache", formats="svg")
    assert not room.exists()


def test_a_cache_in_the_folder_of_the_data_is_not_looked_at(data: Path, room: Path) -> None:
    built(data, formats="svg")
    for place in (".cache/fora-plate", ".fora-plate-cache", "output/.fora-plate-cache"):
        shutil.copytree(room, data / place)
    shutil.rmtree(room)
    (data / "output" / "alles-a3.svg").unlink()
    assert built(data, formats="svg")[0] == ["alles-a3.svg"]


def test_check_makes_everything_whatever_is_remembered(data: Path, room: Path) -> None:
    built(data, formats="svg")
    entries = sorted(room.iterdir())
    cache = {"XDG_CACHE_HOME": str(data.parent / "cache")}
    edited(data / "products" / "alfa.yaml", "name: Alfa", "name: Omgedoopt")
    done = fora_plate("build", "--check", cwd=data, environment=cache)
    assert done.returncode == 1
    assert sorted(room.iterdir()) == entries


def test_a_view_that_would_take_its_name_stops_a_plate_that_is_there_already(data: Path) -> None:
    assert built(data, "alles", "--status", "available", formats="svg")[0] == ["alles-available-a3.svg"]
    other = data / "views" / "alles-available.yaml"
    other.write_text((data / "views" / "nog.yaml").read_text().replace("id: nog", "id: alles-available"))
    cache = {"XDG_CACHE_HOME": str(data.parent / "cache")}
    done = fora_plate(
        "build", "alles", "--status", "available", "--format", "svg", cwd=data, environment=cache
    )  # fmt: skip
    assert done.returncode == 1
    assert "name-of-other-view" in done.stderr.decode()


def test_two_processes_make_the_same_bytes_and_the_same_lines_as_one(data: Path, tmp_path: Path) -> None:
    for jobs in ("1", "2"):
        (tmp_path / jobs).mkdir()
    one, two = (
        fora_plate(
            "build", "--no-cache", "--format", "svg,pdf,png", "--report", "json", "--out", "out", "--data", data,
            "--jobs", jobs, cwd=tmp_path / jobs,
        )
        for jobs in ("1", "2")
    )  # fmt: skip
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    assert len(one.stderr.decode().splitlines()) == 9
    for path in (tmp_path / "1" / "out").iterdir():
        assert path.read_bytes() == (tmp_path / "2" / "out" / path.name).read_bytes(), path.name


def test_a_house_style_is_the_same_in_another_process(data: Path, tmp_path: Path) -> None:
    style = tmp_path / "school.yaml"
    style.write_text("id: school\nink: '#000000'\n")
    for jobs in ("1", "2"):
        done = fora_plate(
            "build", "--no-cache", "--style", style, "--format", "svg", "--out", tmp_path / jobs, "--jobs", jobs,
            cwd=data,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr.decode()
    for path in (tmp_path / "1").iterdir():
        assert path.read_bytes() == (tmp_path / "2" / path.name).read_bytes(), path.name


def test_an_error_in_another_process_is_told_as_in_this_one(data: Path) -> None:
    edited(data / "views" / "meer.yaml", "id: meer\n", "id: meer\npaper: 100x100\n")
    one, two = (fora_plate("build", "--no-cache", "--format", "svg", "--jobs", n, cwd=data) for n in ("1", "2"))
    assert one.returncode == two.returncode == 1
    assert "views/meer.yaml:" in two.stderr.decode()
    assert two.stderr.decode().replace(" (ongewijzigd)", "") == one.stderr.decode()


def test_two_builds_at_a_time_on_one_cache_end_well(data: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "fora_plate", "build", "--format", "svg,pdf"]
    cache = os.environ | {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    running = [
        subprocess.Popen([*command, "--out", tmp_path / name], cwd=data, env=cache, stderr=subprocess.PIPE)
        for name in ("een", "twee")
    ]
    for process in running:
        _, said = process.communicate(timeout=120)
        assert process.returncode == 0, said.decode()
    for path in (tmp_path / "een").iterdir():
        assert path.read_bytes() == (tmp_path / "twee" / path.name).read_bytes()


def test_ctrl_c_ends_all_processes_without_a_trace(root: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "fora_plate", "build", "--no-cache", "--format", "svg,pdf,png", *WORKERS]
    process = subprocess.Popen([*command, "--out", tmp_path], cwd=root, stderr=subprocess.PIPE, start_new_session=True)
    while not any(tmp_path.iterdir()):
        assert process.poll() is None
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in said
    for _ in range(1000):  # what watches over semaphores ends by itself, a moment later
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.01)
    pytest.fail("some process goes on")
