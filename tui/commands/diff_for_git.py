"""Differences as git shows them, which calls `variorum diff` as its external diff driver."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from io import StringIO

from tui.base.clean import clean_line
from tui.base.errors import InputError
from tui.base.files import Unreadable
from tui.commands.diff import compare_pair, terminal_width
from tui.commands.diff_text import Look, write_text
from tui.review.prose import prose
from tui.review.sources import Found, Group, file_at


def run_for_git(words: Sequence[str]) -> int:
    """Print what git asks for: a path, old file, hash and mode, new file, hash and mode, and perhaps a new path.

    A path alone is one with merge conflicts. A file that is refused is shown line by line instead, with the
    reason. The status is always 0: on another, git stops showing anything.
    """
    if len(words) == 1:
        print(f"* Unmerged path {clean_line(words[0])}")
        return 0
    path, old, _, _, new, *_ = words
    new_path = words[7] if len(words) > 7 else path
    print(clean_line(f"variorum diff {path}" + (f" → {new_path}" if new_path != path else "")))
    pair = (file_at(old, f"a/{path}", path), file_at(new, f"b/{new_path}", new_path))
    try:
        lines = _lines(pair)
    except InputError as error:
        print(clean_line(str(error)))
        _write_lines(old, new)
        return 0
    sys.stdout.write(lines)
    return 0


def _lines(pair: Group) -> str:
    """What differs, as text. Raises InputError."""
    # Git's pager shows colours, and its lines are as wide as the terminal, though to this program it is a pipe.
    paged = os.environ.get("GIT_PAGER_IN_USE") == "true" or sys.stdout.isatty()
    look = Look(paged and not os.environ.get("NO_COLOR"), terminal_width() if paged else None)
    if any(found is not None and found.has_rulings for found in pair):
        from tui.commands.diff_rulings import compare_pair_of_rulings, text_lines

        return "".join(f"{line}\n" for line in text_lines(compare_pair_of_rulings(pair), look))
    out = StringIO()
    write_text(out, [compare_pair(pair)], look)
    return out.getvalue()


def print_as_text(path: str) -> int:
    """Print a file as git is to compare it: by its meaning, or as it is where it is no annotation file.

    Raises InputError only where it cannot be read at all.
    """
    found = file_at(path)
    if found is None:
        return 0
    try:
        lines = [*_prose(found)]
    except InputError:
        # History may hold files with conflict markers; git stops at a file that is not shown.
        try:
            lines = found.read().decode(errors="replace").removesuffix("\n").split("\n")
        except Unreadable as problem:
            raise InputError(path, problem.reason) from None
    for line in lines:
        print(clean_line(line))
    return 0


def _prose(found: Found) -> Iterator[str]:
    """Yield a file by its meaning. Raises InputError."""
    if not found.has_rulings:
        return prose(found.side().file)
    from tui.commands.diff_rulings import prose_of_rulings

    return prose_of_rulings(found)


def _write_lines(old: str, new: str) -> None:
    """Print the lines that differ: of a file that is no annotation file, there is nothing better to show."""
    import subprocess

    command = ["git", "diff", "--no-index", "--no-ext-diff", "--no-textconv", "--no-color", "--", old, new]
    shown = subprocess.run(command, capture_output=True, check=False).stdout.decode(errors="replace")
    for line in shown[max(0, shown.find("\n@@") + 1) :].split("\n")[:-1]:
        print(clean_line(line))
