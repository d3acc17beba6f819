"""Decoding is total, and gives what the file's author wrote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.decode import decode

TEXT = "Moscow’s skies – 34 drones\r\nа 中 \U0001f680\n\ttab \u202e\x1b"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + TEXT.encode(), "utf-8-sig"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16"),
    ],
)
def test_unicode(data: bytes, encoding: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding, decoded.notice) == (TEXT, encoding, None)


def test_only_the_first_mark_is_one() -> None:
    assert decode(b"\xef\xbb\xbf\xef\xbb\xbfa").text == "\ufeffa"
    assert decode(b"\xff\xfe\xff\xfea\0").text == "\ufeffa"


def test_windows_1252() -> None:
    decoded = decode("“34 drones” – €5".encode("cp1252"))
    assert decoded.text == "“34 drones” – €5"
    assert decoded.encoding == "windows-1252"
    assert decoded.notice == "not UTF-8: read as Windows-1252"


def test_bytes_without_meaning() -> None:
    decoded = decode(b"a\x81\x8d\x8f\x90\x9db\xff")
    assert decoded.text == "a\ufffd\ufffd\ufffd\ufffd\ufffdbÿ"
    assert decoded.notice is not None
    assert "5 of its bytes" in decoded.notice


@pytest.mark.parametrize(
    "data", [b"\xed\xa0\x80", b"\xc0\x80", b"\xff\xfea", b"\xff\xfe\x00\xd8", b"caf\xe9"]
)
def test_broken_unicode_is_windows_1252(data: bytes) -> None:
    assert decode(data).encoding == "windows-1252"
    assert len(decode(data).text) == len(data)


@given(st.binary())
def test_total(data: bytes) -> None:
    text = decode(data).text
    text.encode("utf-8")
    assert text == decode(data).text


@given(st.text(), st.sampled_from(["utf-8", "utf-16-le", "utf-16-be"]), st.integers(0, 40))
def test_a_head_is_the_beginning_of_the_text(text: str, encoding: str, size: int) -> None:
    mark = {"utf-8": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}[encoding]
    data = mark + text.encode(encoding)
    head = decode(data[: len(mark) + size], whole=False)
    assert head.notice is None
    assert text.startswith(head.text)
