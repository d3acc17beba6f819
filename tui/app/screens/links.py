"""The list of annotations to link to: those of the open articles first, then all others of the annotator."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual.app import ComposeResult
from textual.widgets import Input

from tui.annotations.codebook import Relation
from tui.annotations.links import Target, files_in, read_file
from tui.annotations.model import Annotation
from tui.app.annotating.linking import true_path
from tui.app.annotating.wording import short
from tui.app.fuzzy import fitting
from tui.app.ink import LETTER_LOOK
from tui.app.reading import Reading
from tui.app.screens.lists import ListScreen
from tui.app.session import Session
from tui.app.timers import once
from tui.app.widgets.lines import Bit, Line, fitted
from tui.app.widgets.rowlist import RowList
from tui.base.clean import clean_line

if TYPE_CHECKING:
    from tui.app.settings import Settings

MOST = 1000  # rows of the list; who looks for more types another letter
SLICE = 0.03  # seconds of reading files between two looks at the keys
PAUSE = 0.02  # seconds for the keys
LABEL = 16  # cells of the column of labels
QUOTE = 200  # characters of a quote that are looked in and shown


class Candidate(NamedTuple):
    """An annotation that may be linked to, and the name of its article."""

    target: Target
    label: str
    quote: str
    article: str

    @property
    def searched(self) -> str:
        """What the words that are typed are looked for in."""
        return clean_line(f"{self.label} {self.quote} {self.article}").casefold()


def open_candidates(session: Session, reading: Reading, annotation: Annotation) -> Iterator[Candidate]:
    """The annotations of the article, but for this one, then those of the other open articles."""
    desk = session.desk
    own = desk.sheet(reading)
    for sheet in (own, *(each for each in desk.sheets if each is not own)):
        article = "this article" if sheet is own else sheet.path.stem
        file = true_path(sheet)
        for each in sheet.file.annotations:
            if each.id and not (sheet is own and each.id == annotation.id):
                yield Candidate((file, each.id), each.label, short(each.quote, QUOTE), article)


def other_candidates(session: Session, reading: Reading) -> Iterator[Candidate | None]:
    """The annotations in the annotator's other files; None after each file, so that there can be a pause."""
    desk = session.desk
    open_files = {true_path(sheet) for sheet in desk.sheets}
    folder = desk.places(reading).annotator_folder(true_path(desk.sheet(reading)))
    for file in files_in(folder) if folder else ():
        if file not in open_files and (read := read_file(file)) is not None:
            for each in read.annotations:
                if each.id:
                    yield Candidate((file, each.id), each.label, short(each.quote, QUOTE), file.stem)
        yield None


class LinksScreen(ListScreen):
    """Annotations, one a row; enter links to one, in the relation that is chosen above."""

    CONTEXT = "links"
    PREFIX = "links_"
    LABEL = "link to"

    def __init__(
        self,
        settings: Settings,
        session: Session,
        reading: Reading,
        annotation: Annotation,
        relations: Sequence[Relation],
        chosen: Callable[[Target, str], None],
    ) -> None:
        """`relations` are not empty."""
        super().__init__(settings)
        self._annotation = annotation
        self._relations = relations
        self._relation = 0
        self._take = chosen
        self._candidates = list(open_candidates(session, reading, annotation))
        self._texts = [each.searched for each in self._candidates]
        self._others = other_candidates(session, reading)
        self.complete = False
        self.listed: list[Candidate] = []

    def compose(self) -> ComposeResult:
        """What is linked and how, the filter, the list, the keys."""
        yield Line(id="links-relation")
        yield Line()
        yield from self.compose_top()
        yield RowList(id="links-rows")
        yield from self.compose_keys()

    def on_mount(self) -> None:
        """Show what is open, and begin to read the rest."""
        self._show_relation()
        self._fit()
        once(self, PAUSE, self._read_on)

    def _read_on(self) -> None:
        """Read some more files."""
        if self.left:
            return
        until = time.monotonic() + SLICE
        for candidate in self._others:
            if candidate is not None:
                self._candidates.append(candidate)
                self._texts.append(candidate.searched)
            elif time.monotonic() > until:
                break
        else:
            self.complete = True
        self._fit(self.rows.row)
        if not self.complete:
            once(self, PAUSE, self._read_on)

    def _show_relation(self) -> None:
        bits = [Bit(f" “{short(self._annotation.quote, 40)}” ", "strong")]
        for number, relation in enumerate(self._relations):
            look = "label" if number == self._relation else "dim"
            bits += [Bit(" "), Bit(f" {relation.name} ", look, f"relation:{number}")]
        self.query_one("#links-relation", Line).show(bits)
        means = self._relations[self._relation].description
        self.show_head(f"  {fitted('label', LABEL)}{clean_line(means)}")

    def _fit(self, row: int = 0) -> None:
        self.listed = [self._candidates[number] for number in fitting(self.filter, self._texts, MOST)]
        self.rows.show(len(self.listed), self._row_bits, row)
        one = len(self.listed) == 1 and self.complete
        count = f"{len(self.listed)}{'' if self.complete else '+'} annotation{'' if one else 's'}"
        nothing = "nothing fits: esc clears" if self._candidates else "no other annotation: esc leaves"
        empty = not self.listed and self.complete
        self.show_count(nothing if empty else count, warning=empty)

    def _row_bits(self, row: int) -> list[Bit]:
        candidate = self.listed[row]
        room = max(20, self.app.size.width - 2 - LABEL)
        article = min(28, room // 3)
        return [
            Bit(fitted(clean_line(candidate.label), LABEL - 1) + " ", LETTER_LOOK + candidate.label),
            Bit(fitted(clean_line(f"“{candidate.quote}”"), room - article - 1) + " "),
            Bit(fitted(clean_line(candidate.article), article), "dim"),
        ]

    # -- what happens -----------------------------------------------------------------------------------

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what fits."""
        event.stop()
        self._fit()

    def on_resize(self) -> None:
        """The columns have other widths."""
        self._fit(self.rows.row)

    def line_chosen(self, action: str) -> None:
        """A click on a relation chooses it, one on the key bar does the action."""
        sort, _, number = action.partition(":")
        if sort == "relation":
            self._relation = int(number)
            self._show_relation()
        else:
            self.perform(action)

    def choose(self) -> None:
        """Link to the chosen annotation."""
        if self.listed:
            target = self.listed[self.rows.row].target
            self.dismiss()
            self._take(target, self._relations[self._relation].name)

    def do_take(self) -> None:
        """Link to the chosen annotation."""
        self.choose()

    def do_relation(self) -> None:
        """The next relation."""
        self._turn(1)

    def do_relation_back(self) -> None:
        """The relation before."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        self._relation = (self._relation + step) % len(self._relations)
        self._show_relation()
