"""Layouts: where everything on a plate stands. To add an arrangement: a module with one function beside `plate`."""

from fora_plate.layout.placed import Layout, Line, Measures, Placed, Wrap, walk
from fora_plate.layout.plate import DoesNotFitError, arrange, attempt

__all__ = ["DoesNotFitError", "Layout", "Line", "Measures", "Placed", "Wrap", "arrange", "attempt", "walk"]
