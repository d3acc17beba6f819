"""Searching for words: the index against a plain scan of the texts, and queries that mean harm."""

from __future__ import annotations

import re
import sqlite3
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.compare.searched import SOURCE, names, updated, written
from tests.trying import tries
from tui.articles.fold import fold
from tui.articles.listing import Entry
from tui.base.errors import InputError
from tui.compare.search.hits import contexts, hits_in
from tui.compare.search.index import Index
from tui.compare.search.query import LONGEST, parse_query
from tui.compare.search.search import Searcher
from tui.compare.search.tokens import TOKENIZE, Places, apart, searchable

# Words that no stemmer changes, in several spellings of one; no two of different ones are near one another.
WORDS = [
    "zorvax",
    "Kyiv",
    "KYIV",
    "café",
    "CAFE",
    "cafe\u0301",
    "Łódź",
    "łodz",
    "34",
    "1,200",
    "œuvre",
    "straß",
    "Ærø",
    "हिन्दी",
]
GAPS = st.sampled_from([" ", "  \n", ", ", "\r\n\r\n", "—", " “", "” ", ". ", "\u00a0", "/"])
TEXTS = st.lists(st.tuples(st.sampled_from(WORDS), GAPS), max_size=12).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)


def occurrences(word: str, text: str) -> int:
    """How often a word stands in a text, by a plain scan."""
    return len(re.findall(rf"(?<!\w){re.escape(fold(word).text)}(?!\w)", fold(text).text))


@tries(30)
@given(
    texts=st.lists(TEXTS, min_size=1, max_size=6),
    asked=st.lists(st.sampled_from(WORDS), min_size=1, max_size=3),
)
def test_exact_words_are_found_as_a_plain_scan_finds_them(texts: list[str], asked: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        articles = {f"{number}.txt": text for number, text in enumerate(texts)}
        index = updated(Index(), written(Path(folder), articles))
        having = {name for name, text in articles.items() if all(occurrences(word, text) for word in asked)}
        assert set(names(index, " ".join(asked))) == having
        assert set(names(index, " ".join(asked) + " ", typing=True)) == having
        searcher, query = Searcher(index), parse_query(" ".join(asked))
        answer = searcher.whole(query)
        for found in answer.found:
            path = searcher.path(found)
            assert path is not None
            hits = hits_in(searcher, Entry(path.name, path), found, query, answer, SOURCE)
            assert hits is not None
            text = articles[path.name]
            places = [text[one.start : one.end] for one in hits.hits]
            words = {fold(word).text for word in asked}
            assert all(fold(place).text in words for place in places)
            assert len(places) == sum(occurrences(word, text) for word in words)
            assert [hit for context in contexts(text, hits.hits) for hit in context.hits] == list(hits.hits)
        index.close()


@given(st.text() | st.text("aé\u0301ßﬁŁ中\u00ad\u200d İıΣσς\u0915\u093f1½²Ⅳ_'"))
@example("Σίσυφοσ ΟΔΟΣ")
def test_words_are_cut_alike_with_and_without_folding_the_whole_text(text: str) -> None:
    text = text.encode(errors="replace").decode()
    assert tokens(searchable(text)) == tokens(apart(fold(text).text))


def tokens(text: str) -> list[tuple[str, int]]:
    base = sqlite3.connect(":memory:")
    base.execute(f'CREATE VIRTUAL TABLE one USING fts5(text, tokenize="{TOKENIZE}")')
    base.execute("INSERT INTO one VALUES (?)", (text,))
    base.execute("CREATE VIRTUAL TABLE words USING fts5vocab(one, 'instance')")
    found = base.execute("SELECT term, offset FROM words ORDER BY offset, term").fetchall()
    base.close()
    return found


NEWS = {
    "a.txt": "Drones over Belgorod\n\nThe ministry said that interceptions went on in nine regions.",
    "b.txt": "A ferry sank\n\nIn Belgorod, nobody saw the drone. Regions: nine. Police came.",
    "c.txt": "Elections\n\nNothing happened in Kharkiv: a matter of policy.",
}


@pytest.fixture
def index(tmp_path: Path) -> Index:
    return updated(Index(), written(tmp_path / "news", NEWS))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("belgorod drones", ["a.txt", "b.txt"]),  # the headline counts more; endings don't count
        ('"nine regions"', ["a.txt"]),
        ('"nine regions', ["a.txt"]),
        ("belgorodd", ["a.txt", "b.txt"]),  # a letter too many
        ("intercpetions", ["a.txt"]),  # two letters swapped
        ("interceptio", ["a.txt"]),  # not typed to its end
        ("drnoe sank", ["b.txt"]),
        ("ferry elections", []),
        ("policies", ["c.txt"]),  # and not the police
        ('"drones"', ["a.txt"]),  # in quotes, as it is
        ("nobdy xyzzy", []),
        ("...", []),
    ],
)
def test_what_queries_find(index: Index, query: str, found: list[str]) -> None:
    assert names(index, query) == found


def test_the_last_word_may_be_a_beginning_while_it_is_typed(index: Index) -> None:
    assert names(index, "ferry sa", typing=True) == ["b.txt"]
    assert names(index, "khark", typing=True) == ["c.txt"]
    assert names(index, "khark ", typing=True) == ["c.txt"]  # as a word that is not there, it is a near one
    assert names(index, "el", typing=True) == ["c.txt"]
    assert names(index, "kh", typing=True) == []  # so few letters are looked for in headlines only


def test_what_was_looked_for_instead_is_told(index: Index) -> None:
    answer = Searcher(index).whole(parse_query("belgorodd 99 xyzzy"))
    assert answer.instead == {"belgorodd": ("belgorod",), "xyzzy": ()}
    assert (answer.found, answer.total) == ((), 0)


def test_scripts_without_spaces_are_found_by_any_letters(tmp_path: Path) -> None:
    texts = {"a.txt": "無人機34機が北京市に。\x1f 北\u200b京", "b.txt": "機人無", "c.txt": "กรุงเทพมหานคร"}
    index = updated(Index(), written(tmp_path, texts))
    assert names(index, "北京") == names(index, "人機34") == names(index, "無人", typing=True) == ["a.txt"]
    assert names(index, "กรุงเทพ") == ["c.txt"]
    assert Places().find(texts["a.txt"], '"北\x1f京"') == [(7, 9), (14, 17)]


NASTY = [
    '"',
    '""',
    "a AND",
    "NOT b",
    "(",
    "a OR OR",
    "col:",
    "^a",
    "a*",
    "-a",
    "{a b}: c",
    "NEAR(a b)",
    "a\0b",
    "\ud800",
    "'",
    "a + b",
    "--",
    ";",
]


@given(st.text() | st.sampled_from(NASTY) | st.lists(st.sampled_from(NASTY)).map(" ".join), st.booleans())
def test_no_query_breaks_anything(query: str, typing: bool) -> None:
    try:
        asked = parse_query(query, typing=typing)
    except InputError as error:
        assert "\n" not in str(error) or "\n" in query
        return
    searcher = Searcher(Index())
    searcher.index.base.execute(
        "INSERT INTO bodies(rowid, title, body) VALUES (1, 'a b', 'not near and or c')"
    )
    answer = searcher.quick(asked) if typing and asked.terms else searcher.whole(asked)
    assert searcher.places.find("a b and near not c", answer.expression or '"a"') is not None
    searcher.close()
    searcher.index.close()


def test_a_query_without_end_is_refused() -> None:
    with pytest.raises(InputError, match="too long"):
        parse_query("x" * (LONGEST + 1))


def test_an_article_that_uses_every_mark_is_left_without_places() -> None:
    text = "".join(map(chr, range(0xFDD0, 0xFDF0))) + " drone"
    places = Places()
    assert places.find(text, '"drone"') == []
    assert places.find(text[1:], '"drone"') == [(32, 37)]
