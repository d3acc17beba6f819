"""Names of annotators: fit for a folder, or made so."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.annotations.names import LONGEST, annotator_problem, safe_annotator

NAMES = st.text(st.characters() | st.sampled_from("/\\.- \0\x1b\u202e\u0301é"), max_size=130)


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("reader1", "reader1"),
        ("Ann Smith", "Ann Smith"),
        ("Jean-Luc O'Neil / x", "Jean-Luc O'Neil - x"),
        ("../../etc", "etc"),
        ("..", "annotator"),
        ("-rf", "rf"),
        (".git", "git"),
        ("", "annotator"),
        (" \t\n", "annotator"),
        ("a\tb", "a b"),
        ("a\x1b]0;x\x07b", "a-]0;x-b"),
        ("a\0b", "a-b"),
        ("C:\\Ann", "C:-Ann"),
        ("Jose\u0301", "José"),
        ("labels.yaml", "labels-yaml"),
        ("\udcff", "annotator"),
        ("é" * 80, "é" * 50),
        ("王" * 80, "王" * 33),
        ("審稿人", "審稿人"),
    ],
)
def test_a_name_is_made_safe(name: str, folder: str) -> None:
    assert safe_annotator(name) == folder


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("", "is empty"),
        ("a/b", "holds a / or \\"),
        ("a\\b", "holds a / or \\"),
        ("a\0", "holds control characters"),
        ("a\u202eb", "holds control characters"),
        (".a", "begins with '.'"),
        ("-a", "begins with '-'"),
        ("a ", "begins or ends with a space"),
        ("é" * 51, "is longer than 100 bytes"),
        ("Terms.yaml", "is what a file of the project is called"),
        ("e\u0301", "is not in Unicode's composed form (NFC)"),
        ("O'Neil-.x", None),
    ],
)
def test_a_name_is_judged(name: str, problem: str | None) -> None:
    assert annotator_problem(name) == problem


@given(NAMES)
@example("a" * 99 + "-/b")
def test_what_was_made_safe_is_fit_and_stays(name: str) -> None:
    safe = safe_annotator(name)
    assert annotator_problem(safe) is None
    assert safe_annotator(safe) == safe
    assert (safe == name) == (annotator_problem(name) is None)
    assert len(Path("annotations", safe).parts) == 2
    assert len(safe.encode()) <= LONGEST
    assert unicodedata.is_normalized("NFC", safe)
