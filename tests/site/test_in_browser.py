"""The site as a real Chromium shows it: by light and dark, to who uses no mouse, on a small screen, on paper."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from support.sites import HOST, a_site, opened, serve

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.catalog import Catalog

pytestmark = pytest.mark.browser

KINDS = (
    "",
    "platen/",
    "plaat/overzicht/",
    "plaat/domein-onderwijs/",
    "plaat/dekking/",
    "plaat/werkblad/",
    "registers/componenten/",
    "registers/producten/",
    "registers/leveranciers/",
    "component/curriculumplanner/",
    "component/toetssysteem/",
    "product/moodle/",
    "leverancier/at-computing/",
    "wijzigingen/",
    "downloads/",
    "404.html",
)
"""A page of each kind."""
FOCUS = """() => {
  const at = document.activeElement, style = getComputedStyle(at);
  if (at === document.body) return null;
  return [[...document.querySelectorAll('a[href]')].indexOf(at), style.outlineStyle !== 'none', at.textContent.trim()];
}"""


@pytest.fixture(scope="module")
def site(real: Catalog) -> Mapping[str, bytes]:
    return a_site(real)


def test_axe_finds_nothing_by_light_and_by_dark(site: Mapping[str, bytes]) -> None:
    axe = Axe()
    with opened(site) as page:
        for place in KINDS:
            page.goto(HOST + place)
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                found = axe.run(page)
                assert found.violations_count == 0, f"{place} by {scheme}: {found.generate_report()}"


def test_axe_finds_a_planted_fault(site: Mapping[str, bytes]) -> None:
    faint = {**site, "stijl.css": site["stijl.css"] + b"main p { color: #ccc }"}
    with opened(faint) as page:
        page.emulate_media(color_scheme="light")
        page.goto(f"{HOST}product/moodle/")
        assert [rule["id"] for rule in Axe().run(page).response["violations"]] == ["color-contrast"]


def test_a_page_asks_for_its_own_files_only_and_all_of_them_are_there(site: Mapping[str, bytes]) -> None:
    asked: list[str] = []
    said: list[str] = []
    with opened(site, asked) as page:
        page.on("console", lambda message: said.append(message.text))
        for place in KINDS:
            page.goto(HOST + place)
            page.evaluate("Promise.all([document.fonts.ready, ...[...document.images].map(image => image.decode())])")
            faces = page.evaluate("[...document.fonts].filter(face => face.status === 'loaded').length")
            assert faces >= 1, place
    assert said == [], "neither a refusal of the policy nor a file that is not there"
    assert {address for address in asked if not address.startswith(HOST)} == set()
    assert {address.removeprefix(HOST) for address in asked if not address.endswith("/")} <= set(site)


def test_tab_reaches_every_link_in_order_and_shows_where_it_is(site: Mapping[str, bytes]) -> None:
    with opened(site) as page:
        for place in ("", "plaat/domein-schoolleiding/", "product/moodle/", "component/curriculumplanner/"):
            page.goto(HOST + place)
            reached = []
            for _ in range(page.locator("a[href]").count()):
                page.keyboard.press("Tab")
                number, seen, text = page.evaluate(FOCUS)
                assert seen, f"{place}: {text}"
                reached.append(number)
            assert reached == list(range(len(reached))), place


def test_the_first_link_skips_to_the_content(site: Mapping[str, bytes]) -> None:
    with opened(site) as page:
        page.goto(f"{HOST}registers/producten/")
        page.keyboard.press("Tab")
        assert page.locator(":focus").bounding_box()["y"] >= 0  # type: ignore[index]
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.tagName") == "MAIN"


def test_no_page_scrolls_sideways_on_a_small_screen(site: Mapping[str, bytes]) -> None:
    with opened(site) as page:
        page.set_viewport_size({"width": 320, "height": 800})
        for place in KINDS:
            page.goto(HOST + place)
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, place


def test_everything_works_without_scripts(site: Mapping[str, bytes]) -> None:
    with opened(site) as page:
        assert page.context.browser
        bare = page.context.browser.new_page(java_script_enabled=False)
        serve(bare, site, [])
        bare.goto(HOST)
        bare.get_by_role("link", name="Producten", exact=True).click()
        bare.get_by_role("link", name="Moodle LMS", exact=True).click()
        assert bare.url == f"{HOST}product/moodle/"
        assert bare.get_by_role("heading", level=1).inner_text() == "Moodle LMS"
        bare.close()


def test_an_earlier_address_goes_on_to_the_new_one_by_itself(site: Mapping[str, bytes], real: Catalog) -> None:
    moved = replace(real.products["moodle"], previously=("moodle-oud",))
    catalog = replace(real, products=MappingProxyType({**real.products, "moodle": moved}))
    with opened({**site, **a_site(catalog, ())}) as page:
        page.goto(f"{HOST}product/moodle-oud/")
        page.wait_for_url(f"{HOST}product/moodle/")


def test_on_paper_there_is_the_text_and_no_menu(site: Mapping[str, bytes]) -> None:
    with opened(site) as page:
        page.emulate_media(media="print", color_scheme="dark")
        page.goto(f"{HOST}plaat/domein-onderwijs/")
        assert not page.get_by_role("navigation").first.is_visible()
        assert page.get_by_role("heading", level=1).is_visible()
        ink, ground = page.evaluate("[document.body, document.documentElement].map(x => getComputedStyle(x))"
                                    ".map((style, at) => at ? style.backgroundColor : style.color)")  # fmt: skip
        assert (ink, ground) == ("rgb(0, 0, 0)", "rgb(255, 255, 255)"), "ink on paper, also from a dark screen"
