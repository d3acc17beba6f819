"""Where other articles say the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.compare.events import events
from tui.compare.same import FLOOR, Matcher, read_sentences
from tui.compare.stems import read_words, stem

FERRY = [report.text for report in events("dev")["dev-ferry"]]


def place(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


@pytest.mark.parametrize(
    "words",
    ["drone drones", "strike strikes striking", "ferry ferries", "kill killed killing", "hit hitting"],
)
def test_forms_of_a_word_are_one(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


def test_a_possessive_is_the_word() -> None:
    assert stem("moscow’s") == stem("moscow's") == stem("moscow")


def test_numbers_are_words_of_their_value() -> None:
    words = read_words("Some 4,500 and four of the fourth", 0, 33)
    assert words.numbers == {"4500", "4"}


def test_only_a_capital_within_the_sentence_makes_a_name() -> None:
    words = read_words("Ferries left Surigao.", 0, 21)
    assert words.names == {stem("surigao")}


def test_a_figure_is_looked_for_by_its_sentence() -> None:
    asked = place(FERRY[0], "121")
    found = {
        match.article: FERRY[match.article][match.start : match.end]
        for match in Matcher(FERRY).best(0, asked)
    }
    assert "121 people have been saved" in found[2]


def test_own_sentences_are_not_elsewhere() -> None:
    matches = Matcher(FERRY).ranked(1, place(FERRY[1], "148"))
    assert matches
    assert {match.article for match in matches} == {0, 2}


def test_an_article_about_something_else_has_nothing() -> None:
    cooking = "Whisk the eggs with sugar.\nFold in the flour and bake."
    matcher = Matcher([*FERRY, cooking])
    assert {match.article for match in matcher.best(0, place(FERRY[0], "121"))} == {1, 2}


def test_the_same_words_are_the_best_match_and_score_1() -> None:
    start, end = place(FERRY[0], "The coast guard rescued")
    ranked = Matcher([FERRY[0], FERRY[1], FERRY[0]]).ranked(0, (start, end))
    assert ranked[0][:2] == (2, start)
    assert ranked[0].score == 1


def test_sentences_made_before_give_the_same() -> None:
    made = [read_sentences(text) for text in FERRY]
    asked = place(FERRY[0], "27")
    assert Matcher(made).ranked(0, asked) == Matcher(FERRY).ranked(0, asked)


def test_a_stretch_of_two_sentences_asks_for_both() -> None:
    text = "The ferry sank off Siargao. A choir sang."
    others = ["A ferry sank near Siargao.", "The choir sang well."]
    both = {match.article: match.score for match in Matcher([text, *others]).ranked(0, (0, len(text)))}
    first = {match.article: match.score for match in Matcher([text, *others]).ranked(0, (0, 5))}
    assert both[1] > FLOOR and both[2] > FLOOR
    assert first[1] > both[1] and first[2] < both[2]


texts = st.lists(
    st.text("ab1 .\n\x1b\0é[😀\ud800", max_size=60) | st.sampled_from(FERRY), min_size=1, max_size=4
)


@given(texts, st.data())
def test_matches_are_sentences_of_others_in_order(articles: list[str], data: st.DataObject) -> None:
    matcher = Matcher(articles)
    article = data.draw(st.integers(0, len(articles) - 1))
    length = len(articles[article])
    start = data.draw(st.integers(0, length))
    span = start, data.draw(st.integers(start, length))
    ranked = matcher.ranked(article, span)
    assert [match.score for match in ranked] == sorted((match.score for match in ranked), reverse=True)
    for match in ranked:
        assert match.article != article
        assert 0 < match.score <= 1
        assert (match.start, match.end) in read_sentences(articles[match.article]).spans
    best = matcher.best(article, span)
    assert set(best) <= set(ranked)
    assert len({match.article for match in best}) == len(best)


def test_questions_need_not_touch_every_sentence_pair() -> None:
    """What is kept of former questions changes no answer."""
    matcher = Matcher(FERRY)
    asked = [(article, span) for article, text in enumerate(FERRY) for span in read_sentences(text).spans]
    first = [matcher.best(*one) for one in asked]
    assert [matcher.best(*one) for one in asked] == first == [Matcher(FERRY).best(*one) for one in asked]


def test_the_seeds_answer(pytestconfig: pytest.Config) -> None:
    paths = sorted((Path(pytestconfig.rootpath) / "seeds").glob("*.txt"))
    articles = [path.read_text("utf-8") for path in paths]
    best = Matcher(articles).best(1, place(articles[1], "29 drones"))
    assert "38 Ukrainian drone aircraft" in articles[best[0].article][best[0].start : best[0].end]
