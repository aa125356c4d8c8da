"""Plain data from the text of one YAML file, by one pass of libyaml.

In: text. Out: dicts, tuples, strings, booleans and `None`; as in YAML 1.2 only `true` and `false` are booleans, and
because no record has numbers or dates, every other scalar is text. Positions are not kept: `locate` composes a file
again when there is something to report. Raises `DataError`, never anything else, and bounds depth and size before
the recursive part of the parser sees a file. Tags, anchors and aliases are refused: data needs none of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import yaml

from fora_plate.errors import DataError, Diagnostic, Origin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.errors import KeyPath

__all__ = ["MOST_FINDINGS", "UNREADABLE", "Data", "bounded", "compose", "load", "position_of"]

Data = dict[str, "Data"] | tuple["Data", ...] | str | bool | None

MOST_DEPTH: Final = 50
"""Collections within collections; the records need six."""
MOST_VALUES: Final = 100_000
SAFE_DEPTH: Final = 1000
"""PyYAML composes this depth without trouble; it crashes the process somewhere above 20,000."""
SAFE_LENGTH: Final = 200_000
"""Characters that cannot hold more than MOST_VALUES values that matter (each takes two)."""

MOST_FINDINGS: Final = 50
"""In one file and stage; more help nobody, and a hostile file could hold a hundred thousand."""

QUOTED: Final = "quoted"
PLAIN: Final = "plain"
COLLECTION: Final = "collection"
WORDS: Final[dict[str, bool | None]] = {"true": True, "false": False, "null": None, "~": None, "": None}

ANCHOR: Final = re.compile(r"(?:^|[\s\[\]{},:?-])[&*]", re.MULTILINE)
"""Where an anchor or alias may start. Text may match as well; then the events of the parser decide."""
LINE_END: Final = re.compile(r"\r\n|\r|\n")
UNREADABLE: Final = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that YAML does not allow in a file (YAML 1.2, section 5.1)."""

PROBLEMS: Final = (
    (r"single document", "several-documents"),
    (r"tab character", "tab-indent"),
    (r"cannot start any token", "reserved-start"),
    (r"mapping values are not allowed", "unquoted-colon"),
    (r"could not find expected ':'", "missing-colon"),
    (r"scanning a quoted scalar.*unexpected (end of stream|document)", "unclosed-quote"),
    (r"flow (sequence|mapping)|flow node.*node content", "unclosed-bracket"),
    (r"block (mapping|collection|sequence)", "bad-indent"),
)
"""What libyaml says, and the code under which that is explained; the first that matches."""
FROM_THE_START: Final = frozenset({"missing-colon", "unclosed-bracket", "unclosed-quote"})
"""Best shown where the thing starts, not where the parser lost hope."""

if TYPE_CHECKING:
    _Parser: Any = object
else:
    # The wheels of PyYAML hold libyaml; where it is missing the same events come from Python, ten times slower.
    _Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Composer(_Parser):  # type: ignore[misc]
    """The parser with resolving left out: a tag says only how the scalar was written, unless the file has tags."""

    def resolve(self, kind: type[yaml.Node], _value: str | None, implicit: tuple[bool, bool] | bool) -> str:  # noqa: FBT001 -- PyYAML's signature
        if kind is yaml.ScalarNode and isinstance(implicit, tuple):
            return PLAIN if implicit[0] else QUOTED
        return COLLECTION

    def descend_resolver(self, *_: object) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


class _IrregularError(Exception):
    """Something in the nodes that has to be reported; `_problems` finds out what and where."""


def load(text: str, file: str) -> dict[str, Data]:
    """The mapping that `text` holds. Raises `DataError` with everything that is wrong with it as YAML."""
    root = compose(text, file)
    try:
        data = _plain(root, 0)
    except _IrregularError:
        raise DataError(bounded(list(_problems(root, text, file)))) from None
    if not isinstance(data, dict):
        raise DataError((Diagnostic("not-a-record", Origin(file)),))
    return data


def compose(text: str, file: str) -> yaml.Node:
    """The nodes of `text`, bounded in depth and number and without aliases. Raises `DataError`."""
    try:
        if _is_suspect(text):
            _scan(text, file)
        root = _Composer(text).get_single_node()
    except yaml.YAMLError as error:
        raise DataError((_syntax_error(error, text, file),)) from None
    if root is None:
        raise DataError((Diagnostic("empty-file", Origin(file)),))
    return root  # type: ignore[no-any-return]


def position_of(text: str, index: int) -> tuple[int, int]:
    """Line and column, from 1, of the character at `index`; lines end as in an editor, not as in YAML 1.1."""
    starts = _line_starts(text)
    line = bisect_right(starts, index)
    return line, index - starts[line - 1] + 1


@lru_cache(maxsize=1)  # findings come by file; without it a file full of them would be walked once for each
def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(end.end() for end in LINE_END.finditer(text)))


def bounded(findings: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings in one file; of very many only the first, and how many there are more."""
    shown, more = findings[:MOST_FINDINGS], findings[MOST_FINDINGS:]
    if not more:
        return tuple(shown)
    rest = Diagnostic("more-findings", more[0].origin, (("number", str(len(more))),), (), more[0].position)
    return (*shown, rest)


def _plain(node: yaml.Node, depth: int) -> Data:
    """The value of `node`. Raises `_IrregularError`; the quick way, without knowing where it is."""
    kind = type(node)
    if kind is yaml.ScalarNode:
        if node.tag is QUOTED:
            return node.value  # type: ignore[no-any-return]
        if node.tag is PLAIN:
            return WORDS.get(node.value, node.value)
        raise _IrregularError
    if node.tag is not COLLECTION or depth >= MOST_DEPTH:
        raise _IrregularError
    if kind is yaml.SequenceNode:
        return tuple([_plain(child, depth + 1) for child in node.value])
    data: dict[str, Data] = {}
    for key, value in node.value:
        if type(key) is not yaml.ScalarNode or (key.tag is not PLAIN and key.tag is not QUOTED) or not key.value:
            raise _IrregularError
        data[key.value] = _plain(value, depth + 1)
    if len(data) != len(node.value):
        raise _IrregularError
    return data


def _problems(root: yaml.Node, text: str, file: str) -> Iterator[Diagnostic]:
    """Everything in the nodes that is refused, in the order of the file."""
    todo: list[tuple[yaml.Node, KeyPath]] = [(root, ())]
    while todo:
        node, path = todo.pop()
        if node.tag not in {QUOTED, PLAIN, COLLECTION}:
            yield _at("tag-not-allowed", node, text, Origin(file, path), tag=node.tag)
        elif len(path) >= MOST_DEPTH and not isinstance(node, yaml.ScalarNode):
            yield _at("too-deep", node, text, Origin(file, path), most=str(MOST_DEPTH))
        elif isinstance(node, yaml.MappingNode):
            yield from _key_problems(node, path, text, file)
            todo += [(value, (*path, str(key.value))) for key, value in reversed(node.value)]
        elif isinstance(node, yaml.SequenceNode):
            todo += [(child, (*path, index)) for index, child in reversed(list(enumerate(node.value)))]


def _key_problems(node: yaml.MappingNode, path: KeyPath, text: str, file: str) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for key, _ in node.value:
        if not isinstance(key, yaml.ScalarNode) or not key.value:
            yield _at("bad-key", key, text, Origin(file, path))
        elif key.tag not in {PLAIN, QUOTED}:
            yield _at("tag-not-allowed", key, text, Origin(file, path), tag=key.tag)
        elif key.value in seen:
            here = Origin(file, (*path, key.value), on_key=True)
            yield _at("duplicate-key", key, text, here, here, key=key.value)
        else:
            seen.add(key.value)


def _at(code: str, node: yaml.Node, text: str, origin: Origin, *related: Origin, **values: str) -> Diagnostic:
    where = position_of(text, node.start_mark.index)
    return Diagnostic(code, origin, tuple(values.items()), related, where)


def _is_suspect(text: str) -> bool:
    """Whether `text` may hold aliases, or be so deep or large that it must be looked at before it is composed.

    A flow collection costs a bracket and a block collection a column of indentation, or shares the column of the
    mapping around it, so brackets and twice the longest line are more than the depth can be.
    """
    if len(text) > SAFE_LENGTH or (("&" in text or "*" in text) and ANCHOR.search(text)):
        return True
    if len(text) <= SAFE_DEPTH:
        return False
    return text.count("[") + text.count("{") + 2 * max(map(len, text.splitlines())) > SAFE_DEPTH


def _scan(text: str, file: str) -> None:
    """Walk the events of `text`, which are never nested in memory. Raises `DataError` or `YAMLError`."""
    parser = _Composer(text)
    depth = values = 0
    while parser.check_event():
        event = parser.get_event()
        values += 1
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        given: tuple[tuple[str, str], ...] = ()
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            code = "alias-not-allowed"
        elif depth > MOST_DEPTH:
            code, given = "too-deep", (("most", str(MOST_DEPTH)),)
        elif values > MOST_VALUES:
            code, given = "too-many-values", (("most", f"{MOST_VALUES:_}".replace("_", " ")),)
        else:
            continue
        where = position_of(text, event.start_mark.index)
        raise DataError((Diagnostic(code, Origin(file), given, (), where),))


def _syntax_error(error: yaml.YAMLError, text: str, file: str) -> Diagnostic:
    """What the parser stumbled over, under a code of its own where that helps an author."""
    if not isinstance(error, yaml.MarkedYAMLError):
        bad = UNREADABLE.search(text)
        index = bad.start() if bad else 0
        shown = (("character", f"U+{ord(bad[0]):04X}"),) if bad else ()
        return Diagnostic("control-character", Origin(file), shown, (), position_of(text, index))
    said = f"{error.context or ''} {error.problem or ''}".strip()
    code = next((code for pattern, code in PROBLEMS if re.search(pattern, said)), "bad-yaml")
    mark = error.context_mark if code in FROM_THE_START else error.problem_mark
    index = min(mark.index if mark else 0, len(text))
    character = text[index : index + 1]
    if code == "reserved-start" and character == "\t":
        code = "tab-indent"
    elif code == "bad-indent" and text[:index].rpartition("\n")[2].strip():
        code = "stray-text"
    values = (("character", character), ("problem", said))
    return Diagnostic(code, Origin(file), values, (), position_of(text, index))
