"""The codebook and its file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.annotations.codebook import Codebook, Label, built_in, name_problem, with_letters
from tui.annotations.codebook_file import create_codebook, parse_codebook, read_codebook, reloaded
from tui.annotations.colours import hex_of, is_colour, sgr_of
from tui.base.errors import InputError


def parse(text: str) -> Codebook:
    return parse_codebook(text.encode(), "labels.yaml")


def problems(text: str) -> list[tuple[int, int, str]]:
    return [(each.line, each.column, each.what) for each in parse(text).problems]


def test_the_built_in_codebook_is_whole() -> None:
    book = built_in()
    assert [each.name for each in book.labels] == [
        "figure",
        "source",
        "claim",
        "hedge",
        "place",
        "time",
        "question",
    ]
    assert "".join(each.key for each in book.labels) == "fschptq"
    assert "".join(each.letter for each in book.labels) == "FSCHPTQ"
    assert len({each.color for each in book.labels}) == len(book.labels)
    assert all(is_colour(each.color) and each.description and each.example for each in book.labels)
    assert [each.name for each in book.relations] == ["contradicts", "corroborates", "source of"]
    assert all(each.description for each in book.relations)


def test_labels_are_looked_up() -> None:
    book = parse(
        "labels:\n- {name: claim, key: c, color: red}\n- {name: claim/official, key: o}\n- name: place\n"
    )
    claim, official, place = book.labels
    assert book.get("claim/official") is official
    assert book.get("claim/other") is None
    assert book.with_key("o") is official
    assert book.with_key("x") is None
    assert (book.at(1), book.at(3), book.at(0), book.at(4)) == (claim, place, None, None)
    assert book.under("claim") == (official,)
    assert book.relation("contradicts") is built_in().relation("contradicts") is not None


def test_a_label_that_the_codebook_lacks_is_shown_all_the_same() -> None:
    book = built_in()
    assert book.label("claim").known
    assert book.label("claim/by/them") == Label("claim/by/them", color="orange", letter="C", known=False)
    assert book.label("weather") == Label("weather", letter="W", known=False)
    assert book.label("") == Label("", letter="?", known=False)
    assert book.label("«über»").letter == "Ü"
    assert not book.label("a/" * 500_000).known  # at once, though no name nests so deep


def test_labels_without_a_key_get_one() -> None:
    names = ["figure", "source/figure", "force", "f", "42"]
    labels = with_letters([Label("first", key="f"), *map(Label, names)])
    assert [each.key for each in labels] == ["f", "i", "g", "o", "a", "b"]
    assert [each.letter for each in labels] == ["F", "I", "G", "O", "A", "B"]


def test_keys_that_differ_in_case_have_letters_that_differ() -> None:
    for order in ("fF", "Ff"):
        labels = with_letters([Label("one", key=order[0]), Label("two", key=order[1])])
        assert [each.letter for each in labels] == list(order)


def test_more_labels_than_letters() -> None:
    labels = with_letters([Label(f"label {at}") for at in range(100)])
    keys = [each.key for each in labels if each.key]
    assert len(keys) == len(set(keys)) == 26
    assert all(len(each.letter) == 1 for each in labels)


def test_a_part_that_the_file_leaves_out_is_built_in() -> None:
    assert parse("") == parse("# nothing yet\n") == parse("labels:\nother: 1\n") == built_in()
    book = parse("labels: []\nrelations: [{name: echoes}]\n")
    assert book.labels == ()
    assert [each.name for each in book.relations] == ["echoes"]


@pytest.mark.parametrize(
    ("text", "line", "column", "what"),
    [
        ("labels:\n- {name: a}\n- {name: a}\n", 3, 4, "the label “a” a second time"),
        ("labels:\n- {name: }\n", 2, 4, "a label name that is empty"),
        ("labels:\n- key: a\n", 2, 3, "a label name that is empty"),
        ("labels:\n- {name: a//b}\n", 2, 4, "a label name that has nothing before"),
        ('labels:\n- {name: "a\\e[0m"}\n', 2, 4, "a label name that holds control characters"),
        ("labels:\n- {name: ' a'}\n", 2, 4, "a label name that begins or ends with a space"),
        ("labels:\n- {name: a, key: x}\n- {name: b, key: x}\n", 3, 13, "the key “x” of “b” already sets “a”"),
        ("labels:\n- {name: a, key: xy}\n", 2, 13, "the key “xy” is not one character"),
        ("labels:\n- {name: a, key: ' '}\n", 2, 13, "the key “ ” is not one character"),
        ("labels:\n- {name: a, color: blurple}\n", 2, 13, "unknown colour “blurple”"),
        ("labels:\n- {name: a, color: '#12345'}\n", 2, 13, "unknown colour “#12345”"),
        ("labels:\n- name: a\n  color: #123456\n", 3, 3, "no colour after `color:`"),
        ("relations:\n- {name: a}\n- {name: a}\n", 3, 4, "the relation “a” a second time"),
        (
            "labels:\n- {name: a, colour: blue}\n",
            2,
            13,
            "unknown key “colour”: a label has name, key, color,",
        ),
        ("relations:\n- {name: a, key: b}\n", 2, 13, "unknown key “key”: a relation has name, description"),
        ("relations:\n- {name: ''}\n", 2, 4, "a relation name that is empty"),
    ],
)
def test_found(text: str, line: int, column: int, what: str) -> None:
    [(at_line, at_column, told)] = problems(text)
    assert (at_line, at_column) == (line, column)
    assert told.startswith(what)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("[]\n", 1, 1), ("12\n", 1, 1), ("labels: 1\n", 1, 1), ("relations: {a: b}\n", 1, 1),
        ("labels:\n- figure\n", 2, 3), ("labels:\n- {name: [a]}\n", 2, 4),
        ("labels:\n- {name: a, description: {b: c}}\n", 2, 13), ("labels: []\nlabels: []\n", 2, 1),
        ("labels:\n- {name: a, key: !x b}\n", 2, 18),
    ],
)  # fmt: skip
def test_refused(text: str, line: int, column: int) -> None:
    with pytest.raises(InputError) as caught:
        parse(text)
    assert (caught.value.path, caught.value.line, caught.value.column) == ("labels.yaml", line, column)


def test_what_is_wrong_is_left_out_and_the_rest_serves() -> None:
    book = parse(
        "labels:\n- {name: a, key: x}\n- {name: a, key: y}\n- {name: beta, key: x, color: no}\n- {key: z}\n"
    )
    assert [(each.name, each.key, each.color) for each in book.labels] == [("a", "x", ""), ("beta", "b", "")]
    assert len(book.problems) == 4


def test_words_that_look_like_values_are_text() -> None:
    book = parse("labels:\n- {name: 34, key: 1, description: true}\n- {name: no, key: y}\n- {name: null}\n")
    assert [(each.name, each.key) for each in book.labels] == [("34", "1"), ("no", "y")]
    assert book.labels[0].description == "true"


def test_the_file_is_made_once_and_says_what_is_built_in(tmp_path: Path) -> None:
    path = tmp_path / "annotations" / "labels.yaml"
    assert read_codebook(path) == built_in()
    create_codebook(path)
    assert read_codebook(path) == built_in()
    assert read_codebook(path).problems == ()
    assert path.read_text("utf-8").startswith("# The codebook")
    path.write_text("labels: [{name: mine}]\n")
    with pytest.raises(InputError, match="is there already"):
        create_codebook(path)
    assert path.read_text() == "labels: [{name: mine}]\n"
    assert list(path.parent.iterdir()) == [path]


def test_nothing_is_made_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "labels.yaml").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(InputError):
        create_codebook(tmp_path / "labels.yaml")
    assert not (tmp_path / "elsewhere").exists()
    with pytest.raises(InputError):
        read_codebook(tmp_path / "labels.yaml")


def test_it_is_read_again_when_it_changed(tmp_path: Path) -> None:
    path = tmp_path / "labels.yaml"
    book = read_codebook(path)
    assert reloaded(book) is book
    path.write_text("labels: [{name: one}]\n")
    one = reloaded(book)
    assert [each.name for each in one.labels] == ["one"]
    assert reloaded(one) is one
    path.write_text("labels: [{name: other}]\n")
    assert [each.name for each in reloaded(one).labels] == ["other"]
    path.unlink()
    assert reloaded(one) == built_in()
    assert reloaded(built_in()) is built_in()


def test_no_pipe_is_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "labels.yaml")
    with pytest.raises(InputError, match="is a named pipe"):
        read_codebook(tmp_path / "labels.yaml")


def test_colours() -> None:
    assert all(map(is_colour, ["blue", "Orange", "#0af", "#00AAff", "primary", "error"]))
    assert not any(map(is_colour, ["", "blu", "#00aaf", "0000ff", "#gggggg", "blue\n"]))
    assert (hex_of("#0Af"), hex_of("blue"), hex_of("primary"), hex_of("x")) == (
        "#00aaff",
        "#4d8fe8",
        None,
        None,
    )
    assert (sgr_of("#ff0101"), sgr_of("red"), sgr_of("error"), sgr_of("")) == (31, 31, 31, 39)


NAMES = st.sampled_from(["", "a", "b", "a/b", "/", "1", "\x1b", " "]) | st.text(max_size=4)
CELLS = NAMES | st.sampled_from([None, "blue", "x", "xx"])
ITEMS = st.lists(
    st.dictionaries(st.sampled_from(["name", "key", "color", "example", "other"]), CELLS), max_size=6
)


@given(ITEMS)
@example([{"name": "\ud800"}])
def test_whatever_is_written_keys_and_letters_are_of_use(items: list[dict[str, str | None]]) -> None:
    import json

    try:
        book = parse(json.dumps({"labels": items}))
    except InputError:
        return
    keys = [each.key for each in book.labels if each.key]
    assert len(keys) == len(set(keys))
    assert len({each.name for each in book.labels}) == len(book.labels)
    assert all(len(each.letter) == 1 for each in book.labels)
    assert all(each.color == "" or is_colour(each.color) for each in book.labels)
    if not book.problems:
        assert all(name_problem(each.name) is None for each in book.labels)
    assert all(book.label(str(item.get("name"))).letter for item in items)
