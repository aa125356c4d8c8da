"""A workbook as a form gives it, with the answers of thirty invented respondents.

In: rows by heading. Out: an .xlsx in the layout of an export of Microsoft Forms, or the same as a CSV; the same rows
give the same bytes. Nobody in it exists (see questionnaire.yaml). To look at it: `python tests/support/questionnaire.py
antwoorden.xlsx`.
"""

from __future__ import annotations

import csv
import io
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import yaml
from xlsxwriter import Workbook

from fora_plate.workbook.package import settled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

QUESTIONS: Final[Mapping[str, str]] = {
    "organisatie": "Wat is de naam van uw organisatie?",
    "contact": "Wat is de naam en functie en wat zijn de contactgegevens van uw contactpersoon voor onderhavige "
    "marktconsultatie?",
    "aanbod": "Welke open source gerelateerde producten en/of diensten biedt u momenteel aan, of heeft u aangekondigd "
    "te zullen gaan aanbieden, voor het primair- en voortgezet onderwijs?",
    "lijst": "Zou u een lijst met naam en links/beschrijvingen kunnen geven voor de door uw aangeboden open source "
    "gerelateerde producten of diensten?",
    "drijfveren": "Wat zijn voor uw organisatie de drijfveren om met Open Source technologie/werkwijzen te werken?",
    "interesse": "Heeft uw organisatie interesse om deel te nemen aan openbare samenwerking activiteiten (workshops, "
    "webinars) met SIVON OSPO en de scholen?",
    "opname": "Mogen wij uw antwoord opnemen in de architectuurplaat? Zo nee, welk deel niet?",
}
"""The texts of the market consultation, chapter 3, by the keys of the file; and one that the form adds."""
DATES: Final = ("Begintijd", "Tijd van voltooien")
HEADINGS: Final = ("ID", *DATES, "E-mail", "Naam", *QUESTIONS.values())
LONG: Final = {
    "aanbod": "Verzonnen Leerlijn houdt bij wat een leerling al kan, en wijst de volgende stap in de leerlijn. ",
    "drijfveren": "Wij delen onze leerlijnen onder een open licentie, zodat iedere school ze kan aanpassen. ",
}
"""What the respondent with the very long answer keeps saying."""
LONGEST: Final = 30_000


def _respondents() -> Iterable[Mapping[str, str]]:
    with Path(__file__).with_suffix(".yaml").open("rb") as file:
        entries = yaml.load(file, yaml.CBaseLoader)  # noqa: S506 -- makes nothing but plain text
    for number, entry in enumerate(entries, start=1):
        told = {key: (LONG[key] * LONGEST)[:LONGEST] if entry[key] == "lang" else entry[key] for key in QUESTIONS}
        yield {
            "ID": str(number),
            "Begintijd": entry["begin"],
            "Tijd van voltooien": entry["klaar"],
            "E-mail": entry.get("email", f"formulier-{number}@example.nl"),
            "Naam": entry.get("naam", f"Verzonnen Invuller {number}"),
            **{QUESTIONS[key]: text for key, text in told.items()},
        }


RESPONDENTS: Final[tuple[Mapping[str, str], ...]] = tuple(_respondents())
"""The thirty, by heading; dates and times as `2025-11-06 09:14:02`."""


def workbook(
    rows: Iterable[Mapping[str, str]],
    path: Path,
    *,
    headings: Sequence[str] = HEADINGS,
    above: Sequence[str] = (),
    sheet: str = "Sheet1",
) -> Path:
    """Write the rows as a form exports them: headings in the first row, dates as numbers, everything else as text.

    `headings` are the columns, in order; `above` are titles in rows above them.
    """
    made = io.BytesIO()
    with Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"created": datetime(2025, 12, 5, tzinfo=UTC)})
        page, moment = book.add_worksheet(sheet), book.add_format({"num_format": "m/d/yy h:mm:ss"})
        for number, title in enumerate(above):
            page.write_string(number, 0, title)
        for column, heading in enumerate(headings):
            page.write_string(len(above), column, heading)
        for number, row in enumerate(rows, start=len(above) + 1):
            for column, heading in enumerate(headings):
                text = row.get(heading, "")
                if heading in DATES and text:
                    page.write_datetime(number, column, datetime.fromisoformat(text), moment)
                elif heading == "ID" and text.isdecimal():
                    page.write_number(number, column, int(text))
                elif text:
                    page.write_string(number, column, text)
    path.write_bytes(settled(made.getvalue()))
    return path


def csv_export(rows: Iterable[Mapping[str, str]], path: Path, *, headings: Sequence[str] = HEADINGS) -> Path:
    """Write the rows as a CSV, as Excel does in Dutch."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, delimiter=";")
    writer.writerow(headings)
    writer.writerows([row.get(heading, "") for heading in headings] for row in rows)
    path.write_bytes(made.getvalue().encode("utf-8-sig"))
    return path


if __name__ == "__main__":
    workbook(RESPONDENTS, Path(sys.argv[1]))
