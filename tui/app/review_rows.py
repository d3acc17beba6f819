"""A difference in words: what each side has, field by field, what the codebook says, and what was decided."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial

from rich.cells import cell_len

from tui.annotations.codebook import Codebook
from tui.annotations.model import FIGURE_KEYS, Annotation, AnnotationFile
from tui.app.evidence import evidence_rows
from tui.app.ink import LETTER_LOOK
from tui.app.widgets.lines import Bit, fitted
from tui.base.clean import clean_line
from tui.base.values import Value
from tui.page.page import Page
from tui.review.decisions import BOTH, EDITED, NEITHER, Decision
from tui.review.diff import Difference
from tui.review.merge_annotation import ANCHOR, RECORD, key_name
from tui.review.questions import LETTERS, Case, Question
from tui.review.resolving import CONFLICT, OF_THE_FILE
from tui.review.values import NOTHING, value_words
from tui.review.wording import class_name, phrases

UNEQUAL = "≠"
SPAN, LINKS = "span", "links"
KEY_CELLS = 14  # the sign and the name of a field
LONGEST = 2000  # characters of a value that are looked at
NOTE_ROWS = 5
SMALL_SIDES = 2
WIDEST = 64  # cells of a column
SAYS_ITSELF = ("label", "both")
IN_ONE_PHRASE = ("label", "boundary", "both", "only_a", "only_b")


def question_rows(
    question: Question,
    case: Case,
    text: str | None,
    codebook: Codebook,
    width: int,
) -> list[list[Bit]]:
    """All rows of a difference, none wider than `width` cells."""
    names = case.names
    rows = evidence_rows(question, text, names, width)
    rows += [[], *_words(question, names, width), []]
    rows += [*table_rows(question, case, width), []]
    rows += _definitions(question, codebook, width)
    return rows


def _words(question: Question, names: Sequence[str], width: int) -> Iterator[list[Bit]]:
    """What differs, in words; among many, who says what."""
    if question.kind == CONFLICT:
        yield [Bit(f"   {clean_line(_conflict_words(question, names))}", "strong")]
        return
    if len(names) == SMALL_SIDES:
        pair = (clean_line(names[0]), clean_line(names[1]))
        difference = Difference(question.kind, question.changed, *question.row)
        told = phrases(difference, pair)
        if question.kind in IN_ONE_PHRASE:
            told = told[:1]  # the rest stands in the columns
        said = "; ".join(told)
        if question.kind not in SAYS_ITSELF:
            said = f"{class_name(question.kind, pair)}: {said}"
        for line in _wrapped(said, width - 4):
            yield [Bit(f"   {line}", "strong")]
        return
    for number in dict.fromkeys(question.votes):
        voters = [
            clean_line(name) for name, vote in zip(names, question.votes, strict=True) if vote == number
        ]
        has = _joined(f"{each.label} “{each.quote or ''}”" for each in question.row[number])
        most = question.majority is not None and question.votes[question.majority] == number
        line = f" {'▸' if most else ' '} {len(voters)} of {len(names)}: {', '.join(voters)}: {has}"
        yield [Bit(fitted(line, width), "strong" if most else "plain")]


def _conflict_words(question: Question, names: Sequence[str]) -> str:
    """What the two sides of a conflict did."""
    group = question.changed[0]
    if group == RECORD and not all(question.row[:SMALL_SIDES]):
        sides = zip(names[:SMALL_SIDES], question.row, strict=False)
        return ", ".join(f"{name} {'changed' if members else 'deleted'} it" for name, members in sides)
    return f"{' and '.join(names[:SMALL_SIDES])} changed it differently: {group}"


# -- fields ----------------------------------------------------------------------------------------------


def table_rows(question: Question, case: Case, width: int) -> list[list[Bit]]:
    """What each side has, in columns, a field a row; fields in which sides differ bear a sign."""
    names = case.names
    cells = max(8, min(WIDEST, (width - KEY_CELLS - 1) // len(names)))
    head = [Bit(" " * KEY_CELLS)]
    head += [Bit(fitted(clean_line(name), cells - 1) + " ", "key") for name in names]
    rows = [head]
    for key, values in fields_of(question, case):
        unequal = len(set(values)) > 1
        if key == LINKS and len(names) == SMALL_SIDES and all(question.row) and question.kind != "split":
            unequal = LINKS in question.changed  # their ends may be the same under other names
        columns = [_column(value, cells - 2, NOTE_ROWS if key == "note" else 2) for value in values]
        if key == SPAN:
            columns = [[_spans(members, cells - 2)] for members in question.row]
        for line in range(max(map(len, columns))):
            name = f" {UNEQUAL if unequal else ' '} {fitted(clean_line(key), KEY_CELLS - 4)} "
            bits = [Bit(name if line == 0 else " " * KEY_CELLS, "warning" if unequal else "dim")]
            for column in columns:
                words = column[line] if line < len(column) else ""
                bits.append(Bit(fitted(words, cells - 1) + " ", "strong" if unequal else "plain"))
            rows.append(bits)
    return rows


def fields_of(question: Question, case: Case) -> list[tuple[str, tuple[str, ...]]]:
    """The fields that a side has something in, with what each side has, as words."""
    there = [each for members in question.row for each in members]
    in_figure = dict.fromkeys((*FIGURE_KEYS, *(key for each in there for key in each.figure or {})))
    own = dict.fromkeys(key for each in there for key in each.extra)
    readers: list[tuple[str, Callable[[Annotation], str]]] = [
        ("label", lambda each: each.label),
        (SPAN, _span),
        *((key, partial(_in_figure, key)) for key in in_figure),
        ("note", lambda each: each.note or ""),
        ("state", lambda each: each.state or ""),
        *((key, partial(_in_extra, key)) for key in own),
    ]
    if _is_about_file(question):
        readers = readers[-len(own) :]  # a conflict about the file has neither label nor place
    fields = [(key, tuple(_joined(map(read, members)) for members in question.row)) for key, read in readers]
    linked = tuple(
        _joined(_links(each, side.file) for each in members)
        for side, members in zip(case.sides, question.row, strict=True)
    )
    fields.insert(-1 - len(own), (LINKS, linked))
    shown = [(key, values) for key, values in fields if any(value != NOTHING for value in values)]
    if question.kind == CONFLICT and question.changed[0] != RECORD and not _is_about_file(question):
        # Of what merged without a conflict the file has one value, and not what each version had.
        return [
            (key, values) for key, values in shown if key in _keys_of_group(question.changed[0], in_figure)
        ]
    return shown


def _keys_of_group(group: str, in_figure: Iterable[str]) -> Collection[str]:
    """The fields that a group of a conflict is about."""
    if group == ANCHOR:
        return (SPAN, "state")
    return tuple(in_figure) if group == "figure" else (key_name(group),)


def _is_about_file(question: Question) -> bool:
    labels = {each.label for members in question.row for each in members}
    return question.kind == CONFLICT and labels == {OF_THE_FILE}


def _in_figure(key: str, annotation: Annotation) -> str:
    return _value((annotation.figure or {}).get(key))


def _in_extra(key: str, annotation: Annotation) -> str:
    return _value(annotation.extra.get(key))


def _joined(values: Iterable[str]) -> str:
    said = [*values]
    return " | ".join(each or NOTHING for each in said) if any(said) else NOTHING


def _span(annotation: Annotation) -> str:
    return f"{annotation.quote or ''} {_place(annotation)}"


def _place(annotation: Annotation) -> str:
    return "no place" if annotation.span is None else f"{annotation.start}–{annotation.end}"


def _spans(members: Sequence[Annotation], cells: int) -> str:
    """The words of one span, cut so that there is room for its place; of several, their places alone."""
    if len(members) != 1:
        return _joined(map(_place, members))
    place = _place(members[0])
    quote = clean_line(" ".join((members[0].quote or "")[:LONGEST].split()))
    room = cells - len(place) - 2
    return f"{quote if cell_len(quote) <= room else fitted(quote, room)}  {place}" if quote else place


def _short(quote: str) -> str:
    words = " ".join((quote if len(quote) <= LONGEST else quote[:LONGEST] + quote[-LONGEST:]).split())
    return words if len(words) <= 60 else f"{words[:36]} … {words[-20:]}"


def _value(value: Value) -> str:
    return "" if value is None else value_words(value)


def _links(annotation: Annotation, file: AnnotationFile) -> str:
    """The links in words: of an end in the same file, its quote."""
    if not annotation.links:
        return ""
    ends = {link.to for link in annotation.links}
    quotes = {
        each.id: f"“{_short(each.quote)}”" for each in file.annotations if each.id in ends and each.quote
    }
    return ", ".join(f"{link.relation} {quotes.get(link.to, link.to)}" for link in annotation.links)


def _column(value: str, cells: int, most: int) -> list[str]:
    return _wrapped(value, cells, most) or [""]


def _wrapped(words: str, cells: int, most: int = 4) -> list[str]:
    """Words cleaned, in at most so many lines of at most so many cells."""
    page = Page(clean_line(" ".join(words[:LONGEST].split())), max(2, cells))
    rows = page.rows_from(page.row_of(0), most + 1)
    lines = [page.shown(row).rstrip() for row in rows[:most]]
    if len(rows) > most:
        lines[-1] = fitted(lines[-1] + " " * page.width + "x", page.width).rstrip(" …") + "…"
    return lines


def _definitions(question: Question, codebook: Codebook, width: int) -> Iterator[list[Bit]]:
    """What the codebook says of the labels in question."""
    labels = dict.fromkeys(each.label for members in question.row for each in members)
    if _is_about_file(question):
        return
    for number, name in enumerate(labels):
        label = codebook.label(name)
        means = label.description if label.known else "not in the codebook"
        example = f"   e.g. “{label.example}”" if label.example else ""
        shown = clean_line(name)
        for line, part in enumerate(_wrapped(f"{shown}: {means}{example}", width - KEY_CELLS - 1, 3)):
            head = "   codebook" if number == line == 0 else ""
            named = shown if line == 0 and part.startswith(shown) else ""
            yield [
                Bit(f"{head:<{KEY_CELLS}}", "dim"),
                Bit(named, LETTER_LOOK + name),
                Bit(part.removeprefix(named), "dim"),
            ]


# -- decisions -------------------------------------------------------------------------------------------


def choice_words(choice: str, names: Sequence[str]) -> str:
    """What was chosen, in words: "reader1", "both", "edited"."""
    if choice in LETTERS:
        return clean_line(names[LETTERS.index(choice)])
    if choice == BOTH and len(names) > SMALL_SIDES:
        return "all"
    return {BOTH: "both", NEITHER: "neither", EDITED: "edited by hand"}[choice]


def decision_words(decision: Decision, names: Sequence[str]) -> str:
    """A decision in a line: what, by whom, when, why."""
    edited = ", ".join(f"{each.label} “{_short(each.quote or '')}”" for each in decision.edited)
    said = [choice_words(decision.choice, names) + (f": {edited}" if edited else "")]
    said.append(f"{decision.by} {decision.at[:10]}")
    if decision.reason:
        said.append(f"“{decision.reason}”")
    return clean_line(" · ".join(said))
