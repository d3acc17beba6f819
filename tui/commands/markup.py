"""HTML that is safe by how it is made: text becomes markup only through here, cleaned and escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TypeAlias

from tui.base.clean import clean, clean_line


class Html(str):
    """Markup: what `tag` and `text` return, and nothing else. Any other string is text, and is escaped."""

    __slots__ = ()


Inside: TypeAlias = "str | Iterable[str]"
"""What an element may hold: text, markup, or several of both."""

_EMPTY = frozenset(("br", "meta"))  # elements that hold nothing


def text(words: str) -> Html:
    """Return a text as markup: controls and bidi marks as visible pictures, `<`, `>`, `&` and quotes escaped."""
    return words if isinstance(words, Html) else Html(escape(clean(words)))


def joined(parts: Iterable[str], between: str = "") -> Html:
    """Return several texts or pieces of markup as one, with `between` between them."""
    return Html(text(between).join(map(text, parts)))


def tag(name: str, /, *inside: Inside, **attributes: str | int | float | None) -> Html:
    """Return the element `name` with what is `inside`, and attributes but those that are None.

    `class_` stands for class, `aria_label` for aria-label.
    """
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(clean_line(_written(value)))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _EMPTY:
        return Html(f"<{name}{said}>")
    held = "".join(text(one) if isinstance(one, str) else joined(one) for one in inside)
    return Html(f"<{name}{said}>{held}</{name}>")


def _written(value: str | int | float) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
