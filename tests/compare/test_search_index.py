"""The index itself: brought up to date, stopped, damaged, shared by two programs."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.compare.searched import SOURCE, exhaust, names, updated, written
from tui.articles.listing import Entry, list_articles
from tui.compare.search import database
from tui.compare.search import index as indexing
from tui.compare.search.faults import Busy, Damaged
from tui.compare.search.figures import add_figures
from tui.compare.search.hits import hits_in
from tui.compare.search.index import Index, open_index
from tui.compare.search.query import parse_query
from tui.compare.search.search import Searcher

MANY = {
    f"{number:03}.txt": f"Story {number}\n\nIt tells of {number} drones and of word{number}x."
    for number in range(300)
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path / "news", MANY)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "index.sqlite"


def test_only_what_changed_is_read_again(folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = updated(Index(file), folder)
    assert index.count() == len(MANY)
    read: list[str] = []
    true_read = indexing._read

    def noted(path: bytes, state: indexing.State) -> indexing._Read:
        read.append(os.fsdecode(path))
        return true_read(path, state)

    monkeypatch.setattr(indexing, "_read", noted)
    (folder / "001.txt").write_text("Other words: zebra")
    os.utime(folder / "002.txt", (1, 1))
    (folder / "003.txt").unlink()
    (folder / "new.txt").write_text("A zebra, too")
    (folder / "004.txt").write_bytes(b"\0\1\2" * 100)
    updated(index, folder)
    assert sorted(Path(one).name for one in read) == ["001.txt", "002.txt", "004.txt", "new.txt"]
    assert set(names(index, "zebra")) == {"001.txt", "new.txt"}
    assert names(index, "word1x") == names(index, "word3x") == []
    assert names(index, "word2x") == ["002.txt"]
    assert [(path.name, why) for path, why in index.problems()] == [("004.txt", "binary, not text")]
    read.clear()
    updated(index, folder)
    assert read == []


@pytest.mark.parametrize("kept", [True, False], ids=["file", "memory"])
@pytest.mark.parametrize("new", [2, 90], ids=["few", "many"])
def test_other_forms_are_found_in_articles_that_came_or_changed_later(
    folder: Path, file: Path, kept: bool, new: int
) -> None:
    index = updated(Index(file if kept else None), folder)
    written(folder, {"one.txt": "A quokka seen\n\nA quokka ate.", "more.txt": "Quokkas ate."})
    written(folder, {f"other{number}.txt": f"Other {number}" for number in range(new - 2)})
    updated(index, folder)
    assert set(names(index, "quokka")) == set(names(index, "quokkas")) == {"one.txt", "more.txt"}
    written(folder, {"one.txt": "A zebra and the countries", "007.txt": "Zebras ate. A wombats' nest."})
    updated(index, folder)
    assert set(names(index, "zebra")) == {"one.txt", "007.txt"}
    assert names(index, "country") == names(index, "cuontries") == ["one.txt"]
    searcher = Searcher(index)
    assert searcher.whole(parse_query("wombat")).instead == {}, "it is there, in another form"
    assert names(index, "wombat") == ["007.txt"]
    searcher.close()
    words = set(index.base.execute("SELECT term FROM words"))
    assert words == set(index.base.execute("SELECT term FROM vocabulary")), "as if gathered anew"


def test_words_of_an_update_that_was_left_are_made_up_for(folder: Path, file: Path) -> None:
    index = updated(Index(file), folder)
    written(folder, {f"many{number}.txt": f"Quokkas {number}" for number in range(140)})
    steps = index.update(list_articles([str(folder)]))
    next(steps)
    next(steps)  # one batch is written, its words are not
    del steps
    for number in range(139):
        (folder / f"many{number}.txt").unlink(missing_ok=True)
    written(folder, {"last.txt": "Quokkas, too"})
    assert "last.txt" in names(updated(index, folder), "quokka")


def test_stopped_it_goes_on_where_it_was(folder: Path, file: Path) -> None:
    index = Index(file)
    steps = index.update(list_articles([str(folder)]))
    next(steps)
    done, total = next(steps)
    assert 0 < done < total == len(MANY)
    del steps
    index.close()
    index = Index(file)
    assert index.count() == done
    assert next(index.update(list_articles([str(folder)]))).total == total - done
    assert names(updated(index, folder), "word299x") == ["299.txt"]


def test_articles_that_are_gone_wear_it_out_until_it_is_made_anew(
    folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "_DEAD", 10)
    index = updated(Index(file), folder)
    for name in list(MANY)[:250]:
        (folder / name).unlink()
    updated(index, folder)
    assert names(index, "drones") == sorted(names(index, "drones"))
    updated(index, folder)
    assert index.base.execute("SELECT count(*) FROM dead").fetchone() == (0,)
    assert len(names(index, "drones")) == index.count() == 50


def cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _data: b"",
    "no database": lambda _data: b"something else" * 100,
    "cut": cut,
    "first page": lambda data: data[:100] + b"\xff" * 3000 + data[3100:],
    "middle": lambda data: data[: len(data) // 3] + data[::-1][: len(data) // 3] + data[2 * len(data) // 3 :],
    "head of the file": lambda data: b"\0" * 100 + data[100:],
}


@pytest.mark.parametrize("how", DAMAGE)
def test_a_damaged_index_is_made_anew(folder: Path, file: Path, how: str) -> None:
    updated(Index(file), folder).close()
    file.write_bytes(DAMAGE[how](file.read_bytes()))
    (folder / "new.txt").write_text("A zebra. word299x")
    index = updated(Index(file), folder)
    try:
        found = names(index, "word299x")
    except Damaged:  # what reads the index does the same
        index.rebuild()
        found = names(updated(index, folder), "word299x")
    assert set(found) == {"299.txt", "new.txt"}


def test_one_of_another_version_or_of_something_else_is_made_anew(folder: Path, file: Path) -> None:
    file.parent.mkdir()
    for version in (database.VERSION + 1, 0):
        base = sqlite3.connect(file)
        base.execute(f"PRAGMA user_version={version}")
        base.execute("CREATE TABLE IF NOT EXISTS articles(something)")
        base.commit()
        base.close()
        index = updated(Index(file), folder)
        assert names(index, "word7x") == ["007.txt"]
        index.close()
        database.remove(file)


def test_killed_while_writing_nothing_is_half_there(folder: Path, file: Path) -> None:
    child = f"""
import os
import random
from pathlib import Path
from tui.articles.listing import list_articles
from tui.compare.search import index
store, calls = index.Index._store, []
def dying(self, read):
    store(self, read)
    calls.append(read)
    if len(calls) == 200:
        os._exit(9)
index.Index._store = dying
for _ in index.Index(Path({str(file)!r})).update(list_articles([{str(folder)!r}])):
    pass
"""
    assert subprocess.run([sys.executable, "-c", child], check=False).returncode == 9
    index = Index(file)
    rows = index.base.execute(
        "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM bodies)"
    ).fetchone()
    assert 0 < rows[0] == rows[1] < 200
    assert set(names(updated(index, folder), "drones")) == set(MANY)


def test_two_programs_share_the_work(folder: Path, file: Path) -> None:
    entries = list_articles([str(folder)])
    one, other = Index(file), Index(file)
    first, second = one.update(entries), other.update(entries)
    for _ in range(4):
        next(first, None)
        next(second, None)
    exhaust(first)
    exhaust(second)
    assert one.count() == other.count() == len(MANY)
    assert one.base.execute("SELECT count(*) FROM bodies").fetchone() == (len(MANY),)
    assert set(names(other, "drones")) == set(MANY)


def test_while_another_program_writes_what_is_there_is_found(
    folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    updated(Index(file), folder).close()
    (folder / "new.txt").write_text("A zebra")
    writer = sqlite3.connect(file, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr(database, "WAIT", 0.01)
    index = Index(file)
    with pytest.raises(Busy):
        updated(index, folder)
    assert names(index, "word7x") == ["007.txt"]
    writer.execute("ROLLBACK")
    assert names(updated(index, folder), "zebra") == ["new.txt"]


def test_an_index_removed_by_another_program_is_still_good(folder: Path, file: Path) -> None:
    index = updated(Index(file), folder)
    database.remove(file)
    assert names(index, "word7x") == ["007.txt"]
    assert names(updated(Index(file), folder), "word8x") == ["008.txt"]


def test_few_articles_are_in_memory_and_so_are_many_where_no_file_can_be(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    assert open_index([str(folder)], 300).file is None
    kept = open_index([str(folder)], 2000)
    assert kept.file == open_index([f"{folder}/"], 2000).file == database.index_file([str(folder)])
    assert kept.file.is_relative_to(tmp_path / "home/variorum")
    assert kept.file.parent.stat().st_mode & 0o77 == 0  # it holds the words of what one reads
    shutil.rmtree(tmp_path / "home")
    (tmp_path / "home").write_text("no folder")
    assert open_index([str(folder)], 2000).file is None


def test_an_index_that_nobody_opens_any_more_goes(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    old = open_index([str(tmp_path)], 2000).file
    assert old is not None
    os.utime(old, (1, 1))
    recent = open_index([str(folder)], 2000).file
    assert recent is not None
    assert (old.exists(), recent.exists()) == (False, True)


def test_what_changed_since_is_found_in_the_file_as_it_is(tmp_path: Path) -> None:
    folder = written(tmp_path, {"a.txt": "Some 34 drones flew.", "b.txt": "Some 34 drones flew."})
    index = updated(Index(), folder)
    exhaust(add_figures(index, SOURCE))
    searcher, query = Searcher(index, SOURCE.noun), parse_query("drones counted:drones value:>30")
    answer = searcher.whole(query)
    (folder / "a.txt").write_text("Nobody came. Then 99 drones flew.")
    (folder / "b.txt").write_text("Some 34 cars and 3 drones came.")
    hits = {}
    for found in answer.found:
        path = searcher.path(found)
        assert path is not None
        hits[path.name] = hits_in(searcher, Entry(path.name, path), found, query, answer, SOURCE)
    assert hits["b.txt"] is None
    assert hits["a.txt"] is not None
    assert [hits["a.txt"].article.text[one.start : one.end] for one in hits["a.txt"].hits] == ["99", "drones"]
    (folder / "a.txt").unlink()
    assert all(
        hits_in(searcher, Entry("a", folder / "a.txt"), found, query, answer, SOURCE) is None
        for found in answer.found
    )


def test_ten_thousand_articles_are_found_as_a_plain_scan_finds_them(tmp_path: Path, file: Path) -> None:
    chance = random.Random(7)
    words = [f"{first}{second}{last}" for first in "bdkm" for second in ("an", "el", "or") for last in "ptk"]
    texts = {f"{number}.txt": f"{' '.join(chance.choices(words, k=6))} {number}" for number in range(10_000)}
    index = updated(Index(file), written(tmp_path / "many", texts))
    assert index.count() == len(texts)
    for one, other in (("banp", "delt"), ("kork", "mort"), ("melp", "9999")):
        having = {name for name, text in texts.items() if {one, other} <= set(text.split())}
        searcher, query = Searcher(index), parse_query(f"{one} {other}")
        found = [searcher.path(each) for each in searcher.whole(query).found]
        assert {path.name for path in found if path} == having
        searcher.close()
    index.close()
