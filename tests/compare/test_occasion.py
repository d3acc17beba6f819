"""When and where one figure was, in the words of the strip."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.compare.moments import with_year
from tui.compare.occasion import Occasion, OccasionFinder
from tui.figures.index import FigureIndex
from tui.figures.model import Figure

DATED = "---\ntitle: A raid\ndate: 2025-10-31\n---\n"
WIRE = "MANILA, Sept 9 (Wire) — A ferry sank overnight. Some 30 people were saved.\n"
RAID = "On the night of 26–27 October drones struck Moscow. They were 34, the mayor said.\n"


def occasion(text: str, figure: str) -> Occasion:
    index = FigureIndex(text)
    while index.work():
        pass
    found = next(one for one in index.found() if one.text == figure)
    return OccasionFinder(text, index.between).of(found)


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        (RAID + "\n\nIn all 193 came.\n", "193", ("", "night of 26–27 October", "")),
        (RAID, "34", ("", "night of 26–27 October", "Moscow")),
        (DATED + RAID, "34", ("", "night of 26–27 October 2025", "Moscow")),
        (DATED + "It was calm. Last night 12 drones fell.\n", "12", (" = 30 October 2025", "", "")),
        (
            DATED + "Drones came on Tuesday night. There were 12.\n",
            "12",
            ("", "Tuesday night = 28 October 2025", ""),
        ),
        (DATED + "Nobody was hurt.\nThere were 12.\n", "12", ("", "article of 31 October 2025", "")),
        (WIRE, "30", ("", "overnight = night of 8–9 September", "Manila")),
        (WIRE + "Another 12 died in 2011.\n", "12", ("", "", "Manila")),
        ("Drones came late on Tuesday night.\nThere were 12.\n", "12", ("", "Tuesday night", "")),
        ("Drones fell tonight.\nThere were 12. It was 31 October.\n", "12", ("", "31 October", "")),
        ("Drones fell.\nThe night before, 8 had fallen.\n", "8", ("", "the night before", "")),
        (RAID + "Every night some 8 are seen on average.\n", "8", ("", "", "")),
        ("It rained in 2011. Some 8 died.\n", "8", ("", "2011", "")),
        ("Drones fell in Kursk. Some 8 hit the town.\n", "8", ("", "", "Kursk")),
        ("Drones fell in Kursk and hit houses in Bryansk. Some 8 burnt.\n", "8", ("", "", "")),
        ("Drones fell in Kursk.\nSome 8 burnt.\n", "8", ("", "", "")),
        ("In Kursk, 8 drones fell on 3 May 2025.\n", "3 May 2025", ("", "", "")),
        ("Eleven lost as bus falls\n\n" + WIRE, "30", ("", "overnight = night of 8–9 September", "Manila")),
        ("Bus falls off bridge\n3 May 2025 — Some 8 died.\n", "8", ("", "article of 3 May 2025", "")),
        ("Bus Falls Off Bridge\n\n3 May 2025 - Some 8 died.\n", "8", ("", "article of 3 May 2025", "")),
        ("Published 3 May 2025 - Some 8 died.\n", "8", ("", "article of 3 May 2025", "")),
        ("Bus, 3 May 2025 - Some 8 died as a bus fell.\n", "8", ("", "article of 3 May 2025", "")),
        ("Lima, Peru, 3 May 2025 - Some 8 died.\n", "8", ("", "article of 3 May 2025", "Lima")),
        ("Drones fell in Eleven villages. Some 8 burnt.\n", "8", ("", "", "")),
        ("A bus fell. It hit the Bus depot. Some 8 burnt.\n", "8", ("", "", "")),
    ],
)
def test_what_is_carried(text: str, figure: str, expected: tuple[str, str, str]) -> None:
    assert tuple(occasion(text, figure)) == expected


@pytest.mark.parametrize(
    ("day", "written", "expected"),
    [
        ("XXXX-10-26", "2025-10-31", "2025-10-26"),
        ("XXXX-10-31/XXXX-11-01", "2025-10-31", "2025-10-31/2025-11-01"),
        ("XXXX-12-31/XXXX-01-01", "2025-01-01", "2024-12-31/2025-01-01"),
        ("XXXX-11-01", "2025-10-31", "2025-11-01"),
        ("XXXX-12-30", "2025-01-02", "2024-12-30"),
        ("XXXX-12-31", "2025-12-31", "2025-12-31"),
        ("2019-12-30", "2025-01-02", "2019-12-30"),
        ("XXXX-12-30", "XXXX-01-02", "XXXX-12-30"),
        ("XXXX-12-30", None, "XXXX-12-30"),
    ],
)
def test_a_day_without_a_year_is_the_last_before_the_article(
    day: str, written: str | None, expected: str
) -> None:
    assert with_year(day, written) == expected


LINES = st.sampled_from(
    [
        "MANILA, Sept 9 — ",
        "On Tuesday ",
        "last night 12 fell in Kursk. ",
        "\n",
        "In 2011 8 died. ",
        "9",
        "\x1b[ ",
    ]
)


@given(st.lists(LINES, max_size=12).map("".join))
def test_any_text_has_words_without_line_ends(text: str) -> None:
    index = FigureIndex(text)
    finder = OccasionFinder(text, index.between)
    for figure in index.between(0, len(text)):
        found = finder.of(figure)
        assert not any("\n" in words for words in found)
        assert finder.of(figure) is found
        assert OccasionFinder(text, index.between).of(figure) == found


@pytest.mark.parametrize("between", ["\n", " "])
def test_in_a_long_article_little_is_looked_at(between: str) -> None:
    text = RAID + f"Some 12 fell in Kursk.{between}" * 100_000
    index = FigureIndex(text)
    looked = 0

    def figures(start: int, end: int) -> Sequence[Figure]:
        nonlocal looked
        looked += end - start
        return index.between(start, end)

    at = text.index("12", 1_000_000)
    (figure,) = index.between(at, at + 1)
    OccasionFinder(text, figures).of(figure)
    assert 0 < looked < 20_000
