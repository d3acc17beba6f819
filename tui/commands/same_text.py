"""Where other articles say the same, for reading: what was asked, then a line a sentence, the surest first."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from rich.cells import cell_len, set_cell_size

from tui.articles.article import Article
from tui.base.clean import clean_line
from tui.cli import say
from tui.commands.same_sure import Told
from tui.commands.shown import many
from tui.compare.elsewhere import Sure

_DEFAULT = (80, 24)  # of a terminal that does not say how large it is
_NAME = 24  # cells of an article's name and the place in it, at most
_DIM, _BOLD, _PLAIN = "\x1b[2m", "\x1b[1m", "\x1b[0m"
_MOST_HARDLY = 10  # lines of what is hardly the same
_LONGEST = 400  # code points of the question's sentence that are shown at most


def write_text(
    out: TextIO,
    asked: Article,
    span: tuple[int, int],
    articles: Sequence[Article],
    told: Sequence[Told],
    *,
    everything: bool = False,
) -> None:
    """Write a sentence a line: in a pipe whole, with its article and place; in a terminal cut to its width.

    In a terminal what was asked stands above. Of what is hardly the same a few lines are written, of mere chance
    none, and how many were left out is told at the end, of a pipe beside it. With `everything` nothing is.
    """
    shown = list(told) if everything else _worth_reading(told)
    left_out = len(told) - len(shown)
    total = _total(told, left_out, len(articles) - 1)
    if out.isatty():
        out.writelines(f"{line}\n" for line in _for_terminal(asked, span, articles, shown))
        out.write(f"{total}\n")
    else:
        out.writelines(f"{line}\n" for line in _plain(articles, shown))
        say(total)


def _worth_reading(told: Sequence[Told]) -> list[Told]:
    """What is more than mere chance, and of what is hardly the same a few."""
    surer = [one for one in told if one.sure is not None and one.sure > Sure.HARDLY]
    return surer + [one for one in told if one.sure is Sure.HARDLY][:_MOST_HARDLY]


def _for_terminal(
    asked: Article, span: tuple[int, int], articles: Sequence[Article], shown: Sequence[Told]
) -> Iterator[str]:
    width = shutil.get_terminal_size(_DEFAULT).columns
    coloured = not os.environ.get("NO_COLOR")
    quote = _in_line(asked, span[0], min(span[1], span[0] + _LONGEST))
    said = _fit(f"“{quote}”", width)
    yield f"{_BOLD}{said}{_PLAIN}" if coloured else said
    names = [clean_line(Path(one.name).stem) for one in articles]
    cells = min(_NAME, max((cell_len(names[one.article]) for one in shown), default=0))
    longest = max((len(one.words) for one in shown), default=0)
    for one in shown:
        name = set_cell_size(_fit(names[one.article], cells), cells)
        sure, place = f"{one.words:{longest}}  ", f"{name}  {one.start:>6}  "
        words = _in_line(articles[one.article], one.start, one.end)
        words = _fit(words, max(20, width - cell_len(sure + place)))
        if coloured and (one.sure is None or one.sure is Sure.HARDLY):
            yield f"{_DIM}{sure}{place}{words}{_PLAIN}"
        else:
            yield f"{sure}{_DIM}{place}{_PLAIN}{words}" if coloured else f"{sure}{place}{words}"


def _plain(articles: Sequence[Article], shown: Sequence[Told]) -> Iterator[str]:
    longest = max((len(one.words) for one in shown), default=0)
    for one in shown:
        article = articles[one.article]
        words = _in_line(article, one.start, one.end)
        yield clean_line(f"{one.words:{longest}}  {article.name}:{one.start}-{one.end}  {words}")


def _total(told: Sequence[Told], left_out: int, others: int) -> str:
    """The last line: how many sentences, and how many of them are left out."""
    if not told:
        return f"nothing alike in {many(others, 'other article')}"
    shown = f"{many(len(told) - left_out, 'sentence')} of {many(others, 'other article')}"
    return (
        f"{shown}; {left_out:,} more, hardly the same or alike by chance: --all shows them"
        if left_out
        else shown
    )


def _in_line(article: Article, start: int, end: int) -> str:
    return clean_line(" ".join(article.text[start:end].split()))


def _fit(text: str, width: int) -> str:
    """`text` in at most `width` cells, with an ellipsis for what is cut."""
    return text if cell_len(text) <= width else set_cell_size(text, max(0, width - 1)).rstrip() + "…"
