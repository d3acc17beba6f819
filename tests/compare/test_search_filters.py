"""Filters about figures and labels: one figure has it all, and the index says what a plain scan says."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.compare.searched import SOURCE, exhaust, names, updated, written
from tui.annotations.model import Annotation
from tui.articles.listing import list_articles
from tui.base.errors import InputError
from tui.compare.search.figures import add_figures, without_figures
from tui.compare.search.hits import LABEL, hits_in
from tui.compare.search.index import Index
from tui.compare.search.labels import annotations_with
from tui.compare.search.query import parse_query
from tui.compare.search.search import Searcher
from tui.figures.finder import find_figures

NEWS = {
    "a.txt": "The ministry said that 34 drones were shot down. Some 5 percent of homes lost power.",
    "b.txt": "Police counted 12 UAVs and 340 people. Between 30 and 40 dogs ran off.",
    "c.txt": "In May, 200 people died, the health ministry said. The repairs cost $2 million.",
    "d.txt": "Nobody counted anything. Hundreds of drones came. " + "9" * 400 + " stars shine.",
}


@pytest.fixture
def index(tmp_path: Path) -> Index:
    return updated(Index(), written(tmp_path, NEWS))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("kind:percent", ["a.txt"]),
        ("kind:percent,money", ["a.txt", "c.txt"]),
        ("KIND:money kind:percent", ["a.txt", "c.txt"]),
        ("counted:drones", ["a.txt", "b.txt", "d.txt"]),  # UAVs are drones
        ("counted:drone value:>30", ["a.txt"]),  # 340 in b are people
        ("counted:drones value:<=12", ["b.txt"]),
        ("counted:people value:100..300", ["c.txt"]),
        ("value:34 kind:cardinal", ["a.txt", "b.txt"]),  # between 30 and 40 are 34, too
        ("value:2,000,000", ["c.txt"]),
        ("value:>=340 value:<341", ["b.txt"]),
        ("source:ministry", ["a.txt", "c.txt"]),
        ('source:"health ministry"', ["c.txt"]),
        ("source:ministry value:5", []),
        ("power counted:drones", ["a.txt"]),
        ("xyzzy counted:drones", []),
    ],
)
def test_one_figure_has_all_that_is_asked_for(index: Index, query: str, found: list[str]) -> None:
    assert sorted(names(index, query)) == found


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("foo:bar", "no filter is called “foo”"),
        ("kind:percents", "no kind is called “percents”: there are cardinal"),
        ("value:many", "“many” is no value: write value:34"),
        ("value:>", "is no value"),
        ("value:9..3", "the smaller one"),
        ("label:", "label: says nothing: write label:claim"),
        ("counted: drones", "counted: says nothing"),
    ],
)
def test_what_is_no_filter_is_told_in_a_line(query: str, told: str) -> None:
    with pytest.raises(InputError, match=told):
        parse_query(query)


def test_a_filter_may_be_half_typed() -> None:
    for end in range(1, len(query := "drones counted:UAVs value:>=30.5") + 1):
        parse_query(query[:end], typing=True)
    figure = parse_query("kind:m", typing=True).figure
    assert figure is not None
    assert figure.kinds == {"money", "measure"}
    assert parse_query("12:30 http", typing=True).terms[0].text == "12:30"


@given(
    low=st.integers(0, 400), high=st.integers(0, 400), sign=st.sampled_from(["", ">", ">=", "<", "<=", ".."])
)
def test_values_are_compared_as_numbers_are(low: int, high: int, sign: str) -> None:
    texts = {f"{number}.txt": f"There were {number} drones." for number in (0, 3, 34, 100, 399)}
    low, high = sorted((low, high))
    asked = f"value:{low}..{high}" if sign == ".." else f"value:{sign}{low}"
    holds = {"": low.__eq__, ">": low.__lt__, ">=": low.__le__, "<": low.__gt__, "<=": low.__ge__}
    wanted = parse_query(asked).figure
    assert wanted is not None and wanted.value is not None
    for text in texts.values():
        (figure,) = find_figures(text)
        value = figure.value
        assert isinstance(value, int)
        expected = low <= value <= high if sign == ".." else holds[sign](value)
        assert (wanted.value.low <= value <= wanted.value.high) == expected


def test_figures_are_found_anew_where_other_terms_hold(index: Index) -> None:
    missing = without_figures(index, SOURCE)
    assert len(missing) == len(NEWS)
    assert exhaust(add_figures(index, SOURCE, missing[:1])) == 2
    assert without_figures(index, SOURCE) == missing[1:]
    exhaust(add_figures(index, SOURCE))
    assert without_figures(index, SOURCE) == []
    other = type(SOURCE)(SOURCE.find, SOURCE.noun, "other")
    assert without_figures(index, other) == missing


LABELLED = """\
article: {{path: seeds/{article}}}
annotations:
- label: {label}
  quote: {quote}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    written(tmp_path / "seeds", NEWS)
    for annotator, article, label, quote in (
        ("ann", "a.txt", "claim", "34 drones"),
        ("bob", "a.txt", "hedge", "Some"),
        ("bob", "b.txt", "claim", "words that are gone"),
        ("bob", "../../outside.txt", "claim", "34"),
    ):
        folder = tmp_path / "annotations" / annotator
        folder.mkdir(parents=True, exist_ok=True)
        text = (
            LABELLED.format(article=article, label=label, quote=quote).replace("{", "\n  ").replace("}", "")
        )
        (folder / f"{label}-{Path(article).stem}.yaml").write_text(text)
    return tmp_path


def test_labels_of_all_annotators_are_found(project: Path) -> None:
    entries = list_articles([str(project / "seeds")])
    refused: list[InputError] = []
    found = annotations_with(["claim"], entries, refused.append)
    assert {path.name for path in found} == {"a.txt", "b.txt"}
    assert {path.name for path in annotations_with(["claim", "hedge"], entries)} == {"a.txt"}
    with pytest.raises(InputError, match="no label is called “clam”: there are figure"):
        annotations_with(["clam"], entries)
    assert refused == []
    (project / "annotations/bob/broken.yaml").write_text("claim: [")
    annotations_with(["claim"], entries, refused.append)
    assert [Path(error.path).name for error in refused] == ["broken.yaml"]


def test_a_label_is_shown_where_its_words_are(project: Path) -> None:
    index = updated(Index(), project / "seeds")
    entries = list_articles([str(project / "seeds")])
    searcher, query = Searcher(index), parse_query("label:claim")
    annotated: dict[Path, list[Annotation]] = annotations_with(query.labels, entries)
    answer = searcher.whole(query, {path: len(some) for path, some in annotated.items()})
    shown = {}
    for found in answer.found:
        entry = next(one for one in entries if one.path == searcher.path(found))
        shown[entry.path.name] = hits_in(searcher, entry, found, query, answer, SOURCE, annotated[entry.path])
    assert shown["b.txt"] is None  # its words are gone
    assert shown["a.txt"] is not None
    assert [(one.start, one.end, one.by) for one in shown["a.txt"].hits] == [(23, 32, LABEL)]
