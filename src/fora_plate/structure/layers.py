"""The layers of the plate after a model came in: they are ours, the domains in them are the model's.

In: the data of `fora/layers.yaml` and the ids of the domains that there are. Out: the same file, and what is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fora_plate.errors import Diagnostic, Origin
from fora_plate.structure.standing import LAYERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.structure.standing import Stuff

__all__ = ["layered"]


def layered(layers: Stuff, domains: Sequence[str]) -> tuple[Stuff, list[Diagnostic]]:
    """The layers with the domains that there are, and what is told.

    A new domain comes in the last layer that has any. A layer from which the model took all domains goes.
    """
    rows: Sequence[Stuff] = layers["layers"]
    placed = {domain for layer in rows for domain in layer.get("domains", ())}
    new = [domain for domain in domains if domain not in placed]
    last = max((at for at, layer in enumerate(rows) if set(layer.get("domains", ())) & set(domains)), default=0)
    found: list[Stuff] = []
    notes: list[Diagnostic] = []
    for at, layer in enumerate(rows):
        kept = tuple(domain for domain in layer.get("domains", ()) if domain in domains)
        data = dict(layer)
        data["domains"] = (*kept, *(new if at == last else ()))
        if not data["domains"]:
            del data["domains"]
        place = Origin(LAYERS, ("layers", at))
        if "domains" in data or "areas" in data:
            found.append(data)
            notes += [Diagnostic.of("new-domain", place, id=one, layer=layer["name"]) for one in new if at == last]
        else:
            notes.append(Diagnostic.of("layer-gone", place, id=layer["id"]))
    return {**layers, "layers": tuple(found)}, notes
