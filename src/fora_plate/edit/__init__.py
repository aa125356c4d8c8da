"""The files of the data, changed as a person would: only what changes, and all of it or nothing.

In: plain data that files should hold, or a whole proposal. Out: texts, and files on the disk. Never reads a source from
outside, and never writes what is not a data file of ours.
"""

from fora_plate.edit.edited import edited
from fora_plate.edit.files import Edit, edits
from fora_plate.edit.whole import Ours, finish, write_all
from fora_plate.edit.written import written

__all__ = ["Edit", "Ours", "edited", "edits", "finish", "write_all", "written"]
