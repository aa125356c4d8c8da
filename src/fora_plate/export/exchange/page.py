"""What stands in an exported model, as a part of `docs/open-data.md`, from the tables by which it is written.

In: nothing. Out: paragraphs of Markdown in Dutch and English.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.archimate import ELEMENTS, RELATIONSHIPS
from fora_plate.structure.own_terms import ID, KIND, KINDS, PLACE, TERMS, TIES

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["model_section"]

NL: Final = f"""
`fora-plate export --format archimate` schrijft `fora-plate.xml`: een ArchiMate-model in het uitwisselformaat van The
Open Group (Model Exchange File Format 3.1), dat onder meer Archi inleest met Bestand > Importeren > Open Exchange XML.
Alle gegevens staan erin, en elke plaat uit `views/`, behalve een matrix, als view met de indeling en de kleuren van de
plaat. Logo's kunnen niet mee: het formaat kent geen plaatjes.

- Elementen van FORA houden hun identifier. Begint die met een cijfer, dan staat er `id-` voor, zoals ook Archi doet.
  Al het andere heeft een identifier die met `fp-` begint en die blijft zolang het kenmerk blijft.
- Wie het model in een eigen FORA-model samenvoegt (in Archi: Bestand > Importeren > Ander model in geselecteerd model),
  krijgt dus geen dubbele elementen. Laat daarbij "bijwerken" uit, anders vervangen onze zinnen de teksten van FORA.
- Elk element heeft de eigenschappen `{KIND.nl}` en `{ID.nl}`; elke relatie heeft `{PLACE.nl}`: het veld waar zij van
  is, met haar nummer daarin. Een relatie die van twee velden is, heeft die eigenschap twee keer.
- Een lijst is een eigenschap die meer dan eens voorkomt. Waar een eigenschap delen heeft, staat ` | ` ertussen; voor
  een `|` of `\\` die bij een deel hoort staat een `\\`, en delen zonder inhoud vallen aan het eind weg.
- In een view ligt een element alleen in een ander waar het model een relatie tussen de twee heeft. De nummers van
  leveranciers staan er niet in: de leveranciers zelf staan als elementen in de legenda.
""".strip()
EN: Final = f"""
*`fora-plate export --format archimate` writes `fora-plate.xml`: an ArchiMate model in the exchange format of The Open
Group (Model Exchange File Format 3.1), which Archi reads among others with File > Import > Open Exchange XML. All data
are in it, and every plate of `views/` but a matrix as a view with the layout and the colours of the plate. Logos cannot
come along: the format has no pictures.*

- *Elements of FORA keep their identifier. Where that begins with a digit it has `id-` before it, as Archi does, too.
  Everything else has an identifier that begins with `fp-` and stays as long as the id stays.*
- *So whoever merges the model into a FORA model of their own (in Archi: File > Import > Another model into selected
  model) gets no element twice. Leave "update" off, or our sentences take the place of the texts of FORA.*
- *Every element has the properties `{KIND.en}` and `{ID.en}`; every relationship has `{PLACE.en}`: the field that it is
  of, with its number there. One that is of two fields has that property twice.*
- *A list is a property that comes more than once. Where a property has parts, ` | ` stands between them; a `|` or `\\`
  of a part itself has a `\\` before it, and empty parts at the end are left out.*
- *In a view, an element lies in another one only where the model has a relationship between the two. Numbers of
  suppliers are left out: the suppliers themselves stand in the legend as elements.*
""".strip()


def model_section() -> Iterator[str]:
    """The paragraphs on the model."""
    yield "## fora-plate.xml"
    yield NL
    yield EN
    rows = ["| soort / kind | ArchiMate | map / folder | eigenschappen / properties |", "| --- | --- | --- | --- |"]
    for name, kind in KINDS.items():
        terms = [TERMS["fora_id"]] if kind.numbered else []
        terms += [TERMS[field.name] for field in kind.fields]
        told = "<br>".join(f"{term.nl} / {term.en}".replace("|", "\\|") for term in terms)
        type_ = f"{kind.type}<br>{ELEMENTS[kind.type].nl}"
        rows.append(f"| `{name}` | {type_} | {kind.folder.nl} / {kind.folder.en} | {told} |")
    yield "\n".join(rows)
    rows = ["| veld / field | van / from | relatie / relationship | naar / to |", "| --- | --- | --- | --- |"]
    for tie in TIES:
        owner = "" if tie.owner == "source" else f" (veld van / field of `{tie.target}`)"
        named = f" “{tie.name.nl}” / “{tie.name.en}”" if tie.name else ""
        told = f"{tie.type}, {RELATIONSHIPS[tie.type].nl} / {RELATIONSHIPS[tie.type].en}{named}"
        rows.append(f"| `{tie.field}`{owner} | `{tie.source}` | {told} | `{tie.target}` |")
    yield "\n".join(rows)
