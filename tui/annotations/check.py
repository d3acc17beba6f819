"""What is wrong in an annotation file that can be read all the same: each with its place and what to do."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tui.annotations.check_fields import field_problems
from tui.annotations.codebook import Codebook, Label, Relation
from tui.annotations.model import CHANGED, ORPHAN, Annotation, AnnotationFile, Span
from tui.annotations.names import annotator_problem
from tui.annotations.quotes import Quotes
from tui.annotations.source import Source
from tui.base.clean import cited

Place: TypeAlias = "tuple[str | int, ...]"
"""Keys and indices that lead to a value, as in `("annotations", 3, "quote")`."""

_NAMED = 12  # labels that a message names
_NAME = 40  # and so many characters of each
_PATH = 100  # and of a path


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong and what to do, and where: `at` leads to it, with the index in `AnnotationFile.annotations`."""

    at: Place
    what: str


@dataclass(frozen=True, slots=True)
class Around:
    """What a file is checked against.

    `codebook` is None where it cannot be read; labels are then not looked at. `source` is the article, or why
    it cannot be read, as in "no such file". `folder` is the annotator's folder, None where the file
    is in none. `ids_in` returns the ids of the annotation file that a link names, None where there is none.
    """

    codebook: Codebook | None
    source: Source | str
    folder: str | None = None
    ids_in: Callable[[str], Container[str] | None] = lambda _name: None


def find_problems(file: AnnotationFile, around: Around) -> list[Finding]:
    """Return what is wrong with the file, in its order. Time is linear in the annotations and the text."""
    text = around.source.text if isinstance(around.source, Source) else None
    quotes = None if text is None else Quotes(text)
    ids = {each.id for each in file.annotations if each.id}
    seen: set[tuple[Span, str]] = set()
    findings = [*_of_file(file, around)]
    for index, annotation in enumerate(file.annotations):
        found = [*_of_label(annotation, around.codebook), *_of_state(annotation)]
        span = None
        if annotation.state != ORPHAN:
            span, placed = of_place(annotation, text, quotes)
            found += placed
        if span is not None and (span, annotation.label) in seen:
            found.append(("label", f"the label {cited(annotation.label)} a second time here: delete one"))
        elif span is not None:
            seen.add((span, annotation.label))
        findings += [Finding(("annotations", index, key), what) for key, what in found]
        findings += [Finding(("annotations", index, *at), what) for at, what in field_problems(annotation)]
        findings += _of_links(annotation, ("annotations", index), ids, around)
    return findings


def _of_file(file: AnnotationFile, around: Around) -> Iterator[Finding]:
    path = ("article", "path")
    if isinstance(around.source, str):
        what = f"the article {cited(file.article.path, _PATH)} cannot be checked: {around.source}"
        yield Finding(path, f"{what}; give its path in the project folder")
    else:
        yield from _of_source(file, around.source)
    yield from of_annotator(file.annotator, around.folder)
    if "conflict" in file.extra:
        yield Finding(("conflict",), _CONFLICT)


def of_annotator(name: str | None, in_folder: str | None) -> Iterator[Finding]:
    """Yield what is wrong with the annotator whom a file names, given the folder that it is in."""
    folder = in_folder and unicodedata.normalize("NFC", in_folder)
    if name is not None and (problem := annotator_problem(name)):
        yield Finding(("annotator",), f"an annotator's name that {problem}: choose another one")
    elif name is None and folder and (problem := annotator_problem(folder)):
        yield Finding((), f"a folder's name that {problem}: choose another one")
    elif name is not None and folder not in (None, name):
        what = f"the annotator {cited(name)} in the folder of {cited(str(folder))}"
        yield Finding(("annotator",), f"{what}: move the file or mend the name")


def _of_source(file: AnnotationFile, source: Source) -> Iterator[Finding]:
    sha256, chars = file.article.sha256, file.article.chars
    if sha256 is not None and sha256 != source.sha256:
        yield Finding(("article", "sha256"), "the article changed since: run `variorum anchor` on this file")
    elif chars is not None and chars != len(source.text):
        yield Finding(
            ("article", "chars"), f"the article has {len(source.text)} characters, not {chars}: mend it"
        )


_CONFLICT = "a merge conflict that nobody decided: run `variorum review` on this file"
STATES = {
    ORPHAN: "an orphan, whose words the article no longer has: place it anew or delete it",
    CHANGED: "these words are not those that were annotated: confirm the place or delete it",
}
"""What is wrong with what is in such a state, and what to do."""

_Said: TypeAlias = tuple[str, str]
"""The key that something is wrong with, and what."""


def _of_label(annotation: Annotation, codebook: Codebook | None) -> Iterator[_Said]:
    if codebook is None or codebook.get(annotation.label) is not None:
        return
    what = f"unknown label {cited(annotation.label)}: add it to labels.yaml"
    yield "label", f"{what}, or use one of {_names(codebook.labels)}" if codebook.labels else what


def _names(choices: Sequence[Label | Relation]) -> str:
    """Return the names of the first labels or relations, for a message."""
    names = [each.name[:_NAME] for each in choices[:_NAMED]]
    return ", ".join(names) + (", ..." if len(choices) > _NAMED else "")


def _of_state(annotation: Annotation) -> Iterator[_Said]:
    if annotation.state in STATES:
        yield "state", STATES[annotation.state]
    if annotation.conflict is not None:
        yield "conflict", _CONFLICT


def of_place(
    annotation: Annotation, text: str | None, quotes: Quotes | None = None
) -> tuple[Span | None, list[_Said]]:
    """Return where an annotation is in its article, as far as that is known, and what is wrong with its place.

    `text` is None where the article cannot be read, `quotes` where nothing is to be looked for in it.
    """
    quote, span = annotation.quote, annotation.span
    if span is None:
        return (None, []) if quotes is None else _of_quote(annotation, quotes)
    start, end = span
    if start >= end:
        return span, [("end", "an empty span: give an end beyond the start")]
    if text is None:
        return span, []
    if end > len(text):
        return span, [("end", f"a span outside the text, which has {len(text)} characters: {_ANCHOR}")]
    # One that changed keeps its quote until somebody confirms it.
    quote = None if annotation.state == CHANGED else quote
    if quote is not None and (len(quote) != end - start or not text.startswith(quote, start)):
        here = cited(text[start : min(end, start + 2 * _NAME)])  # not the whole: spans may be long, and many
        what = f"the article has {here} here, not {cited(quote)}: {_ANCHOR}"
        return span, [("quote", what)]
    return span, []


def _of_quote(annotation: Annotation, quotes: Quotes) -> tuple[Span | None, list[_Said]]:
    """Return the only place of a quote without offsets, or what is wrong with it."""
    quote, places = cited(annotation.quote or ""), quotes.places(annotation)
    if places is None:
        return None, [
            ("quote", f"{quote} was not looked for, among so many without a place: add start and end")
        ]
    if not places:
        return None, [("quote", f"{quote} is nowhere in the article: copy the words from it")]
    if len(places) > 1:
        return None, [("quote", f"{quote} is in several places of the article: add start and end")]
    return places[0], []


_ANCHOR = "run `variorum anchor`, or mend start and end"


def _of_links(annotation: Annotation, at: Place, ids: Container[str], around: Around) -> Iterator[Finding]:
    for index, link in enumerate(annotation.links):
        here = (*at, "links", index)
        if around.codebook is not None and around.codebook.relation(link.relation) is None:
            what = f"unknown relation {cited(link.relation)}: add it to labels.yaml"
            relations = around.codebook.relations
            what += f", or use one of {_names(relations)}" if relations else ""
            yield Finding((*here, "relation"), what)
        name, _, id = link.to.rpartition("#")
        there = around.ids_in(name) if name else ids
        if there is None:
            yield Finding((*here, "to"), f"a link to {cited(link.to)}, where no annotation file is: mend it")
        elif id not in there:
            yield Finding((*here, "to"), f"a link to {cited(link.to)}, which is no annotation: mend it")
