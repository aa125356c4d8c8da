"""Sentences of advice about data that can be used as it is."""

from __future__ import annotations

from typing import Final

from fora_plate.messages.message import Message

__all__ = ["ADVICE"]

ADVICE: Final[dict[str, Message]] = {
    "gap": Message(
        severity="warning",
        nl="het referentiecomponent `{id}` heeft nog geen open source product",
        en="the reference component `{id}` has no open source product yet",
        help_nl=("kent u een open source product hiervoor? noem dit component bij components van dat product",),
        help_en=("do you know an open source product for this? name this component under components of that product",),
        why_nl="Een witte vlek is geen fout: de plaat laat haar zien. Misschien is er wel een product dat hier past.",
        why_en="A gap is no error: the plate shows it. Perhaps there is a product that belongs here.",
    ),
    "product-without-component": Message(
        severity="warning",
        nl="het product `{id}` staat op geen enkele plaat: het heeft geen components en geen services",
        en="the product `{id}` is on no plate: it has no components and no services",
        help_nl=("noem waarop het een alternatief is, of verwijder het bestand",),
        help_en=("name what it is an alternative for, or remove the file",),
        why_nl="Een product komt op de plaat bij de componenten en netwerkdiensten die het noemt.",
        why_en="A product comes on the plate at the components and network services that it names.",
    ),
    "supplier-without-offering": Message(
        severity="warning",
        nl="de leverancier `{id}` heeft geen aanbod",
        en="the supplier `{id}` has no offerings",
        help_nl=("noem wat zij aanbiedt onder offerings, of verwijder het bestand",),
        help_en=("name what it offers under offerings, or remove the file",),
        why_nl="Een leverancier komt op de plaat door zijn aanbod.",
        why_en="A supplier comes on the plate by its offerings.",
    ),
    "evidence-missing": Message(
        severity="warning",
        nl="voor {word:kind} `{id}` is geen bron genoemd",
        en="no source is given for the {word:kind} `{id}`",
        help_nl=("noem onder evidence een openbare bron, liefst het licentiebestand of de eigen website",),
        help_en=("give a public source under evidence, preferably the licence file or the own website",),
        why_nl="De plaat beweert niet meer dan er aan bronnen is. Zonder bron kan niemand het nagaan.",
        why_en="The plate claims no more than its sources show. Without a source nobody can check.",
    ),
    "not-verified": Message(
        severity="warning",
        nl="{word:kind} `{id}` is nog niet nagekeken",
        en="the {word:kind} `{id}` has not been verified yet",
        help_nl=("zoek het na in een openbare bron, noem die onder evidence en zet verified op true",),
        help_en=("look it up in a public source, name that under evidence and set verified to true",),
        why_nl=(
            "verified: false betekent dat licentie, bestaan of aanbod niet in een openbare primaire bron is gezien. "
            "Op de plaat is dat te zien, of het blijft weg."
        ),
        why_en=(
            "verified: false means that licence, existence or offerings have not been seen in a public primary "
            "source. The plate shows that, or leaves it out."
        ),
    ),
    "retired-part": Message(
        severity="warning",
        nl="`{id}` staat niet meer in het model van de referentiearchitectuur",
        en="`{id}` is no longer in the model of the reference architecture",
        help_nl=("hang wat eraan hangt aan een ander deel, en verwijder dit deel dan",),
        help_en=("hang what hangs on it on another part, and then remove this part",),
        why_nl=(
            "Een nieuwe uitgave van het model heeft dit deel niet meer, maar er hangen producten, gevestigde producten "
            "of platen aan. Het blijft staan, met een regel op de plaat, tot iemand beslist waar die nu horen. "
            "`fora-plate import` zei erbij waar het in is opgegaan, voor zover dat te zien is."
        ),
        why_en=(
            "A new release of the model no longer has this part, but products, established products or plates hang on "
            "it. It stays, with a line on the plate, until somebody decides where those belong now. `fora-plate "
            "import` told what it became part of, as far as can be seen."
        ),
    ),
    "undescribed-part": Message(
        severity="warning",
        nl="`{id}` heeft nog geen omschrijving",
        en="`{id}` has no description yet",
        help_nl=("schrijf in een zin, in eigen woorden, wat het is",),
        help_en=("write in one sentence, in words of your own, what it is",),
        why_nl=(
            "Dit deel kwam uit een model. De teksten van een model worden niet overgenomen zonder dat de mapping dat "
            "zegt, want vaak mag dat niet. De zin komt in de toelichting op de plaat en op de site."
        ),
        why_en=(
            "This part came out of a model. The texts of a model are not taken over unless the mapping says so, for "
            "often that is not allowed. The sentence comes in the notes on the plate and on the site."
        ),
    ),
    "evidence-not-public": Message(
        severity="warning",
        nl="{word:kind} `{id}` heet nagekeken, maar geen van de bronnen is openbaar",
        en="the {word:kind} `{id}` is said to be verified, but none of its sources is public",
        help_nl=("zet verified op false, of noem een openbare bron onder evidence",),
        help_en=("set verified to false, or give a public source under evidence",),
        why_nl=(
            "verified belooft een lezer dat dit in een openbare bron is gezien. Wat een leverancier in een "
            "marktconsultatie antwoordt, kan een lezer nergens nalezen."
        ),
        why_en=(
            "verified promises a reader that this was seen in a public source. What a supplier answers to a market "
            "consultation is nowhere for a reader to look up."
        ),
    ),
    "product-draft": Message(
        severity="warning",
        nl="het product `{id}` is een concept: licentie nog niet nagegaan",
        en="the product `{id}` is a draft: its licence was not looked into yet",
        help_nl=("zoek het licentiebestand, en vul licence, licence_status, description en homepage in",),
        help_en=("find the licence file, and fill in licence, licence_status, description and homepage",),
        why_nl=(
            "De platen tonen wat open source is, met bewijs. Een product waarvan nog niemand de licentie heeft gezien "
            "staat daarom op geen plaat, poster of site, en telt niet mee. Leveranciers kunnen het al wel aanbieden."
        ),
        why_en=(
            "The plates show what is open source, with evidence. So a product whose licence nobody has seen yet stands "
            "on no plate, poster or site, and does not count. Suppliers can offer it already."
        ),
    ),
    "check-outdated": Message(
        severity="warning",
        nl="{word:kind} `{id}` is langer dan een jaar voor deze editie nagekeken ({checked})",
        en="the {word:kind} `{id}` was checked more than a year before this edition ({checked})",
        help_nl=("kijk het bestand na en zet de datum van vandaag bij checked",),
        help_en=("check the file and put the date of today at checked",),
        why_nl=(
            "Licenties, bedrijven en websites veranderen. Wat langer dan een jaar niet is nagekeken, klopt misschien "
            "niet meer."
        ),
        why_en=(
            "Licences, companies and websites change. What has not been checked for over a year may be wrong by now."
        ),
    ),
    "check-missing": Message(
        severity="warning",
        nl="bij {word:kind} `{id}` staat niet wanneer het bestand is nagekeken",
        en="the file of the {word:kind} `{id}` does not say when it was checked",
        help_nl=("kijk het bestand na en zet de datum van vandaag bij checked",),
        help_en=("check the file and put the date of today at checked",),
        why_nl="Met een datum is te zien of een gegeven nog vers is.",
        why_en="A date shows whether a fact is still fresh.",
    ),
    "licence-contradiction": Message(
        severity="warning",
        nl="de licentie `{licence}` past niet bij licence_status `{status}`",
        en="the licence `{licence}` does not agree with licence_status `{status}`",
        help_nl=("verbeter een van de twee; als het zo bedoeld is, leg het uit bij remark",),
        help_en=("correct one of the two; if it is meant like this, explain it under remark",),
        why_nl=(
            "Open source betekent hier: onder een licentie die door het Open Source Initiative is goedgekeurd. Een "
            "licentie die dat zeker niet is (zoals BUSL-1.1 of SSPL-1.0) past niet bij open-source; een eigen "
            "licentie (LicenseRef-) alleen met een opmerking; en alleen goedgekeurde licenties passen niet bij "
            "not-open-source."
        ),
        why_en=(
            "Open source means here: under a licence that the Open Source Initiative approved. A licence that "
            "certainly is not (such as BUSL-1.1 or SSPL-1.0) does not agree with open-source; a licence of its own "
            "(LicenseRef-) only with a remark; and approved licences alone do not agree with not-open-source."
        ),
    ),
    "duplicate-name": Message(
        severity="warning",
        nl="{word:kind} `{id}` heet hetzelfde als `{other}`: `{name}`",
        en="the {word:kind} `{id}` has the same name as `{other}`: `{name}`",
        help_nl=("voeg de twee bestanden samen, of maak de namen verschillend",),
        help_en=("join the two files, or make the names different",),
        why_nl=(
            "Twee dingen met dezelfde naam, op hoofdletters en accenten na, zijn op de plaat niet uit elkaar te houden."
        ),
        why_en="Two things with the same name, but for capitals and accents, cannot be told apart on the plate.",
    ),
}
