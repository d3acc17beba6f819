"""Two annotation files brought onto one text, so that their offsets can be compared; or refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from tui.annotations.model import ORPHAN, Annotation, ArticleRef
from tui.annotations.where import ARTICLE_FOLDERS, inside_project, project_folder
from tui.articles.decode import decode
from tui.base.errors import InputError
from tui.base.files import Unreadable, read_regular
from tui.review.diff import FileDiff, Side, compare


@dataclass(frozen=True, slots=True)
class Ground:
    """Files whose offsets count in the same text, which is None where it is not there.

    `notices` say what was done to bring them there.
    """

    sides: tuple[Side, ...]
    text: str | None
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Article:
    """An article as it is on disk."""

    text: str
    data: bytes

    @property
    def sha256(self) -> str:
        """The file's digest, in hex."""
        from hashlib import sha256  # rarely needed, and git waits while it is loaded

        return sha256(self.data).hexdigest()


def compare_on_one_text(a: Side | None, b: Side | None, near: Path) -> FileDiff:
    """Return how two files differ, first brought onto the same text of the article where they need it.

    Two states of one annotator's file may be about two states of the article: their annotations go by id and
    quote then. Else as `on_one_text`, and it raises what that raises.
    """
    if a is not None and b is not None and a.annotator == b.annotator:
        ours, theirs = a.file.article, b.file.article
        if same_article(ours, theirs) and not _same_text(ours, theirs):
            return compare(a, b, text_changed=True, notices=["the article changed in between"])
    ground = on_one_text([side for side in (a, b) if side is not None], near)
    sides = iter(ground.sides)
    a, b = (None if side is None else next(sides) for side in (a, b))
    return compare(a, b, text=ground.text, notices=ground.notices)


def on_one_text(sides: Sequence[Side], near: Path) -> Ground:
    """Bring files on one article onto the same text of it, which is looked for in the project of `near`.

    Files on different states of the article are anchored to the present one, and an annotation that has only a
    quote is given its span. Raises InputError where files are about different articles, or about different
    states of one that is not there.
    """
    first = sides[0]
    for side in sides[1:]:
        if not same_article(first.file.article, side.file.article):
            raise InputError(
                side.name,
                f"is about {side.file.article.path!r}, but {first.name} is about {first.file.article.path!r}: "
                "compare files on one article",
            )
    article = _on_disk(first, near)
    other = next((side for side in sides if not _same_text(first.file.article, side.file.article)), None)
    if other is None:
        if article is None or not _is_about(first, article):
            return Ground(tuple(sides), None)
        return Ground(tuple(_completed(side, article) for side in sides), article.text)
    if article is None:
        raise InputError(
            other.name,
            f"is about another state of {first.file.article.path!r} than {first.name}: "
            "put the article into the project, or anchor both with `variorum anchor`",
        )
    notices: list[str] = []
    anchored = tuple(_anchored(side, article, notices) for side in sides)
    return Ground(anchored, article.text, tuple(notices))


def same_article(one: ArticleRef, other: ArticleRef) -> bool:
    """Whether two files are about one article: by its digest, else by its path in the project."""
    if one.sha256 and one.sha256 == other.sha256:
        return True
    ours, theirs = (_parts(each.path) for each in (one, other))
    longer, shorter = sorted((ours, theirs), key=len, reverse=True)
    return ours == theirs or (longer[:1] == ("/",) and longer[-len(shorter) :] == shorter)


def _parts(path: str) -> tuple[str, ...]:
    """The parts of an article's path, without the folder that articles of a project are in."""
    parts = PurePosixPath(path).parts
    for at, part in enumerate(parts[:-1]):
        if part in ARTICLE_FOLDERS and (at == 0 or parts[0] == "/"):
            return ("/", *parts[at + 1 :]) if at else parts[at + 1 :]
    return parts


def _same_text(one: ArticleRef, other: ArticleRef) -> bool:
    """Whether offsets of both count in the same text, as far as the files tell."""
    if one.sha256 and other.sha256:
        return one.sha256 == other.sha256
    return None in (one.chars, other.chars) or one.chars == other.chars


def _is_about(side: Side, article: _Article) -> bool:
    """Whether a file is about the article as it is, as far as the file tells."""
    return side.file.article.sha256 in (None, article.sha256)


def _on_disk(side: Side, near: Path) -> _Article | None:
    """The article that a file is about, if it is in the project."""
    try:
        data = read_regular(inside_project(side.file.article.path, project_folder(near)))
    except Unreadable:
        return None
    return _Article(decode(data).text, data)


def _completed(side: Side, article: _Article) -> Side:
    """The file with the span of each annotation that has only a quote, where the article tells it."""
    bare = [each for each in side.file.annotations if each.span is None]
    if not bare:
        return side
    from tui.annotations.anchor import anchor

    placed = {id(old): new for old, new in zip(bare, anchor(bare, article.text), strict=True)}
    return _with(
        side,
        (
            placed[id(each)].annotation if id(each) in placed and placed[id(each)].status != ORPHAN else each
            for each in side.file.annotations
        ),
    )


def _anchored(side: Side, article: _Article, notices: list[str]) -> Side:
    """The file with its annotations where they are in the article as it is now."""
    if side.file.article.sha256 == article.sha256:
        return _completed(side, article)
    from tui.annotations.anchor import anchor

    anchored = anchor(side.file.annotations, article.text)
    counts = Counter(each.status for each in anchored)
    said = ", ".join(f"{count} {status}" for status, count in sorted(counts.items()))
    notices.append(f"{side.name} is about another state of the article: anchored to the present one ({said})")
    return _with(side, (each.annotation for each in anchored))


def _with(side: Side, annotations: Iterable[Annotation]) -> Side:
    return replace(side, file=side.file.with_annotations(annotations))
