"""Differences of files of rulings, for reading: as text, as Markdown, and a file line by line for git."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tui.base.clean import clean_line
from tui.base.errors import InputError
from tui.base.values import Value
from tui.commands.diff_text import BOLD, DIM, Look, cells, cut, styled
from tui.compare.diff_rulings import RulingDiff, RulingDifference, RulingSide, compare_rulings
from tui.compare.load_rulings import load_file
from tui.compare.rulings import ENDS, End, Ruling, end_of
from tui.review.context import GAP, one_line
from tui.review.sources import Found, Group, annotator_of
from tui.review.values import NOTHING, value_words
from tui.review.wording import ARROW, class_name, count_words, names_of, note_change

_INDENT = "  "
_TITLE = "rulings"


def compare_pair_of_rulings(pair: Group) -> RulingDiff:
    """Read and compare the files of two sides. Raises InputError."""
    for found in pair:
        if found is not None and not found.has_rulings:
            raise InputError(
                found.name, "holds no rulings, but the other file does: compare files of one kind"
            )
    a, b = (None if found is None else _side(found) for found in pair)
    return compare_rulings(a, b)


def text_lines(diff: RulingDiff, look: Look) -> Iterator[str]:
    """Yield what differs: a head with the counts, then each difference with its two figures in their context."""
    names = _names(diff)
    head, counts = f"{_TITLE}  {_whose(diff, names)}", count_words(diff.counts, names)
    room = None if look.width is None else look.width - cells(head) - cells(counts)
    if room is not None and room < len(_INDENT):
        yield styled(cut(head, look), BOLD, look)
        yield _INDENT + cut(counts, look, len(_INDENT))
    else:
        yield styled(head, BOLD, look) + " " * (len(_INDENT) if room is None else room) + counts
    for each in diff.differences:
        kind = class_name(each.kind, names)
        yield f"{_INDENT}{kind}  {cut(_relation(each), look, len(_INDENT) * 2 + cells(kind))}"
        for line in _figures(each):
            yield styled(_INDENT * 2 + cut(line, look, len(_INDENT) * 2), DIM, look)
        for line in _phrases(each):
            yield _INDENT * 2 + cut(line, look, len(_INDENT) * 2)


def markdown_lines(diff: RulingDiff) -> Iterator[str]:
    """Yield what differs as a heading and a list; whatever comes from a file stands in code spans."""
    from tui.commands.diff_markdown import code

    names = _names(diff)
    counts = ", ".join(f"{count} {_class(kind, names)}" for kind, count in diff.counts.items() if count)
    yield f"### {_TITLE}"
    yield ""
    yield f"{code(_whose(diff, names))}: {counts or 'nothing ruled'}"
    yield ""
    for each in diff.differences:
        yield f"- **{_class(each.kind, names)}** {code(_relation(each))}"
        for line in (*_figures(each), *_phrases(each)):
            yield f"  - {code(line)}"
    if diff.differences:
        yield ""


def prose_of_rulings(found: Found) -> Iterator[str]:
    """Yield a file as lines for people, without offsets: what git's textconv wants. Raises InputError."""
    side = _side(found)
    if side.file.annotator:
        yield f"rulings of {one_line(side.file.annotator)}"
    for ruling in side.file.rulings:
        yield ""
        yield f"{ruling.relation} {ruling.id}"
        for name in ENDS:
            end = end_of(ruling, name)
            yield f"{_INDENT}{one_line(end.article)}  {_in_context(end)}"
            if end.state:
                yield f"{_INDENT}state: {end.state}"
        if ruling.note:
            yield f"{_INDENT}note: {one_line(ruling.note)}"
        for key, value in (ruling.conflict or {}).items():
            yield f"{_INDENT}conflict {one_line(key)}: {one_line(value_words(value))}"


def _side(found: Found) -> RulingSide:
    file = load_file(found.data(), found.name).file.canonical()
    return RulingSide(found.name, file.annotator or annotator_of(found.place), file)


def _names(diff: RulingDiff) -> tuple[str, str]:
    return names_of(*(None if side is None else side.annotator for side in (diff.a, diff.b)))


def _whose(diff: RulingDiff, names: tuple[str, str]) -> str:
    whose = clean_line(f"{names[0]} ↔ {names[1]}")
    if names[0] == "before" and diff.a is not None:
        return f"{clean_line(diff.a.annotator)}: {whose}"
    return whose


def _class(kind: str, names: tuple[str, str]) -> str:
    """A class in words that are ours; an annotator's name among them stands as code."""
    from tui.commands.diff_markdown import code

    if kind in ("only_a", "only_b") and names != ("before", "after"):
        return f"only {code(names[kind == 'only_b'])}"
    return class_name(kind, names)


def _relation(each: RulingDifference) -> str:
    return f" {ARROW} ".join(dict.fromkeys(one.relation for one in (each.a, each.b) if one is not None))


def _figures(each: RulingDifference) -> Iterator[str]:
    """Yield the two figures in their context; where they are others, those of both sides."""
    for name in ENDS:
        said = [_figure(end_of(one, name)) for one in (each.a, each.b) if one is not None]
        yield from dict.fromkeys(said)


def _figure(end: End) -> str:
    return f"{one_line(end.article)}:{end.start}-{end.end}  {_in_context(end)}"


def _in_context(end: End) -> str:
    prefix, suffix = one_line(end.prefix).lstrip(), one_line(end.suffix).rstrip()
    return f"{GAP}{prefix}{{{one_line(end.quote)}}}{suffix}{GAP}"


def _phrases(each: RulingDifference) -> Iterator[str]:
    if each.a is None or each.b is None:
        only = each.a or each.b
        if only is not None and only.note:
            yield f"note: {one_line(only.note)}"
        return
    if "note" in each.changed:
        yield f"note: {note_change(each.a.note or '', each.b.note or '')}"
    for name in ENDS:
        before, after = (end_of(one, name).state or NOTHING for one in (each.a, each.b))
        if before != after:
            yield f"state: {before} {ARROW} {after}"
    if "conflict" in each.changed:
        yield f"conflict: {_conflict(each.a)} {ARROW} {_conflict(each.b)}"


def _conflict(ruling: Ruling) -> str:
    block: Mapping[str, Value] = ruling.conflict or {}
    return one_line(", ".join(block)) or NOTHING
