"""What the ledger tells of a ruling that was made, undone or done again."""

from __future__ import annotations

RULED = "{} · ^z undoes"
UNDONE = "undone: {}"
DONE_AGAIN = "done again: {}"
"""What is told of an edit, with its words."""
