"""One article, read whole and never changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tui.articles.decode import Decoded, decode
from tui.articles.titles import title_of
from tui.base.files import Unreadable, read_regular

# The controls that no text is made of: C0 but tab, newline, form feed and return, DEL; and C1, as UTF-8.
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\f\r")) + b"\x7f"
_C1 = re.compile(rb"\xc2[\x80-\x9f]")
_C1_LEAD = b"\xc2"
_BINARY_FROM = 10  # one control character in so many


@dataclass(frozen=True, slots=True)
class Article:
    """An article: `text` is the file decoded and otherwise untouched, and what offsets count in.

    `name` is the path as it was given or found, `sha256` is of the file's bytes, `notice` is what a reader
    should know of how it was read.
    """

    path: Path
    name: str
    text: str
    sha256: str
    title: str
    encoding: str
    notice: str | None = None


def read_article(path: Path, name: str | None = None) -> Article:
    """Read the article at `path`; an empty file is an article with a notice.

    Raises Unreadable where there is no regular file that may be read, or where it holds no text.
    """
    return article_of(read_regular(path), path, str(path) if name is None else name)


def article_of(data: bytes, path: Path, name: str) -> Article:
    """Return the article of these bytes, from wherever they came. Raises Unreadable where they are no text."""
    decoded = decode(data)
    if _is_binary(data, decoded):
        raise Unreadable("binary, not text")
    title = title_of(decoded.text) or path.name
    return Article(
        path, name, decoded.text, sha256(data).hexdigest(), title, decoded.encoding, _notice(decoded)
    )


def _notice(decoded: Decoded) -> str | None:
    if not decoded.text:
        return "the file is empty"
    if decoded.text.isspace():
        return "the file holds nothing but white space"
    return decoded.notice


def _is_binary(data: bytes, decoded: Decoded) -> bool:
    """Whether over one in ten characters is a control character, or a byte that has no meaning."""
    utf8 = data if decoded.encoding.startswith("utf-8") else decoded.text.encode()
    controls = len(utf8) - len(utf8.translate(None, _CONTROLS))
    if decoded.notice:
        controls += decoded.text.count("\ufffd")
    bound = len(decoded.text) // _BINARY_FROM
    if (
        controls > bound or controls + utf8.count(_C1_LEAD) <= bound
    ):  # nearly always settled here, and quickly
        return controls > bound
    return controls + len(_C1.findall(utf8)) > bound
