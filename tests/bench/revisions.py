"""Hard revisions of real texts, in which it is known where every character went.

A text is cut into sentences, and these are dropped, put in, moved, copied and edited: words left out, put in and
replaced, numbers changed. What is dropped comes back in other sentences, so that its words are still to be found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from tui.annotations.value_words import value_words
from tui.articles.fold import fold
from tui.articles.segments import sentences
from tui.figures.finder import find_figures

Span = tuple[int, int]

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+")
_VALUE = re.compile(r"[\w.,:/]*\w")
_BESIDE = 32
_FRAMES = (
    "Earlier reports had spoken of {}, without saying where. ",
    "An official later mentioned {} in another connection. ",
    "That compares with {} in the same month of last year. ",
    "Nobody who was asked about {} could be reached on Sunday. ",
    "Correction: {} had been given in an earlier version. ",
)
_PUT_IN = ("reportedly", "later", "new", "local", "several", "at least", "the main", "so-called", "then")


@dataclass(frozen=True)
class Piece:
    """Some characters of a revision: from `source` on in the old text, or new where that is None."""

    text: str
    source: int | None = None

    def cut(self, at: int) -> tuple[Piece, Piece]:
        """Return both parts of the piece, cut at a place in it."""
        later = None if self.source is None else self.source + at
        return Piece(self.text[:at], self.source), Piece(self.text[at:], later)


@dataclass(frozen=True)
class Revision:
    """An old text and a new one; `places` has for each old character its offset in the new text, or -1."""

    old: str
    new: str
    places: list[int]

    def truth(self, span: Span) -> Span | None:
        """Return where the characters of a span are, in one piece; None where they are not."""
        start, end = span
        first = self.places[start]
        whole = first >= 0 and self.places[start:end] == list(range(first, first + end - start))
        return (first, first + end - start) if whole else None

    def rest(self, span: Span) -> list[int]:
        """Return where those characters of a span are that are left."""
        return [place for place in self.places[slice(*span)] if place >= 0]

    def breaks(self) -> list[int]:
        """Return the old offsets before which something was edited."""
        pairs = zip(self.places, self.places[1:], strict=False)
        return [index for index, (one, other) in enumerate(pairs, 1) if other != one + 1]


def revise(text: str, strangers: list[str], random: Random, share: float) -> Revision:
    """Return a revision in which about `share` of the sentences are edited; `strangers` are put in."""
    pieces = _sentences(text)
    for _ in range(max(1, round(len(pieces) * share))):
        edit = random.choice(_EDITS)
        pieces = edit(pieces, random, strangers)
    places = [-1] * len(text)
    offset = 0
    for piece in pieces:
        if piece.source is not None:
            for index in range(len(piece.text)):
                places[piece.source + index] = offset + index
        offset += len(piece.text)
    return Revision(text, "".join(piece.text for piece in pieces), places)


def _sentences(text: str) -> list[Piece]:
    """Return the sentences of a text, each with the white space after it."""
    starts = [start for start, _ in sentences(text)][1:]
    return [Piece(text[a:b], a) for a, b in zip([0, *starts], [*starts, len(text)], strict=True)]


def _drop(pieces: list[Piece], random: Random, _strangers: list[str]) -> list[Piece]:
    at = random.randrange(len(pieces))
    return pieces[:at] + pieces[at + random.choice((1, 1, 1, 2, 3)) :] or pieces


def _drop_and_mention(pieces: list[Piece], random: Random, strangers: list[str]) -> list[Piece]:
    """Drop a sentence and mention some of its words in a new one."""
    at = random.randrange(len(pieces))
    words = list(_WORD.finditer(pieces[at].text))
    if len(words) < 4 or len(pieces) < 3:
        return pieces
    figures = find_figures(pieces[at].text)
    if figures and random.random() < 0.7:
        figure = random.choice(figures)
        after = [word.end() for word in words if word.start() > figure.end][:2]
        said = pieces[at].text[figure.start : random.choice([figure.end, *after])]
    else:
        first = random.randrange(len(words) - 3)
        said = pieces[at].text[words[first].start() : words[first + random.randrange(1, 4)].end()]
    rest = pieces[:at] + pieces[at + 1 :]
    new = random.randrange(len(rest) + 1)
    return [*rest[:new], Piece(random.choice(_FRAMES).format(said)), *rest[new:]]


def _put_in(pieces: list[Piece], random: Random, strangers: list[str]) -> list[Piece]:
    at = random.randrange(len(pieces) + 1)
    return [*pieces[:at], Piece(random.choice(strangers).strip() + random.choice(" \n")), *pieces[at:]]


def _move(pieces: list[Piece], random: Random, strangers: list[str]) -> list[Piece]:
    rest = list(pieces)
    piece = rest.pop(random.randrange(len(rest)))
    rest.insert(random.randrange(len(rest) + 1), piece)
    return rest


def _copy(pieces: list[Piece], random: Random, strangers: list[str]) -> list[Piece]:
    """Say again elsewhere what a sentence says, with other numbers and a word less."""
    piece = random.choice(pieces)
    text = _NUMBER.sub(lambda found: _other(found[0], random), piece.text)
    words = list(_WORD.finditer(text))
    if len(words) > 5:
        gone = random.choice(words[1:-1])
        text = text[: gone.start()] + text[gone.end() + 1 :]
    at = random.randrange(len(pieces) + 1)
    return [*pieces[:at], Piece(text), *pieces[at:]]


def _in_a_sentence(pieces: list[Piece], random: Random, old: re.Pattern[str], new: str | None) -> list[Piece]:
    at = random.randrange(len(pieces))
    found = list(old.finditer(pieces[at].text))
    if len(found) < 2:
        return pieces
    word = random.choice(found)
    before, rest = pieces[at].cut(word.start())
    gone, after = rest.cut(len(word[0]))
    text = _other(gone.text, random) if new is None else new
    return [*pieces[:at], *(piece for piece in (before, Piece(text), after) if piece.text), *pieces[at + 1 :]]


def _replace_word(pieces: list[Piece], random: Random, strangers: list[str]) -> list[Piece]:
    return _in_a_sentence(
        pieces, random, _WORD, random.choice(_WORD.findall(random.choice(strangers)) or ["it"])
    )


def _insert_words(pieces: list[Piece], random: Random, strangers: list[str]) -> list[Piece]:
    return _in_a_sentence(pieces, random, re.compile(r"(?<=\w)(?= )"), " " + random.choice(_PUT_IN))


def _drop_words(pieces: list[Piece], random: Random, strangers: list[str]) -> list[Piece]:
    count = random.randrange(1, 5)
    return _in_a_sentence(pieces, random, re.compile(rf"(?:\w+ ){{{count}}}"), "")


def _change_number(pieces: list[Piece], random: Random, _strangers: list[str]) -> list[Piece]:
    with_numbers = [
        at for at, piece in enumerate(pieces) if piece.source is not None and _NUMBER.search(piece.text)
    ]
    if not with_numbers:
        return pieces
    at = random.choice(with_numbers)
    number = random.choice(list(_NUMBER.finditer(pieces[at].text)))
    before, rest = pieces[at].cut(number.start())
    gone, after = rest.cut(len(number[0]))
    changed = Piece(_other(gone.text, random))
    return [*pieces[:at], *(piece for piece in (before, changed, after) if piece.text), *pieces[at + 1 :]]


def _other(text: str, random: Random) -> str:
    """Return another number of about as many digits."""
    number = int(text) if text.isdecimal() else 7
    return str(number + random.choice((1, 2, 3, 10, -1)) if number > 1 else number + 2)


_EDITS = (
    _drop, _drop_and_mention, _drop_and_mention, _put_in, _move, _copy, _replace_word, _insert_words, _drop_words,
    _change_number, _change_number,
)  # fmt: skip


def spans(revision: Revision, random: Random, count: int) -> list[Span]:
    """Return spans that somebody may have tagged in the old text, half of them beside an edit if there are any."""
    every = list(set(_taggable(revision.old, random)))
    random.shuffle(every)
    breaks = revision.breaks()
    beside = [span for span in every if any(span[0] - _BESIDE <= at <= span[1] + _BESIDE for at in breaks)]
    others = [span for span in every if span not in set(beside)]
    half = count // 2
    return sorted(beside[:half] + others[: count - min(half, len(beside))])


def _taggable(text: str, random: Random) -> Iterator[Span]:
    yield from ((figure.start, figure.end) for figure in find_figures(text))
    words = [word.span() for word in _WORD.finditer(text)]
    for figure in find_figures(text):
        ends = [
            end
            for _, end in words
            if figure.end < end <= figure.end + 30 and "\n" not in text[figure.end : end]
        ]
        if ends:
            yield figure.start, random.choice(ends)
    for length in (1, 2, 3, 5, 8, 12):
        for first in random.sample(
            range(max(1, len(words) - length)), min(len(words) // 12, len(words) - length)
        ):
            start, end = words[first][0], words[first + length - 1][1]
            if "\n" not in text[start:end]:
                yield start, end
    yield from sentences(text)


def kind_of(revision: Revision, span: Span) -> str:
    """Return what became of a span: surviving, deleted, edited, or value where a short one's number changed."""
    if revision.truth(span):
        return "surviving"
    rest = revision.rest(span)
    if len(rest) < (span[1] - span[0]) / 3 or not rest:
        return "deleted"
    start, end = span
    values = [
        found.span()
        for found in _VALUE.finditer(revision.old, start, end)
        if value_words(fold(found[0]).text)
    ]
    lost = any(revision.truth(value) is None for value in values)
    return "value" if lost and end - start < 40 else "edited"
