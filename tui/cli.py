"""The command line: finds the command, imports its module, turns errors into one line.

A command is a module with `add_arguments(parser)` and `run(args) -> int`. Its module is named here as
text and imported when it is called for, so that `--version` and `--help` load neither Textual, yaml
nor rapidfuzz, and the commands without a screen never load Textual.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import sys
from collections.abc import Sequence
from typing import NamedTuple

from tui import __version__
from tui.base.errors import InputError

INTERRUPTED = 130  # what shells report for a program ended by ctrl+c


class Command(NamedTuple):
    """A word of the command line: the module that does it, and one line of help."""

    module: str
    help: str


COMMANDS = {
    "read": Command("tui.app.start", "open articles side by side (the default)"),
    "figures": Command("tui.commands.figures", "print every figure of the articles"),
    "check": Command("tui.commands.check", "check annotation files, their quotes and the codebook"),
    "fmt": Command("tui.commands.fmt", "rewrite annotation files in the canonical form"),
    "anchor": Command("tui.commands.anchor", "put annotations back on their words after an article changed"),
    "diff": Command("tui.commands.diff", "show what two annotators have differently"),
    "merge": Command("tui.commands.merge", "merge what two sides made of an annotation file"),
    "agree": Command("tui.commands.agree", "measure how far annotators agree"),
    "review": Command(
        "tui.app.review_start", "decide what annotators have differently, and keep a gold file"
    ),
    "feedback": Command("tui.commands.feedback", "tell an annotator what was decided otherwise, and why"),
    "git-setup": Command(
        "tui.commands.git_setup", "make git show and merge annotation files by their meaning"
    ),
    "same": Command("tui.commands.same", "find where other articles say the same"),
    "find": Command("tui.commands.find", "find words and figures in many articles"),
    "ledger": Command("tui.commands.ledger", "compare the figures of several articles"),
    "brief": Command("tui.commands.brief", "write down what articles agree and disagree about, with quotes"),
    "labels": Command("tui.commands.labels", "print the codebook in force, or rename a label"),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status: 0 done, 1 something was found, 2 bad input."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] in (["--version"], ["-V"]):
        print(f"variorum {__version__}")
        return 0
    if words[:1] in (["--help"], ["-h"]):
        print(overview(), end="")
        return 0
    try:
        return run(words)
    except InputError as error:
        say(str(error))
        return 2
    except BrokenPipeError:
        silence_stdout()
        return 0
    except OSError as error:
        silence_stdout()
        what = f"{error.filename}: " if error.filename else "cannot write the output: "
        say(f"variorum: {what}{error.strerror or error}")
        return 2
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # a fault of ours: people get a line, the details go to a file
        import traceback

        from tui.base.faults import FAULT, fault_words, write_down

        say(fault_words(error, write_down(traceback.format_exc())))
        return FAULT


def silence_stdout() -> None:
    """Point stdout nowhere, so that the interpreter's last flush says nothing more of it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def run(words: list[str]) -> int:
    """Call the command that `words` name; without one, `read`."""
    from tui.base.arguments import Parser

    name = words.pop(0) if words and words[0] in COMMANDS else "read"
    if name == "read" and words:
        refuse_misspelt(words[0])
    module = importlib.import_module(COMMANDS[name].module)
    parser = Parser(prog=f"variorum {name}", description=(module.__doc__ or "").strip().split("\n\n")[0])
    module.add_arguments(parser)
    use_utf8()
    status = module.run(parser.parsed(words))
    sys.stdout.flush()
    return int(status)


def refuse_misspelt(word: str) -> None:
    """Raise InputError for a first word that is neither a command nor a path, but might be a command misspelt."""
    if (
        word.startswith("-")
        or not word.isascii()
        or not word.replace("-", "").isalpha()
        or os.path.lexists(word)
    ):
        return
    import difflib

    near = difflib.get_close_matches(word, COMMANDS, n=1)
    hint = f"did you mean {near[0]}?" if near else "variorum --help lists the commands"
    raise InputError("variorum", f"{word!r} is neither a command nor a path: {hint}")


def use_utf8() -> None:
    """Let output be UTF-8 where it is piped, and never fail on a character that the terminal lacks."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            if stream.isatty():
                stream.reconfigure(errors="replace")  # type: ignore[union-attr]
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]


def say(message: str) -> None:
    """Print one line for people on stderr; nothing in it can act on the terminal."""
    from tui.base.clean import clean_line

    print(clean_line(message), file=sys.stderr)


def overview() -> str:
    """The text of `variorum --help`."""
    width = max(map(len, COMMANDS)) + 2
    commands = "".join(f"  {name:<{width}}{command.help}\n" for name, command in COMMANDS.items())
    return (
        "usage: variorum [PATH...]           open articles side by side\n"
        "       variorum COMMAND [ARG...]\n"
        "\n"
        "Reads news articles in the terminal, with every figure in them highlighted and explained.\n"
        "PATH is a file or a folder of .txt and .md files; without one, the project in this folder\n"
        "(seeds/, else articles/, else the folder's own text files).\n"
        "\n"
        "commands:\n"
        f"{commands}"
        "\n"
        "variorum COMMAND --help tells more; in the program, ? does.\n"
    )
