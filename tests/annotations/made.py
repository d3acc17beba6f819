"""Annotation files made up by hypothesis: few ids, places and words, so that sides meet."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import strategies as st

from tui.annotations.model import Annotation, AnnotationFile, ArticleRef, Block, Link

IDS = ("a", "b", "c", "d", "e", "f")
SHAS = ("0" * 64, "1" * 64, "2" * 64)

BLOCKS: tuple[Block, ...] = (
    {},
    {"why": "x"},
    {"why": True},
    {"why": 1, "zeal": None},
    {"anchor": {"k": ["x", 1]}},
    {"record": {"k": {"l": []}}, "extra.why": "x"},
)


def _made(chance: random.Random) -> Annotation:
    start, end = chance.choice([(0, 3), (1, 5), (4, 6), (4, 9)])
    return Annotation(
        label=chance.choice(["figure", "claim"]),
        start=start,
        end=end,
        quote="q" * (end - start),
        prefix=chance.choice([None, "p"]),
        note=chance.choice([None, "one", "two"]),
        created=chance.choice([None, "2026-11-22T01:00:00Z", "2026-11-23T01:00:00Z"]),
        links=tuple(
            Link(chance.choice(["contradicts", "source"]), chance.choice([*IDS, "other/file#a"]))
            for _ in range(chance.choice([0, 0, 1, 2]))
        ),
        state=chance.choice([None, None, "orphan"]),
        extra=chance.choice(BLOCKS),
    )


# Whole annotations are drawn from a heap: drawing each of their values takes hypothesis ten times as long.
_HEAP = [_made(random.Random(seed)) for seed in range(200)]

# Made once: hypothesis looks at a strategy anew wherever one is made.
_blocks = st.sampled_from(BLOCKS)
_bodies = st.sampled_from(_HEAP)
_tagged = st.builds(lambda made, name: replace(made, id=name), _bodies, st.sampled_from(IDS))
_listed = st.lists(_tagged, max_size=4, unique_by=lambda each: each.id)
_new = st.lists(_tagged, max_size=3, unique_by=lambda each: each.id)
_shas: dict[tuple[str, ...], st.SearchStrategy[str]] = {
    shas: st.sampled_from(shas) for shas in (SHAS[:1], SHAS)
}
_deeds = st.sampled_from(["nothing", "label", "note", "place", "links", "extra", "all", "deleted"])
_flags = st.booleans()


@st.composite
def annotation_files(draw: st.DrawFn, shas: tuple[str, ...] = SHAS[:1]) -> AnnotationFile:
    """A file with up to four annotations, on one of these texts."""
    article = ArticleRef("seeds/a.txt", draw(_shas[shas]), 9, draw(_blocks))
    file = AnnotationFile(article, "reader1", done=draw(_flags), extra=draw(_blocks))
    return file.with_annotations(draw(_listed))


@st.composite
def edits(draw: st.DrawFn, file: AnnotationFile, shas: tuple[str, ...] = SHAS[:1]) -> AnnotationFile:
    """What an annotator makes of a file: some deleted, some changed in some ways, some new."""
    listed = []
    for annotation in file.annotations:
        changed = _changed(annotation, draw(_deeds), draw(_bodies))
        if changed is not None:
            listed.append(changed)
    taken = {each.id for each in file.annotations}
    listed += [each for each in draw(_new) if each.id not in taken]
    article = replace(file.article, sha256=draw(_shas[shas]))
    changed_top = replace(file, article=article, extra=draw(_blocks), done=draw(_flags))
    return changed_top.with_annotations(listed)


def _changed(annotation: Annotation, deed: str, other: Annotation) -> Annotation | None:
    match deed:
        case "label":
            return replace(annotation, label=other.label)
        case "note":
            return replace(annotation, note=other.note, created=other.created)
        case "place":
            return replace(annotation, start=other.start, end=other.end, quote=other.quote)
        case "links":
            return replace(annotation, links=other.links)
        case "extra":
            return replace(annotation, extra=other.extra)
        case "all":
            return replace(other, id=annotation.id)
        case "deleted":
            return None
    return annotation


@st.composite
def triples(
    draw: st.DrawFn, shas: tuple[str, ...] = SHAS[:1]
) -> tuple[AnnotationFile, AnnotationFile, AnnotationFile]:
    """A base and what two sides made of it."""
    base = draw(annotation_files(shas))
    return base, draw(edits(base, shas)), draw(edits(base, shas))
