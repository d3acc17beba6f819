"""The outline: all annotations of an article or of all open ones, to go to and to set right, one or many."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual import events
from textual.widgets import Input

from tui.annotations.edits import Edit, Stale
from tui.annotations.spans import placed
from tui.app.actions.editing import open_labels
from tui.app.annotating import bulk
from tui.app.annotating.bulk import Tag
from tui.app.annotating.label_bar import label_bits
from tui.app.annotating.outline import needs_look
from tui.app.annotating.outline_words import LABEL_KEYS, suggestion
from tui.app.annotating.wording import short
from tui.app.screens.outline_list import OutlineList
from tui.app.session import Session
from tui.app.settings import Settings
from tui.app.widgets.lines import Line
from tui.page.growing import trimmed


class OutlineScreen(OutlineList):
    """The list, and what can be done from it. Keys change the marked annotations, else the chosen one."""

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__(session, settings)
        self._asking_for: list[Tag] = []  # the annotations that a label is asked for

    def choose(self) -> None:
        """Go to the chosen annotation; one that lost its words, to where they may be."""
        tag = self.chosen
        if tag is None:
            return
        suggested, span = suggestion(self.session.desk, tag), placed(tag.annotation)
        if suggested is None and span is None:
            self.say("it has no place in the article to go to")
            return
        self.session.focus = self.session.panes.index(tag.reading)
        tag.reading.deselect()
        if suggested is not None:
            tag.reading.select(suggested, caret_at_start=True)
            self.program.room.say("perhaps it is here now: O and ^y accepts that; ^g takes what you select")
        elif span is not None:
            tag.reading.caret = min(span[0], len(tag.reading.text))
            self.session.desk.picked = tag.annotation.id
        self.program.room.arrive()
        self.do_leave()

    def do_go(self) -> None:
        """Go to the chosen annotation."""
        self.choose()

    # -- edits ------------------------------------------------------------------------------------------

    def _edit(self, make: Callable[[], Edit | None], nothing: str) -> None:
        """Make an edit, tell it, and list what there is then."""
        try:
            edit = make()
        except Stale:
            self.say("nothing was done: an annotation was changed from outside meanwhile; look again")
        else:
            self.say(f"{edit.words} · ^z undoes" if edit else nothing)
            self.marked = set() if edit else self.marked
        self.show_again()

    def do_delete(self) -> None:
        """Delete the marked ones, else the chosen one."""
        self._edit(lambda: bulk.delete(self.session.desk, self.chosen_ones()), "nothing to delete")

    def do_settle(self) -> None:
        """Accept suggested places, confirm changed ones."""
        nothing = "nothing to accept or confirm here"
        self._edit(lambda: bulk.settle(self.session.desk, self.chosen_ones()), nothing)

    def do_place(self) -> None:
        """Put the chosen one on what is selected in its article."""
        tag = self.chosen
        if tag is None:
            return
        reading, annotation = tag
        selection = trimmed(reading.text, reading.selection) if reading.selection else (0, 0)
        if not needs_look(annotation):
            self.say("it has its place: in the article, [ and ] move its ends")
        elif selection[0] == selection[1]:
            self.say("select its place in the article first: esc, v and a move; then O and ^g")
        else:
            self._edit(lambda: self.session.desk.reshape(reading, annotation, selection), "it is there")
            reading.deselect()

    def do_undo(self) -> None:
        """Take the last edit back."""
        self._back_or_forth(self.session.desk.undo, "undone")

    def do_redo(self) -> None:
        """Make it again."""
        self._back_or_forth(self.session.desk.redo, "done again")

    def _back_or_forth(self, step: Callable[[], Edit | None], word: str) -> None:
        try:
            edit = step()
            self.say(f"{word}: {edit.words}" if edit else f"nothing can be {word}")
        except Stale:
            self.say(f"that can no longer be {word}: the annotation was changed from outside")
        self.show_again()

    # -- asking for a label -----------------------------------------------------------------------------

    def do_relabel(self) -> None:
        """Ask for the label that the marked ones, else the chosen one, are to have."""
        self._asking_for = self.chosen_ones()
        if not self._asking_for:
            return
        self.set_focus(None)  # letters are labels now, not the filter's
        first = self._asking_for[0]
        count = len(self._asking_for)
        what = f"“{short(first.annotation.quote)}”" if count == 1 else f"{count} annotations"
        self.say(f"another label for {what}")
        sheet = self.session.desk.sheet(first.reading)
        bits = label_bits(self.program.codebook, sheet, by_letter=True)
        self.query_one("#outline-context", Line).show(bits)
        self.query_one("#list-keys", Line).show(LABEL_KEYS)

    def take_key(self, event: events.Key) -> bool:
        """While a label is asked for, its letter or digit gives it, enter shows all; any other key asks no more."""
        if not self._asking_for:
            return super().take_key(event)
        character, codebook = event.character or "", self.program.codebook
        label = codebook.at(int(character)) if "1" <= character <= "9" else codebook.with_key(character)
        tags = self._asked()
        if label is not None:
            self._relabel(tags, label.name)
        elif self.action_for(event) == "outline_go":
            first = tags[0]
            take = partial(self._relabel, tags)
            open_labels(self.program, first.reading, take, "enter gives it", first.annotation.label)
        elif event.is_printable:
            self.say(f"no label has the letter {character}")
        return True

    def perform(self, name: str) -> None:
        """Do an action; a click on a label, where one is asked for, gives it."""
        tags = self._asked() if self._asking_for else []
        sort, _, label = name.partition(":")
        if sort == "tag":
            self._relabel(tags, label)
        else:
            super().perform(name)

    def _relabel(self, tags: list[Tag], label: str) -> None:
        self._edit(lambda: bulk.relabel(self.session.desk, tags, label), f"that is {label} already")

    def _asked(self) -> list[Tag]:
        """No label is asked for any more; the annotations that it was for."""
        tags, self._asking_for = self._asking_for, []
        self.query_one(Input).focus()
        self.forget_said()
        return tags
