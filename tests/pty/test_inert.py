"""Nothing in an article, its title, its file's name, a setting or a paste acts on the terminal."""

from __future__ import annotations

import base64
import re
from pathlib import Path

from tests.pty.conftest import Open
from tests.pty.terminal import Terminal, variorum

SET_TITLE = "\x1b]0;OWNED\x07"
COPY = "\x1b]52;c;T1dORUQ=\x1b\\"
LINK = "\x1b]8;;file:///etc/passwd\x1b\\link\x1b]8;;\x1b\\"
REST = "\x1b[2J\x1b[31mred\x1bc\x1bP+q544e\x1b\\\x9b31m\x9d0;OWNED\x9c\x08\x0e\x7f\0\x1b[?1049l\x1b[6n\x1b#8"
BIDI = "\u202eoverride\u2066isolate\u2069\u200f\u061c"
MARKUP = "[/x] [red [@click=app.quit]click[/] [link='file:///etc/passwd']x[/link] [/] [b"
PAYLOAD = f"{SET_TITLE}{COPY}{LINK}{REST}{BIDI}{MARKUP}"

# What the program itself says to the terminal: colours, places, modes, the keyboard protocol, erasing; and
# what is copied, in base64. All else that is no text is an escape.
OWN = re.compile(
    r"\x1b\[[\d;:]*[mHJKABCD]|\x1b\[\?[\d;]+[hl]|\x1b\[\?(?:2026|2048)\$p|\x1b\[>\d*u|\x1b\[<u|\x1b\[c"
    r"|\x1b\]52;c;[A-Za-z0-9+/=]*(?:\x07|\x1b\\)|\x1b\]22;[a-z-]*(?:\x07|\x1b\\)"
)
HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)


def check_inert(terminal: Terminal) -> None:
    """Assert that all the program wrote is its own sequences, and text."""
    terminal.wait_silence()
    text = OWN.sub("", terminal.raw.decode("utf-8"))
    assert not (found := HARMFUL.search(text)), text[max(0, found.start() - 40) : found.end() + 40]


def article(title: str) -> str:
    return f"{title}\n\nAccording to {PAYLOAD} Mayor {PAYLOAD} Ivanov, 34 {PAYLOAD} drones fell.\n\nA second line."


def test_articles_titles_and_names(read: Open, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    name = PAYLOAD.replace("/", "_").replace("\0", "")[:70] + ".txt"
    (folder / name).write_text(article(PAYLOAD))
    (folder / "b.txt").write_text(f"---\ntitle: {PAYLOAD!r}\n---\n{article('B')}")
    (folder / f"c{SET_TITLE}.txt").symlink_to(folder / f"gone{SET_TITLE}")
    terminal = read(folder, size=(160, 40))
    terminal.press("f", "f", "(", "v", "e", "y", "y", "s")
    terminal.wait_text("Jump to")
    terminal.press("1")
    copied = terminal.raw.rpartition(b"\x1b]52;c;")[2].partition(b"\x07")[0]
    assert b"\x1b]0;OWNED" in base64.b64decode(copied)  # so the text itself is what it was
    terminal.press("o")  # the list, with its preview
    terminal.wait_text("esc back", "OWNED")
    for _ in range(3):
        terminal.press("down")
        terminal.wait_silence(0.1)
    terminal.press("escape")
    terminal.wait_text("q quit")
    terminal.press("ctrl+p")
    terminal.wait_text("Figures: ")
    terminal.send(b"open")
    terminal.wait_silence(0.2)
    terminal.press("escape")
    terminal.wait_for(lambda: "Articles and panes:" not in terminal.text, "the end of the palette")
    terminal.press("/")
    terminal.wait_text("find:")
    terminal.send(f"\x1b[200~{PAYLOAD}\x1b[201~".encode("utf-8", "ignore"))
    terminal.wait_for(lambda: "OWNED" in terminal.row_with("find:"), "what was pasted")
    terminal.press("enter")
    terminal.wait_for(lambda: "find:" not in terminal.text, "the end of finding")
    terminal.press("escape")  # out of the list of all articles, where only others have the words
    terminal.wait_text("q quit")
    terminal.press("n")
    (folder / name).write_text(article(f"{PAYLOAD} changed"))  # a message names the file
    terminal.wait_text("changed on disk")
    check_inert(terminal)


def test_names_of_things_that_are_wrong(run: Open, read: Open, tmp_path: Path) -> None:
    """Messages: a setting that makes no sense, a path that is not there."""
    config = tmp_path / "home/config/variorum"
    config.mkdir(parents=True)
    (config / "settings.toml").write_text('theme = "no\\u001b]0;OWNED\\u0007[/x] [red"\n')
    terminal = read()
    terminal.wait_text("OWNED")
    check_inert(terminal)
    missing = run(variorum(f"/nowhere/{SET_TITLE}{MARKUP}"))
    assert missing.wait_exit() == 2
    assert b"OWNED" in missing.raw
    check_inert(missing)
