"""An argument parser whose complaints are one line, like all other bad input."""

from __future__ import annotations

import argparse
from typing import NoReturn

from tui.base.errors import InputError


class Parser(argparse.ArgumentParser):
    """Raises InputError for arguments that are wrong, with where help is."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong."""
        raise InputError("", f"{self.prog}: {message}; see {self.prog} --help")
