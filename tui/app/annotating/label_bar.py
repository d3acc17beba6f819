"""What the lines below the articles say of labels and annotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tui.annotations.codebook import Codebook, Label
from tui.annotations.model import CHANGED, ORPHAN, Annotation
from tui.app.annotating.sheet import Kept, Sheet
from tui.app.annotating.wording import short
from tui.app.ink import LETTER_LOOK
from tui.app.widgets.lines import Bit

QUOTE = 60  # characters of a quote, where one annotation is named; half of it where several are
REASON = 40  # characters of the reason why something is not saved; the strip says it in full
DIGITS = 9
"""So many labels are called up by a digit, by their place in the codebook."""


def label_bits(codebook: Codebook, sheet: Sheet, by_letter: bool) -> list[Bit]:
    """The labels with their keys and how often each stands in the article; a click tags with one.

    `by_letter`: a letter is waited for, so each shows its letter instead of its digit.
    """
    counts = Counter(each.label for each in sheet.file.annotations)
    bits = [Bit(" A", "key", "label_list"), Bit(" all ", "dim", "label_list")]
    for number, label in enumerate(codebook.labels, 1):
        key = label.key if by_letter else str(number) if number <= DIGITS else ""
        if key:
            bits += _label_bits(key, label, counts[label.name])
    return bits


def _label_bits(key: str, label: Label, count: int) -> Iterable[Bit]:
    action = f"tag:{label.name}"
    yield Bit(f" {key}", "key", action)
    yield Bit(f" {label.name}", LETTER_LOOK + label.name, action)
    yield Bit(f" {count} " if count else " ", "dim", action)


def annotation_bits(here: Iterable[Annotation], current: Annotation | None, codebook: Codebook) -> list[Bit]:
    """The annotations at the caret, the shortest first; the one that keys work on is strong."""
    bits: list[Bit] = []
    shown = list(here)
    most = QUOTE if len(shown) == 1 else QUOTE // 2
    for each in shown:
        strong = each is current
        letter = codebook.label(each.label).letter
        bits.append(Bit(f" {'▸' if strong else ' '}{letter}", LETTER_LOOK + each.label))
        bits.append(Bit(f" {each.label}", "strong" if strong else "plain"))
        bits.append(Bit(f" “{short(each.quote, most)}” ", "plain" if strong else "dim"))
    if current is not None:  # last, so that a long note hides no annotation
        bits += [Bit(f" · {words}", "dim") for words in facts(current)]
    return bits


def facts(annotation: Annotation) -> list[str]:
    """What there is to say of an annotation besides its label and quote."""
    words = []
    if annotation.is_refusal:
        words.append("no figure")
    if annotation.state == CHANGED:
        words.append("a number in it changed: look and confirm")
    elif annotation.state == ORPHAN:
        words.append("its words are gone from the article")
    if annotation.conflict is not None:
        words.append("two versions were merged: to be decided")
    if annotation.note:
        words.append(f"note: {short(annotation.note, 80)}")
    if annotation.links:
        words.append(f"{len(annotation.links)} link{'' if len(annotation.links) == 1 else 's'}")
    return words


def state_words(sheet: Sheet) -> str:
    """How far the work on an article is: "12 tags, done"; nothing where none has begun."""
    count = len(sheet.file.annotations)
    tags = f"{count} tag{'' if count == 1 else 's'}" if count else ""
    return " ".join(filter(None, (tags, "✓ done" if sheet.file.done else "")))


def kept_bit(sheet: Sheet) -> Bit | None:
    """How the annotations of the article stand on the disk: "12 saved"; nothing where there is no file."""
    kept: Kept = sheet.kept
    if kept.sort == "none":
        return None
    if kept.sort == "saved":
        return Bit(f"{len(sheet.file.annotations)} saved ", "dim")
    if kept.sort == "saving":
        return Bit("saving ", "dim")
    word = "NOT READ" if kept.sort == "refused" else "NOT SAVED"
    return Bit(f"{word}: {short(kept.words, REASON)} ", "warning")
