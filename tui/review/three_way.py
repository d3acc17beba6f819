"""Three-way choice between values: what one side changed wins, what both changed differently does not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final, Generic, TypeAlias, TypeVar

from tui.base.values import Value

T = TypeVar("T")


class Absent(Enum):
    """The type of ABSENT, for isinstance."""

    ABSENT = "absent"


ABSENT: Final = Absent.ABSENT
"""That a key is not there, which is another thing than a key that holds null."""

DEPTH_OF_A_SIDE = 12
"""The levels that a side of a conflict may have, so that the file stays within those that are read: there are
eight around it at most (file, annotations, record, conflict, group, earlier, block, side)."""

Maybe: TypeAlias = "Value | Absent"


@dataclass(frozen=True, slots=True)
class Sides(Generic[T]):
    """The same thing in the three files of a merge; also what a conflict block holds."""

    base: T
    ours: T
    theirs: T


def same(one: object, other: object) -> bool:
    """Whether two values are the same in a file: unlike for ==, true is not 1. Order of keys does not count."""
    return one == other and _typed(one) == _typed(other)


def choose(sides: Sides[T]) -> tuple[T, bool]:
    """Return the value that stands after a merge, and whether both sides changed it to different ones.

    In that case the value is that of ours.
    """
    if same(sides.ours, sides.theirs) or same(sides.base, sides.theirs):
        return sides.ours, False
    if same(sides.base, sides.ours):
        return sides.theirs, False
    return sides.ours, True


def choose_keys(
    sides: Sides[Mapping[str, Value]],
) -> tuple[dict[str, Value], dict[str, Sides[Maybe]]]:
    """Choose key by key; return the keys that stand, and those that both sides changed to different values.

    Keys of the base keep their order, new ones follow by name, so that the result is the same from both sides.
    """
    chosen: dict[str, Value] = {}
    conflicts: dict[str, Sides[Maybe]] = {}
    new = sorted((sides.ours.keys() | sides.theirs.keys()) - sides.base.keys())
    for key in (*sides.base, *new):
        values: Sides[Maybe] = Sides(*(side.get(key, ABSENT) for side in all_of(sides)))
        value, differ = choose(values)
        if differ:
            conflicts[key] = values
        if not isinstance(value, Absent):
            chosen[key] = value
    return chosen, conflicts


def all_of(sides: Sides[T]) -> tuple[T, T, T]:
    """Return base, ours and theirs."""
    return sides.base, sides.ours, sides.theirs


def block_of(sides: Sides[Maybe]) -> dict[str, Value]:
    """Return what a file holds for a conflict: base, ours and theirs, null for what is not there."""
    base, ours, theirs = (
        None if isinstance(value, Absent) else shallow(value, DEPTH_OF_A_SIDE) for value in all_of(sides)
    )
    return {"base": base, "ours": ours, "theirs": theirs}


def shallow(value: Value, depth: int) -> Value:
    """Return the value, or its JSON as a text where it has more than `depth` levels of lists and mappings.

    A value that a file may hold could else be too deep for the place that a conflict block has for it.
    """
    level: list[Value] = [value]
    for _ in range(depth):
        level = [held for outer in level for held in _held(outer)]
        if not level:
            return value
    if not any(isinstance(held, dict | list) for held in level):
        return value
    import json

    return json.dumps(value, ensure_ascii=False)


def _held(value: Value) -> Iterable[Value]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _typed(value: object) -> object:
    """Return something that is only equal for values of the same types all through."""
    if isinstance(value, Mapping):
        return {key: _typed(held) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [_typed(held) for held in value]
    return (type(value), value) if isinstance(value, bool | int | float) else value
