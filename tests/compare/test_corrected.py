"""Figures as annotators have them."""

from __future__ import annotations

from dataclasses import replace

from tui.annotations.model import Annotation, AnnotationFile, ArticleRef, Block
from tui.compare.corrected import corrected
from tui.figures import Figure, find_figures

TEXT = "Some 34 drones and one of the best 7 pilots came, the so-called few."
FOUND = find_figures(TEXT)


def file(*marks: tuple[str, Block], state: str | None = None) -> AnnotationFile:
    annotations = []
    for words, block in marks:
        start = TEXT.index(words)
        annotations.append(
            Annotation("figure", start=start, end=start + len(words), figure=block, state=state)
        )
    return AnnotationFile(ArticleRef("a.txt"), annotations=tuple(annotations))


def by_text(*files: AnnotationFile) -> dict[str, Figure]:
    return {one.text: one for one in corrected(TEXT, FOUND, files)}


def test_without_annotations_figures_are_as_found() -> None:
    assert corrected(TEXT, FOUND, []) == FOUND == corrected(TEXT, FOUND, [file()])


def test_a_refused_figure_is_none() -> None:
    assert set(by_text(file(("34", {"kind": "none"})))) == {one.text for one in FOUND} - {"34"}


def test_a_corrected_figure_says_what_the_annotator_says() -> None:
    one = by_text(file(("34", {"kind": "cardinal", "value": 38, "counted": "UAVs", "bound": ">="})))["34"]
    assert (one.value, one.counted, one.bound) == (38, "UAVs", ">=")
    assert replace(one, value=34, counted="drones", bound="~") == next(
        each for each in FOUND if each.text == "34"
    )


def test_a_wider_mark_leaves_the_figure_its_span() -> None:
    assert by_text(file(("Some 34 drones", {"value": [30, 38]})))["34"].value == (30, 38)


def test_a_missed_figure_is_added() -> None:
    added = by_text(file(("few", {"kind": "cardinal", "value": 3})))["few"]
    assert (added.start, added.value, added.kind) == (TEXT.index("few"), 3, "cardinal")


def test_orphans_and_marks_without_a_figure_count_for_nothing() -> None:
    assert corrected(TEXT, FOUND, [file(("34", {"kind": "none"}), state="orphan")]) == FOUND
    plain = replace(file(), annotations=(Annotation("claim", start=0, end=9),))
    assert corrected(TEXT, FOUND, [plain]) == FOUND


def test_the_first_of_two_files_has_the_word() -> None:
    files = file(("34", {"value": 38})), file(("34", {"value": 39}))
    assert by_text(*files)["34"].value == 38
