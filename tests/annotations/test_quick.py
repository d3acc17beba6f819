"""Annotations made quickly are annotations like any other."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, replace

import pytest
from hypothesis import given

from tests.annotations.whole_files import some_annotations
from tui.annotations.model import Annotation
from tui.annotations.quick import quick_annotation


@given(some_annotations())
def test_the_same_as_by_the_usual_way(annotation: Annotation) -> None:
    given_fields = {field.name: getattr(annotation, field.name) for field in fields(Annotation)}
    made = quick_annotation(given_fields)
    assert type(made) is Annotation
    assert made == annotation
    assert repr(made) == repr(annotation)
    assert replace(made, label="other") == replace(annotation, label="other")


def test_what_is_not_given_has_its_default() -> None:
    made = quick_annotation({"label": "a"})
    assert made == Annotation("a")
    with pytest.raises(FrozenInstanceError):
        made.label = "b"  # type: ignore[misc]
