"""Whatever stands in a file, reading it ends soon, in a model or in located findings, and reaches nothing else."""

from __future__ import annotations

import io
import os
import socket
import struct
import tracemalloc
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fora_plate.errors import DataError, Diagnostic
from fora_plate.messages import MESSAGES
from fora_plate.model import Model, read_model
from fora_plate.model.markup import MOST_TAGS
from support.model_files import as_archimate, as_exchange
from support.models import a_large_model, models

if TYPE_CHECKING:
    from pathlib import Path

on_files = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
SMALL = as_exchange(a_large_model(3, 3, 1, 3))
NATIVE = as_archimate(a_large_model(3, 3, 1, 3))


def _outcome(tmp_path: Path, content: str | bytes) -> Model | tuple[Diagnostic, ...]:
    path = tmp_path / "model.xml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    try:
        return read_model(path)
    except DataError as error:
        return error.diagnostics


def _codes(tmp_path: Path, content: str | bytes) -> list[str]:
    found = _outcome(tmp_path, content)
    return [finding.code for finding in (found.notes if isinstance(found, Model) else found)]


def _packed(content: str, name: str = "model.xml") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return packed.getvalue()


@on_files
@given(content=st.binary(max_size=300) | st.text(alphabet="<>/a\"'=& ![]?x:-", max_size=300).map(str.encode))
def test_no_content_gives_anything_but_findings(tmp_path: Path, content: bytes) -> None:
    found = _outcome(tmp_path, content)
    assert isinstance(found, tuple)
    assert found
    assert all(finding.position or finding.code == "model-archive" for finding in found)


@on_files
@given(data=st.data(), source=st.sampled_from([SMALL.encode(), NATIVE.encode(), _packed(NATIVE)]))
def test_a_damaged_file_gives_a_model_or_findings(tmp_path: Path, data: st.DataObject, source: bytes) -> None:
    damaged = bytearray(source)
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    found = _outcome(tmp_path, bytes(damaged))
    notes = found.notes if isinstance(found, Model) else found
    assert isinstance(found, Model) or any(MESSAGES[finding.code].severity == "error" for finding in notes)


@on_files
@given(data=st.data())
def test_a_truncated_file_is_never_taken_for_a_model(tmp_path: Path, data: st.DataObject) -> None:
    source = data.draw(st.sampled_from([SMALL, NATIVE])).rstrip().encode()
    found = _outcome(tmp_path, source[: data.draw(st.integers(0, len(source) - 1))])
    assert isinstance(found, tuple)
    assert [finding.code for finding in found] == ["model-xml"]


@settings(parent=on_files, max_examples=40)
@given(model=models(), data=st.data())
def test_everything_that_is_wrong_is_told_at_once_and_where(tmp_path: Path, model: Model, data: st.DataObject) -> None:
    lines = as_exchange(model).split("\n")
    elements = [number for number, line in enumerate(lines) if line.startswith("<element ")]
    broken = data.draw(st.sets(st.sampled_from(elements), min_size=1))
    for number in broken:
        lines[number] = lines[number].replace(" xsi:type=", " type=", 1)
    found = _outcome(tmp_path, "\n".join(lines))
    assert isinstance(found, tuple)
    told = {finding.position for finding in found if finding.code == "model-kind-missing"}
    assert {place[0] for place in told if place} >= {number + 1 for number in broken}


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE model SYSTEM "http://127.0.0.1:9/x.dtd">',
        '<!DOCTYPE model PUBLIC "-//x" "file:///etc/passwd">',
        '<!DOCTYPE model [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE model [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>',
    ],
)
@pytest.mark.parametrize("source", [SMALL, NATIVE])
def test_a_doctype_is_refused_before_anything_is_expanded_or_fetched(
    tmp_path: Path, source: str, doctype: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "socket", None)
    assert _codes(tmp_path, source.replace("?>", f"?>{doctype}", 1)) == ["model-doctype"]


def test_only_the_file_itself_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    real = os.open

    def noted(path: str, *more: int) -> int:
        opened.append(path)
        return real(path, *more)

    monkeypatch.setattr(os, "open", noted)
    monkeypatch.setattr(socket, "socket", None)
    path = tmp_path / "model.xml"
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd"/><?xml-stylesheet href="/x"?>'
    path.write_text(SMALL.replace("<elements>", f"{include}<elements>"), encoding="utf-8")
    read_model(path)
    assert opened == [path]


@pytest.mark.parametrize(
    ("code", "content"),
    [
        ("model-xml", b""),
        ("model-xml", b"   \n"),
        ("model-xml", b"PK\x05\x06"),
        ("model-xml", SMALL.encode("utf-16")[2:]),
        ("model-xml", SMALL.replace("UTF-8", "UTF-16").encode()),
        ("model-byte", SMALL.replace("Groot", "Gr\u00f6\u00dft").encode("latin-1")),
        ("model-byte", SMALL.replace("UTF-8", "US-ASCII").replace("Groot", "Gr\u00f6\u00dft").encode()),
        ("model-byte", SMALL.replace("UTF-8", "windows-1252").encode().replace(b"Groot", b"Gr\x81t")),
        ("model-encoding", SMALL.replace("UTF-8", "zip").encode()),
        ("model-encoding", SMALL.replace("UTF-8", "UTF-32").encode()),
        ("model-not-archimate", b"<html/>"),
        ("model-not-archimate", b"<model/>"),
        ("model-not-archimate", b'<view xmlns="http://www.opengroup.org/xsd/archimate/3.0/"/>'),
        ("model-empty", b'<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"/>'),
        ("model-empty", b'<a:model xmlns:a="http://www.archimatetool.com/archimate"/>'),
        ("model-too-complex", SMALL.replace("<organizations>", "<organizations>" + "<item>" * 100_000).encode()),
        ("model-too-complex", NATIVE.replace("<folder ", "<folder name='x'>" * 100_000 + "<folder ", 1).encode()),
        ("model-too-complex", SMALL.replace("<elements>", "<elements>" + "<a/>" * MOST_TAGS).encode()),
        ("model-archive", _packed(NATIVE, "other.xml")),
        ("model-archive", _packed(NATIVE)[:-30]),
        ("model-archive", _packed(NATIVE).replace(b"\x08\x00", b"\x0e\x00")),
        ("model-archive", b"PK\x03\x04" + b"PK\x01\x02" * 20_000),
        ("model-too-large", _packed("x" * 40_000_000)),
        ("model-too-large", b" " * 40_000_000),
        ("model-unreadable", b"removed"),
    ],
)
def test_each_evil_file_is_told_for_what_it_is(tmp_path: Path, code: str, content: bytes) -> None:
    if content == b"removed":
        with pytest.raises(DataError) as caught:
            read_model(tmp_path)
        assert [finding.code for finding in caught.value.diagnostics] == [code]
        return
    assert _codes(tmp_path, content) == [code]


def test_a_locked_archive_is_told_to_be_one_that_cannot_be_read(tmp_path: Path) -> None:
    packed = bytearray(_packed(NATIVE))
    for start in (packed.index(b"PK\x03\x04") + 6, packed.index(b"PK\x01\x02") + 8):
        packed[start : start + 2] = struct.pack("<H", 1)
    assert _codes(tmp_path, bytes(packed)) == ["model-archive"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xml")
    with pytest.raises(DataError) as caught:
        read_model(tmp_path / "pipe.xml")
    assert [finding.code for finding in caught.value.diagnostics] == ["model-unreadable"]


def test_of_very_many_findings_the_first_are_told_and_how_many_follow(tmp_path: Path) -> None:
    many = "<element/>" * 20_000
    found = _outcome(tmp_path, SMALL.replace("<elements>", f"<elements>{many}"))
    assert isinstance(found, tuple)
    last = next(finding for finding in found if finding.code == "more-findings")
    assert dict(last.values) == {"number": "39800"}
    # Each of these elements has no identifier, no type and no name; the last is a remark only.
    assert [finding.code for finding in found].count("model-name-missing") == 200
    assert found[-1].code == "model-more-notes"
    assert len(found) == 402


def test_memory_stays_a_few_times_the_file(tmp_path: Path) -> None:
    path = tmp_path / "model.xml"
    path.write_text(as_exchange(a_large_model(600, 1_200, 70)), encoding="utf-8")
    tracemalloc.start()
    try:
        read_model(path)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 6 * path.stat().st_size
