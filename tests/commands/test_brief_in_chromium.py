"""A brief opened in a real browser: no script runs, nothing is fetched, hostile text stays text."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.commands.chromium import opened
from tests.commands.test_brief import NASTY, Page, holds_together, page_of
from tests.compare.test_ledger import FIRST, SECOND

ATTACKS = (
    "<script>document.title = 'owned'; fetch('{address}/fetch')</script>",
    "<img src='{address}/image' onerror=\"document.title = 'owned'\">",
    "<link rel=stylesheet href='{address}/style'>",
    "<iframe src='{address}/frame'></iframe>",
    "<style>@import '{address}/import';</style>",
    "<svg onload=\"document.title = 'owned'\"><image href='{address}/svg'/></svg>",
)
ELSEWHERE = "<meta http-equiv=refresh content='0; url={address}/refresh'>"
"""What no policy forbids: it must not come through at all."""


class Server(NamedTuple):
    address: str
    asked: list[str]


@pytest.fixture
def server() -> Iterator[Server]:
    """What notes who asks it for anything."""
    asked: list[str] = []

    class Notes(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *words: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Notes) as listening:
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield Server(f"http://127.0.0.1:{listening.server_port}", asked)
        listening.shutdown()
        thread.join()


def attacks(server: Server, *more: str) -> str:
    return "".join((*ATTACKS, *more)).replace("{address}", server.address)


def test_hostile_articles_stay_text(tmp_path: Path, server: Server) -> None:
    hostile = attacks(server, ELSEWHERE)
    html = page_of(f"{FIRST}{hostile}\n", f"{hostile} {SECOND}" + "\n".join(NASTY))
    (tmp_path / "brief.html").write_text(html, "utf-8")
    seen = opened(tmp_path / "brief.html", tmp_path / "profile")
    assert seen.console == []
    assert server.asked == []
    page = Page(seen.document)
    holds_together(page)
    before = Page(html)
    assert [tag for tag, _ in page.elements] == [tag for tag, _ in before.elements]
    assert page.texts == before.texts
    assert "<title>2 articles on" in seen.document


def test_the_policy_stops_what_would_slip_in(tmp_path: Path, server: Server) -> None:
    """Were markup to come through for all that, the page's own policy would keep it from doing anything."""
    slipped = page_of(FIRST, SECOND).replace("<main", f"{attacks(server)}<main")
    (tmp_path / "brief.html").write_text(slipped, "utf-8")
    seen = opened(tmp_path / "brief.html", tmp_path / "profile")
    assert "<title>2 articles on" in seen.document
    assert any("Content Security Policy" in line for line in seen.console)
    assert server.asked == []
    (tmp_path / "bare.html").write_text(f"<title>bare</title>{attacks(server)}", "utf-8")
    assert (
        "<title>owned" in opened(tmp_path / "bare.html", tmp_path / "profile").document
    )  # as it would be without
    assert {"/fetch", "/image", "/style", "/frame"} <= set(server.asked)
