"""Text of an article, a title, a file name, a setting or a query never acts: not as markup, not on the terminal."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import tui.app
from tests.app.conftest import MakeReader
from tests.app.story import Reader
from tui.app.driver import ControlFilter

HOSTILE = (
    "[/x] [red",
    "[bold]12 drones[/bold] [5%] [/",
    "[@click=app.quit]press[/] $x {y}",
    "[link='file:///etc/passwd']12[/link]",
    "\x1b[2J\x1b]52;c;aGFja2Vk\x07 12",
    "\x9b31m \x90q\x9c \x7f\x00\x08",
    "\u202e12 snord\u202c \u2066x\u2069 \u200f",
    "\\[bold] \\",
)
PAIRS = [first + second for first, second in zip(HOSTILE[:4], HOSTILE[4:], strict=True)]
NOT_IN_NAMES = re.compile("[/\x00]")
RAW = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"
)


@pytest.fixture
def no_net(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the filter that cleans what is about to be drawn: our own drawing must not hang on it."""
    monkeypatch.setattr(ControlFilter, "apply", lambda _self, segments, _background: segments)


def harmless(r: Reader) -> None:
    """Nothing raw is on the screen, and the program is well."""
    assert r.app.crash is None
    assert r.app.is_running
    assert not RAW.search(r.screen_text())


@pytest.mark.usefixtures("no_net")
@pytest.mark.parametrize("text", PAIRS, ids=repr)
async def test_in_title_text_and_name(reader: MakeReader, text: str) -> None:
    name = NOT_IN_NAMES.sub("", text)
    articles = {
        f"a{name}.txt": f"{text} the title\n\nPolice {text} counted 12 drones, said [/x] {text} Smith.\n",
        f"b{name}/{name}.md": f"# {text}\n\nNothing {text} here.\n",
    }
    async with reader(articles, size=(100, 30)) as r:
        harmless(r)
        for keys in (
            ["f"],
            ["y"],
            ["}", "y"],
            ["v", "end"],
            ["y", "s"],
            ["escape", "t"],
            ["tab", "tab", "enter", "r"],
            ["escape", "z"],
            ["z", "x"],  # tells the name of what was closed
            ["o"],
            ["down", "ctrl+o", "ctrl+o"],
            ["enter"],
            ["ctrl+p"],
            ["escape"],
            ["tab", "P", "p", "T"],
        ):
            await r.press(*keys)
            harmless(r)
        for row, line in enumerate(r.rows):
            column = line.find("press")
            if column >= 0:
                await r.click((column, row))
                harmless(r)


async def test_in_what_is_typed(reader: MakeReader) -> None:
    """The line to type in is Textual's: it is what the net is for."""
    async with reader(
        {"a.txt": "".join(HOSTILE) + "and so many plain words that it is no binary file."}
    ) as r:
        for text in HOSTILE:
            await r.press("/")
            await r.paste(text)
            harmless(r)
            await r.press("enter", "n")
            harmless(r)
            await r.press("escape")
        for opening in ("o", "ctrl+p"):
            await r.press(opening)
            await r.paste("".join(HOSTILE))
            harmless(r)
            await r.press("escape")


@pytest.mark.usefixtures("no_net")
async def test_what_is_copied_is_the_text_itself(reader: MakeReader) -> None:
    lines = [
        f"x{text}x and so many plain words that nobody takes the file for a binary one." for text in HOSTILE
    ]
    async with reader({"a.txt": "\n".join(lines)}) as r:
        for line in lines:
            await r.press("v", "end", "y", "}")
            assert r.clipboard in line
            assert len(r.clipboard) > len(line) // 2
            harmless(r)


@pytest.mark.usefixtures("no_net")
@pytest.mark.parametrize("text", [text for text in HOSTILE if text.isprintable()], ids=repr)
async def test_in_settings(reader: MakeReader, text: str) -> None:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    keys = f'[keys]\n"{quoted}" = "f"\nzoom = "{quoted}"\nhelp = ["{quoted}"]\n'
    settings = f'theme = "{quoted}"\n"{quoted}" = 1\n{keys}'
    async with reader({"a.txt": "Only 12 drones.\n"}, settings=settings, size=(250, 30)) as r:
        harmless(r)
        await r.press("?")
        harmless(r)
        await r.press("escape", "ctrl+p")
        harmless(r)


@pytest.mark.usefixtures("no_net")
async def test_escapes_in_settings(reader: MakeReader) -> None:
    async with reader(
        {"a.txt": "Only 12 drones.\n"},
        settings='theme = "\\u001b]52;c;eA==\\u0007 \\u202e"\n',
        size=(250, 30),
    ) as r:
        harmless(r)
        assert "]52;c;eA==" in r.strip


@pytest.mark.usefixtures("no_net")
async def test_in_what_is_said_of_a_file(reader: MakeReader, tmp_path: Path) -> None:
    name = "[/x] [red \x1b]52;c;eA==\x07\u202e.txt".replace("/", "")
    async with reader({name: "One.\n"}) as r:
        (tmp_path / "news" / name).write_text("Two.\n")
        r.app.room._watch_files()
        harmless(r)
        assert "changed on disk" in r.strip
        (tmp_path / "news" / name).unlink()
        r.app.room._watch_files()
        harmless(r)


async def test_the_text_that_offsets_count_in_is_untouched(reader: MakeReader) -> None:
    text = "".join(HOSTILE) + "\r\n12 drones\n"
    async with reader({"a.txt": text}) as r:
        assert r.reading.text == text
        await r.press("/")
        await r.paste("12 drones")
        await r.press("enter", "v", "end")
        assert r.selected is not None
        assert r.selected.startswith("12 drones")


# -- a lint: no call of a Textual API that parses markup -------------------------------------------------

PARSES_MARKUP = {
    *(
        "Static",
        "Label",
        "Button",
        "Checkbox",
        "RadioButton",
        "RadioSet",
        "Collapsible",
        "Tab",
        "Tabs",
        "TabPane",
    ),
    *(
        "OptionList",
        "Option",
        "SelectionList",
        "Select",
        "ListView",
        "DataTable",
        "Tree",
        "Placeholder",
        "RichLog",
    ),
    *("KeyPanel", "HelpPanel", "Header", "Footer", "DirectoryTree", "Markdown", "MarkdownViewer", "Toast"),
    *(
        "notify",
        "from_markup",
        "render_markup",
        "to_content",
        "visualize",
        "escape",
        "add_option",
        "add_options",
    ),
}
"""Widgets and functions that read a str as markup, or draw what they are given without cleaning it."""

MARKUP_ATTRIBUTES = {"border_title", "border_subtitle", "tooltip", "sub_title"}

SOURCES = sorted(Path(tui.app.__file__).parent.rglob("*.py"))


def calls_of_markup(source: str) -> Iterator[str]:
    """What in a module could read text as markup."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in PARSES_MARKUP:
                yield f"{node.lineno}: {name}()"
            case ast.ImportFrom(module=module, names=names) if module and module.startswith(
                ("textual", "rich")
            ):
                yield from (
                    f"{node.lineno}: import {name.name}" for name in names if name.name in PARSES_MARKUP
                )
            case ast.Attribute(attr=name, ctx=ast.Store()) if name in MARKUP_ATTRIBUTES:
                yield f"{node.lineno}: .{name} ="
            case ast.keyword(arg=name) if name in MARKUP_ATTRIBUTES | {"markup"}:
                yield f"{node.value.lineno}: {name}="
            case ast.FunctionDef(name="render", returns=ast.Name(id="str")):
                yield f"{node.lineno}: render() -> str"
            case _:
                pass


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: "/".join(path.parts[-2:]))
def test_no_text_is_given_to_what_parses_markup(path: Path) -> None:
    assert list(calls_of_markup(path.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        "from textual.widgets import Static",
        "widgets.Label(title)",
        "self.app.notify(title)",
        "pane.border_title = title",
        "Widget(tooltip=title)",
        "Content.from_markup(title)",
        "def render(self) -> str: return 'x'",
    ],
)
def test_the_lint_finds(source: str) -> None:
    assert list(calls_of_markup(source))
