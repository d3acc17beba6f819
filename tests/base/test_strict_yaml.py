"""Strict YAML: one meaning, or an error with its place, whatever the bytes."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from yaml import CSafeLoader

from tui.base import strict_yaml
from tui.base.errors import InputError
from tui.base.strict_yaml import Document, read_yaml
from tui.base.yaml_scalars import OddNumber, number_text

FILE = """\
# a comment
variorum: 1
article:
  path: seeds/a.txt
  chars: 3137
annotations:
- id: k3v9q2
  quote: "\\e[31m \\u202E"
  note: he said it at 8:00, no more
- id: a22222
  links:
  - {relation: same, to: k3v9q2}
done: true
note: ~
"""


@pytest.fixture(params=["C", "pure"], autouse=True)
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure":
        monkeypatch.delattr(yaml, "CSafeLoader")


def read(text: str) -> Document:
    return read_yaml(text.encode(), "a.yaml")


def refusal(data: bytes | str) -> InputError:
    with pytest.raises(InputError) as caught:
        read_yaml(data if isinstance(data, bytes) else data.encode(), "a.yaml")
    assert caught.value.path == "a.yaml"
    return caught.value


def test_a_file() -> None:
    document = read(FILE)
    assert document.value == {
        "variorum": 1,
        "article": {"path": "seeds/a.txt", "chars": 3137},
        "annotations": [
            {"id": "k3v9q2", "quote": "\x1b[31m \u202e", "note": "he said it at 8:00, no more"},
            {"id": "a22222", "links": [{"relation": "same", "to": "k3v9q2"}]},
        ],
        "done": True,
        "note": None,
    }
    assert document.mark("variorum") == (2, 1)
    assert document.mark("article", "chars") == (5, 3)
    assert document.mark("annotations", 0) == (7, 3)
    assert document.mark("annotations", 1, "links", 0, "to") == (12, 22)
    assert document.mark("annotations", 7, "links") == document.mark("annotations") == (6, 1)
    assert document.mark("none") == document.mark() == (1, 1)


@pytest.mark.parametrize(
    ("plain", "value"),
    [
        ("12", 12), ("0", 0), ("-7", -7), ("null", None), ("~", None), ("", None), ("true", True),
        ("false", False), ("'12'", "12"), ('"null"', "null"), ('""', ""), ("|-\n  12", "12"),
        *((word, word) for word in ("no", "yes", "on", "off", "True", "NULL", "0x1f", "1_000_")),
        *((word, word) for word in ("8:00", "12:30:45", ".inf", "2026-05-03", "1.2.3", ".", "1.0e")),
        ("1" * 101 + ".5", "1" * 101 + ".5"),
        ("1.5", 1.5), ("-0.25", -0.25), ("1.0e+16", 1e16), ("1.5e-07", 1.5e-7), ("0.1", 0.1), ("'1.5'", "1.5"),
        ("2024-13-45", "2024-13-45"), ("9" * 5000, "9" * 5000),
    ],
)  # fmt: skip
def test_what_is_no_text(plain: str, value: object) -> None:
    got = read(f"key: {plain}\n").value
    assert got == {"key": value}
    assert isinstance(got, dict)
    assert type(got["key"]) is type(value)


@pytest.mark.parametrize(
    ("plain", "number"),
    [
        ("1.10", 1.1), ("1_000", 1000), ("+1", 1),
        ("-0", 0), ("1e3", 1000.0), (".5", 0.5), ("5.", 5.0), ("1e+16", 1e16),
        ("012", None), ("1e999", None), ("0.30000000000000001", 0.3), ("9" * 101, None),
    ],
)  # fmt: skip
def test_other_spellings_of_numbers_stay_text(plain: str, number: float | None) -> None:
    got = read(f"key: {plain}\n").value
    assert got == {"key": plain}
    assert isinstance(got, dict)
    odd = got["key"]
    assert (odd.number() if isinstance(odd, OddNumber) else None) == number


@given(st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**90), 10**90))
def test_numbers_are_written_as_all_readers_read_them(number: float) -> None:
    text = number_text(number)
    got = read(f"key: {text}").value
    assert isinstance(got, dict)
    assert repr(got["key"]) == repr(number)
    assert yaml.load(text, CSafeLoader) == number


def test_items_are_taken_as_they_are_read() -> None:
    text = "a: 1\nitems:\n- x: 1\n- [2]\nb:\n  items: [3]\n"
    document = read_yaml(text.encode(), "a.yaml", take={"items": lambda item, index: f"{index} {item}"})
    assert document.value == {"a": 1, "items": ["0 {'x': 1}", "1 [2]"], "b": {"items": [3]}}


def test_too_much_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strict_yaml, "VALUE_LIMIT", 1000)
    monkeypatch.setattr(strict_yaml, "NAME_LIMIT", 100)
    for text in ("[" + "a," * 1001 + "]", "[" + "[]," * 501 + "]", "[" + "{a: b}," * 501 + "]"):
        assert refusal(text).what == "more than 1,000 values: split the file"
    assert refusal("".join(f"a{at}: 1\n" for at in range(101))).what.startswith(
        "more than 100 different keys"
    )
    assert read("[" + "{a: b}," * 300 + "]").value


def test_keys_are_text() -> None:
    assert read("no: 1\n12: 2\n~: 3\n").value == {"no": 1, "12": 2, "~": 3}


def test_marks_and_line_ends() -> None:
    assert read("\ufeffa: 1\r\nb: 2\r\n").value == {"a": 1, "b": 2}
    assert read("\ufeffa: 1\r\nb: 2\r\n").mark("b") == (2, 1)
    assert read("a: 'x\u2028y'\nb: '\U0001f680'\nc: 1").mark("c") == (3, 1)
    assert read("{é: 1, '\U0001f680': 2, c: 3}").mark("c") == (1, 16)
    assert read("").value is None
    assert read("# nothing\n").value is None
    assert read("--- # one\n- 1\n...\n").value == [1]


@pytest.mark.parametrize(
    ("text", "what", "line", "column"),
    [
        ("a: 1\nb: 2\na: 3\n", "the key 'a' a second time", 3, 1),
        ("x:\n  - {a: 1, a: 2}\n", "the key 'a' a second time", 2, 12),
        ("1: a\n'1': b\n", "the key '1' a second time", 2, 1),
        ("a: &x 1\n", "an anchor", 1, 4),
        ("&x a: 1\n", "an anchor", 1, 1),
        ("a: &x [1]\nb: *x\n", "an anchor", 1, 4),
        ("a: *x\n", "an alias", 1, 4),
        ("a: !!int 1\n", "a tag", 1, 4),
        ("a: !!python/object:os.system x\n", "a tag", 1, 4),
        ("a: ! x\n", "a tag", 1, 4),
        ("!!str a: 1\n", "an anchor or a tag", 1, 1),
        ("<<: {a: 1}\n", "a merge key", 1, 1),
        ("- '<<': 1\n- <<: {a: 1}\n", "a merge key", 2, 3),
        ("a: 1\n---\nb: 2\n", "a second document", 2, 1),
        ("? [a]\n: 1\n", "a key that is no text", 1, 3),
        ("a: b: c\n", "not YAML: mapping values are not allowed", 1, 5),
        ("a: 1\n<<<<<<< ours\nb: 2\n=======\n>>>>>>> theirs\n", "a conflict marker of git: keep", 2, 1),
        ("- {a: b, color: #ee8b2c}\n- c\n", "#ee8b2c without quotes begins a comment: put it", 1, 17),
        ("a:\n- {b: #c}\n\nd: e\n", "#c without quotes begins a comment", 2, 7),
        ("a: # why\nb: c: d\n", "not YAML: mapping values are not allowed", 2, 5),
        ("a: 1\nb: \x1b[31m\n", "control character U+001B", 2, 4),
        ("a: \x00\n", "control character U+0000", 1, 4),
        ("é: x\u0085y\n", "control character U+0085", 1, 5),
        ("é: x\ufeffy\n", "control character U+FEFF", 1, 5),
        ("[" * 30000, "more than 20 levels", 1, 21),
        ("{a: " * 30000, "more than 20 levels", 1, 81),
        ("a: 'x\n", "not YAML", None, None),
        ("\ta: 1", "not YAML", 1, 1),
    ],
)
def test_refused(text: str, what: str, line: int | None, column: int | None) -> None:
    error = refusal(text)
    assert error.what.startswith(what)
    if line is not None:
        assert (error.line, error.column) == (line, column)


def test_twenty_levels_are_enough() -> None:
    assert read("[" * 20 + "]" * 20).value
    assert refusal("[" * 21 + "]" * 21).what.startswith("more than 20 levels")


def test_refused_bytes() -> None:
    error = refusal("\ufeffa: 1\nbé: ".encode() + b"\xff\n")
    assert (error.line, error.column) == (2, 5)
    assert refusal("a: 1".encode("utf-16")).what.startswith("not UTF-8")
    assert "U+DC00" in refusal(b'a: "\\udc00"').what or refusal(b'a: "\\udc00"').line == 1
    with pytest.raises(InputError, match="too large: 5 bytes"):
        read_yaml(b"a: 12", "a.yaml", limit=4)


# What both readers understand alike: text that was quoted, in lists and mappings.
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
DATA = st.recursive(
    TEXT | st.none() | st.booleans() | st.integers(-(10**90), 10**90),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=15,
)


@given(DATA, st.booleans())
def test_agrees_with_the_loader(data: object, flow: bool) -> None:
    class Quoting(yaml.SafeDumper):
        def ignore_aliases(self, data: object) -> bool:
            return True

    Quoting.add_representer(
        str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, '"')
    )
    dumped: str = yaml.dump(data, Dumper=Quoting, default_flow_style=flow)
    assert read(dumped).value == data == yaml.load(dumped, CSafeLoader)


NOTABLE = (
    b"- ? : , [ ] { } # & * ! | > ' \" % @ ` --- ... << ~ null 1 \n \t \r\n \xff \x85 \xc2\x85 \\ \\ud800 a b"
)
YAML_LIKE = st.lists(st.sampled_from([*NOTABLE.split(b" "), b" ", b"\n", b"\n  "]), max_size=30).map(b"".join)


@given(st.binary(max_size=60) | YAML_LIKE)
@example(b'"\\U00110000"')
@example(b'"\\ud800"')
@example(b"%YAML 9.9\n---\na")
@example(b"%TAG ! tag:x,2000:\n--- !a b")
@example(b"a: !!timestamp zz")
@example(b"\xef\xbb\xbf\xef\xbb\xbf")
def test_nothing_but_input_errors(data: bytes) -> None:
    try:
        document = read_yaml(data, "a.yaml")
    except InputError as error:
        text = data.decode("utf-8", "replace")
        assert error.line is None or 1 <= error.line <= text.count("\n") + 1
        assert error.column is None or error.column >= 1
    else:
        assert document.mark("a", 0) >= (1, 1)
