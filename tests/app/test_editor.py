"""The editor of an annotation: what is typed is kept, what cannot be kept is told, and all of it can be undone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.app.conftest import MakeReader
from tests.app.news import NEWS
from tests.app.story import Reader
from tests.app.test_hostile import RAW
from tui.annotations.model import Annotation, Block
from tui.app.driver import ControlFilter


def the_one(r: Reader) -> Annotation:
    (annotation,) = r.session.desk.sheet(r.reading).file.annotations
    return annotation


async def test_enter_opens_the_editor_and_escape_keeps_the_note(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "1", "enter")
        assert r.screen == "annotation"
        assert r.sees("“12”", "a-alpha.txt", "keep and go back")
        await r.write("says who?")
        await r.press("enter")
        await r.write("the mayor")
        await r.press("escape")
        assert r.screen == "room"
        assert the_one(r).note == "says who?\nthe mayor"
        assert "note: says who? the mayor" in r.explained
        await r.press("u")
        assert the_one(r).note is None, "one undo takes back the note"
        await r.press("U", "i")
        await r.write("!")
        await r.press("escape")
        assert the_one(r).note == "says who?\nthe mayor!", "i goes straight to the end of the note"


async def test_enter_without_an_annotation_tells_what_to_do(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        for key in ("enter", "i", "K", "J"):
            await r.press(key)
            assert r.screen == "room"
            assert "no annotation is here" in r.strip


async def test_enter_still_keeps_ends_that_were_moved(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "1", "]", "e", "enter")
        assert r.screen == "room"
        assert r.tags == ["figure: 12 drones"]


async def test_the_note_is_kept_while_it_is_typed(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "1", "i")
        await r.write("first")
        await r.wait_for(lambda: the_one(r).note == "first", "the note to be kept")
        await r.write(" and more")
        r.app.save()  # as a signal has it
        assert the_one(r).note == "first and more"
        await r.press("escape", "u")
        assert the_one(r).note is None, "one undo takes back all that was typed"
        await r.press("u")
        assert r.tags == []


async def test_a_note_that_is_emptied_is_gone(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "1", "i")
        await r.write("x")
        await r.press("escape", "i", "backspace", "escape")
        assert the_one(r).note is None
        await r.press("enter", "escape", "u")
        assert the_one(r).note == "x", "opening and leaving is no edit"


async def test_figure_fields_are_filled_from_the_finder_and_corrected(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "1")
        found = dict(the_one(r).figure or {})
        await r.press("enter", *["tab"] * 3, "backspace", "backspace")
        await r.write("10 to 12")
        await r.press("tab", "tab", "tab", "down", "enter", "ctrl+a", "ctrl+k", "escape")
        figure = the_one(r).figure
        assert found == {
            "kind": "cardinal",
            "value": 12,
            "counted": "drones",
            "bound": "=",
            "source": "Police",
        }
        assert figure == {"kind": "cardinal", "value": [10, 12], "counted": "drones", "bound": "~"}
        await r.press("u", "u", "u")
        assert the_one(r).figure == found


async def test_all_that_is_chosen_in_a_field_is_one_edit(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "1")
        found = the_one(r).figure
        await r.press("enter", "tab", "tab", "right", "right", "right", "left", "tab")
        await r.write("7")
        await r.press("left", "backspace", "tab")
        assert (the_one(r).figure or {})["kind"] == "percent"
        assert (the_one(r).figure or {})["value"] == 17, "elsewhere the arrows move in the text"
        await r.press("escape", "u")
        assert (the_one(r).figure or {})["kind"] == "percent"
        await r.press("u")
        assert the_one(r).figure == found
        await r.press("u")
        assert r.tags == []


async def test_bad_input_is_told_at_the_field_and_not_saved(reader: MakeReader) -> None:
    async with reader(NEWS, size=(80, 24)) as r:
        await r.press("f", "1", "enter", *["tab"] * 3)
        await r.write(",000")
        await r.press("tab")
        assert "write 12000" in next(row for row in r.rows if "12,000" in row)
        await r.press("escape")
        assert r.screen == "annotation", "told once before it is lost"
        assert r.sees("value is not kept like this")
        await r.press("escape")
        assert r.screen == "room"
        assert (the_one(r).figure or {}).get("value") == 12
        await r.press("enter", *["tab"] * 3)
        await r.write("x")
        await r.press("tab", "shift+tab", "backspace")
        await r.write("0")
        await r.press("escape")
        assert r.screen == "room", "what was corrected is kept"
        assert (the_one(r).figure or {}).get("value") == 120


async def test_not_a_figure_and_one_after_all(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "1")
        before = the_one(r).figure
        await r.press("enter", "ctrl+n")
        assert the_one(r).figure == {"kind": "none"}
        assert r.sees("no figure; enter")
        assert not r.sees("   counted ")
        await r.click("no figure; enter")
        assert the_one(r).figure == before
        assert r.sees("   counted ")


async def test_only_figures_have_figure_fields(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "3", "enter")
        assert not r.sees("   counted ")
        await r.press("ctrl+n")
        assert the_one(r).figure is None
        await r.press("ctrl+t")
        assert r.screen == "labels"
        assert r.sees("▸ 3 c  claim")
        await r.write("figure")
        await r.press("enter")
        assert r.screen == "annotation"
        assert the_one(r).label == "figure"
        assert (the_one(r).figure or {}).get("counted") == "drones", "filled from the finder"
        assert r.sees("   counted ")
        await r.press("escape", "u")
        assert the_one(r).label == "claim"


async def test_a_missed_figure_is_filled_by_hand(reader: MakeReader) -> None:
    async with reader({"a.txt": "Scores of drones came.\n"}) as r:
        await r.press("1")
        await r.press("enter", *["tab"] * 3)
        await r.write("40..99")
        await r.press("escape")
        assert (the_one(r).figure or {}).get("value") == [40, 99]


async def test_everything_by_mouse(reader: MakeReader) -> None:
    async with reader(NEWS, size=(80, 24)) as r:
        await r.press("f", "1")
        await r.click("edit")
        assert r.screen == "annotation"
        _x, y = r.cell_of("bound")
        await r.click((r.cell_of("↑ ↓ choose")[0] - 2, y))
        assert (the_one(r).figure or {}).get("bound") == "~"
        await r.click((15, r.cell_of("note")[1]))
        await r.write("seen")
        await r.click("keep and go back")
        assert r.screen == "room"
        assert the_one(r).note == "seen"


@pytest.mark.parametrize("size", [(160, 45), (40, 12)])
async def test_it_fits_the_screen(reader: MakeReader, size: tuple[int, int]) -> None:
    async with reader(NEWS, size=size) as r:
        await r.press("f", "1", "enter")
        assert r.sees("label", "a-alpha.txt")
        assert r.rows[-1].lstrip().startswith("tab field")
        await r.press("shift+tab", "shift+tab")
        await r.wait_for(lambda: r.sees("links"), "what has the keyboard")
        await r.resize(80, 24)
        assert r.sees("note", "figure", "links", "esc keep and go back")


HOSTILE = "[/x] [red \x1b[2J\x07 \x9b31m \u202e12\u202c \ud800 \ufeff é 👩‍👩‍👧 \t end"


async def test_hostile_words_are_inert_and_kept(reader: MakeReader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ControlFilter, "apply", lambda _self, segments, _background: segments)
    async with reader(NEWS, size=(80, 24)) as r:
        await r.press("f", "1", "i")
        await r.paste(HOSTILE + "\r\nsecond\rthird")
        assert not RAW.search(r.screen_text())
        assert r.sees("[/x] [red ␛[2J␇")
        await r.press(*["tab"] * 5)
        await r.paste(HOSTILE)
        assert not RAW.search(r.screen_text())
        await r.press("escape")
        assert not RAW.search(r.screen_text())
        note = the_one(r).note
        assert note is not None
        assert "\u202e12\u202c" in note, "stored as it was typed"
        assert note.endswith("end\nsecond\nthird")
        assert not {"\x1b", "\ud800", "\ufeff"} & set(note), "what no file can hold is stored as a picture"
        note.encode()


async def test_a_note_that_came_from_elsewhere_is_drawn_clean(
    reader: MakeReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ControlFilter, "apply", lambda _self, segments, _background: segments)
    async with reader(NEWS, size=(80, 24)) as r:
        await r.press("f", "1")
        old = the_one(r)
        words = HOSTILE.replace("\ud800", "")  # no file can hold it
        hostile: Block = {"value": "\x1b[1m", "source": words, "unit": [1]}
        note = words + "\n" + "x" * 3000
        new = replace(old, label="[/x]\x1b", quote=words, note=note, figure=hostile)
        r.session.desk.change(r.reading, old, new, HOSTILE)
        await r.press("enter")
        assert not RAW.search(r.screen_text())
        await r.press("down", "end", *["tab"] * 6)
        assert not RAW.search(r.screen_text())
        await r.press("escape")
        now = the_one(r)
        assert (now.label, now.note, now.figure) == (new.label, note, hostile), "looking changes nothing"


async def test_an_annotation_that_goes_meanwhile(reader: MakeReader) -> None:
    async with reader(NEWS) as r:
        await r.press("f", "1", "enter")
        r.session.desk.delete(r.reading, [the_one(r)])
        await r.press("tab")
        assert r.screen == "room"
        assert "gone" in r.strip
