"""Rulings and their articles: what a file written by hand lacks, and figures put back on their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from tui.annotations.anchor import KEPT, Anchored, anchor
from tui.annotations.model import ORPHAN, Annotation
from tui.annotations.source import Source
from tui.compare.rulings import ENDS, End, RulingFile, end_of

SourceOf: TypeAlias = Callable[[str], Source | str]
"""Reads the article at a path in the project, or says why it cannot be read."""

Place: TypeAlias = tuple[int, str]
"""Which ruling of a file, and which end of it, "one" or "other"."""

_LABEL = "ruling"  # what lists of anchored annotations show for a label


@dataclass(frozen=True, slots=True)
class OnArticle:
    """What became of the figures of one article that rulings are about; `text` is that article's.

    Each has the id of its ruling, and stands at its place in `places`.
    """

    article: str
    places: tuple[Place, ...]
    found: list[Anchored]
    text: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An article whose figures stay as they are, where it is named first, and why it cannot be read."""

    article: str
    place: Place
    reason: str


def by_article(file: RulingFile) -> dict[str, list[Place]]:
    """Return the ends of a file's rulings by their article, so that each article is read once."""
    places: dict[str, list[Place]] = defaultdict(list)
    for index, ruling in enumerate(file.rulings):
        for name in ENDS:
            places[end_of(ruling, name).article].append((index, name))
    return dict(sorted(places.items()))


def complete_rulings(file: RulingFile, source_of: SourceOf, annotator: str | None = None) -> RulingFile:
    """Return the file in its canonical form, with the words around figures where it has none.

    They are taken from articles that can be read and have the quoted words there. `annotator` is whose it is
    where it does not say.
    """
    ends: dict[Place, End] = {}
    for article, places in by_article(file).items():
        bare = [place for place in places if _is_bare(_end_at(file, place))]
        source = source_of(article) if bare else ""
        if isinstance(source, str):
            continue
        for place in bare:
            end = _end_at(file, place)
            if source.text[end.start : end.end] == end.quote:
                ends[place] = End.at(article, source.text, *end.span)
    named = replace(file, annotator=annotator if file.annotator is None else file.annotator)
    return _with_ends(named, ends).canonical()


def anchor_rulings(
    file: RulingFile, source_of: SourceOf
) -> tuple[RulingFile, list[OnArticle], list[Unreadable]]:
    """Return a file with its figures where their words are now, what became of them, and what was not read.

    The rules are those of annotations: the words that are gone leave an orphan, which keeps its place. Rulings
    stay in the order of `file`.
    """
    ends: dict[Place, End] = {}
    done, failed = [], []
    for article, places in by_article(file).items():
        source = source_of(article)
        if isinstance(source, str):
            failed.append(Unreadable(article, places[0], source))
            continue
        found = anchor([_annotation(file, place) for place in places], source.text)
        done.append(OnArticle(article, tuple(places), found, source.text))
        ends.update(_changed_ends(file, places, found))
    return _with_ends(file, ends), done, failed


def _changed_ends(
    file: RulingFile, places: Sequence[Place], found: Sequence[Anchored]
) -> Iterator[tuple[Place, End]]:
    """Yield the ends that are no longer what they were."""
    for place, one in zip(places, found, strict=True):
        end, now = _end_at(file, place), one.annotation
        if one.status == ORPHAN:
            yield place, replace(end, state=ORPHAN)
        elif not (one.status == KEPT and now.quote == end.quote and end.state is None):
            yield (
                place,
                End(
                    end.article,
                    end.start if now.start is None else now.start,
                    end.end if now.end is None else now.end,
                    now.quote or end.quote,
                    now.prefix or "",
                    now.suffix or "",
                    now.state,
                ),
            )


def _annotation(file: RulingFile, place: Place) -> Annotation:
    end = _end_at(file, place)
    return Annotation(
        _LABEL,
        file.rulings[place[0]].id,
        end.start,
        end.end,
        end.quote,
        end.prefix,
        end.suffix,
        state=end.state,
    )


def _is_bare(end: End) -> bool:
    return not (end.prefix or end.suffix or end.state)


def _end_at(file: RulingFile, place: Place) -> End:
    return end_of(file.rulings[place[0]], place[1])


def _with_ends(file: RulingFile, ends: Mapping[Place, End]) -> RulingFile:
    rulings = tuple(
        replace(
            ruling,
            one=ends.get((index, ENDS[0]), ruling.one),
            other=ends.get((index, ENDS[1]), ruling.other),
        )
        for index, ruling in enumerate(file.rulings)
    )
    return replace(file, rulings=rulings)
