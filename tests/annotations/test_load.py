"""Annotation files are read strictly: what they mean, or one line that says what to do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.annotations.whole_files import NOTABLE, annotation_files
from tui.annotations import load as loading
from tui.annotations.dump import dump
from tui.annotations.load import Loaded, load
from tui.annotations.model import Annotation, AnnotationFile, ArticleRef, Link
from tui.base.errors import InputError

HEAD = "article:\n  path: a.txt\nannotations:\n"


def read(text: str) -> Loaded:
    return load(text.encode(), "a.yaml")


def record(text: str) -> Annotation:
    (one,) = read(HEAD + text).file.annotations
    return one


def test_a_file_written_by_hand() -> None:
    text = "# mine\r\narticle: {path: seeds/a.txt}\r\nannotations:\r\n  - {label: figure, quote: 34}\r\n"
    file = load(b"\xef\xbb\xbf" + text.encode(), "a.yaml").file
    assert file == AnnotationFile(ArticleRef("seeds/a.txt"), annotations=(Annotation("figure", quote="34"),))


def test_all_that_has_a_meaning() -> None:
    file = read(
        "variorum: 1\narticle: {path: a, sha256: ab, chars: 9, by: x}\nannotator: me\ndone: true\n"
        "more: [1, 2.5]\nannotations:\n"
        "- label: b\n  id: x-1\n  start: 5\n  end: 5\n  quote: ''\n  prefix: p\n  suffix: s\n  note: 12\n"
        "  created: 2026-11-22T01:00:00Z\n  figure: {kind: none, value: [1.10, 1_000], unit: null, odd: 1.10}\n"
        "  links: [{relation: same, to: c#d, why: no}]\n  state: orphan\n"
        "  conflict: {note: {base: null}}\n  own: ~\n"
    ).file
    assert file == AnnotationFile(
        ArticleRef("a", "ab", 9, {"by": "x"}),
        "me",
        (
            Annotation(
                "b", "x-1", 5, 5, "", "p", "s", "12", "2026-11-22T01:00:00Z",
                {"kind": "none", "value": [1.1, 1000], "unit": None, "odd": "1.10"},
                (Link("same", "c#d", {"why": "no"}),), "orphan", {"note": {"base": None}}, {"own": None},
            ),
        ),
        done=True,
        extra={"more": [1, 2.5]},
    )  # fmt: skip


def test_null_is_missing() -> None:
    one = record("- {label: a, quote: b, start: ~, end: null, note: , links: , figure: , state: }\n")
    assert one == Annotation("a", quote="b")


@pytest.mark.parametrize(
    ("value", "means"),
    [("1.10", 1.1), ("'1.10'", "1.10"), ("1_000", 1000), ("+5", 5), ("1e3", 1000.0), ("2023-05", "2023-05"),
     ("'2023'", "2023"), ("012", "012"), ("~", None), ("[1, T02:30]", [1, "T02:30"]), ("34", 34)],
)  # fmt: skip
def test_values_of_figures(value: str, means: object) -> None:
    figure = record(f"- label: a\n  quote: b\n  figure:\n    value: {value}\n").figure
    assert figure is not None
    assert figure["value"] == means
    assert type(figure["value"]) is type(means)


def test_sorted_and_still_found() -> None:
    loaded = read(
        HEAD + "- {label: c, quote: x}\n- {label: b, start: 9, end: 9}\n- {start: 1, end: 9, label: a}\n"
    )
    assert [each.label for each in loaded.file.annotations] == ["a", "b", "c"]
    assert loaded.mark("annotations", 0, "label") == (6, 22)
    assert loaded.mark("annotations", 2) == loaded.mark("annotations", 2, "note") == (4, 3)
    assert loaded.mark("article", "path") == (2, 3)
    assert loaded.mark("annotations") == loaded.mark("annotations", 9) == (3, 1)


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "- {label: ghost, start: 99999, end: 99999, quote: not there}\n",
        HEAD + "- {label: a, start: 3, end: 3}\n- {label: a, start: 3, end: 3}\n",
        HEAD + "- {label: a, quote: nowhere, conflict: {note: {base: a, ours: b, theirs: c}}}\n",
        HEAD + "- {label: a, quote: b, id: ключ_1-Z, links: [{relation: x, to: nothing}]}\n",
        "article: {path: /etc/passwd}\nannotations: []\nannotator: ../../x\n",
    ],
)
def test_what_is_found_is_not_refused(text: str) -> None:
    assert read(text).file.article.path


REFUSED = [
    ("", "no `article`", 1, 1),
    ("[]", "not a block of keys", 1, 1),
    ("annotations: []\n", "no `article`", 1, 1),
    ("article: {path: }\nannotations: []\n", "no `path`", 1, 1),
    ("article: {path: 5}\nannotations: []\n", "not a name", 1, 11),
    ("article: a.txt\nannotations: []\n", "not a block of keys", 1, 1),
    ("article:\n  path: a\n", "no `annotations`", 1, 1),
    ("article:\n  path: a\nannotations:\n", "no `annotations`", 3, 1),
    ("article: {path: a, chars: -1}\nannotations: []\n", "not a count", 1, 20),
    ("article: {path: a, sha256: []}\nannotations: []\n", "not text", 1, 20),
    ("article: {path: a}\nannotations: {}\n", "not a list", 2, 1),
    ("done: yes\narticle: {path: a}\nannotations: []\n", "neither true nor false", 1, 1),
    ("variorum: 2\narticle: {path: a}\nannotations: [5]\n", "made by a newer version", 1, 1),
    ("variorum: one\narticle: {path: a}\nannotations: []\n", "not a version", 1, 1),
    (HEAD + "- 5\n", "not a block of keys", 4, 3),
    (HEAD + "- quote: a\n", "no `label`", 4, 3),
    (HEAD + "- quote: a\n  label: \n", "no `label`", 4, 3),
    (HEAD + "- quote: a\n  label: 5\n", "not a name", 5, 3),
    (HEAD + "- quote: a\n  label: ''\n", "not a name", 5, 3),
    (HEAD + "- label: a\n", "no place", 4, 3),
    (HEAD + "- label: a\n  quote: ''\n", "no place", 4, 3),
    (HEAD + "- label: a\n  quote: b\n  start: 1\n", "only one of", 6, 3),
    (HEAD + "- label: a\n  end: 1\n", "only one of", 5, 3),
    (HEAD + "- label: a\n  start: -1\n  end: 1\n", "not a count", 5, 3),
    (HEAD + "- label: a\n  start: '1'\n  end: 1\n", "not a count", 5, 3),
    (HEAD + "- label: a\n  start: 1.0\n  end: 1\n", "not a count", 5, 3),
    (HEAD + "- label: a\n  start: true\n  end: 1\n", "not a count", 5, 3),
    (HEAD + "- label: a\n  start: 2\n  end: 1\n", "`end` is before `start`", 6, 3),
    (HEAD + "- label: a\n  quote: [b]\n", "not text", 5, 3),
    (HEAD + "- label: a\n  quote: b\n  id: a b\n", "not an id", 6, 3),
    (HEAD + "- label: a\n  quote: b\n  id: ''\n", "not an id", 6, 3),
    (HEAD + "- label: a\n  quote: b\n  figure: 5\n", "not a block of keys", 6, 3),
    (HEAD + "- label: a\n  quote: b\n  figure: {value: true}\n", "neither a number nor text", 6, 12),
    (HEAD + "- label: a\n  quote: b\n  figure: {value: [1]}\n", "neither one value nor two", 6, 12),
    (HEAD + "- label: a\n  quote: b\n  figure: {value: [1, null]}\n", "neither a number nor text", 6, 12),
    (HEAD + "- label: a\n  quote: b\n  figure: {unit: {}}\n", "not text", 6, 12),
    (HEAD + "- label: a\n  quote: b\n  links: {}\n", "not a list", 6, 3),
    (HEAD + "- label: a\n  quote: b\n  links: [{to: c}]\n", "a link without `relation`", 6, 11),
    (HEAD + "- label: a\n  quote: b\n  links: [{to: {}, relation: d}]\n", "not text", 6, 12),
    (HEAD + "- label: a\n  quote: b\n  state: lost\n", "not a state", 6, 3),
    (HEAD + "- label: a\n  quote: b\n  conflict: []\n", "not a block of keys", 6, 3),
    (HEAD + "- {label: a, quote: b, id: x}\n- {label: a, quote: b, id: x}\n",
     "the id 'x' a second time, line 4 has it too", 5, 24),
    (HEAD + "- label: a\n  quote: b\n  label: c\n", "the key 'label' a second time", 6, 3),
    (HEAD + "- label: 5\n- label: &x a\n", "an anchor", 5, 10),
    (HEAD + "<<<<<<< ours\n- label: a\n", "a conflict marker of git: restore one side, then merge", 4, 1),
]  # fmt: skip


@pytest.mark.parametrize(("text", "what", "line", "column"), REFUSED)
def test_refused(text: str, what: str, line: int, column: int) -> None:
    with pytest.raises(InputError) as caught:
        read(text)
    assert caught.value.what.startswith(what)
    assert (caught.value.path, caught.value.line, caught.value.column) == ("a.yaml", line, column)
    assert "\n" not in str(caught.value)


def test_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "SIZE_LIMIT", 40)
    with pytest.raises(InputError, match="too large"):
        read(HEAD + "- {label: a, quote: b}\n")


@st.composite
def spoiled(draw: st.DrawFn) -> bytes:
    """A file with a few of its bytes exchanged, dropped or doubled."""
    data = dump(draw(annotation_files(most=2)))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(data)))
        put = draw(st.sampled_from([*NOTABLE, "5", "[1]", "{}", "\n", "\n  ", ": "])).encode()
        data = data[:at] + put + data[at + draw(st.integers(0, 12)) :]
    return data


@given(spoiled())
def test_loaded_or_refused_in_a_line(data: bytes) -> None:
    try:
        loaded = load(data, "a.yaml")
    except InputError as error:
        assert "\n" not in error.what
        assert error.line is None or 1 <= error.line <= data.count(b"\n") + 1
    else:
        again = load(dump(loaded.file), "a.yaml").file
        assert again == loaded.file
        assert dump(again) == dump(loaded.file)
