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

blocks = st.sampled_from(BLOCKS)
tagged = st.builds(
    lambda made, name: replace(made, id=name), st.sampled_from(_HEAP), st.sampled_from(IDS)
)


@st.composite
def annotation_files(draw: st.DrawFn, shas: tuple[str, ...] = SHAS[:1]) -> AnnotationFile:
    """A file with up to four annotations, on one of these texts."""
    listed = draw(st.lists(tagged, max_size=4, unique_by=lambda each: each.id))
    article = ArticleRef("seeds/a.txt", draw(st.sampled_from(shas)), 9, draw(blocks))
    file = AnnotationFile(article, "reader1", done=draw(st.booleans()), extra=draw(blocks))
    return file.with_annotations(listed)


@st.composite
def edits(draw: st.DrawFn, file: AnnotationFile, shas: tuple[str, ...] = SHAS[:1]) -> AnnotationFile:
    """What an annotator makes of a file: some deleted, some changed in some ways, some new."""
    listed = []
    for annotation in file.annotations:
        other = draw(st.sampled_from(_HEAP))
        changes = {
            "nothing": annotation,
            "label": replace(annotation, label=other.label),
            "note": replace(annotation, note=other.note, created=other.created),
            "place": replace(annotation, start=other.start, end=other.end, quote=other.quote),
            "links": replace(annotation, links=other.links),
            "extra": replace(annotation, extra=other.extra),
            "all": replace(other, id=annotation.id),
            "deleted": None,
        }
        changed = changes[draw(st.sampled_from([*changes]))]
        if changed is not None:
            listed.append(changed)
    taken = {each.id for each in file.annotations}
    new = draw(st.lists(tagged, max_size=3, unique_by=lambda each: each.id))
    listed += [each for each in new if each.id not in taken]
    article = replace(file.article, sha256=draw(st.sampled_from(shas)) if len(shas) > 1 else shas[0])
    changed_top = replace(file, article=article, extra=draw(blocks), done=draw(st.booleans()))
    return changed_top.with_annotations(listed)


@st.composite
def triples(
    draw: st.DrawFn, shas: tuple[str, ...] = SHAS[:1]
) -> tuple[AnnotationFile, AnnotationFile, AnnotationFile]:
    """A base and what two sides made of it."""
    base = draw(annotation_files(shas))
    return base, draw(edits(base, shas)), draw(edits(base, shas))
