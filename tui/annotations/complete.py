"""What a file written by hand lacks, filled in: nothing that is there is changed."""

from __future__ import annotations

import random
from collections.abc import Container
from dataclasses import replace

from tui.annotations.making import context_of, new_id, now_words
from tui.annotations.model import Annotation, AnnotationFile, Span
from tui.annotations.quotes import Quotes
from tui.annotations.source import Source

_QUOTED = 1 << 26  # characters of quotes that are filled in, in all: spans may be long, and many
_RANDOM = random.SystemRandom()


def complete(
    file: AnnotationFile,
    source: Source | None,
    annotator: str | None = None,
    now: str | None = None,
    taken: Container[str] = frozenset(),
    chance: random.Random = _RANDOM,
) -> AnnotationFile:
    """Return the file with what it lacks, as far as that can be known.

    Always: `annotator`, an id for each annotation, and for those that get one the time `now` (else the
    present) as `created`. Given the article that the file was made on: its sha256 and length, offsets where a
    quote has one place (prefix and suffix choose among several), and the words at offsets and around them.
    A quote that differs from the text stays, and gets no context; of an article that changed since, nothing
    is taken. Ids are new in the file, also where a link names them, and none of those in `taken`, such as
    ids of annotations that were deleted.
    """
    used = {link.to for each in file.annotations for link in each.links}
    used.update(each.id for each in file.annotations)
    then = now or now_words()
    annotations = []
    for annotation in file.annotations:
        if not annotation.id:
            while (id := new_id(used, chance)) in taken:
                pass
            used.add(id)
            annotation = replace(
                annotation, id=id, created=then if annotation.created is None else annotation.created
            )
        annotations.append(annotation)
    file = replace(file, annotator=annotator if file.annotator is None else file.annotator)
    if source is None or not _is_of(file, source):
        return file.with_annotations(annotations)
    article = replace(file.article, sha256=source.sha256, chars=len(source.text))
    return replace(file, article=article).with_annotations(map(_Words(source.text).placed, annotations))


def _is_of(file: AnnotationFile, source: Source) -> bool:
    """Whether nothing in the file says that it was made on another text."""
    return file.article.sha256 in (None, source.sha256) and file.article.chars in (None, len(source.text))


class _Words:
    """The words of one article, as annotations are filled in from them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._quotes = Quotes(text)
        self._left = _QUOTED

    def placed(self, annotation: Annotation) -> Annotation:
        """Return the annotation with offsets, quote and context from the text, where it lacks them."""
        one = annotation
        if one.state is not None or None not in (one.start, one.quote, one.prefix, one.suffix):
            return one
        span = one.span or self._only_place(one)
        if span is None or not self._agrees(one.quote, span):
            return one
        quote, prefix, suffix = context_of(self._text, *span)
        return replace(
            one,
            start=span[0],
            end=span[1],
            quote=quote,
            prefix=prefix if one.prefix is None else one.prefix,
            suffix=suffix if one.suffix is None else one.suffix,
        )

    def _only_place(self, annotation: Annotation) -> Span | None:
        places = self._quotes.places(annotation) or []
        return places[0] if len(places) == 1 else None

    def _agrees(self, quote: str | None, span: Span) -> bool:
        """Whether the words at `span` are the quote, or may become it: of long ones, only so many."""
        start, end = span
        if end > len(self._text):
            return False
        if quote is not None:
            return len(quote) == end - start and self._text.startswith(quote, start)
        self._left -= end - start
        return self._left >= 0
