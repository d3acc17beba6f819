"""The links of an annotation, one a row: those that it has and those that lead to it."""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotations.codebook import Codebook
from tui.app.annotating.linking import Linked
from tui.app.annotating.wording import short
from tui.app.ink import LETTER_LOOK
from tui.app.widgets.fields import ChoiceRows
from tui.app.widgets.lines import Bit

NO_LINKS = [Bit("none; enter links to another annotation", "dim")]


class LinkList(ChoiceRows):
    """Other ends of links, to go to one or to take it away."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.links: Sequence[Linked] = ()

    def show_links(self, links: Sequence[Linked], codebook: Codebook) -> None:
        """Show these links."""
        self.links = links
        rows = [link_bits(each, codebook) for each in links] or [NO_LINKS]
        self.show(len(rows), rows.__getitem__, self.row)

    @property
    def chosen(self) -> Linked | None:
        """The link of the chosen row."""
        return self.links[self.row] if self.row < len(self.links) else None


def link_bits(linked: Linked, codebook: Codebook) -> list[Bit]:
    """A link in words: "→ contradicts  F “29 drones”  001_a7b67ef59a2eba39"."""
    there, target = linked.annotation, linked.target
    bits = [Bit("→ " if linked.outward else "← ", "key"), Bit(f"{linked.link.relation}  ")]
    if there is None or target is None:
        return [*bits, Bit(f"{linked.link.to}: nothing is there", "warning")]
    return [
        *bits,
        Bit(f"{codebook.label(there.label).letter} ", LETTER_LOOK + there.label),
        Bit(f"“{short(there.quote, 36)}”"),
        Bit(f"  {target[0].stem}", "dim"),
    ]
