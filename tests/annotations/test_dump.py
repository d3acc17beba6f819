"""The canonical form: what comes out is what went in, whoever reads it."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import pytest
import yaml
from hypothesis import given

from tests.annotations.whole_files import TEXT, VALUES, annotation_files
from tui.annotations.dump import dump
from tui.annotations.load import load
from tui.annotations.model import Annotation, AnnotationFile, ArticleRef, Link
from tui.annotations.yaml_text import lines_of, text_of
from tui.base.clean import clean
from tui.base.strict_yaml import read_yaml
from tui.base.values import Value

CANONICAL = """\
variorum: 1
article:
  path: seeds/001_a7b67ef59a2eba39.txt
  sha256: 5e0fb0c8d3e1a2b45e0fb0c8d3e1a2b45e0fb0c8d3e1a2b45e0fb0c8d3e1a2b4
  chars: 3137
  language: en
annotator: reader1
done: true
annotations:
- id: k3v9q2
  label: figure
  start: 1366
  end: 1375
  quote: 29 drones
  prefix: "resulting in the destruction of "
  suffix: ".\\nThe breakdown of incidents inc"
  note: no independent verification, says the next paragraph
  created: "2026-11-22T01:00:00Z"
  figure:
    kind: cardinal
    value:
    - 29
    - 30.5
    unit: null
    counted: drones
    bound: "~"
    certainty: high
  links:
  - relation: contradicts
    to: "234567"
  - relation: same
    to: reader2/000_c2d033193fa4066f#ab34cd
    since: {}
  state: changed
  conflict:
    note:
      base: null
      ours: "yes"
      theirs: "8:00"
  mood: calm
  nested:
  - - 1
    - a: []
      b: true
  - []
- id: "234567"
  label: claim/official
  start: 1400
  end: 1400
- label: hand
  quote: "\\u202Eevil \\u001B"
zeal: "2026-05-03"
"""


def test_a_canonical_file_keeps_its_bytes() -> None:
    file = load(CANONICAL.encode(), "a.yaml").file
    assert dump(file).decode() == CANONICAL


def test_a_file_without_annotations() -> None:
    file = AnnotationFile(ArticleRef("a.txt"))
    assert dump(file) == b"variorum: 1\narticle:\n  path: a.txt\nannotations: []\n"


@given(annotation_files())
def test_what_is_dumped_is_loaded(file: AnnotationFile) -> None:
    data = dump(file)
    again = load(data, "a.yaml").file
    assert again == file
    assert dump(again) == data
    assert clean(data.decode()) == data.decode(), "nothing in it can act on a terminal or hide"
    assert b"\t" not in data


def plain(file: AnnotationFile) -> dict[str, Any]:
    """What a reader of YAML that knows nothing of us should get."""

    def kept(fields: dict[str, Any]) -> dict[str, Any]:
        extra: dict[str, Any] = fields.pop("extra")
        return {key: one for key, one in fields.items() if one not in (None, "", ())} | extra

    def record(annotation: Annotation) -> dict[str, Any]:
        fields = asdict(annotation)
        links = [kept(link) | {"to": link["to"]} for link in fields.pop("links")]
        empty = {key: "" for key in ("quote", "prefix", "suffix", "note", "created") if fields[key] == ""}
        return kept(fields) | empty | ({"links": links} if links else {})

    fields = asdict(replace(file, annotations=()))
    del fields["annotations"]
    done, annotator = fields.pop("done"), fields.pop("annotator")
    article = fields["article"]
    sha256 = {"sha256": ""} if article["sha256"] == "" else {}
    fields["article"] = kept(article) | sha256
    fields |= {"variorum": 1, "annotations": [record(each) for each in file.annotations]}
    whole: dict[str, Any] = (
        kept(fields)
        | {"annotations": fields["annotations"]}
        | ({"done": True} if done else {})
        | ({} if annotator is None else {"annotator": annotator})
    )
    return whole


@given(annotation_files(most=2))
def test_other_readers_read_the_same(file: AnnotationFile) -> None:
    assert yaml.load(dump(file), yaml.CSafeLoader) == plain(file)


@given(TEXT)
def test_text_means_itself_to_every_reader(text: str) -> None:
    for data in (f"- {text_of(text)}\n", f"a: {text_of(text)}\n"):
        wanted = [text] if data[0] == "-" else {"a": text}
        assert read_yaml(data.encode(), "a").value == wanted == yaml.load(data, yaml.CSafeLoader)


@given(VALUES)
def test_values_mean_themselves_to_every_reader(value: Value) -> None:
    data = "\n".join([*lines_of({"a": [value, {"b": value}]}, ""), ""])
    assert read_yaml(data.encode(), "a").value == {"a": [value, {"b": value}]}
    assert yaml.load(data, yaml.CSafeLoader) == {"a": [value, {"b": value}]}


@pytest.mark.parametrize(
    "text",
    [
        "29 drones", "k3v9q2", "no one", "“29”", "9/11", "(sic)", "$5m", "3b22aa", "XXXX-10-31", "it's", 'a "b" c',
        "Δ", "a\\b", "a - b", "5 km", "a#b", "a, b",
    ],
)  # fmt: skip
def test_plain_where_that_is_safe(text: str) -> None:
    assert text_of(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("no", '"no"'), ("NULL", '"NULL"'), ("8:00", '"8:00"'), ("2023-05", '"2023-05"'), ("1_0", '"1_0"'),
        ("0o17", '"0o17"'), ("1e3", '"1e3"'), ("=", '"="'), ("a ", '"a "'), ("", '""'), ('"\\', r'"\"\\"'),
        ("a\nb", r'"a\nb"'), ("a #b", '"a #b"'), ("\x1b\x9b\x85", r'"\u001B\u009B\u0085"'),
        ("\U0001fffe", r'"\U0001FFFE"'), ("\ud800 ", '"\ufffd "'), ("a\udfff", "a\ufffd"),
    ],
)  # fmt: skip
def test_quoted_where_it_must_be(text: str, written: str) -> None:
    assert text_of(text) == written


def test_sorted_on_the_way_out() -> None:
    late, early = Annotation("a", "b", 5, 6), Annotation("a", "c", 1, 2)
    article = ArticleRef("a.txt")
    assert dump(AnnotationFile(article, None, (late, early))) == dump(
        AnnotationFile(article, None, (early, late))
    )


def test_halves_of_characters_do_not_cost_the_file() -> None:
    file = AnnotationFile(
        ArticleRef("a"), annotations=(Annotation("\ud800", quote="x\udc00", links=(Link("a", "b"),)),)
    )
    (one,) = load(dump(file), "a.yaml").file.annotations
    assert (one.label, one.quote) == ("\ufffd", "x\ufffd")
