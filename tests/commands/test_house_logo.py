"""The logo of a house style as its maker meets it: from a file beside the YAML to plates, or to what is wrong."""

from __future__ import annotations

import io
import subprocess
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops

from fora_plate.errors import DataError
from fora_plate.house import house_style
from fora_plate.logo import in_grey
from fora_plate.read import locate, read_catalog, read_style_file
from fora_plate.scene import Figure, Picture
from support.browser import a_page
from support.commands import fora_plate
from support.logos import DRAWINGS, a_logo, a_png, an_svg
from support.plates import a_plate, a_scene
from support.reading import MINI

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.scene import Item
    from fora_plate.style import Style

HOUSE = "id: huis\nlogo: beeld/huis.svg\n"
ALT = 'Stichting "Voorbeeld" & <zonen>'


@pytest.fixture(scope="module")
def mini() -> Catalog:
    return read_catalog(MINI)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "beeld").mkdir()
    (tmp_path / "beeld" / "huis.svg").write_text(DRAWINGS["shapes"])
    (tmp_path / "huis.png").write_bytes(a_png(60, 30, 10))
    return tmp_path


def house(folder: Path, text: str, catalog: Catalog) -> Style:
    (folder / "huis.yaml").write_text(text)
    return house_style(read_style_file(folder / "huis.yaml"), catalog)


def refused(folder: Path, text: str, catalog: Catalog) -> list[tuple[str, str, int, int]]:
    """Code, file, line and column of everything that is wrong with a house style."""
    with pytest.raises(DataError) as caught:
        house(folder, text, catalog)
    found = locate(caught.value.diagnostics, folder)
    return [(one.diagnostic.code, one.place.file, one.place.line, one.place.column) for one in found]


def shown(items: tuple[Item, ...]) -> list[Picture]:
    """The pictures among some items, in order."""
    inner = [picture for item in items if isinstance(item, Figure) for picture in shown(item.items)]
    return [item for item in items if isinstance(item, Picture)] + inner


@pytest.mark.parametrize("logo", ["beeld/huis.svg", "huis.png"])
@pytest.mark.parametrize("name", ["svg", "pdf", "png"])
def test_a_house_style_with_a_logo_is_built_from_the_command_line_and_twice_the_same(
    folder: Path, name: str, logo: str
) -> None:
    (folder / "huis.yaml").write_text(f"id: huis\nlogo: {logo}\n")
    (folder / "kaal.yaml").write_text("id: kaal\n")
    for style, out in (("huis", "een"), ("huis", "twee"), ("kaal", "drie")):
        done = fora_plate(
            "build", "alles", "--data", MINI, "--style", folder / f"{style}.yaml", "--format", name, "--dpi", "60",
            "--out", folder / out, cwd=folder, environment={"PYTHONHASHSEED": str(len(out))},
        )  # fmt: skip
        assert done.returncode == 0, done.stderr.decode()
    one, two = ((folder / out / f"alles-a3-huis.{name}").read_bytes() for out in ("een", "twee"))
    assert one == two
    assert one != (folder / "drie" / f"alles-a3-kaal.{name}").read_bytes()


def test_every_plate_in_the_style_holds_the_logo_once_and_a_plate_without_does_not(folder: Path, mini: Catalog) -> None:
    style = house(folder, HOUSE, mini)
    for view in mini.views:
        svg = a_plate(mini, view, "svg", paper="a2", style=style).decode()
        assert svg.count('<svg id="logo_title" class="logo"') == 1, view
        assert "logo_title" not in a_plate(mini, view, "svg", paper="a2").decode()


def test_a_house_style_without_a_logo_changes_no_mark_of_the_plate(folder: Path, mini: Catalog) -> None:
    plain = house(folder, "id: huis\n", mini)
    assert a_scene(mini, "alles", "a3", plain).items == a_scene(mini, "alles", "a3").items


def test_the_logo_is_seen_in_the_right_top_corner_of_png_and_pdf(folder: Path, mini: Catalog) -> None:
    style, dpi = house(folder, "id: huis\nlogo: huis.png\n", mini), 60
    (picture,) = shown(a_scene(mini, "alles", "a3", style).items)
    (folder / "x.pdf").write_bytes(a_plate(mini, "alles", "pdf", style=style))
    subprocess.run(["pdftoppm", "-r", str(dpi), "-png", "-singlefile", "x.pdf", "x"], cwd=folder, check=True)
    ours = Image.open(io.BytesIO(a_plate(mini, "alles", "png", dpi=dpi, style=style)))
    middle = (round((picture.x + picture.width / 2) * dpi / 254), round((picture.y + picture.height / 2) * dpi / 254))
    for image in (ours, Image.open(folder / "x.png")):
        assert image.convert("RGB").getpixel(middle) == (0xD0, 0x20, 0x20)
    bare = Image.open(io.BytesIO(a_plate(mini, "alles", "png", dpi=dpi)))
    changed = ImageChops.difference(ours.convert("RGB"), bare.convert("RGB")).getbbox()
    assert changed
    assert changed[3] < ours.height * 0.08, "only the title block has changed"


@pytest.mark.parametrize(("base", "grey"), [("kleur", False), ("contrast", False), ("grijs", True)])
def test_a_house_style_on_the_grey_base_has_its_logo_in_grey(
    folder: Path, mini: Catalog, base: str, *, grey: bool
) -> None:
    style = house(folder, f"{HOUSE}base: {base}\n", mini)
    (picture,) = shown(a_scene(mini, "alles", "a2", style).items)
    assert picture.logo == (in_grey(a_logo("shapes")) if grey else a_logo("shapes"))
    assert in_grey(a_logo("shapes")) != a_logo("shapes")


@pytest.mark.browser
def test_a_screen_reader_says_the_alternative_text_and_passes_over_a_logo_without_one(
    folder: Path, mini: Catalog
) -> None:
    images = []
    for more in ("", f"logo_alt: '{ALT}'\n"):
        svg = a_plate(mini, "alles", "svg", style=house(folder, HOUSE + more, mini)).decode()
        with a_page() as page:
            page.set_content(f"<!doctype html><meta charset=utf-8><body>{svg}")
            images.append((page.get_by_role("img").count(), page.get_by_role("img", name=ALT, exact=True).count()))
    (silent, _), (speaking, named) = images
    assert (speaking - silent, named) == (1, 1), "the plate itself may count as an image, the logo only with its text"


@pytest.mark.parametrize(
    ("logo", "found"),
    [
        ("weg.svg", ("unusable-logo", "huis.yaml", 2, 7)),
        ("beeld", ("bad-logo-name", "huis.yaml", 2, 7)),
        ("/huis.svg", ("bad-logo-name", "huis.yaml", 2, 7)),
        ("../huis.svg", ("bad-logo-name", "huis.yaml", 2, 7)),
        ("beeld/../../huis.svg", ("bad-logo-name", "huis.yaml", 2, 7)),
        ("https://example.org/huis.svg", ("bad-logo-name", "huis.yaml", 2, 7)),
        ("huis.jpg", ("bad-logo-name", "huis.yaml", 2, 7)),
        ("script.svg", ("logo-element", "script.svg", 2, 1)),
        ("events.svg", ("logo-attribute", "events.svg", 2, 1)),
        ("leeg.svg", ("logo-empty", "leeg.svg", 1, 1)),
        ("groot.svg", ("file-too-large", "groot.svg", 1, 1)),
        ("oud.svg", ("not-utf8", "oud.svg", 1, 1)),
        ("stuk.png", ("bad-png", "stuk.png", 1, 1)),
        ("map.svg", ("unusable-logo", "huis.yaml", 2, 7)),
        ("buiten.svg", ("unusable-logo", "huis.yaml", 2, 7)),
        ("los.svg", ("unusable-logo", "huis.yaml", 2, 7)),
    ],
)
def test_a_logo_that_cannot_be_used_is_refused_at_its_place(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, mini: Catalog, logo: str, found: tuple[str, str, int, int]
) -> None:
    outside = tmp_path_factory.mktemp("buiten") / "huis.svg"
    outside.write_text(DRAWINGS["shapes"])
    (folder / "buiten.svg").symlink_to(outside)
    (folder / "los.svg").symlink_to(folder / "nergens.svg")
    (folder / "map.svg").mkdir()
    (folder / "script.svg").write_text(an_svg("<script>alert(1)</script>"))
    (folder / "events.svg").write_text(an_svg('<rect onload="alert(1)" width="5" height="5"/>'))
    (folder / "leeg.svg").write_text(an_svg("<g/>"))
    (folder / "groot.svg").write_text(an_svg("<!--" + "x" * 100_000 + "-->"))
    (folder / "oud.svg").write_bytes(b"\xff" + DRAWINGS["shapes"].encode())
    (folder / "stuk.png").write_bytes(a_png(60, 30)[:-20])
    assert refused(folder, f"id: huis\nlogo: {logo}\n", mini) == [found]


def test_what_is_wrong_with_the_logo_is_told_with_all_that_is_wrong_besides(folder: Path, mini: Catalog) -> None:
    text = "id: huis\nlogo: weg.svg\nmuted: '#aaaaaa'\nfont:\n  regular: Weg.ttf\n  bold: Weg.ttf\n"
    assert {code for code, *_ in refused(folder, text, mini)} == {"unusable-logo", "low-contrast", "unusable-font"}


@pytest.mark.parametrize("alt", ["''", "' spatie'", '"regel\\u0007"', "x" * 121])
def test_the_alternative_text_is_a_plain_line(folder: Path, mini: Catalog, alt: str) -> None:
    codes = {code for code, *_ in refused(folder, f"{HOUSE}logo_alt: {alt}\n", mini)}
    assert codes <= {"empty-value", "outer-space", "forbidden-character", "too-long", "control-character"}
