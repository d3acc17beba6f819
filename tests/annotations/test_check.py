"""What is found in annotation files that load."""

from __future__ import annotations

import json
from collections.abc import Container
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.trying import tries
from tui.annotations import quotes
from tui.annotations.check import Around, find_problems
from tui.annotations.codebook import Codebook, built_in
from tui.annotations.load import load
from tui.annotations.model import Annotation, AnnotationFile, ArticleRef, Link
from tui.annotations.source import Source
from tui.base.errors import InputError

TEXT = "Some 34 drones flew. Later, 12 drones fell; 12 more did not."
AROUND = Around(built_in(), Source(TEXT, "f" * 64), "ann")
ARTICLE = ArticleRef("a.txt", "f" * 64, len(TEXT))


def found(
    *annotations: Annotation, around: Around = AROUND, **fields: object
) -> list[tuple[tuple[object, ...], str]]:
    file = AnnotationFile(ARTICLE, "ann", annotations)
    return [(each.at, each.what) for each in find_problems(replace(file, **fields), around)]  # type: ignore[arg-type]


def only(
    *annotations: Annotation, around: Around = AROUND, **fields: object
) -> tuple[tuple[object, ...], str]:
    [one] = found(*annotations, around=around, **fields)
    return one


FIGURE = Annotation("figure", "aaaaaa", 5, 14, "34 drones")


def test_nothing_is_wrong() -> None:
    assert found() == []
    assert found(FIGURE, Annotation("claim", start=0, end=20), Annotation("time", quote="Later")) == []
    assert found(replace(FIGURE, links=(Link("contradicts", "aaaaaa"),)), annotator=None) == []
    assert found(FIGURE, article=ArticleRef("a.txt")) == []


@pytest.mark.parametrize(
    ("wrong", "key", "what"),
    [
        (
            {"label": "figur"},
            "label",
            "unknown label “figur”: add it to labels.yaml, or use one of figure, source",
        ),
        ({"label": "figure/a"}, "label", "unknown label “figure/a”"),
        ({"end": 5}, "end", "an empty span"),
        ({"end": 61}, "end", "a span outside the text, which has 60 characters"),
        ({"start": 99, "end": 100}, "end", "a span outside the text"),
        (
            {"quote": "34 drone"},
            "quote",
            "the article has “34 drones” here, not “34 drone”: run `variorum anchor`",
        ),
        ({"quote": ""}, "quote", "the article has “34 drones” here"),
        ({"start": None, "end": None, "quote": "35"}, "quote", "“35” is nowhere in the article"),
        ({"start": None, "end": None, "quote": "12"}, "quote", "“12” is in several places"),
        ({"start": None, "end": None, "quote": "s"}, "quote", "“s” is in several places"),
        ({"state": "orphan", "start": 90, "end": 99}, "state", "an orphan"),
        ({"state": "changed"}, "state", "these words are not those that were annotated"),
        ({"conflict": {"note": {}}}, "conflict", "a merge conflict that nobody decided"),
    ],
)
def test_what_is_wrong_with_an_annotation(wrong: dict[str, object], key: str, what: str) -> None:
    annotation = replace(FIGURE, **wrong)  # type: ignore[arg-type]
    at, told = only(Annotation("claim", start=0, end=20), annotation)
    assert at == ("annotations", 1, key)
    assert told.startswith(what)


def test_context_tells_equal_quotes_apart() -> None:
    twelve = Annotation("figure", quote="12")
    assert found(replace(twelve, prefix="fell; ")) == []
    assert found(replace(twelve, prefix="Later, "), replace(twelve, suffix=" more")) == []
    assert "several places" in only(replace(twelve, prefix="not there "))[1]
    assert "a second time" in only(replace(twelve, suffix=" more"), replace(twelve, prefix="fell; "))[1]


def test_the_same_words_twice_with_one_label() -> None:
    twice = replace(FIGURE, id="bbbbbb", note="again")
    assert only(FIGURE, twice) == (
        ("annotations", 1, "label"),
        "the label “figure” a second time here: delete one",
    )
    assert found(FIGURE, replace(twice, label="claim"), replace(twice, start=6, quote="4 drones")) == []
    assert len(found(FIGURE, Annotation("figure", quote="34 drones"), FIGURE)) == 2


def test_an_orphan_is_nowhere() -> None:
    orphan = replace(FIGURE, id="bbbbbb", state="orphan")
    assert only(FIGURE, orphan)[0] == ("annotations", 1, "state")
    assert only(orphan, FIGURE)[0] == ("annotations", 0, "state")


def test_long_spans_are_not_copied() -> None:
    text = "x" * 1_000_000
    around = replace(AROUND, source=Source(text, "0" * 64))
    long = [Annotation("figure", start=at, end=len(text), quote="y") for at in range(20_000)]
    file = AnnotationFile(ArticleRef("a.txt"), "ann", tuple(long))
    findings = find_problems(file, around)  # 20 GB, were they
    assert len(findings) == 20_000
    assert max(len(each.what) for each in findings) < 200


def test_links_lead_somewhere() -> None:
    def ids_in(name: str) -> Container[str] | None:
        return {"cccccc"} if name == "bob/b#1" else None

    around = replace(AROUND, ids_in=ids_in)
    good = (Link("contradicts", "bob/b#1#cccccc"), Link("source of", "aaaaaa"))
    assert found(replace(FIGURE, links=good), around=around) == []
    bad = ("zzzzzz", "bob/b#1#zzzzzz", "bob/c#cccccc", "")
    links = (*good, *(Link("contradicts", to) for to in bad))
    told = found(replace(FIGURE, links=links), around=around)
    assert [at for at, _ in told] == [("annotations", 0, "links", index, "to") for index in (2, 3, 4, 5)]
    assert ["no annotation file" in what for _, what in told] == [False, False, True, False]
    at, what = only(replace(FIGURE, links=(Link("denies", "aaaaaa"),)))
    assert at == ("annotations", 0, "links", 0, "relation")
    assert what.startswith("unknown relation “denies”: add it to labels.yaml, or use one of contradicts")


def test_the_article_changed() -> None:
    changed = replace(AROUND, source=Source(TEXT + "!", "0" * 64))
    assert only(FIGURE, around=changed)[0] == ("article", "sha256")
    assert "variorum anchor" in only(FIGURE, around=changed)[1]
    assert only(FIGURE, around=changed, article=ArticleRef("a.txt", None, len(TEXT)))[0] == (
        "article",
        "chars",
    )


def test_without_its_article() -> None:
    at, what = only(replace(FIGURE, quote="x"), around=replace(AROUND, source="no such file"))
    assert at == ("article", "path")
    assert what.startswith("the article “a.txt” cannot be checked: no such file")


def test_annotators() -> None:
    assert only(annotator="a/b")[0] == ("annotator",)
    assert only(annotator="bob") == (
        ("annotator",),
        "the annotator “bob” in the folder of “ann”: move the file or mend the name",
    )
    assert found(annotator="bob", around=replace(AROUND, folder=None)) == []
    assert only(annotator=None, around=replace(AROUND, folder="-rf"))[0] == ()
    assert found(annotator="José", around=replace(AROUND, folder="Jose\u0301")) == []


def test_a_codebook_that_cannot_be_read_is_no_yardstick() -> None:
    odd = replace(FIGURE, label="odd", links=(Link("odd", "aaaaaa"),))
    assert found(odd, around=replace(AROUND, codebook=None)) == []
    assert len(found(odd, around=replace(AROUND, codebook=Codebook(())))) == 2


def test_a_conflict_of_the_file_itself() -> None:
    assert only(extra={"conflict": {"done": {}}})[0] == ("conflict",)


def test_searching_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quotes, "_SEARCHED", 200)
    missing = [Annotation("figure", quote=f"missing {at}") for at in range(100)]
    told = [what for _, what in found(*missing)]
    assert len(told) == 100
    assert sum("is nowhere" in what for what in told) == 4
    assert sum("was not looked for" in what for what in told) == 96


WORDS = st.text("ab", max_size=4)
PLACES = st.integers(0, 12)


@given(st.text("ab", max_size=10), st.lists(st.tuples(PLACES, PLACES, WORDS | st.none())))
def test_a_span_without_findings_holds_its_quote(text: str, marks: list[tuple[int, int, str | None]]) -> None:
    around = replace(AROUND, source=Source(text, "0" * 64))
    annotations = [Annotation("figure", start=start, end=end, quote=quote) for start, end, quote in marks]
    file = AnnotationFile(ArticleRef("a.txt"), "ann", tuple(annotations))
    wrong = {each.at[1] for each in find_problems(file, around)}
    for index, (start, end, quote) in enumerate(marks):
        if index not in wrong:
            assert start < end <= len(text)
            assert quote is None or text[start:end] == quote
            assert marks[:index].count(marks[index]) == 0


CELLS = st.sampled_from(["", "figure", "12", "a/b", "\x1b", "#", "x#y", "\u202e", "s" * 90]) | st.text(
    max_size=3
)
NUMBERS = st.integers(0, 70) | st.just(10**30)
LINKS = st.lists(st.fixed_dictionaries({"relation": CELLS, "to": CELLS}), max_size=2)
SPANS = {"start": NUMBERS, "end": NUMBERS, "quote": CELLS, "prefix": CELLS, "suffix": CELLS}
OTHER = {"state": st.just("orphan"), "conflict": st.just({"label": None}), "links": LINKS}
RECORDS = st.fixed_dictionaries({"label": CELLS}, optional=SPANS | OTHER)
FILES = st.fixed_dictionaries(
    {"article": st.fixed_dictionaries({"path": CELLS}, optional={"sha256": CELLS, "chars": NUMBERS})},
    optional={"annotator": CELLS, "conflict": CELLS},
)


@given(FILES, st.lists(RECORDS, max_size=4), st.booleans())
@tries(50)
def test_whatever_loads_is_checked(file: dict[str, object], records: list[object], there: bool) -> None:
    try:
        loaded = load(json.dumps(file | {"annotations": records}).encode(), "a.yaml")
    except InputError:
        return
    around = AROUND if there else replace(AROUND, source="no such file")
    for finding in find_problems(loaded.file, around):
        assert loaded.mark(*finding.at) >= (1, 1)
        assert len(finding.what) < 400


@pytest.mark.parametrize(
    ("wrong", "at", "what"),
    [
        (
            {"figure": {"kind": "wizard"}},
            ("figure", "kind"),
            "no such kind as “wizard”: use one of cardinal ",
        ),
        ({"figure": {"bound": "=="}}, ("figure", "bound"), "no such bound as “==”: use one of = ~ > >= < <="),
        ({"figure": {"kind": "cardinal", "value": "many"}}, ("figure", "value"), "“many” is no number, date"),
        ({"figure": {"value": [1, "x"]}}, ("figure", "value"), "“x” is no number, date or time: write 34"),
        ({"created": "yesterday"}, ("created",), "“yesterday” is no time: write one such as"),
    ],
)
def test_fields_that_nothing_can_be_made_of(wrong: dict[str, object], at: tuple[str, ...], what: str) -> None:
    where, told = only(replace(FIGURE, **wrong))  # type: ignore[arg-type]
    assert where == ("annotations", 0, *at)
    assert told.startswith(what)


@pytest.mark.parametrize(
    "right",
    [
        {"figure": {"kind": "none"}},
        {"figure": {"kind": "date", "value": ["XXXX-10-31", "2025-11"], "bound": "<=", "own": "kept"}},
        {"figure": {"kind": "cardinal", "value": 3.5}, "extra": {"own": 1}},
        {"created": "2026-11-22T01:00:00+01:00"},
    ],
)
def test_fields_that_are_right(right: dict[str, object]) -> None:
    assert found(replace(FIGURE, **right)) == []  # type: ignore[arg-type]


def test_whatever_the_finder_finds_is_right() -> None:
    from tests.app.news import NEWS
    from tui.annotations.making import figure_block, make
    from tui.figures.finder import find_figures

    texts = [
        *NEWS.values(),
        "From 10 to 12 May 2023, at 2:30 a.m. or 8 to 9 p.m., in spring 2024 and the 1990s.",
    ]
    for text in texts:
        around = replace(AROUND, source=Source(text, "f" * 64))
        for number, figure in enumerate(find_figures(text)):
            span = (figure.start, figure.end)
            one = make(text, span, "figure", f"id{number}", "2026-11-22T01:00:00Z", figure_block(figure))
            article = ArticleRef("a.txt", "f" * 64, len(text))
            assert found(one, around=around, article=article) == []
