"""The article that an annotation file is about, as it is now."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tui.annotations.where import inside_project
from tui.articles.decode import decode
from tui.base.files import Unreadable, read_regular


@dataclass(frozen=True, slots=True)
class Source:
    """The article that an annotation file is about, as it is now: its text, and the sha256 of its bytes."""

    text: str
    sha256: str


def read_source(path: str, project: Path) -> Source | str:
    """Return the article that a file calls `path`, or why it cannot be read. It is never opened outside."""
    try:
        data = read_regular(inside_project(path, project), follow=False)
    except Unreadable as problem:
        return problem.reason
    return Source(decode(data).text, sha256(data).hexdigest())
