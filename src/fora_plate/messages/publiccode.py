"""Sentences about publiccode files: what is wrong with them, and what a person has to do with what they say."""

from __future__ import annotations

from typing import Final

from fora_plate.messages.message import Message

__all__ = ["PUBLICCODE"]

PUBLICCODE: Final[dict[str, Message]] = {
    "publiccode-not-found": Message(
        nl="hier staat geen bestand `{name}`",
        en="there is no file `{name}` here",
        help_nl=("noem een publiccode.yml, of een map met zulke bestanden of met kopieën van broncode",),
        help_en=("name a publiccode.yml, or a folder with such files or with copies of source code",),
        why_nl=(
            "In een map wordt gezocht naar `publiccode.yml` en `publiccode.yaml`, ook in de mappen er direct onder. "
            "Heet geen bestand zo, dan gelden alle YAML-bestanden van de map zelf als publiccode."
        ),
        why_en=(
            "In a folder `publiccode.yml` and `publiccode.yaml` are looked for, also in the folders right below it. If "
            "no file is called so, all YAML files of the folder itself are taken for publiccode."
        ),
    ),
    "publiccode-too-many": Message(
        nl="in deze map staan meer dan {most} bestanden",
        en="there are more than {most} files in this folder",
        help_nl=("verdeel de bestanden over enkele mappen en neem die een voor een over",),
        help_en=("spread the files over a few folders and take these over one by one",),
        why_nl="Alles wordt in een keer gelezen en getoond; met zo veel bestanden kan niemand dat nog nakijken.",
        why_en="Everything is read and shown at once; with so many files nobody can check that any more.",
    ),
    "publiccode-version": Message(
        nl="`{version}` is geen versie van publiccode.yml die hier gelezen kan worden",
        en="`{version}` is no version of publiccode.yml that can be read here",
        help_nl=('schrijf de versie van de standaard, zoals publiccodeYmlVersion: "0.4"',),
        help_en=('write the version of the standard, such as publiccodeYmlVersion: "0.4"',),
        why_nl=(
            "Versies die met 0 beginnen worden gelezen, van 0.1 af. Een versie 1 of hoger mag sleutels een andere "
            "betekenis geven; die wordt niet op goed geluk gelezen."
        ),
        why_en=(
            "Versions that start with 0 are read, from 0.1 on. A version 1 or higher may give keys another meaning; it "
            "is not read by luck."
        ),
    ),
    "publiccode-newer": Message(
        severity="warning",
        nl="versie {version} is nieuwer dan de nieuwste die hier bekend is ({newest})",
        en="version {version} is newer than the newest that is known here ({newest})",
        help_nl=("kijk of wat is overgenomen klopt",),
        help_en=("see whether what was taken over is right",),
        why_nl="Binnen versie 0 blijven sleutels wat ze zijn, dus het bestand wordt gelezen; nieuwe sleutels niet.",
        why_en="Within version 0 keys stay what they are, so the file is read; new keys are not.",
    ),
    "publiccode-missing-key": Message(
        nl="de sleutel `{key}` ontbreekt, en die is verplicht in publiccode.yml",
        en="the key `{key}` is missing, and publiccode.yml requires it",
        help_nl=("bedoelt u met `{near}` misschien `{key}`?", "voeg een regel `{key}: ...` toe"),
        help_en=("do you perhaps mean `{key}` by `{near}`?", "add a line `{key}: ...`"),
        why_nl=(
            "De standaard (yml.publiccode.tools) verplicht deze sleutel, en zonder wat erin staat is er geen product "
            "van te maken. Meld het aan wie het bestand beheert."
        ),
        why_en=(
            "The standard (yml.publiccode.tools) requires this key, and without what it holds no product can be made. "
            "Tell whoever maintains the file."
        ),
    ),
    "publiccode-wrong-type": Message(
        nl="{word:where}`{key}` moet in publiccode.yml {word:expected} zijn, en hier staat {word:found}",
        en="{word:where}`{key}` must be {word:expected} in publiccode.yml, and here stands {word:found}",
        help_nl=("kijk op yml.publiccode.tools hoe `{key}` geschreven wordt",),
        help_en=("see yml.publiccode.tools for how `{key}` is written",),
        why_nl="De standaard zegt wat voor waarde bij een sleutel hoort. Er wordt niets omgezet of geraden.",
        why_en="The standard says what kind of value belongs to a key. Nothing is converted or guessed.",
    ),
    "publiccode-like-key": Message(
        severity="warning",
        nl="de sleutel `{key}` kent publiccode.yml hier niet; hij lijkt op `{near}`",
        en="publiccode.yml does not know the key `{key}` here; it looks like `{near}`",
        help_nl=("bedoelt u `{near}`?",),
        help_en=("did you mean `{near}`?",),
        why_nl=(
            "De standaard laat onbekende sleutels toe, dus dit houdt niets tegen. Maar wat bij een verschreven sleutel "
            "staat, wordt niet gelezen."
        ),
        why_en=(
            "The standard allows unknown keys, so this holds up nothing. But what stands with a misspelt key is not "
            "read."
        ),
    ),
    "publiccode-incomplete": Message(
        severity="warning",
        nl="volgens de standaard hoort hier `{key}` te staan",
        en="by the standard `{key}` should stand here",
        help_nl=("meld het aan wie het bestand beheert; voor de plaat is het niet nodig",),
        help_en=("tell whoever maintains the file; the plate does not need it",),
        why_nl="De sleutel is verplicht in publiccode.yml, maar een product kan zonder.",
        why_en="The key is required in publiccode.yml, but a product can do without.",
    ),
    "publiccode-address": Message(
        severity="warning",
        nl="het adres bij `{key}` is niet over te nemen: `{value}`",
        en="the address of `{key}` cannot be taken over: `{value}`",
        help_nl=("gebruik `{near}`, als dat adres ook werkt", "zoek het https-adres op, en vul het zelf in"),
        help_en=("use `{near}`, if that address works too", "look up the https address, and fill it in yourself"),
        why_nl=(
            "De gegevens hebben alleen adressen met https, zonder naam of wachtwoord erin, en met een gewone "
            "hostnaam. Adressen worden niet opgevraagd."
        ),
        why_en=(
            "The data hold only addresses with https, without a name or password in them, and with a plain host name. "
            "Addresses are never fetched."
        ),
    ),
    "publiccode-conflict": Message(
        severity="warning",
        nl="`{field}` van `{id}`: hier staat `{stands}`, publiccode.yml zegt `{says}`",
        en="`{field}` of `{id}`: here stands `{stands}`, publiccode.yml says `{says}`",
        help_nl=("kijk na wat klopt; wat er staat is niet veranderd",),
        help_en=("find out which is right; what stands here was not changed",),
        why_nl=(
            "Wat een mens heeft opgeschreven en nagekeken gaat voor wat een bestand zegt. Alleen wat er nog niet "
            "stond, wordt aangevuld."
        ),
        why_en=(
            "What a person wrote and checked goes before what a file says. Only what was not there yet is filled in."
        ),
    ),
    "publiccode-ambiguous": Message(
        severity="warning",
        nl="het is niet te zeggen of `{name}` hetzelfde is als {products}",
        en="it cannot be told whether `{name}` is the same as {products}",
        help_nl=("is het hetzelfde, zet dan `url` als `repository` bij dat product; maak anders zelf een bestand",),
        help_en=("if it is the same, set `url` as `repository` of that product; else make a file yourself",),
        why_nl=(
            "Een product wordt herkend aan het adres van de broncode, aan de website, of aan zijn naam. Spreken die "
            "elkaar tegen, of passen ze bij meer producten, dan wordt er niet geraden: het kan een afsplitsing zijn."
        ),
        why_en=(
            "A product is known by the address of its source code, by its website, or by its name. If these "
            "contradict each other, or fit several products, nothing is guessed: it may be a fork."
        ),
    ),
    "publiccode-two-files": Message(
        severity="warning",
        nl="dit bestand gaat ook over `{id}`, en zegt iets anders dan {files}",
        en="this file is about `{id}` too, and says something else than {files}",
        help_nl=("neem alleen het juiste bestand over",),
        help_en=("take over only the right file",),
        why_nl=(
            "Een kopie van broncode neemt publiccode.yml mee. Welk bestand geldt, is niet te zeggen, en de volgorde "
            "van bestanden mag niet uitmaken; daarom is geen van beide gebruikt."
        ),
        why_en=(
            "A copy of source code takes publiccode.yml along. Which file holds cannot be told, and the order of files "
            "must not matter; so neither was used."
        ),
    ),
    "publiccode-new-product": Message(
        severity="warning",
        nl="`{id}` is nieuw en staat nog op geen enkel component",
        en="`{id}` is new and stands on no component yet",
        help_nl=("voeg in {file} `components` toe, kijk de rest na, en zet dan `verified` op true",),
        help_en=("add `components` in {file}, check the rest, and then set `verified` to true",),
        why_nl=(
            "Welke referentiecomponenten een product invult, staat in geen publiccode.yml. Wat is overgenomen, zegt "
            "het product over zichzelf; daarom staat `verified` op false tot iemand het heeft nagekeken."
        ),
        why_en=(
            "No publiccode.yml tells which reference components a product fills. What was taken over is what the "
            "product says of itself; so `verified` is false until somebody has checked it."
        ),
    ),
    "publiccode-draft": Message(
        severity="warning",
        nl="`{id}` heeft nog geen Nederlandse omschrijving: `{description}`",
        en="`{id}` has no Dutch description yet: `{description}`",
        help_nl=("schrijf bij `description` in een Nederlandse zin wat het is",),
        help_en=("write under `description` in one Dutch sentence what it is",),
        why_nl=(
            "De plaat is Nederlands en er wordt niets vertaald. Ook een Nederlandse tekst met opmaak, adressen of "
            "meer dan 150 tekens blijft voor een mens over. Een omschrijving die met `Concept:` begint is nog niet af."
        ),
        why_en=(
            "The plate is Dutch and nothing is translated. A Dutch text with markup, addresses or more than 150 "
            "characters is left for a person too. A description that starts with `Concept:` is not finished."
        ),
    ),
    "publiccode-unfit": Message(
        severity="warning",
        nl="van `{name}` is geen product te maken; te weinig of onbruikbaar voor {keys}",
        en="no product can be made of `{name}`; too little or nothing usable for {keys}",
        help_nl=("maak zelf een bestand in products/",),
        help_en=("make a file in products/ yourself",),
        why_nl=(
            "Een product heeft een kenmerk, een naam, een licentie en een https-adres nodig. Wat het bestand daarover "
            "zegt, mag niet in de gegevens staan, of het zegt er niets over."
        ),
        why_en=(
            "A product needs an id, a name, a licence and an https address. What the file says about these may not "
            "stand in the data, or it says nothing."
        ),
    ),
    "publiccode-licence": Message(
        severity="warning",
        nl="of `{licence}` open source is, is niet bekend; als nieuw product staat er not-open-source",
        en="whether `{licence}` is open source is not known; a new product says not-open-source",
        help_nl=("lees de licentie, en verbeter zo nodig `licence_status`",),
        help_en=("read the licence, and correct `licence_status` if needed",),
        why_nl=(
            "Open source is hier: goedgekeurd door het Open Source Initiative. Een eigen licentie of een die niet op "
            "die lijst staat, wordt nooit vanzelf open source genoemd."
        ),
        why_en=(
            "Open source is here: approved by the Open Source Initiative. A licence of its own, or one that is not on "
            "that list, is never called open source by itself."
        ),
    ),
    "publiccode-part": Message(
        severity="warning",
        nl="dit is volgens publiccode.yml geen zelfstandig product: `{value}`",
        en="by publiccode.yml this is no product by itself: `{value}`",
        help_nl=("kijk of het wel op de plaat hoort",),
        help_en=("see whether it belongs on the plate",),
        why_nl="Een uitbreiding, bibliotheek of set instellingen is zelden een alternatief voor een heel systeem.",
        why_en="An addon, a library or a set of settings is seldom an alternative for a whole system.",
    ),
    "publiccode-audience": Message(
        severity="warning",
        nl="bedoeld voor: {audience}",
        en="meant for: {audience}",
        help_nl=("kijk of het voor het onderwijs te gebruiken is; dit wordt nergens opgeslagen",),
        help_en=("see whether it can be used in education; this is kept nowhere",),
        why_nl="Producten hebben geen veld voor het publiek. Wat publiccode.yml erover zegt, is hier alleen te lezen.",
        why_en="Products have no field for their audience. What publiccode.yml says about it can only be read here.",
    ),
    "publiccode-not-dutch": Message(
        severity="warning",
        nl="volgens publiccode.yml is dit niet voor Nederland bedoeld",
        en="by publiccode.yml this is not meant for the Netherlands",
        help_nl=("kijk of het wel op de plaat hoort",),
        help_en=("see whether it belongs on the plate",),
        why_nl="Wie het product maakt, noemt Nederland bij de landen waarvoor het niet geschikt is.",
        why_en="Whoever makes the product names the Netherlands among the countries for which it is not suited.",
    ),
    "publiccode-contractor": Message(
        severity="warning",
        nl="`{name}` onderhoudt dit volgens publiccode.yml",
        en="`{name}` maintains this by publiccode.yml",
        help_nl=(
            "kijk of het aanbod bij leverancier `{supplier}` al staat",
            "kijk of dit een leverancier is, en maak dan zelf een bestand in suppliers/",
        ),
        help_en=(
            "see whether the offering of supplier `{supplier}` is there already",
            "see whether this is a supplier, and then make a file in suppliers/ yourself",
        ),
        why_nl=(
            "Wie betaald onderhoudt, is misschien een leverancier voor scholen. Dat wordt nooit vanzelf opgeschreven. "
            "Namen, adressen en telefoonnummers van contactpersonen worden niet gelezen."
        ),
        why_en=(
            "Whoever is paid to maintain it may be a supplier for schools. That is never written down by itself. "
            "Names, addresses and telephone numbers of contacts are not read."
        ),
    ),
}
