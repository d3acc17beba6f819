"""Rulings on their articles: completed, put back on their words, checked."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.compare.made_rulings import files
from tui.annotations.source import Source
from tui.compare.check_rulings import find_ruling_problems
from tui.compare.load_rulings import load_file
from tui.compare.place_rulings import anchor_rulings, complete_rulings
from tui.compare.relations import UNRELATED
from tui.compare.rulings import End, Ruling, RulingFile, dump_file, end_of

WORDS = st.sampled_from(["Some ", "34 ", "drones ", "came. ", "12 ", "fires", "\n", "\u0301", "\U0001f6e9 "])
TEXTS = st.lists(WORDS, min_size=4, max_size=30).map("".join)


def reader(**texts: str) -> dict[str, Source]:
    return {f"seeds/{name}.txt": Source(text, "") for name, text in texts.items()}


@given(files, TEXTS)
def test_whatever_rulings_say_nothing_is_lost_or_crashes(file: RulingFile, text: str) -> None:
    sources = reader(a=text)

    def source_of(path: str) -> Source | str:
        return sources.get(path, "no such file")

    list(find_ruling_problems(file, source_of, "ann"))
    completed = complete_rulings(file, source_of, "ann")
    assert len(completed.rulings) == len(file.rulings)
    anchored, done, failed = anchor_rulings(file, source_of)
    assert [one.id for one in anchored.rulings] == [one.id for one in file.rulings]
    assert sum(len(one.found) for one in done) <= 2 * len(file.rulings)
    assert {one.article for one in done} <= {"seeds/a.txt"}
    assert {one.article for one in failed} <= {"b.txt", "no"}
    assert load_file(dump_file(anchored), "x").file == anchored.canonical()


@given(TEXTS, TEXTS, st.data())
def test_rulings_made_on_articles_as_they_are_stay_and_pass(
    one: str, other: str, data: st.DataObject
) -> None:
    sources = reader(a=one, b=other)
    ends = []
    for name, text in (("seeds/a.txt", one), ("seeds/b.txt", other)):
        start = data.draw(st.integers(0, len(text) - 1))
        ends.append(End.at(name, text, start, data.draw(st.integers(start + 1, len(text)))))
    file = RulingFile((Ruling(UNRELATED, ends[0], ends[1]),), "ann").canonical()
    assert complete_rulings(file, sources.__getitem__) == file
    assert list(find_ruling_problems(file, sources.__getitem__, "ann")) == []
    assert anchor_rulings(file, sources.__getitem__)[0] == file
    bare = replace(
        file.rulings[0],
        one=replace(file.rulings[0].one, prefix="", suffix=""),
        other=replace(file.rulings[0].other, prefix="", suffix=""),
    )
    assert complete_rulings(replace(file, rulings=(bare,)), sources.__getitem__) == file


@given(TEXTS.filter(lambda text: "34 " in text), st.integers(0, 3))
def test_what_an_article_gains_before_a_figure_moves_it(text: str, many: int) -> None:
    before = "A correction was made to this report on Tuesday.\n" * many
    start = text.index("34 ")
    file = RulingFile(
        (Ruling(UNRELATED, End.at("seeds/a.txt", text, start, start + 2), End("seeds/b.txt", 0, 1, "x")),)
    ).canonical()
    sources = reader(a=before + text, b="x")
    anchored, _, _ = anchor_rulings(file, sources.__getitem__)
    end = end_of(anchored.rulings[0], "one")
    assert end.state == "orphan" or (before + text)[slice(*end.span)] == "34"
    assert end.state is None or end.span == (start, start + 2), "an orphan keeps its place"
