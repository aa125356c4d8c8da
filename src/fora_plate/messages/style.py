"""Sentences about house styles, and about how a style suits the data."""

from __future__ import annotations

from typing import Final

from fora_plate.messages.message import Message

__all__ = ["STYLE"]

STYLE: Final[dict[str, Message]] = {
    "bad-font-name": Message(
        nl="`{value}` is niet de naam van een lettertypebestand naast deze huisstijl",
        en="`{value}` is not the name of a font file beside this house style",
        help_nl=("schrijf de naam van een bestand in deze map of eronder, eindigend op .ttf of .otf",),
        help_en=("write the name of a file in this folder or below it that ends in .ttf or .otf",),
        why_nl=(
            "Een lettertypebestand staat in de map van de huisstijl of in een map daaronder en is TrueType of "
            "OpenType. Namen bestaan uit letters, cijfers, spaties, punten, streepjes en schuine strepen."
        ),
        why_en=(
            "A font file stands in the folder of the house style or in one below it, and is TrueType or OpenType. "
            "Names consist of letters, digits, spaces, full stops, dashes and slashes."
        ),
    ),
    "bad-logo-name": Message(
        nl="`{value}` is niet de naam van een logo naast deze huisstijl",
        en="`{value}` is not the name of a logo beside this house style",
        help_nl=("schrijf de naam van een bestand in deze map of eronder, eindigend op .svg of .png",),
        help_en=("write the name of a file in this folder or below it that ends in .svg or .png",),
        why_nl=(
            "Het logo van een huisstijl staat in haar map of in een map daaronder. Namen bestaan uit letters, cijfers, "
            "spaties, punten, streepjes en schuine strepen."
        ),
        why_en=(
            "The logo of a house style stands in its folder or in one below it. Names consist of letters, digits, "
            "spaces, full stops, dashes and slashes."
        ),
    ),
    "unusable-logo": Message(
        nl="het logo `{file}` is niet te gebruiken: {word:reason}",
        en="the logo `{file}` cannot be used: {word:reason}",
        help_nl=("zet het bestand zelf naast de huisstijl, of haal `logo` weg",),
        help_en=("put the file itself beside the house style, or take `logo` away",),
        why_nl=(
            "Een huisstijl noemt een logo dat in haar map of eronder staat. Het wordt net zo streng gelezen als de "
            "logo's van producten en leveranciers; wat er in het bestand niet mag, staat onder een eigen naam."
        ),
        why_en=(
            "A house style names a logo that stands in its folder or below it. It is read as strictly as the logos of "
            "products and suppliers; what is not allowed in the file has names of its own."
        ),
    ),
    "alt-without-logo": Message(
        nl="`logo_alt` staat er zonder `logo`",
        en="`logo_alt` stands here without `logo`",
        help_nl=("noem bij `logo` het bestand met het logo, of haal `logo_alt` weg",),
        help_en=("name the file of the logo under `logo`, or take `logo_alt` away",),
        why_nl="De tekst wordt voorgelezen in plaats van het logo; zonder logo zou niemand hem ooit horen.",
        why_en="The text is read out in place of the logo; without a logo nobody would ever hear it.",
    ),
    "style-name-taken": Message(
        nl="`{id}` is de naam van een stijl die bij het programma hoort",
        en="`{id}` is the name of a style that comes with the program",
        help_nl=("geef de huisstijl en het bestand een andere naam",),
        help_en=("give the house style and its file another name",),
        why_nl="De naam van de stijl staat in de bestandsnamen van platen; daaraan moet te zien zijn welke het is.",
        why_en="The name of the style stands in the file names of plates, which must tell which one it is.",
    ),
    "style-name-reserved": Message(
        nl="`{id}` kan geen naam van een stijl zijn; {words} betekenen in een bestandsnaam iets anders",
        en="`{id}` cannot be the name of a style; in the name of a file {words} mean something else",
        help_nl=("geef de huisstijl en het bestand een naam die anders begint",),
        help_en=("give the house style and its file a name that starts with something else",),
        why_nl=(
            "Staand papier, vellen, afloop en letters als vormen staan ook in de bestandsnaam, voor de naam van de "
            "stijl. Zo zou de ene plaat de andere overschrijven."
        ),
        why_en=(
            "Portrait paper, sheets, bleed and letters as shapes stand in the name of the file too, before the name of "
            "the style. One plate would overwrite another."
        ),
    ),
    "low-contrast": Message(
        nl=(
            "{word:tone} ({text}) op {word:on}{word:of}{domain} ({ground}) heeft een contrast van {ratio} : 1; "
            "nodig is {least} : 1"
        ),
        en=(
            "{word:tone} ({text}) on {word:on}{word:of}{domain} ({ground}) has a contrast of {ratio} : 1; "
            "{least} : 1 is needed"
        ),
        help_nl=("maak de een donkerder of de ander lichter",),
        help_en=("make the one darker or the other lighter",),
        why_nl=(
            "Elke tekst moet op zijn ondergrond een contrast van ten minste 4,5 : 1 hebben (WCAG 2.2, 1.4.3), in een "
            "stijl op basis van `contrast` 7 : 1. Vermeld staan de kleuren zoals ze op de plaat komen, dus na mengen "
            "en donkerder maken."
        ),
        why_en=(
            "Every text needs a contrast of at least 4.5 : 1 with its ground (WCAG 2.2, 1.4.3), in a style based on "
            "`contrast` 7 : 1. The colours are those that come onto the plate, after mixing and darkening."
        ),
    ),
    "unusable-font": Message(
        nl="het lettertype `{file}` is niet te gebruiken: {word:reason}",
        en="the font `{file}` cannot be used: {word:reason}",
        help_nl=("kies een vast TrueType- of OpenType-bestand dat mag worden opgenomen in andere bestanden",),
        help_en=("choose a static TrueType or OpenType file that may be embedded in other files",),
        why_nl=(
            "Een huisstijl noemt twee lettertypebestanden, gewoon en vet. Ze worden gemeten en in de plaat opgenomen, "
            "dus ze moeten heel zijn, dat toestaan, en in elk programma dezelfde letters geven. Variabele lettertypen, "
            "verzamelingen en webfonts kunnen dat niet."
        ),
        why_en=(
            "A house style names two font files, regular and bold. They are measured and embedded in the plate, so "
            "they must be sound, allow that, and give the same letters in every program. Variable fonts, collections "
            "and web fonts cannot."
        ),
    ),
    "font-lacks-character": Message(
        nl="het lettertype {font} heeft geen teken voor {characters}, nodig voor {name}",
        en="the typeface {font} has no sign for {characters}, which {name} needs",
        help_nl=("kies een lettertype dat deze tekens heeft, of laat `font` weg",),
        help_en=("choose a typeface that has these characters, or leave out `font`",),
        why_nl=(
            "Een teken dat in het lettertype van de huisstijl ontbreekt, zou een leeg vakje worden. De tekens van de "
            "plaat zelf, zoals ◆ en →, komen altijd uit het meegeleverde lettertype."
        ),
        why_en=(
            "A character that the typeface of the house style lacks would become an empty box. The signs of the plate "
            "itself, such as ◆ and →, always come from the bundled typeface."
        ),
    ),
}
