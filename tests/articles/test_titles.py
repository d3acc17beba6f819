"""Titles come from the right place, in one line, without markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.titles import date_of, title_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("", ""),
        (" \n\t\n", ""),
        ("# Drones over Moscow\nText.", "Drones over Moscow"),
        ("Intro. And more.\n\n## Drones ##\n", "Drones"),
        ("#\n# \n###   What\tnow?   ###  \r\n", "What now?"),
        ("#1 in the world. Yes.", "#1 in the world."),
        ("####### Seven. Is none.", "####### Seven."),
        ("```\n# a comment\n```\n# **Bold** and `code` [link](http://x.y)", "Bold and code link"),
        ("# snake_case and _this_ 2 * 3", "snake_case and this 2 * 3"),
        ("It began. It ended.", "It began."),
        ("\n---\n\n  Mr. Smith   came. He left.", "Mr. Smith came."),
        ("***\n!!!", "***"),
        ("headline without a stop\nThe text. More.", "headline without a stop"),
        ("[sic] [/x] \x1b[31mred. Blue.", "[sic] [/x] \x1b[31mred."),
    ],
)
def test_titles(text: str, title: str) -> None:
    assert title_of(text) == title


@pytest.mark.parametrize(
    ("text", "title", "date"),
    [
        ("---\ntitle: Drones\ndate: 2026-05-03\n---\n# Other\n", "Drones", "2026-05-03"),
        ("---\r\ntitle: 'It''s \"over\"'\r\n--- \r\nText.", 'It\'s "over"', None),
        ('---\ntitle: "Two\\n  \\e[31mlines"\n---\n', "Two \x1b[31mlines", None),
        ("---\ntitle: 2024\ndate: 20240501\n---\n", "2024", "20240501"),
        ("---\ntitle: no\n---\n", "no", None),
        ("---\ntitle:\nauthor: x\n---\n\n# Heading\n", "Heading", None),
        ("---\ntags: [a, b]\n---\nIt began. It ended.", "It began.", None),
        ("---\ntitle: [a]\ndate: {a: b}\n---\nText. More.", "Text.", None),
        # No front matter: text.
        ("---\ntitle: &a Drones\n---\nText.", "title: &a Drones", None),
        ("---\ntitle: a\ntitle: b\n---\n# Heading", "Heading", None),
        ("---\n# Heading in an open one", "Heading in an open one", None),
        ("---\njust text\n---\n", "just text", None),
        ("\n---\ntitle: Late\n---\n", "title: Late", None),
        ("---\n" + "[" * 4000 + "\n---\n# Deep", "Deep", None),
        ("--- title: x", "--- title: x", None),
    ],
)
def test_front_matter(text: str, title: str, date: str | None) -> None:
    assert title_of(text) == title
    assert date_of(text) == date


def test_a_long_sentence_is_cut_at_a_word() -> None:
    text = (
        "Moscow’s skies were shattered late Tuesday night when anti-air defense systems intercepted four, so."
    )
    assert title_of(text) == "Moscow’s skies were shattered late Tuesday night when anti-air defense systems…"
    assert len(title_of("中" * 500)) == 80
    assert len(title_of("# " + "word " * 500)) <= 201


def test_a_character_is_not_cut_in_two() -> None:
    family = "\U0001f468\u200d\U0001f469"
    assert title_of("x" * 78 + family + "y" * 90) == "x" * 78 + "…"
    assert title_of("x" * 78 + "e\u0301" + "y" * 90) == "x" * 78 + "…"


@given(
    st.text()
    | st.lists(st.sampled_from(["title: x\n", "# ", "```", "*", "[a](b)", "\n", "x", ". A", "---\n"])).map(
        "".join
    )
)
def test_any_text_has_one_line_for_a_title(text: str) -> None:
    title = title_of(text)
    assert title == " ".join(title.split())
    assert len(title) <= 201
    assert bool(title) or not text.strip() or "#" in text


def test_only_the_head_counts() -> None:
    assert title_of("Short. " + "Word " * 2000 + "\n# Late") == "Short."
