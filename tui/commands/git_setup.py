"""Make git show and merge annotation files and rulings by their meaning, in the repository of the current folder.

`git diff` then prints what `variorum diff` does, `git log -p` and `git show` compare annotations as text for
people, and merge, rebase and cherry-pick merge them by id and field. Whoever clones the repository and does
not have variorum keeps git's own ways.
"""

from __future__ import annotations

import argparse
import shlex
import subprocess
import sys
from pathlib import Path

from tui.base.errors import InputError
from tui.base.files import Unreadable, Unwritable, read_regular, write_whole
from tui.cli import say
from tui.review.git_drivers import settings, with_lines, without_lines

_ATTRIBUTES = ".gitattributes"
_NO_SUCH_KEY = 5  # git's status for a key to be unset that is not there
_EPILOG = """\
It adds lines between two comments to .gitattributes, which are worth committing,
and sets diff.variorum.command, diff.variorum.textconv, merge.variorum.name and
merge.variorum.driver in this repository's own configuration, which is not
shared: each clone needs `variorum git-setup` once. --remove undoes all of it.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command line of `variorum git-setup` takes."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _EPILOG
    parser.add_argument("--remove", action="store_true", help="take everything back")


def run(args: argparse.Namespace) -> int:
    """Tell git of the drivers, or take them back; return 0. Raises InputError outside of a repository."""
    root = Path(_git("rev-parse", "--show-toplevel").removesuffix("\n"))
    path = root / _ATTRIBUTES
    before = _read(path)
    if args.remove:
        after = None if before is None else without_lines(before)
        for key in settings(""):
            _git("config", "--local", "--unset-all", key, missing_ok=True)
    else:
        after = with_lines(before)
        for key, value in settings(_program()).items():
            _git("config", "--local", "--replace-all", key, value)
    if after != before:
        _write(path, after)
    done = "no longer shows and merges" if args.remove else "shows and merges"
    say(f"git {done} annotation files by their meaning in {root}")
    if not args.remove and after != before:
        say(f"{_ATTRIBUTES} is changed: commit it, so that others can run `variorum git-setup` too")
    return 0


def _program() -> str:
    """The shell's words for this program: where it is installed, as git's PATH may lack that."""
    script = Path(sys.executable).with_name("variorum")
    if script.exists():
        return shlex.quote(str(script))
    # -P: git calls from the repository's folder, and nothing that lies there may be taken for the program.
    return f"{shlex.quote(sys.executable)} -P -m tui"


def _git(*words: str, missing_ok: bool = False) -> str:
    """What git prints. Raises InputError with what it says where it fails."""
    try:
        done = subprocess.run(["git", *words], capture_output=True, check=False)
    except FileNotFoundError:
        raise InputError("git", "not found: install git first") from None
    if done.returncode and not (missing_ok and done.returncode == _NO_SUCH_KEY):
        said = done.stderr.decode(errors="replace").strip().split("\n")[0].removeprefix("fatal: ")
        raise InputError("git", said or f"{words[0]} failed with status {done.returncode}")
    return done.stdout.decode(errors="surrogateescape")


def _read(path: Path) -> bytes | None:
    if path.is_symlink():
        raise InputError(str(path), "a symbolic link, which git does not follow: make it a file")
    if not path.exists():
        return None
    try:
        return read_regular(path)
    except Unreadable as problem:
        raise InputError(str(path), problem.reason) from None


def _write(path: Path, data: bytes | None) -> None:
    try:
        if data is None:
            path.unlink()
        else:
            write_whole(path, data, mode=0o666, folder_mode=0o777)
    except Unwritable as problem:
        raise InputError(str(path), problem.reason) from None
