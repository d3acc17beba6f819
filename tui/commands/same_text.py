"""Where other articles say the same, for reading: what was asked, then a line for each sentence, the best first."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from rich.cells import cell_len, set_cell_size

from tui.articles.article import Article
from tui.base.clean import clean_line
from tui.commands.shown import many
from tui.compare.same import FLOOR, Match

_DEFAULT = (80, 24)  # of a terminal that does not say how large it is
_NAME = 24  # cells of an article's name and the place in it, at most
_DIM, _BOLD, _PLAIN = "\x1b[2m", "\x1b[1m", "\x1b[0m"
_LONGEST = 400  # code points of the question's sentence that are shown at most


def write_text(
    out: TextIO, asked: Article, span: tuple[int, int], articles: Sequence[Article], matches: Sequence[Match]
) -> None:
    """Write a sentence a line: in a pipe whole, with its article and place; in a terminal cut to its width.

    In a terminal what was asked stands above, and what is mostly chance is dim.
    """
    if not out.isatty():
        out.writelines(f"{line}\n" for line in _plain(articles, matches))
        return
    width = shutil.get_terminal_size(_DEFAULT).columns
    coloured = not os.environ.get("NO_COLOR")
    quote = _in_line(asked, span[0], min(span[1], span[0] + _LONGEST))
    said = _fit(f"“{quote}”", width)
    out.write(f"{_BOLD}{said}{_PLAIN}\n" if coloured else f"{said}\n")
    names = [clean_line(Path(one.name).stem) for one in articles]
    cells = min(_NAME, max((cell_len(names[match.article]) for match in matches), default=0))
    for match in matches:
        name = set_cell_size(_fit(names[match.article], cells), cells)
        words = _in_line(articles[match.article], match.start, match.end)
        head = f"{match.score:.2f}  {name}  {match.start:>6}  "
        line = head + _fit(words, max(20, width - cell_len(head)))
        weak = coloured and match.score < FLOOR
        if weak:
            out.write(f"{_DIM}{line}{_PLAIN}\n")
        elif coloured:
            out.write(f"{line[:4]}{_DIM}{line[4 : len(head)]}{_PLAIN}{line[len(head) :]}\n")
        else:
            out.write(f"{line}\n")
    out.write(f"{_total(matches, len(articles) - 1)}\n")


def _plain(articles: Sequence[Article], matches: Sequence[Match]) -> Iterator[str]:
    for match in matches:
        article = articles[match.article]
        words = _in_line(article, match.start, match.end)
        yield clean_line(f"{match.score:.2f}  {article.name}:{match.start}-{match.end}  {words}")


def _total(matches: Sequence[Match], others: int) -> str:
    """The last line: how many sentences, and how many of them say something."""
    if not matches:
        return f"nothing alike in {many(others, 'other article')}"
    telling = sum(match.score >= FLOOR for match in matches)
    return f"{many(len(matches), 'sentence')}, {telling} from {FLOOR:.2f} on; below that it is mostly chance"


def _in_line(article: Article, start: int, end: int) -> str:
    return clean_line(" ".join(article.text[start:end].split()))


def _fit(text: str, width: int) -> str:
    """`text` in at most `width` cells, with an ellipsis for what is cut."""
    return text if cell_len(text) <= width else set_cell_size(text, max(0, width - 1)).rstrip() + "…"
