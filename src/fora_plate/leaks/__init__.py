"""leaks: whether what must stay private stands in files that others get to see.

In: secrets, and files. Out: a `Search`: what was searched, and every place where a piece of a secret stands. Knows no
questionnaire and no plate, changes nothing, and follows no link.
"""

from fora_plate.leaks.found import Hit, Search, Secret, Unread
from fora_plate.leaks.past import Kept, Past, past
from fora_plate.leaks.public import Public, public_files
from fora_plate.leaks.searching import search
from fora_plate.leaks.wording import as_data, as_text, place_in

__all__ = [
    "Hit", "Kept", "Past", "Public", "Search", "Secret", "Unread", "as_data", "as_text", "past", "place_in",
    "public_files", "search",
]  # fmt: skip
