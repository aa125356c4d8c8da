"""What is told to the forge: one comment that is replaced, and a release that is completed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from support.servers import Answer, a_server

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

API = "/api/v1/repos/school/platen"
TOKEN = "geheim-123"  # noqa: S105 -- of a server that exists only in this test


def told(root: Path, address: str, *arguments: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    settings = {"SERVER": address, "REPOSITORY": "school/platen", "TOKEN": TOKEN, "PULL": "12", "VERSION": "v1.0"}
    return subprocess.run(
        [sys.executable, root / "tools" / "forge.py", *arguments],
        env={**os.environ, **settings, **more},
        capture_output=True,
        text=True,
        check=False,
    )


class Forge:
    """The part of a Forgejo that is spoken to."""

    def __init__(self, comments: list[dict[str, object]] | None = None, assets: tuple[str, ...] | None = None) -> None:
        self.comments = comments or []
        self.assets = assets

    def __call__(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        assert headers["Authorization"] == f"token {TOKEN}"
        if (method, path) == ("GET", f"{API}/issues/12/comments"):
            return Answer(200, json.dumps(self.comments).encode())
        if (method, path) == ("GET", f"{API}/releases/tags/v1.0"):
            return self.release() if self.assets is not None else Answer(404)
        if (method, path) == ("POST", f"{API}/releases"):
            assert json.loads(body)["tag_name"] == "v1.0"
            self.assets = ()
            return self.release()
        return Answer(201, b"{}")

    def release(self) -> Answer:
        return Answer(200, json.dumps({"id": 5, "assets": [{"name": name} for name in self.assets or ()]}).encode())


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "diff.md"
    path.write_text("- Product `Moodle` is toegevoegd.\n", encoding="utf-8")
    return path


def test_the_first_comment_is_made_and_the_next_takes_its_place(root: Path, report: Path) -> None:
    with a_server(Forge([{"id": 1, "body": "Mooi!"}])) as server:
        assert told(root, server.address, "comment", report).returncode == 0
    method, path, _, body = server.asked[-1]
    made = json.loads(body)["body"]
    assert (method, path) == ("POST", f"{API}/issues/12/comments")
    assert made.endswith(report.read_text())
    with a_server(Forge([{"id": 1, "body": "Mooi!"}, {"id": 3, "body": made}])) as server:
        assert told(root, server.address, "comment", report).returncode == 0
    assert server.asked[-1][:2] == ("PATCH", f"{API}/issues/comments/3")


def test_a_report_of_any_length_fits_a_comment(root: Path, report: Path) -> None:
    report.write_text("- Product `Ä` is toegevoegd.\n" * 10_000, encoding="utf-8")
    with a_server(Forge()) as server:
        assert told(root, server.address, "comment", report).returncode == 0
    made = json.loads(server.asked[-1][3])["body"]
    assert len(made) < 65_000
    assert made.endswith("is toegevoegd.\n\n…\n")


def test_a_token_that_may_not_comment_is_no_fault(root: Path, report: Path) -> None:
    with a_server(lambda *_: Answer(403)) as server:
        done = told(root, server.address, "comment", report)
    assert done.returncode == 0
    assert "may not comment" in done.stdout


def test_a_release_gets_the_files_that_it_does_not_have(root: Path, tmp_path: Path) -> None:
    contents = {"SHA256SUMS": b"een\r\n--\r\n", "plaat.pdf": b"%PDF\x00\xff"}
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    with a_server(Forge()) as server:
        assert told(root, server.address, "release", tmp_path).returncode == 0
    sent = [(path, body) for method, path, _, body in server.asked if method == "POST" and "/assets" in path]
    assert [path for path, _ in sent] == [f"{API}/releases/5/assets?name={name}" for name in contents]
    for (_, body), content in zip(sent, contents.values(), strict=True):
        line, _, _ = body.partition(b"\r\n")
        assert b'name="attachment"' in body
        assert body.partition(b"\r\n\r\n")[2] == content + b"\r\n" + line + b"--\r\n"
    with a_server(Forge(assets=("SHA256SUMS",))) as server:
        told(root, server.address, "release", tmp_path)
    assert [path for method, path, _, _ in server.asked if method == "POST"] == [
        f"{API}/releases/5/assets?name=plaat.pdf"
    ]


def test_a_redirect_gets_no_token(root: Path, report: Path) -> None:
    with a_server(lambda *_: Answer(200, b"[]")) as elsewhere:
        with a_server(lambda *_: Answer(302, b"", {"Location": elsewhere.address})) as server:
            done = told(root, server.address, "comment", report)
        assert elsewhere.asked == []
    assert done.returncode == 1


@pytest.mark.parametrize(
    "odd",
    [
        {"SERVER": "file:///etc"},
        {"REPOSITORY": "school/platen/../../x"},
        {"PULL": "12/../../x"},
        {"VERSION": "../x"},
        {"TOKEN": "een\nX-Other: kop"},
        {"TOKEN": ""},
    ],
    ids=str,
)
def test_a_setting_that_is_odd_is_refused_before_anything_is_sent(
    root: Path, report: Path, odd: dict[str, str]
) -> None:
    with a_server(Forge()) as server:
        command = ("release", report.parent) if "VERSION" in odd else ("comment", report)
        done = told(root, server.address, *command, **odd)
    assert done.returncode == 1
    assert next(iter(odd)) in done.stderr
    assert server.asked == []


def test_what_goes_wrong_is_one_sentence_without_the_token(root: Path, report: Path) -> None:
    with a_server(lambda *_: Answer(500)) as server:
        done = told(root, server.address, "comment", report)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert TOKEN not in done.stderr
