"""Bytes to text: the same answer for the same bytes, always, and nothing else changed."""

from __future__ import annotations

import codecs
from typing import NamedTuple

_UTF16 = {codecs.BOM_UTF16_LE: codecs.utf_16_le_decode, codecs.BOM_UTF16_BE: codecs.utf_16_be_decode}


class Decoded(NamedTuple):
    """A decoded file: its text (after any byte order mark), its encoding, and what a reader should know."""

    text: str
    encoding: str
    notice: str | None = None


def decode(data: bytes, whole: bool = True) -> Decoded:
    """Return the text of a file of these bytes: UTF-8, UTF-16 if a mark says so, else Windows-1252.

    Bytes that mean nothing in Windows-1252 become U+FFFD. With `whole` false, `data` is the head of a file
    and a character cut off at its end is left out. Raises nothing.
    """
    decoded = _as_utf16(data, whole) if data[:2] in _UTF16 else _as_utf8(data, whole)
    return decoded or _as_windows_1252(data)


def _as_utf8(data: bytes, whole: bool) -> Decoded | None:
    marked = data.startswith(codecs.BOM_UTF8)
    try:
        text, _ = codecs.utf_8_decode(data[len(codecs.BOM_UTF8) :] if marked else data, "strict", whole)
    except UnicodeDecodeError:
        return None
    return Decoded(text, "utf-8-sig" if marked else "utf-8")


def _as_utf16(data: bytes, whole: bool) -> Decoded | None:
    try:
        text, _ = _UTF16[data[:2]](data[2:], "strict", whole)
    except UnicodeDecodeError:
        return None
    return Decoded(text, "utf-16")


def _as_windows_1252(data: bytes) -> Decoded:
    text = data.decode("cp1252", "replace")
    notice = "not UTF-8: read as Windows-1252"
    if unknown := text.count("\ufffd"):  # no byte of Windows-1252 is U+FFFD itself
        notice += f", where {unknown} of its bytes mean nothing and show as \ufffd"
    return Decoded(text, "windows-1252", notice)
