"""`fora-plate intake withdraw`, where a hand changed what came of an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fora_plate.intake import change, decision_file, guard
from fora_plate.intake.records import AnswersRecord
from fora_plate.intake.taking import answers_file
from support.commands import fora_plate
from support.intake import a_copy, a_decision, a_party, an_offer

if TYPE_CHECKING:
    from pathlib import Path


def test_what_stays_public_is_told_and_ends_with_one(tmp_path: Path) -> None:
    root, decision = a_copy(tmp_path), a_decision("r-1", a_party(decision="anonymise"), [an_offer()])
    guard(root, root / "intake", create=True)
    answers = AnswersRecord(id="r-1", key="1", organisation="Verzonnen BV")
    change(root / "intake", "2025", {answers_file("r-1"): answers, decision_file("r-1"): decision})
    assert fora_plate("intake", "apply", "--write", cwd=root).returncode == 0
    product = root / "products/alfa.yaml"
    product.write_text(product.read_text(encoding="utf-8").replace("unnamed_suppliers: 1", "unnamed_suppliers: 4"))
    done = fora_plate("intake", "withdraw", "r-1", cwd=root)
    assert done.returncode == 1
    assert "unnamed_suppliers: 4" in done.stderr.decode()
    product.write_text(product.read_text(encoding="utf-8").replace("unnamed_suppliers: 4", "unnamed_suppliers: 1"))
    assert fora_plate("intake", "withdraw", "r-1", cwd=root).returncode == 0
    assert "unnamed_suppliers" not in product.read_text(encoding="utf-8")
