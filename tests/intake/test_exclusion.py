"""What an answer to the question what may not be published means, under headings that ask it either way round."""

from __future__ import annotations

import pytest

from fora_plate.intake.exclusion import verdict_on

MAY_WE = "Mogen wij uw antwoord opnemen in de architectuurplaat?"
WHAT_NOT = "Welke delen van uw antwoord wilt u niet opgenomen hebben?"
OBJECT = "Heeft u bezwaar tegen opname van uw antwoord?"
BOTH = "Mogen wij uw antwoord opnemen, of wilt u niet op de plaat?"
MIXED = "Mogen wij uw antwoord opnemen in de architectuurplaat? Zo nee, welk deel niet?"
NEUTRAL = "Opname op de plaat"


@pytest.mark.parametrize(
    ("heading", "answer", "verdict"),
    [
        (MAY_WE, "Ja", "clear"),
        (MAY_WE, "Ja hoor, prima!", "clear"),
        (MAY_WE, "Akkoord", "clear"),
        (MAY_WE, "Nee", "object"),
        (MAY_WE, "Nee, liever niet", "object"),
        (MAY_WE, "Liever niet", "object"),
        (MAY_WE, "No", "object"),
        (MAY_WE, "Ja, behalve Alfa", "part"),
        (MAY_WE, "Ja, mits anoniem", "part"),
        (MAY_WE, "Alleen Alfa", "everything"),
        (MAY_WE, "Alfa en Beta", "everything"),
        (MAY_WE, "Nee, alleen Alfa", "everything"),
        (MAY_WE, "geen", "object"),
        (MIXED, "Ja", "clear"),
        (MIXED, "Nee", "object"),
        (MIXED, "Alfa", "part"),
        (WHAT_NOT, "Nee", "clear"),
        (WHAT_NOT, "Geen", "clear"),
        (WHAT_NOT, "n.v.t.", "clear"),
        (WHAT_NOT, "Nee, alles mag gedeeld worden.", "clear"),
        (WHAT_NOT, "Alles", "object"),
        (WHAT_NOT, "Alfa", "part"),
        (WHAT_NOT, "Alles behalve Alfa", "everything"),
        (WHAT_NOT, "Alleen Alfa mag op de plaat", "everything"),
        (WHAT_NOT, "Ja", "everything"),
        (OBJECT, "Nee", "clear"),
        (OBJECT, "Geen bezwaar", "clear"),
        (OBJECT, "Ja", "object"),
        (BOTH, "Ja", "everything"),
        (BOTH, "Nee", "everything"),
        (NEUTRAL, "Ja", "everything"),
        (NEUTRAL, "Nee", "everything"),
        (NEUTRAL, "Geen bezwaar", "clear"),
        (NEUTRAL, "Wij willen niet worden opgenomen", "object"),
        (NEUTRAL, "Vertrouwelijk", "object"),
    ],
)
def test_a_yes_means_what_its_heading_asks(heading: str, answer: str, verdict: str) -> None:
    assert verdict_on(heading, answer) == verdict
