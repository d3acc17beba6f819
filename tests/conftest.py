"""How the tests are run: which examples hypothesis tries, and how often memory is tidied.

`.venv/bin/pytest` tries the same examples each time, so that what guards main never fails by chance.
`VARIORUM_SEARCH=2000 .venv/bin/pytest` tries that many new ones for each property.
"""

from __future__ import annotations

import gc
import os
import sys

from hypothesis import HealthCheck, settings

# Where Python is told to keep no bytecode, every program that a test starts would compile the whole project anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

settings.register_profile("guard", derandomize=True, deadline=None, max_examples=30)
settings.register_profile(
    "search",
    max_examples=int(os.environ.get("VARIORUM_SEARCH") or 100),
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("search" if "VARIORUM_SEARCH" in os.environ else "guard")


def pytest_collection_finish() -> None:
    """Look for garbage seldom, and not among what is loaded: that was a fifth of the time of screens."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
