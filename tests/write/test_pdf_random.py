"""PDF of random scenes: whatever stands in them is read once, in order, in a file without faults."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

import pikepdf
from hypothesis import given, settings
from hypothesis import strategies as st

from fora_plate.link import Link
from fora_plate.scene import Code, Document, Figure, Hatch, Inset, Page, Picture, Rect, Text
from fora_plate.write.pdf import pdf
from support.logos import a_logo, a_png_logo
from support.pdf import broken_rules, misplaced, tree_of
from support.plates import a_scene_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.scene import Item, Meaning

    Items = st.SearchStrategy[tuple[Item, ...]]

LETTERS = "abc éß'\"()<>[]{}/%\\&#—\u00a0\u2011◆→fie\u0301"
TARGETS = ("https://example.org/a(b)", "https://example.org/ë?q=%20#x", "#twee", "#een/d0", "https://example.org/(")
PLACES = st.floats(-50, 500, allow_nan=False).map(lambda value: round(value, 3))
SIZES = st.floats(0.5, 90)
LOGOS = (a_logo(), a_png_logo())
WORD = re.compile("[wl]\\d+x")


@st.composite
def texts(draw: st.DrawFn) -> Text:
    words = draw(st.text(LETTERS, max_size=12))
    link = draw(st.none() | st.sampled_from(TARGETS).map(lambda target: Link(target, f"naar {words}")))
    return Text(
        f"w0x{words}",
        draw(PLACES),
        draw(PLACES),
        draw(SIZES),
        draw(SIZES),
        draw(st.sampled_from(("regular", "bold"))),
        draw(st.sampled_from(("#000000", "#123456"))),
        turned=draw(st.booleans()),
        heading=draw(st.sampled_from((0, 0, 1))),
        link=link,
        label=draw(st.sampled_from(("", "", "l0x"))),
        follows=draw(st.booleans()),
        marker=draw(st.booleans()),
        language=draw(st.sampled_from(("", "en-GB"))),
    )


@st.composite
def marks(draw: st.DrawFn) -> Item:
    x, y, width, height = (draw(PLACES), draw(PLACES), draw(SIZES), draw(SIZES))
    label = draw(st.sampled_from(("", "l0x")))
    hatch = draw(st.sampled_from((None, Hatch("dots", "#999999", 9, 1), Hatch("cross", "#999999", 9, 1))))
    rect = Rect(x, y, width, height, fill=draw(st.sampled_from((None, "#ffffff"))), stroke="#000000", hatch=hatch)
    picture = Picture("p", x, y, width, height, draw(st.sampled_from(LOGOS)), label)
    code = Code(x, y, width, ((True, False), (False, True)), "#000000", label)
    kinds: tuple[Item, ...] = (rect, picture, code)
    return draw(st.sampled_from(kinds))


def insets(items: Items) -> st.SearchStrategy[Item]:
    origins = st.tuples(PLACES, PLACES)
    labels = st.sampled_from(("", "", "l0x"))
    return st.builds(Inset, PLACES, PLACES, SIZES, SIZES, items, origins, st.floats(0.05, 3), labels)


def figures(items: Items, *meanings: Meaning, ids: Sequence[str] = ("",)) -> st.SearchStrategy[Figure]:
    return st.builds(Figure, st.sampled_from(ids), st.just("k"), st.just(""), st.sampled_from(meanings), items)


def several(*kinds: st.SearchStrategy[Item]) -> Items:
    return st.lists(st.one_of(*kinds), max_size=4).map(tuple)


def wild(ids: Sequence[str]) -> Items:
    """Anything in anything."""
    meanings: tuple[Meaning, ...] = ("section", "group", "list", "item", "table", "row", "head", "cell", "aside")
    return several(
        st.recursive(
            texts() | marks(),
            lambda inner: insets(several(inner)) | figures(several(inner), *meanings, ids=ids),
            max_leaves=15,
        )
    )


def sane() -> Items:
    """Lists of items, tables of rows of as many cells, and anything in them."""

    def around(inner: st.SearchStrategy[Item]) -> st.SearchStrategy[Item]:
        items = figures(several(inner), "item").filter(lambda figure: bool(list(words([figure]))))
        rows = figures(st.lists(figures(several(texts()), "cell", "head"), min_size=2, max_size=2).map(tuple), "row")
        return (
            insets(several(inner))
            | figures(several(inner), "section", "group", "aside")
            | figures(st.lists(items, max_size=3).map(tuple), "list")
            | figures(st.lists(rows, max_size=3).map(tuple), "table")
        )

    return several(st.recursive(texts() | marks(), around, max_leaves=15))


def numbered(items: Sequence[Item], numbers: Iterator[int]) -> tuple[Item, ...]:
    """The same with words that come once."""
    done: list[Item] = []
    for item in items:
        changes: dict[str, object] = {}
        if isinstance(item, Text):
            changes["text"] = item.text.replace("w0x", f"w{next(numbers)}x", 1)
        if isinstance(item, Text | Picture | Code | Inset) and item.label:
            changes["label"] = f"l{next(numbers)}x"
        if isinstance(item, Inset | Figure):
            changes["items"] = numbered(item.items, numbers)
        done.append(replace(item, **changes) if changes else item)  # type: ignore[arg-type]
    return tuple(done)


def words(items: Sequence[Item]) -> Iterator[str]:
    """What is read of items, in order: of a text that has a label the label, of its later lines nothing then."""
    label = ""
    for place, item in enumerate(items):
        if isinstance(item, Text):
            goes_on = item.follows and place > 0 and isinstance(items[place - 1], Text)
            label = label if goes_on else item.label
            found = WORD.findall(item.text if not label else "" if goes_on else label)
            yield from found
        elif isinstance(item, Inset | Picture | Code) and item.label:
            yield item.label
        elif isinstance(item, Inset):
            yield from words(item.items)
        elif isinstance(item, Figure) and item.meaning == "item":
            yield from words([part for part in item.items if isinstance(part, Text) and part.marker])
            yield from words([part for part in item.items if not (isinstance(part, Text) and part.marker)])
        elif isinstance(item, Figure) and item.meaning != "aside":
            yield from words(item.items)


TARGET = Figure("d0", "k", "", "group", (Rect(1, 1, 5, 5),))


def made(*pages: tuple[Item, ...], outlines: bool = False) -> tuple[list[str], list[str], bytes]:
    """What should be read, what is read, and the file."""
    numbers = count(1)
    contents = [numbered(items, numbers) for items in pages]
    ids = ("een", "een", "twee")
    document = Document(
        a_scene_of().about,
        tuple(Page(ids[place], str(place), a_scene_of(TARGET, *items)) for place, items in enumerate(contents)),
    )
    content = pdf(document, outlines=outlines)
    with pikepdf.open(io.BytesIO(content)) as file:
        assert file.check_pdf_syntax() == []
    said = WORD.findall(tree_of(content).said)
    return [word for items in contents for word in words(items)], said, content


ANYTHING = wild(("",))
NAMED = wild(("", "d1", "d2"))


@settings(deadline=None, max_examples=60)
@given(st.tuples(ANYTHING, ANYTHING, ANYTHING), st.booleans())
def test_everything_is_read_once_and_in_order(pages: tuple[tuple[Item, ...], ...], outlines: bool) -> None:  # noqa: FBT001
    wanted, said, _ = made(*pages, outlines=outlines)
    assert said == wanted


@settings(deadline=None, max_examples=60)
@given(st.tuples(NAMED, NAMED, NAMED))
def test_what_goes_on_elsewhere_is_read_once_too(pages: tuple[tuple[Item, ...], ...]) -> None:
    wanted, said, _ = made(*pages)
    assert sorted(said) == sorted(wanted)


@settings(deadline=None, max_examples=40)
@given(st.tuples(sane(), sane(), sane()), st.booleans())
def test_no_rule_is_broken_where_scenes_are_sane(pages: tuple[tuple[Item, ...], ...], outlines: bool) -> None:  # noqa: FBT001
    wanted, said, content = made(*pages, outlines=outlines)
    assert said == wanted
    assert broken_rules(content) == []
    assert misplaced(tree_of(content)) == []
