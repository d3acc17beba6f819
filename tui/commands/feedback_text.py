"""Feedback for reading: each difference in its context, for what it was decided, by whom and why."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TextIO

from tui.annotations.model import AnnotationFile, ArticleRef
from tui.base.clean import clean_line
from tui.commands.diff_text import BOLD, DIM, Look, Places, cut, difference_lines, styled
from tui.commands.shown import many
from tui.review.decisions import BOTH, EDITED, NEITHER
from tui.review.diff import FileDiff, Side
from tui.review.feedback import Feedback, Otherwise, whose_choice
from tui.review.gold import GOLD
from tui.review.wording import class_name

_WORDS = {BOTH: "both", NEITHER: "neither", EDITED: "edited by hand"}
_INDENT = " " * 9


def write_text(out: TextIO, name: str, found: Sequence[Feedback]) -> None:
    """Write what was decided otherwise, article by article, and at the end how much that is."""
    look = _look(out)
    for each in found:
        if each.otherwise:
            out.writelines(f"{line}\n" for line in _article_lines(each, name, look))
            out.write("\n")
    if found:
        out.write(styled(cut(_total(name, found), look), BOLD, look) + "\n")


def _look(out: TextIO) -> Look:
    if not out.isatty():
        return Look()
    from shutil import get_terminal_size

    return Look(not os.environ.get("NO_COLOR"), get_terminal_size().columns)


def _article_lines(feedback: Feedback, name: str, look: Look) -> Iterator[str]:
    counts = f"{len(feedback.otherwise)} of {feedback.decided} otherwise"
    head = clean_line(f"{feedback.article}  {name} {{}} → {GOLD} []   {counts}")
    yield styled(cut(head, look), BOLD, look)
    diff = _as_diff(feedback, name)
    places = Places(diff)
    for each in feedback.otherwise:
        for difference in each.differences:
            yield from difference_lines(difference, diff, (clean_line(name), GOLD), places, look)
        for line in _lines(_why(each, feedback.between), look.width):
            yield styled(line, BOLD, look)
        if each.since:
            yield styled(f"{_INDENT}changed in your file since", DIM, look)


def _why(each: Otherwise, between: Sequence[str]) -> str:
    """For what it was decided, by whom, when and why: "for reader2, by anna on 2026-11-22: the number alone"."""
    decision = each.decision
    choice = whose_choice(decision, between)
    reason = f": {' '.join(decision.reason.split())}" if decision.reason else ", without a reason"
    whose = _WORDS.get(decision.choice, f"for {choice}")
    return clean_line(f"{whose}, by {decision.by} on {decision.at[:10]}{reason}")


def _lines(words: str, width: int | None) -> list[str]:
    """The words in lines for a terminal of `width` cells: a reason is told in full; in a pipe, in one line."""
    if width is None:
        return [_INDENT + words]
    import textwrap

    return textwrap.wrap(words, max(20, width - 1), initial_indent=_INDENT, subsequent_indent=_INDENT)


def _total(name: str, found: Sequence[Feedback]) -> str:
    decided = sum(each.decided for each in found)
    kinds = Counter(
        class_name(one.decision.kind, _pair(each.between)) for each in found for one in each.otherwise
    )
    told = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common() if kind)
    otherwise = kinds.total()
    total = f"{name}: {many(decided, 'decision')}, {decided - otherwise} as you had it, {otherwise} otherwise"
    return clean_line(f"{total} ({told})" if told else total)


def _pair(between: Sequence[str]) -> tuple[str, str]:
    return clean_line(between[0]), clean_line(between[1])


def _as_diff(feedback: Feedback, name: str) -> FileDiff:
    """The article's differences in the form in which a diff is printed."""
    empty = AnnotationFile(ArticleRef(feedback.article))
    mine, gold = (Side(side, side, empty) for side in (name, GOLD))
    differences = tuple(one for each in feedback.otherwise for one in each.differences)
    return FileDiff(feedback.article, mine, gold, differences, {}, text=feedback.text)
