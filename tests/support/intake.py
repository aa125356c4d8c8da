"""Decisions on invented respondents, and following them in a small data folder."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fora_plate.edit import edits, write_all
from fora_plate.intake import Private, announced, plan, settled
from fora_plate.intake.records import AnswersRecord, DecisionRecord, DraftFact, OfferFact, PartyFact
from fora_plate.read import read_catalog

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from fora_plate.intake import Plan
    from fora_plate.intake.records import PublishedRecord

MINI = Path(__file__).resolve().parents[1] / "data" / "mini"
SENTENCE = "Verzonnen antwoord."


def a_party(identity: str = "verzonnen", **changes: Any) -> PartyFact:  # noqa: ANN401 -- fields of a record
    """A supplier with all that a new file needs, to be published."""
    given = {
        "decision": "publish",
        "id": identity,
        "name": f"Naam {identity}",
        "country": "NL",
        "website": f"https://{identity}.example.org/",
        "kind": "company",
        "question": 1,
        "sentence": SENTENCE,
    }
    return PartyFact(**{**given, **changes})


def an_offer(product: str | None = "alfa", **changes: Any) -> OfferFact:  # noqa: ANN401 -- fields of a record
    """An offer on a product, to be published."""
    given = {
        "decision": "publish",
        "fact": f"feit-{product or changes.get('name')}",
        "product": product,
        "kinds": ("hosting",),
        "question": 4,
        "sentence": SENTENCE,
    }
    return OfferFact(**{**given, **changes})


def a_draft(identity: str = "onbekend", **changes: Any) -> DraftFact:  # noqa: ANN401 -- fields of a record
    """A product that is not known, to be published."""
    given = {
        "decision": "publish",
        "fact": f"concept-{identity}",
        "id": identity,
        "name": f"Product {identity}",
        "question": 4,
        "sentence": SENTENCE,
    }
    return DraftFact(**{**given, **changes})


def a_decision(
    respondent: str,
    party: PartyFact,
    offers: Iterable[OfferFact] = (),
    drafts: Iterable[DraftFact] = (),
    **changes: Any,  # noqa: ANN401 -- fields of a record
) -> DecisionRecord:
    """A decision file, per fact unless it is said."""
    given = {"whole": "per-fact", **changes}
    return DecisionRecord(id=respondent, party=party, offers=tuple(offers), drafts=tuple(drafts), **given)


def private_with(*decisions: DecisionRecord, edition: str = "2025") -> Private:
    """Private files of respondents, with nothing published yet."""
    answers = {one.id: AnswersRecord(id=one.id, key=one.id, organisation=one.party.name or "") for one in decisions}
    return Private(edition, answers=answers, decisions={one.id: one for one in decisions})


def a_copy(target: Path) -> Path:
    """A small data folder of its own."""
    shutil.copytree(MINI, target, dirs_exist_ok=True)
    return target


def followed(root: Path, private: Private, others: Sequence[PublishedRecord] = ()) -> tuple[Private, Plan]:
    """The private files after the decisions were followed in the public ones, as `apply --write` does."""
    private = replace(private, published=settled(root, private.published))
    found = plan(root, private, read_catalog(root), others)
    write_all(root, edits(root, found.proposal))
    read_catalog(root)  # what was written can be read
    return replace(private, published=found.record), found


def cut_off(root: Path, private: Private, *, late: bool) -> Private:
    """The same, killed before the public files were written or, if it was `late`, right after."""
    found = plan(root, private, read_catalog(root))
    changes = edits(root, found.proposal)
    private = replace(private, published=announced(private.published, found.record, changes))
    if late:
        write_all(root, changes)
    return private


def texts(root: Path) -> dict[str, str]:
    """Every file of a data folder."""
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }
