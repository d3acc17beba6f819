"""The list of labels: what each means, to tag with one."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.app.conftest import MakeReader, write
from tests.app.news import NEWS
from tui.annotations.codebook import Codebook, Label, built_in, with_letters
from tui.app.fuzzy import fitting
from tui.app.screens.labels import listed_labels, shown_name

LABELS = """\
labels:
- name: claim
  color: orange
  description: "A statement that could be checked [/x]"
  example: "all were shot down"
- name: place
  description: Where it happened
- name: claim/official
  key: o
  description: One by an office
"""


def names(*labels: str) -> list[str]:
    return [label.name for label in listed_labels(Codebook(with_letters(map(Label, labels))), ())]


async def test_enter_tags_with_the_chosen_label(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "A")
        assert r.screen == "labels"
        assert r.sees("7 labels", "1 f  figure", "A number with what it counts", "e.g. “34 drones”")
        await r.press("down", "down")
        assert r.sees("e.g. “all of the drones were shot down”"), "the example of the chosen one"
        await r.press("enter")
        assert r.screen == "room"
        assert r.tags == ["claim: 12"]
        assert "tagged “12” claim" in r.strip
        await r.press("A")
        row = next(row for row in r.rows if " claim " in row)
        assert row.split()[3] == "1", "how often it is used in this article"


async def test_typing_finds_a_label_by_name_meaning_and_with_errors(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "A")
        await r.write("time")
        assert r.sees("▸ 6 t  time")
        await r.press("ctrl+u")
        await r.write("narrowly")
        assert r.sees("1 label", "▸ 5 p  place")
        await r.press("ctrl+u")
        await r.write("hegde")
        assert r.sees("▸ 4 h  hedge")
        await r.press("ctrl+u")
        await r.write("zzzzzz")
        assert r.sees("nothing fits: esc clears")
        await r.press("enter")
        assert r.screen == "labels"
        await r.press("escape")
        assert r.screen == "labels"
        await r.press("escape")
        assert r.screen == "room"
        assert r.tags == []


async def test_a_selection_and_moved_ends_are_tagged(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "v", "e", "e", "A", "enter")
        assert r.tags == ["figure: 12 drones"]
        await r.press("]", "e", "A", "down", "enter")
        assert r.tags == ["source: 12 drones over"]


async def test_nested_labels_stand_under_their_parent(reader: MakeReader, tmp_path: Path) -> None:
    write(tmp_path / "news" / "annotations", {"labels.yaml": LABELS})
    async with reader(NEWS) as r:
        await r.press("f", "A")
        shown = [row[7:33].rstrip() for row in r.rows[2:5]]
        assert shown == ["claim", "  official", "place"]
        assert r.sees("could be checked [/x]")
        await r.write("official")
        assert r.sees("o  claim/official"), "its whole name while it is looked for"
        await r.press("enter")
        assert r.tags == ["claim/official: 12"]


async def test_a_label_in_use_that_the_codebook_lacks_is_listed(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f")
        r.session.desk.tag(r.reading, (0, 3), "claim/odd [/x]\x1b")
        await r.press("A")
        assert r.sees("8 labels", "  odd [/x]␛", "not in the codebook")


async def test_by_mouse(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "A")
        await r.click("hedge")
        await r.click("hedge")
        assert r.tags == ["hedge: 12"]


def test_the_tree_keeps_the_order_of_the_codebook() -> None:
    assert names("b", "a/x", "b/y/z", "a", "b/y") == ["b", "b/y", "b/y/z", "a", "a/x"]
    assert [label.name for label in listed_labels(built_in(), ["figure", "zeta", "alpha"])][-2:] == [
        "alpha",
        "zeta",
    ]


@given(st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=3).map("/".join), unique=True))
def test_every_label_is_listed_once_below_its_parent(given_names: list[str]) -> None:
    listed = names(*given_names)
    assert sorted(listed) == sorted(given_names)
    for name in listed:
        above = name.rpartition("/")[0]
        if above in listed:
            assert listed.index(above) < listed.index(name)
            between = listed[listed.index(above) + 1 : listed.index(name)]
            assert all(each.startswith(f"{above}/") for each in between)


def test_names_without_their_parent_are_whole() -> None:
    label = Label("a/b/c")
    assert shown_name(label, {"a/b/c"}) == "a/b/c"
    assert shown_name(label, {"a", "a/b/c"}) == "  b/c"
    assert shown_name(label, {"a", "a/b", "a/b/c"}) == "    c"


@given(st.text(max_size=8), st.lists(st.text(max_size=12), max_size=8))
def test_what_fits_is_of_the_texts_and_has_the_words(query: str, texts: list[str]) -> None:
    folded = [text.casefold() for text in texts]
    found = fitting(query, folded, 5)
    assert len(found) == len(set(found)) <= 5
    holding = [n for n, text in enumerate(folded) if all(word in text for word in query.casefold().split())]
    if holding:
        assert found == holding[:5]
