"""What an action is: something the reader can do, by which keys, in which words."""

from __future__ import annotations

from typing import Literal, NamedTuple

Context = Literal[
    "room", "outline", "same", "figures", "everywhere", "articles", "annotation", "labels", "links", "name",
    "ledger", "quotes", "ruling", "search",
    "review", "difference", "by_hand",
]  # fmt: skip
"""Where an action works: in the reading room, in a list, in the editor of an annotation, in a question, in
the ledger, in a review."""


class Action(NamedTuple):
    """Something the reader can do.

    `name` is also its id in the settings file. `keys` are names of Textual, the first of them is shown. `help`
    says what it does in a line, `brief` in a word or two for the key bar ("" keeps it out of the bar), `group`
    is its heading in the help.
    """

    name: str
    keys: tuple[str, ...]
    help: str
    group: str
    brief: str = ""
    context: Context = "room"

    @property
    def at_right(self) -> bool:
        """Whether it stands at the right end of the key bar: the help, and the way out."""
        return self.name.endswith(("help", "leave", "quit"))


def actions(
    context: Context, group: str, *rows: tuple[str, str, str] | tuple[str, str, str, str]
) -> list[Action]:
    """Actions of one heading, each from (name, keys, help) or (name, keys, help, brief)."""
    return [
        Action(row[0], tuple(row[1].split()), row[2], group, row[3] if len(row) > 3 else "", context)
        for row in rows
    ]
