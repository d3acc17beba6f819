from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.conftest import MakeReader, write
from tests.app.news import ALPHA
from tests.app.story import Reader
from tui.annotations.dump import dump
from tui.annotations.load import load
from tui.annotations.model import Annotation, AnnotationFile, ArticleRef
from tui.base.files import Unwritable

ME = ("--annotator", "me")


def project(tmp_path: Path) -> Path:
    """A project with one article and a folder for annotations."""
    write(tmp_path, {"seeds/alpha.txt": ALPHA, "annotations/.keep": ""})
    return tmp_path / "seeds"


def file_of(tmp_path: Path, annotator: str = "me") -> Path:
    """Where the annotations of the article are."""
    return tmp_path / "annotations" / annotator / "alpha.yaml"


def on_disk(tmp_path: Path, annotator: str = "me") -> list[str]:
    """What the file has, in order: "figure: 12"."""
    file = file_of(tmp_path, annotator)
    return [f"{each.label}: {each.quote}" for each in load(file.read_bytes(), str(file)).file.annotations]


def by(annotator: str, *quotes: str, article: str = "seeds/alpha.txt") -> bytes:
    """A file by somebody who tagged these words as claims."""
    made = (
        Annotation("claim", f"{annotator}{n}", (at := ALPHA.index(quote)), at + len(quote), quote)
        for n, quote in enumerate(quotes)
    )
    return dump(AnnotationFile(ArticleRef(article), annotator).with_annotations(made))


async def saved(r: Reader, count: int) -> None:
    """Wait until the screen says that so many annotations are saved."""
    await r.wait_for(lambda: f"{count} saved" in r.legend, f"{count} saved")


async def test_what_is_called_saved_is_on_the_disk(reader: MakeReader, tmp_path: Path) -> None:
    async with reader(project(tmp_path), options=ME) as r:
        await r.press("f", "1")
        await saved(r, 1)
        assert on_disk(tmp_path) == ["figure: 12"]
        await r.press("f", "+", "+", "3")
        await saved(r, 2)
        assert on_disk(tmp_path) == ["figure: 12", "claim: 40 people"]
        await r.press("u", "u")
        await saved(r, 0)
        assert on_disk(tmp_path) == []


async def test_the_file_is_as_the_design_has_it(reader: MakeReader, tmp_path: Path) -> None:
    async with reader(project(tmp_path), options=ME) as r:
        await r.press("f", "3", "D")
        await saved(r, 1)
        text = file_of(tmp_path).read_text("utf-8")
        assert text.startswith("variorum: 1\narticle:\n  path: seeds/alpha.txt\n  sha256: ")
        assert "\n  chars: 129\nannotator: me\ndone: true\nannotations:\n- id: " in text
        assert '\n  label: claim\n  start: 32\n  end: 34\n  quote: "12"\n' in text


async def test_it_is_there_the_next_time(reader: MakeReader, tmp_path: Path) -> None:
    async with reader(project(tmp_path), options=ME) as r:
        await r.press("f", "1", "D")
        await saved(r, 1)
    async with reader(tmp_path / "seeds", options=ME) as r:
        assert r.tags == ["figure: 12"]
        assert "1 saved" in r.legend
        assert r.sees("1 tag ✓ done")


async def test_looking_at_an_article_writes_nothing(reader: MakeReader, tmp_path: Path) -> None:
    seeds = project(tmp_path)
    by_hand = (
        b"article: {path: seeds/alpha.txt}\nannotations:\n- {label: claim, quote: Some 40 people fled}\n"
    )
    write(tmp_path, {"annotations/me/alpha.yaml": by_hand})
    async with reader(seeds, options=ME) as r:
        assert r.tags == ["claim: Some 40 people fled"]
        assert r.gutter == ["C"]
        await r.press("f", "f", "m", "G")
        assert file_of(tmp_path).read_bytes() == by_hand
        await r.press("g", "f", "1")
        await saved(r, 2)
        assert on_disk(tmp_path) == ["figure: 12", "claim: Some 40 people fled"]


async def test_a_file_that_cannot_be_read_is_never_overwritten(reader: MakeReader, tmp_path: Path) -> None:
    seeds = project(tmp_path)
    write(tmp_path, {"annotations/me/alpha.yaml": "annotations: [\n"})
    async with reader(seeds, options=ME) as r:
        assert "NOT READ" in r.legend
        await r.press("f", "1")
        assert "alpha.yaml:2:1" in r.strip
        assert r.tags == []
    assert file_of(tmp_path).read_text("utf-8") == "annotations: [\n"


async def test_what_could_not_be_saved_is_told_kept_and_tried_again(
    reader: MakeReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_more: object) -> None:
        raise Unwritable("no space left on the disk")

    seeds = project(tmp_path)
    with monkeypatch.context() as fault:
        fault.setattr("tui.annotations.store.write_whole", full)
        async with reader(seeds, options=ME) as r:
            await r.press("f", "1")
            await r.wait_for(
                lambda: "NOT SAVED: no space left on the disk" in r.legend, "a word of the failure"
            )
            assert r.tags == ["figure: 12"]
    assert not file_of(tmp_path).exists()
    async with reader(seeds, options=ME) as r:
        assert r.tags == ["figure: 12"], "it was kept in the journal"
        await saved(r, 1)
    assert on_disk(tmp_path) == ["figure: 12"]


async def test_what_another_program_writes_is_merged(reader: MakeReader, tmp_path: Path) -> None:
    async with reader(project(tmp_path), options=ME) as r:
        await r.press("f", "1")
        await saved(r, 1)
        file = file_of(tmp_path)
        theirs = load(file.read_bytes(), "").file
        added = load(by("me", "The mayor said"), "").file.annotations
        file.write_bytes(dump(theirs.with_annotations([*theirs.annotations, *added])))
        await r.wait_for(lambda: "claim: The mayor said" in r.tags, "the other program's annotation")
        await r.press("f", "1")
        await saved(r, 3)
        assert on_disk(tmp_path) == ["figure: 12", "figure: 40", "claim: The mayor said"]


async def test_what_others_marked_is_shown_on_wish_only(reader: MakeReader, tmp_path: Path) -> None:
    seeds = project(tmp_path)
    write(
        tmp_path, {"annotations/ann/alpha.yaml": by("ann", "fled"), "annotations/bob/alpha.yaml": "- bad\n"}
    )
    async with reader(seeds, options=ME) as r:
        assert r.tags == []
        await r.press("V")
        assert "with what ann marked" in r.strip
        pane = r.app.room.pane
        assert pane is not None
        assert [each.quote for each in pane.tags.others.annotations] == ["fled"]
        await r.press("V")
        assert not pane.tags.others.annotations


async def test_annotations_stay_on_their_words_when_the_article_changes(
    reader: MakeReader, tmp_path: Path
) -> None:
    async with reader(project(tmp_path), options=ME) as r:
        await r.press("f", "1", "f", "1", "f", "1")
        await saved(r, 3)
        write(
            tmp_path,
            {
                "seeds/alpha.txt": ALPHA.replace("Some 40", "Then, in the evening, some 40").replace(
                    "5 percent of homes ", ""
                )
            },
        )
        await r.wait_for(lambda: "was read again" in r.strip, "a look at the article")
        file = r.session.desk.sheet(r.reading).file
        assert [r.reading.text[each.start : each.end] for each in file.annotations if each.state is None] == [
            "12",
            "40",
        ]
        assert [each.quote for each in file.annotations if each.state == "orphan"] == ["5 percent"]
        await r.press("u", "u", "u")
        assert r.tags == [], "what was done before can be undone after"
        await r.press("U", "U")
        file = r.session.desk.sheet(r.reading).file
        assert [r.reading.text[each.start : each.end] for each in file.annotations] == ["12", "40"]


async def test_what_lost_its_words_is_told_when_the_article_is_opened(
    reader: MakeReader, tmp_path: Path
) -> None:
    seeds = project(tmp_path)
    async with reader(seeds, options=ME) as r:
        await r.press("f", "1", "f", "1")
        await saved(r, 2)
    write(tmp_path, {"seeds/alpha.txt": ALPHA.replace("counted 12 drones over", "looked over")})
    async with reader(seeds, options=ME) as r:
        assert "the words of 1 annotation are gone: O lists what to set right" in r.strip
        assert r.gutter == ["F"]


async def test_the_next_article_that_is_not_done(reader: MakeReader, tmp_path: Path) -> None:
    write(
        tmp_path,
        {f"seeds/{name}.txt": f"Story {name} of 3 men.\n" for name in "abcd"} | {"annotations/.keep": ""},
    )
    write(tmp_path, {"annotations/me/b.yaml": "article: {path: seeds/b.txt}\nannotations: []\ndone: true\n"})
    async with reader(tmp_path / "seeds", options=ME) as r:
        await r.press("D", "X")
        assert r.focused == "c.txt"
        await r.press("D", "X", "D", "X")
        assert "all articles are done" in r.strip


async def test_quitting_with_unsaved_annotations_warns_first(
    reader: MakeReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_more: object) -> None:
        raise Unwritable("no space left on the disk")

    for place in ("store", "journal"):
        monkeypatch.setattr(f"tui.annotations.{place}.write_whole", full)
    async with reader(project(tmp_path), options=ME) as r:
        await r.press("f", "1", "q")
        assert "alpha.yaml: NOT SAVED: no space left on the disk; on no disk" in r.strip
        assert "quitting again quits all the same" in r.strip
        await r.press("q")
        assert r.app._exit
        assert r.app.keeper is not None
        assert r.app.keeper.unsaved()


async def test_a_file_that_was_removed_is_told_and_written_at_the_next_edit(
    reader: MakeReader, tmp_path: Path
) -> None:
    async with reader(project(tmp_path), options=ME) as r:
        await r.press("f", "1")
        await saved(r, 1)
        file_of(tmp_path).unlink()
        await r.wait_for(lambda: "alpha.yaml was removed" in r.strip, "a look at the file")
        assert "NOT SAVED: its file was removed" in r.legend
        await r.press("q")
        assert "quitting again" in r.strip
        await r.press("f", "1")
        await saved(r, 2)
    assert on_disk(tmp_path) == ["figure: 12", "figure: 40"]


async def test_a_checkout_of_article_and_annotations_is_no_conflict(
    reader: MakeReader, tmp_path: Path
) -> None:
    seeds = project(tmp_path)
    async with reader(seeds, options=ME) as r:
        await r.press("f", "1")
        await saved(r, 1)
        before = file_of(tmp_path).read_bytes()
        write(tmp_path, {"seeds/alpha.txt": ALPHA.replace("12 drones", "37 drones")})
        await r.wait_for(lambda: "the words of 1 annotation are gone" in r.strip, "a look at the article")
        await r.press("f", "2")
        await saved(r, 2)
        write(tmp_path, {"seeds/alpha.txt": ALPHA, "annotations/me/alpha.yaml": before})
        await r.wait_for(lambda: r.tags == ["figure: 12"], "what was checked out")
        (one,) = r.session.desk.sheet(r.reading).file.annotations
        assert (one.state, one.conflict) == (None, None)
    assert file_of(tmp_path).read_bytes() == before


async def test_what_waited_in_the_journal_comes_when_the_file_is_mended(
    reader: MakeReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_more: object) -> None:
        raise Unwritable("no space left on the disk")

    seeds = project(tmp_path)
    with monkeypatch.context() as fault:
        fault.setattr("tui.annotations.store.write_whole", full)
        async with reader(seeds, options=ME) as r:
            await r.press("f", "1")
            await r.wait_for(lambda: "NOT SAVED" in r.legend, "a word of the failure")
    write(tmp_path, {"annotations/me/alpha.yaml": "annotations: [\n"})
    async with reader(seeds, options=ME) as r:
        assert "NOT READ" in r.legend
        file_of(tmp_path).write_bytes(by("me", "fled"))
        await saved(r, 2)
    assert on_disk(tmp_path) == ["figure: 12", "claim: fled"]
