"""Tell an annotator what was decided otherwise in reviews, and why.

PATH is the folder of a gold, a file of decisions, or a folder of annotators' folders; without one, the project's
own annotations. Where the annotator's file has changed since, that is said.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from tui.annotations.load import SIZE_LIMIT, load
from tui.annotations.model import AnnotationFile
from tui.annotations.names import annotator_problem
from tui.annotations.record import record_of
from tui.annotations.source import Source, read_source
from tui.annotations.where import DECISIONS, FOLDER, project_folder
from tui.base.errors import InputError
from tui.base.files import Unreadable, read_regular
from tui.cli import say
from tui.commands.shown import shown_path
from tui.review.decisions import Decisions
from tui.review.decisions import load as load_decisions
from tui.review.feedback import Feedback, Otherwise, decision_files, feedback_of, whose_choice

_VARIABLE = "VARIORUM_ANNOTATOR"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command line of `variorum feedback` takes."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("paths", nargs="*", metavar="PATH", help=f"default: {FOLDER}/ of the project here")
    parser.add_argument(
        "--annotator", metavar="NAME", help=f"whose annotations it is about (default: {_VARIABLE})"
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to print (default: %(default)s)"
    )


def run(args: argparse.Namespace) -> int:
    """Print the feedback; return 0, or 2 where a file was refused. Raises InputError without a name or a path."""
    name = args.annotator or os.environ.get(_VARIABLE)
    if not name:
        raise InputError("", "variorum feedback: name the annotator with --annotator")
    if (problem := annotator_problem(name)) is not None:
        raise InputError("", f"variorum feedback: the annotator's name {problem}: give another one")
    paths = [Path(path) for path in args.paths] or [project_folder(Path("any").absolute()) / FOLDER]
    for path in paths:
        if args.paths and not path.exists():
            raise InputError(str(path), "no such file or folder")
    told = _Told(name)
    found = list(told.all_of(paths))
    if args.format == "json":
        _write_json(sys.stdout, name, found)
    else:
        from tui.commands.feedback_text import write_text

        write_text(sys.stdout, name, found)
    if not found and not told.refused:
        others = sorted(told.others)
        about = (
            f"; there are decisions about {', '.join(others)}" if others else ": see variorum review --help"
        )
        say(f"nothing was decided about {name} yet{about}")
    return 2 if told.refused else 0


class _Told:
    """Feedback from files of decisions; one that is refused is told and left out."""

    def __init__(self, name: str) -> None:
        self.refused = False
        self.others: set[str] = set()
        self._name = name

    def all_of(self, paths: Sequence[Path]) -> Iterator[Feedback]:
        """Yield the feedback on each article, in the order of the files."""
        for file in decision_files(paths):
            try:
                decisions = load_decisions(_bytes(file), shown_path(file))
            except InputError as error:
                say(str(error))
                self.refused = True
                continue
            self.others.update(decisions.between)
            feedback = feedback_of(decisions, self._name, file, self._present(file), _text(decisions, file))
            if feedback is not None:
                yield feedback

    def _present(self, decisions: Path) -> AnnotationFile | None:
        """The annotator's own file on the article, beside the gold's, if it is there."""
        parts = decisions.absolute().parts
        at = len(parts) - 1 - parts[::-1].index(DECISIONS) if DECISIONS in parts else 0
        if at < 2:
            return None
        own = Path(*parts[: at - 1], self._name, *parts[at + 1 :])
        try:
            return load(_bytes(own), str(own)).file
        except InputError:
            return None


def _text(decisions: Decisions, near: Path) -> str | None:
    """The article, if it is as it was when it was decided on."""
    source = read_source(decisions.article, project_folder(near))
    return source.text if isinstance(source, Source) and source.sha256 == decisions.sha256 else None


def _bytes(file: Path) -> bytes:
    try:
        return read_regular(file, SIZE_LIMIT)
    except Unreadable as problem:
        raise InputError(str(file), problem.reason) from None


def _write_json(out: TextIO, name: str, found: Sequence[Feedback]) -> None:
    from tui.commands.shown import harmless_json

    data = {
        "variorum_feedback": 1,
        "annotator": name,
        "decided": sum(each.decided for each in found),
        "otherwise": sum(len(each.otherwise) for each in found),
        "articles": [
            {
                "article": each.article,
                "decisions": shown_path(each.place),
                "decided": each.decided,
                "otherwise": [_item(one, each.between) for one in each.otherwise],
            }
            for each in found
        ],
    }
    out.write(harmless_json(data) + "\n")


def _item(each: Otherwise, between: Sequence[str]) -> dict[str, object]:
    decision = each.decision
    return {
        "class": decision.kind,
        "choice": whose_choice(each.decision, between),
        "by": decision.by,
        "at": decision.at,
        "reason": decision.reason or None,
        "yours": [record_of(one) for one in each.mine],
        "gold": [record_of(one) for one in each.gold],
        "changed_since": each.since,
    }
