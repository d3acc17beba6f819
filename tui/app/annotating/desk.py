"""The annotations of the articles that are open: what the annotator did, undone and done again, and saved.

Every change goes through `Desk.do`, so that it can be undone and nothing is changed unsaved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tui.annotations.edits import Change, DoneMark, Edit, History, Stale, applied
from tui.annotations.making import context_of, figure_block, make, new_id, now_words
from tui.annotations.model import NO_FIGURE, Annotation, AnnotationFile, ArticleRef, Block, Span
from tui.app.annotating.sheet import Keeper, Nowhere, Others, Sheet, Standing
from tui.app.annotating.wording import lost_words, short
from tui.app.reading import Reading
from tui.articles.listing import Entry
from tui.figures.model import Figure

if TYPE_CHECKING:
    from tui.annotations.links import LinkIndex, Places

FIGURE = "figure"
"""The label of annotations that carry what a figure states."""


def relabelled(old: Annotation, label: str) -> Annotation:
    """An annotation under another label. That it is no figure is said of figures alone: elsewhere that goes."""
    refused = old.is_refusal
    return replace(old, label=label, figure=None if refused and label != FIGURE else old.figure)


class Desk:
    """The sheets of the session, the history of edits and the label that was used last."""

    def __init__(self, keeper: Keeper | None = None, now: Callable[[], str] = now_words) -> None:
        self.keeper: Keeper = keeper or Nowhere()
        self.history = History()
        self.last_label: str | None = None
        self.is_open = True  # while it is not, the first screen is drawn: files are read after that
        self.picked: str | None = None  # the annotation chosen among those under the caret, by its id
        self.annotations = Path("annotations")  # the folder of annotation files, as the program was told
        self._now = now
        self._none = Sheet(Path(), AnnotationFile(ArticleRef("")))
        self._sheets: dict[str, Sheet] = {}  # by the article's name
        self._used: dict[str, set[str]] = {}  # ids of each file that were ever there: none is given twice
        self._noted: dict[str, AnnotationFile] = {}  # what each file was when its ids were last noted

    # -- what there is ----------------------------------------------------------------------------------

    def sheet(self, reading: Reading) -> Sheet:
        """The sheet of an open article; an empty one until the desk is open, and where there is no text."""
        sheet = self._sheets.get(reading.name)
        if sheet is None:
            if not self.is_open or reading.article is None:
                return self._none  # always the same one, so that nothing is drawn again for it
            sheet = self._sheets[reading.name] = self.keeper.open(reading)
        return sheet

    def article_changed(self, reading: Reading, old_text: str) -> str:
        """Put the annotations of an article that was read again on their words; what to tell of those lost."""
        sheet = self._sheets.get(reading.name)
        if sheet is None:
            return ""
        past = self.history.records(sheet.key)
        self.history.move(sheet.key, self.keeper.attach(sheet, reading, old_text, past))
        return lost_words(sheet)

    def reopen(self) -> None:
        """Read the sheets anew when they are needed: they were somebody else's."""
        self._sheets.clear()

    @property
    def sheets(self) -> list[Sheet]:
        """All sheets that were opened."""
        return list(self._sheets.values())

    def opened(self, readings: Iterable[Reading]) -> list[Sheet]:
        """The sheets of these articles that were opened."""
        return [sheet for each in readings if (sheet := self._sheets.get(each.name)) is not None]

    def sheet_of(self, key: str) -> Sheet | None:
        """The sheet that edits call `key`."""
        return next((sheet for sheet in self._sheets.values() if sheet.key == key), None)

    def name_of(self, sheet: Sheet) -> str:
        """The name of the article that a sheet is about."""
        return next(name for name, each in self._sheets.items() if each is sheet)

    @cached_property
    def links(self) -> LinkIndex:
        """What is known of links in files that are not open."""
        from tui.annotations.links import LinkIndex

        return LinkIndex()

    def places(self, reading: Reading) -> Places:
        """Where the annotation files of an article's project are."""
        from tui.annotations.links import Places

        return Places.around(reading.entry.path, self.annotations)

    def others(self, reading: Reading) -> Others:
        """What other annotators marked in an open article."""
        return self.keeper.others(reading)

    def standing(self, entry: Entry) -> Standing | None:
        """How far the annotator is with an article, open or not; None where nothing was begun."""
        sheet = self._sheets.get(entry.name)
        if sheet is None:
            return self.keeper.standing(entry)
        return None if sheet.kept.sort == "none" else Standing(len(sheet.file.annotations), sheet.file.done)

    def annotation(self, reading: Reading, id: str) -> Annotation | None:
        """The annotation of an article with this id."""
        return next((each for each in self.sheet(reading).file.annotations if each.id == id), None)

    def under_caret(self, reading: Reading) -> list[Annotation]:
        """The annotations at the caret, the shortest first."""
        return self.sheet(reading).spans.at(reading.caret) if reading.article else []

    def current(self, reading: Reading) -> Annotation | None:
        """The annotation that keys work on: the one picked among those at the caret, else the shortest."""
        here = self.under_caret(reading)
        chosen = next((each for each in here if each.id == self.picked), None)
        if chosen is None:
            self.picked = None  # the caret left it: it is not picked when the caret comes back
        return chosen or (here[0] if here else None)

    def pick_next(self, reading: Reading) -> Annotation | None:
        """Pick the next of the annotations at the caret, from the shortest to the longest and round."""
        here, current = self.under_caret(reading), self.current(reading)
        if current is None:
            return None
        chosen = here[(here.index(current) + 1) % len(here)]
        self.picked = chosen.id
        return chosen

    # -- editing ----------------------------------------------------------------------------------------

    def do(self, edit: Edit) -> Edit:
        """Make an edit and remember it."""
        self._apply(edit)
        self.history.did(edit)
        return edit

    def undo(self) -> Edit | None:
        """Take the last edit back; None where there is none. Raises Stale where it no longer can be."""
        edit = self.history.last
        if edit is None:
            return None
        try:
            self._apply(edit.inverse)
        except Stale:
            self.history.drop_last()
            raise
        self.history.undone()
        return edit

    def redo(self) -> Edit | None:
        """Make the edit again that was taken back last; None where there is none. Raises Stale."""
        edit = self.history.next
        if edit is None:
            return None
        try:
            self._apply(edit)
        except Stale:
            self.history.drop_next()
            raise
        self.history.redone()
        return edit

    def _apply(self, edit: Edit) -> None:
        changed: list[tuple[Sheet, AnnotationFile]] = []
        for key in edit.files:  # all of it or nothing: files are changed in memory after all went well
            sheet = self.sheet_of(key)
            if sheet is None:
                raise Stale(key)
            changed.append((sheet, applied(sheet.file, (each for each in edit.changes if each.file == key))))
        for sheet, file in changed:
            sheet.deleted |= sheet.file.by_id().keys() - file.by_id().keys()
            sheet.file = file
            self.keeper.keep(sheet)

    def tag(self, reading: Reading, span: Span, label: str, figure: Figure | None = None) -> Edit | None:
        """Annotate a span; None where it bears the label already. `figure` is what the finder says is there."""
        sheet = self.sheet(reading)
        self.last_label = label
        for each in sheet.spans.touching(*span):
            if each.span == span and each.label == label:
                self.picked = each.id
                return None
        block = figure_block(figure) if figure is not None and label == FIGURE else None
        made = self.made(sheet, reading.text, span, label, block)
        self.picked = made.id
        return self.do(Edit(f"tagged “{short(made.quote)}” {label}", (Change(sheet.key, None, made),)))

    def refuse_figure(self, reading: Reading, figure: Figure) -> Edit | None:
        """Say that what the finder found is no figure; None where that has been said."""
        sheet, span = self.sheet(reading), (figure.start, figure.end)
        block: Block = {"kind": NO_FIGURE}
        for each in sheet.spans.touching(*span):
            if each.span == span and each.label == FIGURE:
                if each.figure == block:
                    return None
                return self.change(reading, each, replace(each, figure=block), f"“{figure.text}”: no figure")
        made = self.made(sheet, reading.text, span, FIGURE, block)
        return self.do(Edit(f"“{figure.text}”: no figure", (Change(sheet.key, None, made),)))

    def made(self, sheet: Sheet, text: str, span: Span, label: str, figure: Block | None) -> Annotation:
        """A new annotation for a sheet, with an id that its file never had; it is not there before an edit."""
        used = self._used.setdefault(sheet.key, set())
        if self._noted.get(sheet.key) is not sheet.file:
            used |= sheet.file.by_id().keys()
            self._noted[sheet.key] = sheet.file
        made = make(text, span, label, new_id(used), self._now(), figure)
        used.add(made.id)
        return made

    def change(self, reading: Reading, old: Annotation, new: Annotation, words: str) -> Edit | None:
        """Change an annotation; None where nothing differs."""
        if old == new:
            return None
        return self.do(Edit(words, (Change(self.sheet(reading).key, old, new),)))

    def go_on(
        self, edit: Edit | None, reading: Reading, old: Annotation, new: Annotation, words: str
    ) -> Edit:
        """Change an annotation as `edit` has begun to, so that one undo takes back both.

        Where `edit` is not the last one of this annotation alone, it is an edit of its own.
        """
        key = self.sheet(reading).key
        begun = edit.changes[0] if edit is not None and edit is self.history.last else None
        made = Edit(words, (Change(key, old, new),))
        if not isinstance(begun, Change) or begun.file != key or begun.after != old:
            return self.do(made)
        self._apply(made)
        made = Edit(words, (Change(key, begun.before, new),))
        self.history.went_on(made)
        return made

    def reshape(self, reading: Reading, old: Annotation, span: Span, label: str | None = None) -> Edit | None:
        """Give an annotation another place, and another label if that is wished. What was lost is found by it."""
        quote, prefix, suffix = context_of(reading.text, *span)
        label = label or old.label
        new = replace(
            relabelled(old, label),
            start=span[0],
            end=span[1],
            quote=quote,
            prefix=prefix,
            suffix=suffix,
            state=None,
        )
        return self.change(reading, old, new, f"{label}: “{short(old.quote)}” → “{short(new.quote)}”")

    def delete(self, reading: Reading, annotations: Iterable[Annotation]) -> Edit | None:
        """Delete annotations of an article, with the links to them that open articles have."""
        from tui.app.annotating.linking import without_links_to

        gone = list(annotations)
        if not gone:
            return None
        key = self.sheet(reading).key
        words = (
            f"deleted {gone[0].label} “{short(gone[0].quote)}”" if len(gone) == 1 else f"deleted {len(gone)}"
        )
        others = without_links_to(self, ((reading, each) for each in gone))
        if others:
            words += f" and links to {'it' if len(gone) == 1 else 'them'}"
        return self.do(Edit(words, (*(Change(key, each, None) for each in gone), *others)))

    def mark_done(self, reading: Reading) -> Edit:
        """Say that the article is gone through, or that it is not after all."""
        sheet = self.sheet(reading)
        done = not sheet.file.done
        return self.do(Edit("done" if done else "not done after all", (DoneMark(sheet.key, done),)))
