"""Print the ledger of figures: a row for each quantity, a column for each article, and whether they agree.

Articles are compared by what they report: figures of another night or place are never called equal or in conflict.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tui.annotations.anchor import anchor
from tui.annotations.folder import AnnotatorFolder, annotator_folders
from tui.annotations.load import load
from tui.annotations.model import AnnotationFile
from tui.annotations.where import FOLDER, project_folder
from tui.articles.article import Article
from tui.base.errors import InputError
from tui.base.files import Unreadable, read_regular
from tui.cli import say
from tui.commands.article_files import ProjectTerms, article_entries, read_or_say
from tui.commands.ledger_formats import WRITERS, write_pairs
from tui.compare.classes import Classes
from tui.compare.corrected import corrected
from tui.compare.ledger import Ledger, Source
from tui.compare.rulings import Ruling, load_rulings, rulings_file
from tui.figures.finder import find_figures
from tui.figures.model import Figure
from tui.figures.relate import relate
from tui.figures.terms import Terms

_STATES = """\
states of rows:
  !  its figures conflict          =  they agree
  ~  they fit, as rounded by 5% or less, within their bounds, or in another unit
  +  a total and its parts         /  the same is counted elsewhere, of another time or place
  ?  nothing to compare with

Figures that an annotator corrected or refused (annotations/ANNOTATOR/) count as corrected, and rulings
(annotations/ANNOTATOR/ledger.rulings.yaml) overrule what the program takes figures for. Classes of nouns
and of what became of them can be added in annotations/terms.yaml.

--pairs, a line each: articleA, startA, endA, articleB, startB, endB, relation, proof. The relation is
same-quantity-agree, same-quantity-conflict, same-noun-different-event or unrelated.
"""
_GOLD = "gold"  # whose word counts before that of other annotators


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command line of `variorum ledger` takes."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _STATES
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="article, or folder of articles (default: the project in this folder)",
    )
    parser.add_argument(
        "--format", choices=sorted(WRITERS), default="table", help="how to print (default: %(default)s)"
    )
    parser.add_argument(
        "--pairs", action="store_true", help="print every pair of figures as judged, with --format jsonl"
    )
    parser.add_argument(
        "--annotator", metavar="NAME", help="use only this annotator's corrections and rulings (default: all)"
    )


def run(args: argparse.Namespace) -> int:
    """Print the ledger; return 0, or 2 where an article or a file about it could not be read.

    Raises InputError for a bad path, and for `--pairs` in another format.
    """
    if args.pairs and args.format != "jsonl":
        raise InputError("--pairs", "prints JSON lines: add --format jsonl")
    desk = _Desk(args.annotator)
    sources = []
    for entry in article_entries(args.paths):
        article = read_or_say(entry)
        if article is None:
            desk.problems += 1
        else:
            sources.append(desk.source(article))
    ledger = Ledger(sources, desk.classes(), desk.rulings)
    if args.pairs:
        write_pairs(sys.stdout, ledger)
    else:
        WRITERS[args.format](sys.stdout, ledger)
    return 2 if desk.problems or desk.terms.refused else 0


class _Desk:
    """What annotators wrote about the articles. What cannot be read is told in a line and counted."""

    def __init__(self, annotator: str | None) -> None:
        self.terms = ProjectTerms()
        self.rulings: list[Ruling] = []
        self.problems = 0
        self._annotator = annotator
        self._folders: dict[Path, list[AnnotatorFolder]] = {}
        self._used: list[Terms] = []

    def source(self, article: Article) -> Source:
        """Return an article with its figures as annotators have them."""
        terms = self.terms.of(article.path)
        if terms and terms not in self._used:
            self._used.append(terms)
        figures = relate(article.text, find_figures(article.text, terms=terms))
        return Source(article.name, article.text, self._corrected(article, figures))

    def classes(self) -> Classes:
        """The classes of nouns and statuses, with those of the projects."""
        nouns = [one for terms in self._used for one in terms.nouns]
        return Classes(nouns, [one for terms in self._used for one in terms.statuses])

    def _corrected(self, article: Article, figures: list[Figure]) -> list[Figure]:
        files = [self._file(folder, article) for folder in self._annotators(article)]
        return corrected(article.text, figures, [file for file in files if file])

    def _annotators(self, article: Article) -> list[AnnotatorFolder]:
        project = project_folder(article.path)
        if project not in self._folders:
            folders = annotator_folders(project / FOLDER)
            chosen = [one for one in folders if self._annotator in (None, one.name)]
            chosen.sort(key=lambda one: (one.name != _GOLD, one.name))
            self._folders[project] = [AnnotatorFolder(project, one) for one in chosen]
            for one in chosen:
                self._take_rulings(rulings_file(project, one.name))
        return self._folders[project]

    def _take_rulings(self, path: Path) -> None:
        if not path.is_file():
            return
        try:
            self.rulings = load_rulings(read_regular(path), str(path)) + self.rulings
        except (InputError, Unreadable) as problem:
            self._tell(path, problem)

    def _file(self, folder: AnnotatorFolder, article: Article) -> AnnotationFile | None:
        """Return an annotator's file on an article, put on its present words; None where there is none."""
        path = folder.file_for(article.path)
        if not path.is_file():
            return None
        try:
            file = load(read_regular(path), str(path)).file
        except (InputError, Unreadable) as problem:
            self._tell(path, problem)
            return None
        stated = [one for one in file.annotations if one.figure is not None]
        return file.with_annotations(one.annotation for one in anchor(stated, article.text))

    def _tell(self, path: Path, problem: InputError | Unreadable) -> None:
        self.problems += 1
        say(f"{path}: {problem.reason}" if isinstance(problem, Unreadable) else str(problem))
