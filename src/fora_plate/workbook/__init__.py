"""workbook: products, suppliers and offerings as a spreadsheet, and what somebody made of it as a proposal.

In: a catalog. Out: a workbook (`workbook_of`). In: a workbook of anybody. Out: plain texts (`read_sheets`), and with
the data folder a proposal (`proposal_of`). Never writes a file, never evaluates a formula.
"""

from __future__ import annotations

from fora_plate.workbook.book import ReadOnly, workbook_of
from fora_plate.workbook.importing import proposal_of
from fora_plate.workbook.source import Sheet, Sheets, read_sheets

__all__ = ["ReadOnly", "Sheet", "Sheets", "proposal_of", "read_sheets", "workbook_of"]
