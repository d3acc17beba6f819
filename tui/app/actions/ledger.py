"""Comparing what articles say of one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app.screens.room import Room


def ledger(room: Room) -> None:
    """The ledger of figures."""
    room.program.open_ledger()
