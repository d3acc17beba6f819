"""The cases behind a figure of agreement, for people and for programs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import TextIO

from tui.base.clean import clean_line
from tui.commands.shown import harmless_json, many
from tui.review.agreement import Document
from tui.review.cases import Case, cases
from tui.review.context import shortened


def write_cases(
    out: TextIO, figure: str, names: Sequence[str], documents: Sequence[Document], form: str
) -> None:
    """Write what lowers a figure, for every pair of annotators and article, in reading order."""
    listed = [
        (names[i], names[j], document, case)
        for i, j in combinations(range(len(names)), 2)
        for document in sorted(documents, key=lambda each: each.article)
        for case in cases(figure, document, i, j)
    ]
    if form == "json":
        told = [
            {"article": case.article, "start": case.start, "end": case.end, "annotators": [a, b]}
            | {"a": case.a, "b": case.b}
            for a, b, _, case in listed
        ]
        out.write(harmless_json({"figure": figure, "cases": told}) + "\n")
        return
    for a, b, document, case in listed:
        out.write(_line(a, b, document, case) + "\n")
    out.write(f"{many(len(listed), 'case')} behind {figure}\n")


def _line(a: str, b: str, document: Document, case: Case) -> str:
    quote = "" if document.text is None else f"  “{shortened(document.text[case.start : case.end])}”"
    said = f"{a}: {case.a or '–'}  {b}: {case.b or '–'}"
    return clean_line(f"{case.article}:{case.start}-{case.end}{quote}  {said}")
