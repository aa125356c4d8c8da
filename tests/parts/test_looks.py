"""Looks: every style tells apart what must be told apart, and every text can be read."""

from __future__ import annotations

import colorsys
import io
from dataclasses import replace
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from fora_plate.colour import channels, contrast, mix
from fora_plate.draw import draw
from fora_plate.geometry import Box, Size
from fora_plate.layout import arrange, walk
from fora_plate.layout.placed import Layout, Line, Measures, Placed, Wrap
from fora_plate.legibility import Legibility, faintest, legibilities
from fora_plate.looks import TONES, coverage_look, faint_pairs, look_of, palettes_of, tints_of
from fora_plate.scene import Figure, Hatch, Rect, Text
from fora_plate.selection import select
from fora_plate.style import LEVELS, STYLE, STYLES, Style, Tints
from fora_plate.write import write
from support.catalogs import a_catalog
from support.plates import a_scene, a_scene_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.scene import Item

every_style = pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)


def rects(items: Sequence[Item]) -> Iterator[Rect]:
    for item in items:
        if isinstance(item, Rect):
            yield item
        elif isinstance(item, Figure):
            yield from rects(item.items)


def grey(colour: str) -> float:
    """The lightness that a black-and-white printer makes of it, 0 to 255 (ITU-R BT.601)."""
    red, green, blue = channels(colour)
    return 0.299 * red + 0.587 * green + 0.114 * blue


MATRICES = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
}
"""Machado, Oliveira and Fernandes 2009, severity 1.0; on linear RGB."""


def seen(colour: str, blindness: str) -> tuple[float, ...]:
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
              for value in (channel / 255 for channel in channels(colour))]  # fmt: skip
    return tuple(
        min(1.0, max(0.0, sum(factor * value for factor, value in zip(row, linear, strict=True))))
        for row in MATRICES[blindness]
    )


@every_style
@pytest.mark.parametrize("view", ["overzicht", "domein-onderwijs", "domein-onderwijsondersteuning"])
def test_every_text_on_a_real_plate_has_the_contrast_of_its_style(real: Catalog, view: str, style: Style) -> None:
    found = faintest(a_scene(real, view, "a2", style))
    assert found
    assert found.ratio >= style.least_contrast, found
    assert style.least_contrast >= (7.0 if style.id == "contrast" else 4.5)


@every_style
def test_no_pair_of_colours_of_a_shipped_style_is_faint(real: Catalog, style: Style) -> None:
    assert faint_pairs(real.domains.values(), style) == []


@every_style
def test_the_pairs_that_are_checked_are_those_that_stand_on_real_plates(real: Catalog, style: Style) -> None:
    checked = set()
    for palette in palettes_of(real.domains.values(), style).values():
        inks = {"ink": style.ink, "muted": style.muted, "accent": palette.accent, "inverse": style.paper}
        for role, tones in TONES.items():
            fill = style.paper if role == "page" else look_of(role, palette, style).fill
            checked |= {(inks[tone], fill) for tone in tones}
    checked |= {(step.ink, step.fill) for step in style.coverage}
    wanted = [view.id for view in real.views.values() if not view.on_request]
    relations = ("koppelvlakken", "component-leerlingadministratiesysteem-las", "component-curriculumplanner")
    for view in (*wanted, "leverancier-surf", "vervanging-microsoft-365", *relations):
        for found in legibilities(a_scene(real, view, "a2", style)):
            assert (found.colour, found.ground) in checked, found


@every_style
def test_a_style_that_is_too_faint_is_told_with_every_pair(real: Catalog, style: Style) -> None:
    faint = replace(style, muted="#bbbbbb", technology="#999999")
    found = faint_pairs(real.domains.values(), faint)
    assert {pair.tone for pair in found} >= {"muted"}
    assert {pair.on for pair in found} >= {"page", "gap", "device"}
    assert all(pair.ratio == contrast(pair.text, pair.ground) < style.least_contrast for pair in found)


def test_every_colour_of_the_grey_style_is_grey(real: Catalog) -> None:
    style = STYLES["grijs"]
    scene = a_scene(real, "overzicht", "a2", style)
    colours = {colour for rect in rects(scene.items) for colour in (rect.fill, rect.stroke) if colour}
    colours |= {rect.hatch.colour for rect in rects(scene.items) if rect.hatch}
    colours |= {found.colour for found in legibilities(scene)}
    colours |= {colour for step in style.coverage for colour in (step.fill, step.ink, step.hatch) if colour}
    assert len(colours) > 5
    assert {colour for colour in colours if len(set(channels(colour))) > 1} == set()
    red, green, blue = Image.open(io.BytesIO(write(scene, "png", 30))).split()
    assert red.tobytes() == green.tobytes() == blue.tobytes()


@every_style
def test_a_gap_differs_from_a_card_without_its_colour(real: Catalog, style: Style) -> None:
    for palette in palettes_of(real.domains.values(), style).values():
        gap, card = look_of("gap", palette, style), look_of("component", palette, style)
        assert gap.dashed
        assert not card.dashed
        assert gap.hatch
        assert card.hatch is None
        assert gap.fill
        assert abs(grey(gap.hatch.colour) - grey(gap.fill)) >= 20, "the hatch is lost in print"
        for blindness in MATRICES:
            far = zip(seen(gap.hatch.colour, blindness), seen(gap.fill, blindness), strict=True)
            assert max(abs(one - other) for one, other in far) > 0.1


def test_domains_beside_each_other_differ_in_grey_by_texture(real: Catalog) -> None:
    palettes = palettes_of(real.domains.values(), STYLES["grijs"])
    for layer in real.layers:
        looks = [look_of("domain", palettes[domain], STYLES["grijs"]) for domain in layer.domains]
        kinds = [look.hatch.pattern.kind if look.hatch else None for look in looks]
        assert len(set(kinds)) == len(kinds), layer.id
    everywhere = [look_of("domain", palettes[domain], STYLES["grijs"]) for domain in real.domains]
    assert len({(look.fill, look.hatch) for look in everywhere}) == len(real.domains)


@every_style
def test_levels_of_coverage_differ_in_tone_and_in_pattern(style: Style) -> None:
    looks = [coverage_look(level, style) for level in range(LEVELS)]
    assert len(looks) == len(style.coverage) == LEVELS
    kinds = [look.hatch.pattern.kind if look.hatch else None for look in looks]
    assert len(set(kinds)) == LEVELS
    for one, other in combinations(looks, 2):
        assert one.fill
        assert other.fill
        assert abs(grey(one.fill) - grey(other.fill)) >= 10
    tones = [grey(look.fill or "") for look in looks]
    assert tones == sorted(tones, reverse=True), "more coverage is darker"
    for blindness in MATRICES:
        lightness = [colorsys.rgb_to_hls(*seen(look.fill or "", blindness))[1] for look in looks]
        assert all(one - other > 0.05 for one, other in pairwise(lightness))


@every_style
def test_figures_can_be_read_on_every_level_and_its_hatch_is_seen(style: Style) -> None:
    for level in range(LEVELS):
        look = coverage_look(level, style)
        assert look.ink
        assert look.fill
        assert contrast(look.ink, look.fill) >= style.least_contrast
        if look.hatch:
            assert contrast(look.ink, look.hatch.colour) >= style.least_contrast
            assert abs(grey(look.hatch.colour) - grey(look.fill)) >= 18


@every_style
def test_a_card_with_a_level_is_painted_as_that_level_with_its_ink(real: Catalog, style: Style) -> None:
    line = Line("12", 30.0, 50.0, 20.0, 24.0, "bold", "muted")
    for level in range(LEVELS):
        card = Placed("component", "een", Box(0, 0, 300, 200), lines=(line,), variant=f"coverage-{level}")
        root = Placed("plate", "plate", Box(0, 0, 400, 300), children=(card,))
        measures = Measures(9.0, 7.2, 11.0, 1.0, Wrap("een", ("12",)), 0, 0)
        layout = Layout(Size(400, 300), 0, 30.0, 36.0, root, measures)
        scene = draw(layout, select(real, real.views["overzicht"], "nl"), style)
        box = list(rects(scene.items))[1]
        found = faintest(scene)
        assert found
        assert (box.fill, found.colour) == (style.coverage[level].fill, style.coverage[level].ink)
        assert found.ground == box.fill, "the hatch keeps clear of the figures"
        assert found.ratio >= style.least_contrast


@pytest.mark.parametrize("level", [-1, LEVELS])
def test_there_is_no_other_level(level: int) -> None:
    with pytest.raises(IndexError):
        coverage_look(level, STYLES["kleur"])


@every_style
def test_a_style_is_only_a_value(real: Catalog, style: Style) -> None:
    assert hash(style) == hash(STYLES[style.id])
    selection = select(real, real.views["overzicht"], "nl")
    layout = arrange(selection, Size(5940, 4200), style)
    assert len(list(walk(layout.root))) == len(list(walk(arrange(selection, Size(5940, 4200), STYLES["kleur"]).root)))


def a_text(x: float, colour: str, words: str = "woord") -> Text:
    return Text(words, x, 50.0, 10.0, 40.0, "regular", colour)


def test_a_text_stands_on_the_last_box_painted_below_it() -> None:
    box, later = Rect(0, 0, 100, 100, fill="#777777"), Rect(0, 0, 100, 100, fill="#000000")
    found = faintest(a_scene_of(box, Figure("", "x", "", "group", (a_text(10, "#767676"),)), later))
    assert found == Legibility(contrast("#767676", "#777777"), "woord", "#767676", "#777777")


def test_a_text_over_an_edge_counts_on_both_sides() -> None:
    box = Rect(0, 0, 30, 100, fill="#000000")
    found = faintest(a_scene_of(box, a_text(10, "#eeeeee")))
    assert found
    assert found.ground == "#ffffff"


def test_the_lines_of_a_hatch_count_unless_they_keep_clear() -> None:
    ground, ink = "#ffffff", "#333333"
    for clear, wanted in (((), mix(ink, ground, 0.3)), (((0.0, 0.0, 100.0, 100.0),), ground)):
        hatch = Hatch("diagonal", mix(ink, ground, 0.3), 8, 1, clear)
        found = faintest(a_scene_of(Rect(0, 0, 100, 100, fill=ground, hatch=hatch), a_text(10, ink)))
        assert found
        assert found.ground == wanted


def test_a_scene_without_text_has_no_faintest() -> None:
    assert faintest(a_scene_of()) is None


def test_tints_of_one_domain_go_before_those_of_its_place() -> None:
    catalog = a_catalog([[["Een"]]] * 4, per_layer=4)
    place, own = Tints("#111111", "#eeeeee", "#cccccc"), Tints("#222222", "#dddddd", "#bbbbbb")
    style = replace(STYLE, tints=(place,), own_tints=(("d-1", own),))
    found = tints_of(catalog.domains.values(), style)
    assert [found[f"d-{number}"] for number in range(4)] == [place, own, place, place]
