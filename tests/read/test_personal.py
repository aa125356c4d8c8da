"""Nobody's address of mail or telephone number gets into public data, in whatever file and wherever in it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from fora_plate.errors import DataError
from fora_plate.incoming import IMPORTERS, incoming
from fora_plate.read import DATA_FOLDERS, locate, mapping_problems, read_catalog
from fora_plate.read.personal import PERSONAL, load_published, personal_in
from fora_plate.report import REPORTS
from fora_plate.sides import UnreadableSideError
from support.exported import exported as as_model
from support.publiccode import a_text
from support.reading import MINI, a_folder, findings
from support.workbooks import after

if TYPE_CHECKING:
    from collections.abc import Callable

    from fora_plate.proposal import Proposal

ROOT = Path(__file__).resolve().parents[2]
FILES = [path for folder in DATA_FOLDERS for path in sorted((ROOT / folder).rglob("*.yaml"))]
TEXTS = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in FILES}
VALUE = re.compile(r"(?:- )?[a-z_]+: +[^\s|>\[{'\"].*|- +[^\s|>\[{'\":]+( +[^:]*)?")
"""A line that ends in a value on that line."""

NAMES = st.from_regex(r"[a-zé0-9]([a-zü0-9._+-]{0,15}[a-z0-9])?", fullmatch=True).filter(lambda name: name != "git")
HOSTS = st.lists(st.from_regex(r"[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?", fullmatch=True), min_size=1, max_size=3)
TOPS = st.sampled_from(["nl", "com", "org", "school", "amsterdam"])
SIGNS = st.sampled_from(["@", "@", "@", "%40", " [at] ", "(at)"])
EMAILS = st.builds("{}{}{}.{}".format, NAMES, SIGNS, HOSTS.map(".".join), TOPS)
DIGITS = st.text("0123456789", min_size=8, max_size=8)
FOUND = (
    "jan@x.nl", "mailto:info@school.nl", "https://x.example/?mail=a@b.nl", "https://x.example/?mail=a%40b.nl",
    "jan [at] x.nl", "jan(at)x(punt)nl", '"jan j"@x.nl', "git@school.nl", "jan.o'neil@sub.x.co.uk",
    "a@bücher.example", "06-12345678", "0612345678", "06 12 34 56 78", "+31 6 12345678", "+31(0)6-12345678",
    "0031612345678", "(020) 123 45 67", "0118-123456", "088 - 123 45 67", "tel: 1234567", "https://wa.me/31612345678",
    "316-12345678", "0900-1234", "0800 0432", "op 01-02-2026 06 12345678 gebeld", "06 12345678 2025", "+49 30 123456",
    "02 123 45 67", "https://x.example/2025/0612345678", "Tel. 06 1234\n    5678", "# bel 06 1234\n# 5678",
)  # fmt: skip
LET_THROUGH = (
    "2026-11-23", "01-02-2026 10", "om 12:06 2026-11-23", "01-02-2026/03-04-2026", "2025-11-28T06:12:34", "0900-1730",
    "npm-pakket @element-hq/element-web 2.1.0", "`@rocket.chat/apps-engine`", '"@rocket.chat/x"', "vue@3.2.0",
    "git@github.com:a/b.git", "ssh://git@github.com/a/b", "https://mastodon.example/@school", "GPL-2.0+", "C++ 11",
    "ISBN 0306406152", "ISBN-10: 0-306-40615-2", "978-0-306-40615-7", "52.0901236, 5.1214", "0.612345678",
    "9e8d7c0612345678a", "612345678", "0229-4046-8bd1", "v0.12.34.567.89", "https://e.example/15023456789",
    "https://doi.org/10.1000/0612345678", "00000001234567890000", "KvK 01234567", "Tel 2026-11-23",
    "scholen (ook het at) en mbo", "20 [at] 30", "tel mee: 2026", "hotel 123456",
)  # fmt: skip


@st.composite
def phones(draw: st.DrawFn) -> str:
    """A Dutch number, as people write it."""
    digits, second = draw(DIGITS), draw(st.sampled_from("123456789"))
    area = draw(st.sampled_from([1, 2, 3]))
    begin, rest = f"{second}{digits[: area - 1]}", digits[area - 1 :]
    gap = draw(st.sampled_from([" ", "-", " - ", ".", "/", "\u00a0", "\u2011"]))
    country = draw(st.sampled_from(["0", "+31", "+31 ", "0031 ", "0031", "+31(0)", "+31 (0)"]))
    parts = [rest] if draw(st.booleans()) else [rest[index : index + 2] for index in range(0, len(rest), 2)]
    solid = draw(st.booleans()) or (country == "0" and area == 1 and begin != "6")
    number = country + begin + ("" if solid else gap) + ("" if solid else " ").join(parts)
    if not solid and country == "0" and draw(st.booleans()):
        number = f"({country}{begin}) " + " ".join(parts)
    return draw(st.sampled_from(["", "", "", "tel. ", "tel:", "https://wa.me/"])) + number


def planted(text: str, what: str, draw: Callable[[st.SearchStrategy[int]], int], *, comment: bool) -> tuple[str, int]:
    """The text with something in a value or a comment, and the line where that stands."""
    lines = text.split("\n")
    free = [number for number, line in enumerate(lines) if comment or VALUE.fullmatch(line.strip())]
    number = draw(st.sampled_from(free))
    lines[number] += f"  # zie {what}" if comment else f" {what}"
    return "\n".join(lines), number + 1


@given(file=st.sampled_from(sorted(TEXTS)), what=EMAILS | phones(), comment=st.booleans(), data=st.data())
@settings(deadline=None, max_examples=150)
def test_what_is_planted_in_any_file_of_ours_is_refused_at_its_line(
    file: str, what: str, data: st.DataObject, *, comment: bool
) -> None:
    text, line = planted(TEXTS[file], what, data.draw, comment=comment)
    with pytest.raises(DataError) as refused:
        load_published(text, file)
    found = {(one.code, one.position[0]) for one in refused.value.diagnostics if one.position}
    assert (PERSONAL[0 if re.search(r"@|%40|\(at|\[at", what) else 1], line) in found


@given(what=EMAILS | phones(), width=st.integers(8, 60))
@settings(deadline=None, max_examples=80)
def test_what_is_written_with_escapes_or_over_lines_is_refused_as_well(what: str, width: int) -> None:
    said = f"Vraag het na bij {what} en anders niet."
    escaped = "".join(f"\\u{ord(sign):04x}" for sign in said)
    folded = yaml.safe_dump({"evidence": [{"note": said}]}, width=width, allow_unicode=True)
    for text in (f'evidence:\n  - note: "{escaped}"\n', f'name: a\n"{escaped}": b\n', folded):
        with pytest.raises(DataError) as refused:
            load_published(text, "products/a.yaml")
        assert {one.code for one in refused.value.diagnostics} <= set(PERSONAL)


def test_our_own_data_hold_nobody(root: Path) -> None:
    read_catalog(root)
    assert mapping_problems(root) == ()
    assert [(file, found) for file, text in TEXTS.items() for found in personal_in(text)] == []


@pytest.mark.parametrize("text", FOUND)
def test_people_are_found_as_people_write_them(text: str) -> None:
    assert len(list(personal_in(text))) == 1


@pytest.mark.parametrize("text", LET_THROUGH)
def test_what_only_looks_like_it_is_let_through(text: str) -> None:
    assert list(personal_in(text)) == []


def test_two_numbers_side_by_side_are_two_findings() -> None:
    assert [start for _, start in personal_in("tel. 06 12345678, 06 87654321")] == [0, 18]


@pytest.mark.parametrize("form", REPORTS)
def test_no_report_repeats_what_it_is_about(tmp_path: Path, form: str) -> None:
    alfa = (MINI / "products" / "alfa.yaml").read_text(encoding="utf-8")
    text = alfa.replace("Toetsen maken", "Toetsen van geheim@x.example, 06-98765432,").replace(
        "https://example.org", "geheim"
    )
    root = a_folder(tmp_path, {"products/alfa.yaml": text + "# meer: \u0067eheim@y.example\n"})
    report = REPORTS[form](locate(findings(root), root), "nl")
    assert "email-in-data" in report
    assert "geheim" not in report
    assert "98765432" not in report


def test_the_mapping_of_a_model_is_looked_at_too(tmp_path: Path) -> None:
    root = a_folder(tmp_path, {"fora/mapping.yaml": "# gemaakt door jan@x.example\n"})
    assert [one.code for one in mapping_problems(root)] == ["email-in-data"]


def _refused(root: Path, proposal: Proposal) -> list[tuple[str, str]]:
    with pytest.raises(UnreadableSideError) as refused:
        incoming(root, read_catalog(root), proposal)
    return [(one.diagnostic.code, one.place.file) for one in refused.value.located]


def test_an_import_of_a_workbook_is_stopped(tmp_path: Path) -> None:
    root = a_folder(tmp_path / "data")
    proposal = after(root, tmp_path, lambda book: book.put("producten", "alfa", "opmerking", "Vraag jan@x.example."))
    assert _refused(root, proposal) == [("email-in-data", "products/alfa.yaml")]


def test_an_import_of_publiccode_is_stopped(tmp_path: Path) -> None:
    root = a_folder(tmp_path / "data")
    path = tmp_path / "publiccode.yml"
    path.write_text(a_text(description={"nl": {"shortDescription": "Bel 06-12345678 voor roosters"}}), encoding="utf-8")
    proposal = IMPORTERS["publiccode"].propose(path, root, read_catalog(root))
    assert _refused(root, proposal) == [("phone-in-data", "products/gamma.yaml")]


def test_an_import_of_a_model_is_stopped(tmp_path: Path) -> None:
    root = a_folder(tmp_path / "data")
    model = as_model(read_catalog(root)).replace(b"Toetsen maken en afnemen.", b"Toetsen, zie jan@x.example.")
    (tmp_path / "model.xml").write_bytes(model)
    proposal = IMPORTERS["model"].propose(tmp_path / "model.xml", root, read_catalog(root))
    assert _refused(root, proposal) == [("email-in-data", "products/alfa.yaml")]
