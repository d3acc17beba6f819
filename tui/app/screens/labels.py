"""The list of labels: what each means, how often it was used, and one to tag with."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Input

from tui.annotations.codebook import NESTED, Codebook, Label
from tui.app.fuzzy import fitting
from tui.app.ink import LETTER_LOOK
from tui.app.screens.lists import ListScreen
from tui.app.widgets.lines import Bit, Line, fitted
from tui.app.widgets.rowlist import RowList
from tui.base.clean import clean_line

if TYPE_CHECKING:
    from tui.app.settings import Settings

MOST = 1000  # rows of the list
KEY, NAME, COUNT = 5, 26, 7  # cells of the columns
MEANS_ROWS = 3  # rows below the list that tell what the chosen label means
INDENT = "  "


def listed_labels(codebook: Codebook, used: Iterable[str]) -> list[Label]:
    """The codebook's labels and those in use besides, each under the one that its name is nested in."""
    labels = {label.name: label for label in codebook.labels}
    labels |= {name: codebook.label(name) for name in sorted(set(used)) if name not in labels}
    order = {name: number for number, name in enumerate(labels)}

    def place(label: Label) -> list[int]:
        """Where the label comes: the labels above it, and its own, by their places in the codebook."""
        parts = label.name.split(NESTED)
        names = (NESTED.join(parts[:count]) for count in range(1, len(parts) + 1))
        return [order[name] for name in names if name in order]

    return sorted(labels.values(), key=place)


def shown_name(label: Label, names: set[str]) -> str:
    """A label's name in the tree: only its last part, moved in, where the label above it is listed."""
    above, _, last = label.name.rpartition(NESTED)
    depth = 0
    while above:
        if above in names:
            depth += 1
        else:
            last = f"{above.rpartition(NESTED)[2]}{NESTED}{last}"
        above = above.rpartition(NESTED)[0]
    return INDENT * depth + last


class LabelsScreen(ListScreen):
    """The labels, one a row; enter takes one."""

    CONTEXT = "labels"
    PREFIX = "labels_"
    LABEL = "labels"

    DEFAULT_CSS = """
    LabelsScreen #labels-means { height: 4; padding: 1 0 0 0; }
    """

    def __init__(
        self,
        settings: Settings,
        codebook: Codebook,
        counts: Counter[str],
        used: Iterable[str],
        chosen: Callable[[str], None],
        *,
        words: str,
        current: str | None = None,
    ) -> None:
        """`counts` are the article's, `used` the labels in use anywhere; `words` say what enter does."""
        super().__init__(settings)
        self._labels = listed_labels(codebook, used)
        self._names = {label.name for label in self._labels}
        self._counts = counts
        self._take = chosen
        self._words = words
        self._current = current
        places = {label.name: str(number) for number, label in enumerate(codebook.labels[:9], 1)}
        self._digits = places
        self.listed: list[Label] = []
        self._means = [Line() for _ in range(MEANS_ROWS)]

    def compose(self) -> ComposeResult:
        """The filter, the list, what the chosen label means, the keys."""
        yield from self.compose_top()
        yield RowList(id="labels-rows")
        yield Line()
        yield from self._means
        yield from self.compose_keys()

    def on_mount(self) -> None:
        """Show all labels, the one in use chosen."""
        self._fit()
        names = [label.name for label in self.listed]
        self._show(names.index(self._current) if self._current in names else 0)

    def _fit(self) -> None:
        query = self.filter.casefold().strip()
        names = [clean_line(label.name).casefold() for label in self._labels]
        texts = [
            f"{name} {label.description.casefold()} {label.example.casefold()}"
            for name, label in zip(names, self._labels, strict=True)
        ]
        rows = fitting(query, texts, MOST)
        if query:  # those that are called so come before those that are told about so
            rows.sort(key=lambda row: (not names[row].startswith(query), query not in names[row]))
        self.listed = [self._labels[row] for row in rows]

    def _show(self, row: int = 0) -> None:
        self.rows.show(len(self.listed), self._row_bits, row)
        count = f"{len(self.listed)} label{'' if len(self.listed) == 1 else 's'}"
        self.show_count(count if self.listed else "nothing fits: esc clears", warning=not self.listed)
        self.show_head(f"  {'key':<{KEY}}{'label':<{NAME}}{'here':>{COUNT - 2}}  {self._words}")
        self._show_meaning()

    def _row_bits(self, row: int) -> list[Bit]:
        label = self.listed[row]
        name = clean_line(label.name) if self.filter.strip() else shown_name(label, self._names)
        key = " ".join(filter(None, (self._digits.get(label.name, ""), label.key)))
        count = self._counts[label.name]
        room = max(10, self.app.size.width - 2 - KEY - NAME - COUNT)
        means = label.description if label.known else "not in the codebook"
        return [
            Bit(fitted(clean_line(key), KEY), "key"),
            Bit(fitted(clean_line(name), NAME - 1) + " ", LETTER_LOOK + label.name),
            Bit(f"{count or '':>{COUNT - 2}}  ", "dim"),
            Bit(fitted(clean_line(means), room), "dim"),
        ]

    def _show_meaning(self) -> None:
        """What the chosen label means, in full, with its example."""
        lines: list[list[Bit]] = []
        if self.listed:
            label = self.listed[self.rows.row]
            means = clean_line(label.description if label.known else "in use, but not in the codebook")
            room = MEANS_ROWS - 1 if label.example else MEANS_ROWS
            width = max(20, self.app.size.width - 4)
            lines = [[Bit(f"  {line}")] for line in textwrap.wrap(means, width, max_lines=room)]
            if label.example:
                lines.append([Bit("  e.g. ", "dim"), Bit(f"“{label.example}”", LETTER_LOOK + label.name)])
        for number, line in enumerate(self._means):
            line.show(lines[number] if number < len(lines) else [])

    # -- what happens -----------------------------------------------------------------------------------

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what fits."""
        event.stop()
        self._fit()
        self._show()

    def on_row_list_moved(self) -> None:
        """Another label is the chosen one."""
        self._show_meaning()

    def on_resize(self) -> None:
        """The columns have other widths."""
        self._show(self.rows.row)

    def choose(self) -> None:
        """Take the chosen label."""
        if self.listed:
            name = self.listed[self.rows.row].name
            self.dismiss()
            self._take(name)

    def do_take(self) -> None:
        """Take the chosen label."""
        self.choose()
