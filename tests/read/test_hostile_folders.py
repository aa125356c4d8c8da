"""Whatever stands in a data folder, reading ends with a report and never with another exception."""

from __future__ import annotations

import gc
import json
import os
import socket
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fora_plate.errors import Origin
from fora_plate.read import locate, read_catalog
from fora_plate.read.files import MOST_BYTES
from fora_plate.read.yaml_source import Data, load
from fora_plate.report import REPORTS
from support.reading import MINI, a_folder, codes, findings

if TYPE_CHECKING:
    from pathlib import Path

ALFA = "products/alfa.yaml"


@pytest.fixture(scope="module")
def mini(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One copy of the small data, of which a test may overwrite one product."""
    return a_folder(tmp_path_factory.mktemp("mini"))


def test_the_small_data_has_nothing_to_report(tmp_path: Path) -> None:
    assert findings(a_folder(tmp_path)) == ()


def test_ten_mistakes_in_five_files_come_in_one_run(tmp_path: Path) -> None:
    broken: dict[str, str | bytes] = {
        ALFA: "id: Alfa\nname: ''\nhomepage: ftp://x\n",
        "products/beta.yaml": "a: b: c\n",
        "suppliers/omega.yaml": "id: omega\nid: omega\n",
        "views/alles.yaml": "id: alles\ntitel: x\n",
        "fora/edition.yaml": b"\xff\xfe",
    }
    found = findings(a_folder(tmp_path, broken))
    assert {finding.origin.file for finding in found} == set(broken)
    assert len(found) >= 10


def test_references_are_judged_only_when_every_record_is_sound(tmp_path: Path) -> None:
    wrong = (a_folder(tmp_path) / ALFA).read_text(encoding="utf-8").replace("toetssysteem", "weg")
    assert codes(a_folder(tmp_path, {ALFA: wrong})) == ["unknown-component"]
    assert codes(a_folder(tmp_path, {ALFA: wrong, "products/beta.yaml": ""})) == ["empty-file"]


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""], ids=["with BOM", "without"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["LF", "CRLF", "CR"])
def test_byte_order_mark_and_line_ends_make_no_difference(tmp_path: Path, mark: bytes, end: bytes) -> None:
    path = a_folder(tmp_path) / ALFA
    path.write_bytes(mark + path.read_bytes().replace(b"\n", end))
    assert findings(tmp_path) == ()
    path.write_bytes(path.read_bytes().replace(b"[dns]", b"[dhcp]"))
    place = locate(findings(tmp_path), tmp_path)[0].place
    assert (place.line, place.column, place.excerpt) == (10, 12, "services: [dhcp]")


def test_hidden_files_readmes_and_folders_are_left_alone(tmp_path: Path) -> None:
    extra = {
        "products/.alfa.yaml.swp": "x",
        "products/README.md": "x",
        "products/oud/alfa.yml": "x",
        "fora/README": "x",
    }
    assert findings(a_folder(tmp_path, extra)) == ()


def test_a_link_within_the_data_is_followed(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    (folder / "bron").mkdir()
    (folder / ALFA).rename(folder / "bron" / "alfa.yaml")
    (folder / ALFA).symlink_to("../bron/alfa.yaml")
    assert findings(folder) == ()


def test_a_folder_that_is_a_link_to_elsewhere_is_refused(tmp_path: Path) -> None:
    folder = a_folder(tmp_path / "data")
    (folder / "suppliers").rename(tmp_path / "suppliers")
    (folder / "suppliers").symlink_to(tmp_path / "suppliers")
    assert codes(folder) == ["link-outside"]


def test_the_data_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    a_folder(tmp_path / "data")
    (tmp_path / "link").symlink_to("data")
    assert findings(tmp_path / "link") == ()


def test_pipes_and_sockets_are_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = a_folder(tmp_path)
    os.mkfifo(folder / "products" / "pipe.yaml")
    monkeypatch.chdir(folder / "products")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.yaml")
        assert codes(folder) == ["not-a-file", "not-a-file"]


def test_a_device_is_not_read(tmp_path: Path) -> None:
    (a_folder(tmp_path) / "products" / "zero.yaml").symlink_to("/dev/zero")
    assert codes(tmp_path) == ["link-outside"]


def test_a_large_file_is_not_read(tmp_path: Path) -> None:
    with (a_folder(tmp_path) / ALFA).open("ab") as stream:
        stream.truncate(100 * MOST_BYTES)
    assert codes(tmp_path) == ["file-too-large"]


def test_a_file_name_that_is_no_text_is_reported_like_any_other(tmp_path: Path) -> None:
    path = os.fsencode(a_folder(tmp_path) / "products") + b"/\xff\x1b[2J.yaml"
    with open(path, "w", encoding="utf-8") as stream:  # noqa: PTH123 -- a name that is no text
        stream.write("id: alfa\n")
    found = locate(findings(tmp_path), tmp_path)
    assert found
    for report in REPORTS.values():
        assert report(found, "nl").replace("\n", "").isprintable()


def test_no_fora_folder_is_one_finding(tmp_path: Path) -> None:
    assert codes(tmp_path) == ["missing-folder"]


def test_a_place_in_a_file_that_is_gone_by_now_is_the_file(tmp_path: Path) -> None:
    found = findings(a_folder(tmp_path, {ALFA: "id: x\n"}))
    (tmp_path / ALFA).unlink()
    assert {item.place.excerpt for item in locate(found, tmp_path)} == {None}


def test_a_place_is_never_sought_outside_the_data(tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("a: secret\n", encoding="utf-8")
    finding = next(iter(findings(a_folder(tmp_path / "data", {ALFA: "id: x\n"}))))
    moved = type(finding)(finding.code, Origin("../secret.yaml", ("a",)), finding.values)
    assert locate((moved,), tmp_path / "data")[0].place.excerpt is None


def _places_are_in_their_files(root: Path) -> None:
    for item in locate(findings(root), root):
        for place in (item.place, *item.related):
            if place.excerpt is not None:
                lines = (root / place.file).read_bytes().removeprefix(b"\xef\xbb\xbf").decode(errors="replace")
                lines = lines.replace("\r\n", "\n").replace("\r", "\n")
                assert place.excerpt == lines.split("\n")[place.line - 1]
                assert 1 <= place.column <= len(place.excerpt) + 1
                assert place.width >= 1
    for report in REPORTS.values():
        report(locate(findings(root), root), "en").encode()


@given(st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_bytes_as_a_file_give_a_report(mini: Path, content: bytes) -> None:
    (mini / ALFA).write_bytes(content)
    _places_are_in_their_files(mini)


PRODUCT = (MINI / ALFA).read_text(encoding="utf-8")


@given(st.integers(0, len(PRODUCT)), st.integers(0, 12), st.text(max_size=4))
@settings(deadline=None)
def test_any_slip_of_the_pen_gives_a_report(mini: Path, start: int, length: int, typed: str) -> None:
    text = PRODUCT[:start] + typed + PRODUCT[start + length :]
    (mini / ALFA).write_bytes(text.encode(errors="surrogatepass"))
    _places_are_in_their_files(mini)


LEAVES = st.one_of(st.text(max_size=8), st.booleans(), st.none(), st.just(()), st.just({}), st.just(("x", "x")))


def _mutated(value: Data, path: list[int], leaf: Data) -> Data:
    """`value` with `leaf` somewhere in it, where `path` leads."""
    if not path or not isinstance(value, dict | tuple) or not value:
        return leaf
    if isinstance(value, tuple):
        at = path[0] % len(value)
        return (*value[:at], _mutated(value[at], path[1:], leaf), *value[at + 1 :])
    key = list(value)[path[0] % len(value)]
    return {**value, key: _mutated(value[key], path[1:], leaf)}


FILES = sorted(str(path.relative_to(MINI)) for path in MINI.rglob("*.yaml"))


@given(st.sampled_from(FILES), st.lists(st.integers(0, 30), min_size=1, max_size=5), LEAVES)
@settings(deadline=None)
def test_any_change_of_a_sound_record_gives_a_report(mini: Path, file: str, path: list[int], leaf: Data) -> None:
    sound = (MINI / file).read_text(encoding="utf-8")
    changed = json.dumps(_mutated(load(sound, file), path, leaf), ensure_ascii=False)  # JSON is YAML
    (mini / file).write_bytes(changed.encode(errors="surrogatepass"))
    try:
        _places_are_in_their_files(mini)
    finally:
        (mini / file).write_text(sound, encoding="utf-8")


def test_a_folder_full_of_mistakes_is_read_in_the_time_of_a_sound_one(tmp_path: Path) -> None:
    lines = "".join(f"  - weg-{number}\n" for number in range(5_000))
    text = PRODUCT.replace("  - toetssysteem\n", lines)
    found = findings(a_folder(tmp_path, {ALFA: text, "products/beta.yaml": text.replace("id: alfa", "id: beta")}))
    assert len(locate(found, tmp_path)) == 10_000


def test_garbage_collection_is_as_it_was(tmp_path: Path) -> None:
    assert gc.isenabled()
    read_catalog(a_folder(tmp_path))
    assert gc.isenabled()
    gc.disable()
    try:
        read_catalog(tmp_path)
        assert not gc.isenabled()
    finally:
        gc.enable()
