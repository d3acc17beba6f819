"""Nothing that acts on a terminal survives cleaning, and offsets do."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.base.clean import cited, clean, clean_line

PAYLOADS = {
    "CSI colour": "\x1b[31m",
    "CSI clear": "\x1b[2J",
    "CSI with ?": "\x1b[?1049h",
    "CSI with :": "\x1b[38:2::1:2:3m",
    "device attributes": "\x1b[c",
    "cursor report": "\x1b[6n",
    "OSC 52 by BEL": "\x1b]52;c;ZXZpbA==\x07",
    "OSC 52 by ST": "\x1b]52;c;ZXZpbA==\x1b\\",
    "OSC 52, not ended": "\x1b]52;c;ZXZpbA==",
    "OSC 8": "\x1b]8;;file:///etc/passwd\x1b\\press\x1b]8;;\x1b\\",
    "title": "\x1b]0;root\x07",
    "DCS": '\x1bP$q"p\x1b\\',
    "APC": "\x1b_Gf=100;AAAA\x1b\\",
    "PM": "\x1b^x\x1b\\",
    "SOS": "\x1bXx\x1b\\",
    "reset": "\x1bc",
    "charset": "\x1b(0",
    "C1 CSI": "\x9b31m",
    "C1 OSC": "\x9d52;c;ZXZpbA==\x9c",
    "C1 DCS": "\x90q\x9c",
    "C1 APC": "\x9fx\x9c",
    "C1 NEL": "a\x85b",
    "shift out": "\x0e\x0f",
    "NUL": "a\x00b",
    "BEL": "\x07",
    "BS": "29\x08\x0834",
    "VT and FF": "\x0b\x0c",
    "CR overwrites": "34 drones\r29",
    "DEL": "\x7f",
    "XON, XOFF": "\x11\x13",
    "override": "\u202egnp.exe\u202c",
    "isolates": "\u2066a\u2069\u2067b\u2069\u2068c\u2069",
    "embeddings": "\u202aa\u202c\u202bb\u202c\u202dc\u202c",
    "marks": "\u200ea\u200fb\u061cc",
    "separators": "a\u2028b\u2029c",
    "BOM inside": "a\ufeffb",
    "word joiner": "a\u2060b",
    "tags": "a\U000e0001\U000e0041\U000e007f",
    "surrogate": "a\ud800b\udfffc",
}

KEPT = [
    "plain text, 34 drones",
    "tab\tand\nline",
    "“quotes” – dashes — … €",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",  # a family, joined
    "❤\ufe0f",
    "می\u200cخواهم",  # ZWNJ in Persian
    "e\u0301 \u0335",
    "שלום عربي 中文 हिन्दी",
    "\u00a0\u2009\u202f\u3000",
    "葛\U000e0100",  # an ideographic variation selector
]


BIDI_CONTROLS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def acts(character: str) -> bool:
    """Whether Unicode calls it a control, a separator of lines, a surrogate or a control of direction."""
    if unicodedata.category(character) in {"Cc", "Zl", "Zp", "Cs"} or character in "\u061c\u200e\u200f":
        return True
    return unicodedata.bidirectional(character) in BIDI_CONTROLS


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS.keys())
@pytest.mark.parametrize("cleaner", [clean, clean_line])
def test_no_payload_survives(payload: str, cleaner: Callable[[str], str]) -> None:
    cleaned = cleaner(payload)
    assert len(cleaned) == len(payload)
    assert not any(acts(character) for character in cleaned if character not in "\n\t")
    assert cleaned != payload
    cleaned.encode("utf-8")


@pytest.mark.parametrize("text", KEPT)
def test_ordinary_text_stays(text: str) -> None:
    assert clean(text) is text


def test_pictures() -> None:
    assert clean("\x00\x07\r\x1b\x1f\x7f\x9b\u202e\xad") == "␀␇␍␛␟␡��‐"
    assert clean_line("a\r\n\tb") == "a␍␊␉b"


def test_every_code_point() -> None:
    """All of Unicode: one for one, nothing that acts is left, and what is replaced is only what should be."""
    everything = "".join(map(chr, range(0x110000)))
    cleaned = clean(everything)
    assert len(cleaned) == len(everything)
    assert {c for c in cleaned if acts(c)} == {"\n", "\t"}
    assert not any(acts(c) for c in clean_line(everything))
    replaced = [a for a, b in zip(everything, cleaned, strict=True) if a != b]
    assert {unicodedata.category(c) for c in replaced} <= {"Cc", "Cf", "Cs", "Zl", "Zp", "Cn"}
    assert not set("\u200b\u200c\u200d\ufe0e\ufe0f\U000e0100") & set(replaced)


@given(st.text(st.characters(exclude_categories=())))
def test_cleaning_keeps_the_length_and_is_settled(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert clean(cleaned) == cleaned
    assert clean_line(clean_line(text)) == clean_line(text)


def test_words_are_cited_short() -> None:
    assert cited("a" * 40) == f"“{'a' * 40}”"
    assert cited("a" * 41) == f"“{'a' * 39}…”"
    assert cited("abc", 2) == "“a…”"
