"""ArchiMate models of others: read as they are, and nothing more.

In: a file in the exchange format of The Open Group or in that of Archi. Out: a `Model`. Knows nothing of catalogs, of
plates or of any architecture in particular: what a model means is for others to say.
"""

from fora_plate.model.model import Element, Format, Model, Node, Properties, Relationship, View
from fora_plate.model.reading import read_model

__all__ = ["Element", "Format", "Model", "Node", "Properties", "Relationship", "View", "read_model"]
