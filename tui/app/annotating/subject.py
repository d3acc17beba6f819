"""What the editor of an annotation changes in it, as edits: note, label, figure fields."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tui.annotations.edits import Edit
from tui.annotations.figure_fields import field_text, read_field, with_field
from tui.annotations.making import figure_block
from tui.annotations.model import FIGURE_KEYS, NO_FIGURE, NO_KEYS, Annotation, Block
from tui.app.annotating.desk import FIGURE, Desk, relabelled
from tui.app.annotating.wording import short
from tui.app.reading import Reading
from tui.figures.model import Figure


class Subject:
    """One annotation that is being edited, by its article and its id: every change is an edit of the desk."""

    def __init__(self, desk: Desk, reading: Reading, annotation: Annotation) -> None:
        self.desk = desk
        self.reading = reading
        self.id = annotation.id
        self._field = ""  # the note or the figure field that was changed last
        self._last: Edit | None = None  # the edit that going on with that field goes on with
        self._refused: Block | None = None  # the block that was there before it was said to be no figure

    @property
    def annotation(self) -> Annotation | None:
        """The annotation as it is now; None where it has gone meanwhile."""
        return self.desk.annotation(self.reading, self.id)

    @property
    def is_refused(self) -> bool:
        """Whether it says that what was found here is no figure."""
        annotation = self.annotation
        return annotation is not None and annotation.is_refusal

    @property
    def has_figure(self) -> bool:
        """Whether it carries what a figure states, or is to."""
        annotation = self.annotation
        return annotation is not None and (annotation.figure is not None or annotation.label == FIGURE)

    @property
    def block(self) -> Block:
        """What it says of the figure; what the finder says where it says nothing yet."""
        annotation = self.annotation
        if annotation is None:
            return NO_KEYS
        if annotation.figure is not None:
            return annotation.figure
        figure = self._found(annotation)
        return figure_block(figure) if figure is not None else NO_KEYS

    def fields(self) -> dict[str, str]:
        """Its figure fields as they are typed."""
        block = self.block
        return {key: field_text(block.get(key)) for key in FIGURE_KEYS}

    # -- changes ----------------------------------------------------------------------------------------

    def set_note(self, text: str) -> None:
        """Keep the note; typing that goes on is one edit."""
        annotation = self.annotation
        note = text if text.strip() else None
        if annotation is not None and annotation.note != note:
            words = (
                f"note on “{short(annotation.quote)}”" if note else f"no note on “{short(annotation.quote)}”"
            )
            self._go_on("note", annotation, replace(annotation, note=note), words)

    def set_field(self, key: str, text: str) -> None:
        """Keep what is typed for a figure field; going on with it is one edit. Raises BadField."""
        annotation, block = self.annotation, self.block
        kind = block.get("kind")
        value = read_field(key, text, kind if isinstance(kind, str) else None)
        words = f"{key} of “{self._quote}”: {field_text(value) or 'none'}"
        new = with_field(block, key, value)
        if annotation is not None and annotation.figure != new:
            self._go_on(key, annotation, replace(annotation, figure=new), words)

    def _go_on(self, field: str, old: Annotation, new: Annotation, words: str) -> None:
        """Change the annotation: in one edit with what was changed just before in the same field."""
        begun = self._last if self._field == field else None
        self._field, self._last = field, self.desk.go_on(begun, self.reading, old, new, words)

    def set_label(self, label: str) -> None:
        """Give it another label; one that becomes a figure is filled from the finder."""
        annotation = self.annotation
        if annotation is None or annotation.label == label:
            return
        new = relabelled(annotation, label)
        if label == FIGURE and new.figure is None:
            figure = self._found(annotation)
            new = replace(new, figure=figure_block(figure) if figure is not None else None)
        self.desk.last_label = label
        self.desk.change(self.reading, annotation, new, f"{annotation.label} → {label}: “{self._quote}”")

    def turn_refused(self) -> None:
        """Say that it is no figure, or that it is one after all."""
        annotation = self.annotation
        if annotation is None:
            return
        if not self.is_refused:
            self._refused = annotation.figure
            extra = {key: each for key, each in (annotation.figure or {}).items() if key not in FIGURE_KEYS}
            self._set_block({"kind": NO_FIGURE, **extra}, f"“{self._quote}”: no figure")
            return
        figure = self._found(annotation)
        block = self._refused or (figure_block(figure) if figure is not None else None)
        self._set_block(block, f"“{self._quote}”: a figure after all")

    def _set_block(self, block: Block | None, words: str) -> None:
        annotation = self.annotation
        if annotation is not None:
            self.desk.change(self.reading, annotation, replace(annotation, figure=block), words)

    def _found(self, annotation: Annotation) -> Figure | None:
        """What the finder says is there."""
        return self.reading.figure_in(annotation.span) if annotation.span is not None else None

    @property
    def _quote(self) -> str:
        annotation = self.annotation
        return short(annotation.quote if annotation is not None else None)


def labels_in_use(desk: Desk) -> Iterable[str]:
    """The labels of all annotations in open articles."""
    return {each.label for sheet in desk.sheets for each in sheet.file.annotations}
