"""Sentences about workbooks with the answers to a questionnaire."""

from __future__ import annotations

from typing import Final

from fora_plate.messages.message import Message

__all__ = ["ANSWERS"]

ANSWERS: Final[dict[str, Message]] = {
    "answers-without-organisation": Message(
        nl="geen kolom vraagt naar de naam van de organisatie; de koppen zijn {found}",
        en="no column asks for the name of the organisation; the headings are {found}",
        help_nl=("zeg in columns.yaml van de private map welke kolom dat is: `organisation`",),
        help_en=("say in columns.yaml of the private folder which column does: `organisation`",),
        why_nl=(
            "Zonder naam is niet te zien wie antwoordt. Een vraag wordt herkend aan haar tekst, ook als die iets "
            "anders luidt; wat daar te weinig op lijkt, wordt niet geraden."
        ),
        why_en=(
            "Without a name it cannot be told who answers. A question is known by its text, also when that reads a "
            "little differently; what looks too little like it is not guessed."
        ),
    ),
    "answers-on-two-sheets": Message(
        nl="de bladen {sheets} lijken elk antwoorden te hebben",
        en="the sheets {sheets} each seem to have answers",
        help_nl=("bewaar elk blad als een werkboek, en lees ze na elkaar in",),
        help_en=("save each sheet as a workbook, and read one after the other",),
        why_nl="Een export heeft een blad met antwoorden. Welk van de bladen telt, wordt niet geraden.",
        why_en="An export has one sheet with answers. Which of the sheets counts is not guessed.",
    ),
    "answer-number-twice": Message(
        nl="het nummer {number} staat bij meer dan een rij, met verschillende antwoorden",
        en="the number {number} is that of more than one row, with different answers",
        help_nl=("verwijder de rij die niet meer geldt, of maak het nummer leeg van een antwoord dat erbij is gezet",),
        help_en=("remove the row that no longer holds, or empty the number of an answer that was added",),
        why_nl=(
            "Een formulier geeft een nummer een keer. Welke van twee rijen geldt, hangt af van wat iemand met het "
            "bestand deed: de laatste is niet altijd de goede."
        ),
        why_en=(
            "A form gives a number once. Which of two rows holds depends on what somebody did with the file: the last "
            "one is not always right."
        ),
    ),
    "question-twice": Message(
        severity="warning",
        nl="de kolommen {other} en {heading} lijken beide te vragen naar {word:asked}; geen van beide wordt zo gelezen",
        en="the columns {other} and {heading} both seem to ask for {word:asked}; neither is read so",
        help_nl=("zeg in columns.yaml van de private map wat elk vraagt", "geef de kolommen verschillende koppen"),
        help_en=("say in columns.yaml of the private folder what each asks", "give the columns different headings"),
        why_nl="Wat in de verkeerde kolom wordt gelezen, komt op de verkeerde plaats terecht. Daarom kiest een mens.",
        why_en="What is read from the wrong column ends up in the wrong place. That is why a person chooses.",
    ),
    "answers-repeated": Message(
        severity="warning",
        nl="rijen die in alle cellen gelijk zijn aan een andere, zijn een keer gelezen ({count}): {rows}",
        en="rows that are the same as another in all cells were read once ({count}): {rows}",
        help_nl=("er hoeft niets te gebeuren",),
        help_en=("nothing needs to be done",),
        why_nl="Bij het samenvoegen van exports komt een rij er gemakkelijk twee keer in.",
        why_en="When exports are put together a row easily gets in twice.",
    ),
    "answers-alike": Message(
        severity="warning",
        nl="{count} rijen zijn alleen aan hun antwoorden te onderscheiden: {rows}",
        en="{count} rows can be told apart by their answers only: {rows}",
        help_nl=("geef ze in een kolom `ID` elk een nummer, en houd dat in een volgende export gelijk",),
        help_en=("give each a number in a column `ID`, and keep it in a later export",),
        why_nl=(
            "Zonder nummer, tijd of e-mailadres lijkt een verbeterd antwoord in een volgende export dat van een nieuwe "
            "respondent, en gaan beslissingen niet mee."
        ),
        why_en=(
            "Without a number, a time or an e-mail address a corrected answer looks like that of a new respondent in a "
            "later export, and decisions do not go along."
        ),
    ),
    "answers-empty-rows": Message(
        severity="warning",
        nl="lege rijen zijn overgeslagen: {count}",
        en="empty rows were skipped: {count}",
        help_nl=("kijk of er geen antwoorden zijn weggevallen",),
        help_en=("see whether no answers were lost",),
        why_nl="Een export heeft geen lege rijen; er kan iets zijn gewist.",
        why_en="An export has no empty rows; something may have been erased.",
    ),
    "answers-formula": Message(
        severity="warning",
        nl="cellen met een formule of foutwaarde zijn gelezen zoals ze het laatst te zien waren ({count}): {cells}",
        en="cells with a formula or an error value were read as they last showed ({count}): {cells}",
        help_nl=("zet bij deze cellen terug wat de respondent schreef, met een ' ervoor",),
        help_en=("put back into these cells what the respondent wrote, with a ' before it",),
        why_nl=(
            "Een antwoord dat met = begint, verandert in een formule als iemand de cel bewerkt. Formules worden nooit "
            "uitgerekend."
        ),
        why_en=(
            "An answer that begins with = turns into a formula when somebody edits the cell. Formulas are never "
            "evaluated."
        ),
    ),
    "answers-merged": Message(
        severity="warning",
        nl="tussen de antwoorden staan samengevoegde cellen ({count}): {cells}",
        en="there are merged cells among the answers ({count}): {cells}",
        help_nl=("splits ze, en zet in elke rij terug wat er stond",),
        help_en=("unmerge them, and put back into every row what stood there",),
        why_nl="Alleen de eerste van samengevoegde cellen heeft een tekst; de andere rijen verliezen hun antwoord.",
        why_en="Only the first of merged cells has a text; the other rows lose their answer.",
    ),
    "hidden-sheet": Message(
        severity="warning",
        nl="het blad `{sheet}` is verborgen en {word:done}",
        en="the sheet `{sheet}` is hidden and was {word:done}",
        help_nl=("maak het zichtbaar als het erbij hoort, of haal het weg",),
        help_en=("show it if it belongs to the answers, or remove it",),
        why_nl="Een verborgen blad wordt alleen gelezen als nergens anders antwoorden staan.",
        why_en="A hidden sheet is read only if there are no answers anywhere else.",
    ),
    "sheet-not-read": Message(
        severity="warning",
        nl="het blad `{sheet}` is niet gelezen",
        en="the sheet `{sheet}` was not read",
        help_nl=("bewaar het als een eigen werkboek als er ook antwoorden in staan",),
        help_en=("save it as a workbook of its own if it has answers too",),
        why_nl="Gelezen wordt het ene blad waarvan de koppen het meest op de vragen lijken.",
        why_en="What is read is the one sheet whose headings look most like the questions.",
    ),
}
