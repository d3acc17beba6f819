"""Articles are read as they are, and what is no article is refused with a reason."""

from __future__ import annotations

import hashlib
import os
import random
from pathlib import Path

import pytest

from tui.articles.article import read_article
from tui.base.files import Unreadable

SEEDS = Path(__file__).parents[2] / "seeds"


def refused(path: Path) -> str:
    with pytest.raises(Unreadable) as caught:
        read_article(path)
    return caught.value.reason


def test_a_seed() -> None:
    path = SEEDS / "001_a7b67ef59a2eba39.txt"
    article = read_article(path, "seeds/001.txt")
    data = path.read_bytes()
    assert article.text.encode() == data
    assert article.sha256 == hashlib.sha256(data).hexdigest()
    assert article.name == "seeds/001.txt"
    assert article.title == "Moscow’s skies were shattered late Tuesday night when anti-air defense systems…"
    assert (article.encoding, article.notice) == ("utf-8", None)
    assert read_article(path).name == str(path)


def test_line_ends_and_marks_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\n\n ")
    assert read_article(path).text == "one\r\ntwo\rthree\n\n "


@pytest.mark.parametrize(
    ("data", "notice"), [(b"", "empty"), (b"\xff\xfe", "empty"), (b" \n", "white space")]
)
def test_an_empty_file_is_an_article(tmp_path: Path, data: bytes, notice: str) -> None:
    path = tmp_path / "none.txt"
    path.write_bytes(data)
    article = read_article(path)
    assert notice in (article.notice or "")
    assert article.title == "none.txt"


def test_windows_1252_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Zürich".encode("cp1252"))
    assert read_article(path).text == "Zürich"
    assert "Windows-1252" in (read_article(path).notice or "")


@pytest.mark.parametrize(
    ("data", "binary"),
    [
        (b"a stray \0 and even \x1b[31m", False),
        (b"\n\t\r\n\x0c" * 50, False),
        (b"\x1b" + b"x" * 9, False),
        (b"\x1b" + b"x" * 8, True),
        (("\x85" + "é" * 9).encode(), False),
        (("\x85" + "é" * 8).encode(), True),
        (("\x85\x1b" + "é" * 17).encode(), True),
        (b"\xff\xfe" + "\0aaaa".encode("utf-16-le"), True),
        (b"\xff\xfe" + "Ordinary text".encode("utf-16-le"), False),
        (b"\xe9 caf\x81 noir, s'il vous pla\xeet", False),
        (b"\x7fELF\x02\x01\x01" + bytes(40), True),
        (random.Random(1).randbytes(5000), True),
    ],
)
def test_binary_is_over_one_control_in_ten(tmp_path: Path, data: bytes, binary: bool) -> None:
    path = tmp_path / "a"
    path.write_bytes(data)
    if binary:
        assert refused(path) == "binary, not text"
    else:
        assert read_article(path).text


def test_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert refused(tmp_path / "pipe.txt") == "is a named pipe"
    assert refused(tmp_path) == "is a folder"
    assert refused(tmp_path / "none.txt") == "no such file"
