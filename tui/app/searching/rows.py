"""Answers as rows of a list, and in words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from textwrap import wrap
from typing import NamedTuple

from tui.app.actions.keys import key_label
from tui.app.searching.answers import Answer, Hits, Piece, Standing
from tui.app.settings import Settings
from tui.app.widgets.lines import Bit
from tui.base.clean import cited

NEARLY_LAST = 12
"""Rows before the last at which more articles are looked into."""

EXAMPLES = (
    ("drones belgorod", "articles that have both words, or nearly"),
    ('"nine regions"', "words that stand together"),
    ("kind:percent", "figures of a kind; also money, measure, date…"),
    ("counted:drones", "figures that count drones; UAVs, too"),
    ("value:>100", "figures above 100; also value:34, value:5..20"),
    ("source:ministry", "figures on the word of a ministry"),
    ("label:claim", "annotations with this label"),
    ("counted:drones value:>20", "one figure that has it all"),
)
"""What can be looked for, and what that finds."""

EXAMPLE = 26
"""Cells of an example."""

_EARLIER = 5  # queries of before that are offered

_BAR = 16  # cells of the bar that shows how far the work is


class Row(NamedTuple):
    """A row: an article, a hit of it (`piece`), or `words`; `start` is where enter leads in the article.

    Where nothing is found it is a `query` that can be taken, with words on what it finds. `look` is that of words.
    """

    hits: Hits | None
    start: int = 0
    piece: Piece | None = None
    words: str = ""
    query: str = ""
    look: str = "dim"

    @property
    def is_head(self) -> bool:
        """Whether the row is that of an article."""
        return self.hits is not None and self.piece is None and not self.words

    @property
    def key(self) -> tuple[Path | None, int, bool, str, str]:
        """What tells the row from others, whatever else is in the list."""
        path = self.hits.entry.path if self.hits else None
        return path, self.start, self.piece is None, self.words, self.query


def rows_of(answer: Answer) -> list[Row]:
    """Return the rows of an answer: each article, its first hits, and what is not shown."""
    rows: list[Row] = []
    for hits in answer.hits:
        rows.append(Row(hits, hits.spans[0][0]))
        rows += (Row(hits, piece.start, piece) for piece in hits.pieces)
        if more := len(hits.spans) - hits.shown:
            rows.append(Row(hits, hits.spans[hits.shown][0], None, f"      … and {more} more in it"))
    if answer.done and answer.total and (rest := answer.total - len(answer.hits)) > 0:
        rows.append(Row(None, words=f"  … and {rest:,} more article{'' if rest == 1 else 's'}"))
    return rows


def help_rows(earlier: Sequence[str]) -> list[Row]:
    """Return what is listed where nothing is looked for: what was looked for before, and examples."""
    rows = []
    if earlier:
        rows.append(Row(None, words="  looked for before"))
        rows += [Row(None, query=query) for query in earlier[:_EARLIER]]
        rows.append(Row(None, words=" "))
    rows.append(Row(None, words="  what can be looked for"))
    return rows + [Row(None, words=finds, query=query) for query, finds in EXAMPLES]


def problem_rows(problem: str, width: int) -> list[Row]:
    """Return what is listed where a query cannot be understood: why, and what can be; none is to be chosen."""
    why = [Row(None, words=f"  {line}", look="warning") for line in wrap(problem, max(20, width - 2))]
    can = [Row(None, words=f"    {query:{EXAMPLE}}{finds}") for query, finds in EXAMPLES]
    return [*why, Row(None, words=" "), *can]


def count_words(answer: Answer | None, query: str, working: bool) -> tuple[str, bool]:
    """Return how much was found, in words, and whether it is to be told as a warning.

    `working`: articles are still being read.
    """
    if not query.strip():
        return "", False
    if answer is None or not (answer.done or answer.hits):
        return "looking…", False
    if answer.problem:
        return "", False
    if answer.done and not answer.hits:
        return ("nothing so far", False) if working else ("no article has it", True)
    count = sum(len(hits.spans) for hits in answer.hits)
    if answer.total is None or answer.total > len(answer.hits):
        return "many articles" if answer.total is None else f"{answer.total:,} articles", False
    return f"{count:,} in {len(answer.hits):,} article{'' if len(answer.hits) == 1 else 's'}", False


def answer_words(answer: Answer | None, query: str) -> str:
    """Return what else is to be said of an answer: what was looked for instead, and why there is nothing."""
    if answer is None or answer.problem or not query.strip():
        return ""
    said = "; ".join(instead_words(word, near) for word, near in answer.instead.items())
    if said or answer.hits or not answer.done:
        return said
    from tui.compare.search.query import parse_query, why_nothing

    return why_nothing(parse_query(query, typing=True))


def instead_words(word: str, near: Sequence[str]) -> str:
    """Return what is to be said of a word that is nowhere: what was looked for instead."""
    return f"{cited(word)} is nowhere" + (f", looked for {', '.join(near)}" if near else "")


def standing_bits(standing: Standing, settings: Settings) -> list[Bit]:
    """Return how far the work is, as a bar and in words; empty where nothing is being done."""
    if not standing.doing:
        return [Bit(f" {standing.told}", "warning")] if standing.told else []
    bits = [Bit(f" {standing.doing} ", "message")]
    if standing.total:
        full = _BAR * standing.done // standing.total
        bits += [Bit("━" * full, "key"), Bit("╌" * (_BAR - full), "dim")]
        bits.append(Bit(f" {100 * standing.done // standing.total}%", "message"))
    keys = settings.keys_of("search_stop")
    says = "goes on" if standing.stopped else "stops it"
    more = ["stopped" if standing.stopped else standing.left, standing.told]
    more.append(f"{key_label(keys[0])} {says}" if keys else "")
    return [*bits, Bit("".join(f" · {words}" for words in more if words), "dim")]
