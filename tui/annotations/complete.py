"""What a file written by hand lacks, filled in: nothing that is there is changed."""

from __future__ import annotations

import random
from collections.abc import Container
from dataclasses import replace

from tui.annotations.check import Source
from tui.annotations.making import context_of, new_id, now_words
from tui.annotations.model import Annotation, AnnotationFile
from tui.annotations.quotes import Quotes

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
    annotations = []
    for annotation in file.annotations:
        if not annotation.id:
            while (id := new_id(used, chance)) in taken:
                pass
            used.add(id)
            annotation = replace(annotation, id=id, created=annotation.created or now or now_words())
        annotations.append(annotation)
    file = replace(file, annotator=annotator if file.annotator is None else file.annotator)
    if source is None or not _is_of(file, source):
        return file.with_annotations(annotations)
    article = replace(file.article, sha256=source.sha256, chars=len(source.text))
    quotes = Quotes(source.text)
    return replace(file, article=article).with_annotations(
        _placed(annotation, source.text, quotes) for annotation in annotations
    )


def _is_of(file: AnnotationFile, source: Source) -> bool:
    """Whether nothing in the file says that it was made on another text."""
    return file.article.sha256 in (None, source.sha256) and file.article.chars in (None, len(source.text))


def _placed(annotation: Annotation, text: str, quotes: Quotes) -> Annotation:
    """Return the annotation with offsets, quote and context from the text, where it lacks them."""
    one = annotation
    if one.state is not None or None not in (one.start, one.quote, one.prefix, one.suffix):
        return one
    span = one.span
    if span is None:
        places = quotes.places(one)
        if not places or len(places) > 1:
            return one
        span = places[0]
    if span[1] > len(text):
        return one
    quote, prefix, suffix = context_of(text, *span)
    if one.quote is not None and one.quote != quote:
        return one
    return replace(
        one,
        start=span[0],
        end=span[1],
        quote=quote,
        prefix=prefix if one.prefix is None else one.prefix,
        suffix=suffix if one.suffix is None else one.suffix,
    )
