"""The questions of the questionnaire, by what they ask, and the columns that the form adds itself.

In: nothing. Out: the names that the rest of the room uses for them. The texts are those of the market consultation of
2025, chapter 3; that a heading says the same in other words is for `columns` to find out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["CONTACT", "NUMBERS", "Asked"]

Asked = Literal[
    "organisation",  # 1: the name of the organisation
    "contact",  # 2: name, role and details of a person, together or in columns of their own
    "offer",  # 3: what is offered or announced, as a story
    "list",  # 4: the same as a list of names with links
    "motives",  # 5: why open source
    "interest",  # 6: interest in workshops and webinars
    "exclusion",  # what may not be on the plate, if the form asks so apart
    "number",  # the form's own number of the answer
    "started",
    "completed",
    "modified",
    "email",  # of the one who filled in the form
    "person",  # the name of the one who filled in the form
    "language",
    "ignore",  # nothing: a person said so in the mapping file
]
"""What a column holds."""
NUMBERS: Final[Mapping[Asked, int]] = {
    "organisation": 1,
    "contact": 2,
    "offer": 3,
    "list": 4,
    "motives": 5,
    "interest": 6,
}
"""The numbers of the questions, as a source names them: "marktconsultatie 2025, vraag 4"."""
CONTACT: Final[frozenset[Asked]] = frozenset({"contact", "email", "person"})
"""What is about a person, and is kept apart."""
