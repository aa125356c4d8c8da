"""The words of posters in sheets and of print shops, in Dutch and English."""

from __future__ import annotations

from typing import Final

__all__ = ["POSTERS"]

POSTERS: Final[dict[str, dict[str, str]]] = {
    "nl": {
        "landscape": "liggend",
        "portrait": "staand",
        "sheet": "Vel {name}",
        "sheets": "vel|vellen",
        "rows": "rij|rijen",
        "sheets-of": "{sheets} in {rows} van {columns}",
        "sheets-title": "{title} · poster in {sheets}",
        "sheet-place": "rij {row}, kolom {column}",
        "sheet-count": "vel {number} van {count}",
        "link-sheet": "naar vel {name}",
        "sketch": "De poster in het klein, met de vellen {first} tot en met {last} op hun plaats",
        "step-print": "Print alle vellen op ware grootte (100%), enkelzijdig. Meet de streep onderaan na.",
        "step-rows": (
            "Maak eerst de rijen. Snijd van elk vel, behalve het eerste van een rij, de linkerrand af langs de dunne "
            "streepjes. Leg het over het vel links ervan, precies over de grijze balkjes, en plak het vast."
        ),
        "step-stack": (
            "Plak dan de rijen aan elkaar. Snijd van elke rij, behalve de bovenste, de bovenrand af en leg haar over "
            "de rij erboven, precies over de grijze balkjes."
        ),
        "step-cut": "Snijd ten slotte de poster rondom af langs de buitenste dunne streepjes.",
        "cut-mark": "hier snijden",
        "bar": "hier komt het volgende vel overheen",
        "ruler": "Deze streep is op ware grootte 100 mm lang.",
        "trimmed": "afgesneden {size}",
        "bleed": "afloop {bleed} mm",
    },
    "en": {
        "landscape": "landscape",
        "portrait": "portrait",
        "sheet": "Sheet {name}",
        "sheets": "sheet|sheets",
        "rows": "row|rows",
        "sheets-of": "{sheets} in {rows} of {columns}",
        "sheets-title": "{title} · poster in {sheets}",
        "sheet-place": "row {row}, column {column}",
        "sheet-count": "sheet {number} of {count}",
        "link-sheet": "to sheet {name}",
        "sketch": "The poster in small, with the sheets {first} to {last} in their places",
        "step-print": "Print all sheets at actual size (100%), on one side. Measure the line at the bottom.",
        "step-rows": (
            "Make the rows first. Cut the left margin off every sheet, except the first of a row, along the thin "
            "marks. Lay it over the sheet to its left, exactly over the grey bars, and glue it down."
        ),
        "step-stack": (
            "Then glue the rows together. Cut the top margin off every row, except the top one, and lay it over the "
            "row above, exactly over the grey bars."
        ),
        "step-cut": "Finally cut the poster out along the outermost thin marks.",
        "cut-mark": "cut here",
        "bar": "the next sheet covers this",
        "ruler": "At actual size this line is 100 mm long.",
        "trimmed": "trimmed {size}",
        "bleed": "bleed {bleed} mm",
    },
}
"""Language to words; singular and plural are parted by a bar."""
