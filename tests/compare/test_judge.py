"""Which figures of several articles are one quantity, and whether they agree."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.compare.events import AGREE, CONFLICT, events
from tests.compare.score import profiles, scores
from tui.compare.events import REPEATED, group
from tui.compare.judge import judge, same_quantities
from tui.compare.ledger import Ledger, Source
from tui.compare.relations import OTHER_EVENT, RELATIONS, UNRELATED
from tui.figures import find_figures

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
REPORTS = [report for reports in events("dev").values() for report in reports]


def relation(first: str, second: str, one: str, other: str) -> str:
    """What a figure of one article is to a figure of another, by their words."""
    articles = profiles([first, second])
    groups, _ = group(articles)
    found = judge(articles, same_quantities(articles), groups)
    return next(
        each.relation for each in found if (each.one.figure.text, each.other.figure.text) == (one, other)
    )


def test_the_seeds_tell_of_five_events_and_agree_on_nothing() -> None:
    articles = profiles([path.read_text("utf-8") for path in SEEDS])
    assert group(articles)[0] == [0, 1, 2, 3, 4]
    assert same_quantities(articles) == []


@pytest.mark.parametrize(
    ("article", "one", "other_article", "other"),
    [
        (1, "10", 2, "34"),  # over Belgorod on another evening
        (1, "two", 2, "two"),  # over Voronezh, equal by chance
        (0, "34", 2, "34"),  # for Moscow, over Belgorod
        (1, "four", 2, "fourth"),  # a count and a running ordinal
        (0, "eight", 4, "two"),  # two raids in one month
    ],
)
def test_traps_of_the_seeds_are_no_quantity_of_both(
    article: int, one: str, other_article: int, other: str
) -> None:
    texts = [SEEDS[at].read_text("utf-8") for at in (article, other_article)]
    assert relation(texts[0], texts[1], one, other) in (OTHER_EVENT, UNRELATED)


@pytest.mark.parametrize(
    ("name", "agreements", "conflicts"),
    [("dev", (0.95, 0.92), (0.84, 0.73)), ("plain-2", (0.92, 0.87), (0.82, 0.6))],
)
def test_labelled_reports_are_judged_well(
    name: str, agreements: tuple[float, float], conflicts: tuple[float, float]
) -> None:
    found = scores(events(name))
    for score, (precision, recall) in ((found[AGREE], agreements), (found[CONFLICT], conflicts)):
        assert score.precision >= precision
        assert score.recall >= recall


def test_labels_are_on_figures() -> None:
    for report in REPORTS:
        for label in report.labels:
            assert report.text[label.start : label.end].strip()
    assert sum(len(report.labels) for report in REPORTS) > 100


BUS = "LEEDS, May 4, 2024 — A bus overturned near Skipton on Friday and {} people were killed, police said."


@pytest.mark.parametrize(
    ("other", "figure", "expected"),
    [
        (
            "Police said on Friday that 12 people died when the bus overturned near Skipton.\nLeeds, May 4, 2024.",
            "12",
            AGREE,
        ),
        ("The Skipton bus crash of May 3, 2024 killed 15 people, police in Leeds said.", "15", CONFLICT),
        ("The Skipton bus crash of May 3, 2024 killed at least ten people, Leeds police said.", "ten", AGREE),
        (
            "A bus overturned near Skipton on June 9, 2021, killing 12 people, Leeds police said.",
            "12",
            OTHER_EVENT,
        ),
        (
            "LEEDS, May 4, 2024 — Near Skipton, police said, a bus overturned and 15 people were injured.",
            "15",
            OTHER_EVENT,
        ),
    ],
)
def test_a_toll_agrees_or_not(other: str, figure: str, expected: str) -> None:
    assert relation(BUS.format(12), other, "12", figure) == expected


LEAD = "LEEDS, May 4, 2024 — A bus overturned near Skipton on Friday. "


@pytest.mark.parametrize(
    ("first", "second", "one", "other", "expected"),
    [
        # what two speakers of one article say is two amounts of one quantity
        (
            "Police put the crowd at 4,500; organisers said that 9,000 had come.",
            "Some 9,000 people marched, the union said.",
            "4,500",
            "9,000",
            CONFLICT,
        ),
        (
            "Turnout was 61 percent.",
            "Turnout was not 61 percent, it was 52 percent.",
            "61 percent",
            "52 percent",
            CONFLICT,
        ),
        (
            "The bus carried 53 passengers.",
            "There were 48 passengers and five crew on board.",
            "53",
            "five",
            UNRELATED,
        ),
        (
            "The firm made sales of 1.9 billion euros.",
            "Sales were 1.9 billion.",
            "1.9 billion euros",
            "1.9 billion",
            AGREE,
        ),
        (
            "The firm made sales of 1.9 billion euros.",
            "Analysts expect sales of 2.1 billion euros.",
            "1.9 billion euros",
            "2.1 billion euros",
            UNRELATED,
        ),
        ("It fell 9 miles from Leeds.", "It fell 14 km from Leeds.", "9 miles", "14 km", AGREE),
        ("Some 180 mm of rain fell.", "A rainfall of 183 mm was measured.", "180 mm", "183 mm", AGREE),
        ("At least 31 people were killed.", "The death toll rose to 35.", "31", "35", AGREE),
        (
            "About 7,000 homes had no power.",
            "Some 9,000 households were without electricity.",
            "7,000",
            "9,000",
            CONFLICT,
        ),
        (
            "Russia said it had destroyed 79 Ukrainian drones.",
            "Ukraine's air force said it shot down 99 drones.",
            "79",
            "99",
            OTHER_EVENT,
        ),
    ],
)
def test_two_claims_of_one_event(first: str, second: str, one: str, other: str, expected: str) -> None:
    assert relation(LEAD + first, LEAD + second, one, other) == expected


def test_what_a_third_article_ties_together_is_one_quantity() -> None:
    one, other = (
        LEAD + "The union said 1,170 men walked out.",
        LEAD + "The firm spoke of 940 men who walked out.",
    )
    both = LEAD + "The union said that 1,170 men walked out, the firm said that 940 men walked out."
    found = same_quantities(profiles([one, other, both]))
    assert {(pair.one.article, pair.other.article, pair.relation) for pair in found} >= {
        (0, 1, CONFLICT), (0, 2, AGREE), (1, 2, AGREE), (0, 2, CONFLICT), (1, 2, CONFLICT),
    }  # fmt: skip


def test_later_entries_of_a_live_blog_bring_a_toll_up_to_date() -> None:
    blog = (
        f"{LEAD}\n07.12 Good morning.\n07.30 Police in Skipton say that two people were killed.\n"
        "08.05 Roads are closed.\n08.41 Now three people were killed.\n"
    )
    other = LEAD + "Three people were killed."
    assert relation(blog, other, "two", "Three") == CONFLICT
    assert relation(blog, other, "three", "Three") == AGREE


def test_an_article_of_many_equal_figures_is_compared_by_a_few_of_them() -> None:
    many = LEAD + "In all 12 people were killed. " * 400
    found = same_quantities(profiles([many, LEAD + "In all 12 people were killed."]))
    assert 0 < len(found) <= REPEATED


texts = st.sampled_from([report.text for report in REPORTS])
odd = st.text("ab1 .,\n\x1b\0é[😀\ud800%$", max_size=40)


def signs(articles: list[str]) -> set[tuple[str, int, str, int, str]]:
    """What is one quantity, by the articles' texts, with the first of two in the order of the texts."""
    found = set()
    for one in same_quantities(profiles(articles)):
        ends = sorted((articles[claim.article], claim.span[0]) for claim in (one.one, one.other))
        found.add((*ends[0], *ends[1], one.relation))
    return found


@given(st.lists(texts, min_size=2, max_size=3, unique=True))
def test_it_does_not_matter_which_article_is_first(articles: list[str]) -> None:
    assert signs(articles) == signs(articles[::-1])


@given(st.lists(texts, min_size=2, max_size=2, unique=True))
def test_an_article_about_something_else_changes_nothing(articles: list[str]) -> None:
    cooking = "Whisk 3 eggs with 120 grams of sugar.\nBake for 40 minutes at 180 degrees Celsius."
    assert signs(articles) == signs([*articles, cooking]) == signs([cooking, *articles])


@given(st.lists(texts | odd, min_size=1, max_size=3))
def test_every_pair_is_judged_and_every_figure_has_a_row(articles: list[str]) -> None:
    ledger = Ledger([Source(str(at), text, find_figures(text)) for at, text in enumerate(articles)])
    judged = list(ledger.judgements())
    counts = [len(source.figures) for source in ledger.sources]
    assert len(judged) == (sum(counts) ** 2 - sum(count * count for count in counts)) // 2
    assert {one.relation for one in judged} <= set(RELATIONS)
    cells = [claim for row in ledger.rows for claim in row.cells]
    assert len({id(claim) for claim in cells}) == len(cells)
    headings = sum(claim.heading for one in ledger.profiles for claim in one.account.claims)
    assert len(cells) == sum(counts) - headings
