"""How texts are cut into words for the index, and where words that are asked for stand in a text."""

from __future__ import annotations

import contextlib
import re
import sqlite3
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from tui.articles.fold import fold

TOKENIZE = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
"""How SQLite cuts texts: into letters, digits and the signs on them, in lower case.

Endings stay, so that policy is not found for police: other forms of a word are looked up when it is asked for.
"""

MOST_PLACES = 10_000
"""Places of one article that are told at most."""

_MARKS = range(0xFDD0, 0xFDEF)  # characters that no text is made of
_APART = "\x1f"  # parts what is written without spaces; a folded text has none, as it is white space
# Scripts that part no words: Thai, Lao, Burmese, Khmer, kana, and Chinese characters. Each letter is a word there.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)

Span = tuple[int, int]


def searchable(text: str) -> str:
    """Return a text whose words, as SQLite cuts them, are those of the folded text.

    Folding a text takes as long as indexing it does. Here only characters of words are replaced, and only those
    that folding changes.
    """
    if text.isascii():
        return text
    return apart(_plain_words(text))


def apart(text: str) -> str:
    """Return a text with the letters apart that are words of their own; nothing else is changed."""
    return _UNSPACED.sub(rf"{_APART}\g<0>{_APART}", text) if _UNSPACED.search(text) else text


def words_in(texts: Iterable[str]) -> list[str]:
    """Return the words of `searchable` texts, each once: SQLite itself cuts them, as it does in the index."""
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as base:
        base.execute(
            f"""CREATE VIRTUAL TABLE texts USING fts5(text, content='', detail=none, tokenize="{TOKENIZE}")"""
        )
        base.execute("CREATE VIRTUAL TABLE words USING fts5vocab(texts, 'row')")
        base.executemany("INSERT INTO texts VALUES (?)", ((text,) for text in texts))
        return [row[0] for row in base.execute("SELECT term FROM words")]


def is_unspaced(text: str) -> bool:
    """Whether there are letters in a text that are words of their own."""
    return _UNSPACED.search(text) is not None


def _plain_words(text: str) -> str:
    replaced = {ord(one): plain for one in set(text) if (plain := _plain(one)) != one}
    return text.translate(replaced) if replaced else text


@lru_cache(maxsize=1 << 14)
def _plain(character: str) -> str:
    if character.isascii() or unicodedata.category(character)[0] not in "LMNC":
        return character
    return fold(character).text


class Places:
    """Where the words of an FTS5 expression stand in texts: SQLite itself finds them, as it does in the index."""

    def __init__(self) -> None:
        self._base = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._base.execute(f'CREATE VIRTUAL TABLE one USING fts5(text, tokenize="{TOKENIZE}")')

    def close(self) -> None:
        """Let go of the memory."""
        self._base.close()

    def find(self, text: str, expression: str) -> list[Span]:
        """Return the spans of `text`, in order, that the expression asks for: MOST_PLACES at most."""
        folded = fold(text)
        mark = next((chr(code) for code in _MARKS if chr(code) not in folded.text), None)
        if mark is None:
            return []
        self._base.execute("DELETE FROM one")
        self._base.execute("INSERT INTO one(rowid, text) VALUES (1, ?)", (apart(folded.text),))
        row = self._base.execute(
            "SELECT highlight(one, 0, ?1, ?1) FROM one WHERE one MATCH ?2", (mark, expression)
        ).fetchone()
        if row is None:
            return []
        pieces = row[0].split(mark, 2 * MOST_PLACES)
        return [folded.span(*span) for span in _marked(pieces) if span[0] < span[1]]


def _marked(pieces: list[str]) -> Iterable[Span]:
    """Every second piece is a place: `pieces` is a text cut at the marks around them."""
    at = 0
    for number, piece in enumerate(pieces):
        length = len(piece) - piece.count(_APART)
        if number % 2:
            yield at, at + length
        at += length
