"""What must hold of every layout, and layouts of catalogs made for tests."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from fora_plate.geometry import Box
from fora_plate.layout import Layout, Line, Placed, arrange, walk
from fora_plate.paper import paper_of
from fora_plate.selection import select
from fora_plate.style import STYLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.selection import Selection
    from fora_plate.style import Style
    from fora_plate.view import View

CAPITAL, DESCENDER, SLACK = 0.73, 0.21, 1.0
"""Height above and depth below the baseline in em of the bundled font; rounding of edges in units."""


def laid_out(
    catalog: Catalog, view: str | View, paper: str, *, portrait: bool = False, style: Style = STYLE
) -> tuple[Selection, Layout]:
    selection = select(catalog, catalog.views[view] if isinstance(view, str) else view, "nl")
    return selection, arrange(selection, paper_of(paper, portrait=portrait).size, style)


def extent(line: Line) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the ink of a line."""
    above, below = CAPITAL * line.size, DESCENDER * line.size
    if line.turned:
        return line.x - above, line.y - line.width, line.x + below, line.y
    return line.x, line.y - above, line.x + line.width, line.y + below


def overflow(line: Line, box: Box) -> float:
    x0, y0, x1, y1 = extent(line)
    return max(box.x0 - x0, box.y0 - y0, x1 - box.x1, y1 - box.y1)


def faults(layout: Layout) -> list[str]:
    """Every broken invariant of a layout, in words."""
    margins = layout.root.box
    page = layout.page
    found = []
    if (margins.x0, margins.y0) != (layout.margin, layout.margin) or margins.x1 != page.width - layout.margin:
        found.append("the plate does not fill its margins")
    found += faults_in(layout.root)
    found += [f"{identity} is placed {times} times" for identity, times in Counter(ids(layout)).items() if times > 1]
    return found


def faults_in(root: Placed) -> list[str]:
    """Every thing that sticks out of another, or lies on another, in words."""
    found = []
    for parent in walk(root):
        found += [
            f"{child.id} sticks out of {parent.id}" for child in parent.children if not parent.box.holds(child.box)
        ]
        found += [f"{one.id} meets {other.id}" for one, other in near(parent.children) if one.box.meets(other.box)]
        found += [
            f"{line.text!r} runs {overflow(line, parent.box):.1f} out of {parent.id}"
            for line in parent.lines
            if overflow(line, parent.box) > SLACK
        ]
        found += text_on_things(parent)
        found += logo_on_things(parent)
        found += things_near_code(parent, root)
        found += near_icons(parent)
    return found


def near(things: Sequence[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """The pairs of things that share some height, found from top to bottom: all pairs would be far too many."""
    held: list[Placed] = []
    for thing in sorted(things, key=lambda placed: placed.box.y0):
        held = [one for one in held if one.box.y1 > thing.box.y0]
        yield from ((one, thing) for one in held)
        held.append(thing)


def text_on_things(parent: Placed) -> list[str]:
    """Lines of a thing that run over its children, and lines that run over each other."""
    found = []
    for line in parent.lines:
        x0, y0, x1, y1 = extent(line)
        found += [
            f"{line.text!r} runs over {child.id}"
            for child in parent.children
            if min(x1, child.box.x1) - max(x0, child.box.x0) > SLACK
            and min(y1, child.box.y1) - max(y0, child.box.y0) > SLACK
        ]
    for one, other in combinations(parent.lines, 2):
        a, b = extent(one), extent(other)
        if min(a[2], b[2]) - max(a[0], b[0]) > SLACK and min(a[3], b[3]) - max(a[1], b[1]) > SLACK:
            found.append(f"{one.text!r} runs over {other.text!r}")
    return found


def logo_on_things(parent: Placed) -> list[str]:
    """A logo that sticks out of its thing, or lies on its texts."""
    if parent.picture is None:
        return []
    box = parent.picture.box
    found = [] if parent.box.holds(box) else [f"the logo sticks out of {parent.id}"]
    for line in parent.lines:
        x0, y0, x1, y1 = extent(line)
        if min(x1, box.x1) - max(x0, box.x0) > SLACK and min(y1, box.y1) - max(y0, box.y0) > SLACK:
            found.append(f"the logo of {parent.id} lies on {line.text!r}")
    return found


def near_icons(parent: Placed) -> list[str]:
    """Icons that stick out of their thing, and what of it lies on them: texts, other icons, a logo."""
    found = [f"an icon sticks out of {parent.id}" for one in parent.icons if not parent.box.holds(one.box)]
    for one in parent.icons:
        for thing in walk(parent):
            boxes = [other.box for other in thing.icons if other is not one]
            boxes += [thing.picture.box] if thing.picture else []
            found += [f"something of {thing.id} lies on an icon of {parent.id}" for box in boxes if box.meets(one.box)]
            for line in thing.lines:
                x0, y0, x1, y1 = extent(line)
                across, down = min(x1, one.box.x1) - max(x0, one.box.x0), min(y1, one.box.y1) - max(y0, one.box.y0)
                if across > 0 and down > 0:
                    found.append(f"{line.text!r} lies on an icon of {parent.id}")
    return found


def things_near_code(parent: Placed, root: Placed) -> list[str]:
    """What stands in the quiet zone of a code; above and at the right that may be the margin of the page."""
    if parent.code is None:
        return []
    code, quiet = parent.code.box, parent.code.quiet
    zone = Box(code.x0 - quiet, code.y0 - quiet, code.x1 + quiet, code.y1 + quiet)
    found = [] if parent.box.holds(code) else [f"the code sticks out of {parent.id}"]
    for line in parent.lines:
        x0, y0, x1, y1 = extent(line)
        if min(x1, zone.x1) - max(x0, zone.x0) > SLACK and min(y1, zone.y1) - max(y0, zone.y0) > SLACK:
            found.append(f"{line.text!r} is too near to the code of {parent.id}")
    if parent.picture and parent.picture.box.meets(zone):
        found.append(f"the logo of {parent.id} is too near to its code")
    others = (one for one in walk(root) if not one.box.holds(parent.box))
    return found + [f"{one.id} is too near to the code of {parent.id}" for one in others if one.box.meets(zone)]


def ids(layout: Layout) -> list[str]:
    return [placed.id for placed in walk(layout.root)]
