"""Projects for tests: an article, and annotators' files on it, written as people and programs would."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from tui.annotations.model import CONTEXT

TEXT = (
    "Mayor Ann Smith said 29 drones were shot down over the city on Tuesday night.\n"
    "Officials say that some 34 drones flew towards the capital.\n"
    "No one was hurt, the ministry reported, and no damage was seen.\n"
)
ARTICLE = "seeds/raid.txt"

Tag = Mapping[str, object]


def tag(quote: str, label: str = "figure", id: str = "", text: str = TEXT, **more: object) -> Tag:
    """An annotation of the first place of a quote in the article, with its context."""
    start = text.index(quote)
    end = start + len(quote)
    own = {"id": id} if id else {}
    placed = {"label": label, "start": start, "end": end, "quote": quote}
    around = {"prefix": text[max(0, start - CONTEXT) : start], "suffix": text[end : end + CONTEXT]}
    return {**own, **placed, **around, **more}


def yaml_of(tags: Iterable[Tag], annotator: str | None, text: str = TEXT, article: str = ARTICLE) -> str:
    """An annotation file in the form the program writes; values as JSON, which YAML reads alike."""
    digest = sha256(text.encode()).hexdigest()
    lines = ["variorum: 1", "article:", f"  path: {article}", f"  sha256: {digest}", f"  chars: {len(text)}"]
    lines += [f"annotator: {annotator}"] if annotator else []
    lines.append("annotations:")
    for each in tags:
        keys = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in each.items()]
        lines += [f"- {keys[0]}", *(f"  {key}" for key in keys[1:])]
    written = "\n".join(lines) + "\n"
    return written if lines[-1] != "annotations:" else written.replace("annotations:\n", "annotations: []\n")


class Project:
    """A folder with an article, in which annotators' files are put."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "annotations").mkdir(parents=True)
        self.put_article()

    def put_article(self, text: str = TEXT, article: str = ARTICLE) -> Path:
        path = self.folder / article
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    def tags(self, annotator: str, *tags: Tag, text: str = TEXT, article: str = ARTICLE) -> str:
        """Write an annotator's file; return its path in the project."""
        place = f"annotations/{annotator}/{Path(article).stem}.yaml"
        return self.write(place, yaml_of(tags, annotator, text, article))

    def write(self, place: str, content: str) -> str:
        path = self.folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode())
        return place
