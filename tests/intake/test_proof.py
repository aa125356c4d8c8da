"""The proof sheet of a supplier: all that it should hold, in order, and nothing of anybody else."""

from __future__ import annotations

import io
import re
import subprocess
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fora_plate.incoming import incoming
from fora_plate.intake import plan
from fora_plate.intake.proof import (
    BOX,
    Proof,
    ProofOffer,
    Said,
    about_lines,
    facts_of,
    kinds_line,
    lack_reason,
    proof_lines,
    proof_of,
    said_line,
    status_line,
    suppliers_of,
)
from fora_plate.intake.records import AnswerRecord, FurtherRecord
from fora_plate.proof import proof_document
from fora_plate.proof.letters import Letters
from fora_plate.read import read_catalog
from fora_plate.scene import Figure, Inset, Rect, Text
from fora_plate.style import STYLE, STYLES
from fora_plate.text import INTER, missing_glyphs
from fora_plate.write import write_document
from support.intake import MINI, a_decision, a_draft, a_party, an_offer, private_with
from support.pdf import Node, broken_rules, complaints, misplaced, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fora_plate.catalog import Catalog
    from fora_plate.intake import Private
    from fora_plate.intake.records import DecisionRecord
    from fora_plate.scene import Document, Item
    from fora_plate.selection import Language

ROOT = Path(__file__).resolve().parents[2]
A4 = (2100, 2970)
CELLS = {"cell", "head", "listed", "passage"}
WIDE = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=60)


@dataclass(frozen=True, eq=False)
class Made:
    """A proof, the catalogs before and after, and its pages."""

    proof: Proof
    before: Catalog
    after: Catalog
    document: Document

    @cached_property
    def content(self) -> bytes:
        return write_document(self.document)

    @cached_property
    def tree(self) -> Node:
        return tree_of(self.content)


def made_of(root: Path, private: Private, supplier: str, before: Catalog, language: Language = "nl") -> Made:
    found = plan(root, private, before)
    after = incoming(root, before, found.proposal).after
    proof = proof_of(private, found.wanted, after, supplier)
    return Made(proof, before, after, proof_document(proof, before, after, language, STYLE))


def a_supplier_of(real: Catalog, number: int) -> DecisionRecord:
    """An invented supplier with so many offerings, and some that do not become public."""
    products = [product for product in real.products.values() if product.components and not product.draft][::5]
    offers = [
        an_offer(
            product.id,
            kinds=("hosting", "support") if place % 3 else ("product",),
            status="announced" if place % 7 == 6 else "available",
            question=3 + place % 4,
            sentence=f"Wij bieden {product.name} aan als dienst {place}, met hosting en ondersteuning. "
            * (1 + place % 3),
            also=(FurtherRecord(question=7, sentence=f"Ook {place} staat in vraag zeven."),) if place % 4 == 1 else (),
        )
        for place, product in enumerate(products[:number])
    ]
    private = [
        an_offer(None, name="Eigen cursus", kinds=("training",), sentence="Wij geven een cursus."),
        an_offer(products[-1].id, decision="undecided", sentence="Dit weten wij nog niet."),
        an_offer(products[-2].id, decision="withhold", sentence="Dit is vertrouwelijk."),
        an_offer(products[-3].id, decision="anonymise", sentence="Dit mag zonder naam."),
        an_offer("moodle", kinds=(), sentence="Moodle, hoe dan ook."),
    ]
    return a_decision(f"r-{number}", a_party(name=f"Verzonnen Huis {number}"), [*offers, *private])


@pytest.fixture(scope="module", params=[1, 5, 40])
def made(request: pytest.FixtureRequest, real: Catalog) -> Made:
    return made_of(ROOT, private_with(a_supplier_of(real, request.param)), "verzonnen", real)


def in_order(parts: Iterable[str], text: str) -> list[str]:
    """The parts that are not in a text, each after the one before."""
    place, missing = 0, []
    for part in parts:
        found = text.find(part, place)
        if found < 0:
            missing.append(part)
        else:
            place = found + len(part)
    return missing


def parts_of(proof: Proof, catalog: Catalog, language: Language) -> Iterator[str]:
    """All that a proof tells, in order."""
    yield proof.name
    yield status_line(proof, language)
    yield from (value.removeprefix("https://").rstrip("/") for _, value in facts_of(proof, language)[1:])
    for offer in proof.offers:
        yield offer.name
        yield kinds_line(offer, language)
        for identity in offer.components:
            component = catalog.components[identity]
            yield component.name
            yield catalog.domains[component.domain].name
        yield from (said_line(said, language) for said in offer.said)
    for lack in proof.lacks:
        yield lack.about
        yield lack_reason(lack, language)
    yield from about_lines(proof, language)


def spaced(text: str) -> str:
    return " ".join(text.split())


def figures(items: Iterable[Item]) -> Iterator[Figure]:
    for item in items:
        if isinstance(item, Figure):
            yield item
            yield from figures(item.items)


def marks(items: Iterable[Item]) -> Iterator[Item]:
    """All marks, also those in pictures."""
    for item in items:
        yield item
        if isinstance(item, (Figure, Inset)):
            yield from marks(item.items)


def all_texts(document: Document) -> str:
    found = [document.about.title, document.about.description]
    for item in (item for page in document.pages for item in marks(page.scene.items)):
        if isinstance(item, Text):
            found += [item.text, item.label, item.link.target + item.link.label if item.link else ""]
        elif isinstance(item, (Figure, Inset)):
            found.append(item.label)
    return "\n".join(found)


def outside(document: Document) -> list[str]:
    """The texts that run out of their cell, and the pictures that run off the page."""
    found = []
    for page in document.pages:
        width, height = page.scene.size.width, page.scene.size.height
        for cell in (figure for figure in figures(page.scene.items) if figure.kind in CELLS):
            box = next(item for item in cell.items if isinstance(item, Rect))
            for text in (item for item in cell.items if isinstance(item, Text)):
                beside = box.x - 1 <= text.x and text.x + text.width <= box.x + box.width + 1
                inside = box.y <= text.y <= box.y + box.height and 0 < text.y < height and text.x + text.width < width
                found += [] if beside and inside else [text.text]
        pictures = [item for figure in figures(page.scene.items) for item in figure.items if isinstance(item, Inset)]
        found += [one.label for one in pictures if one.x + one.width > width or one.y + one.height > 0.95 * height]
    return found


def test_everything_of_the_proof_is_read_in_order_in_the_pdf_and_in_the_text(made: Made) -> None:
    parts = list(parts_of(made.proof, made.before, "nl"))
    assert sum(offer.part == "public" for offer in made.proof.offers) in {2, 6, 41}
    assert in_order(map(spaced, parts), spaced(made.tree.said)) == []
    assert in_order(map(spaced, parts), spaced("\n".join(proof_lines(made.proof, made.after, "nl")))) == []


def test_nothing_overflows_and_all_pages_are_upright_a4(made: Made) -> None:
    assert outside(made.document) == []
    assert {(page.scene.size.width, page.scene.size.height) for page in made.document.pages} == {A4}


def test_a_proof_breaks_no_rule_of_pdf(made: Made, tmp_path: Path) -> None:
    content, tree = made.content, made.tree
    assert broken_rules(content) == []
    assert misplaced(tree) == []
    assert complaints(content) == ""
    assert all(node.said for node in tree.walk())
    levels = [int(node.kind[1]) for node in tree.walk() if re.fullmatch("H[1-6]", node.kind)]
    assert levels[0] == 1
    assert all(later <= before + 1 for before, later in pairwise(levels))
    path = tmp_path / "proef.pdf"
    path.write_bytes(content)
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)


def test_every_page_says_that_it_is_not_public_and_offers_are_bookmarks(made: Made) -> None:
    for page in made.document.pages:
        assert any(
            item.text == "Drukproef, niet openbaar · marktconsultatie 2025"
            for item in marks(page.scene.items)
            if isinstance(item, Text)
        )
    titles: list[str] = []
    with pikepdf.open(io.BytesIO(made.content)) as file, file.open_outline() as outline:

        def collect(items: list[pikepdf.OutlineItem]) -> None:
            for item in items:
                titles.append(str(item.title))
                collect(item.children)

        collect(outline.root)
    assert titles[:2] == [f"Drukproef: {made.proof.name}", "Openbaar, uit uw antwoorden"]
    assert in_order([offer.name for offer in made.proof.offers], "\n".join(titles)) == []


def test_the_same_proof_is_the_same_bytes(made: Made) -> None:
    again = proof_document(made.proof, made.before, made.after, "nl", STYLE)
    assert write_document(again) == made.content


def test_every_public_product_is_shown_framed_on_its_card_with_the_number_of_the_supplier(made: Made) -> None:
    pictures = [
        item
        for page in made.document.pages
        for figure in figures(page.scene.items)
        for item in figure.items
        if isinstance(item, Inset)
    ]
    every = [offer for offer in made.proof.offers if offer.part == "public" and offer.product]
    public = [one for one in every if made.before.products[one.product or ""].licence_status != "not-open-source"]
    assert made.tree.said.count("Dit product staat niet op de overzichtsplaat") == len(every) - len(public)
    assert len(pictures) == len(public)
    for picture, offer in zip(pictures, public, strict=True):
        component = made.before.components[offer.components[0]]
        assert (
            picture.label == f"Afbeelding van de kaart {component.name} op de overzichtsplaat, met {offer.name} omlijnd"
        )
        line = next(
            figure
            for figure in figures(picture.items)
            if figure.id == f"product_component_{component.id}_{offer.product}"
        )
        words = " ".join(item.text for item in marks(line.items) if isinstance(item, Text))
        assert offer.name.split(" ")[0] in words
        assert re.search(r"u bent daar nummer (\d+)", made.tree.said)[1] in re.findall(r"\d+", words)  # type: ignore[index]
        frame = picture.items[-1]
        box = line.items[0]
        assert isinstance(frame, Rect)
        assert isinstance(box, Rect)
        assert frame.y <= box.y
        assert frame.y + frame.height >= box.y + box.height
    sizes = {
        item.size * picture.scale for picture in pictures for item in marks(picture.items) if isinstance(item, Text)
    }
    assert max(sizes) < 1.02 * 9 * 254 / 72


@pytest.mark.parametrize("style", STYLES)
def test_a_proof_can_be_made_in_english_in_any_style(real: Catalog, style: str) -> None:
    private = private_with(a_supplier_of(real, 2))
    found = made_of(ROOT, private, "verzonnen", real, "en")
    document = proof_document(found.proof, real, found.after, "en", STYLES[style])
    assert broken_rules(write_document(document)) == []
    assert (
        in_order(map(spaced, parts_of(found.proof, real, "en")), spaced(tree_of(write_document(document)).said)) == []
    )


def test_a_new_product_shows_on_no_proof_but_that_of_who_offers_it_and_no_number_of_another(real: Catalog) -> None:
    mine = a_supplier_of(real, 3)
    other = a_decision(
        "r-ander",
        a_party("aaa-ander", name="Aaa Ander Huis", website="https://geheimadres.example.org/"),
        [
            *(an_offer(one.product, sentence="Geheimzin.") for one in mine.offers[:3]),
            an_offer("geheimproduct"),
            an_offer(None, name="Geheimdienst"),
        ],
        [
            a_draft(
                "geheimproduct",
                name="Geheimproduct",
                description="Wat het is.",
                homepage="https://geheimproduct.example.org/",
                components=(real.products[mine.offers[0].product or ""].components[0],),
                licence="MIT",
                licence_status="open-source",
            )
        ],
    )
    alone = made_of(ROOT, private_with(mine), "verzonnen", real)
    beside = made_of(ROOT, private_with(mine, other), "verzonnen", real)
    assert "geheimproduct" in beside.after.products
    assert beside.document == alone.document
    assert "geheim" not in all_texts(beside.document).lower()


@settings(deadline=None, max_examples=8)
@given(data=st.data())
def test_a_proof_holds_nothing_of_another_respondent_and_no_contact(data: st.DataObject) -> None:
    decided = st.sampled_from(["undecided", "publish", "publish", "anonymise", "withhold"])
    ones = []
    for number in range(3):
        offers = [
            an_offer(
                product,
                name=None if product else f"Dienst{number}x{place}",
                fact=f"feit-{place}",
                decision=data.draw(decided),
                sentence=f"Zin{number}x{place} is van mij.",
            )
            for place, product in enumerate(data.draw(st.lists(st.sampled_from(["alfa", "beta", None]), max_size=3)))
        ]
        party = a_party(f"huis-{number}", name=f"Naam{number}x", decision=data.draw(decided))
        ones.append(a_decision(f"r-{number}", party, offers))
    private = private_with(*ones)
    contact = (AnswerRecord(heading="E-mail", asked="contact", text="iemand@geheim.example.org"),)
    answers = {name: one.model_copy(update={"contact": contact}) for name, one in private.answers.items()}
    private = replace(private, answers=answers)
    before = read_catalog(MINI)
    for number in range(3):
        found = made_of(MINI, private, f"huis-{number}", before)
        told = all_texts(found.document) + "\n".join(proof_lines(found.proof, found.after, "nl"))
        for other in {0, 1, 2} - {number}:
            assert f"Zin{other}x" not in told
            assert f"Naam{other}x" not in told
            assert f"huis-{other}" not in told
            assert f"Dienst{other}x" not in told
        assert "geheim" not in told
        for place in range(len(ones[number].offers)):
            assert f"Zin{number}x{place}" in told


def a_proof(*offers: ProofOffer, **more: object) -> Proof:
    given = {
        "edition": "2025",
        "supplier": "verzonnen",
        "name": "Verzonnen Huis",
        "website": None,
        "country": None,
        "kind": None,
        "named": True,
        "offers": offers,
        "lacks": (),
    }
    return Proof(**{**given, **more})  # type: ignore[arg-type]


def a_told(*said: str, **more: object) -> ProofOffer:
    offer = ProofOffer("public", "Dienst", ("hosting",), False, False, (), tuple(Said(4, one) for one in said))  # noqa: FBT003
    return replace(offer, **more)  # type: ignore[arg-type]


@settings(deadline=None, max_examples=10)
@given(sentences=st.lists(st.one_of(WIDE, WIDE.map(lambda text: (text or "w") * 400)), min_size=1, max_size=3))
def test_no_sentence_of_anybody_breaks_a_proof(sentences: list[str]) -> None:
    catalog = read_catalog(MINI)
    proof = a_proof(a_told(*sentences), a_told(*sentences, part="withheld"))
    document = proof_document(proof, catalog, catalog, "nl", STYLE)
    assert outside(document) == []
    write_document(document)
    for line in proof_lines(proof, catalog, "nl"):
        assert line.isprintable()
        assert len(line) < 1000


def test_a_very_long_sentence_is_cut_and_says_so() -> None:
    told = said_line(Said(4, "Wij bieden van alles aan. " * 1200), "nl")
    assert len(told) < 700
    assert told.endswith("… [ingekort: hier staan 31199 tekens]»")
    assert "hier staan" not in said_line(Said(4, "x" * 600), "nl")
    assert "hier staan" in said_line(Said(4, "x" * 601), "nl")
    assert "hier staan" in said_line(Said(4, "x " * 200), "nl")


def test_characters_that_cannot_be_drawn_are_boxes_and_the_proof_says_what_those_are() -> None:
    drawn = Letters(INTER).drawn
    assert drawn("Zeeën e\u0301 €") == "Zeeën é €"
    assert drawn("שלום 漢字 🚀") == f"{BOX * 4} {BOX * 2} {BOX}"
    assert not missing_glyphs(drawn("".join(map(chr, range(0x20, 0x3000)))))
    assert said_line(Said(None, "a\x1b[31m\u202eb\u200dc\nd\ud800"), "nl") == f"vraag ?: «a{BOX}[31mbc d{BOX}»"
    catalog = read_catalog(MINI)
    for sentence, says in (("Gewoon.", False), ("🚀", True)):
        document = proof_document(a_proof(a_told(sentence)), catalog, catalog, "nl", STYLE)
        assert ("□ staat voor een teken" in all_texts(document)) == says


def test_what_is_missing_announced_a_draft_or_counted_is_told() -> None:
    catalog = read_catalog(MINI)
    offers = (
        a_told("Zin een.", draft=True, announced=True, components=tuple(catalog.components)[:2]),
        a_told("Zin twee.", part="unnamed", name="Geteld product"),
    )
    proof = a_proof(*offers)
    text = "\n".join(proof_lines(proof, catalog, "nl"))
    said = tree_of(write_document(proof_document(proof, catalog, catalog, "nl", STYLE))).said
    for told in (text, said):
        assert told.count("niet bekend") == 3
        assert "hosting (aangekondigd)" in told
        assert "nog niet op de plaat" in told
    assert "Telt mee als 'leverancier (niet genoemd)'" in said
    assert "TELT MEE ALS 'LEVERANCIER (NIET GENOEMD)'" in text


def test_who_is_not_named_and_has_nothing_is_told_so() -> None:
    catalog = read_catalog(MINI)
    proof = a_proof(named=False)
    said = tree_of(write_document(proof_document(proof, catalog, catalog, "en", STYLE))).said
    assert "You are not named" in said
    assert "To be listed on the plate is no endorsement" in said


def test_a_catalog_without_an_overview_gives_proofs_too(real: Catalog) -> None:
    private = private_with(a_decision("r", a_party(), [an_offer("moodle")]))
    found = plan(ROOT, private, real)
    after = incoming(ROOT, real, found.proposal).after
    proof = proof_of(private, found.wanted, after, *suppliers_of(private))
    document = proof_document(proof, replace(real, views={}), after, "nl", STYLE)
    assert sum(isinstance(item, Inset) for page in document.pages for item in marks(page.scene.items)) == 1
