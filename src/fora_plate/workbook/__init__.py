"""workbook: products, suppliers and offerings as a spreadsheet, and what somebody made of it as a proposal."""

from __future__ import annotations

from fora_plate.workbook.book import ReadOnly, workbook_of

__all__ = ["ReadOnly", "workbook_of"]
