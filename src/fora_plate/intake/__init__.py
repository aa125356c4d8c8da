"""The answers to a questionnaire: into a private folder, and from there only what a person decided to publish.

In: a workbook, the private folder and the catalog. Out: private records, a proposal for the public files, and lines
that tell of it. Never writes a public file, and never decides.
"""

from fora_plate.intake.applying import Plan, plan, plan_without
from fora_plate.intake.private import (
    Private,
    change,
    drop_proofs,
    editions,
    guard,
    keep_proofs,
    may_hold_proofs,
    private_problems,
    read_private,
)
from fora_plate.intake.progress import progress_of
from fora_plate.intake.recording import announced, settled
from fora_plate.intake.reviewing import waiting
from fora_plate.intake.taking import decision_file
from fora_plate.intake.telling import (
    choice_line,
    conflict_lines,
    lack_lines,
    progress_lines,
    taken_lines,
    waiting_lines,
)
from fora_plate.intake.withdrawing import forgotten, withdrawn

__all__ = [
    "Plan",
    "Private",
    "announced",
    "change",
    "choice_line",
    "conflict_lines",
    "decision_file",
    "drop_proofs",
    "editions",
    "forgotten",
    "guard",
    "keep_proofs",
    "lack_lines",
    "may_hold_proofs",
    "plan",
    "plan_without",
    "private_problems",
    "progress_lines",
    "progress_of",
    "read_private",
    "settled",
    "taken_lines",
    "waiting",
    "waiting_lines",
    "withdrawn",
]
