"""The first sheet: how to edit the workbook and send it back, in Dutch.

In: a catalog. Out: lines, each with its look.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog

__all__ = ["Look", "guide_of"]

Look = Literal["title", "heading", "line", "fact"]


def guide_of(catalog: Catalog) -> list[tuple[Look, str, str]]:
    """The lines of the sheet: a look, a text, and what stands behind it."""
    edition, architecture = catalog.edition, catalog.architecture
    lines: list[tuple[Look, str, str]] = [
        ("title", f"Producten en leveranciers bij {architecture.name}", ""),
        ("line", "Werkboek om de gegevens achter de platen te lezen, aan te vullen en terug te sturen.", ""),
        ("heading", "Van welke gegevens", ""),
        ("fact", "editie", f"{edition.id} ({edition.date})"),
        ("fact", "structuur", f"{architecture.full_name}, {architecture.date}"),
        ("fact", "commit van de structuur", architecture.commit),
        ("fact", "licentie van de gegevens", edition.licence),
        ("fact", "project", edition.project),
        ("heading", "Wat kunt u wijzigen", ""),
    ]
    for sheet, what in EDITABLE:
        lines.append(("fact", sheet, what))
    lines.append(("heading", "Zo werkt het", ""))
    for number, line in enumerate(STEPS, start=1):
        lines.append(("fact", f"{number}.", line))
    return [*lines, ("heading", "Terugsturen", ""), ("line", RETURN.format(report=edition.report), "")]


EDITABLE = (
    ("producten", "mag u wijzigen: producten met licentie, status en plaats op de plaat"),
    ("leveranciers", "mag u wijzigen: leveranciers"),
    ("aanbod", "mag u wijzigen: wat een leverancier met een product doet, of een eigen dienst"),
    ("bronnen", "mag u wijzigen: de openbare bronnen van dat alles"),
    ("componenten", "alleen om te lezen: de referentiecomponenten met hun kenmerk"),
    ("dekking", "alleen om te lezen: hoeveel alternatieven er per component zijn"),
)
STEPS = (
    (
        "Wijzig alleen witte cellen. De grijze kolom kenmerk is de naam waaraan een rij herkend wordt: die blijft"
        " zoals hij is, anders weten we niet meer waar de rij bij hoort."
    ),
    (
        "Staat er een pijltje bij een cel, kies dan uit de lijst. Waar meer dan een waarde mag, zet u er "
        "puntkomma's tussen: boekenfonds; leermiddelen."
    ),
    (
        "Een nieuwe rij zet u onder de laatste. Laat kenmerk leeg (of bedenk er een: kleine letters, cijfers, "
        "streepjes) en vul de rest. Bij aanbod en bronnen zegt u ook waar de rij bij hoort."
    ),
    (
        "Wilt u een rij laten vervallen, kies dan verwijderen in de kolom actie. Een rij die u alleen uit het "
        "blad haalt, blijft in de gegevens staan."
    ),
    "Gebruik geen formules en voeg geen cellen samen. Tekst in een cel blijft tekst, ook als ze met = begint.",
    (
        "Filteren en kolommen breder maken mag. Koppen laat u zoals ze zijn. Een eigen kolom mag ook; die wordt "
        "niet gelezen."
    ),
    (
        "De bladen zijn tegen vergissingen beveiligd, zonder wachtwoord. Wie wil sorteren, heft dat eerst op: "
        "Controleren > Beveiliging blad opheffen."
    ),
)
RETURN = (
    "Bewaar het bestand als xlsx en stuur het naar wie het u stuurde, of voeg het toe aan een melding op {report}. Wij "
    "zien dan regel voor regel wat er verandert, en wat niet klopt krijgt u terug met blad, rij en kolom. Alles wordt "
    "openbaar: zet er geen persoonsgegevens in."
)
