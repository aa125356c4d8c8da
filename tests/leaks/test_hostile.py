"""Files that are broken, locked or made to harm are told as unread, and what can be read of them is searched."""

from __future__ import annotations

import base64
import gzip
import io
import zipfile
from typing import TYPE_CHECKING

import brotli
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fora_plate.leaks import Secret, search
from support.leaks import PLANTERS, found_in, seeded

if TYPE_CHECKING:
    from collections.abc import Callable

SENTENCE = "Wij gaan volgend jaar met drie scholen een eigen rooster bouwen."
SECRET = Secret("sentence", SENTENCE, "r1")
LOT = b"\0" * 5_000_000


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file may unpack to no more than this, so that one which does so is made quickly."""
    monkeypatch.setattr("fora_plate.leaks.part.MOST_UNPACKED", 4_000_000)


def a_zip(**files: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def many_zips() -> bytes:
    content = a_zip(a=SENTENCE.encode())
    for _ in range(20):
        content = a_zip(a=content)
    return content


def a_locked_zip() -> bytes:
    content = bytearray(a_zip(a=b"niets"))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def a_pdf(change: Callable[[pikepdf.Pdf], None], **how: object) -> bytes:
    made = io.BytesIO()
    with pikepdf.new() as file:
        file.add_blank_page(page_size=(100, 100))
        change(file)
        file.save(made, **how)  # type: ignore[arg-type]
    return made.getvalue()


def a_large_pdf() -> bytes:
    def fill(file: pikepdf.Pdf) -> None:
        file.pages[0].Contents = file.make_stream(LOT)

    return a_pdf(fill, compress_streams=True)


def a_locked_pdf() -> bytes:
    return a_pdf(lambda _: None, encryption=pikepdf.Encryption(owner="a", user="b"))


def a_pdf_of_forms() -> bytes:
    """Ten forms that each draw the next one ten times."""

    def fill(file: pikepdf.Pdf) -> None:
        about = {"Type": pikepdf.Name.XObject, "Subtype": pikepdf.Name.Form, "BBox": pikepdf.Array([0, 0, 9, 9])}
        form = file.make_stream(b"0 0 m", **about)
        for _ in range(10):
            inside = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=form))
            form = file.make_stream(b"/X Do " * 10, **about, Resources=inside)
        file.pages[0].Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=form))
        file.pages[0].Contents = file.make_stream(b"/X Do")

    return a_pdf(fill)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (lambda: gzip.compress(LOT, 1), "too-large"),
        (lambda: a_zip(a=LOT), "too-large"),
        (a_large_pdf, "too-large"),
        (a_pdf_of_forms, "too-large"),
        (many_zips, "too-deep"),
        (a_locked_zip, "encrypted"),
        (a_locked_pdf, "encrypted"),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(999), "unknown-archive"),
        (lambda: b"Rar!\x1a\x07\x01\x00", "unknown-archive"),
        (lambda: b"%PDF-1.7\nen dan niets", "damaged"),
        (lambda: b"PK\3\4 en dan niets", "damaged"),
        (lambda: b"wOF2\0\1\0\0", "damaged"),
        (lambda: gzip.compress(b"iets" * 99)[:-12], "damaged"),
        (lambda: PLANTERS["png"](SENTENCE, seeded(1))[:-20], "damaged"),
    ],
)
def test_what_cannot_be_read_is_told(content: Callable[[], bytes], reason: str) -> None:
    found = found_in(content(), SECRET)
    assert reason in {unread.reason for unread in found.unread}
    assert not found.clean


def test_a_font_that_unpacks_to_too_much_is_told() -> None:
    content = PLANTERS["woff2"](SENTENCE, seeded(1))
    (start, packed) = (51, brotli.compress(LOT, quality=1))
    large = content[:20] + len(packed).to_bytes(4, "big") + content[24:start] + packed
    assert {unread.reason for unread in found_in(large, SECRET).unread} == {"too-large"}


def test_a_file_that_cannot_be_opened_is_told() -> None:
    def fail() -> bytes:
        raise PermissionError

    (unread,) = search([SECRET], [("a", fail)]).unread
    assert (unread.file, unread.reason) == ("a", "unreadable")


def test_what_stands_in_a_damaged_file_is_found_all_the_same() -> None:
    for content in (b"%PDF-1.7\n" + SENTENCE.encode(), b"PK\3\4" + SENTENCE.encode(), b"\x1f\x8b" + SENTENCE.encode()):
        found = found_in(content, SECRET)
        assert found.hits
        assert found.unread


def test_what_stands_behind_the_end_of_a_file_is_found() -> None:
    for form in ("png", "packed", "page of a pdf"):
        content = PLANTERS[form]("Hier staan heel andere woorden dan daar.", seeded(2))
        assert found_in(content + SENTENCE.encode(), SECRET).hits, form


def test_signs_that_take_long_elsewhere_take_no_time() -> None:
    signs = ("<", "<!--", "&", "&#", "\\u", "%", "=", "data:", "data:;base64,", "@", "+31 ", "0 ")
    for text in (sign * (200_000 // len(sign)) for sign in signs):
        assert found_in((text + "\n" + SENTENCE).encode(), SECRET).hits, text[:9]
    for text in ("stream\n", "1 0 obj\n", "<<", "[", "("):
        assert found_in(("%PDF-1.7\n" + text * (200_000 // len(text)) + "\n" + SENTENCE).encode(), SECRET).unread


@pytest.mark.parametrize("form", PLANTERS)
@settings(deadline=None, max_examples=4)
@given(seed=st.integers(0, 2**32))
def test_no_damage_makes_a_search_fail(form: str, seed: int) -> None:
    random = seeded(seed)
    content = bytearray(PLANTERS[form](SENTENCE, random))
    for _ in range(random.randint(1, 20)):
        at = random.randrange(len(content))
        content[at : at + random.choice((0, 1, 1, 1, 9))] = random.randbytes(random.choice((0, 1, 1, 1, 4)))
    found_in(bytes(content), SECRET)


def test_a_search_goes_on_after_a_text_that_holds_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fora_plate.leaks.part.MOST_UNPACKED", 100)
    packed = base64.b64encode(bytes(1000)).decode()
    text = f"<svg><image href='data:image/png;base64,{packed}'/></svg>".encode()
    found = search([], [("a.svg", lambda: text), ("b.txt", lambda: b"gewoon")])
    assert found.files == 2
    assert [(one.file, one.reason) for one in found.unread] == [("a.svg", "too-large")]
