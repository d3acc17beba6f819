"""Reviews opened from the files of annotators: what goes together, and where the gold of it belongs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tui.annotations.model import ArticleRef
from tui.annotations.store import Store
from tui.annotations.where import FOLDER, annotator_of, project_folder
from tui.base.errors import InputError
from tui.review.decision_store import DecisionStore
from tui.review.decisions import decisions_file
from tui.review.diff import Side
from tui.review.gold import GOLD, made_id
from tui.review.ground import on_one_text
from tui.review.merge import merge
from tui.review.questions import case_of
from tui.review.reviewing import Review
from tui.review.sources import SUFFIX, Found, Group


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """Where the gold of an article is: its file, in the folder that is its annotator's."""

    file: Path
    folder: Path


def open_review(group: Group, gold: str | None = None, is_folder: bool = False) -> Review:
    """Open the review of the files of one article; `gold` is a folder, or a file where `is_folder` is false.

    Raises InputError for files that cannot be read or compared, fewer than two of them, and a gold that is one
    of them.
    """
    found = [each for each in group if each is not None]
    if len(found) < 2:
        raise InputError(
            found[0].name, "nobody else annotated this article: there is nothing to compare it with"
        )
    place = gold_place(found[0], gold, is_folder)
    for each in found:
        if each.place.resolve() == place.file.resolve():
            raise InputError(each.name, "is where the gold would be written: name another with -o")
    ground = on_one_text([_with_ids(each.side()) for each in found], found[0].place)
    sides = _on_present_article(ground.sides, found[0].place, ground.text)
    annotator = annotator_of(place.file) or GOLD
    return Review(
        case_of(sides),
        ground.text,
        Store(place.file, place.folder, merge),
        DecisionStore(decisions_file(place.file, place.folder), place.folder),
        annotator,
        ground.notices,
    )


def gold_place(found: Found, gold: str | None, is_folder: bool) -> GoldPlace:
    """Where the gold of an article belongs that this file is about; by default in the project's own folder."""
    if gold is None:
        annotations = project_folder(found.place) / FOLDER
        try:
            inside = found.place.resolve().relative_to(annotations.resolve())
        except ValueError:
            inside = Path(found.key + SUFFIX)
        else:
            inside = Path(*inside.parts[1:]) if len(inside.parts) > 1 else inside
        return GoldPlace(annotations / GOLD / inside, annotations / GOLD)
    path = Path(gold)
    if not is_folder and path.suffix == SUFFIX:
        return GoldPlace(path, path.parent)
    return GoldPlace(path / (found.key + SUFFIX), path)


def _on_present_article(sides: Sequence[Side], near: Path, text: str | None) -> list[Side]:
    """The sides, whose offsets count in `text`, with what their files say of the article true of it."""
    articles = [side.file.article for side in sides]
    if text is None or (len({each.sha256 for each in articles}) == 1 and articles[0].sha256):
        return list(sides)
    from tui.annotations.source import Source, read_source

    source = read_source(articles[0].path, project_folder(near))
    if not isinstance(source, Source):
        return list(sides)
    return [
        replace(side, file=replace(side.file, article=_now(side.file.article, source.sha256, len(text))))
        for side in sides
    ]


def _now(article: ArticleRef, sha256: str, chars: int) -> ArticleRef:
    return replace(article, sha256=sha256, chars=chars)


def _with_ids(side: Side) -> Side:
    """The side with an id for each annotation: always the same where the file has none."""
    if all(each.id for each in side.file.annotations):
        return side
    taken = {each.id for each in side.file.annotations}
    count: Counter[str] = Counter()

    def named() -> Iterator[str]:
        for each in side.file.annotations:
            id = each.id
            while not id or (id in taken and not each.id):
                id = made_id(each, count[str(each.order)])
                count[str(each.order)] += 1
            taken.add(id)
            yield id

    annotations = [replace(each, id=id) for each, id in zip(side.file.annotations, named(), strict=True)]
    return replace(side, file=side.file.with_annotations(annotations))
