"""A label renamed in files, and nothing else touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.annotations.codebook import name_problem
from tui.annotations.rename import new_name, plan_renaming, rename
from tui.base.errors import InputError
from tui.base.strict_yaml import read_yaml

FILE = """\
# by hand
article:
  path: a.txt   # label: claim
annotations:
- label: claim  # the first
  quote: "label: claim"
- {quote: x, label: "claim/official"}
- label: claimant
  note: claim
  links:
  - {relation: claim, to: claim}
- quote: y
  label: |-
    claim
  conflict:
    label: {base: claim, ours: claim, theirs: place}
    note: {base: claim}
    record: {base: {label: claim}, ours: null}
  other: {label: claim}
label: claim
"""


def renamed(text: str, old: str, new: str, path: Path) -> str:
    path.write_bytes(text.encode())
    plan = plan_renaming(path, old, new)
    assert plan is not None
    rename(plan)
    return path.read_bytes().decode()


def test_only_labels_change(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(FILE)
    plan = plan_renaming(path, "claim", "says")
    assert plan is not None
    assert plan.count == 3
    assert path.read_text() == FILE
    rename(plan)
    wanted = FILE.replace("- label: claim  #", "- label: says  #").replace(
        '"claim/official"', "says/official"
    )
    wanted = wanted.replace("|-\n    claim\n", "says\n").replace(
        "base: claim, ours: claim,", "base: says, ours: says,"
    )
    assert path.read_text() == wanted.replace("{base: {label: claim}", "{base: {label: says}")


def test_mark_and_line_ends_stay(tmp_path: Path) -> None:
    text = "\ufeffannotations:\r\n- label: é\r\n  quote: x\r\n"
    assert renamed(text, "é", "e/é", tmp_path / "a.yaml") == text.replace("label: é", "label: e/é")


@pytest.mark.parametrize(
    ("new", "written"),
    [
        ("no", '"no"'),
        ("34", '"34"'),
        ("a: b", '"a: b"'),
        ("true", '"true"'),
        ("a b/c-d", "a b/c-d"),
        ('"', '"\\""'),
    ],
)
def test_names_are_quoted_where_yaml_needs_it(new: str, written: str, tmp_path: Path) -> None:
    text = "annotations:\n- label: old\n  quote: x\n"
    assert renamed(text, "old", new, tmp_path / "a.yaml") == text.replace("old", written)


def test_nothing_to_do(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    for text in ("", "annotations:\n- label: other\n", "- 1\n", "labels:\n- {name: claim}\n"):
        path.write_text(text)
        assert plan_renaming(path, "claim", "says") is None


def test_what_changed_meanwhile_is_left(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("annotations:\n- label: a\n")
    plan = plan_renaming(path, "a", "b")
    assert plan is not None
    path.write_text("annotations: []\n")
    with pytest.raises(InputError, match="changed meanwhile"):
        rename(plan)
    assert path.read_text() == "annotations: []\n"


def test_links_and_bad_files_are_refused(tmp_path: Path) -> None:
    path, link = tmp_path / "a.yaml", tmp_path / "b.yaml"
    path.write_text("annotations:\n- label: a\n  label: a\n")
    link.symlink_to(path)
    with pytest.raises(InputError, match="is a link"):
        plan_renaming(link, "a", "b")
    with pytest.raises(InputError) as caught:
        plan_renaming(path, "a", "b")
    assert (caught.value.line, caught.value.column) == (3, 3)


def test_nested_names_move_along() -> None:
    assert new_name("claim", "claim", "says") == "says"
    assert new_name("claim/official", "claim", "claim/new") == "claim/new/official"
    assert new_name("claims", "claim", "says") is None
    assert new_name("claim", "claim/official", "x") is None


NAMES = st.text(st.characters() | st.sampled_from("a/-# :'\"?&*!|>%@`~{}[],"), min_size=1, max_size=6)


ITEMS = ("- label: old\n", "- {label: old, quote: x}\n", "- 'label': 'old'\n", '["x",{"label":"old"}]')


@given(new=NAMES, item=st.sampled_from(ITEMS))
@example(new="null", item=ITEMS[0])
def test_any_name_is_read_back(new: str, item: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    if name_problem(new):
        return
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_text(f"annotations:\n{item}" if item[0] == "-" else f"annotations: {item}")
    plan = plan_renaming(path, "old", new)
    assert plan is not None
    value = read_yaml(plan.after, "a.yaml").value
    assert isinstance(value, dict)
    items = value["annotations"]
    assert isinstance(items, list)
    last = items[-1]
    assert isinstance(last, dict)
    assert last["label"] == new
