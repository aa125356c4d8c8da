"""What must hold of every set, whatever the data: all is on the page, links lead somewhere, no chapter is empty."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, Verbosity, given, settings
from hypothesis import strategies as st

from fora_plate.build import set_document, sets, views_of
from fora_plate.catalog import Evidence
from fora_plate.code import modules_of
from fora_plate.errors import BuildError
from fora_plate.paper import paper_of
from fora_plate.scene import Code, Figure, Inset, Text
from fora_plate.sets.plates import plate_pages
from fora_plate.view import Filters, Subject, View
from fora_plate.write import write_document
from support.catalogs import a_catalog, a_product, a_supplier, a_view
from support.pdf import broken_rules, tree_of
from support.plates import a_request, a_scene_of
from support.random_catalogs import NAME, catalogs, filters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fora_plate.catalog import Catalog, Product
    from fora_plate.paper import Paper
    from fora_plate.scene import Document, Item, Scene

REFUSED = {"nothing-to-show", "too-much-for-set", "does-not-fit", "fits-no-paper"}
LONG = st.one_of(NAME, st.just("w" * 120), st.just("https" * 20))


def with_views(catalog: Catalog, *views: View) -> Catalog:
    """The catalog with an overview, a plate for every domain, a map of coverage, and these views."""
    about = [
        replace(
            a_view(f"domein-{domain.id}", detail="names", domains=[domain.id], areas=False),
            subject=Subject("domain", domain.id, domain.name),
        )
        for domain in catalog.domains.values()
    ]
    plain = [a_view("overzicht"), *about, replace(a_view("dekking"), content="coverage"), *views]
    return replace(catalog, views=MappingProxyType({view.id: view for view in plain}))


def a_document(catalog: Catalog, name: str, filtered: Filters | None = None, **more: object) -> Document:
    request = a_request("pdf", paper=None, portrait=None, **more)  # type: ignore[arg-type]
    return set_document(catalog, views_of(catalog, [], filtered or Filters(), whole=True), name, request)


def a_mini(products: Iterable[Product] = (), names: Iterable[str] = ("Rooster", "Leerling")) -> Catalog:
    found = list(products)
    return a_catalog([[list(names)]], found, [a_supplier("s", "Leverancier", [product.id for product in found])])


def walk(items: Iterable[Item]) -> Iterator[Item]:
    for item in items:
        yield item
        if isinstance(item, Figure):
            yield from walk(item.items)


def texts(document: Document) -> list[str]:
    return [item.text for page in document.pages for item in walk(page.scene.items) if isinstance(item, Text)]


def faults(document: Document) -> list[str]:
    """What is wrong with a document, in words."""
    ids = [key for key, _ in groupby(page.id for page in document.pages)]
    found = [f"{page} is in two places" for page in set(ids) if page and ids.count(page) > 1]
    places, targets = set(ids), set()
    for page in document.pages:
        for item in walk(page.scene.items):
            if isinstance(item, Figure):
                places.add(f"{page.id}/{item.id}")
                found += [f"{item.id} is empty"] if item.kind in {"table", "listing"} and len(item.items) < 2 else []
            elif isinstance(item, Text):
                targets |= {item.link.target} if item.link else set()
                right = item.x + (0 if item.turned else item.width)
                inside = item.x >= 0 and right <= page.scene.size.width and 0 < item.y < page.scene.size.height
                found += [] if inside else [f"{item.text[:20]!r} is off page {page.label}"]
            elif isinstance(item, Inset) and item.y + item.height > page.scene.size.height:
                found.append(f"a picture is off page {page.label}")
    missing = {target for target in targets if target.startswith("#")} - {f"#{place}" for place in places}
    return found + [f"{target} is nowhere" for target in sorted(missing)]


@pytest.mark.parametrize("name", ["print", "slides", "cards"])
@settings(
    deadline=None,
    max_examples=8,
    verbosity=Verbosity.quiet,  # a catalog is long
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)
@given(data=st.data())
def test_sets_of_any_catalog_are_whole(name: str, data: st.DataObject) -> None:
    catalog = with_views(data.draw(catalogs(most=14, names=LONG)))
    try:
        document = a_document(catalog, name, data.draw(filters(catalog)))
    except BuildError as error:
        assert error.diagnostic.code in REFUSED  # noqa: PT017 -- a set may be refused, but not fail
        return
    assert faults(document) == []
    assert document.pages


def test_without_signs_suppliers_and_products_a_set_leaves_out_what_would_be_empty() -> None:
    catalog = with_views(a_catalog([[["Rooster", "Leerling"]]]))
    for name in ("print", "slides"):
        document = a_document(catalog, name)
        assert faults(document) == []
        assert "Witte vlekken" in texts(document)
        assert not {"Register van producten", "Register van leveranciers", "Bronnen"} & set(texts(document))
    with pytest.raises(BuildError) as raised:
        a_document(catalog, "cards")
    assert raised.value.diagnostic.code == "nothing-to-show"


def test_a_set_without_anything_else_than_an_overview() -> None:
    catalog = a_mini([a_product("p", "Product", ["c-0-0-0"])], names=["Rooster"])
    document = a_document(replace(catalog, views=MappingProxyType({"overzicht": a_view("overzicht")})), "print")
    assert faults(document) == []
    page = next(page.label for page in document.pages if page.id == "overzicht")
    register = next(
        item
        for one in document.pages
        for item in walk(one.scene.items)
        if isinstance(item, Figure) and one.id == "chapter_components" and item.id == "component_c-0-0-0_3"
    )
    assert [item.text for item in register.items if isinstance(item, Text)] == [page]


def test_views_may_be_called_like_chapters_and_like_parts() -> None:
    names = ("products", "components", "gaps", "cover", "chapter-products", "overzicht-1", "overzicht-2")
    others = [
        replace(a_view(name, detail="names", domains=["d-0"], areas=False), subject=Subject("domain", "d-0", "Domein"))
        for name in names
    ]
    catalog = with_views(a_mini([a_product("p", "Product", ["c-0-0-0"])]), *others)
    document = a_document(catalog, "print")
    assert faults(document) == []
    assert set(names) <= {page.id for page in document.pages}


def test_components_of_one_address_lead_to_cards_of_their_own() -> None:
    catalog = a_mini([a_product("p", "Product", ["c-0-0-0"])])
    same = {name: replace(part, url="https://example.org/zelfde") for name, part in catalog.components.items()}
    document = a_document(with_views(replace(catalog, components=MappingProxyType(same))), "print")
    (overview,) = (page for page in document.pages if page.id == "overzicht")
    heads = [item for item in walk(overview.scene.items) if isinstance(item, Text) and item.heading and item.link]
    leads = {item.text: item.link.target for item in heads if item.link}
    assert leads["Rooster"] == "#domein-d-0/component_c-0-0-0"
    assert leads["Leerling"] == "#domein-d-0/component_c-0-0-1"


def test_a_product_with_very_much_evidence_goes_on_over_pages() -> None:
    evidence = tuple(
        Evidence(url=f"https://example.org/{number}", note="Gezien.", kind="source", date=None) for number in range(300)
    )
    catalog = with_views(a_mini([a_product("p", "Product", ["c-0-0-0"], evidence=evidence)]))
    document = a_document(catalog, "print")
    assert faults(document) == []
    assert {f"example.org/{number}" for number in range(300)} <= set(texts(document))
    assert broken_rules(write_document(document)) == []
    rows = [row for row in tree_of(write_document(document)).all("TR") if "example.org/299" in row.said]
    assert [row.said.count("Product") for row in rows] == [1], "one row, whose name is heard once"


@pytest.mark.parametrize(
    ("language", "said"),
    [("nl", "marktconsultatie 2025, vraag 4"), ("en", "market consultation 2025, question 4")],
)
def test_the_sources_name_an_answer_to_a_market_consultation(language: str, said: str) -> None:
    answer = Evidence(kind="consultation", url=None, date=None, note=None, edition="2025", question=4)
    catalog = with_views(a_mini([a_product("p", "Product", ["c-0-0-0"], evidence=(answer,))]))
    assert said in texts(a_document(catalog, "print", language=language))


def test_the_filters_of_a_command_leave_the_overview_an_overview() -> None:
    catalog = a_mini([a_product("p", "Product", ["c-0-0-0"])])
    core = {name: replace(part, core=name == "c-0-0-0") for name, part in catalog.components.items()}
    kern = a_view("kern")
    views = {"kern": replace(kern, filters=replace(kern.filters, core=True)), "overzicht": a_view("overzicht")}
    catalog = replace(catalog, components=MappingProxyType(core), views=MappingProxyType(views))
    document = a_document(catalog, "print", Filters(core=True))
    assert "overzicht" in {page.id for page in document.pages}
    assert "kern" not in {page.id for page in document.pages}


def test_what_a_register_says_of_a_product_holds_all_its_states() -> None:
    product = a_product("p", "Product", ["c-0-0-0"], licence_status="open-core", verified=False)
    assert "MIT, open core, nog niet nagekeken" in texts(a_document(with_views(a_mini([product])), "print"))
    dormant = a_product("p", "Product", ["c-0-0-0"], maintenance="dormant")
    assert "MIT, open source, ontwikkeling ligt stil" in texts(a_document(with_views(a_mini([dormant])), "print"))


def test_how_to_read_tells_of_cards_that_the_filters_emptied() -> None:
    products = [a_product("p", "Een", ["c-0-0-0"]), a_product("q", "Twee", ["c-0-0-1"], verified=False)]
    catalog = with_views(a_mini(products))
    told = "Niet in deze keuze: er is een alternatief"
    assert not any(told in text for text in texts(a_document(catalog, "print")))
    assert any(told in text for text in texts(a_document(catalog, "print", Filters(verified=True))))


def test_the_example_has_a_sign_and_a_supplier_or_there_is_none() -> None:
    plain = a_product("p", "Gewoon", ["c-0-0-0"])
    signed = a_product("q", "Kern", ["c-0-0-1"], licence_status="open-core")
    labels = [
        [inset.label for page in document.pages for inset in walk(page.scene.items) if isinstance(inset, Inset)]
        for document in (a_document(with_views(a_mini(products)), "slides") for products in ([plain], [plain, signed]))
    ]
    assert labels == [[], ["Afbeelding van de kaart Leerling, vergroot"]]


def test_parts_of_a_plate_have_the_address_of_the_whole() -> None:
    """A code on a part leads to a plate that is published: parts are not."""
    components = [[[f"Onderdeel {number}" for number in range(400)]]]
    catalog = a_catalog(components, [a_product("p", "Product", ["c-0-0-0"])])
    published = replace(catalog.edition, address="https://example.org/platen")
    catalog = replace(catalog, edition=published, views=MappingProxyType({"overzicht": a_view("overzicht")}))
    request = a_request("pdf", paper="a4", portrait=None)
    document = set_document(catalog, views_of(catalog, [], Filters(), whole=True), "print", request)
    pages = [page for page in document.pages if page.id.startswith("overzicht_")]
    assert len(pages) > 1
    for page in pages:
        (code,) = (item for item in walk(page.scene.items) if isinstance(item, Code))
        assert code.modules == modules_of("https://example.org/platen/overzicht-a3.svg")


def test_views_that_somebody_named_stand_in_the_name_of_the_file() -> None:
    catalog = with_views(a_mini([a_product("p", "Product", ["c-0-0-0"])]))
    request = a_request("pdf", paper=None, portrait=None)
    names = {
        next(sets(catalog, views_of(catalog, chosen, Filters(), whole=True), "print", request)).name
        for chosen in ([], ["overzicht"], ["overzicht", "dekking"], ["dekking", "overzicht"])
    }
    assert names == {
        "set-print.pdf",
        "set-print-overzicht.pdf",
        "set-print-overzicht_dekking.pdf",
        "set-print-dekking_overzicht.pdf",
    }


@pytest.mark.parametrize("paper", ["a4", "300x300", "841x420"])
def test_a_cover_is_one_page(paper: str) -> None:
    catalog = with_views(a_mini([a_product("p", "Product", ["c-0-0-0"])]))
    request = a_request("pdf", paper=paper, portrait=None)
    document = set_document(catalog, views_of(catalog, [], Filters(verified=True), whole=True), "print", request)
    assert [page.id for page in document.pages].count("chapter_cover") == 1
    (picture,) = (item for item in walk(document.pages[0].scene.items) if isinstance(item, Inset))
    width, height = document.pages[0].scene.size.width, document.pages[0].scene.size.height
    assert picture.x + picture.width <= width - picture.x + 1
    assert picture.y + picture.height < 0.95 * height


def test_a_view_is_turned_where_it_fits_only_then_and_the_first_paper_counts() -> None:
    catalog = a_mini()
    lying, upright = paper_of("a4"), paper_of("a4", portrait=True)
    for fitting, wanted in (((lying, upright), lying), ((upright,), upright)):
        made: list[Paper] = []

        def make(_: View, paper: Paper, fitting: tuple[Paper, ...] = fitting) -> tuple[Scene, float] | None:
            made.append(paper)  # noqa: B023 -- used within the turn
            return (a_scene_of(), 9.0) if paper in fitting else None

        (page,) = plate_pages(catalog, a_view("overzicht"), (lying, upright), make, "nl")
        assert (page.id, made[-1]) == ("overzicht", wanted)


def test_slides_name_suppliers_in_full_where_the_letters_are_large() -> None:
    few = a_mini([a_product("p", "Product", ["c-0-0-0"])])
    many = a_mini([a_product(f"p-{number}", f"Product {number}", ["c-0-0-0"]) for number in range(40)])
    for catalog, in_full in ((few, True), (many, False)):
        document = a_document(with_views(catalog), "slides")
        (page,) = (page for page in document.pages if page.id == "domein-d-0")
        said = [item.text for item in walk(page.scene.items) if isinstance(item, Text)]
        assert any(text.startswith("Aanbieder Leverancier") for text in said) == in_full


@pytest.mark.parametrize("portrait", [False, True])
def test_all_plates_are_held_as_was_asked(portrait: bool) -> None:  # noqa: FBT001 -- a parameter of the test
    catalog = with_views(a_mini([a_product("p", "Product", ["c-0-0-0"])]))
    request = a_request("pdf", paper="a4", portrait=portrait)
    document = set_document(catalog, views_of(catalog, [], Filters(), whole=True), "print", request)
    plates = [page.scene.size for page in document.pages if not page.id.startswith("chapter_")]
    assert {size.height > size.width for size in plates} == {portrait}


def test_a_register_tells_what_is_only_announced_and_for_whom() -> None:
    catalog = a_mini([a_product("p", "Product", ["c-0-0-0"])])
    supplier = catalog.suppliers["s"]
    (offering,) = supplier.offerings
    announced = replace(offering, status="announced", sectors=("po",))
    suppliers = MappingProxyType({"s": replace(supplier, offerings=(announced,))})
    said = " ".join(texts(a_document(with_views(replace(catalog, suppliers=suppliers)), "print")))
    assert "Product: hosting (aangekondigd), voor po" in said
