"""A house style as its maker meets it: from a YAML file and font files to a plate, or to what is wrong with it."""

from __future__ import annotations

import io
import re
import subprocess
from base64 import b64decode
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.ttLib import TTFont
from PIL import Image

from fora_plate.build import Request, plates
from fora_plate.catalog import Colours
from fora_plate.errors import DataError
from fora_plate.house import house_style, style_problems
from fora_plate.layout import arrange, walk
from fora_plate.legibility import faintest
from fora_plate.paper import paper_of
from fora_plate.read import read_catalog, read_style_file
from fora_plate.selection import select
from fora_plate.style import STYLE
from fora_plate.text import BORROWED, INTER, Typeface, fault_of, set_in, width
from fora_plate.words import SIGNS
from support.catalogs import a_catalog, a_product
from support.commands import fora_plate
from support.fonts import a_font, another_font
from support.plates import a_plate, a_scene
from support.reading import MINI

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.style import Style

PLAIN = "id: huis\nink: '#101010'\ndomains:\n  - domain: onderwijs\n    main: '#880000'\n"
FONT = "font:\n  regular: Regel.ttf\n  bold: letters/Vet.ttf\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("huis")
    (made / "letters").mkdir()
    (made / "Regel.ttf").write_bytes(another_font("regular"))
    (made / "letters" / "Vet.ttf").write_bytes(another_font("bold"))
    (made / "huis.yaml").write_text(PLAIN + FONT)
    return made


@pytest.fixture(scope="module")
def mini() -> Catalog:
    return read_catalog(MINI)


@pytest.fixture(scope="module")
def house(folder: Path, mini: Catalog) -> Style:
    return house_style(read_style_file(folder / "huis.yaml"), mini)


def refused(folder: Path, text: str, catalog: Catalog) -> list[tuple[str, str]]:
    """Codes and key paths of what is wrong with a house style."""
    (folder / "huis.yaml").write_text(text)
    with pytest.raises(DataError) as caught:
        house_style(read_style_file(folder / "huis.yaml"), catalog)
    return [(found.code, ".".join(map(str, found.origin.path))) for found in caught.value.diagnostics]


@pytest.mark.parametrize("name", ["svg", "pdf", "png"])
def test_a_house_style_is_built_from_the_command_line_and_twice_the_same(
    folder: Path, tmp_path: Path, name: str
) -> None:
    for out in ("een", "twee"):
        done = fora_plate(
            "build", "alles", "--data", MINI, "--style", folder / "huis.yaml", "--format", name,
            "--out", tmp_path / out, cwd=tmp_path, environment={"PYTHONHASHSEED": str(len(out))},
        )  # fmt: skip
        assert done.returncode == 0, done.stderr.decode()
    one, two = (tmp_path / out / f"alles-a3-huis.{name}" for out in ("een", "twee"))
    assert one.read_bytes() == two.read_bytes()


def test_colours_come_from_the_file_and_the_rest_from_its_base(house: Style, mini: Catalog) -> None:
    assert house.ink == "#101010"
    assert house.muted == STYLE.muted
    svg = a_plate(mini, "alles", "svg", style=house).decode()
    assert 'fill="#101010"' in svg
    assert 'fill="#880000"' in svg
    found = faintest(a_scene(mini, "alles", "a3", house))
    assert found
    assert found.ratio >= 4.5


def test_texts_are_measured_in_the_typeface_of_the_style_and_nowhere_else(house: Style, mini: Catalog) -> None:
    before, sign = width("Roostersysteem", "bold"), width(SIGNS["open-core"], "regular")
    with set_in(house.typeface):
        assert width("Roostersysteem", "bold") == pytest.approx(1.2 * before, rel=0.02)
        assert width(SIGNS["open-core"], "regular") == sign, "signs are borrowed"
    assert width("Roostersysteem", "bold") == before
    selection, page = select(mini, mini.views["alles"], "nl"), paper_of("a3", portrait=False).size
    plain, other = arrange(selection, page, STYLE), arrange(selection, page, house)
    assert arrange(selection, page, STYLE) == plain, "a house style leaves nothing behind"
    widths = [{line.text: line.width / line.size for placed in walk(layout.root) for line in placed.lines}
              for layout in (plain, other)]  # fmt: skip
    shared = [words for words in widths[0] if words in widths[1] and not set(words) & BORROWED]
    assert shared
    assert all(widths[1][words] > widths[0][words] for words in shared)


def test_a_svg_embeds_what_it_uses_of_the_house_typeface(house: Style, mini: Catalog) -> None:
    svg = a_plate(mini, "alles", "svg", style=house).decode()
    rules = re.findall(
        r"@font-face\{font-family:'Huisletter';font-weight:(\d+);src:url\(data:font/ttf;base64,([^)]+)\)", svg
    )
    assert [weight for weight, _ in rules] == ["400", "700"]
    used = {character for text in re.findall(r"<text[^>]*>([^<]*)", svg) for character in text}
    covered = set().union(*(TTFont(io.BytesIO(b64decode(data))).getBestCmap() for _, data in rules))
    assert {ord(character) for character in used} - {ord("&"), ord(";")} <= covered | set(map(ord, BORROWED))
    assert len(rules[0][1]) < len(INTER.regular) / 2, "no subset"
    assert "font-family=\"'Huisletter', Inter, Helvetica" in svg


def test_a_pdf_holds_the_house_typeface_and_its_text_can_be_read(house: Style, mini: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "huis.pdf"
    path.write_bytes(a_plate(mini, "alles", "pdf", style=house))
    fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout
    assert "yes yes yes" in fonts
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    assert "Leerlingadministratie" in text


def test_signs_come_from_the_bundled_typeface(house: Style) -> None:
    product = a_product("een", "Pakket", ["c-0-0-0"], licence_status="open-core")
    catalog = a_catalog([[["Portaal"]]], [product])
    svg = a_plate(catalog, "alles", "svg", style=house).decode()
    assert SIGNS["open-core"] in svg
    assert "font-family:Inter;" in svg
    own = {"?", "+", "~", "\u2013", "n"}  # every typeface has these, or is refused
    assert set("".join(SIGNS.values())) - own <= BORROWED
    picture = Image.open(io.BytesIO(a_plate(catalog, "alles", "png", dpi=60, style=house)))
    assert picture.size == Image.open(io.BytesIO(a_plate(catalog, "alles", "png", dpi=60))).size


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("muted: '#aaaaaa'\n", ("low-contrast", "muted")),
        ("paper: '#202020'\n", ("low-contrast", "paper")),
        ("domains:\n  - domain: onderwijs\n    background: '#555555'\n", ("low-contrast", "domains.0.background")),
        ("domains:\n  - domain: onderwij\n", ("unknown-domain", "domains.0.domain")),
        ("domains:\n  - domain: beheer\n  - domain: beheer\n", ("duplicate-reference", "domains.1.domain")),
        ("kleur: blauw\n", ("unknown-key", "kleur")),
        ("ink: zwart\n", ("bad-colour", "ink")),
        ("base: paars\n", ("bad-choice", "base")),
        ("leading: 3\n", ("bad-number", "leading")),
        ("smallest_type: true\n", ("wrong-type", "smallest_type")),
        ("font:\n  regular: /etc/Regel.ttf\n  bold: Vet.ttf\n", ("bad-font-name", "font.regular")),
        ("font:\n  regular: ../Regel.ttf\n  bold: Vet.ttf\n", ("bad-font-name", "font.regular")),
        ("font:\n  regular: Weg.ttf\n  bold: Weg.ttf\n", ("unusable-font", "font.bold")),
    ],
)  # fmt: skip
def test_a_house_style_that_cannot_be_used_is_refused_at_its_place(
    mini: Catalog, tmp_path: Path, more: str, found: tuple[str, str]
) -> None:
    assert found in refused(tmp_path, f"id: huis\n{more}", mini)


def test_everything_that_is_wrong_is_told_at_once(mini: Catalog, tmp_path: Path) -> None:
    (tmp_path / "Stuk.ttf").write_bytes(b"\x00\x01\x00\x00 and then nothing")
    text = "id: huis\nmuted: '#aaaaaa'\ndomains:\n  - domain: onderwij\nfont:\n  regular: Stuk.ttf\n  bold: Weg.ttf\n"
    codes = [code for code, _ in refused(tmp_path, text, mini)]
    assert set(codes) == {"low-contrast", "unknown-domain", "unusable-font"}
    assert codes.count("unusable-font") == 2


def test_a_style_on_the_base_of_contrast_is_held_to_its_contrast(mini: Catalog, tmp_path: Path) -> None:
    (tmp_path / "huis.yaml").write_text("id: huis\nmuted: '#5a5a5a'\n")
    assert house_style(read_style_file(tmp_path / "huis.yaml"), mini).muted == "#5a5a5a"
    assert ("low-contrast", "muted") in refused(tmp_path, "id: huis\nbase: contrast\nmuted: '#5a5a5a'\n", mini)


def test_a_font_file_reached_by_a_link_out_of_the_folder_is_refused(
    mini: Catalog, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "Regel.ttf").symlink_to(folder / "Regel.ttf")
    text = "id: huis\nfont:\n  regular: Regel.ttf\n  bold: Regel.ttf\n"
    assert ("unusable-font", "font.regular") in refused(tmp_path, text, mini)


def _changed(table: str, field: str, value: object) -> bytes:
    font = TTFont(io.BytesIO(INTER.regular))
    setattr(font[table], field, value)
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()


def _without_a() -> bytes:
    """A font whose own rules put nothing in the place of an `a`."""
    font = TTFont(io.BytesIO(INTER.regular))
    del font["GSUB"]
    addOpenTypeFeaturesFromString(font, "feature ccmp { sub a by .notdef; } ccmp;")
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (INTER.regular, None),
        (b"", "no-font"),
        (b"wOF2" + INTER.regular[4:], "no-font"),
        (INTER.regular[:500], "lacks-letters"),
        (INTER.regular[: len(INTER.regular) // 2], "no-font"),
        (_without_a(), "lacks-letters"),
        (a_font("regular", "A"), "lacks-letters"),
        (_changed("OS/2", "fsType", 2), "not-embeddable"),
        (_changed("OS/2", "fsType", 0x100), "not-embeddable"),
        (_changed("OS/2", "fsType", 8), None),
    ],
)
def test_a_font_file_is_looked_at_before_it_is_used(content: bytes, fault: str | None) -> None:
    assert fault_of(content) == fault


def test_a_font_that_is_damaged_deep_inside_ends_in_a_report(folder: Path, tmp_path: Path) -> None:
    """HarfBuzz reads it; FreeType, which draws it, may not. No trace, whatever is damaged."""
    sound = (folder / "Regel.ttf").read_bytes()
    for start in range(300, len(sound), len(sound) // 6):
        (tmp_path / "Stuk.ttf").write_bytes(sound[:start] + b"\xff" * 200 + sound[start + 200 :])
        (tmp_path / "huis.yaml").write_text("id: huis\nfont:\n  regular: Stuk.ttf\n  bold: Stuk.ttf\n")
        done = fora_plate(
            "build", "alles", "--data", MINI, "--style", "huis.yaml", "--format", "svg,png", "--dpi", "40",
            "--out", tmp_path / "output", cwd=tmp_path,
        )  # fmt: skip
        assert done.returncode in {0, 1}, done.stderr.decode()


def test_characters_that_the_house_typeface_lacks_are_named_with_their_thing(mini: Catalog, house: Style) -> None:
    lacking = replace(house, typeface=Typeface("Arm", a_font("regular", "éë"), a_font("bold")))
    catalog = a_catalog([[["Café"]]], [a_product("een", "Noëlla", ["c-0-0-0"])])
    found = {dict(one.values)["name"]: dict(one.values)["characters"] for one in style_problems(catalog, lacking)}
    assert found["Café"] == "é (U+00E9)"
    assert found["Noëlla"] == "ë (U+00EB)"
    assert style_problems(catalog, STYLE) == ()
    assert style_problems(mini, house) == ()


def test_colours_of_the_data_that_are_too_faint_are_refused_too() -> None:
    catalog = a_catalog([[["Portaal"]]])
    dark = replace(catalog.domains["d-0"], colours=Colours(background="#404040", main="#808080", light="#606060"))
    catalog = replace(catalog, domains=MappingProxyType({"d-0": dark}))
    assert {found.code for found in style_problems(catalog, STYLE)} == {"low-contrast"}


def test_the_style_of_one_plate_does_not_reach_the_next(house: Style, mini: Catalog) -> None:
    def built(*styles: Style) -> list[bytes]:
        requests = [Request(("svg",), "a3", None, "nl", 40, style) for style in styles]
        return [next(plates(mini, [mini.views["alles"]], request)).content for request in requests]

    one, two, three = built(STYLE, house, STYLE)
    assert one == three != two
