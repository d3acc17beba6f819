"""Links between annotations in the session: what is linked with what, making and taking away, and following."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.annotations.edits import Change, Edit
from tui.annotations.folder import article_named_in, path_in_project
from tui.annotations.links import Places, Target, files_in, links_to, resolved, written
from tui.annotations.model import Annotation, Link
from tui.annotations.where import inside_project
from tui.app.annotating.desk import Desk
from tui.app.annotating.sheet import Sheet
from tui.app.annotating.wording import short
from tui.app.reading import Reading
from tui.articles.listing import Entry
from tui.base.files import Unreadable

if TYPE_CHECKING:
    from tui.app.session import Session


@dataclass(frozen=True, slots=True)
class Linked:
    """The other end of a link.

    `outward`: the link is the annotation's own, and leads to the other end; else it is the other's. `target`
    is the other end's place, None where the link leads nowhere in the project; `annotation` is what stands
    there, None where there is no such annotation.
    """

    link: Link
    outward: bool
    target: Target | None
    annotation: Annotation | None


def true_path(sheet: Sheet) -> Path:
    """The sheet's file, as links are resolved to it."""
    try:
        return sheet.path.resolve()
    except (OSError, RuntimeError, ValueError):
        return sheet.path


def sheet_at(desk: Desk, file: Path) -> Sheet | None:
    """The open sheet of an annotation file."""
    return next((sheet for sheet in desk.sheets if true_path(sheet) == file), None)


def annotation_at(desk: Desk, target: Target) -> Annotation | None:
    """The annotation that a link leads to, in an open sheet or in a file."""
    sheet = sheet_at(desk, target[0])
    if sheet is not None:
        return next((each for each in sheet.file.annotations if each.id == target[1]), None)
    return desk.links.find(target)


def linked_with(desk: Desk, reading: Reading, annotation: Annotation) -> list[Linked]:
    """The other ends of an annotation's links: those that it has, then those that lead to it.

    The latter are looked for in open articles and in the other files of the same annotator.
    """
    places, here = desk.places(reading), true_path(desk.sheet(reading))
    found = []
    for link in annotation.links:
        target = resolved(link.to, here, places)
        found.append(Linked(link, True, target, annotation_at(desk, target) if target else None))
    this = (here, annotation.id)
    open_files = set()
    for sheet in desk.sheets:
        file = true_path(sheet)
        open_files.add(file)
        for each, link in links_to(this, file, sheet.file.annotations, places):
            found.append(Linked(link, False, (file, each.id), each))
    folder = places.annotator_folder(here)
    closed = [file for file in files_in(folder) if file not in open_files] if folder else []
    for back in desk.links.backlinks(this, closed, places):
        found.append(Linked(back.link, False, (back.file, back.annotation.id), back.annotation))
    return found


def link_to(
    desk: Desk, reading: Reading, annotation: Annotation, target: Target, relation: str
) -> Edit | None:
    """Link an annotation to another; None where the two are linked so already.

    Raises ValueError where the other is in another project.
    """
    places, here = desk.places(reading), true_path(desk.sheet(reading))
    to = written(target, here, places)
    if to is None:
        raise ValueError("the other one is not in this project")
    if any(
        link.relation == relation and resolved(link.to, here, places) == target for link in annotation.links
    ):
        return None
    new = replace(annotation, links=(*annotation.links, Link(relation, to)))
    other = annotation_at(desk, target)
    quote = short(other.quote if other else target[1])
    return desk.change(reading, annotation, new, f"“{short(annotation.quote)}” {relation} “{quote}”")


def unlink(desk: Desk, reading: Reading, annotation: Annotation, linked: Linked) -> Edit | None:
    """Take a link away, from whichever of the two has it; None where that one's article is not open."""
    sheet, holder = desk.sheet(reading), annotation
    if not linked.outward:
        found = sheet_at(desk, linked.target[0]) if linked.target else None
        if found is None or linked.annotation is None or found.kept.sort == "refused":
            return None
        sheet, holder = found, linked.annotation
    at = holder.links.index(linked.link)
    new = replace(holder, links=holder.links[:at] + holder.links[at + 1 :])
    words = f"“{short(holder.quote)}” no longer {linked.link.relation}"
    return desk.do(Edit(words, (Change(sheet.key, holder, new),)))


def without_links_to(desk: Desk, gone: Iterable[tuple[Reading, Annotation]]) -> list[Change]:
    """The changes that take away the links to annotations from all others in open articles."""
    linking = [
        (sheet, each)
        for sheet in desk.sheets
        for each in sheet.file.annotations
        if each.links and sheet.kept.sort != "refused"
    ]
    if not linking:
        return []
    targets: dict[str, list[tuple[Places, Path]]] = {}
    for reading, each in gone:
        targets.setdefault(each.id, []).append((desk.places(reading), true_path(desk.sheet(reading))))
    changes = []
    for sheet, each in linking:
        file = true_path(sheet)
        if any(file == there for _, there in targets.get(each.id, ())):
            continue  # it goes itself

        def stays(link: Link, file: Path = file) -> bool:
            id = link.to.rpartition("#")[2]
            return not any(
                resolved(link.to, file, places) == (there, id) for places, there in targets.get(id, ())
            )

        kept = tuple(filter(stays, each.links))
        if kept != each.links:
            changes.append(Change(sheet.key, each, replace(each, links=kept)))
    return changes


# -- following ------------------------------------------------------------------------------------------


def go_to(session: Session, reading: Reading, target: Target) -> bool:
    """Open the article of an annotation, with the caret on it; False where there is no such article."""
    entry = _entry_of(session, reading, target[0])
    if entry is None:
        return False
    there = annotation_at(session.desk, target)
    opened = session.open(entry)
    opened.load()
    if opened.article is not None:
        there = session.desk.annotation(opened, target[1]) or there
        opened.deselect()
        if there is not None and there.start is not None:
            opened.caret = max(0, min(there.start, len(opened.text)))
            session.desk.picked = target[1]
    return True


def _entry_of(session: Session, reading: Reading, file: Path) -> Entry | None:
    """The article that an annotation file is about: one that is listed, else one inside the project."""
    sheet = sheet_at(session.desk, file)
    if sheet is not None:
        name = session.desk.name_of(sheet)
        known = [*(pane.entry for pane in session.panes), *session.entries]
        return next((entry for entry in known if entry.name == name), None)
    named = article_named_in(file)
    if named is None:
        return None
    project = session.desk.places(reading).project
    for entry in session.entries:
        if path_in_project(entry.path, project) == named:
            return entry
    try:
        path = inside_project(named, project)
    except Unreadable:
        return None
    if not path.is_file():
        return None
    entry = Entry(os.path.relpath(path), path)
    session.entries.append(entry)
    return entry


class Trail:
    """Following the links of one annotation, one after the other, and back to it."""

    def __init__(self) -> None:
        self._origin: Target | None = None
        self._here: Target | None = None
        self._next = 0

    def follow(self, session: Session) -> str:
        """Go to the other end of the next link of the annotation at the caret; what to tell of it.

        At an end that was just gone to, it is the next link of the annotation that the way began at; after the
        last one it leads back there.
        """
        reading, desk = session.current, session.desk
        current = desk.current(reading) if reading is not None else None
        if reading is None or current is None:
            return "no annotation is here: m goes to the next"
        here = (true_path(desk.sheet(reading)), current.id)
        if here != self._here or self._origin is None:
            self._origin, self._next = here, 0
        origin = annotation_at(desk, self._origin)
        origin_reading = self._reading_of(session, self._origin) or reading
        ends = linked_with(desk, origin_reading, origin) if origin is not None else []
        ends = [end for end in ends if end.target is not None and end.annotation is not None]
        if not ends:
            self._here = None
            return "no link leads on from here: K makes one"
        if self._next >= len(ends):
            target, words = self._origin, "back where the links begin"
            self._next = 0
        else:
            end = ends[self._next]
            assert end.target is not None
            target, words = end.target, self._words(end, len(ends))
            self._next += 1
        if not go_to(session, origin_reading, target):
            return f"the article of {target[0].stem} is not there"
        self._here = target
        return words

    def _reading_of(self, session: Session, target: Target) -> Reading | None:
        sheet = sheet_at(session.desk, target[0])
        name = session.desk.name_of(sheet) if sheet is not None else None
        return next((pane for pane in session.panes if pane.name == name), None)

    def _words(self, end: Linked, count: int) -> str:
        way = end.link.relation if end.outward else f"← {end.link.relation}"
        quote = short(end.annotation.quote if end.annotation else "")
        return f"{way} “{quote}” · link {self._next + 1} of {count}, J goes on"
