"""What must hold of every chapter that is set in columns and pages."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fora_plate.geometry import PT, Box, Size
from fora_plate.layout.flow import Chapter, Frame, flow
from fora_plate.layout.passages import Cell, Passage, Phrase, Row, Table, Void
from fora_plate.layout.placed import Placed, walk
from fora_plate.layout.setting import Grid, Look
from fora_plate.layout.texts import plain
from fora_plate.style import STYLE
from support.layouts import overflow

GRID = Grid(9 * PT, 1.36 * 9 * PT, STYLE)
FRAME = Frame(Size(2100, 1100), Box(180, 160, 1920, 940))


def a_phrase(text: str, heading: int = 0) -> Phrase:
    return Phrase(plain(text, "bold" if heading else "regular"), Look("ink", heading=heading), 0.4)


LENGTHS = st.integers(1, 3)
PHRASES = LENGTHS.map(lambda length: a_phrase(" ".join(["twee woorden"] * length)))


def a_cell(lengths: list[int]) -> Cell:
    return Cell(tuple(a_phrase(" ".join(["een rooster"] * length)) for length in lengths))


CELLS = st.lists(LENGTHS, min_size=1, max_size=2).map(a_cell)


@st.composite
def chapters(draw: st.DrawFn) -> Chapter:
    columns = draw(st.integers(1, 3))
    blocks: list[Passage | Void | Table] = []
    for number in range(draw(st.integers(0, 3))):
        kind = draw(st.sampled_from(["passage", "heading", "void", "table", "list"]))
        if kind == "passage":
            blocks.append(Passage(f"p{number}", draw(PHRASES)))
        elif kind == "heading":
            blocks.append(Passage(f"p{number}", a_phrase("Kop", 2), stays=True))
        elif kind == "void":
            blocks.append(Void(f"v{number}", draw(st.floats(0.5, 14))))
        else:
            wide = draw(st.integers(1, 3))
            rows = tuple(
                Row(f"r{number}_{row}", tuple(draw(CELLS) for _ in range(wide)))
                for row in range(draw(st.integers(1, 12)))
            )
            head = tuple(a_phrase(f"kop {column}") for column in range(wide)) if kind == "table" else ()
            blocks.append(Table(f"t{number}", "tabel", (1.0,) * wide, head, rows))
    return Chapter("proef", "Proef", (Passage("titel", a_phrase("Titel", 1)),), tuple(blocks), columns)


def things(pages: tuple[Placed, ...], *roles: str) -> list[str]:
    return [placed.id for page in pages for placed in walk(page) if placed.role in roles]


@settings(deadline=None, max_examples=40)
@given(chapters())
def test_nothing_is_lost_and_all_is_in_order(chapter: Chapter) -> None:
    pages = flow(chapter, FRAME, GRID)
    wanted: list[str] = ["titel"]
    for block in chapter.blocks:
        if isinstance(block, Table):
            wanted += [row.id for row in block.rows]
        else:
            wanted.append(block.id)
    found = [name for name in things(pages, "passage", "void", "row", "listed") if not name.endswith("_head")]
    assert found == wanted


@settings(deadline=None, max_examples=40)
@given(chapters())
def test_every_line_stands_in_its_box_and_everything_on_the_page(chapter: Chapter) -> None:
    for page in flow(chapter, FRAME, GRID):
        for placed in walk(page):
            assert FRAME.box.holds(placed.box), placed.id
            assert all(overflow(line, placed.box) <= 2.0 for line in placed.lines), placed.id
        for placed in walk(page):
            for one, other in combinations(placed.children, 2):
                assert not one.box.meets(other.box), (one.id, other.id)


@settings(deadline=None, max_examples=40)
@given(chapters())
def test_a_table_has_its_head_wherever_it_stands_and_is_told_it_once(chapter: Chapter) -> None:
    pages = flow(chapter, FRAME, GRID)
    for block in chapter.blocks:
        if isinstance(block, Table) and block.head:
            pieces = [placed for page in pages for placed in walk(page) if placed.id == block.id]
            heads = [piece.children[0].role for piece in pieces]
            assert heads == ["row"] + ["repeated-row"] * (len(pieces) - 1)


@settings(deadline=None, max_examples=40)
@given(chapters())
def test_a_heading_is_never_the_last_thing_in_a_column(chapter: Chapter) -> None:
    pages = flow(chapter, FRAME, GRID)
    stays = {block.id for block in chapter.blocks if isinstance(block, Passage) and block.stays}
    last = chapter.blocks[-1].id if chapter.blocks else ""
    for page in pages:
        for one, later in pairwise(page.children):
            if one.id in stays and one.id != last:
                assert later.box.x0 == one.box.x0, one.id
        if page.children[-1].id in stays:
            assert page.children[-1].id == last


def test_a_heading_stays_with_the_first_row_of_a_table() -> None:
    row = Row("r", (Cell((a_phrase("een"), a_phrase("twee"))),))
    blocks = (Void("v", 24.0), Passage("p", a_phrase("Kop", 2), stays=True), Table("t", "tabel", (1.0,), (), (row,)))
    pages = flow(Chapter("proef", "Proef", (), blocks), FRAME, GRID)
    assert [[placed.id for placed in page.children] for page in pages] == [["v"], ["p", "t"]]


def test_the_columns_of_the_last_page_are_even() -> None:
    rows = tuple(Row(f"r{number}", (Cell((a_phrase("een"),)),)) for number in range(10))
    chapter = Chapter("proef", "Proef", (), (Table("t", "tabel", (1.0,), (), rows),), 2)
    (page,) = flow(chapter, FRAME, GRID)
    assert [len(column.children) for column in page.children] == [5, 5]


def test_a_page_that_would_be_nearly_empty_is_spared_by_closer_lines() -> None:
    rows = tuple(Row(f"r{number}", (Cell((a_phrase("een"),)),)) for number in range(11))
    chapter = Chapter("proef", "Proef", (), (Table("t", "tabel", (1.0,), (), rows),))
    pages = flow(chapter, FRAME, GRID)
    assert len(pages) == 1
    step = page_step(pages[0])
    assert step < (0.36 + 0.4 + 1) * GRID.leading


def a_long_table(phrases: int) -> Chapter:
    """A row with a short cell and a long one, between two short rows."""
    short = Cell((a_phrase("een"),))
    long = Cell(tuple(a_phrase(f"bron {number}") for number in range(phrases)))
    head = (a_phrase("kop"), a_phrase("kop"))
    rows = (Row("voor", (short, short)), Row("lang", (short, long)), Row("na", (short, short)))
    return Chapter("proef", "Proef", (), (Table("t", "tabel", (1.0, 2.0), head, rows),))


def test_a_row_taller_than_a_page_goes_on_and_says_again_what_is_short() -> None:
    pages = flow(a_long_table(100), FRAME, GRID)
    for page in pages:
        assert all(FRAME.box.holds(placed.box) for placed in walk(page))
    parts = [placed for page in pages for placed in walk(page) if placed.id == "lang"]
    assert len(parts) > 2
    shorts, longs = zip(*([child for child in part.children if child.role != "rule"] for part in parts), strict=True)
    assert [cell.role == "repeated-cell" for cell in shorts] == [False, *(True for _ in parts[1:])]
    assert [line.text for cell in longs for line in cell.lines] == [f"bron {number}" for number in range(100)]
    assert {line.text for cell in shorts for line in cell.lines} == {"een"}
    assert things(pages, "row")[-1] == "na"


def test_a_heading_above_a_row_that_is_taller_than_a_page_stands_on_its_page_too() -> None:
    cell = Cell(tuple(a_phrase(f"bron {number}") for number in range(100)))
    heading = Passage("kop", a_phrase("Kop", 2), stays=True)
    table = Table("t", "tabel", (1.0,), (), (Row("lang", (cell,)),))
    pages = flow(Chapter("proef", "Proef", (), (heading, table)), FRAME, GRID)
    assert [placed.id for placed in pages[0].children] == ["kop", "t"]
    assert all(FRAME.box.holds(placed.box) for page in pages for placed in walk(page))


def test_a_page_of_a_table_is_filled_with_rows_below_one_head() -> None:
    rows = tuple(Row(f"r{number}", (Cell((a_phrase("een"),)),)) for number in range(40))
    pages = flow(Chapter("proef", "Proef", (), (Table("t", "tabel", (1.0,), (a_phrase("kop"),), rows),)), FRAME, GRID)
    for page in pages[:-1]:
        (table,) = page.children
        assert FRAME.box.y1 - table.box.y1 < table.children[-1].box.height, "there was room for a row"


def test_the_head_of_a_table_whose_first_row_goes_on_is_told_once() -> None:
    cell = Cell(tuple(a_phrase(f"bron {number}") for number in range(100)))
    table = Table("t", "tabel", (1.0,), (a_phrase("kop"),), (Row("lang", (cell,)),))
    pages = flow(Chapter("proef", "Proef", (), (table,)), FRAME, GRID)
    assert len(pages) > 1
    assert things(pages, "head") == ["t_head_1"]


@pytest.mark.parametrize("shares", [(1.0,), (1.0, 3.0)])
def test_words_wider_than_a_column_are_cut_there(shares: tuple[float, ...]) -> None:
    """Where all words together are wider than the page, those of the widest column are cut, and no others."""
    cells = (Cell((a_phrase("woord"),)), Cell((a_phrase("w" * 300),)))[-len(shares) :]
    table = Table("t", "tabel", shares, tuple(a_phrase("kop") for _ in shares), (Row("r", cells),))
    title = Passage("titel", a_phrase("titel" * 60, 1))
    (page,) = flow(Chapter("proef", "Proef", (title,), (table,)), FRAME, GRID)
    for placed in walk(page):
        assert FRAME.box.holds(placed.box)
        assert all(overflow(line, placed.box) <= 2.0 for line in placed.lines), placed.id
    if len(shares) > 1:
        assert [line.text for placed in walk(page) if placed.id == "r_1" for line in placed.lines] == ["woord"]


def test_a_word_wider_than_the_share_of_its_column_gets_the_room_that_it_needs() -> None:
    word = "leerlingadministratiesysteem"
    cells = (Cell((a_phrase(word),)), Cell((a_phrase("een"),)))
    table = Table("t", "tabel", (1.0, 9.0), (), (Row("r", cells),))
    (page,) = flow(Chapter("proef", "Proef", (), (table,)), FRAME, GRID)
    assert [line.text for placed in walk(page) if placed.id == "r" for line in placed.lines] == [word, "een"]


def page_step(page: Placed) -> float:
    rows = [placed.box.y0 for placed in walk(page) if placed.role == "listed"]
    return (rows[-1] - rows[0]) / (len(rows) - 1)
