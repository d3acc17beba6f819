"""Differences as Markdown, for a comment on a pull request.

Whatever comes from a file stands in code spans: there no markup, link, mention or HTML has any effect.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from tui.base.clean import clean_line
from tui.review.context import draw
from tui.review.diff import Difference, FileDiff, total_counts
from tui.review.wording import class_name, phrases, shared_names, side_names

_TICKS = re.compile("`+")


def write_markdown(out: TextIO, files: Iterable[FileDiff]) -> None:
    """Write a heading and a list for each file, and at the end what there are of several."""
    counts: list[Mapping[str, int]] = []
    names = set()
    for diff in files:
        out.writelines(line + "\n" for line in _file_lines(diff))
        counts.append(diff.counts)
        names.add(side_names(diff))
    if len(counts) > 1:
        out.write(f"**{len(counts)} articles**: {_counts(total_counts(counts), shared_names(names))}\n")


def code(text: str) -> str:
    """The text as a code span: one line, fenced by more backticks than it has in a row."""
    shown = clean_line(text)
    fence = "`" * (max(map(len, _TICKS.findall(shown)), default=0) + 1)
    # Beside a backtick, or where it would be stripped, a space belongs to the fence.
    edge = " " if shown[:1] in ("`", " ") or shown[-1:] in ("`", " ") else ""
    return f"{fence}{edge}{shown}{edge}{fence}" if shown.strip() else f"{fence} {fence}"


def _file_lines(diff: FileDiff) -> Iterator[str]:
    names = side_names(diff)
    yield f"### {code(diff.article)}"
    yield ""
    whose = f"{code(names[0])} `{{}}` ↔ {code(names[1])} `[]`"
    if names[0] == "before" and diff.a is not None:
        whose = f"{code(diff.a.annotator)}: {whose}"
    yield f"{whose}: {_counts(diff.counts, names)}"
    yield ""
    for notice in diff.notices:
        yield f"{code(notice)}"
        yield ""
    for each in diff.differences:
        yield from _difference_lines(each, diff, names)
    if diff.differences:
        yield ""


def _counts(counts: Mapping[str, int], names: tuple[str, str]) -> str:
    said = [f"{count} {_class(kind, names)}" for kind, count in counts.items() if count]
    return ", ".join(said) or "nothing annotated"


def _class(kind: str, names: tuple[str, str]) -> str:
    """A class in words that are ours; an annotator's name among them stands as code."""
    if kind in ("only_a", "only_b") and names != ("before", "after"):
        return f"only {code(names[kind == 'only_b'])}"
    return class_name(kind, names)


def _difference_lines(each: Difference, diff: FileDiff, names: tuple[str, str]) -> Iterator[str]:
    drawing = draw(each, diff.text, diff.text_changed)
    drawn = drawing.before + "".join(piece.text for piece in drawing.pieces) + drawing.after
    yield f"- **{_class(each.kind, names)}** {code(drawn)}"
    for phrase in phrases(each, names):
        yield f"  - {code(phrase)}"
