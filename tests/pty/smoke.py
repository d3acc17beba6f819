"""Start the program in a terminal, see a title, quit: `python smoke.py VARIORUM PATH`.

For a fresh installation: needs nothing but Python. Says on stderr what is wrong and exits with 1; else 0.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import sys
import termios
import time

DEADLINE = 60.0
SIZE = (24, 80)  # rows and columns
TITLE = re.compile(r" 1 \w+")


def main(command: str, path: str) -> int:
    """Run `command path` in a terminal; 0 if it painted a title, quit on q and put the terminal back."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ["TERM"] = "xterm-256color"
        try:
            os.execv(command, [command, path])
        finally:
            os._exit(127)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
    try:
        problem = watch(pid, terminal)
    finally:
        os.close(terminal)
    if problem:
        print(f"{command}: {problem}", file=sys.stderr)
    return 1 if problem else 0


def watch(pid: int, terminal: int) -> str:
    """What is wrong with the program, or nothing."""
    seen, asked_to_quit, until = b"", False, time.monotonic() + DEADLINE
    while time.monotonic() < until:
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                seen += os.read(terminal, 1 << 16)
            except OSError:  # the program has ended
                break
        if not asked_to_quit and TITLE.search(words(seen)):
            os.write(terminal, b"q")
            asked_to_quit = True
    else:
        os.kill(pid, 9)
        os.waitpid(pid, 0)
        return f"{'does not quit' if asked_to_quit else 'shows no title'}\n{words(seen)}"
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    if status or not asked_to_quit:
        return f"ended with status {status}\n{words(seen)}"
    if seen.rfind(b"\x1b[?1049h") > seen.rfind(b"\x1b[?1049l") or not seen.rfind(b"\x1b[?25h") > 0:
        return "leaves the terminal as it used it"
    return ""


def words(seen: bytes) -> str:
    """Terminal output without its escape sequences."""
    text = re.sub(r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)", "", seen.decode("utf-8", "replace"))
    return re.sub(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[@-Z\\-_])", "", text)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(f"usage: {sys.argv[0]} VARIORUM PATH")
    sys.exit(main(sys.argv[1], sys.argv[2]))
