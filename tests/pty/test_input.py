"""Whatever bytes come from the terminal, the program goes on: hostile ones, and keys and clicks at random."""

from __future__ import annotations

import contextlib
import os
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events

from tests.pty.conftest import Open
from tests.pty.terminal import KEYS, Terminal
from tui.app.driver import GuardedInput

HOSTILE = {
    "Latin-1": b"caf\xe9 \xff\xfe",
    "overlong and cut UTF-8": b"\xc0\xaf\xe2\x28\xa1\xf0\x9f\x98",
    "UTF-8 of surrogates": b"\xed\xa0\x80\xed\xbf\xbf",
    "key beyond Unicode": b"\x1b[1114112u\x1b[99999999999u\x1b[97;5;1114112u",
    "key with a huge number": b"\x1b[" + b"9" * 5000 + b"u",
    "modifier with a huge number": b"\x1b[97;" + b"9" * 29 + b"u",
    "surrogate key": b"\x1b[55296u\x1b[97;1;55296u",
    "mouse far away": b"\x1b[<0;99999999;99999999M\x1b[<0;99999999;99999999m\x1b[<35;1;99999999999999M",
    "mouse nowhere": b"\x1b[<;;M\x1b[<0;-5;-7M\x1b[<9999999999;1;1M\x1b[M\xff\xff\xff\x1b[<3;2;2M",
    "screen of any size": b"\x1b[48;99999;99999;1;1t\x1b[48;0;0;0;0t\x1b[48;1:2;3:4;5:6;7:8t\x1b[48;;;;t",
    "modes": b"\x1b[?2026;9$y\x1b[?2048;0$y\x1b[?99999999;1$y\x1b[?;$y",
    "cursor": b"\x1b[999999999;999999999R\x1b[0;0R",
    "answers to others": b"\x1b]11;rgb:ff/ff/ff\x1b\\\x1b[?62;22c\x1b[>41;388;0c\x1bP>|xterm\x1b\\\x1b[?1u",
    "unterminated OSC": b"\x1b]52;c;" + b"A" * 100,
    "unterminated DCS": b"\x1bP" + b"z" * 40,
    "endless CSI": b"\x1b[" + b";" * 1000,
    "escapes": b"\x1b" * 100,
    "C1": "\x9b31m\x9d0;title\x9c\x90\x85".encode(),
    "every byte": bytes(byte for byte in range(256) if byte not in b"qx\x11\x1a"),
    "flood": b"\xff" * 20_000,
    "flood of NUL": bytes(500),
    "paste": b"\x1b[200~\xff\x1b[31m[/x] [red \x00q\x1b[201~",
    "focus": b"\x1b[I\x1b[O" * 100,
    "paste without an end": b"\x1b[200~abc\xff",
}
ANY_KEYS = [
    *(name for name in KEYS if name != "escape"),
    *"fFsc0123456789wbe(){}^$gGnNvyozpPT/?<>hjklaäß漢",
    *"1231231aA.+-+-[]!dmM;DuUIVXO=KJi",
    *(f"ctrl+{letter}" for letter in "acdglnoprtuxy"),
]
BY_KEY = (0, 130, -2)
"""Statuses of an end by a key; a ctrl+c that comes when the terminal has been put back is a signal."""

EVENTS = int(os.environ.get("VARIORUM_EVENTS") or 700)
"""How many keys and mouse events are tried; more on wish."""

DOORS = ["/", "o", "?", "ctrl+p", "s", "c", "v", "a", "A", "O", "=", "i", "K", "t", "E", "W", "Y", "L"]
"""Keys that lead to other screens and modes."""

END_OF_PASTE = b"\x1b[201~"


def alive(terminal: Terminal) -> None:
    """It still does what keys say: out of everything that is open, find something, and back."""
    terminal.send(END_OF_PASTE)
    for _ in range(12):
        terminal.wait_silence(0.15)
        terminal.press("escape")
    # On a slow machine a key right after an escape is taken for one key with it: it is pressed again then.
    for patience in (2.0, 2.0, 4.0, 8.0, 30.0):
        terminal.wait_silence(0.15)
        terminal.press("/")
        with contextlib.suppress(AssertionError):
            terminal.wait_for(lambda: "find:" in terminal.text, "the find bar", patience)
            break
    assert "find:" in terminal.text, terminal.text
    terminal.press("escape")
    terminal.wait_for(lambda: "find:" not in terminal.text, "the articles again")


def test_hostile_bytes_do_not_end_it(read: Open) -> None:
    terminal = read("--fresh")
    for data in HOSTILE.values():
        terminal.send(data)
    alive(terminal)
    terminal.press("q")
    assert terminal.wait_exit() == 0
    terminal.check_restored()


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_bytes_do_not_stop_what_follows(name: str) -> None:
    guarded = GuardedInput()
    list(guarded.events(HOSTILE[name] + END_OF_PASTE))
    list(guarded.events(b"\x1b[A" * 20))
    assert [event.key for event in guarded.events(b"j") if isinstance(event, events.Key)] == ["j"]


SHORT = sorted(data for data in HOSTILE.values() if len(data) < 500)


@given(st.lists(st.binary(max_size=60) | st.sampled_from(SHORT)))
def test_any_bytes(chunks: list[bytes]) -> None:
    guarded = GuardedInput()
    for chunk in chunks:
        for event in guarded.events(chunk):
            assert not isinstance(event, events.Resize)  # nobody asked for it
        list(guarded.tick())


@given(st.text(), st.integers(1, 9))
def test_a_paste_is_one_event_whatever_is_in_it(text: str, size: int) -> None:
    pasted = text.encode("utf-8", "ignore").replace(END_OF_PASTE, b"").replace(b"\0", b"")
    data = b"\x1b[200~" + pasted + END_OF_PASTE + b"j"
    guarded = GuardedInput()
    made = list(guarded.events(data[:6]))  # the start comes whole, the rest in pieces
    for start in range(6, len(data), size):
        made += guarded.events(data[start : start + size])
    assert [type(event) for event in made] == [events.Paste, events.Key]
    assert made[0].text == pasted.decode()  # type: ignore[attr-defined]


def test_answers_are_no_keys() -> None:
    guarded = GuardedInput()
    assert not list(guarded.events(HOSTILE["answers to others"]))


def test_sizes_count_where_they_were_asked_for() -> None:
    guarded = GuardedInput()
    assert not list(guarded.events(b"\x1b[48;30;100;600;1000t"))
    guarded.sizes_expected = True
    assert not list(guarded.events(b"\x1b[48;30000;30000;600;1000t"))
    (resize,) = guarded.events(b"\x1b[48;30;100;600;1000t")
    assert isinstance(resize, events.Resize)
    assert resize.size == (100, 30)


def test_a_bad_sequence_leaves_pixels_as_they_were() -> None:
    guarded = GuardedInput()
    guarded.sizes_expected = True
    list(guarded.events(b"\x1b[48;30;100;600;1000t"))
    for bad in (b"\x1b[1114112u", b"\x1b[48;30000;30000;1;1t"):
        list(guarded.events(bad))
        (press,) = guarded.events(b"\x1b[<0;51;41M")
        assert isinstance(press, events.MouseDown)
        assert (press.screen_x, press.screen_y) == (5, 2)


def test_random_keys_and_mouse_events(read: Open) -> None:
    """Through all screens: the palette, the list, the help, the find bar, the modes."""
    chance = random.Random(20251031)
    size = (120, 40)
    terminal = read("--fresh", size=size)
    for number in range(1, EVENTS + 1):
        if terminal.ended:  # by its palette or its key bar, where they were hit
            assert terminal.wait_exit() in BY_KEY, terminal.text
            assert b"stopped by a fault" not in terminal.raw, terminal.text
            terminal = read("--fresh", size=size)
        if chance.random() < 0.2:
            place = chance.randint(1, size[0]), chance.randint(1, size[1])
            terminal.mouse(chance.choice([0, 0, 2, 32, 35, 64, 65]), *place, released=chance.random() < 0.4)
        else:
            terminal.press(chance.choice(DOORS if chance.random() < 0.2 else ANY_KEYS))
        if number % 300 == 0:
            size = chance.choice([(120, 40), (80, 24), (30, 8), (200, 50)])
            terminal.resize(*size)
        if number % 75 == 0:  # an escape that is a key: nothing follows it
            terminal.wait_silence(0.05)
            terminal.press("escape")
            terminal.wait_silence(0.12)
    if not terminal.ended:
        alive(terminal)
