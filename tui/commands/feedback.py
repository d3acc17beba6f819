"""Tell an annotator what was decided otherwise in reviews, and why.

PATH is the folder of a gold, a file of decisions, or a folder of annotators' folders; without one, the project's
own annotations. Where the annotator's file has changed since, that is said.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from tui.annotations.load import SIZE_LIMIT, load
from tui.annotations.model import AnnotationFile, ArticleRef
from tui.annotations.record import record_of
from tui.annotations.source import Source, read_source
from tui.annotations.where import DECISIONS, FOLDER, project_folder
from tui.base.clean import clean_line
from tui.base.errors import InputError
from tui.base.files import Unreadable, read_regular
from tui.cli import say
from tui.commands.shown import many, shown_path
from tui.review.decisions import BOTH, EDITED, NEITHER, Decisions
from tui.review.decisions import load as load_decisions
from tui.review.diff import FileDiff, Side
from tui.review.feedback import Feedback, Otherwise, decision_files, feedback_of
from tui.review.questions import LETTERS
from tui.review.wording import class_name

_VARIABLE = "VARIORUM_ANNOTATOR"
_WORDS = {BOTH: "both", NEITHER: "neither", EDITED: "edited by hand"}


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
    paths = [Path(path) for path in args.paths] or [project_folder(Path("any").absolute()) / FOLDER]
    for path in paths:
        if args.paths and not path.exists():
            raise InputError(str(path), "no such file or folder")
    told = _Told(name)
    found = list(told.all_of(paths))
    if args.format == "json":
        _write_json(sys.stdout, name, found)
    else:
        _write_text(sys.stdout, name, found)
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


def _choice(each: Otherwise, between: Sequence[str]) -> str:
    choice = each.decision.choice
    return between[LETTERS.index(choice)] if choice in LETTERS else choice


# -- JSON ------------------------------------------------------------------------------------------------


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
        "choice": _choice(each, between),
        "by": decision.by,
        "at": decision.at,
        "reason": decision.reason or None,
        "yours": [record_of(one) for one in each.mine],
        "gold": [record_of(one) for one in each.gold],
        "changed_since": each.since,
    }


# -- text ------------------------------------------------------------------------------------------------


def _write_text(out: TextIO, name: str, found: Sequence[Feedback]) -> None:
    from tui.commands.diff_text import BOLD, DIM, Look, Places, cut, difference_lines, styled

    terminal = out.isatty()
    width = None
    if terminal:
        from shutil import get_terminal_size

        width = get_terminal_size().columns
    look = Look(terminal and not os.environ.get("NO_COLOR"), width)
    indent = " " * 9
    for each in found:
        if not each.otherwise:
            continue
        counts = f"{len(each.otherwise)} of {each.decided} otherwise"
        head = f"{each.article}  {name} {{}} → gold []   {counts}"
        out.write(styled(cut(clean_line(head), look), BOLD, look) + "\n")
        diff = _as_diff(each, name)
        places = Places(diff)
        for one in each.otherwise:
            for difference in one.differences:
                for line in difference_lines(difference, diff, (clean_line(name), "gold"), places, look):
                    out.write(line + "\n")
            out.write(styled(indent + cut(_why(one, each.between), look, len(indent)), BOLD, look) + "\n")
            if one.since:
                out.write(styled(f"{indent}changed in your file since", DIM, look) + "\n")
        out.write("\n")
    decided = sum(each.decided for each in found)
    otherwise = [one for each in found for one in each.otherwise]
    kinds = Counter(
        class_name(one.decision.kind, _pair(each.between)) for each in found for one in each.otherwise
    )
    told = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common() if kind)
    if found:
        total = f"{clean_line(name)}: {many(decided, 'decision')}, {decided - len(otherwise)} as you had it, "
        total += f"{len(otherwise)} otherwise" + (f" ({clean_line(told)})" if told else "")
        out.write(styled(cut(total, look), BOLD, look) + "\n")


def _why(each: Otherwise, between: Sequence[str]) -> str:
    """For what it was decided, by whom, when and why: "for reader2, by anna on 2026-11-22: the number alone"."""
    decision = each.decision
    choice = _choice(each, between)
    reason = f": {' '.join(decision.reason.split())}" if decision.reason else ", without a reason"
    whose = _WORDS.get(choice, f"for {choice}")
    return clean_line(f"{whose}, by {decision.by} on {decision.at[:10]}{reason}")


def _pair(between: Sequence[str]) -> tuple[str, str]:
    return clean_line(between[0]), clean_line(between[1])


def _as_diff(feedback: Feedback, name: str) -> FileDiff:
    """The article's differences in the form in which a diff is printed."""
    empty = AnnotationFile(ArticleRef(feedback.article))
    sides = [Side(side, side, empty) for side in (name, "gold")]
    differences = tuple(one for each in feedback.otherwise for one in each.differences)
    return FileDiff(feedback.article, sides[0], sides[1], differences, {}, text=feedback.text)
