"""From publiccode files to what the files of products should hold.

In: publiccode files, the data folder and its catalog. Out: a `Proposal`. What a person wrote is never replaced; what
a file says otherwise is shown beside it. Writes no file, and never a component, a supplier or a contact.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from fora_plate.catalog import Product, sort_key
from fora_plate.errors import DataError, Diagnostic
from fora_plate.proposal import Proposal
from fora_plate.publiccode.address import file_address, key_of
from fora_plate.publiccode.files import NAMES
from fora_plate.publiccode.matching import known_products, target_of
from fora_plate.publiccode.places import on_whole
from fora_plate.publiccode.sayings import notes_of, sayings_of
from fora_plate.publiccode.text import is_draft
from fora_plate.read.fields import NO_LICENCE_KNOWN
from fora_plate.read.files import Source, read_text
from fora_plate.read.records import ProductRecord
from fora_plate.read.shape import quoted, record_of
from fora_plate.read.yaml_source import load

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from fora_plate.catalog import Catalog, Supplier
    from fora_plate.publiccode.files import Publiccode
    from fora_plate.publiccode.sayings import Saying
    from fora_plate.read.yaml_source import Data

__all__ = ["proposal_of"]

DEFAULTS: Final[dict[str, Data]] = {"status": "available", "maintenance": "active"}
"""What holds when a file does not say it, so that it need not be written."""
UNTOLD: Final[dict[str, Data]] = {"maintenance": "unknown"}
"""What a new product says when its file does not."""
FILLED: Final = ("repository", "deployment")
"""Fields that are added where they are missing. The others are always there, or mean something when they are not."""
COMPARED: Final = ("name", "description", "homepage", "repository", "licence", "status", "maintenance", "deployment")
CORES: Final[dict[str, Callable[[str], str | None]]] = {
    "name": lambda name: sort_key(name, "")[0],
    "description": lambda text: text.rstrip(".").casefold(),
    "homepage": key_of,
    "repository": key_of,
    "licence": lambda licence: licence.replace("-or-later", "").replace("-only", ""),
}
"""What matters when two values of a field are compared; of a licence, not what a source often leaves open."""
LONGEST_SHOWN: Final = 150
MOST_SHOWN: Final = 5


def proposal_of(files: Sequence[Publiccode], root: Path, catalog: Catalog) -> Proposal:
    """What `files` make of the products in the data folder `root`, which was read as `catalog`. Raises `DataError`."""
    known = known_products(catalog)
    suppliers = {key: one.id for one in catalog.suppliers.values() for key in _keys_of(one)}
    notes: list[Diagnostic] = []
    targets: list[tuple[Publiccode, str]] = []
    for file in sorted({file.origin: file for file in files}.values(), key=lambda file: file.origin):
        notes += file.notes
        target = target_of(file, known)
        if isinstance(target, Diagnostic):
            notes.append(target)
        else:
            targets.append((file, target.id if isinstance(target, Product) else target))
    groups, more = _groups(targets)
    notes += more
    found: dict[str, dict[str, Data] | None] = {}
    for identity, file in sorted(groups.items()):
        said = sayings_of(file, catalog.edition.date)
        product = catalog.products.get(identity)
        data, more = _updated(file, said, product, root) if product else _new(file, said, identity)
        notes += (*more, *notes_of(file, suppliers))
        if data is not None:
            found[f"{ProductRecord.folder}/{identity}.yaml"] = data
    hidden = frozenset(origin for file in files for origin in file.hidden)
    return Proposal(found, tuple(dict.fromkeys(on_whole(note) if note.origin in hidden else note for note in notes)))


def _keys_of(supplier: Supplier) -> tuple[str, ...]:
    """What a supplier can be known by: its name, and its website (whose key holds a slash)."""
    website = key_of(supplier.website)
    return (supplier.name.casefold(), website) if website else (supplier.name.casefold(),)


def _groups(targets: Sequence[tuple[Publiccode, str]]) -> tuple[dict[str, Publiccode], list[Diagnostic]]:
    """One file for each product, and a note on every file that another contradicts.

    Files contradict each other if they are about one product or one repository and do not say the same.
    """
    rivals: defaultdict[str, list[Publiccode]] = defaultdict(list)
    for file, target in targets:
        for claim in _claims(file, target):
            rivals[claim].append(file)
    groups: dict[str, Publiccode] = {}
    notes: list[Diagnostic] = []
    for file, target in targets:
        others = {other.origin.file: other for claim in _claims(file, target) for other in rivals[claim]}
        if all(other.record == file.record for other in others.values()):
            groups.setdefault(target, file)
            continue
        shown = quoted(sorted(others.keys() - {file.origin.file})[:MOST_SHOWN])
        notes.append(Diagnostic.of("publiccode-two-files", file.origin.at("url"), id=target, files=shown))
    return groups, notes


def _claims(file: Publiccode, target: str) -> tuple[str, ...]:
    """What no two files can be about in different words: a product, and a repository (whose key holds a slash)."""
    repository = key_of(file.record.url)
    return (target, repository) if repository else (target,)


def _new(file: Publiccode, said: dict[str, Saying], identity: str) -> tuple[dict[str, Data] | None, list[Diagnostic]]:
    """The data of a new product, without components: which these are no file can tell."""
    given = {field: saying.value for field, saying in said.items() if DEFAULTS.get(field) != saying.value}
    data: dict[str, Data] = {"id": identity, **({} if "maintenance" in said else UNTOLD), **given}
    data["evidence"] = _evidence(file, said)
    data["verified"] = False
    ordered = {field: data[field] for field in ProductRecord.model_fields if field in data}
    name = f"{ProductRecord.folder}/{identity}.yaml"
    try:
        record_of(ProductRecord, ordered, name)
    except DataError as error:
        keys = dict.fromkeys(
            dict(one.values).get("key") or str((*one.origin.path, "?")[0]) for one in error.diagnostics
        )
        values = {"name": file.record.name, "keys": quoted(list(keys))}
        return None, [Diagnostic.of("publiccode-unfit", file.origin.at("name"), **values)]
    notes = [Diagnostic.of("publiccode-new-product", file.origin.at("name"), id=identity, file=name)]
    description = str(ordered["description"])
    if is_draft(description):
        place = said["description"].origin
        notes.append(Diagnostic.of("publiccode-draft", place, id=identity, description=description[:LONGEST_SHOWN]))
    return ordered, notes


def _updated(
    file: Publiccode, said: dict[str, Saying], product: Product, root: Path
) -> tuple[dict[str, Data] | None, list[Diagnostic]]:
    """The data of a product that is there with what was missing, or nothing if nothing was; and what is not the same.

    Raises `DataError` if the file of the product cannot be read any more.
    """
    name = product.origin.file
    data = load(read_text(str(root), Source(ProductRecord, name, linked=True)), name)
    filled: dict[str, Data] = {}
    notes: list[Diagnostic] = []
    for field in COMPARED:
        stands = getattr(product, field)
        if field not in said or (field == "homepage" and stands and not file.record.landingURL):
            continue  # without a page of its own a file says nothing about that of the product
        saying = said[field]
        if field == "licence" and product.draft and not (product.homepage or "homepage" in said):
            continue  # it stays a draft
        if _is_missing(field, stands, saying.value):
            filled[field] = saying.value
        elif not _agree(field, stands, saying.value):
            values = {"id": product.id, "field": field, "stands": _shown(stands), "says": _shown(saying.value)}
            notes.append(Diagnostic.of("publiccode-conflict", saying.origin, product.origin.at(field), **values))
    if "licence" in filled:
        filled |= {field: said[field].value for field in ("licence_exact", "licence_status") if field in said}
    if not filled:
        return None, notes
    return {**data, **filled, **_with_evidence(data.get("evidence"), _evidence(file, said))}, notes


def _is_missing(field: str, stands: Data, says: Data) -> bool:
    """Whether nobody has said yet what a file says; of a draft that may be anything."""
    if stands in ("", NO_LICENCE_KNOWN):
        return True
    if field == "description":
        return is_draft(str(stands)) and not is_draft(str(says))
    return field in FILLED and not stands


def _agree(field: str, stands: Data, says: Data) -> bool:
    """Whether what a product has and what a file says come to the same. A draft says nothing."""
    if isinstance(stands, tuple) and isinstance(says, tuple):
        return set(says) <= set(stands)
    if not isinstance(stands, str) or not isinstance(says, str):
        return stands == says
    core = CORES.get(field, str)
    return core(stands) == core(says) or (field == "description" and is_draft(says))


def _evidence(file: Publiccode, said: dict[str, Saying]) -> tuple[Data, ...]:
    """The file itself as a source, if it has an address. It has no date: nobody tells when it was seen."""
    home = said.get("repository") or said.get("homepage")
    if home is None:
        return ()
    name = file.origin.file.rpartition("/")[2]
    address = file_address(str(home.value), name if name in NAMES else NAMES[0])
    return ({"kind": "package-metadata", "url": address, "note": "Volgens publiccode.yml in de broncode."},)


def _with_evidence(present: Data, sources: tuple[Data, ...]) -> dict[str, Data]:
    """The key with the sources that were there, and those of `sources` that are not among them."""
    kept = present if isinstance(present, tuple) else ()
    known = {one.get("url") for one in kept if isinstance(one, dict)}
    new = [one for one in sources if isinstance(one, dict) and one["url"] not in known]
    return {"evidence": (*kept, *new)} if new else {}


def _shown(value: Data) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
