"""A difference in its context, to be decided: one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal

from tui.annotations.model import Annotation
from tui.app.review_lines import (
    MANY,
    TAKE,
    WHILE_TYPING,
    decided_bits,
    kept_bit,
    offered,
    title_bits,
    with_names,
)
from tui.app.review_rows import choice_words, question_rows
from tui.app.screens.keyed import KeyedScreen
from tui.app.widgets.fields import FieldInput
from tui.app.widgets.lines import Bit, Line
from tui.app.widgets.rowlist import RowList
from tui.review.decisions import BOTH, EDITED, NEITHER
from tui.review.questions import LETTERS, Question
from tui.review.reviewing import Review

if TYPE_CHECKING:
    from tui.app.review_app import ReviewApp
    from tui.app.settings import Settings


class DifferenceScreen(KeyedScreen):
    """The differences of one article. Deciding goes on to the next that is open; after the last, back."""

    CONTEXT = "difference"
    AUTO_FOCUS = ""  # else keys would be typed into the line for a reason, which is hidden

    DEFAULT_CSS = """
    DifferenceScreen { layout: vertical; background: $background; }
    DifferenceScreen #difference-typed { height: 1; display: none; }
    DifferenceScreen.typing #difference-typed { display: block; }
    DifferenceScreen.typing #difference-decided { display: none; }
    """

    def __init__(self, review: Review, settings: Settings) -> None:
        super().__init__(settings)
        self.review = review
        questions = review.case.questions
        self.at = questions.index(review.open[0]) if review.open else 0
        self._decided: Question | None = None  # what was decided just now, before the screen went on
        self._asked = self.question  # what the reason that is asked for is about
        self._unheard = (
            False  # a key was refused: letters that follow were meant for what it would have opened
        )
        self._choice = ""  # what the reason that is asked for belongs to
        self._said: Bit | None = None

    @property
    def review_app(self) -> ReviewApp:
        """The app, by its own type."""
        return cast("ReviewApp", self.app)

    @property
    def question(self) -> Question:
        """The difference that is shown."""
        return self.review.case.questions[self.at]

    @property
    def names(self) -> tuple[str, ...]:
        """The annotators."""
        return self.review.case.names

    def compose(self) -> ComposeResult:
        """The title, the difference, what was decided or the line to type a reason in, the keys."""
        yield Line(id="difference-title")
        yield Line(id="difference-rule")
        yield RowList(cursor=False, id="difference-rows")
        yield Horizontal(
            Line(id="difference-asked"), FieldInput(id="difference-reason"), id="difference-typed"
        )
        yield Line(id="difference-decided")
        yield Line(id="difference-said")
        yield Line(id="difference-keys")

    def on_mount(self) -> None:
        """Show the first that is open."""
        self.show_all()

    def on_resize(self) -> None:
        """Lines break elsewhere."""
        self.show_all()

    # -- what is shown ----------------------------------------------------------------------------------

    def show_all(self) -> None:
        """Show the difference that is meant."""
        width = self.app.size.width
        review, question = self.review, self.question
        self.query_one("#difference-title", Line).show(
            *title_bits(review, self.at, self.review_app.work.score(review), width)
        )
        self.query_one("#difference-rule", Line).show([Bit("─" * width, "faint")])
        rows = question_rows(question, review.case, review.text, self.review_app.codebook, width)
        self.query_one(RowList).show(len(rows), rows.__getitem__)
        self._show_decision()
        self._show_keys()
        self.show_kept()

    def _show_decision(self) -> None:
        bits = decided_bits(self.review, self.question, self._reason)
        rows = self.query_one(RowList)
        more = [Bit("space shows more ", "dim")] if 0 < rows.size.height < rows.count else []
        self.query_one("#difference-decided", Line).show(bits, more)

    def _show_keys(self) -> None:
        left, right = self.key_bits()
        if "typing" in self.classes:
            left, right = list(WHILE_TYPING), []
        else:
            left = with_names(offered(left, self.review, self.question), self.names, self.question)
        self.query_one("#difference-keys", Line).show(left, right)

    def show_kept(self) -> None:
        """How the decisions stand on the disk, and what was told last."""
        said = [self._said] if self._said else []
        self.query_one("#difference-said", Line).show(said, [kept_bit(self.review_app.work)])

    def say(self, words: str, warning: bool = False) -> None:
        """Tell something above the keys."""
        self._said = Bit(f" {words}", "warning" if warning else "message")
        self.show_kept()

    @property
    def _reason(self) -> str:
        """The reason that the difference has already."""
        return self.review_app.work.reason(self.review, self.question)

    # -- going through ----------------------------------------------------------------------------------

    def _go(self, at: int) -> None:
        is_left = bool(self._reason) and self.review.decision(self.question) is None and at != self.at
        self.at = at
        self._decided = None
        self._said = Bit(" the reason waits there for a decision", "message") if is_left else None
        self.show_all()

    def do_next_difference(self) -> None:
        """One further."""
        if self.at + 1 < len(self.review.case.questions):
            self._go(self.at + 1)
        else:
            self.say("this is the last difference: esc goes back to the articles")

    def do_previous_difference(self) -> None:
        """One back."""
        if self.at:
            self._go(self.at - 1)
        else:
            self.say("this is the first difference")

    def do_skip(self) -> None:
        """To the next that is open, after this one."""
        at = self._next_open()
        if at is None:
            self.say("no other is left to decide")
        else:
            self._go(at)

    def _next_open(self) -> int | None:
        """The next that is open, after this one, else from the beginning."""
        questions = self.review.case.questions
        is_open = {each.key for each in self.review.open} - {self.question.key}
        order = [*range(self.at + 1, len(questions)), *range(self.at)]
        return next((at for at in order if questions[at].key in is_open), None)

    def do_see_more(self) -> None:
        """See more."""
        self.query_one(RowList).move(max(1, self.query_one(RowList).size.height - 1))

    def do_see_less(self) -> None:
        """Back up."""
        self.query_one(RowList).move(-max(1, self.query_one(RowList).size.height - 1))

    # -- deciding ---------------------------------------------------------------------------------------

    def perform(self, name: str) -> None:
        """Do an action; those that take a side are one."""
        letter = name.removeprefix(TAKE)
        if name.startswith(TAKE) and letter in LETTERS:
            if LETTERS.index(letter) < len(self.names):
                self._decide(letter, self._reason)
        else:
            super().perform(name)

    def _decide(self, choice: str, reason: str, edited: tuple[Annotation, ...] = ()) -> None:
        """Decide, and go on to the next that is open; after the last, back to the articles."""
        refused = self.review.refuses(self.question, choice)
        if refused is not None:
            self._refuse(refused)
            return
        decided = self.question
        self.review_app.work.decide(self.review, decided, choice, reason, edited)
        at = self._next_open()
        if at is not None:
            self._go(at)
        elif self.review.is_done:
            self.show_all()
            self.review_app.article_done(self.review)
        else:
            self._go(self.at)
        self._decided = decided

    def _refuse(self, words: str) -> None:
        """Say why a key does nothing here. Letters are not heard then, until escape or enter."""
        self._unheard = True
        self.say(f"{words} (esc goes on)", warning=True)

    def do_take_most(self) -> None:
        """What most have, where more than two are compared."""
        most = self.question.majority
        if len(self.names) < MANY:
            self.say("a or b takes an annotator’s version")
        elif most is None:
            self.say("no version has a majority")
        else:
            self._decide(LETTERS[most], self._reason)

    def do_take_both(self) -> None:
        """All versions."""
        self._decide(BOTH, self._reason)

    def do_take_neither(self) -> None:
        """None, once a reason was asked for."""
        if self.review.keeps_reasons:
            self._ask(NEITHER)
        else:
            self._decide(NEITHER, "")

    def do_reason(self) -> None:
        """Ask for the reason of a decision: of the one made just now, else of the one that is shown."""
        if self.review.keeps_reasons:
            self._ask("", self._decided)
        else:
            self._refuse("a file keeps no reason for how a conflict was settled; a note can say it")

    def do_undecide(self) -> None:
        """Take the last decision back, and show what it was about."""
        question = self.review_app.work.undo(self.review)
        if question is None:
            self.say("nothing to undo")
        else:
            self._go(self.review.case.questions.index(question))
            self.say("undone")

    def do_edit_by_hand(self) -> None:
        """Make what stands by hand."""
        refused = self.review.refuses(self.question, EDITED)
        if refused is not None:
            self._refuse(refused)
            return
        decision = self.review.decision(self.question)
        before = decision.edited if decision is not None else ()
        first = next(iter([*before, *(each for side in self.question.row for each in side)]))
        reason = self._reason
        self.review_app.open_by_hand(self.review, first, lambda made: self._decide(EDITED, reason, (made,)))

    # -- a reason ---------------------------------------------------------------------------------------

    def _ask(self, choice: str, question: Question | None = None) -> None:
        """Ask for a reason of what is shown, or of another question that was decided."""
        self._choice = choice
        self._asked = question or self.question
        number = self.review.case.questions.index(self._asked) + 1
        decision = self.review.decision(self._asked)
        what = choice or (decision.choice if decision is not None else "")
        chosen = f" ({choice_words(what, self.names)})" if what else ""
        words = f" the reason, difference {number}{chosen}  "
        asked = self.query_one("#difference-asked", Line)
        asked.styles.width = min(cell_len(words), self.app.size.width // 2)
        asked.show([Bit(words, "key")])
        line = self.query_one("#difference-reason", FieldInput)
        line.value = self.review_app.work.reason(self.review, self._asked)
        line.cursor_position = len(line.value)
        self.add_class("typing")
        line.focus()
        self._show_keys()

    def take_key(self, event: events.Key) -> bool:
        """While a reason is typed, keys are letters; enter takes it, escape does not."""
        if "typing" not in self.classes:
            return self._is_unheard(event) or super().take_key(event)
        if event.key not in ("enter", "escape"):
            return False
        line = self.query_one("#difference-reason", FieldInput)
        reason = line.value.strip()
        self.remove_class("typing")
        self.set_focus(None)
        if event.key == "enter":
            self._give(reason)
        self._show_keys()
        return True

    def _is_unheard(self, event: events.Key) -> bool:
        """Whether a key is typed on after one that was refused; any key that types nothing ends that."""
        if self._unheard and event.is_printable:
            return True
        was, self._unheard = self._unheard, False
        if was:
            self._said = None
            self.show_kept()
        return was and event.key in ("escape", "enter")

    def _give(self, reason: str) -> None:
        """Keep a reason that was typed, with what it belongs to."""
        if self._choice:
            self._decide(self._choice, reason)
        else:
            self.review_app.work.give_reason(self.review, self._asked, reason)
            self._decided = None  # the next reason is for what is shown
            self.show_all()

    # -- the rest ---------------------------------------------------------------------------------------

    def on_line_chosen(self, message: Line.Chosen) -> None:
        """A click on the key bar does the action."""
        self.perform(message.action)

    def do_difference_help(self) -> None:
        """The help, at these keys."""
        self.review_app.open_help_at(self.CONTEXT)

    def do_difference_leave(self) -> None:
        """Back to the articles."""
        if self.review_app.work.waiting_reasons(self.review):
            self.review_app.summary.say(
                "a reason without a decision is kept until the program ends, not saved"
            )
        self.dismiss()
