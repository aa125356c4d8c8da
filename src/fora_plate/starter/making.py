"""making: the files of a starter project.

In: nothing, or a model and the name of its file. Out: a `Starter`. Everything that can be read is read once, in a copy
that is thrown away, so that what is handed over can be used.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files as resources
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

from fora_plate.edit import edited, written
from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.layout import attempt
from fora_plate.paper import paper_of
from fora_plate.read.records import MappingRecord
from fora_plate.read.yaml_source import load
from fora_plate.schema import schema_files
from fora_plate.selection import select
from fora_plate.sides import now
from fora_plate.starter.colours import tints_for
from fora_plate.starter.kinds import ITSELF, kinds_of, self_named
from fora_plate.starter.mapping import mapping_text, record_from
from fora_plate.starter.views import grounds_told, views_told
from fora_plate.structure import proposal_of
from fora_plate.structure.find import find
from fora_plate.structure.identity import bare, id_for, readable
from fora_plate.structure.standing import DOMAINS, LISTS
from fora_plate.style import STYLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from importlib.resources.abc import Traversable

    from fora_plate.catalog import Catalog
    from fora_plate.model import Element, Model
    from fora_plate.structure.found import Found
    from fora_plate.view import View

__all__ = ["Starter", "example", "starter_of"]

Stuff = dict[str, Any]
MAPPING: Final = MappingRecord.folder
EXAMPLES: Final = ("products/voorbeeld", "suppliers/voorbeeld", "incumbents/voorbeeld", DOMAINS)
"""How files begin that are only in a project without a model."""
SCHEMA: Final = "../../schema/domain.schema.json"
PAPERS: Final = ("a3", "a2", "a1", "a0")
PUBLISHER: Final = "een nog te noemen uitgever"
LARGE_ENOUGH: Final = 6.5
"""Points of the type of names on cards, for which a larger paper is taken."""
ROW: Final = 4
"""Most domains in a layer of a plate nobody has divided yet."""


@dataclass(frozen=True, slots=True)
class Starter:
    """The files of a project by name, and what a person has to look at."""

    files: Mapping[str, bytes]
    notes: tuple[Diagnostic, ...] = ()


def example() -> Starter:
    """A project with invented data."""
    texts = _project()
    kinds: dict[str, Stuff] = {
        "domains": {"elements": ("Grouping",), "property": {"name": "Type", "values": ("Domein",)}},
        "functions": {"elements": ("BusinessFunction",)},
        "subfunctions": {"elements": ("BusinessFunction",)},
        "components": {"elements": ("ApplicationComponent",)},
        "application_functions": {"elements": ("ApplicationFunction",)},
    }
    texts[MAPPING] = mapping_text(texts.pop("mapping.yaml"), "Dit is een voorbeeld.", kinds, {}, (), {})
    data = load(texts["fora/architecture.yaml"], "")
    texts["README.md"] = _readme(texts["README.md"], data)
    return Starter(_finished(texts))


def starter_of(model: Model) -> Starter:
    """A project for a model. Raises `DataError` for a model of which no plate can be made."""
    texts = {name: text for name, text in _project().items() if not name.startswith(EXAMPLES)}
    template = texts.pop("mapping.yaml")
    mapping_of, found, notes = _guess(model, template)
    architecture = _architecture(model, load(texts["fora/architecture.yaml"], ""))
    proposal = proposal_of(model, record_from(mapping_of), {}, {}, str(architecture["url"]))
    data = {name: stuff for name, stuff in proposal.files.items() if stuff is not None}
    _paint(data, found, grounds_told(model, found))
    texts[MAPPING] = mapping_of
    texts["fora/architecture.yaml"] = edited(texts["fora/architecture.yaml"], "fora/architecture.yaml", architecture)
    texts["README.md"] = _readme(texts["README.md"], architecture)
    _fill(texts, data)
    _title(texts, str(architecture["name"]), technology=_has_technology(data))
    return Starter(_finished(texts), (*proposal.notes, *notes))


def _guess(model: Model, template: str) -> tuple[str, Found, list[Diagnostic]]:
    """The text of a mapping for a model, and what is found by it."""
    kinds, notes = dict(kinds_of(model)), []
    if not kinds:
        raise DataError((Diagnostic.of("model-without-components", Origin(model.file), model=model.file),))
    if "domains" not in kinds:
        notes.append(Diagnostic.of("one-domain", Origin(model.file), model=model.file))
        kinds["domains"] = ITSELF
    elif "Grouping" not in kinds["domains"]["elements"]:
        kind = kinds["domains"]["elements"][0]
        notes.append(Diagnostic.of("functions-as-domains", Origin(model.file), kind=kind))
    origin = f"Geraden uit {readable(model.file)}."

    def text(views: Mapping[str, str], left_out: tuple[str, ...]) -> str:
        names = {one.id: one.name for one in model.views.values()}
        names |= {one.id: one.name for one in model.elements.values()}
        return mapping_text(template, origin, kinds, views, left_out, names)

    about = self_named(model)
    found = find(model, record_from(text({}, about)))
    views = views_told(model, found)
    found = find(model, record_from(text(views, about)))
    loose = [one for one in found.parts["components"] if not found.parents[one.id]]
    empty = _empty(found)
    if loose and kinds["domains"] != ITSELF:
        kinds["domains"] = {**kinds["domains"], "elements": (*kinds["domains"]["elements"], *ITSELF["elements"])}
        notes.append(_counted("components-without-domain", model, [one.name for one in loose]))
    if empty:
        notes.append(_counted("empty-domains", model, [one.name for one in empty]))
    finished = text(views, (*about, *(one.id for one in empty)))
    return finished, find(model, record_from(finished)), notes


def _empty(found: Found) -> list[Element]:
    """The domains in which nothing stands."""
    parts = [*found.parts.get("functions", ()), *found.parts["components"]]
    filled = {above for one in parts for above in found.parents[one.id][:1]}
    return [one for one in found.parts["domains"] if one.id not in filled]


def _counted(code: str, model: Model, names: list[str]) -> Diagnostic:
    return Diagnostic.of(code, Origin(model.file), number=str(len(names)), name=readable(names[0]), model=model.file)


def _architecture(model: Model, data: Stuff) -> Stuff:
    name = readable(model.name, 60) or "Referentiearchitectuur"
    full = readable(model.name) or name
    kept = {key: value for key, value in data.items() if key != "readers"}
    return {**kept, "id": id_for(name, ()), "name": name, "full_name": full, "publisher": PUBLISHER}


def _paint(files: Mapping[str, Stuff], found: Found, grounds: Mapping[str, str]) -> None:
    """Give domains colours that can be told apart, where the mapping takes none from the model."""
    known = {bare(one.id): one.id for one in found.parts["domains"]}
    domains = [data for name, data in files.items() if name.startswith(DOMAINS)]
    for number, data in enumerate(domains):
        identifier = known[bare(str(data["fora_id"]))]
        tints = found.tints[identifier]
        chosen = tints_for(number, tints.background or grounds.get(identifier))
        data["colours"] = {field: getattr(tints, field) or chosen[field] for field in chosen}


def _fill(texts: dict[str, str], files: Mapping[str, Stuff]) -> None:
    """Put the structure into the texts of the example, or into new ones."""
    for name in dict.fromkeys(LISTS.values()):
        empty: Stuff = {kind: () for kind, file in LISTS.items() if file == name}
        texts[name] = edited(texts[name], name, {**empty, **files.get(name, {})})
    domains = []
    for name, data in files.items():
        if name.startswith(DOMAINS):
            texts[name] = written(data, SCHEMA, name)
            domains.append(str(data["id"]))
    layers = [*_layers(domains), *([TECHNOLOGY] if _has_technology(files) else [])]
    texts["fora/layers.yaml"] = edited(texts["fora/layers.yaml"], "fora/layers.yaml", {"layers": tuple(layers)})


AREAS: Final = ("network-services", "devices", "facilities")
TECHNOLOGY: Final[Stuff] = {"id": "techniek", "name": "Techniek", "name_en": "Technology", "areas": AREAS}


def _layers(domains: list[str]) -> Iterator[Stuff]:
    """One layer with all domains, or several of about as many."""
    rows = -(-len(domains) // ROW)
    for row in range(rows):
        part = domains[row * len(domains) // rows : (row + 1) * len(domains) // rows]
        number = f" {row + 1}" if rows > 1 else ""
        yield {
            "id": f"domeinen{number.replace(' ', '-')}",
            "name": f"Domeinen{number}",
            "name_en": f"Domains{number}",
            "domains": tuple(part),
        }


def _has_technology(files: Mapping[str, Stuff]) -> bool:
    return any(files.get(LISTS[kind], {}).get(kind) for kind in ("facilities", "network_service_groups", "devices"))


def _title(texts: dict[str, str], name: str, *, technology: bool) -> None:
    """Views that speak of the architecture, with no technology where there is none."""
    for view in ("overzicht", "dekking"):
        file = f"views/{view}.yaml"
        data = load(texts[file], file)
        for key in ("title", "title_en"):
            data[key] = readable(str(data[key]).replace("Voorbeeldarchitectuur", name))
        if not technology:
            data.pop("areas", None)
        texts[file] = edited(texts[file], file, data)


def _readme(text: str, architecture: Mapping[str, Any]) -> str:
    return Template(text).safe_substitute(name=architecture["name"], full_name=architecture["full_name"])


def _project() -> dict[str, str]:
    """The texts of the example by name."""
    return dict(_walk(resources("fora_plate.starter") / "project", ""))


def _walk(folder: Traversable, above: str) -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.is_dir():
            yield from _walk(entry, f"{above}{entry.name}/")
        else:
            yield f"{above}{'.gitignore' if entry.name == 'gitignore' else entry.name}", entry.read_text("utf-8")


def _finished(texts: dict[str, str]) -> dict[str, bytes]:
    """The files with views on paper that holds them, and the schemas."""
    with TemporaryDirectory(prefix="fora-plate-") as folder:
        root = Path(folder)
        for name, text in texts.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        catalog = now(root).catalog
    for file, data in _on_paper(texts, catalog):
        texts[file] = edited(texts[file], file, data)
    schemas = {name: text for name, text in schema_files(catalog).items() if name.startswith("schema/")}
    return {name: text.encode() for name, text in sorted({**texts, **schemas}.items())}


def _on_paper(texts: Mapping[str, str], catalog: Catalog) -> Iterator[tuple[str, Stuff]]:
    """The views with the smallest paper on which all their plates can be read with ease; on request if none can."""
    for name in [name for name in texts if name.startswith("views/")]:
        data = load(texts[name], name)
        own = str(data["id"])
        views = [view for view in catalog.views.values() if view.id == own or view.id.startswith(f"{own}-")]
        paper = max((_paper(catalog, view) for view in views), key=PAPERS.index, default="a3")
        yield name, {**data, "paper": paper}


def _paper(catalog: Catalog, view: View) -> str:
    selection = select(catalog, view, "nl")
    for name in PAPERS:
        layout = attempt(selection, paper_of(name, portrait=False).size, STYLE)
        if layout and layout.measures.type_size >= LARGE_ENOUGH:
            return name
    return PAPERS[-1]
