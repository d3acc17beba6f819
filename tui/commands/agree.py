"""Measure how far annotators agree: on spans, on the labels of tokens, and on where units begin and end.

A, B and more are annotation files on one article, folders of them (which go together by the article's name), or
either in a git revision, REV:path.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence

from tui.annotations.spans import placed
from tui.base.errors import InputError
from tui.cli import say
from tui.review.agreement import FIGURES, Document, measure
from tui.review.diff import Side
from tui.review.ground import on_one_text
from tui.review.overlaps import Place
from tui.review.pairing import place_of
from tui.review.sources import Group, groups_of

_FIGURES = """\
figures, all from either side the same, 1 for perfect agreement:
  strict_f1           spans with the same start, end and label (F1, SemEval-2013 task 9)
  exact_f1            spans with the same start and end
  partial_f1          a full point for the same ends, a half for an overlap
  type_f1             spans that overlap with the same label
  token_kappa         Cohen's kappa of the labels of all tokens; most have none ("O"),
                      on which it is easy to agree: so also
  marked_token_kappa  the same for tokens that at least one of the two marked
  token_alpha         Krippendorff's nominal alpha of the labels of all tokens
  paired_label_kappa  Cohen's kappa of the labels of spans that are about the same
  alpha_u             Krippendorff's alpha for unitizing, over characters

Of more than two annotators, spans and kappas are the mean over pairs. The interval
beside a figure is that of 95 in 100 draws of as many articles from these (bootstrap,
at least 5 articles; the draws are the same each time). A token is a word or a sign.
"""
_FEWEST = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command line of `variorum agree` takes."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _FIGURES
    parser.add_argument(
        "paths", nargs="+", metavar="A B", help="annotation file, folder of them, or REV:path"
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to print (default: text)"
    )
    parser.add_argument(
        "--list", choices=FIGURES, metavar="FIGURE", help="print the cases that lower a figure"
    )


def run(args: argparse.Namespace) -> int:
    """Print the figures, or the cases behind one; return 0, or 2 where a file was refused.

    Raises InputError for names that lead nowhere, and where there is nothing to compare.
    """
    if len(args.paths) < _FEWEST:
        raise InputError(
            "", "variorum agree: name two annotators' files or folders; see variorum agree --help"
        )
    study = _Study(args.paths)
    names = study.annotators()
    # The figures are for people or for programs; only what writes them is imported.
    if args.list:
        from tui.commands.agree_cases import write_cases

        write_cases(sys.stdout, args.list, names, study.documents, args.format)
    elif args.format == "json":
        from tui.commands.agree_json import write_json

        write_json(sys.stdout, measure(names, study.documents))
    else:
        from tui.commands.agree_text import write_text

        write_text(sys.stdout, measure(names, study.documents))
    return 2 if study.refused else 0


class _Study:
    """What annotators marked, article by article. Of several articles, one that is refused is told and left out."""

    def __init__(self, paths: Sequence[str]) -> None:
        self.documents: list[Document] = []
        self.refused = False
        self._paths = paths
        self._names: list[set[str]] = [set() for _ in paths]
        groups = groups_of(paths)
        for group in groups:
            try:
                self.documents.append(self._document(group))
            except InputError as error:
                if len(groups) == 1:
                    raise
                say(str(error))
                self.refused = True

    def annotators(self) -> list[str]:
        """What the sides are called: the annotator, or the path where a side has several or shares its name."""
        names = [next(iter(found)) if len(found) == 1 else "" for found in self._names]
        return [
            name if name and names.count(name) == 1 else path
            for name, path in zip(names, self._paths, strict=True)
        ]

    def _document(self, group: Group) -> Document:
        sides = [None if found is None else found.side() for found in group]
        there = [side for side in sides if side is not None]
        place = next(found.place for found in group if found is not None)
        ground = on_one_text(there, place)
        for notice in ground.notices:
            say(notice)
        for names, side in zip(self._names, sides, strict=True):
            names |= {side.annotator} if side else set()
        given = iter(ground.sides)
        length = len(ground.text) if ground.text is not None else _length(ground.sides)
        marked = tuple(None if side is None else _places(next(given), length) for side in sides)
        return Document(there[0].file.article.path, ground.text, length, marked)


def _length(sides: Iterable[Side]) -> int | None:
    return next((side.file.article.chars for side in sides if side.file.article.chars is not None), None)


def _places(side: Side, length: int | None) -> tuple[Place, ...]:
    """Where a side's annotations are; those without a place in the text are told and left out."""
    found: list[Place] = []
    for annotation in side.file.annotations:
        span = placed(annotation)
        if span is not None and 0 <= span[0] < span[1] and (length is None or span[1] <= length):
            found.append(place_of(annotation, len(found)))
    if lost := len(side.file.annotations) - len(found):
        say(
            f"{side.name}: {lost} of {len(side.file.annotations)} annotations have no place in the text: left out"
        )
    return tuple(found)
