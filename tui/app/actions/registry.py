"""The registry of actions: what the reader can do, by which keys, in which words.

Everything that names a key reads it here: the bindings of the screens, the key bar, the help screen, the
palette and the key table in the documentation. The actions themselves stand in `tables/`.
"""

from __future__ import annotations

from tui.app.actions.action import Action
from tui.app.actions.keys import key_label
from tui.app.actions.tables.ledger import LEDGER
from tui.app.actions.tables.lists import LISTS
from tui.app.actions.tables.review import REVIEW
from tui.app.actions.tables.room import ROOM

ACTIONS: tuple[Action, ...] = (*ROOM, *LISTS, *LEDGER, *REVIEW)
"""Every action, in the order of the help."""

BY_NAME = {action.name: action for action in ACTIONS}


def key_table() -> str:
    """The table of keys in Markdown, for the documentation."""
    lines = []
    group = ""
    for action in ACTIONS:
        if action.group != group:
            group = action.group
            lines += [
                "",
                f"### {group}",
                "",
                "| keys | action | name in the settings |",
                "| --- | --- | --- |",
            ]
        keys = " ".join(f"`{key_label(key)}`" for key in action.keys)
        lines.append(f"| {keys} | {action.help} | `{action.name}` |")
    return "\n".join(lines[1:]) + "\n"


if __name__ == "__main__":
    print(key_table(), end="")  # noqa: T201
