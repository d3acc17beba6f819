"""Annotation files made up by hypothesis: any that the program could hold, and any about a given text."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from hypothesis import strategies as st

from tui.annotations.model import CONTEXT, FIGURE_KEYS, Annotation, AnnotationFile, ArticleRef, Block, Link
from tui.base.values import Value

NOTABLE = (
    "29 drones", "no", "Yes", "null", "~", "12", "1.10", "1e3", "0x1F", "8:00", "2026-05-03", "XXXX-10-31",
    "12e34567", "a: b", "a #b", "a#b", "- a", "? a", "", " ", "a ", "\n", "\r\n", "\t", "\x00", "\x1b[31m", "\x7f",
    "\x85", "\x9b", "\u2028", "\u202e", "\u200d", "\ufeff", "\ufffe", "\U0001f680", "\U0010ffff", "é", "“29”",
    "'", '"', "\\", "%", "@", "`", "&a", "*a", "!a", "<<", "<<<<<<< ours", "=", "---", "...", "[]", "{}", "|", ">",
    "x" * 1100, "\xa0", "\u3000",
)  # fmt: skip
TEXT = st.sampled_from(NOTABLE) | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
WORDS = TEXT.filter(bool)
IDS = st.text("abcdefghijklmnopqrstuvwxyz23456789", min_size=6, max_size=6) | st.text(
    "ab01_-E", min_size=1, max_size=4
)
NUMBERS = st.integers(-(10**90), 10**90) | st.floats(allow_nan=False, allow_infinity=False)
SCALARS = TEXT | st.none() | st.booleans() | NUMBERS
VALUES: st.SearchStrategy[Value] = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
AMOUNTS: st.SearchStrategy[Value] = TEXT | NUMBERS
FIGURE_VALUES: st.SearchStrategy[Value] = st.none() | AMOUNTS | st.lists(AMOUNTS, min_size=2, max_size=2)

_KNOWN = {
    *(field.name for made in (Annotation, AnnotationFile, ArticleRef, Link) for field in fields(made)),
    *FIGURE_KEYS,
    "variorum",
}
EXTRA: st.SearchStrategy[Block] = st.dictionaries(
    TEXT.filter(lambda key: key not in _KNOWN), VALUES, max_size=2
)


@st.composite
def figures(draw: st.DrawFn) -> Block:
    """Blocks under `figure`: some of the known keys, in any order, and perhaps others."""
    block: dict[str, Value] = {}
    for key in draw(st.lists(st.sampled_from(FIGURE_KEYS), unique=True, max_size=6)):
        if key == "value":
            block[key] = draw(FIGURE_VALUES)
        else:
            block[key] = draw(st.none() | TEXT)
    return {**block, **draw(EXTRA)}


LINKS = st.builds(Link, relation=WORDS, to=TEXT, extra=EXTRA)


@st.composite
def some_annotations(draw: st.DrawFn, id: str | None = None) -> Annotation:
    """Any annotation that may stand in a file."""
    optional: dict[str, Any] = {
        "prefix": TEXT, "suffix": TEXT, "note": TEXT, "created": TEXT, "figure": figures(),
        "state": st.sampled_from(["orphan", "changed"]), "conflict": st.dictionaries(TEXT, VALUES, max_size=2),
    }  # fmt: skip
    chosen = draw(st.lists(st.sampled_from(sorted(optional)), unique=True, max_size=4))
    made = {key: draw(optional[key]) for key in chosen}
    if draw(st.booleans()):
        made["start"] = draw(st.integers(0, 10**6))
        made["end"] = made["start"] + draw(st.integers(0, 100))
        made["quote"] = draw(st.none() | TEXT)
    else:
        made["quote"] = draw(WORDS)
    return Annotation(
        label=draw(WORDS),
        id=draw(st.just("") | IDS) if id is None else id,
        links=tuple(draw(st.lists(LINKS, max_size=2))),
        extra=draw(EXTRA),
        **made,
    )


@st.composite
def annotation_files(draw: st.DrawFn, most: int = 3) -> AnnotationFile:
    """Any annotation file that the program could hold, its annotations sorted."""
    ids = draw(st.lists(st.just("") | IDS, max_size=most, unique_by=lambda id: id or object()))
    article = ArticleRef(
        draw(WORDS), draw(st.none() | TEXT), draw(st.none() | st.integers(0, 10**9)), draw(EXTRA)
    )
    file = AnnotationFile(article, draw(st.none() | TEXT), done=draw(st.booleans()), extra=draw(EXTRA))
    return file.with_annotations([draw(some_annotations(id)) for id in ids])


@st.composite
def files_about(draw: st.DrawFn, text: str, annotator: str = "reader1", most: int = 6) -> AnnotationFile:
    """Complete files about an article with this text: every quote is right, and every annotation has an id."""
    ids = draw(st.lists(IDS, max_size=most, unique=True))
    made = []
    for id in ids:
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, len(text)))
        made.append(
            Annotation(
                label=draw(st.sampled_from(["figure", "claim", "source"])),
                id=id,
                start=start,
                end=end,
                quote=text[start:end],
                prefix=text[max(0, start - CONTEXT) : start],
                suffix=text[end : end + CONTEXT],
                note=draw(st.none() | TEXT),
                created="2026-11-22T01:00:00Z",
            )
        )
    article = ArticleRef("seeds/a.txt", "0" * 64, len(text))
    return AnnotationFile(article, annotator, done=draw(st.booleans())).with_annotations(made)
