"""Put annotations, and the figures of rulings, back on their words after their article changed.

Where the article is in git, the version that the annotations were made on is looked for there and decides.
Words that are gone leave an orphan: its annotation is kept, listed and never guessed at.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from tui.annotations.anchor import KEPT, Anchored, anchor
from tui.annotations.complete import complete
from tui.annotations.dump import dump
from tui.annotations.load import load
from tui.annotations.model import ORPHAN, Annotation, AnnotationFile
from tui.annotations.old_text import find_old_text
from tui.annotations.source import Source, read_source
from tui.annotations.where import annotator_of, inside_project, is_rulings_file, project_folder
from tui.base.clean import cited
from tui.base.errors import InputError
from tui.cli import say
from tui.commands.anchor_text import Look, write_file, write_totals
from tui.commands.annotation_files import default_project, files_at, is_own_file, read_annotation_bytes
from tui.commands.rewriting import rewrite
from tui.commands.shown import harmless_json, shown_path

_ARTICLES_KEPT = 16
_TEXT, _JSON = FORMATS = ("text", "json")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command line of `variorum anchor` takes."""
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="annotation file, or a folder of them (default: annotations/ of this project)",
    )
    parser.add_argument("--dry-run", action="store_true", help="change nothing, only tell what would become")
    parser.add_argument(
        "--format", choices=FORMATS, default=_TEXT, help="how to print (default: %(default)s)"
    )


def run(args: argparse.Namespace) -> int:
    """Anchor the files; return 0, 1 if there are orphans, 2 where a file or its article cannot be read."""
    work = _Work(args.dry_run)
    named = {str(Path(name)) for name in args.paths}
    look = Look.of(sys.stdout)
    for path in files_at(args.paths or [default_project()], work.refuse):
        if str(path) not in named and is_own_file(path):
            continue
        for done in work.file(path):
            if args.format == _TEXT:
                write_file(sys.stdout, done.title, done.found, done.text, look)
    if args.format == _JSON:
        print(harmless_json({"files": [_record(done) for done in work.done]}))
    else:
        write_totals(sys.stdout, [done.found for done in work.done], look)
    if work.refused:
        return 2
    return int(any(one.status == ORPHAN for done in work.done for one in done.found))


@dataclass(frozen=True, slots=True)
class _Done:
    """What became of a file's annotations, or of the figures of one article in a file of rulings.

    `text` is their article's; `title` is what the file is called in lists.
    """

    name: str
    article: str
    found: list[Anchored]
    text: str
    title: str


class _Work:
    """Files taken one after the other; an article, and its old text, is read once for all of them."""

    def __init__(self, dry_run: bool) -> None:
        self.done: list[_Done] = []
        self.refused = 0
        self._dry_run = dry_run
        self._source = lru_cache(_ARTICLES_KEPT)(read_source)
        self._old_text = lru_cache(_ARTICLES_KEPT)(find_old_text)

    def refuse(self, error: InputError) -> None:
        """Say why a file is left as it is."""
        self.refused += 1
        say(str(error))

    def file(self, path: Path) -> list[_Done]:
        """Anchor a file's annotations and write it, if it changed; nothing comes of one that is refused."""
        try:
            done = self._rulings(path) if is_rulings_file(path) else [self._annotations(path)]
        except InputError as error:
            self.refuse(error)
            return []
        self.done += done
        return done

    def _rulings(self, path: Path) -> list[_Done]:
        """Anchor the figures that rulings are about, article by article; one that cannot be read is told."""
        from tui.compare.load_rulings import load_file
        from tui.compare.place_rulings import anchor_rulings
        from tui.compare.rulings import dump_file

        name, project = shown_path(path), project_folder(path)
        before = read_annotation_bytes(path)
        loaded = load_file(before, name)
        file = loaded.file.with_ids()
        after, found, failed = anchor_rulings(file, lambda article: self._source(article, project))
        for one in failed:
            what = f"its article {cited(one.article)} cannot be read: {one.reason}"
            place = loaded.mark("rulings", *one.place, "article")
            self.refuse(InputError(name, f"{what}; give its path in the project folder", *place))
        if after != loaded.file and not self._dry_run:
            rewrite(path, before, dump_file(after))
        return [_Done(name, one.article, one.found, one.text, f"{name} on {one.article}") for one in found]

    def _annotations(self, path: Path) -> _Done:
        name = shown_path(path)
        before = read_annotation_bytes(path)
        loaded = load(before, name)
        project = project_folder(path)
        source = self._source(loaded.file.article.path, project)
        if isinstance(source, str):
            what = f"its article {cited(loaded.file.article.path)} cannot be read: {source}"
            place = loaded.mark("article", "path")
            raise InputError(name, f"{what}; give its path in the project folder", *place)
        file = complete(loaded.file, None, annotator_of(path))
        found = anchor(file.annotations, source.text, self._text_before(file, source, project))
        after = _anchored(file, found, source)
        without_id = not all(annotation.id for annotation in loaded.file.annotations)
        if (after != file or without_id) and not self._dry_run:
            rewrite(path, before, dump(after))
        return _Done(name, file.article.path, found, source.text, name)

    def _text_before(self, file: AnnotationFile, source: Source, project: Path) -> str | None:
        """Return the text that the annotations were made on, where it is known."""
        digest = file.article.sha256
        if digest is None or digest == source.sha256:
            return source.text if digest else None
        return self._old_text(inside_project(file.article.path, project), digest, file.article.chars)


def _anchored(file: AnnotationFile, found: list[Anchored], source: Source) -> AnnotationFile:
    """Return the file with its annotations where they are now; as it is, if nothing became of any."""
    article = replace(file.article, sha256=source.sha256, chars=len(source.text))
    pairs = zip(file.annotations, found, strict=True)
    if article == file.article and all(one.status == KEPT and _same_quote(old, one) for old, one in pairs):
        return file
    return replace(file, article=article).with_annotations(one.annotation for one in found)


def _same_quote(old: Annotation, one: Anchored) -> bool:
    """Whether a quote stays as it is written; where there was none, that is no reason to write the file."""
    return old.quote in (None, one.annotation.quote)


def _record(done: _Done) -> dict[str, object]:
    """Return what became of a file's annotations as plain data, with its keys in the order of the contract."""
    annotations = [
        {
            "id": one.annotation.id,
            "status": one.status,
            "start": one.annotation.start,
            "end": one.annotation.end,
            "was": one.was,
            "suggestion": one.suggestion,
        }
        for one in done.found
    ]
    return {"path": done.name, "article": done.article, "annotations": annotations}
