"""The lines below the articles in words: the figure under the caret, its place, the legend of kinds."""

from __future__ import annotations

from tui.app.reading import Reading
from tui.app.session import Session
from tui.app.widgets.lines import Bit
from tui.app.wording import figure_bits
from tui.figures.families import FAMILY
from tui.figures.statement import KIND_WORDS

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

KIND_KEYS = (
    Bit(" letter", "key"),
    Bit(" switches a kind off or on ", "dim"),
    Bit(" a", "key"),
    Bit(" all on ", "dim"),
    Bit(" esc", "key"),
    Bit(" done ", "dim"),
)
"""What the key bar says while kinds are chosen."""

LABEL_KEYS = (
    Bit(" letter", "key"),
    Bit(" tags with that label ", "dim"),
    Bit(" esc", "key"),
    Bit(" leaves ", "dim"),
)
"""What the key bar says while a label's letter is waited for."""

FIND_KEYS = (
    Bit(" enter", "key"),
    Bit(" stay at the match ", "dim"),
    Bit(" esc", "key"),
    Bit(" go back ", "dim"),
    Bit(" tab", "key"),
    Bit(" all articles ", "dim"),
    Bit(" ↑", "key"),
    Bit(" earlier ones ", "dim"),
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
    # Not before somebody reads: the first screen is not to wait for it.
    return figure_bits(figure, reading.text, reading.occasion(figure) if session.used else None), place


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


def legend_bits(reading: Reading | None, session: Session, mode: str) -> tuple[list[Bit], list[Bit]]:
    """The kinds of figures with their counts in the article, and what was found; a click on a kind switches it.

    `mode`: "kinds" (keys switch kinds, so each shows its letter), "jump", "find" or "" (see `Room.mode`).
    """
    if mode == "jump":
        return [
            Bit(" Jump to a figure: press its letters. ", "message"),
            Bit("Any other key leaves.", "dim"),
        ], []
    if reading is None or not reading.article:
        return [], []
    bits = _choices(session) if mode == "kinds" else _counts(reading, session)
    if not bits:
        bits.append(Bit(" no figures in this article", "dim"))
    if not reading.figures.complete and mode != "kinds":
        bits.append(Bit(" …still looking", "dim"))
    return bits, [Bit(f"{match_words(session)} ", "dim")] if session.query and mode == "" else []


def _kind_bit(kind: str, session: Session) -> Bit:
    """A kind by its name; × where it is switched off, for screens without colour."""
    if kind in session.hidden:
        return Bit(f" ×{KIND_WORDS[kind]}", "off", f"kind:{kind}")
    return Bit(f" {KIND_WORDS[kind]}", f"kind-{FAMILY[kind]}", f"kind:{kind}")


def _choices(session: Session) -> list[Bit]:
    bits = []
    for kind, letter in KIND_LETTERS.items():
        bits += [Bit(f" {letter}", "key", f"kind:{kind}"), _kind_bit(kind, session)]
    return bits


def _counts(reading: Reading, session: Session) -> list[Bit]:
    bits = []
    for kind in KIND_WORDS:
        count = reading.figures.counts.get(kind, 0)
        if count or kind in session.hidden:
            bits += [_kind_bit(kind, session), Bit(f" {count} ", "dim", f"kind:{kind}")]
    return bits


def match_words(session: Session) -> str:
    """How many matches there are, and at which the caret is: "match 3 of 79 for “drone”"."""
    count, at = sum(len(pane.matches) for pane in session.panes), session.match_number()
    if at is not None:
        return f"match {at} of {count} for “{session.query}”"
    return f"{count} match{'' if count == 1 else 'es'} for “{session.query}”"
