"""What an article is called: its front matter says, or its first heading, or its first sentence."""

from __future__ import annotations

import re
import unicodedata

from tui.articles.segments import lines, paragraphs, sentences
from tui.base.errors import InputError

HEAD = 4096
"""As many characters of a text are looked at: an article of any length has its title at once."""

_TITLE_LIMIT = 200
_SENTENCE_LIMIT = 80

_FRONT_EDGE = re.compile(r"---[ \t\r]*(?:\n|\Z)")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(?P<text>.*?)(?:[ \t]+#+)?[ \t\r]*")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])")
_EMPHASIS = re.compile(r"(\*{1,3}|`+|(?<!\w)_{1,3}(?=\w))(?P<text>[^*`]+?)\1(?!\w)")


def title_of(text: str) -> str:
    """Return the title of an article with this text: one line of at most 201 characters, "" if it has none.

    A first sentence is shortened to 80 characters at the end of a word. Only the first 4,096 characters are
    looked at. Control characters are left as they are.
    """
    head = text[:HEAD]
    front, body = _front_matter(head)
    said = front.get("title")
    title = _shortened(said, _TITLE_LIMIT) if said else ""
    return title or _first_heading(head[body:]) or _first_sentence(head[body:])


def date_of(text: str) -> str | None:
    """Return the date that the front matter gives, as it is written there; None without one."""
    front, _ = _front_matter(text[:HEAD])
    return " ".join(front.get("date", "").split()) or None


def _front_matter(head: str) -> tuple[dict[str, str], int]:
    """Return the plain values of the front matter, as text, and where the text after it begins.

    What our YAML reader refuses is no front matter but text: ({}, 0).
    """
    if not _FRONT_EDGE.match(head):
        return {}, 0
    edges = [(start, end) for start, end in lines(head) if _FRONT_EDGE.fullmatch(head, start, end)]
    if len(edges) < 2:
        return {}, 0
    (_, begin), (stop, end), *_ = edges
    from tui.base.strict_yaml import read_yaml
    from tui.base.yaml_scalars import text_as_written

    try:
        value = read_yaml(head[begin:stop].encode(), "front matter").value
    except InputError:
        return {}, 0
    if not isinstance(value, dict):
        return {}, 0
    return {key: text for key, said in value.items() if (text := text_as_written(said))}, end


_MAY_END = re.compile("[.!?…。！？｡]")


def _first_heading(head: str) -> str:
    fenced = False
    for start, end in paragraphs(head):
        line = head[start:end]
        if _FENCE.match(line):
            fenced = not fenced
        elif not fenced and (heading := _HEADING.fullmatch(line)):
            title = _shortened(_without_markup(heading["text"]), _TITLE_LIMIT)
            if title:
                return title
    return ""


def _without_markup(heading: str) -> str:
    return _EMPHASIS.sub(r"\g<text>", _LINK.sub(r"\1", heading))


def _first_sentence(head: str) -> str:
    """Return the first sentence that has a letter or a digit, else the first line that has anything."""
    fallback = ""
    for start, end in paragraphs(head):
        line = head[start:end]
        if any(map(str.isalnum, line)):
            begin = start + len(line) - len(line.lstrip())
            shown = head[begin : min(end, begin + _SENTENCE_LIMIT)]
            if not _MAY_END.search(shown):  # it is cut before it can end: the splitter need not be loaded
                return _shortened(head[begin : min(end, begin + 2 * _SENTENCE_LIMIT)], _SENTENCE_LIMIT)
            first, last = sentences(head, begin, min(end, begin + 2 * _SENTENCE_LIMIT))[0]
            return _shortened(head[first:last], _SENTENCE_LIMIT)
        fallback = fallback or _shortened(line, _SENTENCE_LIMIT)
    return fallback


def _shortened(title: str, limit: int) -> str:
    """Return `title` with single spaces, cut at the end of a word and with … if it is longer than `limit`."""
    title = " ".join(title.split())
    if len(title) <= limit:
        return title
    cut = title.rfind(" ", 0, limit)
    if cut < limit // 2:  # a word without an end, or a script without spaces
        cut = limit - 1
        while cut > limit // 2 and _joins(title[cut - 1], title[cut]):
            cut -= 1
    return title[:cut].rstrip(" ,;:–—-") + "…"


def _joins(before: str, after: str) -> bool:
    """Whether `after` is drawn on or joined to `before`."""
    return unicodedata.combining(after) > 0 or after in "\u200d\ufe0e\ufe0f" or before == "\u200d"
