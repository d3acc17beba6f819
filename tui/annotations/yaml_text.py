r"""Text and values in the one form that every reader of YAML takes alike, and that nothing can act from.

Text stands plain only where neither YAML 1.1 nor 1.2 could read it as something else; else it is quoted, with
escapes for whatever could steer a terminal, turn the order of what is shown, or not be seen at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from math import isfinite

from tui.base.values import Value
from tui.base.yaml_scalars import number_text

# Fixed here, not asked of Python's tables of Unicode: they grow, and the same text must stay the same bytes.
_UNSEEN = (
    r"\x00-\x1f\x7f-\x9f\xad"  # controls, soft hyphen
    r"\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # joiners, marks and fillers that have no width
    r"\u200b-\u200f\u2028-\u202e\u2060-\u206f"  # zero width, line separators, bidi controls
    r"\u3164\ufeff\uffa0\ufff0-\ufffb\ufdd0-\ufdef\ufffe\uffff"  # fillers, byte order mark, noncharacters
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"  # invisible formats, tags
) + "".join(rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(1, 0x11))

_ESCAPED = re.compile(rf'["\\{_UNSEEN}]')
_SHORT = {'"': r"\"", "\\": r"\\", "\n": r"\n", "\t": r"\t", "\r": r"\r"}

# What some reader takes for null, a truth value, a number or a time.
_WORDS = r"(?i:null|true|false|yes|no|on|off|y|n)"
_NUMBERS = (
    r"[0-9][0-9_,]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?",
    r"0[bBoOxX][0-9a-fA-F_]+",
    r"[0-9]+(?:-[0-9]+)+(?:[Tt ].*)?",
)
# Never first in plain text: the indicators of YAML and whatever could begin a number, but digits.
_NEVER_FIRST = r"""\s!"#%&'*+,\-.:;<=>?@\[\\\]^_`{|}~"""
_PLAIN = re.compile(
    rf"(?!(?:{_WORDS}|{'|'.join(_NUMBERS)})\Z)[^{_NEVER_FIRST}{_UNSEEN}](?:[^:{_UNSEEN}]*[^\s:{_UNSEEN}])?"
)

_LONGEST_KEY = 1000  # YAML looks no further than 1024 characters for the colon
_SURROGATE = re.compile("[\ud800-\udfff]")


def text_of(text: str) -> str:
    """Return `text` as YAML in one line, plain or in double quotes. Halves of characters become U+FFFD."""
    if _PLAIN.fullmatch(text) and " #" not in text:
        return text if text.isascii() else _whole(text)
    return f'"{_whole(_ESCAPED.sub(_escape, text))}"'


def lines_of(mapping: Mapping[str, Value], indent: str) -> Iterator[str]:
    """Yield the keys of a mapping with their values, in lines without their ends, each after `indent`."""
    for key, value in mapping.items():
        yield from _pair(key, value, indent)


def _whole(text: str) -> str:
    """Put U+FFFD for what no file can hold: a reader would refuse the file, and lose what else is in it."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    if character in _SHORT:
        return _SHORT[character]
    code = ord(character)
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"


def _pair(key: str, value: Value, indent: str) -> Iterator[str]:
    name = text_of(key)
    head = f"{indent}{name}:"
    if len(name) > _LONGEST_KEY:
        yield f"{indent}? {name}"
        head = f"{indent}:"
    if not isinstance(value, dict | list) or not value:
        yield f"{head} {_scalar(value)}"
        return
    yield head
    if isinstance(value, dict):
        yield from lines_of(value, f"{indent}  ")
    else:
        yield from _items(value, indent)


def _items(items: list[Value], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, dict) and item:
            lines = lines_of(item, f"{indent}  ")
        elif isinstance(item, list) and item:
            lines = _items(item, f"{indent}  ")
        else:
            yield f"{indent}- {_scalar(item)}"
            continue
        yield f"{indent}- {next(lines)[len(indent) + 2 :]}"  # the first stands beside the dash
        yield from lines


def _scalar(value: Value) -> str:
    """Return a scalar, or an empty mapping or list, as YAML."""
    if isinstance(value, str):
        return text_of(value)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return number_text(value) if isfinite(value) else text_of(str(value))
    return "{}" if isinstance(value, dict) else "[]"
