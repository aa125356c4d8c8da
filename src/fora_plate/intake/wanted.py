"""What the public files should say, according to the decisions that persons took.

In: the decisions of an edition, the catalog, and where in it stands what was written before. Out: units: the least that
can be written, or taken back, on its own; what could not be made of a decision, with the reason; and how much nobody
decided on yet. The order of the respondents changes nothing. Nothing comes out of a fact that is not `publish` or
`anonymise`, of a supplier that is not, or of a respondent that is not decided per fact.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.intake.records import DecisionRecord, DraftFact, OfferFact, PartyFact
    from fora_plate.read.yaml_source import Data

__all__ = [
    "CONSULTATION",
    "UNKNOWN",
    "Key",
    "Lack",
    "Reason",
    "Unit",
    "Wanted",
    "file_of_product",
    "file_of_supplier",
    "wanted_of",
]

Key = tuple[str, Literal["party", "offer", "draft", "unnamed"], str]
"""Where a unit stands: the public file, what kind of unit it is, and for an offer which."""

Reason = Literal[
    "no-country",
    "no-website",
    "no-kind",
    "no-name",
    "no-kinds",
    "no-product",
    "unknown-product",
    "both-product-and-name",
    "draft-incomplete",
    "anonymous-draft",
    "anonymous-service",
    "known-supplier",
    "two-respondents",
    "supplier-withheld",
]
"""Why a decision cannot be followed."""

ORDER: Final = ("product", "hosting", "support", "development", "hardware", "training", "advice")
"""The order of kinds of offering in a file."""


CONSULTATION: Final = "consultation"
"""The kind of evidence that an answer is."""
UNKNOWN: Final = "NOASSERTION"
"""A licence that nobody looked into (SPDX 2.3, section 7.13): what makes a product a draft."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit: its values as they stand in the file, the questions it comes from, and from whom.

    `over_file` says that a person chose this over what somebody else wrote in the file.
    """

    key: Key
    values: Mapping[str, Data]
    questions: tuple[int, ...]
    respondents: tuple[str, ...]
    over_file: bool = False


@dataclass(frozen=True, slots=True)
class Lack:
    """A decision that cannot be followed: of whom, on what, and why."""

    respondent: str
    about: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Wanted:
    """The units by their place; what cannot be followed; facts that are undecided, and withheld."""

    units: Mapping[Key, Unit]
    lacks: tuple[Lack, ...]
    undecided: int
    withheld: int


def file_of_supplier(identity: str) -> str:
    """The public file of a supplier."""
    return f"suppliers/{identity}.yaml"


def file_of_product(identity: str) -> str:
    """The public file of a product."""
    return f"products/{identity}.yaml"


def wanted_of(decisions: Mapping[str, DecisionRecord], catalog: Catalog, written: Collection[Key]) -> Wanted:
    """What the public files should say. What was `written` before says nothing by itself of what is known."""
    found = _Found(catalog, written)
    groups: dict[str, list[DecisionRecord]] = {}
    for identity in sorted(decisions):
        decision = decisions[identity]
        found.count(decision)
        if decision.whole == "per-fact":
            groups.setdefault(decision.party.id, []).append(decision)
    open_groups = [group for _, group in sorted(groups.items()) if found.may_be_one(group)]
    for group in open_groups:
        for decision in group:
            found.add_drafts(decision)
    for group in open_groups:
        found.add_supplier(group)
    found.add_unnamed()
    return Wanted(found.units, tuple(sorted(found.lacks, key=_place)), found.undecided, found.withheld)


def _place(lack: Lack) -> tuple[str, str, str]:
    return lack.respondent, lack.about, lack.reason


@dataclass(slots=True)
class _Found:
    """What is found on the way."""

    catalog: Catalog
    written: Collection[Key]
    units: dict[Key, Unit] = field(default_factory=dict)
    lacks: list[Lack] = field(default_factory=list)
    unnamed: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    undecided: int = 0
    withheld: int = 0

    def count(self, decision: DecisionRecord) -> None:
        """Count what stays private."""
        facts = (decision.party, *decision.offers, *decision.drafts)
        if decision.whole != "per-fact":
            self.withheld += len(facts)
            return
        self.undecided += sum(fact.decision == "undecided" for fact in facts)
        self.withheld += sum(fact.decision == "withhold" for fact in facts)

    def may_be_one(self, group: list[DecisionRecord]) -> bool:
        """Whether all respondents of one supplier were said by a person to be the same."""
        names = {decision.id for decision in group}
        if all(names - {one.id} <= set(one.party.shared_with) for one in group):
            return True
        for decision in group:
            self.lacks.append(Lack(decision.id, decision.party.id, "two-respondents"))
        return False

    def add_drafts(self, decision: DecisionRecord) -> None:
        """The products that are not known yet."""
        for draft in decision.drafts:
            if draft.decision == "anonymise":
                self.lacks.append(Lack(decision.id, draft.id, "anonymous-draft"))
            if draft.decision != "publish":
                continue
            if decision.party.decision != "publish":  # who alone knows a product can be told from it
                hidden = decision.party.decision == "anonymise"
                self.lacks.append(Lack(decision.id, draft.id, "anonymous-draft" if hidden else "supplier-withheld"))
            elif draft.name is None:
                self.lacks.append(Lack(decision.id, draft.id, "no-name"))
            elif (draft.licence is None) != (draft.licence_status is None):
                self.lacks.append(Lack(decision.id, draft.id, "draft-incomplete"))
            else:
                self._put(_draft_unit(draft, decision.id))

    def add_supplier(self, group: list[DecisionRecord]) -> None:
        """A supplier and its offers; from a supplier that is not named come only counts."""
        party = group[0].party
        for decision in group:
            self._add_unnamed_offers(decision)
        named = [decision for decision in group if decision.party.decision == "publish"]
        offers = [unit for decision in named for unit in self._offers(decision)]
        if not offers:
            return
        unit = _party_unit([decision.party for decision in named], [decision.id for decision in named])
        lacking = () if party.id in self.catalog.suppliers else _lacking(unit)
        self.lacks += [Lack(named[0].id, party.id, reason) for reason in lacking]
        if not lacking:
            for one in (unit, *offers):
                self._put(one)

    def _add_unnamed_offers(self, decision: DecisionRecord) -> None:
        """Counts; nothing comes of a supplier on which nobody decided, or that stays out."""
        given = [offer for offer in decision.offers if offer.decision in {"publish", "anonymise"}]
        if decision.party.decision not in {"publish", "anonymise"}:
            if given:
                self.lacks.append(Lack(decision.id, decision.party.id, "supplier-withheld"))
            return
        for offer in given:
            if "anonymise" in {offer.decision, decision.party.decision}:
                self._add_unnamed_offer(decision, offer)

    def _offers(self, decision: DecisionRecord) -> Iterator[Unit]:
        for offer in decision.offers:
            if offer.decision != "publish":
                continue
            reason = self._lack_of(offer)
            if reason:
                self.lacks.append(Lack(decision.id, offer.product or offer.name or offer.fact, reason))
            else:
                yield _offer_unit(offer, decision.party.id, decision.id)

    def _lack_of(self, offer: OfferFact) -> Reason | None:
        if offer.product is not None and offer.name is not None:
            return "both-product-and-name"
        if offer.product is None and offer.name is None:
            return "no-product"
        if offer.product is not None and not self._is_known(offer.product):
            return "unknown-product"
        return None if offer.kinds else "no-kinds"

    def _is_known(self, product: str) -> bool:
        key: Key = (file_of_product(product), "draft", "")
        there = self.catalog.products.get(product)
        return key in self.units or (there is not None and not (key in self.written and there.licence == UNKNOWN))

    def _is_public(self, supplier: str, product: str) -> bool:
        """Whether this offer is known from elsewhere."""
        there = self.catalog.suppliers.get(supplier)
        own = (file_of_supplier(supplier), "offer", product) in self.written
        return there is not None and any(
            offering.product == product
            and (not own or any(evidence.kind != CONSULTATION for evidence in offering.evidence))
            for offering in there.offerings
        )

    def _add_unnamed_offer(self, decision: DecisionRecord, offer: OfferFact) -> None:
        """A count on a product that is known; what is not known, or has no product, would tell who it is."""
        product = offer.product
        if product is None:
            self.lacks.append(Lack(decision.id, offer.name or offer.fact, "anonymous-service"))
        elif not self._is_known(product):
            self.lacks.append(Lack(decision.id, product, "anonymous-draft"))
        elif self._is_public(decision.party.id, product):
            self.lacks.append(Lack(decision.id, product, "known-supplier"))
        else:
            of_supplier = self.unnamed.setdefault(product, {})
            names = (*of_supplier.get(decision.party.id, ()), decision.id)
            of_supplier[decision.party.id] = tuple(sorted(set(names)))

    def add_unnamed(self) -> None:
        """The counts, of suppliers that are not named with the same product as well."""
        for product, suppliers in sorted(self.unnamed.items()):
            left = [
                names
                for supplier, names in sorted(suppliers.items())
                if (file_of_supplier(supplier), "offer", product) not in self.units
            ]
            if left:
                respondents = tuple(sorted({name for names in left for name in names}))
                key: Key = (file_of_product(product), "unnamed", "")
                self.units[key] = Unit(key, {"unnamed_suppliers": str(len(left))}, (), respondents)

    def _put(self, unit: Unit) -> None:
        """Add a unit; with one of the same place it becomes one, in which all of both is said."""
        there = self.units.get(unit.key)
        self.units[unit.key] = unit if there is None else _joined(there, unit)


def _party_unit(parties: Sequence[PartyFact], respondents: Iterable[str]) -> Unit:
    """A supplier, from the first that says it; those who share it were said to be the same by a person."""
    values: dict[str, Data] = {}
    questions: set[int] = set()
    for party in parties:
        for name in ("name", "country", "website", "kind"):
            value = getattr(party, name)
            if value is not None:
                values.setdefault(name, value)
        questions |= {party.question} if party.question else set()
    key: Key = (file_of_supplier(parties[0].id), "party", "")
    return Unit(key, values, tuple(sorted(questions)), tuple(sorted(respondents)))


def _lacking(unit: Unit) -> tuple[Reason, ...]:
    """What a new supplier must have and has not."""
    needed: Mapping[str, Reason] = {
        "name": "no-name",
        "country": "no-country",
        "website": "no-website",
        "kind": "no-kind",
    }
    return tuple(reason for name, reason in needed.items() if name not in unit.values)


def _offer_unit(offer: OfferFact, supplier: str, respondent: str) -> Unit:
    about: dict[str, Data] = {"product": offer.product} if offer.product is not None else {"name": offer.name}
    values: dict[str, Data] = {**about, "kinds": tuple(sorted(set(offer.kinds), key=ORDER.index))}
    if offer.status != "available":
        values["status"] = offer.status
    key: Key = (file_of_supplier(supplier), "offer", offer.product or offer.name or "")
    return Unit(key, values, _questions(offer), (respondent,), over_file=offer.over_file)


def _draft_unit(draft: DraftFact, respondent: str) -> Unit:
    values: dict[str, Data] = {"name": draft.name}
    for name in ("description", "homepage", "repository"):
        if getattr(draft, name) is not None:
            values[name] = getattr(draft, name)
    values["licence"] = draft.licence or UNKNOWN
    values["licence_status"] = draft.licence_status or "unknown"
    if draft.components:
        values["components"] = tuple(dict.fromkeys(draft.components))
    key: Key = (file_of_product(draft.id), "draft", "")
    return Unit(key, values, _questions(draft), (respondent,))


def _questions(fact: OfferFact | DraftFact) -> tuple[int, ...]:
    numbers = {fact.question, *(further.question for further in fact.also)}
    return tuple(sorted(number for number in numbers if number))


def _joined(one: Unit, other: Unit) -> Unit:
    """One unit for two that stand in the same place: the same product from two questions, or two respondents."""
    values = {**other.values, **one.values}
    if "kinds" in values:
        both = {kind for unit in (one, other) for kind in _texts(unit.values.get("kinds"))}
        values["kinds"] = tuple(sorted(both, key=ORDER.index))
        if "status" not in one.values or "status" not in other.values:  # who says it is there, is right
            values.pop("status", None)
    questions = tuple(sorted({*one.questions, *other.questions}))
    respondents = tuple(sorted({*one.respondents, *other.respondents}))
    return Unit(one.key, values, questions, respondents, over_file=one.over_file or other.over_file)


def _texts(value: Data) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, tuple) else ()
