"""The smallest change to the text of a file after which it holds other data.

In: the text of a file, and the plain data that it should hold. Out: the new text, which reads back as exactly that
data. All that does not change keeps its bytes: comments, order, quotes, folds, brackets, ends of lines. Raises
`DataError` for a text that cannot be read and for data that no file can hold.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Final

import yaml

from fora_plate.edit.block import mapping_changes
from fora_plate.edit.flow import flow_changes
from fora_plate.edit.page import IrregularError, Page, end_of, ending_of, is_block, replaced
from fora_plate.edit.render import mapping_lines
from fora_plate.edit.written import plain, written
from fora_plate.errors import DataError
from fora_plate.read.yaml_source import MOST_DEPTH, compose, load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.edit.page import Replacement
    from fora_plate.read.yaml_source import Data

__all__ = ["edited"]

BYTE_ORDER_MARK: Final = "\ufeff"
HEAD: Final = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*")
"""Comments and blank lines with which a file starts."""


def edited(text: str, file: str, data: dict[str, Data]) -> str:
    """`text` with `data` in it; new keys go where they stand in `data`."""
    wanted = plain(data, file)
    body = text.removeprefix(BYTE_ORDER_MARK)
    if load(body, file) == wanted:
        return text
    mark = text[: len(text) - len(body)]
    for candidate in _candidates(body, file, wanted):
        if _holds(candidate, file, wanted):
            return mark + candidate
    return mark + written(wanted, None, file)


def _candidates(body: str, file: str, wanted: dict[str, Data]) -> Iterator[str]:
    """Texts that may be what is asked for: with ever larger parts written anew."""
    last = not body.endswith(("\n", "\r"))
    page = Page(body + ending_of(body) if last else body)
    root = compose(page.text, file)
    old, with_end = load(body, file), load(page.text, file)
    # A last line without an end may be part of a text that ends otherwise when the line does.
    olds = (old,) if old == with_end else (old, with_end)
    for depth, known in product(range(_depth(root), -1, -1), olds):
        try:
            changed = replaced(page.text, _changes(page, root, known, wanted, depth))
        except IrregularError:
            continue
        if last:
            yield changed.removesuffix(page.ending)
        yield changed


def _changes(
    page: Page, root: yaml.Node, old: dict[str, Data], wanted: dict[str, Data], depth: int
) -> list[Replacement]:
    if depth and is_block(root) and wanted:
        return mapping_changes(page, root, old, wanted, depth, 0)
    if depth and isinstance(root, yaml.MappingNode) and root.flow_style:
        return flow_changes(page, root, old, wanted)
    head = HEAD.match(page.text)
    lines = mapping_lines(wanted, 0) or ["{}"]
    return [(head.end() if head else 0, page.start(page.line(end_of(root, page.text)) + 1), page.of(lines))]


def _depth(node: yaml.Node) -> int:
    """Collections within collections."""
    if not isinstance(node, yaml.CollectionNode):
        return 0
    children = (part for child in node.value for part in (child if isinstance(child, tuple) else (child,)))
    return min(MOST_DEPTH, 1 + max(map(_depth, children), default=0))


def _holds(text: str, file: str, wanted: dict[str, Data]) -> bool:
    try:
        return load(text, file) == wanted
    except DataError:
        return False
