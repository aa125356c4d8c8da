"""Logos: what is accepted is written anew and safe; what is not accepted gets a report, whatever it is."""

from __future__ import annotations

import io
import re
import zlib
from contextlib import suppress
from dataclasses import astuple
from typing import TYPE_CHECKING

import cairocffi
import cairosvg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

from fora_plate.errors import DataError
from fora_plate.logo import Ink, Logo, document, in_grey, optical_size
from fora_plate.read import read_catalog
from fora_plate.read.png import MOST_SIDE, png_logo
from fora_plate.read.svg import svg_logo
from fora_plate.write.logos import surface_of
from support.logos import DRAWINGS, RANDOM_SVGS, SOUND_SVGS, a_logo, a_png, a_png_logo, an_svg, chunk, read
from support.reading import a_folder, codes, findings

if TYPE_CHECKING:
    from pathlib import Path

ELEMENTS = {"svg", "defs", "g", "path", "clipPath", "linearGradient", "radialGradient", "stop"}
ATTRIBUTES = re.compile(
    r"id|d|transform|fill|fill-rule|opacity|fill-opacity|stroke(-\w+)?|clip-path|gradientUnits|gradientTransform"
    r"|spreadMethod|[xy][12]|[cf][xy]|r|offset|stop-color|stop-opacity|width|height|viewBox"
)
VALUE = re.compile(r"[\w#.\- ]*|matrix\([\d.\- ]+\)|url\(#logo_\d+\)")
every_drawing = pytest.mark.parametrize("name", DRAWINGS)


def problems(text: str) -> list[tuple[str, tuple[int, int] | None, dict[str, str]]]:
    with pytest.raises(DataError) as caught:
        svg_logo(text, "products/x.svg")
    return [(found.code, found.position, dict(found.values)) for found in caught.value.diagnostics]


def is_safe(logo: Logo) -> None:
    """Nothing but what we write stands in the drawing."""
    root = etree.fromstring(document(logo), etree.XMLParser(resolve_entities=False, no_network=True))
    for element in root.iter("*"):
        assert etree.QName(element).localname in ELEMENTS
        assert etree.QName(element).namespace == "http://www.w3.org/2000/svg"
        assert not (element.text or "").strip()
        for attribute, value in element.attrib.items():
            assert ATTRIBUTES.fullmatch(str(attribute))
            assert VALUE.fullmatch(str(value)), value


def is_a_fixed_point(logo: Logo) -> None:
    """What we wrote is read as what it was, and written as it is; its ink is reckoned anew, and rounded."""
    again = svg_logo(document(logo).decode(), "again")
    assert again.content == logo.content
    for one, other in zip(astuple(again.ink), astuple(logo.ink), strict=True):
        assert one == pytest.approx(other, rel=1e-4, abs=1e-4)


@every_drawing
def test_a_drawing_is_written_anew_and_reading_that_gives_the_same(name: str) -> None:
    logo = a_logo(name)
    is_safe(logo)
    is_a_fixed_point(logo)


@every_drawing
def test_a_drawing_written_anew_looks_like_the_file(name: str) -> None:
    logo = a_logo(name)
    scale = 4
    file = drawn(DRAWINGS[name].replace('width="40mm" height="20mm"', "").encode(), 100 * scale)
    ink = [round(value * scale) for value in (logo.ink.x, logo.ink.y, logo.ink.width, logo.ink.height)]
    cut = file.crop((ink[0], ink[1], ink[0] + ink[2], ink[1] + ink[3]))
    ours = drawn(document(logo), ink[2]).resize(cut.size)
    one, other = (flat(image).resize((24, 12), Image.Resampling.BOX) for image in (cut, ours))
    worst = max(abs(a - b) for a, b in zip(one.tobytes(), other.tobytes(), strict=True))
    assert worst < 24


@every_drawing
def test_the_ink_box_is_that_of_a_picture(name: str) -> None:
    ink, scale = a_logo(name).ink, 8
    file = drawn(DRAWINGS[name].replace('width="40mm" height="20mm"', "").encode(), 100 * scale)
    box = file.getchannel("A").point([0] * 100 + [255] * 156).getbbox()
    assert box
    for found, seen in zip((ink.x, ink.y, ink.x + ink.width, ink.y + ink.height), box, strict=True):
        assert found == pytest.approx(seen / scale, abs=0.3)


def drawn(svg: bytes, width: int) -> Image.Image:
    png = cairosvg.svg2png(bytestring=svg, output_width=width)
    return Image.open(io.BytesIO(png)).convert("RGBA")


def flat(image: Image.Image) -> Image.Image:
    return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SOUND_SVGS)
def test_any_sound_svg_is_written_safely_and_as_a_fixed_point(text: str) -> None:
    found = read(text)
    if isinstance(found, tuple):
        assert found
        assert {problem.code for problem in found} <= {"logo-empty", "logo-value"}
    else:
        is_safe(found)
        is_a_fixed_point(found)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(RANDOM_SVGS)
def test_any_svg_is_refused_with_a_report_or_safe_and_a_fixed_point(text: str) -> None:
    found = read(text)
    assert found
    if isinstance(found, Logo):
        is_safe(found)
        is_a_fixed_point(found)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(DRAWINGS)), st.integers(0, 900), st.integers(0, 12), st.text(max_size=4))
def test_any_slip_of_the_pen_gives_a_report_or_a_safe_logo(name: str, start: int, length: int, typed: str) -> None:
    text = DRAWINGS[name]
    found = read(text[:start] + typed + text[start + length :])
    assert found
    if isinstance(found, Logo):
        is_safe(found)


@given(st.floats(-500, 500), st.floats(-500, 500), st.floats(0, 400), st.floats(0, 400))
def test_margins_in_a_file_make_no_difference(x: float, y: float, right: float, below: float) -> None:
    shape = '<path d="M0 0 H40 V16 H0 Z" fill="teal"/>'
    box = f"{min(x, 0):.3f} {min(y, 0):.3f} {40 - min(x, 0) + right:.3f} {16 - min(y, 0) + below:.3f}"
    assert svg_logo(an_svg(shape, box), "x") == svg_logo(an_svg(shape, "0 0 40 16"), "x")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("teal", "#008080"),
        ("DarkSlateGray", "#2f4f4f"),
        ("#F0a", "#ff00aa"),
        ("#0A9396", "#0a9396"),
        ("rgb(10, 300, -5)", "#0aff00"),
        ("RGB(100%,20.4%,.5%)", "#ff3401"),
    ],
)
def test_a_colour_is_written_with_six_digits(written: str, meant: str) -> None:
    logo = svg_logo(an_svg(f'<rect width="9" height="9" fill="{written}"/>'), "x")
    assert f'fill="{meant}"' in logo.content.decode()


REFUSED = {
    "a script": ("<script>alert(1)</script>", "logo-element", {"element": "script"}),
    "a script of another namespace": (
        '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
        "logo-element",
        {"element": "script"},
    ),
    "a page within": ("<foreignObject/>", "logo-element", {"element": "foreignObject"}),
    "a picture": ('<image href="data:image/png;base64,AA=="/>', "logo-element", {"element": "image"}),
    "a style sheet": ("<style>@import url(https://example.org)</style>", "logo-element", {"element": "style"}),
    "animation": ('<rect width="9" height="9"><animate/></rect>', "logo-element", {"element": "animate"}),
    "a setter": ('<set attributeName="href" to="x"/>', "logo-element", {"element": "set"}),
    "text": ("<text>Proef</text>", "logo-element", {"element": "text"}),
    "a link": ('<a href="https://example.org"/>', "logo-element", {"element": "a"}),
    "a filter": ("<filter/>", "logo-element", {"element": "filter"}),
    "a mask": ("<mask/>", "logo-element", {"element": "mask"}),
    "an svg within": ("<svg/>", "logo-element", {"element": "svg"}),
    "something in definitions": ("<defs><g><script/></g></defs>", "logo-element", {"element": "script"}),
    "two shapes in a clip": (
        '<clipPath id="k"><circle r="2"/><circle r="3"/></clipPath><rect width="9" height="9" clip-path="url(#k)"/>',
        "logo-element",
        {"element": "circle"},
    ),
    "an event": ('<rect onclick="alert(1)"/>', "logo-attribute", {"attribute": "onclick", "element": "rect"}),
    "a use of a filter": (
        '<rect filter="url(#f)"/>',
        "logo-attribute",
        {"attribute": "filter", "element": "rect"},
    ),
    "blending": (
        '<rect style="mix-blend-mode: multiply"/>',
        "logo-attribute",
        {"attribute": "mix-blend-mode", "element": "rect"},
    ),
    "an attribute of nowhere": ('<rect q="1"/>', "logo-attribute", {"attribute": "q", "element": "rect"}),
    "an address in style": (
        '<rect style="fill: url(https://example.org/a#b)"/>',
        "logo-reference",
        {"attribute": "style", "value": "url(https://example.org/a#b)"},
    ),
    "an address in an attribute": (
        '<rect fill="url(//example.org)"/>',
        "logo-reference",
        {"attribute": "fill", "value": "url(//example.org)"},
    ),
    "another file": (
        '<use href="other.svg#a"/>',
        "logo-reference",
        {"attribute": "href", "value": "other.svg#a"},
    ),
    "nothing of that name": ('<use href="#weg"/>', "logo-reference", {"attribute": "href", "value": "#weg"}),
    "a paint that is no gradient": (
        '<rect id="r" width="9" height="9" fill="url(#r)"/>',
        "logo-reference",
        {"attribute": "fill", "value": "#r"},
    ),
    "a colour of a variable": ('<rect fill="var(--x)"/>', "logo-value", {"attribute": "fill", "value": "var(--x)"}),
    "a transparent colour": ('<rect fill="#11223344"/>', "logo-value", {"attribute": "fill", "value": "#11223344"}),
    "a unit": ('<rect width="5mm"/>', "logo-value", {"attribute": "width", "value": "5mm"}),
    "a gradient too fine": (
        (
            '<defs><linearGradient id="a" gradientUnits="userSpaceOnUse" gradientTransform="scale(.00006)">'
            '<stop/></linearGradient></defs><rect width="9" height="9" fill="url(#a)"/>'
        ),
        "logo-value",
        {"attribute": "gradientTransform", "value": "scale(.00006)"},
    ),
    "a number too large": ('<rect width="1e9"/>', "logo-value", {"attribute": "width", "value": "1e9"}),
    "a negative length": ('<circle r="-1"/>', "logo-value", {"attribute": "r", "value": "-1"}),
    "half a path": ('<path d="M0 0 L5"/>', "logo-value", {"attribute": "d", "value": "M0 0 L5"}),
    "a transform of CSS": (
        '<g transform="rotate(45deg)"/>',
        "logo-value",
        {"attribute": "transform", "value": "rotate(45deg)"},
    ),
    "an entity that is nowhere": (
        '<rect width="&a;"/>',
        "bad-svg",
        {"problem": "undefined entity"},
    ),
    "an instruction": ("<?php echo 1 ?>", "logo-markup", {"markup": "<?php"}),
}


@pytest.mark.parametrize("rule", REFUSED)
def test_what_is_not_on_the_list_is_refused_at_its_place(rule: str) -> None:
    body, code, values = REFUSED[rule]
    found = problems(an_svg(body))
    assert [(code, values)] == [(seen, given) for seen, _, given in found]
    assert found[0][1]
    assert found[0][1][0] == 2


@pytest.mark.parametrize(
    "box", ["", "0 0 10", "0 0 0 10", "0 0 10 -1", "0 0 1e9 10", "0 0 10 0.0001", "a b c d", "0 0 10 10 10"]
)
def test_a_view_box_is_four_sane_numbers(box: str) -> None:
    assert problems(an_svg("<rect/>", box)) == [("logo-view-box", (1, 1), {"value": box})]
    assert problems('<svg xmlns="http://www.w3.org/2000/svg"/>') == [("logo-view-box", (1, 1), {"value": ""})]


def test_entities_are_refused_where_they_are_declared() -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n' + an_svg("&b;")
    assert [code for code, _, _ in problems(bomb)] == ["logo-markup"]
    file = '<!DOCTYPE svg SYSTEM "file:///etc/passwd">\n' + an_svg("&a;")
    assert [code for code, _, _ in problems(file)] == ["logo-markup"]


def test_everything_wrong_in_a_file_comes_at_once() -> None:
    body = '<script/>\n<rect onload="x" filter="url(#a)"/>\n<use href="x.svg"/>'
    assert [(code, place) for code, place, _ in problems(an_svg(body))] == [
        ("logo-element", (2, 1)),
        ("logo-attribute", (3, 1)),
        ("logo-attribute", (3, 1)),
        ("logo-reference", (4, 1)),
    ]
    values = '<rect width="a" fill="b"/>\n<circle r="c"/>'
    assert [values["value"] for _, _, values in problems(an_svg(values))] == ["b", "a", "c"]


BOMB = '<rect id="u0" width="9" height="9"/>' + "".join(
    f'<g id="u{level}">' + f'<use href="#u{level - 1}"/>' * 10 + "</g>" for level in range(1, 9)
)


SQUARE = '<rect width="9" height="9"/>'


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (an_svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'), "levels"),
        (an_svg("<g>" * 60 + "</g>" * 60), "levels"),
        (an_svg("<g/>" * 4000), "elements"),
        (an_svg(BOMB), "elements"),
        (an_svg(f'<path id="p" d="M0 0{"l1 1" * 9000}"/>' + '<use href="#p"/>' * 9), "steps"),
        (
            an_svg(
                '<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/>'
                '<rect width="9" height="9" fill="url(#a)"/>'
            ),
            "levels",
        ),
        (
            an_svg(f'<linearGradient id="a">{"<stop/>" * 500}</linearGradient><g fill="url(#a)">{SQUARE * 90}</g>'),
            "steps",
        ),
        (an_svg(f'<g stroke="red" stroke-dasharray="{"1 " * 900}">{SQUARE * 90}</g>'), "steps"),
    ],
    ids=[
        "a ring of uses",
        "deep",
        "many",
        "a bomb of uses",
        "many points",
        "a ring of gradients",
        "many stops again and again",
        "many dashes again and again",
    ],
)
def test_what_would_grow_without_end_is_refused(text: str, what: str) -> None:
    assert [(code, values["what"]) for code, _, values in problems(text)] == [("logo-too-complex", what)]


@pytest.mark.parametrize(
    ("element", "code"),
    [
        (f'<rect width="9" height="9" transform="scale({"1" * 60}x"/>', "logo-value"),
        (f'<path d="M0 0A{"2" * 2000}"/>', "logo-value"),
        (f'<rect width="9" height="9" stroke-width="{"1" * 60_000}x"/>', "logo-value"),
        (f'<rect width="9" height="9" fill="rgb({"1" * 60_000}x"/>', "logo-value"),
        (f'<rect width="9" height="9" fill="url({" " * 9_000}"/>', "logo-reference"),
        (f'<rect width="9" height="9" fill="{"url(" * 20_000}"/>', "logo-reference"),
    ],
    ids=["transform", "arc", "length", "colour", "spaces in an address", "many addresses"],
)
def test_a_value_that_takes_a_careless_pattern_for_ever_is_refused(element: str, code: str) -> None:
    assert [found for found, _, _ in problems(an_svg(element))] == [code]


@pytest.mark.parametrize(
    ("element", "attribute"),
    [
        ('<rect x="1000000" width="1000000" height="9"/>', "width"),
        ('<circle cx="1000000" cy="9" r="1000000"/>', "r"),
        ('<ellipse cx="1000000" cy="9" rx="1000000" ry="9"/>', "rx"),
    ],
)
def test_a_shape_that_reaches_out_of_bounds_is_refused(element: str, attribute: str) -> None:
    ((code, _, values),) = problems(an_svg(element))
    assert (code, values["attribute"]) == ("logo-value", attribute)


@pytest.mark.parametrize("around", ["metadata", "desc"])
def test_nothing_refers_to_what_is_not_looked_at(around: str) -> None:
    hidden = f'<{around}><g id="a" onload="x()"><rect width="9" height="9"/></g></{around}><use href="#a"/>'
    assert [code for code, _, _ in problems(an_svg(hidden))] == ["logo-reference"]


# Pixels


def png_problem(content: bytes) -> tuple[str, dict[str, str]]:
    with pytest.raises(DataError) as caught:
        png_logo(content, "x.png")
    (found,) = caught.value.diagnostics
    return found.code, dict(found.values)


def test_a_png_keeps_its_pixels_and_loses_everything_else() -> None:
    told = chunk(b"tEXt", b"Comment\0secret") + chunk(b"tIME", b"\x07\xe7\1\1\1\1\1") + chunk(b"acTL", bytes(8))
    assert png_logo(a_png(40, 20, 5, told), "x") == png_logo(a_png(40, 20, 5), "x")
    kept = Image.open(io.BytesIO(png_logo(a_png(40, 20, 5, told), "x").content))
    assert kept.tobytes() == Image.open(io.BytesIO(a_png(40, 20, 5))).tobytes()
    assert not kept.info


def test_transparent_margins_of_a_png_make_no_difference() -> None:
    inks = [png_logo(a_png(40, 20, margin), "x").ink for margin in (0, 1, 30)]
    assert [(ink.width, ink.height) for ink in inks] == [(40, 20)] * 3
    assert inks[2] == Ink(30, 30, 40, 20)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"GIF89a", ("bad-png", {"problem": "47 49 46 38"})),
        (a_png(4, 4)[:-1], ("bad-png", {"problem": "IEND"})),
        (a_png(4, 4) + b"more than a head", ("bad-png", {"problem": "IEND"})),
        (a_png(4, 4, 0, chunk(b"HACK", b"")), ("bad-png", {"problem": "HACK"})),
        (a_png(4, 4, depth=16), ("bad-png", {"problem": "16 bits"})),
        (a_png(4, 4).replace(b"IDAT", b"IDAX"), ("bad-png", {"problem": "IDAX"})),
        (
            a_png(MOST_SIDE + 1, 1),
            ("logo-pixels", {"width": str(MOST_SIDE + 1), "height": "1", "most": str(MOST_SIDE)}),
        ),
        (a_png(0, 0, 8), ("logo-empty", {})),
    ],
    ids=["a GIF", "cut short", "something behind", "a foreign chunk", "deep", "a bad checksum", "huge", "empty"],
)
def test_what_is_no_plain_png_is_refused(content: bytes, expected: tuple[str, dict[str, str]]) -> None:
    assert png_problem(content) == expected


def test_pixels_that_cannot_be_unpacked_are_refused() -> None:
    sound = zlib.compress(b"\0" + b"\xd0\x20\x20\xff" * 4)
    broken = a_png(4, 1).replace(chunk(b"IDAT", sound), chunk(b"IDAT", b"no zlib"))
    assert broken != a_png(4, 1)
    assert png_problem(broken)[0] == "bad-png"


@given(st.integers(0, 120), st.binary(max_size=6))
def test_any_change_of_a_png_gives_a_report_or_a_logo(place: int, bytes_: bytes) -> None:
    content = a_png(6, 3, 1)
    changed = content[:place] + bytes_ + content[place + len(bytes_) :]
    if changed == content:
        assert png_logo(changed, "x").ink == Ink(1, 1, 6, 3)
    else:
        with suppress(DataError):
            assert png_logo(changed, "x").kind == "png"


def a_palette(*chunks: bytes, compression: int = 0, pixels: bytes = zlib.compress(b"\0\0\0\0\0" * 4)) -> bytes:
    """A picture of four by four with a palette, made of these chunks before its pixels."""
    header = chunk(b"IHDR", bytes([0, 0, 0, 4, 0, 0, 0, 4, 8, 3, compression, 0, 0]))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "content",
    [
        a_palette(),
        a_palette(chunk(b"PLTE", b"")),
        a_palette(chunk(b"PLTE", b"\1\2\3\4")),
        a_palette(*[chunk(b"PLTE", b"\1\2\3")] * 2),
        a_palette(chunk(b"PLTE", b"\1\2\3"), compression=1),
        a_palette(chunk(b"PLTE", b"\1\2\3"), pixels=zlib.compress(b"\0\0\0\0\0" * 4)[:-3]),
    ],
    ids=["no palette", "empty", "uneven", "two", "other compression", "cut short"],
)
def test_a_png_that_programs_do_not_agree_on_is_refused_or_can_be_painted(content: bytes) -> None:
    with suppress(DataError):
        assert surface_of(png_logo(content, "x"), cairocffi).get_width() == 4


def test_what_stands_behind_the_pixels_is_lost() -> None:
    palette, pixels = chunk(b"PLTE", b"\1\2\3"), zlib.compress(b"\0\0\0\0\0" * 4)
    plain = png_logo(a_palette(palette, pixels=pixels), "x")
    assert png_logo(a_palette(palette, pixels=pixels + b"secret"), "x") == plain
    assert plain.kind == "png"


# In grey


@every_drawing
def test_a_drawing_in_grey_has_greys_only_and_is_otherwise_the_same(name: str) -> None:
    logo = a_logo(name)
    grey = in_grey(logo)
    is_a_fixed_point(grey)
    colours = re.findall(r"#([0-9a-f]{6})", grey.content.decode())
    assert colours
    assert all(colour[:2] * 3 == colour for colour in colours)
    uncoloured = [re.sub(rb"#[0-9a-f]{6}", b"#", each.content) for each in (logo, grey)]
    assert uncoloured[0] == uncoloured[1]


def test_a_png_in_grey_is_as_light_and_as_transparent_as_it_was() -> None:
    logo = a_png_logo()
    grey = in_grey(logo)
    one, other = (Image.open(io.BytesIO(each.content)).convert("RGBA") for each in (logo, grey))
    assert one.getchannel("A").tobytes() == other.getchannel("A").tobytes()
    assert one.convert("L").tobytes() == other.convert("L").tobytes()
    assert other.getpixel((40, 20)) == (85, 85, 85, 255)
    assert png_logo(grey.content, "x") == grey


# Beside the records


def test_a_logo_beside_its_record_gets_into_the_catalog(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"products/alfa.svg": DRAWINGS["path"], "suppliers/omega.png": a_png(8, 4)}
    catalog = read_catalog(a_folder(tmp_path, files))
    assert catalog.products["alfa"].logo == a_logo("path")
    assert catalog.products["beta"].logo is None
    assert catalog.suppliers["omega"].logo == png_logo(a_png(8, 4), "x")


def test_nothing_is_said_about_what_has_no_logo(tmp_path: Path) -> None:
    assert findings(a_folder(tmp_path, {"products/alfa.svg": DRAWINGS["path"]})) == ()


def test_faults_in_logos_come_with_those_in_records(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "products/alfa.svg": an_svg("<script/>"),
        "products/beta.yaml": "id: Beta\n",
        "suppliers/omega.png": b"no png",
        "views/alles.svg": DRAWINGS["path"],
    }
    assert {"logo-element", "bad-id", "bad-png", "wrong-suffix"} <= set(codes(a_folder(tmp_path, files)))


@pytest.mark.parametrize(("suffix", "size"), [("svg", 100_001), ("png", 300_001)])
def test_a_logo_that_is_too_large_is_not_parsed(tmp_path: Path, suffix: str, size: int) -> None:
    assert codes(a_folder(tmp_path, {f"products/alfa.{suffix}": b"<" * size})) == ["file-too-large"]


def test_a_logo_is_never_read_from_outside_the_data(tmp_path: Path) -> None:
    (tmp_path / "secret.svg").write_text(DRAWINGS["path"], encoding="utf-8")
    folder = a_folder(tmp_path / "data")
    (folder / "products" / "alfa.svg").symlink_to(tmp_path / "secret.svg")
    assert codes(folder) == ["link-outside"]


# The size on a plate


@given(st.floats(0.2, 5), st.floats(1, 1000))
def test_every_logo_covers_the_same_area(aspect: float, size: float) -> None:
    logo = Logo("svg", b"", Ink(3, 4, size * aspect, size))
    found = optical_size(logo, 90_000, 10_000, 10_000)
    assert found.width * found.height == pytest.approx(90_000, rel=0.03)
    assert found.width / found.height == pytest.approx(aspect, rel=0.03)


@given(st.floats(0.001, 1000), st.floats(10, 1e5), st.integers(5, 400), st.integers(5, 400))
def test_no_logo_is_wider_or_taller_than_allowed(aspect: float, area: float, widest: int, tallest: int) -> None:
    found = optical_size(Logo("svg", b"", Ink(0, 0, aspect, 1)), area, widest, tallest)
    assert 1 <= found.width <= widest
    assert 1 <= found.height <= tallest
