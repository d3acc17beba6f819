"""Where the words of an annotation stand in the open articles, to be tagged like it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tui.annotations.edits import Edit
from tui.annotations.making import figure_block
from tui.annotations.model import NO_FIGURE, Block
from tui.annotations.same import Place, find_same
from tui.app.annotating.bulk import NewTag, tag_all
from tui.app.annotating.desk import FIGURE, Desk
from tui.app.reading import Reading


class Sought(NamedTuple):
    """Words, and the label that they are to bear; `no_figure` where they are to be said to be no figure."""

    quote: str
    label: str
    no_figure: bool = False


class Offer(NamedTuple):
    """A place with the words that are sought. `within`: an annotation with that label covers part of it already."""

    reading: Reading
    place: Place
    within: bool

    @property
    def sure(self) -> bool:
        """Whether it is accepted as long as nobody refuses it."""
        return self.place.exact and not self.within


def offers(desk: Desk, readings: Iterable[Reading], sought: Sought) -> list[Offer]:
    """The places in these articles that do not bear the label yet: the exact ones of all, then the others.

    Articles whose annotations could not be read are left out, as theirs cannot be changed.
    """
    found = []
    for reading in readings:
        reading.load()
        if reading.article is None or desk.sheet(reading).kept.sort == "refused":
            continue
        spans = desk.sheet(reading).spans
        for place in find_same(reading.text, sought.quote, reading.finder):
            over = [each for each in spans.touching(*place.span) if each.label == sought.label]
            if not any(each.span == place.span for each in over):
                found.append(Offer(reading, place, bool(over)))
    return sorted(found, key=lambda offer: not offer.place.exact)


def accept(desk: Desk, accepted: Iterable[Offer], sought: Sought) -> Edit | None:
    """Tag these places, in one edit; None where there are none. Raises Stale."""
    return tag_all(
        desk,
        (NewTag(offer.reading, offer.place.span, _block(offer, sought)) for offer in accepted),
        sought.label,
    )


def _block(offer: Offer, sought: Sought) -> Block | None:
    if sought.no_figure:
        return {"kind": NO_FIGURE}
    figure = offer.reading.figure_in(offer.place.span) if sought.label == FIGURE else None
    return figure_block(figure) if figure is not None else None
