"""Three-way merge of what an annotation file says of itself: article, annotator, done, unknown keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tui.annotations.model import NO_KEYS, AnnotationFile, ArticleRef, Block
from tui.base.values import Value
from tui.review.merge_annotation import conflict_blocks
from tui.review.three_way import ABSENT, Absent, Maybe, Sides, choose, choose_keys

CONFLICT = "conflict"
"""The unknown key at the top of a file under which its own conflicts stand, as those of a record do in it."""

_OF_ARTICLE = "article."
_OTHER = "extra."


@dataclass(frozen=True, slots=True)
class Top:
    """What stands at the top of the merged file, which has no annotations yet.

    `text_of_ours` says that it names the version of the article that ours follows. `groups` are in conflict.
    """

    file: AnnotationFile
    text_of_ours: bool
    groups: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def merge_top(
    base: AnnotationFile | None, ours: AnnotationFile, theirs: AnnotationFile, on_disk: str | None
) -> Top:
    """Merge the tops of the files. See `merge.merge` for `on_disk`."""
    sha256, chars = _text(base, ours, theirs, on_disk)
    text_of_ours = sha256 == ours.article.sha256
    before = base.article.path if base else None
    path, two_articles = choose(Sides(before, ours.article.path, theirs.article.path))
    if two_articles or path is None:
        path = (ours if text_of_ours else theirs).article.path
    extra, in_article = choose_keys(
        Sides(base.article.extra if base else NO_KEYS, ours.article.extra, theirs.article.extra)
    )
    values, at_top = choose_keys(Sides(_values(base) if base else NO_KEYS, _values(ours), _values(theirs)))
    own: dict[str, Any] = {key: values.pop(key) for key in ("annotator", "done") if key in values}
    conflicts = {_group(key): sides for key, sides in at_top.items()}
    conflicts |= {_OF_ARTICLE + key: sides for key, sides in in_article.items()}
    block, groups = _block(base, ours, theirs, conflicts)
    if not isinstance(block, Absent):
        values[CONFLICT] = block
    file = AnnotationFile(ArticleRef(path, sha256, chars, extra), **own, extra=values)
    warnings = (f"they are about {ours.article.path} and {theirs.article.path}",) if two_articles else ()
    return Top(file, text_of_ours, groups, warnings)


def _text(
    base: AnnotationFile | None, ours: AnnotationFile, theirs: AnnotationFile, on_disk: str | None
) -> tuple[str | None, int | None]:
    """Choose the version of the article, its sha256 and length: never a conflict."""
    none: tuple[str | None, int | None] = (None, None)
    before, here, there = (
        (file.article.sha256, file.article.chars) if file else none for file in (base, ours, theirs)
    )
    text, differ = choose(Sides(before, here, there))
    if differ and on_disk is not None and here[0] != on_disk == there[0]:
        return there
    return text


def _values(file: AnnotationFile) -> dict[str, Value]:
    values: dict[str, Value] = {} if file.annotator is None else {"annotator": file.annotator}
    if file.done:
        values["done"] = True
    return values | {key: value for key, value in file.extra.items() if key != CONFLICT}


def _group(key: str) -> str:
    return _OTHER + key if key.startswith((_OF_ARTICLE, _OTHER)) else key


def _block(
    base: AnnotationFile | None,
    ours: AnnotationFile,
    theirs: AnnotationFile,
    fresh: Mapping[str, Sides[Maybe]],
) -> tuple[Maybe, tuple[str, ...]]:
    """Merge the conflicts that stand at the top of the files with the new ones."""
    before, here, there = (
        file.extra.get(CONFLICT, ABSENT) if file else ABSENT for file in (base, ours, theirs)
    )
    stands, differ = choose(Sides(before, here, there))
    if not differ and not fresh:
        return stands, ()
    block, groups = conflict_blocks(Sides(_as_block(before), _as_block(here), _as_block(there)), fresh)
    return ABSENT if block is None else dict(block), groups


def _as_block(value: Maybe) -> Block | None:
    """Return what stands under `conflict` as groups; what is no mapping, as one group."""
    if isinstance(value, Absent):
        return None
    return value if isinstance(value, dict) else {CONFLICT: value}
