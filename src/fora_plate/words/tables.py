"""What a reader of the open data must know: the beginning of `docs/open-data.md`, in Dutch and English."""

from __future__ import annotations

from typing import Final

__all__ = ["OPEN_DATA"]

OPEN_DATA: Final = r"""
# Open data

`fora-plate export` schrijft de gegevens in tabellen: elke tabel als CSV, zoals `products.csv`, en alle samen in
`fora-plate.json`. Daarin staan ook de editie, de licentie, de bron van de structuur en wat een lezer moet weten. De
tabellen bevatten alle producten en leveranciers, nagekeken of niet; de kolom `verified` zegt welk van de twee. De
platen laten er een deel van zien. Met `--lang en` heten de bestanden `products.en.csv` en `fora-plate.en.json`;
Engels zijn dan alleen onze eigen woorden, niet de gegevens. Voor JSON is er een JSON Schema in
`schema/open-data.schema.json`. De licentie geldt voor wat van dit project is, niet voor namen en structuur van FORA;
zie [NOTICE](../NOTICE). Wie de gegevens wil wijzigen neemt het werkboek; zie [spreadsheets.md](spreadsheets.md).

*`fora-plate export` writes the data in tables: each as CSV, such as `products.csv`, and all together in
`fora-plate.json`, which also tells edition, licence, source of the structure and what a reader must know. The tables
hold all products and suppliers, verified or not; the column `verified` says which. The plates show a part of them. With
`--lang en` the files are called `products.en.csv` and `fora-plate.en.json`; only our own words are English then, the
data are not. A JSON Schema of the JSON is in `schema/open-data.schema.json`. The licence holds for
what is of this project, not for names and structure of FORA; see [NOTICE](../NOTICE). To change the data, take the
workbook; see [spreadsheets.md](spreadsheets.md).*

## CSV

De bestanden volgen RFC 4180: komma's, regels die eindigen op CRLF, aanhalingstekens waar het moet; UTF-8, zonder BOM.
LibreOffice vraagt bij het openen om deze instellingen. Open ze in Excel niet met een dubbelklik, want een Nederlandse
Excel verwacht puntkomma's: kies op het tabblad Gegevens voor tekst/CSV, met UTF-8 (65001) en een komma.

- Een lege cel is niets of een lege lijst. Een vlag is `true` of `false`.
- In een lijst staat `{separator}` tussen de delen. Voor een `{separator}` of `\` die bij een deel hoort staat een `\`.
- Waar een rekenblad een formule zou kunnen zien, staat een apostrof: aan het begin van een cel, en erbinnen na `;`, een
  tab of een regeleinde. Een programma krijgt de tekst terug door in elke cel weg te halen wat past op deze reguliere
  expressie, voordat het de lijsten splitst: `{undo}`
- De laatste kolom is `{edition}`. {nl}

*The files follow RFC 4180: commas, lines that end in CRLF, quotes where needed; UTF-8 without BOM. In Excel, do not
open them by a double click, but choose Data > From Text/CSV, with UTF-8 (65001) and a comma.*

- *An empty cell is nothing or an empty list. A flag is `true` or `false`.*
- *`{separator}` stands between the items of a list. One that is part of an item, or a `\`, has a `\` before it.*
- *Where a spreadsheet might see a formula stands an apostrophe: at the start of a cell, and within one behind `;`, a
  tab or a line end. A program gets the text back by removing, in every cell and before it splits lists, what matches
  the regular expression above.*
- *The last column is `{edition}`. {en}*

JSON heeft echte lijsten, `null` waar niets is, en de tekst zoals die is.

*JSON has real lists, `null` where there is nothing, and the text as it is.*
"""
