"""In how many words a question may be asked, and what forms call their own columns.

In: nothing. Out: for every question its text in the market consultation of 2025 and other ways to say it, Dutch and
English; and the headings that Microsoft Forms and Google Forms add, Dutch, English, German and French.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.intake.questions import Asked

__all__ = ["DENYING", "OWN", "PRIVATE", "SILENT", "WORDINGS"]

OWN: Final[Mapping[Asked, tuple[str, ...]]] = {
    "number": ("ID", "Response ID", "Respondent ID", "Antwoord-ID", "Volgnummer"),
    "started": ("Begintijd", "Starttijd", "Start time", "Startzeit", "Heure de début"),
    "completed": (
        "Tijd van voltooien", "Voltooiingstijd", "Completion time", "Fertigstellungszeit", "Heure de fin",
        "Tijdstempel", "Timestamp", "Zeitstempel", "Horodateur",
    ),
    "modified": (
        "Tijd van laatste wijziging", "Last modified time", "Zeitpunkt der letzten Änderung",
        "Uhrzeit der letzten Änderung", "Heure de la dernière modification",
    ),
    "email": (
        "E-mail", "Email", "E-mailadres", "Email address", "E-mail address", "E-Mail-Adresse", "Adresse de messagerie",
        "Adresse e-mail", "Gebruikersnaam", "Username",
    ),
    "person": ("Naam", "Name", "Nom"),
    "language": ("Taal", "Language", "Sprache", "Langue"),
}  # fmt: skip
"""The headings of the form itself; only these very words are known."""
WORDINGS: Final[Mapping[Asked, tuple[str, ...]]] = {
    "organisation": (
        "Wat is de naam van uw organisatie?",
        "Hoe heet uw organisatie?",
        "Organisatie",
        "Organisatienaam",
        "Bedrijfsnaam",
        "Naam van uw bedrijf",
        "Naam van uw bedrijf of organisatie",
        "What is the name of your organisation?",
        "Organisation",
        "Company name",
        "Name of your company or organisation",
    ),
    "contact": (
        (
            "Wat is de naam en functie en wat zijn de contactgegevens van uw contactpersoon voor onderhavige "
            "marktconsultatie?"
        ),
        "Naam, functie en contactgegevens van uw contactpersoon",
        "Naam en functie van uw contactpersoon",
        "Contactpersoon",
        "Contactgegevens",
        "Naam contactpersoon",
        "Functie contactpersoon",
        "E-mailadres contactpersoon",
        "Telefoonnummer contactpersoon",
        "Telefoonnummer",
        "Telefoon",
        "What are the name, role and contact details of your contact person for this market consultation?",
        "What is the name, role and contact information of your contact person?",
        "Contact person",
        "Contact details",
        "Name of the contact person",
        "Role of the contact person",
        "Email address of the contact person",
        "Phone number",
    ),
    "offer": (
        (
            "Welke open source gerelateerde producten en/of diensten biedt u momenteel aan, of heeft u aangekondigd te "
            "zullen gaan aanbieden, voor het primair- en voortgezet onderwijs?"
        ),
        "Welke open source gerelateerde producten of diensten biedt u momenteel aan voor het PO en VO?",
        (
            "Welke open source producten en diensten biedt u nu aan, of gaat u aanbieden, voor het primair en "
            "voortgezet onderwijs?"
        ),
        "Welke open source producten of diensten biedt u aan?",
        "Welke open source producten of diensten levert u?",
        (
            "Which open source related products and/or services do you currently offer, or have you announced, for "
            "primary and secondary education?"
        ),
        "Which open source products and services do you currently offer or have you announced for schools?",
        "Which open source products or services do you offer?",
    ),
    "list": (
        (
            "Zou u een lijst met naam en links/beschrijvingen kunnen geven voor de door uw aangeboden open source "
            "gerelateerde producten of diensten?"
        ),
        "Kunt u een lijst geven met namen en links van de door u aangeboden open source producten of diensten?",
        "Lijst met naam en links of beschrijvingen van de aangeboden producten en diensten",
        (
            "Could you give a list with names and links/descriptions of the open source related products or services "
            "that you offer?"
        ),
        "List of names and links of your open source products and services",
    ),
    "motives": (
        "Wat zijn voor uw organisatie de drijfveren om met Open Source technologie/werkwijzen te werken?",
        "Wat zijn uw drijfveren om met open source technologie te werken?",
        "Wat zijn de drijfveren van uw organisatie om met open source te werken?",
        "Wat drijft uw organisatie om met open source te werken?",
        "Waarom werkt uw organisatie met open source?",
        "What are your organisation's motives for working with open source technology and methods?",
        "What motivates your organisation to work with open source?",
        "Why does your organisation work with open source?",
        "Why do you work with open source?",
    ),
    "interest": (
        (
            "Heeft uw organisatie interesse om deel te nemen aan openbare samenwerking activiteiten (workshops, "
            "webinars) met SIVON OSPO en de scholen?"
        ),
        (
            "Heeft uw organisatie belangstelling om deel te nemen aan openbare activiteiten (workshops, webinars) met "
            "SIVON OSPO en de scholen?"
        ),
        "Heeft u interesse om deel te nemen aan workshops en webinars?",
        "Wilt u meedoen aan workshops en webinars met SIVON OSPO?",
        "Wilt u deelnemen aan workshops en webinars met SIVON OSPO en de scholen?",
        (
            "Is your organisation interested in taking part in public activities (workshops, webinars) with SIVON OSPO "
            "and the schools?"
        ),
        "Is your organisation interested in participating in workshops or webinars with SIVON OSPO and the schools?",
        "Are you interested in workshops and webinars?",
    ),
    "exclusion": (
        "Mogen wij uw antwoord opnemen in de architectuurplaat? Zo nee, welk deel niet?",
        "Mogen wij uw antwoorden opnemen in de architectuurplaat?",
        "Welk deel van uw antwoord mag niet worden opgenomen in de architectuurplaat?",
        "Welk deel van uw antwoorden mogen wij niet opnemen?",
        "Heeft u bezwaar tegen opname van uw antwoord in de architectuurplaat?",
        "May we include your answer in the architecture plate? If not, which part may we not include?",
        "Which part of your answer may not be published?",
    ),
}
SAME: Final = """
wat is zijn de het een van voor uw u je jouw jullie wij we onze ons en of om met te in op aan bij door die dat deze dit
der wordt worden kunt kunnen zou zouden wilt hier a an the for your you and or to on with are what do does did by be it
its please could would can our s graag hieronder kort eventueel eventuele evt ook verplicht required optional optioneel
momenteel nu currently
"""
SILENT: Final = frozenset(SAME.split())
"""Words by which questions do not differ."""
DENYING: Final = frozenset(["niet", "geen", "nooit", "zonder", "not", "no", "never", "without"])
"""Words that turn a question around, however much of the rest is the same."""
PRIVATE: Final = re.compile(
    r"mail|telefo|phone|contact|kontakt|adres|naam\b|"
    r"\b(?:tel|name|nom|mobiel|mobile|functie|role|linkedin|ansprechpartner|invuller)\b"
)
"""In the heading of a column that nobody knows: it may be about a person."""
