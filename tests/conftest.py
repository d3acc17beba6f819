"""How hypothesis looks for counter-examples: the same ones each run, or new ones on wish.

`.venv/bin/pytest` tries the same examples each time, so that what guards main never fails by chance.
`VARIORUM_SEARCH=2000 .venv/bin/pytest` tries that many new ones for each property.
"""

from __future__ import annotations

import os
import sys

from hypothesis import HealthCheck, settings

# Where Python is told to keep no bytecode, every program that a test starts would compile the whole project anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

settings.register_profile("guard", derandomize=True, deadline=None, max_examples=40)
settings.register_profile(
    "search",
    max_examples=int(os.environ.get("VARIORUM_SEARCH") or 100),
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("search" if "VARIORUM_SEARCH" in os.environ else "guard")
