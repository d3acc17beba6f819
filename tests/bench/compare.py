"""Measures the comparison of articles: `python -m tests.bench.compare`.

Prints how well figures of one quantity are told from others on the labelled events (precision and recall of
agreements and of conflicts), how well sentences on the same quantity are found, how long both take, and what a
brief costs. Sets are named by how their files begin: `--set plain` scores plain-1 and plain-2, `--set plain-1` one
of them. tests/data/README.md tells what they are, and which are kept aside.
"""

from __future__ import annotations

import argparse
import io
import time
from pathlib import Path

from tests.bench.elsewhere import print_key, print_sureness
from tests.bench.growth import print_growth
from tests.bench.ledger import print_opening
from tests.compare.events import Report, events
from tests.compare.score import CLASSES, figures, judged_pairs, scores
from tui.commands.brief_html import write_html
from tui.commands.brief_markdown import write_markdown
from tui.commands.compared import compare
from tui.compare.claims import read_account
from tui.compare.events import Profile
from tui.compare.judge import same_quantities
from tui.compare.same import Matcher, read_sentences

ROOT = Path(__file__).parents[2]
SET = "dev"  # what is kept aside is scored only where it is named, so that nobody tunes to it by the way


Sentence = tuple[int, int, int]
"""An article, and where in it the sentence starts and ends."""


def main() -> None:
    """Print the measurements."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--set", action="append", help=f"only the events in files NAME-*.txt, {SET} where none is named"
    )
    chosen = parser.parse_args().set or [SET]
    for name in chosen:
        if not events(name):
            parser.error(f"no events in files {name}-*.txt of tests/data/events")
    for name in chosen:
        print_judgements(name)
    for name in chosen:
        print_sentences(name)
        print_sureness(name)
    print_seeds()
    print_growth()
    print_opening()
    print_brief()
    print_key()


def print_judgements(name: str) -> None:
    """Print precision and recall of the judgements on a set, all its events judged together."""
    found = events(name)
    reports = sum(map(len, found.values()))
    print(f"{name}: {len(found)} events, {reports} reports    precision  recall   right found labelled")
    for relation, score in scores(found).items():
        shares = f"{score.precision:.3f}   {score.recall:.3f}"
        print(f"  {relation:30}      {shares}   {score.right:5} {score.found:5} {score.labelled:8}")


def print_sentences(name: str) -> None:
    """Print the mean average precision of sentences on one quantity, and how often a pane is sent to one."""
    reports = [report for group in events(name).values() for report in group]
    matcher = Matcher([report.text for report in reports])
    precisions, inside, right, panes = [], [], 0, 0
    for at, report in enumerate(reports):
        for label in report.labels:
            wanted = _sentences_on(reports, at, label.quantity)
            if not wanted:
                continue
            span = label.start, label.end
            ranked = [(match.article, match.start, match.end) for match in matcher.ranked(at, span)]
            event = report.name.partition("/")[0]
            near = [one for one in ranked if reports[one[0]].name.partition("/")[0] == event]
            precisions.append(_average_precision(ranked, wanted))
            inside.append(_average_precision(near, wanted))
            best = {(match.article, match.start, match.end) for match in matcher.best(at, span)}
            panes += len({article for article, _, _ in wanted})
            right += len(best & wanted)
    queries = len(precisions)
    print(f"{name}: same claim, MAP {sum(precisions) / queries:.3f} of {queries} queries", end=", ")
    print(f"{sum(inside) / queries:.3f} among the reports of the event", end="; ")
    print(f"{right / panes:.3f} of {panes} panes are sent to the right sentence")


def _average_precision(ranked: list[Sentence], wanted: set[Sentence]) -> float:
    ranks = [rank for rank, one in enumerate(ranked, 1) if one in wanted]
    return sum(n / rank for n, rank in enumerate(ranks, 1)) / len(wanted)


def _sentences_on(reports: list[Report], asked: int, quantity: str) -> set[Sentence]:
    """The sentences of other reports of the event that state a quantity: article, start, end."""
    event = reports[asked].name.partition("/")[0]
    found = set()
    for at, report in enumerate(reports):
        if at == asked or report.name.partition("/")[0] != event:
            continue
        sentences = read_sentences(report.text)
        for label in report.labels:
            if label.quantity == quantity:
                found.add((at, *sentences.spans[sentences.at(label.start, label.end)[0]]))
    return found


def print_seeds() -> None:
    """Print what is said of the seeds, where nothing is one quantity, and how long it takes."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    found = judged_pairs([Report(str(at), text, ()) for at, text in enumerate(texts)])
    print(f"seeds: {len(found)} pairs taken for one quantity (there is none)")
    begin = time.process_time()
    made = [read_sentences(text) for text in texts]
    read = time.process_time()
    matcher = Matcher(made)
    indexed = time.process_time()
    print(
        f"same: {1000 * (read - begin):.1f} ms to read five articles, {1000 * (indexed - read):.1f} ms to index",
        end=", ",
    )
    queries = [(at, span) for at, one in enumerate(made) for span in one.spans]
    begin = time.process_time()
    slowest = 0.0
    for at, span in queries:
        before = time.process_time()
        matcher.best(at, span)
        slowest = max(slowest, time.process_time() - before)
    each = (time.process_time() - begin) / len(queries)
    print(f"{1000 * each:.2f} ms a query, {1000 * slowest:.1f} ms the slowest")
    for text in texts:
        figures(text)
    begin = time.process_time()
    accounts = [Profile(read_account(at, text, figures(text), CLASSES)) for at, text in enumerate(texts)]
    known = time.process_time()
    same_quantities(accounts)
    judging = time.process_time() - known
    print(f"ledger: {1000 * (known - begin):.1f} ms to read claims, {1000 * judging:.1f} ms to judge")


def print_brief() -> None:
    """Print what a brief on the five seeds costs: to compare them, and to write it as a page and as Markdown."""
    paths = [str(path) for path in sorted((ROOT / "seeds").glob("*.txt"))]
    begin = time.process_time()
    found = compare(paths, None)
    rows = len(found.ledger.rows)
    compared = time.process_time() - begin
    print(
        f"brief: {1000 * compared:.0f} ms to find and compare the figures of five articles in {rows} rows",
        end="",
    )
    for name, write in (("a page", write_html), ("Markdown", write_markdown)):
        out = io.StringIO()
        begin = time.process_time()
        write(out, found.ledger, found.articles)
        took = time.process_time() - begin
        print(f"; {1000 * took:.0f} ms for {name} of {len(out.getvalue()) / 1000:.0f} kB", end="")
    print()


if __name__ == "__main__":
    main()
