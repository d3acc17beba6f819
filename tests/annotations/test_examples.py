"""The example in annotations/: two readers of the five articles, who differ as people do."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from tui.annotations.codebook import built_in
from tui.annotations.dump import dump
from tui.annotations.load import load
from tui.annotations.making import context_of
from tui.annotations.model import NO_FIGURE, Annotation, AnnotationFile
from tui.annotations.source import Source, read_source
from tui.annotations.where import annotation_stem
from tui.review.diff import CLASSES, SAME, Side, compare, total_counts

ROOT = Path(__file__).parents[2]
READERS = ("reader1", "reader2")
ARTICLES = sorted((ROOT / "seeds").glob("*.txt"))
FILES = [
    (reader, ROOT / "annotations" / reader / f"{annotation_stem(article, ROOT)}.yaml", article)
    for reader in READERS
    for article in ARTICLES
]


def read(path: Path) -> AnnotationFile:
    return load(path.read_bytes(), str(path)).file


def files_of(reader: str) -> Iterator[tuple[str, AnnotationFile]]:
    """A reader's files, each with what links call it."""
    for whose, path, _ in FILES:
        if whose == reader:
            yield path.relative_to(ROOT).with_suffix("").as_posix(), read(path)


def annotations_of(reader: str) -> list[Annotation]:
    return [each for _, file in files_of(reader) for each in file.annotations]


@pytest.mark.parametrize(("reader", "path", "article"), FILES, ids=[str(path) for _, path, _ in FILES])
def test_a_file_is_canonical_and_every_quote_is_in_its_article(
    reader: str, path: Path, article: Path
) -> None:
    file = read(path)
    assert dump(file) == path.read_bytes()
    assert (file.annotator, file.article.path) == (reader, article.relative_to(ROOT).as_posix())
    source = read_source(file.article.path, ROOT)
    assert isinstance(source, Source)
    assert (file.article.sha256, file.article.chars) == (source.sha256, len(source.text))
    for each in file.annotations:
        assert each.span is not None
        assert context_of(source.text, *each.span) == (each.quote, each.prefix, each.suffix)


@pytest.mark.parametrize("reader", READERS)
def test_a_reader_shows_what_annotations_can_hold(reader: str) -> None:
    made = annotations_of(reader)
    assert len(made) >= 25
    assert {each.label for each in made} == {label.name for label in built_in().labels}
    assert {link.relation for each in made for link in each.links} == {
        relation.name for relation in built_in().relations
    }
    assert NO_FIGURE in {each.figure.get("kind") for each in made if each.figure}
    assert {file.done for _, file in files_of(reader)} == {True, False}
    times = [each.created or "" for each in made]
    assert len(set(times)) == len(times)


@pytest.mark.parametrize("reader", READERS)
def test_links_lead_to_annotations_of_the_same_reader(reader: str) -> None:
    files = dict(files_of(reader))
    elsewhere = 0
    for name, file in files.items():
        for link in (link for each in file.annotations for link in each.links):
            there, _, id = link.to.rpartition("#")
            elsewhere += bool(there)
            assert id in files[there or name].by_id()
    assert elsewhere


def test_spans_are_nested_and_cross() -> None:
    nested = crossing = 0
    for reader in READERS:
        for _, file in files_of(reader):
            spans = [each.span for each in file.annotations if each.span]
            assert all(one <= other for one, other in pairwise(spans))
            for (start, end), (later, last) in combinations(spans, 2):
                nested += later < end and last <= end and (start, end) != (later, last)
                crossing += start < later < end < last
    assert nested
    assert crossing


def test_the_readers_differ_in_every_way_that_two_readings_of_one_text_can() -> None:
    sides = [[Side(name, reader, file) for name, file in files_of(reader)] for reader in READERS]
    counts = total_counts(compare(a, b).counts for a, b in zip(*sides, strict=True))
    assert [kind for kind in (SAME, *CLASSES) if not counts[kind]] == ["moved"]
