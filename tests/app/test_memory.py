from __future__ import annotations

import json
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.app.made import reading_of
from tui.app.memory import Memory
from tui.app.session import Session
from tui.articles.listing import Entry
from tui.figures.model import KINDS

names = st.lists(
    st.text(st.characters(exclude_characters="/\0", exclude_categories=()), min_size=1, max_size=12)
    .filter(lambda name: name not in (".", ".."))
    .map(lambda name: name.encode("utf-8", "replace").decode()),
    unique=True,
    max_size=8,
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=5), inside, max_size=3),
    max_leaves=8,
)
PARTS = ("panes", "focus", "first", "zoomed", "wanted", "hidden", "places", "read")


def entries_of(found: list[str], folder: Path) -> list[Entry]:
    return [Entry(str(folder / name), folder / name) for name in found]


@settings(max_examples=40)
@given(names, st.data())
def test_what_was_open_comes_back(found: list[str], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        entries = entries_of(found, Path(folder))
        session = Session(entries)
        for entry in data.draw(st.permutations(entries)):
            if data.draw(st.booleans()):
                reading = session.open(entry)
                reading.article = reading_of("x" * 100).article
                reading.caret, reading.top = data.draw(st.tuples(st.integers(0, 100), st.integers(0, 100)))
                if data.draw(st.booleans()):
                    session.read.add(entry.name)
        session.hidden = frozenset(data.draw(st.lists(st.sampled_from(KINDS))))
        session.wanted = data.draw(st.integers(1, 6))
        session.move_focus(data.draw(st.integers(0, 8)))
        if data.draw(st.booleans()):
            session.close()
        memory = Memory([folder])
        memory.file = Path(folder) / "memory" / "file.json"
        assert memory.write(memory.data(session)) is None

        again = Session(entries)
        second = Memory([folder])
        second.file = memory.file
        second.recall(again)
        assert [pane.name for pane in again.panes] == [pane.name for pane in session.panes]
        assert [(pane.caret, pane.top) for pane in again.panes] == [(p.caret, p.top) for p in session.panes]
        assert (again.focus, again.wanted, again.hidden) == (session.focus, session.wanted, session.hidden)
        assert again.read == session.read
        assert second.data(again) == memory.data(session), "and it is written the same"


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.fixed_dictionaries({}, optional=dict.fromkeys(PARTS, json_values)))
def test_whatever_the_file_says_the_session_is_sound(said: dict[str, object]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        memory = Memory([folder])
        memory.file = Path(folder) / "file.json"
        memory.file.write_text(json.dumps({"variorum": 1, **said}))
        session = Session(entries_of(["a.txt", "b.txt"], Path(folder)))
        memory.recall(session)
        assert 0 <= session.focus <= max(0, len(session.panes) - 1)
        assert 1 <= session.wanted <= 6
        assert not session.panes or session.focus in session.visible(120)
        json.loads(memory.data(session))


@given(st.binary(max_size=60))
def test_any_bytes_count_as_none(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        memory = Memory([folder])
        memory.file = Path(folder) / "file.json"
        memory.file.write_bytes(data)
        session = Session(entries_of(["a.txt"], Path(folder)))
        memory.recall(session)
        assert session.panes == []
