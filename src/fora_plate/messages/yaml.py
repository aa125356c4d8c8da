"""Sentences about a file that is not the YAML that we read."""

from __future__ import annotations

from typing import Final

from fora_plate.messages.message import Message

__all__ = ["YAML"]

YAML: Final[dict[str, Message]] = {
    "control-character": Message(
        nl="hier staat een stuurteken ({character}) dat niet in YAML mag",
        en="here stands a control character ({character}) that YAML does not allow",
        help_nl=("verwijder het teken; misschien is dit geen tekstbestand",),
        help_en=("remove the character; perhaps this is not a text file",),
        why_nl="YAML staat alleen leesbare tekens toe, en tabs en regeleinden.",
        why_en="YAML allows readable characters only, and tabs and line ends.",
    ),
    "empty-file": Message(
        nl="dit bestand is leeg",
        en="this file is empty",
        help_nl=("vul het bestand, of verwijder het",),
        help_en=("fill the file, or remove it",),
        why_nl="Er staat niets in het bestand, of alleen commentaar.",
        why_en="There is nothing in the file, or only comments.",
    ),
    "several-documents": Message(
        nl="hier begint een tweede document",
        en="a second document starts here",
        help_nl=("maak er twee bestanden van, of haal de regel met --- weg",),
        help_en=("make it two files, or remove the line with ---",),
        why_nl="Een bestand beschrijft een ding. Een regel met --- begint in YAML een nieuw document.",
        why_en="A file describes one thing. In YAML a line with --- starts a new document.",
    ),
    "not-a-record": Message(
        nl="dit bestand bestaat niet uit regels met `sleutel: waarde`",
        en="this file does not consist of lines with `key: value`",
        help_nl=("begin met een regel als `id: naam-van-het-bestand`",),
        help_en=("begin with a line such as `id: name-of-the-file`",),
        why_nl="Elk bestand is op het hoogste niveau een blok met sleutels, geen lijst en geen losse tekst.",
        why_en="At the top every file is a block of keys, not a list and not a piece of text.",
    ),
    "bad-key": Message(
        nl="deze sleutel is geen tekst",
        en="this key is not text",
        help_nl=("schrijf links van de dubbele punt een gewoon woord",),
        help_en=("write a plain word to the left of the colon",),
        why_nl="YAML staat lijsten en blokken als sleutel toe, en lege sleutels; hier zijn sleutels altijd woorden.",
        why_en="YAML allows lists and blocks as keys, and empty keys; here keys are always words.",
    ),
    "duplicate-key": Message(
        nl="de sleutel `{key}` staat hier voor de tweede keer",
        en="the key `{key}` stands here for the second time",
        help_nl=("houd een van de twee en verwijder de andere",),
        help_en=("keep one of the two and remove the other",),
        why_nl="Van twee gelijke sleutels zou er ongemerkt een verloren gaan.",
        why_en="Of two equal keys one would silently be lost.",
    ),
    "tag-not-allowed": Message(
        nl="typeaanduidingen zoals `{tag}` mogen hier niet",
        en="tags such as `{tag}` are not allowed here",
        help_nl=("laat de aanduiding weg, of zet de tekst tussen aanhalingstekens als hij met ! begint",),
        help_en=("leave the tag out, or put the text in quotes if it starts with !",),
        why_nl=(
            "Een woord dat met een uitroepteken begint is in YAML een typeaanduiding. De gegevens hebben die niet "
            "nodig."
        ),
        why_en="In YAML a word that starts with an exclamation mark is a tag. The data does not need them.",
    ),
    "alias-not-allowed": Message(
        nl="ankers (&) en verwijzingen (*) mogen hier niet",
        en="anchors (&) and aliases (*) are not allowed here",
        help_nl=("schrijf de waarde voluit, of zet de tekst tussen aanhalingstekens als hij met & of * begint",),
        help_en=("write the value in full, or put the text in quotes if it starts with & or *",),
        why_nl=(
            "Met ankers kan een klein bestand zich opblazen tot miljarden waarden, en ze maken gegevens lastig te "
            "lezen. Daarom schrijft elk bestand alles voluit."
        ),
        why_en=(
            "With anchors a small file can blow itself up to billions of values, and they make data hard to read. So "
            "every file writes everything in full."
        ),
    ),
    "too-deep": Message(
        nl="dit is dieper dan {most} niveaus genest",
        en="this is nested more than {most} levels deep",
        help_nl=("haal overbodige haakjes of inspringingen weg",),
        help_en=("remove needless brackets or indentation",),
        why_nl="Echte gegevens gaan een handvol niveaus diep. De grens houdt het lezen veilig.",
        why_en="Real data goes a handful of levels deep. The limit keeps reading safe.",
    ),
    "too-many-values": Message(
        nl="dit bestand heeft meer dan {most} waarden",
        en="this file has more than {most} values",
        help_nl=("verdeel het over meer bestanden",),
        help_en=("divide it over more files",),
        why_nl="Echte bestanden hebben er een fractie van. De grens houdt geheugen en tijd beperkt.",
        why_en="Real files have a fraction of that. The limit bounds memory and time.",
    ),
    "tab-indent": Message(
        nl="hier staat een tab waar spaties horen",
        en="here stands a tab where spaces belong",
        help_nl=("spring in met spaties, twee per niveau",),
        help_en=("indent with spaces, two for each level",),
        why_nl="YAML laat inspringen met tabs niet toe. De meeste editors kunnen tabs in spaties veranderen.",
        why_en="YAML does not allow tabs as indentation. Most editors can turn tabs into spaces.",
    ),
    "reserved-start": Message(
        nl="een waarde mag niet met `{character}` beginnen",
        en="a value cannot start with `{character}`",
        help_nl=("zet de waarde tussen aanhalingstekens",),
        help_en=("put the value in quotes",),
        why_nl="De tekens @, % en ` hebben aan het begin van een waarde in YAML een bijzondere betekenis.",
        why_en="At the start of a value the characters @, % and ` have a special meaning in YAML.",
    ),
    "unquoted-colon": Message(
        nl="hier wordt geen dubbele punt verwacht",
        en="no colon is expected here",
        help_nl=("zet tekst met een dubbele punt tussen aanhalingstekens, of kijk of de regel goed is ingesprongen",),
        help_en=("put text that holds a colon in quotes, or see whether the line is indented as it should",),
        why_nl=(
            "Een dubbele punt met een spatie erachter scheidt in YAML een sleutel van een waarde. In een tekst als "
            "Plaat: overzicht moet de hele tekst tussen aanhalingstekens. Ook een regel die te ver is ingesprongen "
            "geeft deze fout."
        ),
        why_en=(
            "In YAML a colon with a space after it parts a key from a value. A text such as Plate: overview must "
            "stand in quotes as a whole. A line that is indented too far gives this error as well."
        ),
    ),
    "missing-colon": Message(
        nl="na deze sleutel ontbreekt een dubbele punt",
        en="a colon is missing after this key",
        help_nl=("schrijf `sleutel: waarde`, of spring de regel in als hij bij de tekst erboven hoort",),
        help_en=("write `key: value`, or indent the line if it belongs to the text above it",),
        why_nl="Een regel die niet is ingesprongen begint met een sleutel, een dubbele punt en een spatie.",
        why_en="A line that is not indented starts with a key, a colon and a space.",
    ),
    "unclosed-quote": Message(
        nl="dit aanhalingsteken wordt niet gesloten",
        en="this quotation mark is not closed",
        help_nl=("zet het sluitende aanhalingsteken; een apostrof in tekst hoeft niet tussen aanhalingstekens",),
        help_en=("add the closing quotation mark; text with an apostrophe in it needs no quotes",),
        why_nl="Een waarde die met een aanhalingsteken begint, moet met hetzelfde teken eindigen.",
        why_en="A value that starts with a quotation mark must end with the same mark.",
    ),
    "unclosed-bracket": Message(
        nl="deze haak wordt niet gesloten, of er ontbreekt een komma",
        en="this bracket is not closed, or a comma is missing",
        help_nl=("sluit de lijst met ] of het blok met } en zet komma's tussen de delen",),
        help_en=("close the list with ] or the block with } and put commas between the parts",),
        why_nl="Een lijst tussen vierkante haken of een blok tussen accolades moet gesloten worden.",
        why_en="A list in square brackets or a block in braces must be closed.",
    ),
    "bad-indent": Message(
        nl="deze regel is niet ingesprongen zoals de regels erboven",
        en="this line is not indented like the lines above it",
        help_nl=("zet de regel recht onder zijn buren",),
        help_en=("align the line with its neighbours",),
        why_nl="In YAML bepaalt de inspringing wat bij elkaar hoort: regels van een blok beginnen in dezelfde kolom.",
        why_en="In YAML indentation says what belongs together: the lines of a block start in the same column.",
    ),
    "stray-text": Message(
        nl="hier staat tekst na een waarde die al af is",
        en="here stands text after a value that is complete",
        help_nl=("zet de hele waarde tussen aanhalingstekens, of haal het teveel weg",),
        help_en=("put the whole value in quotes, or remove what is too much",),
        why_nl=(
            "Na een sluitend aanhalingsteken of een sluitende haak eindigt de waarde; daarna mag alleen commentaar "
            "staan."
        ),
        why_en="A value ends at its closing quotation mark or bracket; only a comment may follow.",
    ),
    "bad-yaml": Message(
        nl="dit is geen geldige YAML: {problem}",
        en="this is not valid YAML: {problem}",
        help_nl=("vergelijk de regel met die in een ander bestand",),
        help_en=("compare the line with one in another file",),
        why_nl="De YAML-lezer (libyaml) begrijpt de regel niet; wat hij zegt staat er in het Engels bij.",
        why_en="The YAML parser (libyaml) does not understand the line; what it says is in the message.",
    ),
}
