"""A sentence that stands in a file, of any form and in any spelling, is found there, and nothing is found elsewhere."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from fora_plate.leaks import Secret, search
from fora_plate.leaks.squeeze import squeeze
from support.leaks import PLANTERS, found_in, garbled, seeded

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

LETTERS = "abcdefghijklmnopqrstuvwxyz" * 3 + "éëïöüçèàñåøßABCDEFGHIJ0123456789"
WORDS = st.text(LETTERS, min_size=1, max_size=14)
SENTENCES = st.lists(WORDS, min_size=5, max_size=20).filter(lambda words: len("".join(words)) >= 24).map(" ".join)
RANDOM = st.integers(0, 2**32).map(seeded)


@pytest.mark.parametrize("form", PLANTERS)
@settings(deadline=None, max_examples=6, suppress_health_check=[HealthCheck.too_slow])
@given(sentence=SENTENCES, before=st.lists(WORDS, max_size=5), after=st.lists(WORDS, max_size=5), random=RANDOM)
def test_what_is_copied_of_a_sentence_is_found(
    form: str, sentence: str, before: list[str], after: list[str], random: Random
) -> None:
    secret = Secret("sentence", " ".join([*before, sentence, *after]), "r1")
    content = PLANTERS[form](garbled(sentence, random), random)
    found = found_in(content, secret)
    assert found.hits, content
    assert {hit.owner for hit in found.hits} == {"r1"}
    assert not found.unread


@pytest.mark.parametrize("form", PLANTERS)
@settings(deadline=None, max_examples=3, suppress_health_check=[HealthCheck.too_slow])
@given(sentence=SENTENCES, other=SENTENCES, random=RANDOM)
def test_a_file_without_it_gives_no_hit(form: str, sentence: str, other: str, random: Random) -> None:
    secrets = (
        Secret("sentence", sentence, "r1"),
        Secret("phone", "06-12345678", "r1"),
        Secret("name", "Jan de Vries", "r1"),
    )
    letters, others = squeeze(sentence).text, squeeze(other).text
    assume(not any(letters[at : at + 24] in others for at in range(len(letters) - 23)))
    assert found_in(PLANTERS[form](garbled(other, random), random), *secrets).clean


def test_our_own_files_hold_no_sentence_of_others(root: Path) -> None:
    words = (root / "LICENSES" / "CC-BY-4.0.txt").read_text(encoding="utf-8").split()[::7]
    secrets = [Secret("sentence", " ".join(words[at::40][:20]), f"r{at}") for at in range(200)]
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, check=True).stdout.decode()
    names = [name for name in listed.split("\0") if name.startswith(("products/", "suppliers/", "output/", "docs/"))]
    found = search(secrets, [(name, (root / name).read_bytes) for name in names])
    assert found.clean
    assert found.files == len(names) > 100
