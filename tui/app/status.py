"""The lines below the articles in words: the figure under the caret, its place, the legend of kinds."""

from __future__ import annotations

from tui.app.reading import Reading
from tui.app.session import Session
from tui.app.widgets.lines import Bit
from tui.app.wording import KIND_WORDS, figure_bits
from tui.figures.families import FAMILY

KIND_LETTERS = {
    "cardinal": "c",
    "ordinal": "o",
    "percent": "p",
    "money": "m",
    "measure": "u",
    "rate": "r",
    "date": "d",
    "time": "t",
    "duration": "l",
}
"""The letter that switches a kind off and on, once its key has been pressed."""

FIND_KEYS = (
    Bit(" enter", "key"),
    Bit(" stay at the match ", "dim"),
    Bit(" esc", "key"),
    Bit(" go back to where you were ", "dim"),
)
"""What the key bar says while the find bar is open."""


def strip_bits(reading: Reading | None, session: Session) -> tuple[list[Bit], list[Bit]]:
    """What the strip and the line below it say of the place of the caret."""
    if reading is None:
        return [Bit(" No article is open: o lists them, q quits.")], []
    if not reading.loaded:
        return [], []
    if not reading.text:
        words = reading.problem or "this article is empty"
        return [Bit(f" {words}: x closes the pane, o lists the articles.", "warning")], []
    if reading.selection is not None:
        start, end = reading.selection
        words = " ".join(reading.text[start : min(end, start + 200)].split())
        count = len(reading.text[start:end].split())
        plural = "" if count == 1 else "s"
        return [Bit(f" “{words}”", "strong"), Bit(f" · {count} word{plural}, {end - start} characters")], []
    figure = reading.figure(session.hidden)
    if figure is None:
        place = [Bit(f" {paragraph_words(reading)} ", "dim")]
        notice = reading.article.notice if reading.article else None
        return [Bit(f" {notice}", "warning")] if notice and reading.caret == 0 else [], place
    place = [Bit(f" {place_words(reading)} ", "dim")]
    number = reading.figures.number(figure, session.hidden)
    total = sum(n for kind, n in reading.figures.counts.items() if kind not in session.hidden)
    more = "" if reading.figures.complete else "+"
    if number is not None:
        place = [Bit(f" figure {number} of {total}{more} ", "dim"), Bit(f"· {place_words(reading)} ", "dim")]
    return figure_bits(figure, reading.text), place


def paragraph_words(reading: Reading) -> str:
    """Where the caret is: "paragraph 4 of 27", in a very long article "12% into the article"."""
    counted = reading.paragraph_number()
    if counted is None:
        return f"{100 * reading.caret // max(1, len(reading.text))}% into the article"
    return f"paragraph {counted[0]} of {counted[1]}"


def place_words(reading: Reading) -> str:
    """Where the caret is: "sentence 2 of 3 in paragraph 4 of 27"."""
    where = paragraph_words(reading)
    sentence, sentences = reading.sentence_number()
    if not sentences:
        return where
    return (
        f"the one sentence of {where}" if sentences == 1 else f"sentence {sentence} of {sentences} in {where}"
    )


def legend_bits(
    reading: Reading | None, session: Session, choosing: bool, jumping: bool
) -> tuple[list[Bit], list[Bit]]:
    """The kinds of figures with their counts in the article; a click on one switches it.

    `choosing`: keys switch kinds, so each shows its letter. `jumping`: the line tells how to jump.
    """
    if jumping:
        return [
            Bit(" Jump to a figure: press its letters. ", "message"),
            Bit("Any other key leaves.", "dim"),
        ], []
    if reading is None or not reading.article:
        return [], []
    bits: list[Bit] = []
    counts = reading.figures.counts
    for kind, words in KIND_WORDS.items():
        count = counts.get(kind, 0)
        if not count and not choosing and kind not in session.hidden:
            continue
        look = "off" if kind in session.hidden else f"kind-{FAMILY[kind]}"
        if choosing:
            bits.append(Bit(f" {KIND_LETTERS[kind]}", "key", f"kind:{kind}"))
        bits.append(Bit(f" {words}", look, f"kind:{kind}"))
        bits.append(Bit(f" {count} ", "dim", f"kind:{kind}"))
    if choosing:
        bits.append(Bit("  a all on, esc done", "dim"))
    elif not reading.figures.complete:
        bits.append(Bit(" …still looking", "dim"))
    elif not bits:
        bits.append(Bit(" no figures in this article", "dim"))
    matches = sum(len(other.matches) for other in session.panes)
    found = (
        [Bit(f"{matches} match{'' if matches == 1 else 'es'} for “{session.query}” ", "dim")]
        if session.query
        else []
    )
    return bits, found
