"""Sentences about what is in the file of a logo, and about logos of products and suppliers."""

from __future__ import annotations

from typing import Final

from fora_plate.messages.message import Message

__all__ = ["LOGOS"]

PLAIN_NL: Final = "bewaar het logo in een tekenprogramma als gewone SVG (plain SVG), met alles omgezet in paden"
PLAIN_EN: Final = "save the logo in a drawing program as plain SVG, with everything converted to paths"

LOGOS: Final[dict[str, Message]] = {
    "logo-without-owner": Message(
        nl="bij dit logo hoort geen bestand `{owner}`",
        en="no file `{owner}` goes with this logo",
        help_nl=("geef het logo de naam van het product of de leverancier, of haal het weg",),
        help_en=("give the logo the name of the product or supplier, or take it away",),
        why_nl="Een logo staat naast het YAML-bestand van zijn eigenaar en heet net zo, op .svg of .png na.",
        why_en="A logo lies beside the YAML file of its owner and has the same name, but for .svg or .png.",
    ),
    "two-logos": Message(
        nl="`{owner}` heeft twee logo's",
        en="`{owner}` has two logos",
        help_nl=("houd er een; SVG is op elke maat scherp",),
        help_en=("keep one; SVG is sharp at any size",),
        why_nl="Een product of leverancier heeft hoogstens een logo, als SVG of als PNG.",
        why_en="A product or supplier has one logo at most, as SVG or as PNG.",
    ),
    "bad-svg": Message(
        nl="dit is geen geldige SVG: {problem}",
        en="this is no valid SVG: {problem}",
        help_nl=(PLAIN_NL,),
        help_en=(PLAIN_EN,),
        why_nl=(
            "Een bestand dat op .svg eindigt moet welgevormde XML zijn met een element svg uit de naamruimte van SVG "
            "om alles heen."
        ),
        why_en="A file that ends in .svg must be well-formed XML, with an svg element of SVG's namespace around it.",
    ),
    "bad-png": Message(
        nl="dit is geen PNG die gelezen kan worden ({problem})",
        en="this is no PNG that can be read ({problem})",
        help_nl=("bewaar het plaatje opnieuw als PNG met 8 bits per kleur",),
        help_en=("save the picture again as PNG with 8 bits a channel",),
        why_nl=(
            "Een bestand dat op .png eindigt moet een hele PNG zijn: met het kenmerk aan het begin, blokken met "
            "kloppende controlegetallen, niets achter het einde, en hoogstens 8 bits per kleur."
        ),
        why_en=(
            "A file that ends in .png must be a whole PNG: with the signature at its beginning, chunks whose checksums "
            "are right, nothing behind its end, and at most 8 bits a channel."
        ),
    ),
    "logo-pixels": Message(
        nl="dit logo is {width} x {height} pixels; een zijde is 1 tot {most} pixels",
        en="this logo has {width} x {height} pixels; a side has 1 to {most}",
        help_nl=("verklein het plaatje, of neem een SVG",),
        help_en=("make the picture smaller, or take an SVG",),
        why_nl="Op een plaat is een logo klein; meer pixels maken elk bestand groter en zijn niet te zien.",
        why_en="On a plate a logo is small; more pixels make every file larger and cannot be seen.",
    ),
    "logo-empty": Message(
        nl="in dit logo is niets te zien",
        en="nothing can be seen in this logo",
        help_nl=("kijk of de tekening binnen de viewBox staat en een kleur heeft",),
        help_en=("see whether the drawing lies inside the viewBox and has a colour",),
        why_nl=(
            "Een logo zonder zichtbare inkt heeft geen maat. Doorzichtige delen en wat buiten de viewBox valt tellen "
            "niet."
        ),
        why_en=(
            "A logo without visible ink has no size. Transparent parts and what lies outside the viewBox do not count."
        ),
    ),
    "logo-markup": Message(
        nl="`{markup}` mag niet in een logo",
        en="`{markup}` is not allowed in a logo",
        help_nl=(PLAIN_NL,),
        help_en=(PLAIN_EN,),
        why_nl=(
            "Eigen declaraties, entiteiten en opdrachten aan programma's kunnen een klein bestand eindeloos laten "
            "groeien of andere bestanden erbij halen. Een gewone DOCTYPE zonder declaraties mag."
        ),
        why_en=(
            "Declarations, entities and processing instructions can let a small file grow without end, or fetch other "
            "files. A plain DOCTYPE without declarations is fine."
        ),
    ),
    "logo-element": Message(
        nl="het element `{element}` mag hier niet in een logo",
        en="the element `{element}` is not allowed here in a logo",
        help_nl=(PLAIN_NL,),
        help_en=(PLAIN_EN,),
        why_nl=(
            "Een logo bestaat uit path, rect, circle, ellipse, line, polyline, polygon, g, defs, use, linearGradient, "
            "radialGradient en clipPath met een vorm erin; title, desc en metadata worden weggelaten. Scripts, "
            "stijlbladen, plaatjes, animatie, filters en maskers zijn niet veilig of zien er niet overal hetzelfde "
            "uit; tekst zou een lettertype van de computer vragen."
        ),
        why_en=(
            "A logo consists of path, rect, circle, ellipse, line, polyline, polygon, g, defs, use, linearGradient, "
            "radialGradient, and clipPath with one shape in it; title, desc and metadata are left out. Scripts, style "
            "sheets, images, animation, filters and masks are not safe or do not look the same everywhere; text would "
            "ask for a typeface of the computer."
        ),
    ),
    "logo-attribute": Message(
        nl="`{attribute}` mag niet bij `{element}` in een logo",
        en="`{attribute}` is not allowed on `{element}` in a logo",
        help_nl=(PLAIN_NL,),
        help_en=(PLAIN_EN,),
        why_nl=(
            "Van elk element zijn de maten toegestaan, en fill, stroke, opacity, transform, clip-path en wat daarbij "
            "hoort, als attribuut of in style. Gebeurtenissen (onload) en wat niet overal hetzelfde getekend wordt, "
            "worden geweigerd."
        ),
        why_en=(
            "Of every element its measures are allowed, and fill, stroke, opacity, transform, clip-path and what goes "
            "with them, as an attribute or in style. Events (onload), and what is not drawn the same everywhere, are "
            "refused."
        ),
    ),
    "logo-value": Message(
        nl="`{value}` is geen waarde voor `{attribute}` in een logo",
        en="`{value}` is no value for `{attribute}` in a logo",
        help_nl=(PLAIN_NL,),
        help_en=(PLAIN_EN,),
        why_nl=(
            "Maten zijn getallen, met px of zonder eenheid; kleuren zijn namen, #rgb, #rrggbb of rgb() zonder "
            "doorzichtigheid, die in fill-opacity en stroke-opacity staat; transform heeft de schrijfwijze van SVG. "
            "Een verloop heeft een lengte, en zijn brandpunt ligt binnen de cirkel. Een clipPath heeft clipPathUnits "
            "userSpaceOnUse en clip-rule nonzero."
        ),
        why_en=(
            "Measures are numbers, with px or without a unit; colours are names, #rgb, #rrggbb or rgb() without "
            "transparency, which stands in fill-opacity and stroke-opacity; transform has the form of SVG. A gradient "
            "has a length, and its focus lies inside its circle. A clipPath has clipPathUnits userSpaceOnUse and "
            "clip-rule nonzero."
        ),
    ),
    "logo-reference": Message(
        nl="`{attribute}` wijst niet naar iets bruikbaars in dit bestand: `{value}`",
        en="`{attribute}` does not refer to something that can be used in this file: `{value}`",
        help_nl=("laat het wijzen naar een kenmerk in hetzelfde bestand, zoals #vorm",),
        help_en=("let it refer to an id in the same file, such as #shape",),
        why_nl=(
            "Een logo is een bestand op zichzelf. use wijst naar een vorm, groep of use, fill en stroke naar een "
            "verloop, clip-path naar een clipPath; nooit naar een ander bestand of adres."
        ),
        why_en=(
            "A logo is a file by itself. use refers to a shape, group or use, fill and stroke to a gradient, clip-path "
            "to a clipPath; never to another file or address."
        ),
    ),
    "logo-too-complex": Message(
        nl="deze tekening heeft meer dan {most} {word:what}",
        en="this drawing has more than {most} {word:what}",
        help_nl=("maak de tekening eenvoudiger; misschien wijst een use naar zichzelf",),
        help_en=("make the drawing simpler; perhaps a use refers to itself",),
        why_nl=(
            "Grenzen aan het aantal elementen, aan hun diepte en aan wat door use wordt herhaald houden het lezen en "
            "tekenen kort, wat er ook in een bestand staat."
        ),
        why_en=(
            "Limits to the number of elements, to their depth and to what use repeats keep reading and drawing short, "
            "whatever a file holds."
        ),
    ),
    "logo-view-box": Message(
        nl="`{value}` is geen bruikbare viewBox",
        en="`{value}` is no viewBox that can be used",
        help_nl=('geef het element svg een viewBox, zoals viewBox="0 0 100 50"',),
        help_en=('give the svg element a viewBox, such as viewBox="0 0 100 50"',),
        why_nl=(
            "De viewBox zegt welk deel van het vlak het logo is: vier getallen, met een breedte en hoogte van 0,001 "
            "tot 100 000. Zonder viewBox heeft een tekening geen maat."
        ),
        why_en=(
            "The viewBox says which part of the plane is the logo: four numbers, with a width and height of 0.001 to "
            "100,000. Without a viewBox a drawing has no size."
        ),
    ),
}
