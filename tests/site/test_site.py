"""The site: every page is whole, every link leads somewhere, and nothing comes from elsewhere."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from fora_plate.colour import contrast
from fora_plate.difference import Comparison, differences
from fora_plate.folder import File
from fora_plate.link import encoded
from fora_plate.selection import cards_of, select
from fora_plate.site.colours import NIGHT, lightened
from support.catalogs import COLOURS, a_catalog, a_product, a_supplier, a_view, published
from support.random_catalogs import catalogs
from support.sites import a_site, drawn, pages, parsed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.catalog import Catalog
    from support.sites import Parsed

ADDRESS = "https://naam.codeberg.page/platen"
HOSTILE = "</title><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&lt;{{ 7*7 }}{% raise %}${x}\u2028"
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ALLOWED = frozenset(
    ("a", "body", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head",
     "header", "html", "img", "li", "link", "main", "meta", "nav", "ol", "p", "section", "span", "time", "title", "ul")
)  # fmt: skip
"""Every element that our pages have: nothing that runs, embeds or asks."""


@pytest.fixture(scope="module")
def site(real: Catalog) -> Mapping[str, bytes]:
    return a_site(real)


@pytest.fixture(scope="module")
def found(site: Mapping[str, bytes]) -> Mapping[str, Parsed]:
    return pages(site)


def two_editions() -> tuple[Catalog, Catalog]:
    """A small catalog before and after some changes."""
    old = a_catalog(
        [[["Rooster", "Toets"]]], [a_product("een", "Een", ["c-0-0-0"]), a_product("weg", "Weg", ["c-0-0-1"])]
    )
    gone = {name: product for name, product in old.products.items() if name != "weg"}
    changed = replace(gone["een"], licence="Apache-2.0", name="Een & <ander>")
    suppliers = {"huis": a_supplier("huis", "Huis", ["een"])}
    return old, replace(old, products=MappingProxyType({"een": changed}), suppliers=MappingProxyType(suppliers))


def compared(old: Catalog, new: Catalog) -> Comparison:
    return Comparison(old="v1", new="", edition=new.edition.id, date=new.edition.date, changes=differences(old, new))


def check_whole(site: Mapping[str, bytes]) -> None:
    """Every page follows the HTML standard, has each id once, skips no level, and every link leads somewhere."""
    read = pages(site)
    for name, page in read.items():
        assert page.faults == (), name
        assert {element for element, _, _ in page.elements} <= ALLOWED, name
        assert len(set(page.ids())) == len(page.ids()), name
        levels = page.levels()
        assert levels[0] == 1, name
        assert levels.count(1) == 1, name
        assert all(below <= above + 1 for above, below in pairwise(levels)), name
        for link in page.links(name):
            if not link.outside:
                assert link.file in site, f"{name}: {link}"
                if link.fragment:
                    assert link.fragment in read[link.file].ids(), f"{name}: {link}"


def test_every_page_is_whole_and_every_link_leads_somewhere(site: Mapping[str, bytes]) -> None:
    check_whole(site)


@given(catalog=catalogs(most=8))
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_page_of_any_data_is_whole(catalog: Catalog) -> None:
    views = [view for view in catalog.views.values() if not select(catalog, view, "nl").shows_nothing]
    check_whole(a_site(catalog, drawn(catalog, views)))


def test_every_view_can_be_read_as_text(real: Catalog) -> None:
    views = tuple(
        view
        for view in real.views.values()
        if view.subject and view.id.endswith(("-nextcloud", "-seecr", "-google-workspace"))
    )
    views += tuple(view for view in real.views.values() if view.boxes != "home" or view.content.endswith("-matrix"))
    check_whole(a_site(real, plates=drawn(real, views)))


def test_the_text_of_a_plate_tells_all_that_the_plate_shows(real: Catalog, found: Mapping[str, Parsed]) -> None:
    for view in ("overzicht", "domein-onderwijs", "zoals-fora"):
        page, selection = found[f"plaat/{view}/index.html"], select(real, real.views[view], "nl")
        text = " ".join(" ".join(text.split()) for name, _, text in page.all("main"))
        for layer in selection.layers:
            assert layer.name in text
        for card in cards_of(selection.layers):
            assert f"{card.role}_{card.place}" in page.ids()
            for entry in card.entries + card.rest:
                assert entry.product.name in text
                assert all(offer.supplier.supplier.name in text for offer in entry.offers)


@pytest.mark.parametrize("view", ["matrix-componenten", "matrix-standaarden", "matrix-leveranciers"])
def test_the_text_of_a_matrix_tells_every_cell_below_its_row(real: Catalog, view: str) -> None:
    views = (real.views["overzicht"], real.views[view])
    page = parsed(a_site(real, drawn(real, views))[f"plaat/{view}/index.html"])
    matrix = select(real, real.views[view], "nl").matrix
    assert matrix is not None
    assert {f"row_{item.key}" for group in matrix.rows for item in group.items} <= set(page.ids())
    text = " ".join(" ".join(text.split()) for _, _, text in page.all("main"))
    assert all(mark.said in text for mark in matrix.marks)


def test_every_component_product_and_supplier_has_its_address_and_can_be_reached(
    real: Catalog, site: Mapping[str, bytes], found: Mapping[str, Parsed]
) -> None:
    reached, new = set[str](), {"index.html"}
    while new:
        reached |= new
        new = {link.file for name in new for link in found[name].links(name)
               if link.element == "a" and not link.outside and link.file in found} - reached  # fmt: skip
    for folder, things in (("component", real.components), ("product", real.products), ("leverancier", real.suppliers)):
        for identity, thing in things.items():
            name = f"{folder}/{identity}/index.html"
            assert name in reached
            assert [text.replace("\u00ad", "") for _, _, text in found[name].all("h1")] == [thing.name]
    assert reached == set(found) - {"404.html"}
    linked = {link.file for name in reached for link in found[name].links(name)}
    assert {name for name in site if name.endswith((".svg", ".css", ".xml"))} <= linked


def test_nothing_is_asked_of_another_host_and_nothing_runs(
    site: Mapping[str, bytes], found: Mapping[str, Parsed]
) -> None:
    for name, page in found.items():
        policy = [at["content"] for _, at, _ in page.all("meta") if at.get("http-equiv") == "Content-Security-Policy"]
        assert len(policy) == 1
        assert policy[0].startswith("default-src 'none'; ")
        assert "unsafe" not in policy[0]
        assert not [link for link in page.links(name) if link.outside and link.element != "a"]
        for _, attributes, _ in page.elements:
            assert not [key for key in attributes if key.startswith("on") or key in {"style", "srcset", "ping"}]
        for link in page.links(name):
            assert not link.outside or link.target.startswith("https://")
    assert not re.findall(rb"https?:|//|@import", site["stijl.css"])


def test_names_in_the_data_never_become_markup() -> None:
    product = a_product(
        "kwaad", HOSTILE, ["c-0-0-0"], description=HOSTILE, remark=HOSTILE, licence=HOSTILE,
        homepage="javascript:alert(1)", repository="data:text/html,x", verified=False,
    )  # fmt: skip
    supplier = replace(a_supplier("kwaad", HOSTILE, ["kwaad"]), website='https://a.example/"><script>', remark=HOSTILE)
    clean = a_catalog(
        [[["Rooster"]]], [a_product("kwaad", "Goed", ["c-0-0-0"])], [a_supplier("kwaad", "Goed", ["kwaad"])]
    )
    catalog = replace(
        clean, products=MappingProxyType({"kwaad": product}), suppliers=MappingProxyType({"kwaad": supplier})
    )
    made = a_site(catalog, plates=drawn(clean), comparison=compared(clean, catalog), address=ADDRESS)
    check_whole(made)
    page = parsed(made["product/kwaad/index.html"])
    assert [text for _, _, text in page.all("h1")] == [HOSTILE]
    targets = [link.target for name, page in pages(made).items() for link in page.links(name)]
    assert not [target for target in targets if target.lower().startswith(("javascript:", "data:"))]
    assert "https://a.example/%22%3E%3Cscript%3E" in targets
    assert HOSTILE[:-1] in "".join(etree.fromstring(made["wijzigingen.xml"]).itertext())


def test_the_same_data_give_the_same_bytes(real: Catalog, site: Mapping[str, bytes]) -> None:
    assert list(a_site(real).items()) == list(site.items())


def test_links_do_not_depend_on_where_the_site_stands(real: Catalog) -> None:
    made = a_site(a_catalog([[["Rooster"]]]), plates=())
    for name, page in pages(made).items():
        assert not [link for link in page.links(name) if link.target.startswith("/")]
        assert ADDRESS.encode() not in made[name]
    assert "sitemap.xml" not in made
    assert made["robots.txt"] == b"User-agent: *\nAllow: /\n"
    assert etree.fromstring(made["wijzigingen.xml"]).findtext(f"{ATOM}id") == "tag:example.org,2026:wijzigingen.xml"
    assert real.edition.address is None


def test_with_an_address_everything_says_where_it_stands() -> None:
    made = a_site(a_catalog([[["Rooster"]]]), plates=(), address=f"{ADDRESS}/")
    read = pages(made)
    canonical = {at["href"] for page in read.values() for _, at, _ in page.all("link") if at["rel"] == "canonical"}
    listed = [loc.text for loc in etree.fromstring(made["sitemap.xml"]).iter(f"{SITEMAP}loc")]
    assert set(listed) == canonical
    assert f"{ADDRESS}/component/c-0-0-0/" in listed
    assert {f"{ADDRESS}/{name.removesuffix('index.html')}" for name in read} - {f"{ADDRESS}/404.html"} == canonical
    assert made["robots.txt"].endswith(f"Sitemap: {ADDRESS}/sitemap.xml\n".encode())
    assert f'href="{ADDRESS}/stijl.css"'.encode() in made["404.html"], "it is shown at any depth"


def test_the_plates_stand_where_their_qr_codes_lead() -> None:
    catalog = published(a_catalog([[["Rooster"]]], [a_product("een", "Een", ["c-0-0-0"])]), ADDRESS)
    made = a_site(catalog, plates=drawn(catalog, [a_view()]), address=catalog.edition.address)
    assert f"{ADDRESS}/alles-a3.svg".encode() in made["alles-a3.svg"]


def test_an_earlier_address_leads_to_the_new_one() -> None:
    product = a_product("nieuw", "Een", ["c-0-0-0"], previously=("oud", "ouder"))
    supplier = replace(a_supplier("huis", "Huis", ["nieuw"]), previously=("hut",))
    made = a_site(a_catalog([[["Rooster"]]], [product], [supplier]), address=ADDRESS)
    for old, new in (
        ("product/oud/", "product/nieuw/"),
        ("product/ouder/", "product/nieuw/"),
        ("leverancier/hut/", "leverancier/huis/"),
    ):
        page = parsed(made[f"{old}index.html"])
        assert {"http-equiv": "refresh", "content": f"0; url=../../{new}"} in [at for _, at, _ in page.all("meta")]
        assert [link.file for link in page.links(f"{old}index.html") if link.element == "a"] == [f"{new}index.html"]
        assert f'rel="canonical" href="{ADDRESS}/{new}"'.encode() in made[f"{old}index.html"]
        assert old.encode() not in made["sitemap.xml"]


def test_changes_are_told_on_a_page_and_in_a_feed() -> None:
    old, new = two_editions()
    made = a_site(new, comparison=compared(old, new), address=ADDRESS)
    check_whole(made)
    page = parsed(made["wijzigingen/index.html"])
    told = [text for _, _, text in page.all("li")]
    assert "Het product Een: licentie was MIT, is nu Apache-2.0." in [line.replace(" & <ander>", "") for line in told]
    assert "Het product Weg is verwijderd (Toets)." in told
    assert "product/een/index.html" in [link.file for link in page.links("wijzigingen/index.html")]
    feed = etree.fromstring(made["wijzigingen.xml"])
    entry = feed.find(f"{ATOM}entry")
    assert entry is not None
    assert "is verwijderd" in "".join(entry.itertext())
    assert {element.text for element in feed.iter(f"{ATOM}updated")} == {f"{new.edition.date}T00:00:00Z"}
    ids = [element.text for element in feed.iter(f"{ATOM}id")]
    assert ids == [f"{ADDRESS}/wijzigingen.xml", f"{ADDRESS}/wijzigingen.xml#{new.edition.id}"]


def test_without_changes_the_feed_is_still_a_feed(site: Mapping[str, bytes]) -> None:
    feed = etree.fromstring(site["wijzigingen.xml"])
    assert feed.tag == f"{ATOM}feed"
    assert feed.findall(f"{ATOM}entry") == []
    assert all(feed.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))


def test_files_with_data_are_offered_for_download() -> None:
    catalog = a_catalog([[["Rooster"]]])
    made = a_site(catalog, plates=(), data_files=(File("gegevens.json", b"{}"), File("producten.csv", b"id\n")))
    assert made["downloads/gegevens.json"] == b"{}"
    files = [link.file for link in parsed(made["downloads/index.html"]).links("downloads/index.html")]
    assert "downloads/producten.csv" in files


def test_what_a_reader_must_know_is_said_in_words(real: Catalog, found: Mapping[str, Parsed]) -> None:
    for product in real.products.values():
        text = " ".join(" ".join(text.split()) for _, _, text in found[f"product/{product.id}/index.html"].all("main"))
        assert ("nog niet nagekeken" in text) >= (not product.verified)
        assert ("open core" in text) >= (product.licence_status == "open-core")
        assert product.licence_shown in text
        addresses = [source.url for source in product.evidence if source.url is not None]
        assert all(encoded(address).partition("://")[2].rstrip("/")[:20] in text for address in addresses)
    for supplier in real.suppliers.values():
        text = " ".join(text for _, _, text in found[f"leverancier/{supplier.id}/index.html"].all("dd"))
        assert ("nog niet nagekeken" in text) == (not supplier.verified)
    for gap in select(real, real.views["overzicht"], "nl").gaps:
        text = "".join(text for _, _, text in found[f"component/{gap.id}/index.html"].all("main"))
        assert "Witte vlek" in text


@pytest.mark.parametrize("colour", [COLOURS.main, "#000000", "#ffff00", "#7a0000", "#ffffff", "#172474"])
def test_the_colour_of_any_domain_can_be_read_by_dark(colour: str) -> None:
    assert contrast(lightened(colour), NIGHT) >= 4.5


def test_long_names_of_fora_break_on_a_narrow_page_where_the_plate_breaks_them(real: Catalog) -> None:
    site = a_site(real)
    for name in ("plaat/overzicht/index.html", "component/veiligheidsmanagementsysteem/index.html"):
        assert "Veiligheids\u00admanagement\u00adsysteem" in site[name].decode()
    assert "-\u00ad" not in site["plaat/overzicht/index.html"].decode(), "a hyphen of a name is enough"
