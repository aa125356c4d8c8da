"""starter: a complete project to begin with, for any reference architecture.

In: nothing, or a model. Out: the files of a project by name, and what a person has to look at. Raises `DataError` for
a model of which no plate can be made. Knows no architecture: what a model means is guessed from the model itself, and
written down in a mapping that an architect adjusts. Writes nothing.
"""

from fora_plate.starter.making import Starter, example, starter_of

__all__ = ["Starter", "example", "starter_of"]
