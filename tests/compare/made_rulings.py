"""Rulings for tests: any, and as two sides may have changed those of a base."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from tui.compare.relations import RELATIONS
from tui.compare.rulings import End, Ruling, RulingFile


@st.composite
def ends(draw: st.DrawFn) -> End:
    start, length = draw(st.integers(0, 9)), draw(st.integers(1, 5))
    words = draw(st.text(min_size=1, max_size=5))
    around = st.text(max_size=5)
    state = draw(st.sampled_from([None, None, "orphan", "changed"]))
    article = draw(st.sampled_from(["seeds/a.txt", "b.txt", "no"]))
    return End(article, start, start + length, words, draw(around), draw(around), state)


notes = st.none() | st.sampled_from(["", "one", "two", "true"])
blocks = st.none() | st.fixed_dictionaries({"note": st.fixed_dictionaries({"ours": st.text(max_size=3)})})
rulings = st.builds(Ruling, st.sampled_from(RELATIONS), ends(), ends(), notes, st.just(""), blocks)
files = st.builds(RulingFile, st.lists(rulings, max_size=4).map(tuple), st.none() | st.text(max_size=5)).map(
    RulingFile.canonical
)


@st.composite
def changed(draw: st.DrawFn, file: RulingFile) -> RulingFile:
    """A file as somebody may have changed it: rulings deleted, edited and added."""
    made = []
    for one in file.rulings:
        what = draw(st.sampled_from(["keep", "keep", "delete", "relation", "note", "other"]))
        if what == "delete":
            continue
        if what == "relation":
            one = replace(one, relation=draw(st.sampled_from(RELATIONS)))
        elif what == "note":
            one = replace(one, note=draw(notes))
        elif what == "other":
            one = replace(one, other=draw(ends()))
        made.append(one)
    return replace(file, rulings=(*made, *draw(st.lists(rulings, max_size=2)))).canonical()


three = files.flatmap(lambda base: st.tuples(st.just(base), changed(base), changed(base)))
