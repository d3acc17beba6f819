"""Merge what two sides made of an annotation file, or of one of rulings: by annotation, then by what it says.

BASE is the file that both started from, empty where both added it. The result goes to stdout, or to the file
that -o names. What both changed to different values is in it from both, under `conflict`: `variorum check`
finds it, `variorum review` settles it. Exit status 1 where there is such a conflict.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from tui.annotations.guard import Refused, checked_bytes
from tui.annotations.load import SIZE_LIMIT, load
from tui.annotations.model import AnnotationFile
from tui.annotations.record import file_record
from tui.annotations.where import holds_rulings
from tui.base.errors import InputError
from tui.base.files import Unreadable, Unwritable, read_regular, write_whole
from tui.cli import say
from tui.commands.merging import Given, Outcome
from tui.review.ground import same_article
from tui.review.merge import Merged, merge
from tui.review.sources import check_named

_EMPTY = (b"", b"\xef\xbb\xbf")  # the second is an empty file with a byte order mark
_FILE_MODE, _FOLDER_MODE = 0o666, 0o777  # less the umask


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command line of `variorum merge` takes."""
    parser.add_argument("base", metavar="BASE", help="the file that both sides started from, or an empty one")
    parser.add_argument("ours", metavar="OURS", help="the file of the side whose values stand in a conflict")
    parser.add_argument("theirs", metavar="THEIRS", help="the file of the other side")
    parser.add_argument("-o", "--output", metavar="OUT", help="write the result to this file")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to print (default: %(default)s)"
    )


def run(args: argparse.Namespace) -> int:
    """Merge the files; return 0, or 1 where sides are in conflict. Raises InputError for a bad file."""
    output = args.output or args.ours
    given = Given(args.base, args.ours, args.theirs, output)
    outcome = _merged(given, *(_bytes(name) for name in (args.base, args.ours, args.theirs)))
    if args.output:
        _write(args.output, outcome)
    if args.format == "json":
        _print_json(outcome, with_file=not args.output)
    elif not args.output:
        sys.stdout.write(outcome.data.decode())  # harmless to terminals: what is dumped is escaped
    if outcome.conflicts or outcome.warnings:
        for line in outcome.lines():
            say(line)
    return 1 if outcome.conflicts else 0


def _merged(given: Given, base: bytes, ours: bytes, theirs: bytes) -> Outcome:
    """Merge what the files hold: rulings, or else annotations. Raises InputError."""
    before = None if base.strip() in _EMPTY else base
    if holds_rulings(ours, given.ours) or holds_rulings(theirs, given.theirs):
        from tui.commands.merge_rulings import merged_rulings

        return merged_rulings(given, before, ours, theirs)
    return _merged_annotations(given, before, ours, theirs)


def _merged_annotations(given: Given, base: bytes | None, ours: bytes, theirs: bytes) -> Outcome:
    before = None if base is None else load(base, given.base).file
    sides = load(ours, given.ours).file, load(theirs, given.theirs).file
    _check_one_article((given.base, before), (given.ours, sides[0]), (given.theirs, sides[1]))
    merged = merge(before, *sides, _on_disk(*sides, Path(given.ours)))

    def lines() -> list[str]:
        from tui.review.conflict_words import conflict_words

        article = merged.file.article.path
        names = given.side_names(sides[0].annotator, sides[1].annotator)
        title = f"{merged.file.annotator} on {article}" if merged.file.annotator else article
        return given.told(title, [*merged.warnings, *conflict_words(merged, names)])

    data = _checked(merged, given.output)
    return Outcome(
        data, lambda: file_record(merged.file), merged.conflicts, merged.warnings, lines, _check_readable
    )


def _check_readable(data: bytes, name: str) -> None:
    load(data, name)


def _check_one_article(*named: tuple[str, AnnotationFile | None]) -> None:
    """Raise InputError for files on different articles: offsets of one mean nothing in another."""
    last_name, last = named[-1]
    for name, file in named[:-1]:
        if file is not None and last is not None and not same_article(file.article, last.article):
            raise InputError(
                last_name,
                f"is about {last.article.path!r}, but {name} is about {file.article.path!r}: "
                "merge files on one article",
            )


def _bytes(name: str) -> bytes:
    check_named(name)
    if name == os.devnull:
        return b""
    try:
        return read_regular(Path(name), SIZE_LIMIT)
    except Unreadable as problem:
        raise InputError(name, problem.reason) from None


def _on_disk(ours: AnnotationFile, theirs: AnnotationFile, place: Path) -> str | None:
    """Return the sha256 of the article as it is now, where that decides between the sides."""
    if ours.article.sha256 == theirs.article.sha256:
        return None
    from tui.annotations.source import Source, read_source
    from tui.annotations.where import project_folder

    source = read_source(ours.article.path, project_folder(place.absolute()))
    return source.sha256 if isinstance(source, Source) else None


def _checked(merged: Merged, name: str) -> bytes:
    """Return the bytes of the result, which can be read again. Raises InputError, for one that is too large."""
    try:
        return checked_bytes(merged.file, name)
    except Refused as problem:
        raise InputError(name, problem.reason) from None


def _write(name: str, outcome: Outcome) -> None:
    """Write the result; what only stands in the file that was there is kept. Raises InputError."""
    path = Path(name)
    try:
        if path.exists():
            _keep(path, outcome)
        write_whole(path, outcome.data, _FILE_MODE, _FOLDER_MODE)
    except (Unreadable, Unwritable) as problem:
        raise InputError(name, f"{problem.reason}: nothing is written") from None
    except ValueError:
        raise InputError(name, "a name that no file can have") from None


def _keep(path: Path, outcome: Outcome) -> None:
    """Keep a copy of a file with comments, or of one that is no annotation file, in the state folder."""
    before = read_regular(path, SIZE_LIMIT)
    if _says_more(before, str(path), outcome):
        from tui.annotations.kept import keep_copy

        say(f"{path}: as it was, it is in {keep_copy(path, before)}")


def _says_more(data: bytes, name: str, outcome: Outcome) -> bool:
    """Whether a file may say something that loading and dumping loses."""
    try:
        outcome.check(data, name)
    except InputError:
        return bool(data.strip())
    if b"#" not in data:
        return False
    from tui.annotations.comments import has_comments

    return has_comments(data)


def _print_json(outcome: Outcome, with_file: bool) -> None:
    from tui.commands.shown import harmless_json

    result: dict[str, object] = {
        "conflicts": [conflict._asdict() for conflict in outcome.conflicts],
        "warnings": list(outcome.warnings),
    }
    if with_file:
        result["merged"] = outcome.record()
    print(harmless_json(result))
