"""What an annotator wrote: annotations, and the file that holds them. Values that never change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from tui.base.values import Value

Block: TypeAlias = Mapping[str, Value]
"""Keys and values in the order of the file. Never changed in place."""

NO_KEYS: Block = {}


def _no_keys() -> Block:
    return NO_KEYS  # one for all: there are many annotations, and few with keys of their own


CONTEXT = 32
"""The most code points of context kept on either side of a quote."""

FIGURE_KEYS = ("kind", "value", "unit", "counted", "bound", "source")
"""The keys of a `figure` block that have a meaning, in the order they are written."""

NO_FIGURE = "none"
"""The `kind` of a figure block that says: what was found here is no figure."""

ORPHAN, CHANGED = "orphan", "changed"
"""States: the words are no longer in the article; they are, with another number in them."""

Span: TypeAlias = tuple[int, int]
"""Half-open, in code points of the article's text."""


@dataclass(frozen=True, slots=True)
class Link:
    """That an annotation stands in a relation, such as "contradicts", to another one.

    `to` is an id in the same file, or `<annotation file without .yaml>#id` for one in another.
    """

    relation: str
    to: str
    extra: Block = field(default_factory=_no_keys)


@dataclass(frozen=True, slots=True)
class Annotation:
    """A labelled span of an article, by one annotator.

    `start` and `end` are both None, or `quote` is, where a file was written by hand: one of the two says
    where it is. `id` is empty until the file is first completed. `prefix` and `suffix` are up to 32 code
    points of what stands around the quote. `created` is an ISO 8601 time. `figure` holds FIGURE_KEYS;
    `state` is None, "orphan" or "changed"; `conflict` holds both sides of a merge that nobody decided
    yet; `extra` holds the keys that we give no meaning to.
    """

    label: str
    id: str = ""
    start: int | None = None
    end: int | None = None
    quote: str | None = None
    prefix: str | None = None
    suffix: str | None = None
    note: str | None = None
    created: str | None = None
    figure: Block | None = None
    links: tuple[Link, ...] = ()
    state: str | None = None
    conflict: Block | None = None
    extra: Block = field(default_factory=_no_keys)

    @property
    def span(self) -> Span | None:
        """Where it is, or None where only its quote is known."""
        return None if self.start is None or self.end is None else (self.start, self.end)

    @property
    def is_refusal(self) -> bool:
        """Whether it says that what was found here is no figure."""
        return self.figure is not None and self.figure.get("kind") == NO_FIGURE

    @property
    def order(self) -> tuple[int, int, str]:
        """What annotations are sorted by in a file: start, end, id. Those without a place come last."""
        return (
            (_FAR, _FAR, self.id)
            if self.start is None or self.end is None
            else (self.start, self.end, self.id)
        )


_FAR = 1 << 62


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """The article that a file is about: its path in the project, and what it was when last annotated.

    `sha256` is of the file's bytes, in hex; `chars` is the length of its text in code points. Both are
    None in a file written by hand. The path is data: it is never opened outside the project.
    """

    path: str
    sha256: str | None = None
    chars: int | None = None
    extra: Block = field(default_factory=_no_keys)


@dataclass(frozen=True, slots=True)
class AnnotationFile:
    """All annotations of one annotator on one article, in the order of `Annotation.order`.

    `annotator` is None where the file names none: it is then the name of its folder. `done` says that the
    annotator went through the whole article.
    """

    article: ArticleRef
    annotator: str | None = None
    annotations: tuple[Annotation, ...] = ()
    done: bool = False
    extra: Block = field(default_factory=_no_keys)

    def with_annotations(self, annotations: Iterable[Annotation]) -> AnnotationFile:
        """The file with these annotations instead, sorted."""
        return replace(self, annotations=tuple(sorted(annotations, key=lambda each: each.order)))

    def by_id(self) -> dict[str, Annotation]:
        """Its annotations by id, in order; those without an id are left out."""
        return {each.id: each for each in self.annotations if each.id}
