"""The words by which a sentence asks not to be made public.

In: one sentence of anybody. Out: whether it smells of confidentiality, and how far what it says may reach. Tolerant of
spelling, capitals and accents. In doubt it smells: a person looks at it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from fora_plate.intake.spelling import folded, table

__all__ = [
    "ONLY_MAY",
    "RESTRICTING",
    "content_of",
    "has_no",
    "is_about_all",
    "is_about_everything",
    "is_cleared",
    "line_of",
    "refuses",
    "smells",
    "smells_strongly",
]

STEMS: Final = (
    r"\w*vertrouwelijk", "vertrouwlijk", "vertrouwelyk", "vertrouwlyk", "vertouwelijk", "konfidentieel",
    "confidentieel", "confidential", "vertraulich", r"\w*geheim", "geheym", "classified", "top secret", r"secret\b",
    r"secrecy\b", r"secretly\b",
    (r"(?:bedrijfs|concurrentie|conccurentie|commercieel|koers|markt|prijs|proces)[a-z]{0,3} ?(?:en )?"
    "(?:concurrentie ?)?gevoelig"), "gevoelig", "sensitive",
    "commercially sensitive", "competition sensitive", "business sensitive", "sensitive information", "trade secret",
    "embargo", "off the record", "off record", r"ndas?\b", r"n d a\b", "non disclosure", "nondisclosure",
    "alleen intern", "enkel intern", "uitsluitend intern", "slechts intern", "strikt intern", "puur intern",
    "intern gebruik", "intern houden", "intern blijven", "interne informatie", "internal use", "internal only",
    "for internal",
    (r"(?:alleen|enkel|uitsluitend|slechts) (?:bestemd |bedoeld )?(?:voor|aan|binnen|ter) "
    r"(?:u\b|uw|jullie|sivon|ospo|de ospo|het ospo|intern|informatie van sivon|eigen gebruik|inzage)"),
    r"(?:only for|for) (?:sivon|the ospo|your|ospo)\b.{0,20}(?:only|eyes)", "only for sivon", "only for you",
    "sivon only", "your eyes only", "onder ons", "tussen ons", "onder de pet", "onder de radar", "in vertrouwen",
    "in confidence", "keep this between", "between us", "between you and", "discreet", "discretie", "prive houden",
    "prive blijven", "keep private", "keep it private", "keep this private", "keep quiet", "not public",
    "not yet public", "unpublished", "unannounced", "onaangekondigd", "anonimiseer", "anonimiser", "geanonimiseerd",
    "anonymis", "anonymiz", "anoniem opnemen", "anoniem opgenomen", "anoniem vermeld", "anoniem houden",
    "anoniem blijven", "anoniem verwerk", "graag anoniem", "alleen anoniem", "mits anoniem", "liever anoniem",
    "volledig anoniem", "buiten beschouwing", "buiten de plaat", "buiten de architectuurplaat",
    "buiten het overzicht", "weglaten", "weg te laten", "achterwege", "laat .{0,40} weg",
    "verwijder (?:dit|deze|ons|onze|ze|hem)", "verwijderen uit", "uitsluiten", "uitgesloten van", "uit de plaat",
    "van de plaat af", "schrap (?:dit|deze|ons|onze)", "leave out", "leave this out", r"omit\b", "omitted",
    "exclude", "withhold", "withdraw", "intrekk", "ingetrokken", "trekken (?:ons|onze|dit)", "keep .{0,30} out of",
    r"redact\b", "redacted", "nicht veroffentlich", "zonder vermelding", "zonder naam", r"houd.{0,40} voor u\b",
    "houden .{0,20}binnenskamers", "binnenskamers", "mondje dicht", "zwijg", "nog niemand",
    r"ne(?:em|men|emt)\b.{0,60}\b(?:niet|geen|nooit)\b.{0,40}\bop\b",
    r"niet(?:op(?:nemen|genomen)|publiceren|delen|vermelden|noemen)", r"(?:\w ){5,}\w\b", "geheimhoud", "stilhouden",
    "stil houden", "niet voor (?:derden|andere|anderen|iedereen|het publiek)", "opt out", r"leave .{0,40}\bout\b",
    r"buiten (?:de |alle |elke )?publicat", "erbuiten", "er buiten",
    r"er (?:liever |graag |dus |ook )?niet (?:in|op|bij)\b", r"niet er(?:in|op|bij)\b", r"intern$", r"prive$",
    r"private$", "ter kennisname", "ter info$", "zwart maken", "zwartmaken", "zwartlak", "zwart te maken",
    "onleesbaar", "weglak", "wegstrep", "doorstrep", r"exclusief (?:voor|bestemd)",
    r"(?:nog|officieel) niet (?:\w+ )?bekend", "off limits", r"(?:for your information|fyi) only",
    "proprietary information", "restricted information",
    r"keep .{0,40}\b(?:confidential|private|secret|internal|quiet|to yourself|under wraps)\b", "under wraps",
    r"concurrent(?:en|ie)\b.{0,60}\b(?:niet|geen)\b", r"(?:niet|geen)\b.{0,60}\bconcurrent(?:en|ie)\b", "stilzwijg",
    (r"(?:praten|spreken|zeggen|vertellen|melden|schrijven|praat|spreekt|zegt) (?:wij|we"
    r"|ik)?\s?(?:\w+ ){0,3}?(?:niet|niets|niks)\b"),
    r"off the (?:plate|list|map)\b", r"houd(?:en|t)?\b.{0,40}\bstil\b", r"anderen niet\b",
    r"(?:mag|mogen) (?:dit|het|hier) (?:\w+ ){0,2}weten", "hush",
    r"niets over\b", r"(?:onze|bedrijfs|organisatie|klant) ?na(?:am|men)\b.{0,30}\bniet\b", r"gesloten deuren",
    r"(?:na(?:am|men)|klant\w*|gegevens|informatie)\b.{0,40}\bniet (?:te )?gebruik",
    r"(?:delen|deelt|gedeeld|shared?|sharing)\b.{0,40}\b(?:alleen|enkel|uitsluitend|slechts|only|voorwaarde\w*)\b",
    r"(?:alleen|enkel|uitsluitend|slechts|only)\b.{0,40}\b(?:delen|deelt|gedeeld|shared?|sharing)\b",
)  # fmt: skip
"""How the words begin that are enough by themselves, without accents and with a space for every other sign."""
PUBLISHING: Final = (
    "opnem", "opgenom", "opname", "op te nemen", r"neem\b.{0,60}\bop\b", r"nemen\b.{0,60}\bop\b", "publi[cs]e",
    "gepubl", "pubic", "publicat", r"publiek\b.{0,20}(?:maken|gemaakt|worden|delen)", "vermeld", "vermelding",
    r"noem(?:en|t)?\b", "genoemd", r"delen\b", "gedeeld", r"deel (?:dit|deze|het|onze|ons|de)\b", "verspreid",
    "openba", "extern", "naar buiten", "naar derden", r"bekend (?:word|gemaakt|maken|raken|te maken|zijn|is)",
    "bekendma", r"tonen\b", r"toont?\b", "getoond", "zichtbaar", r"plaat\b", "architectuurplaat",
    "in (?:het|dit|uw|jullie|een) overzicht", "doorgeven", "doorgegeven", "doorvertel", "verder vertel",
    r"plaatsen\b", "geplaatst", "communice", "gecommunice", "aan derden", "met derden",
    "op (?:de|uw|jullie|een) (?:web)?site", "online zetten", "meenemen", "meegenomen", "mee te nemen",
    "verwerken in", "verwerkt in", "gebruiken in", "gebruikt (?:te )?word", "aan anderen", "met anderen", "kenbaar",
    "vrijgeven", "vrijgegeven", "vrij te geven", "naamsvermelding", "toestemming", "publish", "disclos",
    r"shar(?:e|ed|ing)\b", "includ", "inclusion", "mention", r"list(?:ed|ing)?\b", r"public\b", "distribut",
    r"show(?:n|ing)?\b", "reveal", "consent", "permission", "quote", "citeren", "citeer", "geciteerd", "laten zien",
    "lekken", "uitlekken", "rondvertel", "prijsgeven", "prijs te geven", "onthul", "doorsturen", "door te sturen",
    "doorgestuurd", "rondsturen", "rond te sturen", "overnemen", "overgenomen", "benoem", "refere", "buitenwereld",
    "ruchtbaar", "grote klok", "publiciteit", r"publiek(?:elijk)?\b", "aangekondigd", "aankondig", "aan te kondigen",
    r"(?:bestemd|bedoeld) voor (?:ander|derden|publi|buiten|de buiten|iedereen|het grote)",
    r"op (?:te )?(?:ge)?n[eo]men\b",
    (r"(?:in|op|uit|van) (?:de|het|uw|jullie|een) (?:lijst|plaat|overzicht|kaart|rapport|samenvatting|publicatie"
    r"|architectuur)"),
    "announc", r"talk\b", "discuss", r"pers\b", r"media\b", "doorspelen", "verklap", "gelekt", "rondbazuin",
    "inzage", "inzien", "verstrekk", "verstrekt", "wereldkundig",
)  # fmt: skip
"""How the words begin for what is done with an answer. With a "no" near them they smell."""
NO: Final = (
    r"niet|geen|nooit|nog niet|liever niet|neit|nit|not|no|never|dont|don t|cannot|can t|may not|must not|mustn t"
    r"|shouldn t"
    r"|won t|nicht|kein|keine|none|nobody|nothing|niemand|nergens|niets|niks|noch|verboden|bezwaar tegen"
    r"|verzoek tot niet|never"
)
REACH: Final = 80
"""How many characters a "no" reaches, to both sides."""
MISSPELT: Final = (
    "vertrouwelijk", "vertrouwelijke", "vertrouwelijkheid", "concurrentiegevoelig", "concurrentiegevoelige",
    "bedrijfsgevoelig", "bedrijfsgevoelige", "geheimhouding", "confidential", "confidentieel",
)  # fmt: skip
LEAST_VERB: Final = 6
LEAST_MISSPELT: Final = 9
"""Letters of a word that is compared with these."""
CLEARING: Final = re.compile(
    r"\b(?:niet|geen|not|no|nothing|nergens|nicht) (?:\w+ ){0,2}?(?:vertrouwelijk\w*|geheim\w*|confidential"
    r"|(?:bedrijfs|concurrentie|"
    r"commercieel )?gevoelig\w*|sensitive|embargo\w*|secret)(?: (?:informatie|gegevens|information|data"
    r"|of (?:bedrijfs|concurrentie)"
    r"\w+))*"
    r"|\b(?:geen|no) (?:enkel |any )?(?:bezwaar|bezwaren|probleem|objections?|problem)(?: tegen (?:opname"
    r"|publicatie|opnemen|vermelding|"
    r"delen|publiceren)| to (?:publication|inclusion|publishing|sharing))?"
    r"|\b(?:mag|mogen|kan|kunnen|may|can) (?:(?!niet|geen|not|no|alleen|only|enkel|uitsluitend"
    r"|nooit)\w+ ){0,4}?(?:gedeeld|gepubliceerd|"
    r"opgenomen|vermeld|genoemd|getoond|openbaar|op de plaat|shared|published|included|mentioned)(?: worden| zijn)?"
    r"|\bniets? (?:\w+ ){0,2}?(?:te verbergen|geheim\w*)"
    r"|\b(?:de |het |the )?(?:rest|overige\w*|andere\w*|alles|everything else|everything) (?:mag|mogen|kan|kunnen"
    r"|is prima|is akkoord"
    r"|is openbaar|may|can|is fine)(?: (?:wel|gewoon|gerust|op de plaat|be published|be shared))*\b(?! (?:niet"
    r"|not|alleen|only))"
)
"""What says that something may be made public. Blanked out before the rest of a sentence is looked at."""
RESTRICTING: Final = re.compile(
    r"\b(?:behalve|uitgezonderd|uitzondering\w*|tenzij|mits|except\w*|unless|provided|apart from|afgezien"
    r"|onder voorwaarde|maar niet"
    r"|but not|met uitsluiting|op voorwaarde|alleen als|zolang|na overleg|na afstemming|na akkoord|na toestemming"
    r"|vooraf)\b"
)
ONLY_MAY: Final = re.compile(
    r"\b(?:alleen|enkel|uitsluitend|slechts|only)\b.{0,60}\b(?:mag|mogen|may|can|plaat|opnem\w*|opgenomen"
    r"|publicer\w*|gepubliceerd|"
    r"vermeld\w*|delen|gedeeld|published?|shared?|included?)\b"
    r"|\b(?:mag|mogen|may)\b.{0,40}\b(?:alleen|enkel|uitsluitend|slechts|only)\b"
)
NOT_ONLY: Final = re.compile(
    r"\b(?:niet|not) (?:alleen|slechts|enkel|only)\b(?=.{1,300}\b(?:maar|but)\b.{0,20}\b(?:ook|also|too)\b)"
)
EVERYTHING: Final = re.compile(
    r"\b(?:alles|niets|niks|rest|overige\w*|everything|nothing|remaining|others"
    r"|(?:al|alle|all|all of|geheel|gehele|hele|volledige?|complete|entire|whole) (?:onze|ons|de|het|our|my|the"
    r"|dit)?\s?"
    r"(?:antwoord\w*|informatie|gegevens|inzending|reactie|formulier|vragenlijst|answers?|information|response"
    r"|submission|form)"
    r"|(?:onze|ons|mijn|our|my|de|deze|dit|het) (?:\w+ ){0,2}?(?:inzending|reactie|formulier|vragenlijst|response"
    r"|submission)"
    r"|(?:onze|our) (?:\w+ )?(?:naam|namen|name|antwoorden|answers)|naamsvermelding|bedrijfsna\w+|organisatiena\w+"
    r"|na(?:am|men) van (?:onze|de|ons|het) (?:organisatie|bedrijf)|zonder (?:onze )?naam"
    r"|(?:niet|not) (?:alles|alle|all)|deels|gedeeltelijk\w*|sommige|een deel|delen van|part of|parts of|some"
    r"|anonie\w*|anonim\w*|geanonim\w*|anonym\w*)\b"
)
"""What makes that a sentence may be about all that was answered."""
PARTLY: Final = re.compile(
    r"\b(?:(?:niet|not) (?:alles|alle|all)|deels|gedeeltelijk\w*|sommige|een deel|delen van|parts? of|some|dit"
    r"|deze|this|these)\b"
)
"""What makes that a sentence is not about all that was answered."""
SELF: Final = table(
    """
    wij we ons onze ik ondergetekende organisatie bedrijf antwoord antwoorden inzending reactie formulier
    vragenlijst alles niets niks geheel hele gehele volledig volledige us our answer answers response submission
    everything nothing entire alle deelname
    """
)
EMPTY: Final = table(
    """
    volgende onderstaande bovenstaande hieronder hierboven bovengenoemde voorgaande laatste laatstgenoemde
    following above below neem nemen neemt keep leave houd houden praten zeggen spreken zegt gaarne alstublieft
    alsjeblieft hartelijk beleefd vriendelijk please kindly none nothing a aan al als also architectuurplaat are
    as at bedrijf been ben bent bij by consultatie daar dan dank dat de deelname deelnemen deelt deze die dient
    dit do does don door een eens en er fora for from gebruik gebruiken gebruikt gegevens gelieve gewenst graag
    had hebben heeft heel het hier hiermee hierbij hij hoeft hoeven i if ik in informatie is it its jullie kan
    kennis kiezen kunnen laat laten liever lijst maar maak maken bezwaar nodig mag mijn moet moeten mogen my
    namelijk nee no noch nog of om ook on online onze ons op or organisatie ospo our out over overzicht plate
    sivon s t te that the them they this to tot toch u uit uw van vanwege verzoek verzoeken via voor vooralsnog
    voorlopig vragen vragenlijst marktconsultatie wanneer want was wat we wel wens wensen werd wie wij wil willen
    wilt with worden wordt would you your yet zal zelf zich zij zijn zo zou zouden antwoord antwoorden answer
    answers be being everything inzending reactie formulier response submission alles niets niks geheel hele
    gehele volledig volledige entire alle all any ondergetekende us will not may must should prefer rather like
    wish zetten staan staat komen komt gezet nadrukkelijk expliciet strikt uitdrukkelijk ivm verband bedrijfs
    redenen reden grond behandelen behandeld behandeling worde openbare bestemd bedoeld publiek ja yes sorry
    helaas momenteel nu thans now tijdelijk nadere order toestemming akkoord eerst intern interne gebruikte onder
    tegen valt aangekondigd gezegd brengen maakt gemaakt dus svp aub alvast mee daarom omdat echter mits behalve
    wegens inhoud
    """
)
"""Words that say nothing about what a sentence is about, when it is about publishing."""
_PUBLISHING: Final = "|".join(sorted(PUBLISHING, key=len, reverse=True))
STEM: Final = re.compile(rf"\b(?:{'|'.join(STEMS)})")
LATER: Final = r"pas|wacht|wachten|uitstel|uitstellen|hold|wait|until|tot na|niet voor|niet eerder"
"""Words by which publishing is put off."""
NO_PUBLISHING: Final = re.compile(
    rf"\b(?:{NO}|{LATER})\b(?=.{{0,{REACH}}}?\b(?:{_PUBLISHING}))"
    rf"|\b(?:{_PUBLISHING})\w*(?=.{{0,{REACH}}}?\b(?:{NO}|{LATER})\b)"
)
A_LATER: Final = re.compile(rf"\b(?:{LATER})\b")
MISSPELT_VERBS: Final = (
    "publiceren",
    "gepubliceerd",
    "vermelden",
    "vermeld",
    "opnemen",
    "opgenomen",
    "openbaren",
    "verspreiden",
)
"""Words that are compared with what is written near a "no"; a letter may be wrong."""
DATE: Final = re.compile(
    r"\b(?:\d+|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january"
    r"|february|march"
    r"|may|june|july|august|october)\b"
)
A_NO: Final = re.compile(rf"\b(?:{NO})\b")
WORDING: Final = re.compile(rf"\b(?:{'|'.join(one for one in (*STEMS, *PUBLISHING) if '{' not in one)})\w*")
"""The words of both tables that say nothing about what a sentence is about; others have room for it between them."""


def line_of(sentence: str) -> str:
    """A sentence as words with one space between, folded; what these tables are about."""
    return " ".join(re.findall(r"[^\W_]+", folded(sentence)))


def is_cleared(line: str) -> bool:
    """Whether a line says that something may be made public."""
    return CLEARING.search(line) is not None


def smells(line: str) -> bool:
    """Whether a line asks not to be made public, or may do so."""
    left = _without_cleared(line)
    return bool(
        STEM.search(left)
        or refuses(left)
        or ONLY_MAY.search(line)
        or (left != line and RESTRICTING.search(line))
        or any(_is_misspelt(word) for word in left.split())
    )


def smells_strongly(line: str) -> bool:
    """Whether a line speaks of publishing itself, and not only of what is secret."""
    left = _without_cleared(line)
    return bool(refuses(left) or ONLY_MAY.search(line) or RESTRICTING.search(line) or is_about_everything(line))


def _without_cleared(line: str) -> str:
    return CLEARING.sub(" ", NOT_ONLY.sub(" ", line))


def has_no(line: str) -> bool:
    """Whether there is a "no" in a line."""
    return A_NO.search(line) is not None


def refuses(line: str) -> bool:
    """Whether a line has a "no" near a word for making public."""
    if not has_no(line) and not A_LATER.search(line):
        return False
    return NO_PUBLISHING.search(line) is not None or (has_no(line) and any(map(_is_misspelt_verb, line.split())))


@lru_cache(maxsize=1 << 14)
def _is_misspelt(word: str) -> bool:
    if len(word) < LEAST_MISSPELT:
        return False
    return any(word[0] == one[0] and OSA.distance(word, one, score_cutoff=2) <= 2 for one in MISSPELT)  # noqa: PLR2004


@lru_cache(maxsize=1 << 14)
def _is_misspelt_verb(word: str) -> bool:
    if len(word) < LEAST_VERB:
        return False
    return any(word[0] == one[0] and OSA.distance(word, one, score_cutoff=1) <= 1 for one in MISSPELT_VERBS)


def content_of(line: str) -> tuple[str, ...]:
    """The words of a line that may say what it is about."""
    left = RESTRICTING.sub(" ", _without_cleared(line))
    left = DATE.sub(" ", WORDING.sub(" ", left))
    words = (word for word in left.split() if len(word) > 1 and word not in EMPTY)
    return tuple(word for word in words if not A_NO.fullmatch(word) and not _is_misspelt(word))


def is_about_everything(line: str) -> bool:
    """Whether a line that smells may be about all that was answered."""
    return EVERYTHING.search(_without_cleared(line)) is not None


def is_about_all(line: str) -> bool:
    """Whether a line that smells is about the respondent or all its answers, and about nothing else."""
    return not (content_of(line) or PARTLY.search(line) or RESTRICTING.search(line)) and bool(
        SELF.intersection(line.split())
    )
