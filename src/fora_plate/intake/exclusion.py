"""The answer to what may not be on the plate: whether a sentence allows, objects, or names a part.

In: the heading of the question and a sentence of its answer. Out: a verdict. Forms ask it both ways round ("May we
publish ...?", "What may we not publish?"), so "no" means nothing by itself; where the heading does not tell, the answer
concerns everything.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal

from fora_plate.intake.smells import (
    ONLY_MAY,
    RESTRICTING,
    content_of,
    has_no,
    is_about_all,
    is_cleared,
    line_of,
    refuses,
    smells,
)
from fora_plate.intake.spelling import table

__all__ = ["Verdict", "verdict_on"]

Verdict = Literal["clear", "object", "part", "everything"]
"""Nothing against it; against all of it, for certain; against what it names; against something that cannot be told."""
Asks = Literal["permission", "exclusion", "unknown"]
EXCLUDING: Final = re.compile(
    r"\b(?:niet|geen|bezwaar|uitsluit\w*|uitgesloten|uitzonder\w*|uitgezonderd|weglaten|weggelaten"
    r"|vertrouwelijk\w*|\w*gevoelig\w*"
    r"|geheim\w*|buiten|not|object\w*|exclu\w*|withh\w*|confidential|sensitive|omit\w*|anonim\w*|anoniem)\b"
)
PERMITTING: Final = re.compile(
    r"\b(?:mag|mogen|akkoord|toestemming|instem\w*|stemt u|gaat u ermee|may we|can we|do you agree|agree|consent"
    r"|permission|vindt u het goed)\b"
)
WHAT_NOT: Final = re.compile(r"\b(?:wat|welke?|what|which)\b.{0,60}\b(?:mag|mogen|may)\b.{0,40}\b(?:niet|not)\b")
OF_A_PART: Final = re.compile(r"\b(?:deel|delen|onderdelen|welke|wat|which|part|parts|what)\b")
YES: Final = table(
    """
    ja jawel yes yep akkoord ok oke okay prima zeker uiteraard natuurlijk graag sure agreed mee
    """
)
NO: Final = table(
    """
    nee neen nope no
    """
)
FILLERS: Final = table(
    """
    hoor dank bedankt u thanks thank you zonder meer wat ons betreft alle van op mij
    """
)
NOTHING: Final = frozenset(
    {"geen", "niets", "niks", "none", "nothing", "geen enkele", "geen van alle", "geen onderdelen"}
)
NOT_APPLICABLE: Final = frozenset({"", "n v t", "nvt", "n a", "na", "niet van toepassing", "not applicable", "x"})
ALL: Final = frozenset(
    {
        "al onze antwoorden",
        "all",
        "all answers",
        "all of it",
        "alle",
        "alle antwoorden",
        "alle onderdelen",
        "alle vragen",
        "allemaal",
        "alles",
        "de hele inzending",
        "everything",
        "geheel",
        "hele antwoord",
        "het geheel",
        "het hele antwoord",
        "ons hele antwoord",
        "onze hele inzending",
        "volledig",
    }
)


def verdict_on(heading: str, text: str) -> Verdict:
    """What `text`, a sentence of the answer under `heading`, means for what else was answered."""
    line, asks = line_of(text), _asks(heading)
    words = line.split()
    if line in NOT_APPLICABLE:
        return "clear" if asks == "exclusion" or not line else "everything"
    if line in NOTHING:
        return {"exclusion": "clear", "permission": "object", "unknown": "everything"}[asks]  # type: ignore[return-value]
    if line in ALL:
        return {"exclusion": "object", "permission": "clear", "unknown": "everything"}[asks]  # type: ignore[return-value]
    rest = " ".join(words[1:])
    if words[0] in NO:
        return _after_no(asks, rest, line)
    if words[0] in YES:
        return _after_yes(asks, rest, line, heading)
    return _otherwise(asks, line, has_part=_asks_what_not(heading))


@lru_cache(maxsize=1 << 8)
def _asks(heading: str) -> Asks:
    """Whether a yes under a heading allows or forbids, by its first question; unknown if it says both or neither."""
    line = line_of(heading.partition("?")[0])
    excludes, permits = EXCLUDING.search(line), PERMITTING.search(line)
    if (excludes and not permits) or WHAT_NOT.search(line):
        return "exclusion"
    return "permission" if permits and not excludes else "unknown"


def _asks_what_not(heading: str) -> bool:
    """Whether a heading asks, after something else, what may not be published."""
    return EXCLUDING.search(line_of(heading.partition("?")[2])) is not None


def _is_bare(rest: str) -> bool:
    return not [word for word in content_of(rest) if word not in FILLERS]


def _is_free(line: str) -> bool:
    """Whether a line restricts nothing."""
    return not (smells(line) or RESTRICTING.search(line) or ONLY_MAY.search(line))


def _after_no(asks: Asks, rest: str, line: str) -> Verdict:
    if asks == "permission":
        return "object" if _is_bare(rest) and not RESTRICTING.search(rest) else "everything"
    if asks == "unknown":
        return "everything"
    if _is_free(rest) and (_is_bare(rest) or is_cleared(rest)):
        return "clear"
    return "everything" if _is_bare(rest) or (not _is_free(f"{rest} .") and ONLY_MAY.search(line)) else "part"


def _after_yes(asks: Asks, rest: str, line: str, heading: str) -> Verdict:
    if asks == "permission":
        if _is_free(rest) and "maar" not in rest.split() and "but" not in rest.split():
            return "clear"
        return "everything" if ONLY_MAY.search(line) else "part"
    if asks == "unknown":
        return "clear" if is_cleared(rest) and _is_free(rest) else "everything"
    if _is_bare(rest):
        return "everything" if OF_A_PART.search(line_of(heading)) else "object"
    return _limited(line)


def _otherwise(asks: Asks, line: str, *, has_part: bool) -> Verdict:
    if is_cleared(line) and _is_free(line):
        return "clear"
    if smells(line) and is_about_all(line):
        return "object"
    if _is_bare(line):
        return _bare(asks, line)
    may_publish_rest = has_part or asks != "permission"
    if not may_publish_rest and not (smells(line) or RESTRICTING.search(line)):
        return "everything"  # a list of what may be published: the rest may not
    if asks == "permission" and RESTRICTING.search(line) and not ONLY_MAY.search(line):
        return "part"
    return _limited(line)


def _bare(asks: Asks, line: str) -> Verdict:
    """What a line means that names nothing: "Akkoord", "Liever niet", "Niet publiceren"."""
    if asks == "permission" and _is_free(line) and has_no(line) != bool(YES.intersection(line.split())):
        return "object" if has_no(line) else "clear"
    return "object" if smells(line) and not RESTRICTING.search(line) else "everything"


def _limited(line: str) -> Verdict:
    """A part, unless the line says what is free and leaves all else."""
    if RESTRICTING.search(line) or (ONLY_MAY.search(line) and not refuses(line)):
        return "everything"
    return "part"
