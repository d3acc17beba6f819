"""Sheets and the disk: annotation files are read when an article is opened, and written by a thread."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.annotations.folder import AnnotatorFolder, annotator_folders, path_in_project
from tui.annotations.journal import is_pending, path_in
from tui.annotations.model import Annotation, AnnotationFile, ArticleRef, Span
from tui.annotations.spans import SpanIndex
from tui.annotations.where import project_folder
from tui.app.annotating.sheet import Kept, Others, Sheet, Standing
from tui.app.annotating.wording import lost_words
from tui.app.reading import Reading
from tui.articles.listing import Entry
from tui.base.errors import InputError
from tui.base.files import Stamp, Unreadable, read_regular, stamp

if TYPE_CHECKING:
    from tui.annotations.saver import Progress, Saver
    from tui.annotations.saving import Saved
    from tui.annotations.store import Store

Soon = Callable[[Callable[[], None]], None]
"""Calls a function on the thread of the screen, soon. From any thread."""


class FileKeeper:
    """Keeps the sheets of `annotator` in `annotations`, a folder of each article's project.

    `annotator` is asked when an article is first opened. `soon` brings what the writing thread has to say to
    the screen's thread, `changed` is called there when a sheet is to be shown anew, with words to be said.
    """

    def __init__(self, annotator: Callable[[], str], annotations: Path) -> None:
        self._annotator = annotator
        self._annotations = annotations
        self.soon: Soon = lambda call: call()
        self.changed: Callable[[str], None] = lambda words: None  # noqa: ARG005
        self._folders: dict[Path, AnnotatorFolder] = {}
        self._stores: dict[str, Store] = {}
        self._sheets: dict[str, Sheet] = {}
        self._readings: dict[str, Reading] = {}
        self._seen: dict[str, Stamp | None] = {}
        self._standing: dict[str, tuple[Stamp | None, Standing | None]] = {}
        self._others: dict[str, tuple[tuple[Stamp | None, ...], Others]] = {}
        self._failures: dict[str, str] = {}  # why the newest state of a file is not in it, by the file
        self._saver: Saver | None = None

    # -- opening ----------------------------------------------------------------------------------------

    def open(self, reading: Reading) -> Sheet:
        """The sheet of an article as its file has it, its annotations put on their words."""
        article = reading.article
        assert article is not None
        project, folder = self._folder(reading.entry.path)
        path = folder.file_for(reading.entry.path)
        fresh = AnnotationFile(ArticleRef(path_in_project(reading.entry.path, project)), folder.folder.name)
        sheet = Sheet(path, fresh)
        self._sheets[sheet.key], self._readings[sheet.key] = sheet, reading
        self._seen[sheet.key] = stamp(path)
        if self._seen[sheet.key] is None and not is_pending(path_in(path, self._within(project))):
            sheet.file = self._about(fresh, reading)
            return sheet  # nothing is there, and what reads and writes need not be loaded yet
        store = self._store(sheet)
        opened = store.read()
        if opened.problem is not None:
            sheet.kept = Kept("refused", _short(opened.problem))
            return sheet
        if opened.file is not None:
            sheet.file, sheet.kept = opened.file, Kept("saved")
        recovered = store.recover()
        if recovered is not None:
            sheet.file = recovered.file
            sheet.deleted |= recovered.deleted
            self.soon(lambda: self.changed(f"{path.name}: what was not saved the last time is here again"))
        self.attach(sheet, reading)
        if words := lost_words(sheet):
            self.soon(lambda: self.changed(words))
        if recovered is not None:
            self.keep(sheet)
        return sheet

    def renamed(self) -> None:
        """The annotator has another name, and so another folder."""
        self._folders.clear()
        self._standing.clear()
        self._others.clear()

    def attach(
        self, sheet: Sheet, reading: Reading, old_text: str | None = None, past: Sequence[Annotation] = ()
    ) -> list[Annotation]:
        """Put the annotations of a sheet, and states that they had before, on their words in the article as it is.

        `old_text` is the text that they are on, where that is known. Returns `past`, one for one.
        """
        article = reading.article
        if article is None:
            return list(past)
        from tui.annotations.complete import complete
        from tui.annotations.source import Source

        whole = complete(sheet.file, Source(article.text, article.sha256), taken=sheet.deleted)
        sheet.file, sheet.suggestions = attached(whole, reading, old_text)
        sheet.file = self._about(sheet.file, reading)
        before, now = whole.by_id(), sheet.file.by_id()
        if old_text is None or not past:
            return list(past)
        from tui.annotations.anchor import anchor

        return [
            now[old.id] if before.get(old.id) == old else new.annotation
            for old, new in zip(past, anchor(past, article.text, old_text), strict=True)
        ]

    def _about(self, file: AnnotationFile, reading: Reading) -> AnnotationFile:
        """The file with its article named as it is now."""
        article = reading.article
        assert article is not None
        path = path_in_project(reading.entry.path, project_folder(reading.entry.path, self._annotations.name))
        ref = replace(file.article, path=path, sha256=article.sha256, chars=len(article.text))
        return replace(file, article=ref)

    def _folder(self, article: Path) -> tuple[Path, AnnotatorFolder]:
        """The project of an article, and the annotator's folder in it."""
        project = project_folder(article, self._annotations.name)
        if project not in self._folders:
            self._folders[project] = AnnotatorFolder(project, self._home(project) / self._annotator())
        return project, self._folders[project]

    def _home(self, project: Path) -> Path:
        return project / self._annotations  # an absolute path stays as it is

    def _within(self, project: Path) -> Path:
        """The folder that annotation files must be in, also behind links."""
        return self._annotations if self._annotations.is_absolute() else project

    def _store(self, sheet: Sheet) -> Store:
        from tui.annotations.store import Store
        from tui.review.merge import merge

        if sheet.key not in self._stores:
            project, _ = self._folder(self._readings[sheet.key].entry.path)
            self._stores[sheet.key] = Store(sheet.path, self._within(project), merge)
        return self._stores[sheet.key]

    # -- saving -----------------------------------------------------------------------------------------

    def keep(self, sheet: Sheet) -> None:
        """Save what the sheet holds, soon, on the writing thread."""
        from tui.annotations.saver import Saver

        if self._saver is None:
            self._saver = Saver(self._tell)
        sheet.kept = Kept("saving")
        self._saver.submit(self._store(sheet), sheet.file, sheet.deleted)

    def _tell(self, progress: Progress) -> None:
        """Called from the writing thread."""
        key = str(progress.store.path)
        if progress.failure is not None:
            kept = progress.failure.kept
            where = f"kept in {kept} until it can be saved" if kept else "on no disk"
            self._failures[key] = f"{progress.failure.reason}; {where}"
        elif progress.saved is not None:
            self._failures.pop(key, None)
        with contextlib.suppress(RuntimeError):  # the screen's thread has ended: nobody is left to be told
            self.soon(lambda: self._show(progress))

    def _show(self, progress: Progress) -> None:
        """Say of a sheet what came of saving it, and take in what others wrote."""
        sheet = self._sheets[str(progress.store.path)]
        words: list[str] = []
        if progress.failure is not None:
            reason = progress.failure.reason
            if sheet.kept != (failed := Kept("failed", reason)):
                again = "" if progress.failure.final else "; it is tried again"
                where = f"; it is kept in {progress.failure.kept}" if progress.failure.kept else ""
                words.append(f"NOT SAVED: {sheet.path.name}: {reason}{again}{where}")
            sheet.kept = failed
        elif progress.saved is not None:
            words += progress.saved.notes
            self._seen[sheet.key] = stamp(sheet.path)
            sheet.kept = Kept("saving" if progress.newer else "saved")
            if progress.saved.merged:
                self._take_in(sheet, progress.store, progress.saved)
                words.append(merged_words(sheet.path.name, progress.saved))
        else:
            return
        self.changed("; ".join(words))

    def _take_in(self, sheet: Sheet, store: Store, saved: Saved) -> None:
        """Take into the sheet what others wrote, under what was done to it since."""
        assert self._saver is not None
        sheet.file = store.rebased(saved, sheet.file)
        self.attach(sheet, self._readings[sheet.key])
        sheet.kept = Kept("saving")
        self._saver.adopt(store, saved, sheet.file, sheet.deleted)

    def _read_again(self, sheet: Sheet) -> None:
        """Read the file of a sheet again that somebody else wrote, where nothing of ours is to be saved yet."""
        store, before = self._store(sheet), sheet.file
        opened = store.read()
        if opened.problem is not None:
            sheet.kept = Kept("refused", _short(opened.problem))
            self.changed(f"NOT READ: {sheet.kept.words}; what is here is as it was before")
            return
        recovered = store.recover()
        sheet.file = recovered.file if recovered is not None else opened.file or before
        sheet.kept = Kept("saved" if opened.file is not None else "none")
        self.attach(sheet, self._readings[sheet.key])
        if recovered is not None:
            sheet.deleted |= recovered.deleted
            self.keep(sheet)
        self.changed(again_words(sheet.path.name, before, sheet.file))

    def flush(self, seconds: float) -> bool:
        """Wait until everything is on the disk, for so long at most; whether it is."""
        return self._saver is None or self._saver.flush(seconds)

    def unsaved(self) -> list[str]:
        """What is not on the disk as it should be, a line for each file."""
        lines = [f"{Path(key).name}: NOT SAVED: {why}" for key, why in self._failures.items()]
        lines += [
            f"{each.path.name}: {len(each.file.annotations)} annotations: {each.kept.words}"
            for each in self._sheets.values()
            if each.kept.sort == "gone"
        ]
        return lines

    def watch(self, sheets: Iterable[Sheet]) -> set[str]:
        """Notice that somebody else wrote the files of sheets, and read them again; the keys of those."""
        read = set()
        for sheet in sheets:
            now = stamp(sheet.path)
            # what is about to be saved takes their work in by itself
            if now == self._seen.get(sheet.key) or sheet.kept.sort in ("saving", "failed"):
                continue
            self._seen[sheet.key] = now
            if now is None and (sheet.file.annotations or sheet.file.done):
                sheet.kept = Kept("gone", "its file was removed: the next edit writes it again")
                self.changed(f"{sheet.path.name} was removed: the next edit writes it again")
            elif now is not None:
                read.add(sheet.key)
                self._read_again(sheet)
        return read

    # -- other files ------------------------------------------------------------------------------------

    def standing(self, entry: Entry) -> Standing | None:
        """How far the annotator is with an article that is not open, by its file."""
        from tui.annotations.load import load

        _, folder = self._folder(entry.path)
        path = folder.file_for(entry.path)
        now = stamp(path)
        known = self._standing.get(str(path))
        if known is not None and known[0] == now:
            return known[1]
        standing = None
        if now is not None:
            try:
                file = load(read_regular(path), str(path)).file
                standing = Standing(len(file.annotations), file.done)
            except (Unreadable, InputError):
                standing = None
        self._standing[str(path)] = now, standing
        return standing

    def others(self, reading: Reading) -> Others:
        """What other annotators marked in an article; a file that cannot be read is left out."""
        project, own = self._folder(reading.entry.path)
        paths = {
            folder.name: AnnotatorFolder(project, folder).file_for(reading.entry.path)
            for folder in annotator_folders(self._home(project))
            if folder != own.folder
        }
        stamps = (reading.stamp, *map(stamp, paths.values()))
        known = self._others.get(reading.name)
        if known is None or known[0] != stamps:
            known = self._others[reading.name] = stamps, _others(paths, reading)
        return known[1]


def _short(problem: InputError) -> str:
    """What is wrong with a file, with its name alone for its path."""
    return str(problem.named(Path(problem.path).name))


def again_words(name: str, before: AnnotationFile, now: AnnotationFile) -> str:
    """What to say of a file that somebody else wrote, by what came and went."""
    old, new = before.by_id(), now.by_id()
    came, went = len(new.keys() - old.keys()), len(old.keys() - new.keys())
    told = [f"{came} new"] if came else []
    told += [f"{went} gone"] if went else []
    told = told or (["some changed"] if any(old[key] != new[key] for key in new) else [])
    return f"{name} changed on disk and was read again{': ' if told else ''}{', '.join(told)}"


def merged_words(name: str, saved: Saved) -> str:
    """What to say when somebody else's work came into a file."""
    count = len(saved.conflicts)
    if count:
        return f"{name}: somebody else changed the same: {count} to be decided with `variorum review`"
    return f"{name}: merged with what somebody else wrote"


def _others(paths: dict[str, Path], reading: Reading) -> Others:
    from tui.annotations.complete import complete
    from tui.annotations.load import load

    names: list[str] = []
    found: list[Annotation] = []
    for name, path in paths.items():
        try:
            file = load(read_regular(path), str(path)).file
        except (Unreadable, InputError):
            continue
        names.append(name)
        found += attached(complete(file, None), reading)[0].annotations
    return Others(tuple(names), SpanIndex(found))


def attached(
    file: AnnotationFile, reading: Reading, old_text: str | None = None
) -> tuple[AnnotationFile, dict[str, Span]]:
    """A file with its annotations on their words in an article, and places to suggest for what is lost, by id.

    `old_text` is what the file was made on, where that is known; else it is looked for in git.
    """
    article = reading.article
    assert article is not None
    digest = file.article.sha256
    if old_text is None and digest in (None, article.sha256):
        if all(each.state is None and each.span is not None for each in file.annotations):
            return file, {}
        old_text = article.text if digest else None
    elif old_text is None and digest is not None:
        from tui.annotations.old_text import find_old_text

        old_text = find_old_text(reading.entry.path, digest, file.article.chars)
    from tui.annotations.anchor import anchor

    found = anchor(file.annotations, article.text, old_text)
    suggestions = {each.annotation.id: each.suggestion for each in found if each.suggestion is not None}
    return file.with_annotations(each.annotation for each in found), suggestions
