"""Sentences about how records fit together."""

from __future__ import annotations

from typing import Final

from fora_plate.messages.message import Message

__all__ = ["FIT"]

CLOSE_NL: Final = ("bedoelt u `{near}`?", "verbeter het kenmerk, of voeg toe wat ontbreekt")
CLOSE_EN: Final = ("did you mean `{near}`?", "correct the id, or add what is missing")

FIT: Final[dict[str, Message]] = {
    "duplicate-id": Message(
        nl="{word:kind} `{id}` bestaat al",
        en="the {word:kind} `{id}` exists already",
        help_nl=("geef een van de twee een ander kenmerk, of verwijder er een",),
        help_en=("give one of the two another id, or remove one",),
        why_nl=(
            "Binnen een soort heeft elk ding een eigen kenmerk, ook over bestanden heen; anders is een verwijzing "
            "dubbelzinnig."
        ),
        why_en="Within a kind every thing has an id of its own, across files too; otherwise a reference is ambiguous.",
    ),
    "earlier-id-in-use": Message(
        nl="`{id}` heette volgens previously eerder `{earlier}`, maar dat kenmerk is nu in gebruik",
        en="`{id}` was called `{earlier}` before, says previously, but that id is in use now",
        help_nl=("haal `{earlier}` uit previously, of geef het andere ding een ander kenmerk",),
        help_en=("take `{earlier}` out of previously, or give the other thing another id",),
        why_nl=(
            "In previously staan kenmerken die een product, leverancier of gevestigd product vroeger had, zodat een "
            "vergelijking het herkent. Wat nu zo heet, is iets anders."
        ),
        why_en=(
            "In previously stand ids that a product, supplier or established product had before, so that a comparison "
            "recognises it. What is called so now is something else."
        ),
    ),
    "unknown-domain": Message(
        nl="er is geen domein `{id}`",
        en="there is no domain `{id}`",
        help_nl=CLOSE_NL,
        help_en=CLOSE_EN,
        why_nl="Domeinen staan in fora/domains/, een per bestand.",
        why_en="Domains stand in fora/domains/, one in each file.",
    ),
    "unknown-function": Message(
        nl="er is geen bedrijfsfunctie `{id}`",
        en="there is no business function `{id}`",
        help_nl=CLOSE_NL,
        help_en=CLOSE_EN,
        why_nl=(
            "Hoofdbedrijfsfuncties staan onder functions in het bestand van hun domein; een applicatiefunctie mag "
            "ook de bedrijfsfuncties eronder noemen."
        ),
        why_en=(
            "Main business functions stand under functions in the file of their domain; an application function may "
            "name those below them too."
        ),
    ),
    "unknown-subfunction": Message(
        nl="er is geen bedrijfsfunctie `{id}` onder een hoofdbedrijfsfunctie",
        en="there is no business function `{id}` below a main function",
        help_nl=CLOSE_NL,
        help_en=CLOSE_EN,
        why_nl="Bedrijfsfuncties staan onder subfunctions bij hun hoofdbedrijfsfunctie in fora/domains/.",
        why_en="Business functions stand under subfunctions of their main function in fora/domains/.",
    ),
    "unknown-component": Message(
        nl="er is geen referentiecomponent `{id}`",
        en="there is no reference component `{id}`",
        help_nl=CLOSE_NL,
        help_en=CLOSE_EN,
        why_nl=(
            "Referentiecomponenten staan onder components in fora/domains/. `fora-plate list components` noemt ze alle."
        ),
        why_en=(
            "Reference components stand under components in fora/domains/. `fora-plate list components` names them all."
        ),
    ),
    "unknown-application-function": Message(
        nl="er is geen applicatiefunctie `{id}`",
        en="there is no application function `{id}`",
        help_nl=CLOSE_NL,
        help_en=CLOSE_EN,
        why_nl="Applicatiefuncties staan in fora/application-functions.yaml.",
        why_en="Application functions stand in fora/application-functions.yaml.",
    ),
    "unknown-standard": Message(
        nl="er is geen standaard `{id}`",
        en="there is no standard `{id}`",
        help_nl=CLOSE_NL,
        help_en=CLOSE_EN,
        why_nl="Standaarden staan in fora/standards.yaml.",
        why_en="Standards stand in fora/standards.yaml.",
    ),
    "unknown-service": Message(
        nl="er is geen netwerkdienst `{id}`",
        en="there is no network service `{id}`",
        help_nl=CLOSE_NL,
        help_en=CLOSE_EN,
        why_nl="Netwerkdiensten staan in hun groep in fora/technology.yaml.",
        why_en="Network services stand in their group in fora/technology.yaml.",
    ),
    "unknown-product": Message(
        nl="er is geen product `{id}`",
        en="there is no product `{id}`",
        help_nl=(
            "bedoelt u `{near}`?",
            "maak products/{id}.yaml, of schrijf name in plaats van product bij een eigen dienst",
        ),
        help_en=(
            "did you mean `{near}`?",
            "make products/{id}.yaml, or write name instead of product for an own service",
        ),
        why_nl="Producten staan in products/, een per bestand. `fora-plate list products` noemt ze alle.",
        why_en="Products stand in products/, one in each file. `fora-plate list products` names them all.",
    ),
    "unknown-supplier": Message(
        nl="er is geen leverancier `{id}`",
        en="there is no supplier `{id}`",
        help_nl=("bedoelt u `{near}`?", "maak suppliers/{id}.yaml, of verbeter het kenmerk"),
        help_en=("did you mean `{near}`?", "make suppliers/{id}.yaml, or correct the id"),
        why_nl="Leveranciers staan in suppliers/, een per bestand. `fora-plate list suppliers` noemt ze alle.",
        why_en="Suppliers stand in suppliers/, one in each file. `fora-plate list suppliers` names them all.",
    ),
    "unknown-incumbent": Message(
        nl="er is geen gevestigd product `{id}`",
        en="there is no established product `{id}`",
        help_nl=("bedoelt u `{near}`?", "maak incumbents/{id}.yaml, of verbeter het kenmerk"),
        help_en=("did you mean `{near}`?", "make incumbents/{id}.yaml, or correct the id"),
        why_nl="Gevestigde producten staan in incumbents/, een per bestand.",
        why_en="Established products stand in incumbents/, one in each file.",
    ),
    "duplicate-reference": Message(
        nl="`{value}` staat twee keer in `{key}`",
        en="`{value}` stands twice in `{key}`",
        help_nl=("haal een van de twee weg",),
        help_en=("remove one of the two",),
        why_nl="Een verwijzing die twee keer in een lijst staat, zou twee keer op de plaat komen.",
        why_en="A reference that stands in a list twice would come on the plate twice.",
    ),
    "duplicate-value": Message(
        nl="`{value}` staat twee keer in `{key}`",
        en="`{value}` stands twice in `{key}`",
        help_nl=("haal een van de twee weg",),
        help_en=("remove one of the two",),
        why_nl="Een waarde die twee keer in een lijst staat, is bijna altijd een vergissing.",
        why_en="A value that stands in a list twice is nearly always a mistake.",
    ),
    "empty-layer": Message(
        nl="de laag `{id}` heeft geen domeinen en geen onderdelen",
        en="the layer `{id}` has no domains and no areas",
        help_nl=("geef de laag domains of areas, of verwijder haar",),
        help_en=("give the layer domains or areas, or remove it",),
        why_nl="Een lege laag zou een lege strook op de plaat zijn.",
        why_en="An empty layer would be an empty band on the plate.",
    ),
    "domain-in-two-layers": Message(
        nl="het domein `{id}` staat al in een andere laag",
        en="the domain `{id}` stands in another layer already",
        help_nl=("laat het domein in een laag staan",),
        help_en=("keep the domain in one layer",),
        why_nl="Elk domein staat op de plaat op een plek.",
        why_en="Every domain has one place on the plate.",
    ),
    "area-in-two-layers": Message(
        nl="het onderdeel `{id}` staat al in een andere laag",
        en="the area `{id}` stands in another layer already",
        help_nl=("laat het onderdeel in een laag staan",),
        help_en=("keep the area in one layer",),
        why_nl="Netwerkdiensten, apparaten en landelijke voorzieningen staan op de plaat elk op een plek.",
        why_en="Network services, devices and national facilities each have one place on the plate.",
    ),
    "domain-without-layer": Message(
        nl="het domein `{id}` staat in geen enkele laag",
        en="the domain `{id}` stands in no layer",
        help_nl=("zet het domein bij domains van een laag in fora/layers.yaml",),
        help_en=("add the domain to the domains of a layer in fora/layers.yaml",),
        why_nl="Een domein zonder laag zou ongemerkt van de plaat wegblijven.",
        why_en="A domain without a layer would silently stay off the plate.",
    ),
    "function-of-other-domain": Message(
        nl="de hoofdbedrijfsfunctie `{function}` hoort bij het domein `{other}`, niet bij `{domain}`",
        en="the main business function `{function}` belongs to the domain `{other}`, not to `{domain}`",
        help_nl=("noem bij function een functie van dit domein, en de andere onder functions",),
        help_en=("name a function of this domain under function, and the other one under functions",),
        why_nl="function is de plek van het component op de plaat, en die ligt in zijn thuisdomein.",
        why_en="function is the place of the component on the plate, which lies in its home domain.",
    ),
    "repeated-at-home": Message(
        nl="`{domain}` is het thuisdomein van `{component}` en hoort niet in also_in",
        en="`{domain}` is the home domain of `{component}` and does not belong in also_in",
        help_nl=("haal het thuisdomein weg uit also_in",),
        help_en=("remove the home domain from also_in",),
        why_nl="also_in noemt de andere domeinen waarin de referentiearchitectuur het component herhaalt.",
        why_en="also_in names the other domains in which the reference architecture repeats the component.",
    ),
    "own-relation": Message(
        nl="`{id}` verwijst naar zichzelf",
        en="`{id}` refers to itself",
        help_nl=("noem het andere ding, of haal de verwijzing weg",),
        help_en=("name the other thing, or remove the reference",),
        why_nl="Een component heeft geen relatie met zichzelf, en een product is geen deel van zichzelf.",
        why_en="A component has no relation with itself, and a product is no part of itself.",
    ),
    "part-of-ring": Message(
        nl="`{id}` is via andere producten een deel van zichzelf: {ring}",
        en="`{id}` is by way of other products a part of itself: {ring}",
        help_nl=("haal een van de verwijzingen part_of weg",),
        help_en=("remove one of the references part_of",),
        why_nl="part_of wijst van een deel naar zijn pakket; zo'n keten moet ergens ophouden.",
        why_en="part_of points from a part to its suite; such a chain must end somewhere.",
    ),
    "product-or-name": Message(
        nl="aanbod heeft of een product, of een naam; dit heeft {word:both}",
        en="an offering has either a product or a name; this one has {word:both}",
        help_nl=("noem product als het in products/ staat, en anders name voor een eigen dienst",),
        help_en=("write product if it is in products/, and otherwise name for an own service",),
        why_nl="Aanbod gaat over een product uit products/, of is een eigen dienst met een eigen naam.",
        why_en="An offering is about a product of products/, or is an own service with a name of its own.",
    ),
    "duplicate-offering": Message(
        nl="`{supplier}` biedt `{id}` twee keer aan",
        en="`{supplier}` offers `{id}` twice",
        help_nl=("voeg de twee samen: kinds mag meer waarden hebben",),
        help_en=("join the two: kinds may hold more values",),
        why_nl="Een leverancier heeft per product een aanbod, dat uit meer soorten diensten kan bestaan.",
        why_en="A supplier has one offering for each product, which may consist of several kinds of service.",
    ),
    "remark-missing": Message(
        nl="`{id}` is open core en heeft geen opmerking",
        en="`{id}` is open core and has no remark",
        help_nl=("schrijf bij remark in een zin welk deel gesloten is",),
        help_en=("say in one sentence under remark which part is closed",),
        why_nl="Bij open core is de kern vrij en een deel gesloten. Een lezer moet weten welk deel.",
        why_en="With open core the core is free and a part is closed. A reader must know which part.",
    ),
    "consultation-with-address": Message(
        nl="een antwoord in een marktconsultatie heeft geen `{key}`",
        en="an answer to a market consultation has no `{key}`",
        help_nl=("haal `{key}` weg; is er ook een openbare bron, neem die dan apart op",),
        help_en=("take `{key}` away; if there is a public source as well, give that by itself",),
        why_nl=(
            "Antwoorden in een marktconsultatie zijn niet openbaar. Hun bron is de editie met het nummer van de vraag; "
            "een adres zou zeggen dat iedereen ze kan nalezen."
        ),
        why_en=(
            "Answers to a market consultation are not public. Their source is the edition with the number of the "
            "question; an address would say that anybody can look them up."
        ),
    ),
    "not-a-consultation": Message(
        nl="`{key}` hoort bij een marktconsultatie, en deze bron is van de soort `{kind}`",
        en="`{key}` belongs to a market consultation, and this source is of the kind `{kind}`",
        help_nl=("haal `{key}` weg, of schrijf `kind: consultation` en geen url",),
        help_en=("take `{key}` away, or write `kind: consultation` and no url",),
        why_nl="Alleen een marktconsultatie heeft edities en genummerde vragen; een openbare bron heeft een adres.",
        why_en="Only a market consultation has editions and numbered questions; a public source has an address.",
    ),
    "two-seams": Message(
        nl="`{value}` heeft andere naden dan `{other}`",
        en="`{value}` has other seams than `{other}`",
        help_nl=("laat een van de twee staan; hoofdletters maken niet uit",),
        help_en=("keep one of the two; capitals do not matter",),
        why_nl="Een woord wordt overal op dezelfde plek afgebroken.",
        why_en="A word is broken at the same place everywhere.",
    ),
    "name-without-each": Message(
        nl="`{placeholder}` staat in een plaat die geen sjabloon is",
        en="`{placeholder}` stands in a plate that is no template",
        help_nl=("schrijf de naam uit, of maak er met each een sjabloon van",),
        help_en=("write the name out, or make it a template with each",),
        why_nl="{name} staat voor de naam van het onderwerp. Alleen een sjabloon (een plaat met each) heeft er een.",
        why_en="{name} stands for the name of the subject. Only a template (a plate with each) has one.",
    ),
    "relations-without-component": Message(
        nl="`content: relations` en `each: component` horen bij elkaar",
        en="`content: relations` and `each: component` belong together",
        help_nl=("zet ze er allebei in, of geen van beide",),
        help_en=("write both of them, or neither",),
        why_nl="Een plaat met de samenhang van een component gaat over één component, en andere platen doen dat niet.",
        why_en="A plate of what a component is related to is about one component, and no other plate is.",
    ),
    "row-not-in-order": Message(
        nl="de domeinen van deze rij staan niet na elkaar in een laag: {domains}",
        en="the domains of this row do not follow each other in a layer: {domains}",
        help_nl=("zet naast elkaar wat in fora/layers.yaml op elkaar volgt, in die volgorde; elk domein eenmaal",),
        help_en=(
            "put side by side what follows each other in fora/layers.yaml, in that order, and each domain at most once",
        ),
        why_nl="Een plaat verdeelt elke laag in rijen, maar verandert de volgorde van domeinen niet.",
        why_en="A plate divides each layer into rows, but does not change the order of domains.",
    ),
    "row-too-wide": Message(
        nl="de breedtes in deze rij zijn samen {percent}%",
        en="the widths in this row come to {percent}%",
        help_nl=("houd het op hoogstens {most}%: elk domein zonder eigen breedte heeft ook plaats nodig",),
        help_en=("keep to {most}% at most: each domain without a width of its own needs a place too",),
        why_nl="De domeinen van een rij delen de breedte van de plaat.",
        why_en="The domains of a row share the width of the plate.",
    ),
    "template-without-plates": Message(
        nl="het sjabloon `{template}` geeft geen enkele plaat",
        en="the template `{template}` gives no plate at all",
        help_nl=("laat in dit bestand een filter weg",),
        help_en=("leave out a filter in this file",),
        why_nl=(
            "Een sjabloon geeft een plaat voor elk domein, elke leverancier met aanbod of elk gangbaar product dat "
            "componenten invult. De filters van dit sjabloon laten daar niets van over."
        ),
        why_en=(
            "A template gives a plate for every domain, every supplier with an offering or every established product "
            "that fills components. The filters of this template leave none of them."
        ),
    ),
    "derived-id-taken": Message(
        nl="het sjabloon `{template}` geeft een plaat `{id}`, en die is er al",
        en="the template `{template}` gives a plate `{id}`, which exists already",
        help_nl=("geef het sjabloon of de andere plaat een ander kenmerk, of verwijder een van de twee",),
        help_en=("give the template or the other plate another id, or remove one of the two",),
        why_nl="Een sjabloon geeft platen met de naam <sjabloon>-<onderwerp>. Elke plaat heeft een eigen naam.",
        why_en="A template gives plates called <template>-<subject>. Every plate has a name of its own.",
    ),
}
