"""Sentences about plates that cannot be made, and about commands that were not understood."""

from __future__ import annotations

from typing import Final

from fora_plate.messages.message import Message

__all__ = ["BUILD", "USAGE"]

BUILD: Final[dict[str, Message]] = {
    "does-not-fit": Message(
        nl="de plaat `{view}` past niet op {paper}: haar kleinste letters zouden kleiner zijn dan {type} punt",
        en="the plate `{view}` does not fit {paper}: its smallest type would be under {type} points",
        help_nl=("kies --paper {smallest} of groter",),
        help_en=("choose --paper {smallest} or larger",),
        why_nl=(
            "De kleinste letters zijn de nummers, de legenda en wat er klein onder namen staat. Kleiner is op papier "
            "niet te lezen. Er wordt niets half getekend: kies groter papier, of een plaat met minder, zoals `kern`."
        ),
        why_en=(
            "The smallest type is that of numbers, of the legend and of what stands small below names. Smaller cannot "
            "be read on paper. Nothing is drawn by halves: choose larger paper, or a plate with less, such as `kern`."
        ),
    ),
    "fits-no-paper": Message(
        nl="de plaat `{view}` past op geen enkel papier, ook niet op a0, bij letters van {type} punt",
        en="the plate `{view}` fits no paper, not even a0, with type of {type} points",
        help_nl=("kies een plaat met minder domeinen, of een eigen maat met --paper, zoals --paper 2000x1400",),
        help_en=("choose a plate with fewer domains, or a size of your own with --paper, such as --paper 2000x1400",),
        why_nl="Er staat meer op de plaat dan leesbaar op het grootste papier past.",
        why_en="There is more on the plate than fits the largest paper legibly.",
    ),
    "nothing-to-show": Message(
        nl="op de plaat `{view}` blijft niets over: {filters}",
        en="nothing is left on the plate `{view}`: {filters}",
        help_nl=("laat een filter weg, of kies een andere plaat",),
        help_en=("leave out a filter, or choose another plate",),
        why_nl="De filters van de plaat en van de opdracht laten samen niets over. Een lege plaat zegt niets.",
        why_en="The filters of the plate and of the command together leave nothing. An empty plate tells nothing.",
    ),
    "too-much-for-set": Message(
        nl="de plaat `{view}` past niet in `--set {name}`, ook niet verdeeld over {most} pagina's",
        en="the plate `{view}` does not fit `--set {name}`, not even spread over {most} pages",
        help_nl=("laat met een filter minder zien, zoals --domain",),
        help_en=("show less with a filter, such as --domain",),
        why_nl="De pagina's van deze set zijn altijd even groot, en kleinere letters zijn er niet te lezen.",
        why_en="The pages of this set are always of one size, and smaller type cannot be read on them.",
    ),
    "name-of-other-view": Message(
        nl="de plaat `{view}` met deze filters heet `{name}`, en dat kan ook een plaat van `{other}` zijn",
        en="the plate `{view}` with these filters is called `{name}`, which may be a plate of `{other}` too",
        help_nl=("kies een ander filter, of geef de andere plaat een kenmerk dat niet op een filter eindigt",),
        help_en=("choose another filter, or give the other plate an id that does not end in a filter",),
        why_nl="Filters komen achter de naam van de plaat in de bestandsnaam. Zo zou een andere plaat verloren gaan.",
        why_en="Filters stand behind the name of the plate in the file name. Another plate would be lost that way.",
    ),
    "missing-library": Message(
        nl="voor {format} is de bibliotheek `{library}` nodig, en die is er niet",
        en="{format} needs the library `{library}`, which is not there",
        help_nl=("installeer haar: apt install libcairo2, dnf install cairo of brew install cairo",),
        help_en=("install it: apt install libcairo2, dnf install cairo or brew install cairo",),
        why_nl="PNG, en logo's in PDF, worden getekend met een bibliotheek van het besturingssysteem. SVG kan zonder.",
        why_en="PNG, and logos in PDF, are drawn with a library of the operating system. SVG does without.",
    ),
    "no-graphviz": Message(
        nl="deze plaat heeft Graphviz nodig (het programma `dot`), en dat is er niet",
        en="this plate needs Graphviz (the program `dot`), which is not there",
        help_nl=("installeer het: apt install graphviz, dnf install graphviz of brew install graphviz",),
        help_en=("install it: apt install graphviz, dnf install graphviz or brew install graphviz",),
        why_nl="Platen met lijnen worden ingedeeld door Graphviz. Andere platen kunnen zonder en zijn gewoon gemaakt.",
        why_en="Plates with lines are placed by Graphviz. All other plates do without, and were made.",
    ),
    "graphviz-slow": Message(
        nl="het indelen door Graphviz duurde langer dan {seconds} seconden en is gestopt",
        en="placing by Graphviz took longer than {seconds} seconds and was stopped",
        help_nl=("kies minder: --domain, --supplier of --core",),
        help_en=("choose less: --domain, --supplier or --core",),
        why_nl="Een plaat met lijnen kost Graphviz normaal een tiende van een seconde.",
        why_en="A plate with lines normally takes Graphviz a tenth of a second.",
    ),
    "graphviz-fails": Message(
        nl="deze plaat kon door Graphviz niet worden ingedeeld: {reason}",
        en="this plate could not be placed by Graphviz: {reason}",
        help_nl=("kijk of `dot -V` een versie noemt, en installeer Graphviz anders opnieuw",),
        help_en=("see whether `dot -V` names a version, and install Graphviz again if it does not",),
        why_nl="Het programma `dot` stopte met een fout, of zei iets anders dan waar alles staat.",
        why_en="The program `dot` stopped with an error, or said something else than where everything stands.",
    ),
    "too-many-relations": Message(
        nl="`{view}` heeft {nodes} dozen en {lines} lijnen; dat leest niemand",
        en="`{view}` has {nodes} boxes and {lines} lines; nobody can read that",
        help_nl=("kies minder: --domain, --supplier of --core",),
        help_en=("choose less: --domain, --supplier or --core",),
        why_nl="Boven 100 dozen of 130 lijnen is een plaat met lijnen een kluwen, op welk papier ook.",
        why_en="Above 100 boxes or 130 lines a plate with lines is a tangle, on any paper.",
    ),
    "output-placed-otherwise": Message(
        nl="`{file}` is ingedeeld door {before}; hier is {now}",
        en="`{file}` was placed by {before}; here is {now}",
        help_nl=("gebruik dezelfde versie, of bouw opnieuw en leg vast: fora-plate build --check --write",),
        help_en=("use the same version, or build again and commit: fora-plate build --check --write",),
        why_nl="Een andere versie van Graphviz kan dozen en lijnen anders plaatsen, ook als de gegevens gelijk bleven.",
        why_en="Another version of Graphviz may place boxes and lines differently, even if the data stayed the same.",
    ),
    "picture-too-large": Message(
        nl="de afbeelding wordt {width} bij {height} pixels; hoogstens {most} per zijde",
        en="the picture would be {width} by {height} pixels; at most {most} a side",
        help_nl=("kies een lagere --dpi of kleiner papier",),
        help_en=("choose a lower --dpi or smaller paper",),
        why_nl="Een PNG kan niet groter zijn dan het tekenprogramma aankan. SVG en PDF hebben geen pixels.",
        why_en="A PNG cannot be larger than what the drawing library can hold. SVG and PDF have no pixels.",
    ),
    "worker-stopped": Message(
        nl="een proces dat platen maakte is afgebroken",
        en="a process that made plates was cut off",
        help_nl=("maak ze een voor een, met minder geheugen: --jobs 1",),
        help_en=("make them one by one, with less memory: --jobs 1",),
        why_nl=(
            "Platen worden naast elkaar gemaakt, in processen. Een ervan is van buiten gestopt, of had meer geheugen "
            "nodig dan er was. Wat al geschreven was is heel."
        ),
        why_en=(
            "Plates are made side by side, in processes. One of them was stopped from outside, or needed more memory "
            "than there was. What had been written is whole."
        ),
    ),
    "output-outdated": Message(
        nl="`{file}` volgt niet meer uit de gegevens",
        en="`{file}` no longer follows from the data",
        help_nl=("bouw opnieuw en leg het resultaat vast: fora-plate build --check --write",),
        help_en=("build again and commit the result: fora-plate build --check --write",),
        why_nl=(
            "Wat in de map staat is anders dan wat de gegevens, de plaat, de stijl en dit programma nu opleveren. Waar "
            "te zien is welke gegevens dat komt, staan die erbij; anders is het de plaat, de stijl of het programma."
        ),
        why_en=(
            "What stands in the folder differs from what the data, the view, the style and this program give now. "
            "Where it can be told which data made it so, they are named; otherwise it was the view, the style or the "
            "program."
        ),
    ),
    "output-missing": Message(
        nl="`{file}` ontbreekt",
        en="`{file}` is missing",
        help_nl=("bouw haar: fora-plate build --check --write",),
        help_en=("build it: fora-plate build --check --write",),
        why_nl="Elke plaat uit views/ die niet op verzoek is, hoort in de map te staan.",
        why_en="Every view that is not on request should have its plate in the folder.",
    ),
    "output-left-over": Message(
        nl="`{file}` hoort bij geen plaat meer",
        en="`{file}` belongs to no view any more",
        help_nl=("verwijder het bestand: fora-plate build --check --write",),
        help_en=("remove the file: fora-plate build --check --write",),
        why_nl="Dit programma heeft het bestand gemaakt, maar geen plaat uit views/ levert het nog op.",
        why_en="This program made the file, but no view gives it any more.",
    ),
    "not-ours": Message(
        nl="`{file}` is niet door dit programma gemaakt en wordt niet overschreven",
        en="`{file}` was not made by this program and is not overwritten",
        help_nl=("verplaats of verwijder het bestand, of kies een andere map met --out",),
        help_en=("move or remove the file, or choose another folder with --out",),
        why_nl="Een bestand dat niet als een van onze platen te herkennen is, kan werk van u zijn.",
        why_en="A file that cannot be recognised as one of our plates may be your own work.",
    ),
    "not-our-folder": Message(
        nl="in de map `{file}` staat iets dat dit programma niet geschreven heeft; zij wordt niet vervangen",
        en="the folder `{file}` holds something that this program did not write; it is not replaced",
        help_nl=("verplaats of verwijder wat erin staat, of kies een andere map met --out",),
        help_en=("move or remove what is in it, or choose another folder with --out",),
        why_nl=(
            "Een site wordt in haar geheel vervangen, zodat er niets van vroeger blijft liggen. Het bestand "
            "`.fora-plate` erin noemt alles wat dit programma erin zette; ligt er meer, dan kan dat werk van u zijn."
        ),
        why_en=(
            "A site is replaced as a whole, so that nothing of before is left in it. The file `.fora-plate` in it "
            "names all that this program put there; if there is more, that may be your own work."
        ),
    ),
    "cannot-write": Message(
        nl="`{file}` kan niet geschreven worden: {reason}",
        en="`{file}` cannot be written: {reason}",
        help_nl=("maak ruimte of kies een andere map met --out; een eerder bestand is heel gebleven",),
        help_en=("make room or choose another folder with --out; an earlier file is still whole",),
        why_nl="Het besturingssysteem weigert het schrijven; de reden staat in de melding.",
        why_en="The operating system refuses to write; the reason stands in the message.",
    ),
}

USAGE: Final[dict[str, Message]] = {
    "new-with-errors": Message(
        nl="uit `{name}` volgen gegevens die niet kloppen; hieronder staat wat eraan schort, er is niets geschreven",
        en="from `{name}` follow data that are not right; below stands what is wrong with them, nothing was written",
    ),
    "unknown-source": Message(
        nl="`{name}` is van geen soort die ingelezen kan worden; wel: .xml, .archimate, .yml, .yaml, .xlsx of een map",
        en="`{name}` is of no kind that can be imported; those are: .xml, .archimate, .yml, .yaml, .xlsx or a folder",
    ),
    "accept-with-why": Message(
        nl="--accept en --why horen bij elkaar: wat u goedvindt, en waarom",
        en="--accept and --why belong together: what you accept, and why",
    ),
    "bad-edition": Message(
        nl="`{name}` is geen editie; zo wel: 2025, of 2025-2 voor de tweede van een jaar",
        en="`{name}` is no edition; these are: 2025, or 2025-2 for the second of a year",
    ),
    "no-edition": Message(
        nl="er zijn geen antwoorden van editie `{name}`; wel van: {known}",
        en="there are no answers of edition `{name}`; there are of: {known}",
    ),
    "which-edition": Message(
        nl="zeg met --edition van welke consultatie; er zijn: {known}",
        en="say of which consultation with --edition; there are: {known}",
    ),
    "no-respondent": Message(
        nl="er is geen respondent `{name}`; wel: {known}",
        en="there is no respondent `{name}`; there are: {known}",
    ),
    "no-source": Message(
        nl="er is geen bestand `{name}`",
        en="there is no file `{name}`",
    ),
    "state-of-model-only": Message(
        nl="{flag} hoort bij een ArchiMate-model",
        en="{flag} goes with an ArchiMate model",
    ),
    "import-with-errors": Message(
        nl="hieruit zouden gegevens volgen die niet kloppen; er is niets veranderd",
        en="the data that would follow from this are not right; nothing was changed",
        help_nl=("verbeter wat hieronder staat in wat u inleest, of in de gegevens zelf",),
        help_en=("mend what stands below in what you import, or in the data themselves",),
    ),
    "unknown-view": Message(
        nl="er is geen plaat `{name}`; wel: {known}",
        en="there is no plate `{name}`; there are: {known}",
        help_nl=("bedoelt u `{near}`?", "fora-plate list views toont ze alle, ook die op verzoek"),
        help_en=("did you mean `{near}`?", "fora-plate list views shows them all, also those on request"),
    ),
    "unknown-choice": Message(
        nl="{flag} kent `{name}` niet; wel: {known}",
        en="{flag} does not know `{name}`; it knows: {known}",
    ),
    "unknown-filter-id": Message(
        nl="{flag} kent `{name}` niet",
        en="{flag} does not know `{name}`",
        help_nl=("bedoelt u `{near}`?", "fora-plate list {kind} toont de kenmerken"),
        help_en=("did you mean `{near}`?", "fora-plate list {kind} shows the ids"),
    ),
    "one-for-stdout": Message(
        nl="--out - kan alleen met een plaat en een formaat",
        en="--out - goes with one plate and one format only",
        help_nl=("schrijf bijvoorbeeld: fora-plate build overzicht --format svg --out -",),
        help_en=("write for example: fora-plate build overzicht --format svg --out -",),
    ),
    "one-proof-for-stdout": Message(
        nl="--out - kan alleen met een leverancier en een formaat",
        en="--out - goes with one supplier and one format only",
        help_nl=("schrijf bijvoorbeeld: fora-plate intake proof KENMERK --format text --out -",),
        help_en=("write for example: fora-plate intake proof ID --format text --out -",),
    ),
    "proof-of-whom": Message(
        nl="noem een leverancier, of kies --all",
        en="name a supplier, or choose --all",
    ),
    "no-proof": Message(
        nl="van `{name}` is geen drukproef te maken; wel van: {known}",
        en="there is no proof sheet to make of `{name}`; there is of: {known}",
    ),
    "proof-of-two": Message(
        nl="meer respondenten zijn `{name}`: {respondents}; een drukproef zou de een laten lezen wat de ander schreef",
        en="several respondents are `{name}`: {respondents}; a proof sheet would show the one what the other wrote",
        help_nl=(
            "zet elkaars kenmerk in `party: shared_with` als zij dezelfde leverancier zijn; anders een ander `id`",
        ),
        help_en=("put each other's id in `party: shared_with` if they are one supplier; otherwise another `id`",),
    ),
    "proof-in-public": Message(
        nl="een drukproef is niet openbaar, en `{folder}` ligt bij de gegevens of in een map die git bijhoudt",
        en="a proof sheet is not public, and `{folder}` lies with the data or in a folder that git tracks",
        help_nl=("laat --out weg, dan komt hij in de private map",),
        help_en=("leave --out away, then it comes into the private folder",),
    ),
    "unknown-table": Message(
        nl="`{name}` is geen tabel; wel: {known}",
        en="`{name}` is no table; these are: {known}",
    ),
    "one-table-for-stdout": Message(
        nl="--out - kan alleen met een tabel als csv, of met json of xlsx",
        en="--out - goes with one table as csv, or with json or xlsx",
        help_nl=("schrijf bijvoorbeeld: fora-plate export products --format csv --out -",),
        help_en=("write for example: fora-plate export products --format csv --out -",),
    ),
    "stdout-is-taken": Message(
        nl="--out - geeft de plaat zelf op standaarduitvoer en kan niet samen met --report of --dry-run",
        en="--out - gives the plate itself on standard output and does not go with --report or --dry-run",
        help_nl=("schrijf de plaat naar een map, of laat --out weg",),
        help_en=("write the plate to a folder, or leave --out away",),
    ),
    "pdf-only": Message(
        nl="{flag} kan alleen met pdf, niet met {names}",
        en="{flag} goes with pdf only, not with {names}",
        help_nl=("schrijf --format pdf",),
        help_en=("write --format pdf",),
    ),
    "tile-with-bleed": Message(
        nl="--tile en --bleed gaan niet samen: vellen om zelf te printen hebben geen afloop",
        en="--tile and --bleed do not go together: sheets to print yourself have no bleed",
        help_nl=("kies --tile voor een eigen printer, --bleed voor een drukker",),
        help_en=("choose --tile for a printer of your own, --bleed for a print shop",),
    ),
    "check-needs-folder": Message(
        nl="--check vergelijkt met een map en kan niet samen met --out -, --dry-run, --report of --set",
        en="--check compares with a folder and does not go with --out -, --dry-run, --report or --set",
    ),
    "write-without-check": Message(
        nl="--write hoort bij --check; zonder --check schrijft build altijd",
        en="--write goes with --check; without --check, build always writes",
    ),
    "site-is-folder": Message(
        nl="een site is een map en kan niet naar standaarduitvoer",
        en="a site is a folder and cannot go to standard output",
        help_nl=("noem een map met --out",),
        help_en=("name a folder with --out",),
    ),
    "no-site-address": Message(
        nl="`{name}` is geen adres van een site; zo wel: https://naam.codeberg.page/platen/",
        en="`{name}` is no address of a site; this is one: https://name.codeberg.page/plates/",
    ),
    "no-such-file": Message(
        nl="het bestand `{name}` is er niet",
        en="there is no file `{name}`",
    ),
    "unknown-set": Message(
        nl="er is geen set `{name}`; wel: {known}",
        en="there is no set `{name}`; there are: {known}",
    ),
    "set-without-overview": Message(
        nl="voor `--set {name}` is een plaat nodig die alle domeinen met hun producten toont, en die is er niet bij",
        en="`--set {name}` needs a plate that shows all domains with their products, and there is none among these",
        help_nl=("noem geen platen, of noem ook overzicht",),
        help_en=("name no plates, or name overzicht too",),
    ),
    "set-is-pdf": Message(
        nl="een set is een PDF; `--set {name}` kan niet met alleen andere formaten",
        en="a set is a PDF; `--set {name}` does not go with other formats only",
        help_nl=("laat --format weg, of neem pdf erin op",),
        help_en=("leave out --format, or name pdf in it",),
    ),
    "set-has-no-report": Message(
        nl="--report gaat over platen en kan niet samen met `--set {name}`",
        en="--report is about plates and does not go with `--set {name}`",
        help_nl=("vraag de cijfers zonder --set: fora-plate build --format svg --dry-run --report text",),
        help_en=("ask for the figures without --set: fora-plate build --format svg --dry-run --report text",),
    ),
    "set-of-plates": Message(
        nl="{flag} is voor een plaat en kan niet samen met `--set {name}`",
        en="{flag} is for a plate and does not go with `--set {name}`",
        help_nl=("laat {flag} weg, of bouw de plaat zonder --set",),
        help_en=("leave out {flag}, or build the plate without --set",),
    ),
    "unknown-report": Message(
        nl="er is geen verslag in de vorm `{name}`; wel: {known}",
        en="there is no report in the form `{name}`; there are: {known}",
    ),
    "unknown-list": Message(
        nl="`{name}` is niet op te sommen; wel: {known}",
        en="`{name}` cannot be listed; these can: {known}",
    ),
    "unknown-name": Message(
        nl="`{name}` is geen foutcode en geen kenmerk in de gegevens",
        en="`{name}` is no error code and no id in the data",
        help_nl=("kijk met fora-plate list products (of components, suppliers, views) wat er is",),
        help_en=("see with fora-plate list products (or components, suppliers, views) what there is",),
    ),
    "unknown-language": Message(
        nl="er is geen taal `{name}`; wel: nl, en",
        en="there is no language `{name}`; there are: nl, en",
    ),
    "unknown-format": Message(
        nl="er is geen formaat `{name}`; wel: {known}",
        en="there is no format `{name}`; there are: {known}",
    ),
    "unknown-style": Message(
        nl="er is geen stijl `{name}`; wel: {known}, of een bestand dat eindigt op .yaml",
        en="there is no style `{name}`; there are: {known}, or a file that ends in .yaml",
    ),
    "no-style-file": Message(
        nl="het bestand `{name}` met een stijl is er niet",
        en="the file `{name}` with a style is not there",
    ),
    "unknown-paper": Message(
        nl="er is geen papier `{name}`; wel: {known}, of breedte x hoogte in mm, zoals 900x600",
        en="there is no paper `{name}`; there are: {known}, or width x height in mm, such as 900x600",
    ),
    "paper-out-of-range": Message(
        nl="`{name}` is te klein of te groot voor een plaat; een zijde is 100 tot 5000 mm",
        en="`{name}` is too small or too large for a plate; a side is 100 to 5000 mm",
    ),
    "no-data": Message(
        nl="hier zijn geen gegevens: `{folder}` heeft geen map fora/, en geen map erboven heeft die",
        en="there is no data here: neither `{folder}` nor a folder above it holds fora/",
        help_nl=("ga naar de map met de gegevens, of noem die met --data",),
        help_en=("go to the folder with the data, or name it with --data",),
    ),
    "no-side": Message(
        nl="`{name}` is geen revisie van deze gegevens, en geen map met fora/",
        en="`{name}` is no revision of these data, and no folder that holds fora/",
        help_nl=("git log --oneline toont revisies; in een ondiepe kloon haalt git fetch --unshallow de oudere op",),
        help_en=("git log --oneline shows revisions; in a shallow clone git fetch --unshallow gets the older ones",),
    ),
    "no-git": Message(
        nl="een revisie lezen kan alleen met het programma git, en dat is er niet",
        en="to read a revision takes the program git, which is not there",
        help_nl=("installeer git; zonder git vergelijkt fora-plate diff ../oud . twee mappen",),
        help_en=("install git; without it, fora-plate diff ../old . compares two folders",),
    ),
    "no-repository": Message(
        nl="`{folder}` ligt voor git niet in een bruikbare repository: {reason}",
        en="`{folder}` does not lie in a repository that git can use: {reason}",
        help_nl=("zonder git vergelijkt fora-plate diff ../oud . twee mappen",),
        help_en=("without git, fora-plate diff ../old . compares two folders",),
    ),
    "git-fails": Message(
        nl="git kan de revisies niet geven: {reason}",
        en="git cannot give the revisions: {reason}",
        help_nl=("probeer het met git zelf: git fsck",),
        help_en=("try it with git itself: git fsck",),
    ),
    "revision-unreadable": Message(
        nl="git kan de bestanden van `{name}` niet geven: {reason}",
        en="git cannot give the files of `{name}`: {reason}",
        help_nl=("haal met git op wat in deze kloon ontbreekt",),
        help_en=("let git fetch what this clone lacks",),
    ),
    "revision-too-large": Message(
        nl="`{name}` heeft meer bestanden of bytes aan gegevens dan dit programma leest",
        en="`{name}` has more files or bytes of data than this program reads",
    ),
    "side-with-errors": Message(
        nl="de gegevens van `{name}` kan dit programma niet lezen; hieronder staat wat eraan schort",
        en="this program cannot read the data of `{name}`; below stands what is wrong with them",
    ),
    "never-there": Message(
        nl="niets in de gegevens heet `{name}` of heette zo, voor zover de revisies te lezen zijn",
        en="nothing in the data is or was called `{name}`, as far as the revisions can be read",
        help_nl=("kijk met fora-plate list products (of components, suppliers, views) wat er is",),
        help_en=("see with fora-plate list products (or components, suppliers, views) what there is",),
    ),
}
