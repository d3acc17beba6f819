"""Where all articles of a folder tell of the same: the likeliest ones are found cheaply, and compared in full."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import log
from typing import NamedTuple

from tui.articles.listing import Entry
from tui.compare.elsewhere import LONGEST, Comparison, Known, Place
from tui.compare.rulings import Ruling
from tui.compare.same import Span
from tui.figures.tables.grammar import FUNCTION

MOST_ARTICLES = 100
"""Articles that are compared in full at most: those that share most of the rarer words."""

MOST_TEXT = 3_000_000
"""Code points of all articles together that are compared in full at most."""

_WORD = re.compile(r"\w{3,}|\d+")
_LETTERS = 6  # of a word that are looked for: an ending may be another
_MOST_WORDS = 60  # of the question
_FIRST_LOOK = (
    5  # articles after which places are told for the first time; then each time there are twice as many
)
_STEP = 50  # articles between two words on how far the search is

ReadText = Callable[[Entry], str | None]
ReadKnown = Callable[[Entry, str], Known]


class Hit(NamedTuple):
    """A place in an article, with the article's text."""

    entry: Entry
    text: str
    place: Place


class Progress(NamedTuple):
    """How far a search is: `looked` of `total` articles have been looked at, `compared` of `chosen` in full.

    `hits` are the places so far, the surest first.
    """

    total: int
    looked: int
    chosen: int = 0
    compared: int = 0
    hits: Sequence[Hit] = ()
    done: bool = False

    @property
    def left_out(self) -> int:
        """How many articles that were looked at are not compared in full."""
        return self.looked - self.chosen if self.chosen else 0


class Asked(NamedTuple):
    """What is looked for: a stretch of a text that is known, a figure or a sentence or so; and what was ruled."""

    text: str
    known: Known
    span: Span
    figure: bool
    rulings: Sequence[Ruling] = ()


def search(asked: Asked, others: Sequence[Entry], read: ReadText, know: ReadKnown) -> Iterator[Progress]:
    """Look for a place in other articles, and say now and then how far that is, last of all when it is done.

    `read` gives an article's text, None where there is none to be had; `know` what is known of it. Who does not
    want to know any more just stops asking. Few articles are in memory at any time.
    """
    total = len(others)
    chosen = list(others)
    if total > MOST_ARTICLES:
        masks: list[int] = []
        words = _words(asked)
        for entry in others:
            masks.append(_shared(words, read(entry)))
            if len(masks) % _STEP == 0:
                yield Progress(total, len(masks))
        chosen = [others[at] for at in _likeliest(masks, len(words))]
    yield from _compare(asked, chosen, total, read, know)


def _words(asked: Asked) -> list[str]:
    """The words of the question by which articles are chosen, without their endings, each once."""
    sentences = asked.known.sentences
    spans = [sentences.spans[at] for at in sentences.at(*asked.span)] or [asked.span]
    words = _WORD.findall(asked.text[spans[0][0] : spans[-1][1]].lower())
    return list(dict.fromkeys(word[:_LETTERS] for word in words if word not in FUNCTION))[:_MOST_WORDS]


def _shared(words: Sequence[str], text: str | None) -> int:
    """Which of the words an article has: a bit for each."""
    lower = (text or "")[:LONGEST].lower()
    return sum(1 << at for at, word in enumerate(words) if word in lower)


def _likeliest(masks: Sequence[int], words: int) -> list[int]:
    """The articles that share the most and the rarest words, the likeliest first; none that shares no word."""
    holders = [sum(mask >> at & 1 for mask in masks) for at in range(words)]
    rarity = [log(1 + len(masks) / (1 + count)) for count in holders]
    scores = {mask: sum(rarity[at] for at in range(words) if mask >> at & 1) for mask in set(masks)}
    ranked = sorted(range(len(masks)), key=lambda at: -scores[masks[at]])
    return [at for at in ranked[:MOST_ARTICLES] if masks[at]]


def _compare(
    asked: Asked, chosen: Sequence[Entry], total: int, read: ReadText, know: ReadKnown
) -> Iterator[Progress]:
    """Compare the chosen articles in full, as many as MOST_TEXT allows."""
    entries: list[Entry] = []
    texts: list[str] = []
    known = [asked.known]
    room = MOST_TEXT
    look_at = _FIRST_LOOK
    hits: list[Hit] = []
    for number, entry in enumerate(chosen, 1):
        text = read(entry)
        if text and min(len(text), LONGEST) <= room:
            room -= min(len(text), LONGEST)
            entries.append(entry)
            texts.append(text)
            known.append(know(entry, text))
        if len(entries) == look_at:
            look_at *= 2
            hits = _hits(asked, entries, texts, known)
        yield Progress(total, total, len(chosen), number, hits)
    hits = _hits(asked, entries, texts, known)
    yield Progress(total, total, len(entries), len(entries), hits, done=True)


def _hits(asked: Asked, entries: Iterable[Entry], texts: Iterable[str], known: Sequence[Known]) -> list[Hit]:
    """The places in the articles, the surest first, of those the most alike."""
    found = Comparison(known, only=0, rulings=asked.rulings).places(0, asked.span, asked.figure)[1:]
    hits = [
        Hit(entry, text, place)
        for entry, text, places in zip(entries, texts, found, strict=True)
        for place in places
    ]
    return sorted(hits, key=lambda hit: (-hit.place.sure, hit.place.rival, -hit.place.score))
