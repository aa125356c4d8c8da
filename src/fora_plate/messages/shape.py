"""Sentences about the keys and values of one record."""

from __future__ import annotations

from typing import Final

from fora_plate.messages.message import Message

__all__ = ["SHAPE"]

SHAPE: Final[dict[str, Message]] = {
    "unknown-key": Message(
        nl="de sleutel `{key}` is hier onbekend; wel bekend: {keys}",
        en="the key `{key}` is unknown here; known are: {keys}",
        help_nl=("bedoelt u `{near}`?", "gebruik een van de bekende sleutels, of haal de regel weg"),
        help_en=("did you mean `{near}`?", "use one of the known keys, or remove the line"),
        why_nl=(
            "Elk soort bestand heeft vaste sleutels (zie docs/data.md). Zo valt een tikfout op en gaat er niets "
            "verloren."
        ),
        why_en="Every kind of file has fixed keys (see docs/data.md). So a typing error shows and nothing gets lost.",
    ),
    "missing-key": Message(
        nl="de verplichte sleutel `{key}` ontbreekt",
        en="the required key `{key}` is missing",
        help_nl=("voeg een regel `{key}: ...` toe",),
        help_en=("add a line `{key}: ...`",),
        why_nl=(
            "Zonder deze sleutel is het gegeven niet te tekenen of niet te controleren; docs/data.md zegt wat erin "
            "moet."
        ),
        why_en="Without this key the thing cannot be drawn or checked; docs/data.md says what it must hold.",
    ),
    "wrong-type": Message(
        nl="{word:where}`{key}` moet {word:expected} zijn, en hier staat {word:found}",
        en="{word:where}`{key}` must be {word:expected}, and here stands {word:found}",
        help_nl=("kijk in docs/data.md hoe `{key}` geschreven wordt",),
        help_en=("see docs/data.md for how `{key}` is written",),
        why_nl=(
            "Waarden worden niet omgezet. Een lijst heeft streepjes of vierkante haken, ook met maar een waarde; ja "
            "en nee zijn true en false zonder aanhalingstekens; al het andere is tekst, ook getallen en datums."
        ),
        why_en=(
            "Values are not converted. A list has dashes or square brackets, even with one value; yes and no are "
            "true and false without quotes; everything else is text, numbers and dates too."
        ),
    ),
    "bad-choice": Message(
        nl="`{value}` kan niet bij `{key}`; wel: {choices}",
        en="`{value}` is no choice for `{key}`; choices are: {choices}",
        help_nl=("bedoelt u `{near}`?", "kies een van de genoemde waarden"),
        help_en=("did you mean `{near}`?", "choose one of these values"),
        why_nl="Voor deze sleutel liggen de waarden vast, omdat de plaat en de controles er iets mee doen.",
        why_en="This key has fixed values, because the plate and the checks act on them.",
    ),
    "too-long": Message(
        nl="`{key}` is {length} tekens lang; hoogstens {most}",
        en="`{key}` is {length} characters long; at most {most}",
        help_nl=("maak de tekst korter",),
        help_en=("make the text shorter",),
        why_nl="Op een plaat is de ruimte beperkt, en een lange tekst wordt niet gelezen.",
        why_en="A plate has little room, and a long text is not read.",
    ),
    "empty-list": Message(
        nl="de lijst `{key}` is leeg",
        en="the list `{key}` is empty",
        help_nl=("noem er ten minste een",),
        help_en=("name at least one",),
        why_nl="Deze lijst zegt iets dat niet mag ontbreken; er moet ten minste een waarde in staan.",
        why_en="This list says something that cannot be left out; it must hold at least one value.",
    ),
    "empty-value": Message(
        nl="`{key}` is leeg",
        en="`{key}` is empty",
        help_nl=("vul de waarde in, of haal de sleutel weg als hij niet verplicht is",),
        help_en=("fill in the value, or remove the key if it is not required",),
        why_nl="Een lege tekst is bijna altijd een vergissing, en is op de plaat niet te zien.",
        why_en="An empty text is nearly always a mistake, and cannot be seen on the plate.",
    ),
    "forbidden-character": Message(
        nl="`{key}` bevat een onzichtbaar teken ({character}) dat niet mag",
        en="`{key}` holds an invisible character ({character}) that is not allowed",
        help_nl=("verwijder het teken; opnieuw overtypen helpt als het niet te vinden is",),
        help_en=("remove the character; type the text again if you cannot find it",),
        why_nl=(
            "Stuurtekens, regeleinden en tekens die de leesrichting omkeren kunnen iets anders laten zien dan er "
            "staat. Ze komen vaak mee bij knippen en plakken."
        ),
        why_en=(
            "Control characters, line ends and characters that turn the reading direction can show something else "
            "than what is there. They often come along with copy and paste."
        ),
    ),
    "outer-space": Message(
        nl="`{key}` begint of eindigt met een spatie",
        en="`{key}` starts or ends with a space",
        help_nl=("schrijf `{near}`", "haal de spatie weg"),
        help_en=("write `{near}`", "remove the space"),
        why_nl="Spaties aan de randen zijn onzichtbaar en maken gelijke namen ongelijk.",
        why_en="Spaces at the ends are invisible and make equal names unequal.",
    ),
    "missing-glyph": Message(
        nl="het lettertype van de plaat heeft geen teken voor {characters}",
        en="the typeface of the plate has no sign for {characters}",
        help_nl=("schrijf de naam in Latijnse letters, zonder emoji",),
        help_en=("write the name in Latin letters, without emoji",),
        why_nl=(
            "De plaat gebruikt een meegeleverd lettertype (Inter), zodat zij overal hetzelfde is. Een teken dat "
            "daarin ontbreekt, zou een leeg vakje worden."
        ),
        why_en=(
            "The plate uses a bundled typeface (Inter), so that it is the same everywhere. A character that it lacks "
            "would become an empty box."
        ),
    ),
    "bad-id": Message(
        nl="`{value}` is geen geldig kenmerk",
        en="`{value}` is not a valid id",
        help_nl=(
            "schrijf bijvoorbeeld `{near}`",
            "gebruik kleine letters, cijfers en streepjes, te beginnen met een letter",
        ),
        help_en=("write for example `{near}`", "use lower case letters, digits and dashes, starting with a letter"),
        why_nl=(
            "Een kenmerk bestaat uit hoogstens 80 kleine letters (a tot en met z), cijfers en streepjes, en begint "
            "met een letter. Het staat in bestandsnamen, adressen en in de plaat zelf."
        ),
        why_en=(
            "An id consists of at most 80 lower case letters (a to z), digits and dashes, and starts with a letter. "
            "It stands in file names, in addresses and in the plate itself."
        ),
    ),
    "bad-url": Message(
        nl="`{value}` is geen https-adres",
        en="`{value}` is not an https address",
        help_nl=(
            "schrijf `{near}`, als dat adres werkt",
            "schrijf een volledig adres, zoals https://example.org/pagina",
        ),
        help_en=("write `{near}`, if that address works", "write a complete address, such as https://example.org/page"),
        why_nl=(
            "Elke verwijzing is een volledig https-adres met een domeinnaam, zonder wachtwoord, spaties of "
            "aanhalingstekens."
        ),
        why_en=(
            "Every link is a complete https address with a domain name, without password, spaces or quotation marks."
        ),
    ),
    "address-not-folder": Message(
        nl="`{value}` is niet het adres van een map",
        en="`{value}` is not the address of a folder",
        help_nl=("laat weg wat vanaf het vraagteken of hekje komt",),
        help_en=("leave out what comes from the question mark or hash on",),
        why_nl=(
            "Achter address komt de naam van een plaat, zoals overzicht-a3.svg. Dat kan niet achter een vraagteken of "
            "hekje."
        ),
        why_en=(
            "The name of a plate, such as overzicht-a3.svg, is added to address. It cannot follow a question mark or "
            "a hash."
        ),
    ),
    "bad-date": Message(
        nl="`{value}` is geen datum",
        en="`{value}` is not a date",
        help_nl=("schrijf jaar-maand-dag, zoals 2026-11-23",),
        help_en=("write year-month-day, such as 2026-11-23",),
        why_nl="Datums staan als jjjj-mm-dd (ISO 8601) en moeten bestaan.",
        why_en="Dates are written as yyyy-mm-dd (ISO 8601) and must exist.",
    ),
    "bad-licence": Message(
        nl="`{value}` is geen SPDX-licentie",
        en="`{value}` is not an SPDX licence",
        help_nl=("bedoelt u `{near}`?", "zoek de afkorting op https://spdx.org/licenses, of schrijf LicenseRef-naam"),
        help_en=(
            "did you mean `{near}`?",
            "look up the abbreviation at https://spdx.org/licenses, or write LicenseRef-name",
        ),
        why_nl=(
            "Licenties staan als SPDX-expressie, zoals AGPL-3.0-only of MIT AND Apache-2.0. Voor een licentie die "
            "niet op de SPDX-lijst staat: LicenseRef- en een eigen naam."
        ),
        why_en=(
            "Licences are SPDX expressions, such as AGPL-3.0-only or MIT AND Apache-2.0. For a licence that is not "
            "on the SPDX list: LicenseRef- and a name of your own."
        ),
    ),
    "licence-spelling": Message(
        nl="de licentie `{value}` is anders gespeld dan in de SPDX-lijst",
        en="the licence `{value}` is not spelled as in the SPDX list",
        help_nl=("schrijf `{canonical}`",),
        help_en=("write `{canonical}`",),
        why_nl=(
            "Een licentie heeft een schrijfwijze, met vaste hoofdletters en spaties, zodat gelijke licenties gelijk "
            "zijn."
        ),
        why_en="A licence has one spelling, with fixed capitals and spaces, so that equal licences are equal.",
    ),
    "bad-colour": Message(
        nl="`{value}` is geen kleur",
        en="`{value}` is not a colour",
        help_nl=('schrijf "{near}"', 'schrijf een hekje en zes tekens, tussen aanhalingstekens, zoals "#007ac3"'),
        help_en=('write "{near}"', 'write a hash and six characters, in quotes, such as "#007ac3"'),
        why_nl="Een kleur is een hekje met zes hexadecimale tekens in kleine letters: rood, groen en blauw.",
        why_en="A colour is a hash with six hexadecimal characters in lower case: red, green and blue.",
    ),
    "bad-country": Message(
        nl="`{value}` is geen landcode",
        en="`{value}` is not a country code",
        help_nl=("schrijf twee hoofdletters, zoals NL, BE of DE",),
        help_en=("write two capitals, such as NL, BE or DE",),
        why_nl="Landen staan als code van twee hoofdletters (ISO 3166-1 alfa-2).",
        why_en="Countries are codes of two capitals (ISO 3166-1 alpha-2).",
    ),
    "bad-consultation": Message(
        nl="`{value}` is geen editie van een marktconsultatie",
        en="`{value}` is not an edition of a market consultation",
        help_nl=("schrijf het jaar, of bij meer dan een in dat jaar ook het volgnummer, zoals 2025 of 2025-2",),
        help_en=("write the year, or if there were several in that year its number as well, such as 2025 or 2025-2",),
        why_nl="Een editie heet naar haar jaar, zodat een lezer weet wanneer er iets is gevraagd.",
        why_en="An edition is called after its year, so that a reader knows when something was asked.",
    ),
    "draft-licence": Message(
        nl="`licence: {value}` gaat niet samen met `licence_status: {status}`",
        en="`licence: {value}` does not go with `licence_status: {status}`",
        help_nl=("bij een concept horen `licence: NOASSERTION` en `licence_status: unknown`, altijd samen",),
        help_en=("a draft has `licence: NOASSERTION` and `licence_status: unknown`, always together",),
        why_nl=(
            "Een product waarvan de licentie nog niet is nagegaan is een concept. NOASSERTION is het woord van SPDX "
            "voor: hier zegt niemand iets over."
        ),
        why_en=(
            "A product whose licence was not looked into yet is a draft. NOASSERTION is the word of SPDX for: nobody "
            "says anything about this."
        ),
    ),
    "draft-verified": Message(
        nl="een concept kan niet nagekeken zijn",
        en="a draft cannot be verified",
        help_nl=("zet verified op false, of vul de licentie in die is gezien",),
        help_en=("set verified to false, or fill in the licence that was seen",),
        why_nl="verified belooft dat de licentie in een openbare bron is gezien; van een concept is zij niet bekend.",
        why_en="verified promises that the licence was seen in a public source; that of a draft is not known.",
    ),
    "bad-seam": Message(
        nl="`{value}` is geen woord met naden",
        en="`{value}` is not a word with seams",
        help_nl=("zet een | tussen delen van ten minste twee letters, zoals Leerling|administratie|systeem",),
        help_en=("put a | between parts of at least two letters, such as Leerling|administratie|systeem",),
        why_nl=(
            "seams zegt waar lange woorden mogen worden afgebroken. Een woord heeft alleen letters, en binnen een "
            "deel eventueel een koppelteken of apostrof; een woord zonder | wordt nooit afgebroken."
        ),
        why_en=(
            "seams says where long words may be broken. A word has letters only, and within a part perhaps a hyphen "
            "or an apostrophe; a word without | is never broken."
        ),
    ),
    "more-findings": Message(
        nl="vanaf hier zijn er nog {number} fouten in dit bestand, die niet getoond worden",
        en="from here on there are {number} more errors in this file, which are not shown",
        help_nl=("verbeter eerst de fouten hierboven, en controleer dan opnieuw",),
        help_en=("correct the errors above first, and check again",),
        why_nl="Van een bestand met heel veel fouten worden alleen de eerste getoond; vaak hebben ze dezelfde oorzaak.",
        why_en="Of a file with very many errors only the first are shown; often they have the same cause.",
    ),
    "id-not-filename": Message(
        nl="het kenmerk `{id}` is niet de naam van het bestand, `{name}`",
        en="the id `{id}` is not the name of the file, `{name}`",
        help_nl=("noem het bestand `{file}`, of verander het kenmerk",),
        help_en=("call the file `{file}`, or change the id",),
        why_nl="Bestand en kenmerk heten hetzelfde. Zo is alles te vinden en kan er van elk kenmerk maar een zijn.",
        why_en="File and id have the same name. So everything can be found, and there can be only one of each id.",
    ),
    "bad-number": Message(
        nl="`{value}` is geen getal van {least} tot en met {most}",
        en="`{value}` is not a number from {least} to {most}",
        help_nl=("schrijf een getal met hoogstens drie cijfers achter een punt, zoals {least}",),
        help_en=("write a number with at most three digits after a full stop, such as {least}",),
        why_nl="Een plaat of een huisstijl mag sommige maten kiezen, binnen grenzen waarbij alles leesbaar blijft.",
        why_en="A plate or a house style may choose some sizes, within bounds that keep everything legible.",
    ),
    "bad-count": Message(
        nl="`{value}` is geen heel getal van {least} tot en met {most}",
        en="`{value}` is not a whole number from {least} to {most}",
        help_nl=("schrijf een getal zonder punt of komma, zoals {least}",),
        help_en=("write a number without a full stop or comma, such as {least}",),
        why_nl="Kolommen en regels worden geteld; halve bestaan niet.",
        why_en="Columns and lines are counted; there are no halves.",
    ),
}
