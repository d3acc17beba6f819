"""Fixtures: articles in a folder, and readers at the program."""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from tests.app.story import Reader
from tui.app import start
from tui.articles.listing import list_articles

SEEDS = Path(__file__).parents[2] / "seeds"

Articles = Mapping[str, str | bytes]
MakeReader = Callable[..., Reader]


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user's own folders are in the test's folder, so is what is written, and colours are wanted."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("VARIORUM_ANNOTATOR", "tester")


def write(folder: Path, articles: Articles) -> Path:
    """Write articles into a folder."""
    for name, content in articles.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


@pytest.fixture
def reader(tmp_path: Path) -> MakeReader:
    """Start the program on articles (by name), on a folder or on paths.

    `size` is the terminal's, `settings` the text of the settings file, `options` go to the command line.
    A second reader of the same folder finds what the first one left.
    """

    def make(
        articles: Articles | Path | Sequence[Path] = SEEDS,
        *,
        size: tuple[int, int] = (120, 26),
        settings: str | None = None,
        options: Sequence[str] = (),
    ) -> Reader:
        if articles is SEEDS:  # a copy: what the reader marks is not for the project's own folder
            articles = shutil.copytree(SEEDS, tmp_path / "seeds", dirs_exist_ok=True)
        if isinstance(articles, Mapping):
            articles = write(tmp_path / "news", articles)
        if settings is not None:
            write(tmp_path / "config" / "variorum", {"settings.toml": settings})
        paths = [articles] if isinstance(articles, Path) else articles
        parser = argparse.ArgumentParser()
        start.add_arguments(parser)
        args = parser.parse_args([*map(str, paths), *options])
        return Reader(start.make_app(args, args.paths, list_articles(args.paths)), size)

    return make
