"""Where other articles tell of the same thing, how sure that is, and all places in a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.compare.events import events
from tests.compare.score import CLASSES, figures
from tui.articles.listing import Entry
from tui.compare import everywhere
from tui.compare.elsewhere import MOST_PLACES, Comparison, Known, Place, Sure, read_known
from tui.compare.everywhere import Asked, Progress, search
from tui.compare.same import Span

FERRY = [report.text for report in events("dev")["dev-ferry"]]
WIRE, PAPER, BROADCASTER = FERRY
COOKING = "Whisk 3 eggs with sugar.\nFold in the flour and bake for 40 minutes."


def known(text: str) -> Known:
    return read_known(text, figures(text), CLASSES)


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return start, start + len(words)


def asked(texts: list[str], words: str, figure: bool = True, article: int = 0) -> list[list[Place]]:
    comparison = Comparison([known(text) for text in texts])
    return comparison.places(article, place(texts[article], words), figure)


def test_a_figure_that_is_the_same_is_found_whatever_words_surround_it() -> None:
    own, paper, broadcaster, cooking = asked([*FERRY, COOKING], "121")
    assert (own, cooking) == ([], [])
    assert PAPER[slice(*paper[0].figure or ())] == "One hundred and twenty-one"
    assert BROADCASTER[slice(*broadcaster[0].figure or ())] == "121"
    assert {places[0].words for places in (paper, broadcaster)} == {"very likely"}


def test_a_rival_amount_is_told() -> None:
    _, paper, _ = asked(FERRY, "162")
    assert paper[0].words == "very likely"
    assert PAPER[slice(*paper[0].figure or ())] == "162"
    rivals = [one for one in asked(FERRY, "27")[1] if one.rival]
    assert [PAPER[slice(*one.figure or ())] for one in rivals] == ["24"]
    assert rivals[0].words == "very likely, differs"


def test_a_sentence_marks_no_figure_and_is_sure_by_the_figures_in_it() -> None:
    _, paper, broadcaster = asked(FERRY, "The coast guard rescued", figure=False)
    assert paper[0].sure is broadcaster[0].sure is Sure.VERY_LIKELY
    assert paper[0].figure is broadcaster[0].figure is None
    assert "One hundred and twenty-one" in PAPER[paper[0].start : paper[0].end]


FIRE = """KORVALA, 12 March 2026 — A fire broke out on the ferry Aurelia off Korvala on Thursday, police said.

The fire began on the car deck at 5:40 am, said coast guard commander Mira Halden. She will speak again at 9 am.

Some 80 people were taken to hospital.
"""
BLAZE = """12 March 2026 — A blaze on the ferry Aurelia off Korvala began on Thursday, the coast guard said.

It started shortly before 6 am, far from shore.

Coast guard commander Mira Halden said that the fire on the car deck was put out by 11.30 am.
"""


def test_a_time_is_answered_by_the_time_near_to_it_before_like_words() -> None:
    places = asked([FIRE, BLAZE], "5:40 am")[1]
    assert BLAZE[slice(*places[0].figure or ())] == "6 am"
    assert places[0].sure is Sure.PERHAPS
    assert "11.30 am" in BLAZE[places[1].start : places[1].end]
    assert places[1].score > places[0].score


def test_a_figure_of_the_same_sort_comes_before_like_words() -> None:
    texts = [
        f"{FIRE}\nNorthline shares fell 8.5% on Thursday.",
        f"{BLAZE}\nNorthline spoke on Thursday of its ferry.\n\nStock dropped by almost 9 percent.",
    ]
    places = asked(texts, "8.5%")[1]
    assert texts[1][slice(*places[0].figure or ())] == "9 percent"
    assert all(one.figure is None for one in places[1:])


def test_the_same_number_is_akin_whatever_is_told_to_have_become_of_it() -> None:
    texts = [
        "A fire destroyed 57 houses and 9 barns in Karvale on 12 March 2025, the mayor said.",
        "On 12 March 2025 Karvale lost 57 houses.",
    ]
    places = asked(texts, "57")[1]
    assert texts[1][slice(*places[0].figure or ())] == "57"
    assert places[0].sure >= Sure.PERHAPS


def test_what_shares_its_row_by_way_of_another_is_likely() -> None:
    first = (
        "KORVALA, 12 March 2026 — The fire on the ferry Aurelia in Korvala injured 62 people, police said."
    )
    texts = [first, f"{first}\n\nDoctors in Korvala said 62 people were injured.", f"{first} It sank."]
    made = [known(text) for text in texts]
    comparison = Comparison(made)
    claims = [one.profile.account.claims for one in made]
    again, third = claims[1][-1], claims[2][-1]
    directly = comparison._judged[id(again)]
    comparison._judged[id(again)] = [one for one in directly if one[0] is not third]
    places = comparison.places(1, again.span, figure=True)[2]
    assert (places[0].figure, places[0].words) == (third.span, "likely")


def test_like_words_of_another_event_are_hardly_the_same() -> None:
    other = events("dev")["dev-otherferry"][0].text
    places = asked([*FERRY, other], "121")[3]
    assert places
    assert all(one.apart and one.sure <= Sure.PERHAPS for one in places)
    assert places[-1].words == "hardly, other event"


def test_the_seeds_tell_of_different_nights(pytestconfig: pytest.Config) -> None:
    paths = sorted((Path(pytestconfig.rootpath) / "seeds").glob("*.txt"))
    texts = [path.read_text("utf-8") for path in paths]
    comparison = Comparison([known(text) for text in texts])
    for article, one in enumerate(map(known, texts)):
        spans = [(claim.span, True) for claim in one.profile.account.claims]
        spans += [(span, False) for span in one.sentences.spans]
        for span, figure in spans:
            found = [each for places in comparison.places(article, span, figure) for each in places]
            assert all(each.sure is Sure.HARDLY and each.apart for each in found)


def test_only_one_asking_answers_the_same_where_events_are_told_by_themselves() -> None:
    made = [known(text) for text in FERRY]
    span = place(WIRE, "121")
    everything = Comparison(made).places(0, span, figure=True)
    assert Comparison(made, only=0).places(0, span, figure=True) == everything


texts = st.lists(
    st.text("ab1 .\n\x1b\0é[😀\ud800", max_size=60) | st.sampled_from([*FERRY, COOKING]),
    min_size=1,
    max_size=4,
)


@given(texts, st.data())
def test_places_are_sentences_with_figures_in_them(articles: list[str], data: st.DataObject) -> None:
    made = [known(text) for text in articles]
    article = data.draw(st.integers(0, len(articles) - 1))
    start = data.draw(st.integers(0, len(articles[article])))
    span = start, data.draw(st.integers(start, len(articles[article])))
    found = Comparison(made).places(article, span, data.draw(st.booleans()))
    assert len(found) == len(articles)
    assert found[article] == []
    for one, places in zip(made, found, strict=True):
        assert len(places) <= MOST_PLACES
        assert len({each[:2] for each in places}) == len(places)
        surest = [each.sure is Sure.VERY_LIKELY for each in places]
        assert surest == sorted(surest, reverse=True)
        for each in places:
            assert each[:2] in one.sentences.spans
            assert each.figure is None or each.start <= each.figure[0] < each.figure[1]


# -- all articles of a folder ----------------------------------------------------------------------------


def searched(others: dict[str, str | None], words: str = "121") -> list[Progress]:
    """How a search in these articles goes on."""
    question = Asked(WIRE, known(WIRE), place(WIRE, words), figure=True)
    entries = [Entry(name, Path(name)) for name in others]
    return list(search(question, entries, lambda entry: others[entry.name], lambda _entry, text: known(text)))


def test_all_places_come_the_surest_first() -> None:
    *_, last = searched({"cooking": COOKING, "paper": PAPER, "lost": None, "broadcaster": BROADCASTER})
    assert last.done
    assert {hit.entry.name for hit in last.hits[:2]} == {"paper", "broadcaster"}
    order = [(-hit.place.sure, hit.place.rival, -hit.place.score) for hit in last.hits]
    assert order == sorted(order)
    assert (last.total, last.chosen) == (4, 3)


def test_of_many_articles_only_the_likeliest_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(everywhere, "MOST_ARTICLES", 5)
    others: dict[str, str | None] = {
        f"{number}": "Whisk eggs with sugar and bake it." for number in range(130)
    }
    others |= {"paper": PAPER, "broadcaster": BROADCASTER}
    steps = searched(others)
    assert [step.looked for step in steps[:2]] == [50, 100]
    last = steps[-1]
    assert last.done
    assert {hit.entry.name for hit in last.hits} == {"paper", "broadcaster"}
    assert last.left_out == 132 - last.chosen
    assert last.chosen <= 5


def test_no_more_text_is_compared_than_the_memory_is_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(everywhere, "MOST_TEXT", len(PAPER) + 10)
    *_, last = searched({"paper": PAPER, "broadcaster": BROADCASTER})
    assert {hit.entry.name for hit in last.hits} == {"paper"}
    assert (last.total, last.chosen, last.left_out) == (2, 1, 1)


def test_a_search_in_nothing_ends() -> None:
    assert searched({"lost": None})[-1].done
    assert searched({})[-1][:2] == (0, 0)
