"""What a hand-written file lacks is filled in, and what it has stays."""

from __future__ import annotations

import random
from collections.abc import Container
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.annotations.whole_files import annotation_files, files_about
from tests.trying import tries
from tui.annotations.comments import has_comments
from tui.annotations.complete import complete
from tui.annotations.kept import keep_copy
from tui.annotations.model import Annotation, AnnotationFile, ArticleRef, Link
from tui.annotations.source import Source
from tui.base.paths import state_folder

TEXT = "He saw 29 drones. She saw 29 drones, “too”, and no more.\n"
NOW = "2026-11-22T01:00:00Z"
SOURCE = Source(TEXT, "5" * 64)


def completed(*annotations: Annotation, article: ArticleRef | None = None) -> AnnotationFile:
    file = AnnotationFile(article or ArticleRef("a.txt"), annotations=annotations)
    return complete(file, SOURCE, "me", NOW, chance=random.Random(1))


def one(annotation: Annotation) -> Annotation:
    (got,) = completed(annotation).annotations
    return replace(got, id="", created=None)


def test_the_file_itself() -> None:
    file = completed()
    assert file == AnnotationFile(ArticleRef("a.txt", "5" * 64, len(TEXT)), "me")
    assert complete(replace(file, annotator="you"), SOURCE, "me").annotator == "you"


def test_a_quote_that_is_there_once() -> None:
    assert one(Annotation("a", quote="no more")) == Annotation(
        "a", start=48, end=55, quote="no more", prefix=TEXT[16:48], suffix=".\n"
    )


def test_context_tells_which() -> None:
    assert one(Annotation("a", quote="29 drones")) == Annotation("a", quote="29 drones")
    assert one(Annotation("a", quote="29 drones", prefix="She saw ")) == Annotation(
        "a", start=26, end=35, quote="29 drones", prefix="She saw ", suffix=TEXT[35:67]
    )
    assert one(Annotation("a", quote="29 drones", suffix=". ")).span == (7, 16)
    assert one(Annotation("a", quote="29 drones", suffix="!")).span is None
    assert one(Annotation("a", quote="no more", suffix="!")) == Annotation(
        "a", start=48, end=55, quote="no more", prefix=TEXT[16:48], suffix="!"
    )


def test_what_is_elsewhere_stays_without_a_place() -> None:
    for quote in ("30 drones", "29 Drones", "x" * 1000):
        assert one(Annotation("a", quote=quote)) == Annotation("a", quote=quote)


def test_offsets_give_the_words() -> None:
    assert one(Annotation("a", start=7, end=16)) == Annotation(
        "a", start=7, end=16, quote="29 drones", prefix="He saw ", suffix=TEXT[16:48]
    )
    empty = one(Annotation("a", start=7, end=7))
    assert (empty.quote, empty.prefix) == ("", "He saw ")


@pytest.mark.parametrize(
    "annotation",
    [
        Annotation("a", start=7, end=16, quote="28 drones"),
        Annotation("a", start=50, end=500),
        Annotation("a", start=7, end=16, state="orphan"),
    ],
)
def test_what_does_not_agree_is_left(annotation: Annotation) -> None:
    assert one(annotation) == annotation


@pytest.mark.parametrize("article", [ArticleRef("a.txt", "6" * 64), ArticleRef("a.txt", None, 5)])
def test_nothing_is_taken_of_another_text(article: ArticleRef) -> None:
    file = completed(Annotation("a", quote="no more"), article=article)
    assert file.article == article
    assert file.annotations[0].id
    assert file.annotations[0].span is None


def test_long_spans_by_the_thousand_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.annotations.complete._QUOTED", 20)
    spans = completed(*(Annotation("a", start=at, end=at + 9) for at in range(4))).annotations
    assert [each.quote for each in spans] == [TEXT[0:9], TEXT[1:10], None, None]


def test_ids_are_new(monkeypatch: pytest.MonkeyPatch) -> None:
    left = ["aaaaaa", "bbbbbb", "cccccc", "dddddd", "dddddd", "eeeeee"]

    def next_id(used: Container[str], _: random.Random) -> str:
        while (id := left.pop(0)) in used:
            pass
        return id

    monkeypatch.setattr("tui.annotations.complete.new_id", next_id)
    file = AnnotationFile(
        ArticleRef("a"),
        annotations=(
            Annotation("a", id="aaaaaa", quote="x", links=(Link("same", "bbbbbb"),)),
            Annotation("b", quote="y"),
            Annotation("c", quote="z", created="then"),
        ),
    )
    got = complete(file, None, now=NOW, taken={"cccccc"}).annotations
    assert [(each.label, each.id, each.created) for each in got] == [
        ("a", "aaaaaa", None),
        ("b", "dddddd", NOW),
        ("c", "eeeeee", "then"),
    ]


@given(annotation_files(), st.none() | st.just(SOURCE))
@tries(50)
def test_nothing_that_is_there_is_changed(file: AnnotationFile, source: Source | None) -> None:
    got = complete(file, source, "me", NOW, chance=random.Random(1))
    assert len({each.id for each in got.annotations}) == len(file.annotations)
    assert all(each.id for each in got.annotations)

    def kept(one: Annotation, other: Annotation) -> bool:
        return all(
            getattr(one, field.name) in (None, getattr(other, field.name))
            or (field.name == "id" and not one.id)
            for field in fields(one)
        )

    left = list(got.annotations)
    for annotation in sorted(file.annotations, key=lambda each: not each.id):
        left.remove(next(each for each in left if kept(annotation, each)))
    assert complete(got, source, "me", NOW) == got, "complete once, complete for good"


@given(files_about(TEXT))
def test_a_complete_file_stays(file: AnnotationFile) -> None:
    source = Source(TEXT, str(file.article.sha256))
    assert complete(file, source, "someone", "later") == file


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("a: 1\n", False), ("# c\na: 1\n", True), ("a: 1 # c\n", True), ("a: b#c\n", False), ("a: 'b #c'\n", False),
        ("a: 'b'#c\n", True), ("a: [1, # c\n 2]\n", True), ("a: |\n  # text\n  b\n", False),
        ("a: | # c\n  b\n", True), ("a: >-\n  b #c\n# c\n", True), ("\ufeff# c\na: 1\n", True),
        ("a: b\n  # c\n", True),
        ('a: "\n  # text"\n', False),
        ("a:\n- x#y\n- é#\n- \U0001f680 # c\n", True), ("- x#y\n- é#\n- \U0001f680#c\n", False), ("a: 1\n#", True),
    ],
)  # fmt: skip
def test_comments_are_noticed(text: str, comments: bool) -> None:
    assert has_comments(text.encode()) is comments


def test_a_copy_is_kept_once(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    file = state_folder() / "a.yaml"
    first = keep_copy(file, b"one")
    assert first.read_bytes() == b"one"
    assert first.suffix == ".yaml"
    assert keep_copy(file, b"one") == first
    assert keep_copy(file, b"two") != first
    assert keep_copy(state_folder() / "b" / "a.yaml", b"one") != first
