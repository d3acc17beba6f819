"""The annotations of one article in memory, how they stand on the disk, and what brings them there and back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Protocol

from tui.annotations.model import Annotation, AnnotationFile, ArticleRef, Span
from tui.annotations.spans import SpanIndex
from tui.app.reading import Reading
from tui.articles.listing import Entry


class Kept(NamedTuple):
    """How an annotation file stands on the disk.

    `sort` is "none" (there is no file, and none is needed), "saved", "saving", "failed", "gone" (somebody
    removed it) or "refused" (it could not be read, so it is not written either); `words` say why.
    """

    sort: str = "none"
    words: str = ""


@dataclass(slots=True)
class Sheet:
    """The annotations of one annotator on one open article, as they are in memory."""

    path: Path
    file: AnnotationFile
    kept: Kept = field(default_factory=Kept)
    suggestions: dict[str, Span] = field(default_factory=dict)  # places for what was lost, by id
    deleted: set[str] = field(default_factory=set)  # ids of what was deleted on purpose
    _index: tuple[AnnotationFile, SpanIndex] | None = None

    @property
    def key(self) -> str:
        """What edits call the file."""
        return str(self.path)

    @property
    def spans(self) -> SpanIndex:
        """The annotations by their place."""
        if self._index is None or self._index[0] is not self.file:
            self._index = self.file, SpanIndex(self.file.annotations)
        return self._index[1]


@dataclass(frozen=True, slots=True)
class Standing:
    """How far an annotator is with an article: how many annotations, and whether it is marked as done."""

    count: int
    done: bool


class Others(NamedTuple):
    """What other annotators marked in an article, and their names."""

    names: tuple[str, ...] = ()
    spans: SpanIndex = SpanIndex(())


class Keeper(Protocol):
    """Brings sheets from the disk and to it."""

    def open(self, reading: Reading) -> Sheet:
        """The sheet of an article as it is on the disk, an empty one where there is no file."""
        ...

    def attach(
        self, sheet: Sheet, reading: Reading, old_text: str, past: Sequence[Annotation]
    ) -> list[Annotation]:
        """Put a sheet's annotations on their words in an article that changed from `old_text`.

        The same for `past`, states that annotations had before; returns those, one for one.
        """
        ...

    def keep(self, sheet: Sheet) -> None:
        """Save what the sheet holds, soon; `sheet.kept` says how that went."""
        ...

    def others(self, reading: Reading) -> Others:
        """What other annotators marked in an article."""
        ...

    def standing(self, entry: Entry) -> Standing | None:
        """How far the annotator is with an article, by the file on the disk; None where there is none."""
        ...


class Nowhere:
    """A keeper that keeps nothing: the sheets live as long as the program."""

    def open(self, reading: Reading) -> Sheet:
        """An empty sheet."""
        return Sheet(Path(f"{reading.name}.yaml"), AnnotationFile(ArticleRef(reading.name)))

    def attach(
        self,
        sheet: Sheet,  # noqa: ARG002
        reading: Reading,  # noqa: ARG002
        old_text: str,  # noqa: ARG002
        past: Sequence[Annotation],
    ) -> list[Annotation]:
        """They stay where they are."""
        return list(past)

    def keep(self, sheet: Sheet) -> None:
        """Nothing is kept."""

    def others(self, reading: Reading) -> Others:  # noqa: ARG002
        """There is nobody else."""
        return Others()

    def standing(self, entry: Entry) -> Standing | None:  # noqa: ARG002
        """Nothing is known."""
        return None
