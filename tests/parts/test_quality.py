"""Quality: the figures of a plate say what is on it, and a report on them says no more than that."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fora_plate.colour import contrast
from fora_plate.geometry import PT
from fora_plate.layout import walk
from fora_plate.legibility import Legibility, legibilities
from fora_plate.quality import QUALITY_REPORTS, PlateName, quality_of
from fora_plate.scene import Rect, Text
from support.catalogs import a_catalog, a_product, a_supplier, a_view
from support.layouts import laid_out
from support.plates import a_quality, a_scene_of

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog

LONG = "Registratiesysteem voor aanwezigheid, verzuim, verlof en vervanging van medewerkers en leerlingen in de school"


def crowded() -> Catalog:
    """Two cards with a product each that has much to say of itself, and a third with five products."""
    remark = "Een opmerking die op geen enkele kaart op een regel past." * 12
    products = [a_product(f"p-{number}", f"Product {number}", ["c-0-0-2"]) for number in range(5)]
    products.append(a_product("alfa", "Alfa", ["c-0-0-0", "c-0-0-1"], licence_status="open-core", remark=remark))
    return a_catalog([[[LONG, "Kort", "Vol"]]], products, [a_supplier("huis", "Een Huis", ["alfa"])])


@pytest.mark.parametrize("view", ["alles", "voluit"])
def test_the_longest_wrap_is_a_name_with_all_its_words_and_never_a_remark(view: str) -> None:
    _, layout = laid_out(crowded(), view, "120x300")
    wrap = layout.measures.longest_wrap
    assert wrap.id == "component_c-0-0-0"
    assert len(wrap.lines) > 2
    assert re.sub(r"[\s-]", "", "".join(wrap.lines)) == LONG.replace(" ", "")


def test_a_name_of_a_product_counts_as_well() -> None:
    catalog = a_catalog([[["Kort"]]], [a_product("lang", LONG, ["c-0-0-0"])])
    _, layout = laid_out(catalog, "alles", "120x300")
    assert layout.measures.longest_wrap.id == "product_component_c-0-0-0_lang"


def test_the_smallest_type_is_that_of_the_smallest_text_on_the_plate() -> None:
    for view, paper in (("alles", "a4"), ("voluit", "a3"), ("alles", "120x300")):
        _, layout = laid_out(crowded(), view, paper)
        smallest = min(line.size for placed in walk(layout.root) for line in placed.lines)
        assert layout.measures.smallest_type == pytest.approx(smallest / PT, abs=0.005)


@pytest.mark.parametrize(("most", "cut_lists", "left_out"), [(None, 0, 0), (5, 0, 0), (4, 1, 2), (2, 1, 4)])
def test_products_that_a_card_does_not_show_are_counted_per_card_and_together(
    most: int | None, cut_lists: int, left_out: int
) -> None:
    _, layout = laid_out(crowded(), replace(a_view(), most_products=most), "a4")
    assert (layout.measures.cut_lists, layout.measures.left_out) == (cut_lists, left_out)


def test_a_contrast_is_never_rounded_up_to_a_limit() -> None:
    quality = replace(a_quality(), faintest=Legibility(4.4999, "woord", "#777777", "#ffffff"))
    assert json.loads(QUALITY_REPORTS["json"]([quality], "en"))[0]["contrast"]["ratio"] == 4.49
    assert " 4,49 " in QUALITY_REPORTS["text"]([quality], "nl")


def test_columns_stand_below_each_other_and_can_be_parted_by_two_spaces() -> None:
    rows = [a_quality(), a_quality(type_size=18.5, cut_lists=12, left_out=345), a_quality(fill=1.0)]
    rows.append(replace(rows[0], name=PlateName("een-lange-naam", ("po", "hosting"), "600x400", "huis", "en")))
    for language in ("nl", "en"):
        table = [line.split("  ") for line in QUALITY_REPORTS["text"](rows, language).splitlines()]
        cells = [[cell.strip() for cell in line if cell.strip()] for line in table]
        assert {len(row) for row in cells} == {14}
        lines = QUALITY_REPORTS["text"](rows, language).splitlines()
        assert len({line.index(row[-1], len(line) - len(row[-1])) for line, row in zip(lines, cells, strict=True)}) == 1
        assert all(line == line.rstrip() for line in lines)


def test_filters_of_the_command_tell_a_plate_from_the_one_without() -> None:
    quality = replace(a_quality(), name=PlateName("alles", ("po", "hosting"), "a3", "kleur", "nl"))
    assert "\nalles-po-hosting " in QUALITY_REPORTS["text"]([quality], "nl")
    assert json.loads(QUALITY_REPORTS["json"]([quality], "nl"))[0]["filters"] == ["po", "hosting"]


def test_figures_have_the_comma_of_the_language_for_people_and_a_point_for_programs() -> None:
    assert " 7,24 " in QUALITY_REPORTS["text"]([a_quality()], "nl")
    assert " 7.24 " in QUALITY_REPORTS["text"]([a_quality()], "en")
    assert json.loads(QUALITY_REPORTS["json"]([a_quality()], "nl")) == json.loads(
        QUALITY_REPORTS["json"]([a_quality()], "en")
    )


def test_a_picture_without_any_text_has_no_quality() -> None:
    with pytest.raises(ValueError, match="alles"):
        quality_of(a_quality().name, a_quality().measures, a_scene_of(Rect(0, 0, 100, 100)))


def keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*map(keys, value.values()))
    return set().union(*map(keys, value)) if isinstance(value, list) else set()


def test_every_key_and_every_heading_is_documented(root: Path) -> None:
    page = (root / "docs/formats.md").read_text(encoding="utf-8")
    section = page.partition("## Reports on quality")[2].partition("\n## ")[0]
    for key in keys(json.loads(QUALITY_REPORTS["json"]([a_quality()], "nl"))):
        assert f"`{key}`" in section, key
    for language in ("nl", "en"):
        for heading in re.split(r" {2,}", QUALITY_REPORTS["text"]([], language).strip()):
            assert f"*{heading}*" in section, heading


RECTS = st.builds(
    Rect,
    st.integers(0, 20).map(lambda part: part * 10),
    st.integers(0, 20).map(lambda part: part * 10),
    st.integers(1, 9).map(lambda part: part * part * 4),
    st.integers(1, 9).map(lambda part: part * part * 4),
    st.sampled_from(["#ffffff", "#dddddd", "#777777", "#333333"]),
)


def seen(rects: list[Rect], x: float, y: float) -> str:
    """The colour that was painted last at a point."""
    at = [rect for rect in rects if rect.x < x < rect.x + rect.width and rect.y < y < rect.y + rect.height]
    return at[-1].fill or "" if at else "#ffffff"


@given(rects=st.lists(RECTS, max_size=12), column=st.integers(4, 20), row=st.integers(6, 20), turned=st.booleans())
def test_a_text_is_called_as_faint_as_it_is_anywhere_on_its_ground(
    rects: list[Rect], column: int, row: int, *, turned: bool
) -> None:
    text = Text("woord", column * 10 + 1, row * 10 + 1, 30, 45, "regular", "#000000", turned=turned)
    (found,) = legibilities(a_scene_of(*rects, text))
    wide = [(text.x + right, text.y - up) for right in range(2, 44, 5) for up in range(-5, 21, 5)]
    points = [(text.x + y - text.y, text.y - (x - text.x)) for x, y in wide] if turned else wide
    grounds = {seen(rects, *point) for point in points}
    assert found.ratio <= min(contrast("#000000", ground) for ground in grounds)
    assert found.ground in {"#ffffff", *(rect.fill for rect in rects)}


@given(st.lists(RECTS, max_size=12))
def test_what_is_hidden_below_a_rectangle_that_holds_a_text_does_not_count(rects: list[Rect]) -> None:
    text = Text("woord", 101, 151, 30, 45, "regular", "#000000")
    (found,) = legibilities(a_scene_of(*rects, Rect(90, 100, 80, 90, "#eeeeee"), text))
    assert found.ground == "#eeeeee"
