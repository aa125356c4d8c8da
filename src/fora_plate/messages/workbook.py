"""Sentences about workbooks: spreadsheets that people edit and send back."""

from __future__ import annotations

from typing import Final

from fora_plate.messages.message import Message

__all__ = ["WORKBOOK"]

WORKBOOK: Final[dict[str, Message]] = {
    "cell-too-long": Message(
        nl="de tekst voor {cell} heeft {length} tekens, en een cel kan er {most} hebben",
        en="the text for {cell} has {length} characters, and a cell can have {most}",
        help_nl=("haal in het YAML-bestand iets uit de lijst",),
        help_en=("take something out of the list in the YAML file",),
        why_nl="Een lijst staat in het werkboek in een cel. Half geschreven zou ze bij het inlezen half verdwijnen.",
        why_en="A list stands in one cell of the workbook. Written by halves it would be lost by halves when read.",
    ),
    "not-a-workbook": Message(
        nl="`{file}` is geen werkboek dat gelezen kan worden: {word:reason}",
        en="`{file}` is not a workbook that can be read: {word:reason}",
        help_nl=("bewaar het als Excel-werkmap (.xlsx) of als CSV",),
        help_en=("save it as an Excel workbook (.xlsx) or as CSV",),
        why_nl=(
            "Gelezen worden .xlsx, ook met macro's (.xlsm, zonder ze uit te voeren), en CSV met een blad per bestand. "
            "Oude .xls, OpenDocument en beschadigde bestanden niet; een rekenprogramma kan ze omzetten."
        ),
        why_en=(
            "What is read is .xlsx, with macros too (.xlsm, without running them), and CSV with a sheet per file. Old "
            ".xls, OpenDocument and damaged files are not; a spreadsheet program can convert them."
        ),
    ),
    "workbook-encrypted": Message(
        nl="`{file}` is met een wachtwoord beveiligd",
        en="`{file}` is protected by a password",
        help_nl=("open het, haal bij Informatie > Werkmap beveiligen het wachtwoord weg en bewaar het opnieuw",),
        help_en=("open it, take away the password under Info > Protect Workbook and save it again",),
        why_nl="Met een wachtwoord om te openen is het bestand versleuteld, en er wordt niet naar gevraagd.",
        why_en="With a password to open it the file is encrypted, and nobody is asked for it.",
    ),
    "workbook-too-large": Message(
        nl="`{file}` is te groot om te lezen: {word:what} is meer dan {most}",
        en="`{file}` is too large to read: {word:what} is more than {most}",
        help_nl=("haal weg wat er niet bij hoort, zoals afbeeldingen, lege rijen en eigen bladen",),
        help_en=("take out what does not belong, such as pictures, empty rows and sheets of your own",),
        why_nl=(
            "Een werkboek is samengeperst, en een klein bestand kan uitgepakt het geheugen vullen. De grenzen liggen "
            "ver boven wat de gegevens nodig hebben."
        ),
        why_en=(
            "A workbook is compressed, and a small file may fill the memory when unpacked. The bounds lie far above "
            "what the data need."
        ),
    ),
    "workbook-without-sheet": Message(
        nl="in `{file}` is geen blad dat gelezen wordt; de bladen heten {found}",
        en="`{file}` has no sheet that is read; its sheets are called {found}",
        help_nl=("geef de bladen hun naam terug: {sheets}",),
        help_en=("give the sheets their names back: {sheets}",),
        why_nl="Bladen worden herkend aan hun naam. Een ontbrekend blad mag, zolang er een over is.",
        why_en="Sheets are known by their names. One may be missing, as long as one is left.",
    ),
    "missing-heading": Message(
        nl="op het blad `{sheet}` ontbreekt de kolom `{heading}`",
        en="the sheet `{sheet}` lacks the column `{heading}`",
        help_nl=("zet de koppen terug in de eerste rij, zoals ze waren",),
        help_en=("put the headings back in the first row, as they were",),
        why_nl="Zonder deze kolom is niet te zien welke rij bij welk product of welke leverancier hoort.",
        why_en="Without this column it cannot be told which row belongs to which product or supplier.",
    ),
    "duplicate-heading": Message(
        nl="de kolom `{heading}` staat er twee keer, ook in {other}",
        en="the column `{heading}` stands there twice, also in {other}",
        help_nl=("haal een van de twee weg",),
        help_en=("remove one of the two",),
        why_nl="Als er twee kolommen hetzelfde heten, is niet te zien welke geldt.",
        why_en="With two columns of the same name it cannot be told which one holds.",
    ),
    "unknown-heading": Message(
        severity="warning",
        nl="de kolom `{heading}` wordt niet gelezen",
        en="the column `{heading}` is not read",
        help_nl=("bedoelt u `{near}`?", "laat haar staan, of zet wat erin staat in een van onze kolommen"),
        help_en=("did you mean `{near}`?", "leave it, or put what it holds in one of our columns"),
        why_nl="Eigen kolommen mogen, maar er is geen plaats voor in de gegevens.",
        why_en="Columns of your own are allowed, but there is no place for them in the data.",
    ),
    "formula-in-cell": Message(
        nl="hier staat een formule of een foutwaarde",
        en="here stands a formula or an error value",
        help_nl=("zet de tekst zelf in de cel, of plak haar als waarde",),
        help_en=("put the text itself into the cell, or paste it as a value",),
        why_nl="Formules worden nooit uitgerekend, en wat ze ooit opleverden kan verouderd zijn.",
        why_en="Formulas are never evaluated, and what they once gave may be out of date.",
    ),
    "merged-cells": Message(
        nl="de cellen {area} zijn samengevoegd",
        en="the cells {area} are merged",
        help_nl=("splits ze, en zet in elke rij wat er moet staan",),
        help_en=("unmerge them, and put into every row what should stand there",),
        why_nl="Alleen de eerste van samengevoegde cellen heeft een waarde; de andere rijen zouden haar verliezen.",
        why_en="Only the first of merged cells has a value; the other rows would lose theirs.",
    ),
    "duplicate-row": Message(
        nl="de rij `{key}` bestaat al: {other}",
        en="the row `{key}` is there already: {other}",
        help_nl=("maak het kenmerk leeg als het een nieuwe rij is, en geef haar dan een andere naam",),
        help_en=("empty the id if this is a new row, and then give it another name",),
        why_nl="Een kenmerk noemt een ding. Wie een rij kopieert om mee te beginnen, maakt het kenmerk leeg.",
        why_en="An id names one thing. Whoever copies a row to start with empties its id.",
    ),
    "row-without-id": Message(
        nl="deze nieuwe rij heeft geen kenmerk, en uit de naam is er geen te maken",
        en="this new row has no id, and none can be made from its name",
        help_nl=("vul een naam in, of een kenmerk van kleine letters, cijfers en streepjes",),
        help_en=("fill in a name, or an id of lower-case letters, digits and hyphens",),
        why_nl="Het kenmerk wordt de naam van het bestand. Zonder kenmerk wordt het uit de naam gemaakt.",
        why_en="The id becomes the name of the file. Without one it is made from the name.",
    ),
    "unknown-action": Message(
        nl="`{value}` kan niet in de kolom actie",
        en="`{value}` is no choice for the column actie",
        help_nl=("kies {known} of laat de cel leeg",),
        help_en=("choose {known} or leave the cell empty",),
        why_nl="Alleen wie verwijderen kiest, laat een rij vervallen. Iets anders wordt niet geraden.",
        why_en="Only the choice verwijderen removes a row. Nothing else is guessed.",
    ),
    "unknown-owner": Message(
        nl="`{value}` is niet iets waar een rij van `{sheet}` bij kan horen",
        en="`{value}` is nothing that a row of `{sheet}` can belong to",
        help_nl=("bedoelt u `{near}`?", "kies waar de rij bij hoort uit de lijst"),
        help_en=("did you mean `{near}`?", "choose what the row belongs to from the list"),
        why_nl=(
            "Een rij van aanbod hoort bij een leverancier, een rij van bronnen bij een product, leverancier of aanbod. "
            "Wat er nog niet is, krijgt eerst zelf een rij."
        ),
        why_en=(
            "A row of aanbod belongs to a supplier, a row of bronnen to a product, supplier or offering. What is not "
            "there yet gets a row of its own first."
        ),
    ),
    "row-moved": Message(
        nl="deze rij hoort bij `{owner}`, en dat is in het werkboek niet te wijzigen in `{value}`",
        en="this row belongs to `{owner}`, which a workbook cannot change into `{value}`",
        help_nl=("verwijder deze rij met de kolom actie, en maak een nieuwe bij `{value}`",),
        help_en=("remove this row by the column actie, and make a new one with `{value}`",),
        why_nl="Waar een rij bij hoort is een deel van haar kenmerk, en dat ligt vast.",
        why_en="What a row belongs to is part of its id, and that is fixed.",
    ),
    "row-gone": Message(
        severity="warning",
        nl="`{key}` is na de export uit de gegevens verdwenen; de rij is overgeslagen",
        en="`{key}` has gone from the data since the export; the row was skipped",
        help_nl=("maak het kenmerk leeg om haar als nieuwe rij in te lezen",),
        help_en=("empty the id to read it as a new row",),
        why_nl="Wat bij ons is weggehaald, komt niet ongemerkt terug uit een ouder werkboek.",
        why_en="What was removed on our side does not return unnoticed from an older workbook.",
    ),
    "rows-missing": Message(
        severity="warning",
        nl="op het blad `{sheet}` ontbreken rijen die blijven staan: {keys}",
        en="the sheet `{sheet}` lacks rows, which stay: {keys}",
        help_nl=("zet de rij terug en kies verwijderen in de kolom actie als ze weg moet",),
        help_en=("put the row back and choose verwijderen in the column actie if it should go",),
        why_nl="Een rij verdwijnt gemakkelijk per ongeluk. Daarom verwijdert alleen de kolom actie iets.",
        why_en="A row is easily lost by accident. That is why only the column actie removes anything.",
    ),
    "row-conflict": Message(
        severity="warning",
        nl="`{heading}` van `{key}` is ook bij ons gewijzigd; hier staat `{theirs}`, bij ons `{ours}`, en dat blijft",
        en="`{heading}` of `{key}` was changed on our side too; here stands `{theirs}`, with us `{ours}`, which stays",
        help_nl=("beslis wat geldt, en zet het in het bestand of in een nieuw werkboek",),
        help_en=("decide which holds, and put it into the file or into a new workbook",),
        why_nl=(
            "Een werkboek weet van elke cel wat er bij de export stond. Wijzigden beide kanten dezelfde cel, dan kiest "
            "een mens. Wat maar een kant wijzigde, gaat vanzelf goed."
        ),
        why_en=(
            "A workbook knows of every cell what stood there when it was exported. If both sides changed the same "
            "cell, a person chooses. What only one side changed goes well by itself."
        ),
    ),
}
