"""SHEETS: the sheets that can be edited and sent back, and the columns of each.

In: nothing. Out: literal tables; headings and everything else in a workbook are Dutch, for colleagues in schools. Each
column is a field of a record; `tests/workbook` demands that no field of a product, a supplier or an offering is left
out. What a cell holds, `cells` says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, get_args

from fora_plate.read.records import EvidenceRecord, OfferingRecord, ProductRecord, SupplierRecord
from fora_plate.view import Availability, LicenceKnown, OfferingKind, Sector

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.read.records import Record

__all__ = ["ACTION", "BASE", "KEY", "OWNER", "REMOVE", "SHEETS", "Column", "SheetPlan"]

Sort = Literal[
    "key", "owner", "text", "address", "date", "flag", "choice", "choices", "id", "ids", "uses", "action", "base"
]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, the field that it holds, and the sort of its cells.

    `known` are the choices, or in `refers` the kind of thing whose ids they are. `hint` is shown beside a cell.
    """

    heading: str
    field: str
    sort: Sort = "text"
    known: tuple[str, ...] = ()
    refers: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """A sheet: the record that a row is, and its columns."""

    name: str
    record: type[Record]
    columns: tuple[Column, ...]


REMOVE: Final = "verwijderen"
KEY: Final = Column("kenmerk", "#key", "key", hint="Niet wijzigen. Laat leeg in een nieuwe rij.")
OWNER: Final = Column(
    "hoort bij", "#owner", "owner", refers="owner", hint="Kies bij een nieuwe rij waar de bron over gaat."
)
ACTION: Final = Column("actie", "#action", "action", (REMOVE,), hint="Kies verwijderen om de rij te laten vervallen.")
BASE: Final = Column("stand", "#base", "base")
"""A hidden column: a digest of every cell as it was exported, which tells an edit from a change on our side."""

SEVERAL: Final = "Meer dan een: zet er een puntkomma tussen."
ISO: Final = "Jaar-maand-dag, zoals 2026-11-25."
CHECKED: Final = Column("nagekeken op", "checked", "date", hint=ISO)
VERIFIED: Final = Column("geverifieerd", "verified", "flag", hint="Ja als het in een openbare bron is gezien.")
REMARK: Final = Column("opmerking", "remark")
PREVIOUSLY: Final = Column("eerdere kenmerken", "previously", "ids", hint=SEVERAL)
STATUS: Final = Column("beschikbaarheid", "status", "choice", get_args(Availability))


def _choices(record: type[Record], field: str) -> tuple[str, ...]:
    """The values that a field may have, from its type."""
    annotation = record.model_fields[field].annotation
    while not all(isinstance(argument, str) for argument in get_args(annotation)):
        annotation = get_args(annotation)[0]
    return get_args(annotation)


PRODUCTS: Final = SheetPlan(
    "producten",
    ProductRecord,
    (
        KEY,
        Column("naam", "name"),
        Column("omschrijving", "description", hint="Een zin, zonder aanprijzing."),
        Column("website", "homepage", "address", hint="Een adres dat met https:// begint."),
        Column("broncode", "repository", "address", hint="Een adres dat met https:// begint."),
        Column(
            "licentie",
            "licence",
            hint="Volgens SPDX, zoals AGPL-3.0-or-later; bij een concept NOASSERTION.",
        ),
        Column("licentie precies bekend", "licence_exact", "flag"),
        Column("licentiestatus", "licence_status", "choice", get_args(LicenceKnown)),
        Column("opmerking", "remark", hint="Moet bij open core."),
        STATUS,
        Column("onderhoud", "maintenance", "choice", _choices(ProductRecord, "maintenance")),
        Column("gebruik als", "deployment", "choices", _choices(ProductRecord, "deployment"), hint=SEVERAL),
        Column("referentiecomponenten", "components", "ids", refers="component", hint=SEVERAL),
        Column("netwerkdiensten", "services", "ids", refers="service", hint=SEVERAL),
        Column("kan vervangen", "replaces", "ids", refers="incumbent", hint=SEVERAL),
        Column(
            "gebruik in het onderwijs",
            "education_use",
            "uses",
            hint="Een regel per zin, met het adres van de bron erachter: Een zin. <https://...>",
        ),
        CHECKED,
        VERIFIED,
        PREVIOUSLY,
        Column("niet genoemde leveranciers", "unnamed_suppliers", hint="Hoeveel; leeg als er geen zijn."),
        ACTION,
        BASE,
    ),
)

SUPPLIERS: Final = SheetPlan(
    "leveranciers",
    SupplierRecord,
    (
        KEY,
        Column("naam", "name"),
        Column("land", "country", hint="Twee hoofdletters, zoals NL."),
        Column("website", "website", "address", hint="Een adres dat met https:// begint."),
        Column("soort", "kind", "choice", _choices(SupplierRecord, "kind")),
        REMARK,
        CHECKED,
        VERIFIED,
        PREVIOUSLY,
        ACTION,
        BASE,
    ),
)

OFFERINGS: Final = SheetPlan(
    "aanbod",
    OfferingRecord,
    (
        KEY,
        Column("leverancier", OWNER.field, "owner", refers="supplier", hint="Kies bij een nieuwe rij de leverancier."),
        Column("product", "product", "id", refers="product", hint="Leeg bij een eigen dienst."),
        Column("eigen dienst", "name", hint="Leeg als er een product staat."),
        Column("soorten aanbod", "kinds", "choices", get_args(OfferingKind), hint=SEVERAL),
        STATUS,
        Column("sectoren", "sectors", "choices", get_args(Sector), hint=SEVERAL),
        REMARK,
        ACTION,
        BASE,
    ),
)

EVIDENCE: Final = SheetPlan(
    "bronnen",
    EvidenceRecord,
    (
        KEY,
        OWNER,
        Column("soort bron", "kind", "choice", _choices(EvidenceRecord, "kind")),
        Column("adres", "url", "address", hint="Een adres dat met https:// begint; leeg bij een marktconsultatie."),
        Column("datum", "date", "date", hint=ISO),
        Column("toelichting", "note"),
        Column("editie", "edition", hint="Alleen bij een marktconsultatie, zoals 2025."),
        Column("vraag", "question", hint="Alleen bij een marktconsultatie: het nummer van de vraag."),
        ACTION,
        BASE,
    ),
)

SHEETS: Final[Mapping[str, SheetPlan]] = {plan.name: plan for plan in (PRODUCTS, SUPPLIERS, OFFERINGS, EVIDENCE)}
"""By name, in the order in which rows are read: what a row belongs to comes before it."""
