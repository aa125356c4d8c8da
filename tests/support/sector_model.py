"""An invented model of the size and the habits of a real sector: the reference architecture of hospitals.

Ten domains with functions in two depths, some 250 reference components, application functions, and much else that no
plate shows; 350 views, of which a few draw components in domains. The same every time.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from types import MappingProxyType
from typing import TYPE_CHECKING

from fora_plate.model import Element, Model, Node, Relationship, View

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from fora_plate.model import Properties

NOWHERE = (0, 0)
DOMAINS = {
    "Sturing en verantwoording": ("Beleid", "Kwaliteit", "Verantwoording", "Risicobeheersing"),
    "Zorgvraag en toegang": ("Verwijzing", "Afspraak", "Opname", "Patiëntcontact", "Spoedzorg", "Wachtlijst"),
    "Diagnostiek": ("Beeldvorming", "Laboratoriumonderzoek", "Pathologie", "Functieonderzoek", "Genetica"),
    "Behandeling": ("Operatie", "Medicatie", "Verpleging", "Behandelplan", "Intensieve zorg", "Revalidatie", "Voeding"),
    "Zorgondersteuning": ("Apotheek", "Sterilisatie", "Bloedvoorziening", "Medische techniek", "Logistiek"),
    "Onderzoek en onderwijs": ("Klinische studie", "Biobank", "Opleiding", "Publicatie"),
    "Samenwerking in de keten": ("Gegevensuitwisseling", "Overdracht", "Zorgpad", "Netwerkzorg"),
    "Patiënt en naaste": ("Portaal", "Thuismeting", "Voorlichting", "Klachten"),
    "Bedrijfsvoering": ("Personeel", "Financiën", "Inkoop", "Huisvesting", "Facilitair", "Declaratie", "Juridisch"),
    "Informatievoorziening": ("Identiteit", "Werkplek", "Integratie", "Beveiliging", "Gegevensbeheer", "Analyse"),
}
WORK = ("beheer", "planning", "registratie", "uitvoering", "evaluatie")
SYSTEMS = (
    "beheersysteem",
    "planningssysteem",
    "registratie",
    "dossier",
    "bewaking",
    "archief",
    "analysesysteem",
    "portaal",
    "uitwisselingsvoorziening",
    "ondersteuningssysteem (beslissingen en richtlijnen)",
)
NOISE = ("BusinessProcess", "BusinessObject", "BusinessRole", "DataObject", "ApplicationService", "Goal", "Principle")
FILLS = ("#e3ecf7", "#fbe9dd", "#e2f1e6", "#f3e4f1", "#f7efd5", "#dff0f2", "#fae1e7", "#e9e6f7", "#edf1dc", "#f1e6df")
HUE = 40
"""How much darker functions are drawn than their domain."""


@dataclass
class Draft:
    """A model that is being made. Without a `marker` no property says what anything is."""

    marker: str | None
    elements: dict[str, Element] = field(default_factory=dict)
    relationships: dict[str, Relationship] = field(default_factory=dict)
    views: dict[str, View] = field(default_factory=dict)

    def add(self, kind: str, name: str, what: str = "") -> str:
        """An element; `what` it is as the property says it."""
        identifier = f"id-{len(self.elements):032x}"
        given: Properties = ((self.marker, what),) if self.marker and what else ()
        given += (("Bron", "verzonnen"), ("Nummer", str(len(self.elements))))
        about = f"{name} is verzonnen. Dit model is er om mee te proberen."
        self.elements[identifier] = Element(identifier, kind, name, (("nl", name),), about, given, NOWHERE)
        return identifier

    def link(self, kind: str, source: str, target: str) -> str:
        """A relationship."""
        identifier = f"id-r{len(self.relationships):031x}"
        self.relationships[identifier] = Relationship(identifier, kind, source, target, "", (), None, NOWHERE)
        return identifier

    def draw(self, name: str, nodes: Iterable[Node]) -> None:
        """A view."""
        identifier = f"id-v{len(self.views):031x}"
        self.views[identifier] = View(identifier, name, "", (), tuple(nodes), (), NOWHERE)

    def model(self, name: str) -> Model:
        """The model as it is."""
        things = (MappingProxyType(dict(one)) for one in (self.elements, self.relationships, self.views))
        elements, relationships, views = things
        return Model("id-m", name, (), elements, relationships, views, MappingProxyType({}), "", "exchange")  # type: ignore[arg-type]


def box(number: int, element: str, children: Sequence[Node] = (), fill: str | None = None) -> Node:
    """A box that comes so many-th below the one before it."""
    return Node(f"n-{element}-{number}", element, None, 0, number * 60, 120, 55, fill, None, None, tuple(children))


def a_sector_model(
    *,
    marker: str | None = "Type element",
    homes: bool = True,
    coloured: bool = True,
    elements: int = 3_000,
    relationships: int = 6_000,
    views: int = 350,
) -> Model:
    """The model; with `homes` a view draws components in their domain, which is `coloured` or not."""
    chance, draft = Random(8), Draft(marker)  # noqa: S311 -- no secret
    drawn: list[Node] = []
    components: list[str] = []
    for place, (name, subjects) in enumerate(DOMAINS.items()):
        domain = draft.add("Grouping", name, "Domein")
        inside: list[str] = []
        functions = []
        for subject in subjects:
            function = draft.add("BusinessFunction", f"{subject}beheer" if place % 2 else subject, "Hoofdfunctie")
            functions.append(function)
            draft.link("Aggregation", domain, function)
            for work in WORK[: 2 + len(functions) % 3]:
                draft.link("Composition", function, draft.add("BusinessFunction", f"{subject}: {work}", "Functie"))
            for system in chance.sample(SYSTEMS, 4 + chance.randrange(3)):
                component = draft.add("ApplicationComponent", f"{subject}{system}", "Referentiecomponent")
                inside.append(component)
                draft.link("Serving", component, function)
                does = draft.add("ApplicationFunction", f"{subject}: {system}", "Applicatiefunctie")
                draft.link("Assignment", component, does)
        components += inside
        fill = FILLS[place] if coloured else None
        strong = "#" + "".join(f"{max(0, int(fill[at : at + 2], 16) - HUE):02x}" for at in (1, 3, 5)) if fill else None
        held = [box(number, one, (), strong) for number, one in enumerate(functions)]
        held += [box(len(held) + number, one) for number, one in enumerate(inside)]
        drawn.append(Node(f"n-{domain}", domain, None, 0, place * 9_000, 600, 8_900, fill, None, None, tuple(held)))
    if homes:
        draft.draw("Componenten per domein", drawn)
    for number in range(12):
        draft.add("Grouping", f"Landschap {number}", "Overig")
    while len(draft.elements) < elements:
        kind = NOISE[len(draft.elements) % len(NOISE)]
        draft.add(kind, f"{kind} {len(draft.elements)}", kind)
    every = list(draft.elements)
    while len(draft.relationships) < relationships:
        draft.link("Association", chance.choice(every), chance.choice(every))
    while len(draft.views) < views:
        shown = chance.sample(every, 25)
        draft.draw(f"Aanzicht {len(draft.views)}", (box(number, one) for number, one in enumerate(shown)))
    return draft.model("Ziekenhuisreferentiearchitectuur (verzonnen)")
