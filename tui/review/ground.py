"""Two annotation files brought onto one text, so that their offsets can be compared; or refused."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from tui.annotations.model import ArticleRef
from tui.annotations.where import ARTICLE_FOLDERS, inside_project, project_folder
from tui.articles.decode import decode
from tui.base.errors import InputError
from tui.base.files import Unreadable, read_regular
from tui.review.diff import FileDiff, Side, compare


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


def compare_on_one_text(a: Side | None, b: Side | None, near: Path | None = None) -> FileDiff:
    """Return how two files differ, which must be about one article.

    The article is looked for in the project of `near`, a path of an annotation file. Two states of one
    annotator's file may be about two states of the article: their annotations go by id and quote then.
    Raises InputError where both are about different articles, or different states of one.
    """
    article = _on_disk(a or b, near)
    text = article.text if article else None
    if a is None or b is None:
        return compare(a, b, text=text)
    if not _same_article(a.file.article, b.file.article):
        raise InputError(
            b.name,
            f"is about {b.file.article.path!r}, but {a.name} is about {a.file.article.path!r}: "
            "compare files on one article",
        )
    if _same_text(a.file.article, b.file.article):
        return compare(a, b, text=text)
    if a.annotator == b.annotator:
        return compare(a, b, text_changed=True, notices=["the article changed in between"])
    raise InputError(
        b.name,
        f"is about another state of {b.file.article.path!r} than {a.name}: "
        "put the article into the project, or anchor both with `variorum anchor`",
    )


def _same_article(one: ArticleRef, other: ArticleRef) -> bool:
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


def _on_disk(side: Side | None, near: Path | None) -> _Article | None:
    """The article that a file is about, if it is in the project."""
    if side is None or near is None:
        return None
    try:
        data = read_regular(inside_project(side.file.article.path, project_folder(near)))
    except Unreadable:
        return None
    return _Article(decode(data).text, data)
