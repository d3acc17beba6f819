from __future__ import annotations

from pathlib import Path

from tests.app.conftest import MakeReader, write
from tui.app.app import Variorum

ARTICLE = "They sold 12 quintals.\n"
TERMS = "units:\n- name: quintal\n"
NOUNS = "nouns:\n- name: drone\n  words: [flying moped]\n  example: two flying mopeds\n"


def project(tmp_path: Path, terms: str | None) -> Path:
    """A project with terms of its own, in a folder with a long name."""
    folder = tmp_path / ("long" * 30)
    write(folder, {"articles/a.txt": ARTICLE})
    (folder / "annotations").mkdir()
    if terms is not None:
        write(folder, {"annotations/terms.yaml": terms})
    return folder


async def test_terms_that_change_are_read_again(reader: MakeReader, tmp_path: Path) -> None:
    folder = project(tmp_path, None)
    async with reader(folder / "articles") as r:
        await r.press("f")
        assert "count 12" in r.strip
        write(folder, {"annotations/terms.yaml": TERMS})
        await r.wait_for(
            lambda: "terms.yaml changed on disk and was read again" in r.strip, "a look at the terms"
        )
        await r.press("left", "right")
        assert "measure 12 quintals" in r.strip
        (folder / "annotations" / "terms.yaml").unlink()
        await r.wait_for(lambda: "was read again" in r.strip, "another look")
        await r.press("left", "right")
        assert "count 12" in r.strip


async def test_what_is_compared_follows_the_terms(reader: MakeReader, tmp_path: Path) -> None:
    folder = project(tmp_path, TERMS)
    async with reader(folder / "articles") as r:
        assert isinstance(r.app, Variorum)
        reading, elsewhere = r.app.session.panes[0], r.app.elsewhere
        elsewhere.learn(reading)
        assert elsewhere.known(reading) is not None
        assert r.app.noun_classes().noun("flying mopeds") == "vehicle"
        write(folder, {"annotations/terms.yaml": TERMS + NOUNS})
        await r.wait_for(lambda: "was read again" in r.strip, "a look at the terms")
        assert r.app.noun_classes().noun("flying mopeds") == "drone"
        assert elsewhere.known(reading) is None, "it is read again before it is compared"


async def test_terms_that_become_wrong_are_told_and_stay(reader: MakeReader, tmp_path: Path) -> None:
    folder = project(tmp_path, TERMS)
    async with reader(folder / "articles") as r:
        write(folder, {"annotations/terms.yaml": TERMS + "titles: [field hetman]\n"})
        await r.wait_for(lambda: "the terms stay as they were" in r.strip, "a look at the terms")
        assert r.strip.strip().startswith("terms.yaml:3:10: a title is one word")
        await r.press("f")
        assert "measure 12 quintals" in r.strip


async def test_wrong_terms_at_the_start_are_told_whole(reader: MakeReader, tmp_path: Path) -> None:
    folder = project(tmp_path, "titles: [field hetman]\n")
    async with reader(folder / "articles", size=(120, 26)) as r:
        assert r.sees(
            "terms.yaml:1:10: a title is one word: write its last one, in letters; the built-in terms are used"
        )
