"""The thread that searches, without a screen: what comes in its way, and questions faster than it answers."""

from __future__ import annotations

import queue
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.app.waiting import DEADLINE
from tests.compare.searched import SOURCE
from tui.app.searching import worker
from tui.app.searching.answers import FIRST, Question
from tui.app.searching.library import Library
from tui.articles.listing import list_articles
from tui.compare.search import database

NEWS = {
    f"{number:02}.txt": f"Story {number}\n\nSome {number} drones, word{number}x.\n" for number in range(60)
}


class Listener:
    """Stands for the screen: takes what the thread tells, on the thread that asks."""

    def __init__(self, folder: Path) -> None:
        self.calls: queue.Queue[Callable[[], None]] = queue.Queue()
        self.library = Library([str(folder)], lambda: SOURCE, self.calls.put)
        self.library.open(list_articles([str(folder)]))

    def wait_for(self, condition: Callable[[], object]) -> None:
        while not condition():
            self.calls.get(timeout=DEADLINE)()

    def answered(self, written: str, most: int = FIRST) -> list[str]:
        """Ask, wait for the whole answer, and return the names of what was found."""
        question = Question(written, most)
        self.library.ask(question)
        self.wait_for(lambda: self.library.answer.question == question and self.library.answer.done)
        return [hits.entry.path.name for hits in self.library.answer.hits]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(database, "IN_MEMORY_BELOW", 2)
    monkeypatch.setattr(database, "WAIT", 0.02)
    for name, text in NEWS.items():
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.fixture
def listener(folder: Path) -> Iterator[Listener]:
    listener = Listener(folder)
    yield listener
    listener.library.close(DEADLINE)
    assert not listener.library.standing.told


def test_questions_faster_than_answers(listener: Listener) -> None:
    for turn in range(300):
        words = ("drones", "kind:cardinal", "word7x", "story drones value:>30", "nothing", "wrd7x", "label:x")
        listener.library.ask(Question(words[turn % len(words)], turn=turn))
    listener.wait_for(lambda: listener.answered("word17x") == ["17.txt"])
    listener.wait_for(lambda: not listener.library.standing.doing)
    assert set(listener.answered("drones", most=100)) == set(NEWS)
    assert len(listener.answered("drones")) == FIRST
    assert listener.library.answer.total == len(NEWS)
    assert listener.answered("counted:drones value:>57") == ["58.txt", "59.txt"]


def test_going_back_to_the_question_before(listener: Listener, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_OFTEN", 0.0)  # every step of an answer is told
    listener.wait_for(lambda: listener.answered("word1x"))
    for turn in range(20):
        other = Question("story", 100, turn=turn)
        listener.library.ask(other)
        if turn % 2:  # it was begun already
            listener.wait_for(lambda: listener.library.answer.question == other)  # noqa: B023
        assert listener.answered("word1x") == ["01.txt"]


def test_another_program_that_does_not_let_go_is_not_waited_for(folder: Path, listener: Listener) -> None:
    listener.wait_for(lambda: listener.answered("word1x"))
    (file,) = (folder / "cache").rglob("*.sqlite")
    writer = sqlite3.connect(file, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    assert listener.answered("word2x") == ["02.txt"]
    assert listener.answered("word3x kind:cardinal") == []  # its figures cannot be written down
    writer.execute("ROLLBACK")
    writer.close()
    assert listener.answered("word4x kind:cardinal") == ["04.txt"]


def test_a_file_that_breaks_meanwhile_is_made_anew(folder: Path, listener: Listener) -> None:
    assert listener.answered("kind:money") == []
    listener.wait_for(lambda: not listener.library.standing.doing)
    (file,) = (folder / "cache").rglob("*.sqlite")
    writer = sqlite3.connect(file, isolation_level=None)
    writer.execute("DROP TABLE figures")
    writer.close()
    listener.wait_for(lambda: set(listener.answered("counted:drones", most=100)) == set(NEWS))
