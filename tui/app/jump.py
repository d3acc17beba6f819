"""Jump mode: every figure on the screen gets a key or two, and pressing them goes there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""The letters of labels, those under the fingers first."""


class Target(NamedTuple):
    """A place to jump to."""

    pane: int
    offset: int


def labels_for(count: int) -> list[str]:
    """`count` labels, none the start of another: one letter each while they suffice, else two.

    At most 26 x 26; places beyond get no label.
    """
    if count <= len(LETTERS):
        return list(LETTERS[:count])
    pairs = [first + second for first in LETTERS for second in LETTERS]
    return pairs[:count]


@dataclass
class Jump:
    """The labels on the screen and what has been typed of one so far."""

    targets: dict[str, Target]
    typed: str = ""
    remaining: dict[str, Target] = field(init=False)

    def __post_init__(self) -> None:
        self.remaining = dict(self.targets)

    @classmethod
    def to(cls, places: Sequence[Target]) -> Jump:
        """Label these places, in their order."""
        return cls(dict(zip(labels_for(len(places)), places, strict=False)))

    def press(self, letter: str) -> Target | None:
        """Type a letter: the target if it names one; else `remaining` holds what is still possible."""
        self.typed += letter
        self.remaining = {label: to for label, to in self.remaining.items() if label.startswith(self.typed)}
        return self.remaining.get(self.typed)

    def labels(self, pane: int) -> dict[int, str]:
        """What to draw over a pane: {offset: the rest of the label}."""
        return {
            to.offset: label[len(self.typed) :] for label, to in self.remaining.items() if to.pane == pane
        }
