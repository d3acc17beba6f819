"""An argument parser whose complaints are one line, like all other bad input."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NoReturn

from tui.base.errors import InputError


class Parser(argparse.ArgumentParser):
    """Raises InputError for arguments that are wrong, with where help is."""

    def parsed(self, words: Sequence[str]) -> argparse.Namespace:
        """Return what the words mean; options may stand before, between and after the rest."""
        # Argparse, where options may stand anywhere, takes words after "--" for options, too.
        return self.parse_args(words) if "--" in words else self.parse_intermixed_args(words)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong."""
        raise InputError("", f"{self.prog}: {message}; see {self.prog} --help")
