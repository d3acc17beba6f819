"""Print the ledger of figures: a row for each quantity, a column for each article, and whether they agree.

Articles are compared by what they report: the same number of another night or place is as a rule another figure.
"""

from __future__ import annotations

import argparse
import sys

from tui.base.errors import InputError
from tui.commands.compared import ANNOTATORS, add_compared, compare
from tui.commands.ledger_formats import WRITERS, write_pairs

_STATES = f"""\
states of rows:
  !  its figures conflict          ≠  a total whose parts make another sum (its state stays + in CSV and JSON)
  =  they agree                    ~  they fit, as rounded by 5% or less, within their bounds, or in another unit
  +  a total, or part of one       /  the same is counted elsewhere, of another time or place
  ?  nothing to compare with
  §  after another sign: a reader ruled on figures of the row
Rows are listed in this order; of one state, bare dates and times come last. A year in [brackets] is in no article
of the event. low, best and high are in `unit`; best is what most articles give, of several the lowest, and a bound
("more than 60") only where there is nothing else; `ruled` names those who ruled.

{ANNOTATORS}
--pairs, a line each: articleA, startA, endA, articleB, startB, endB, relation, proof. The relation is
same-quantity-agree, same-quantity-conflict, same-noun-different-event or unrelated.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command line of `variorum ledger` takes."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _STATES
    add_compared(parser)
    parser.add_argument(
        "--format", choices=sorted(WRITERS), default="table", help="how to print (default: %(default)s)"
    )
    parser.add_argument(
        "--pairs", action="store_true", help="print every pair of figures as judged, with --format jsonl"
    )


def run(args: argparse.Namespace) -> int:
    """Print the ledger; return 0, or 2 where an article, a file about it or the settings could not be read.

    Raises InputError for a bad path, and for `--pairs` in another format.
    """
    if args.pairs and args.format != "jsonl":
        raise InputError("--pairs", "prints JSON lines: add --format jsonl")
    found = compare(args.paths, args.annotator)
    if args.pairs:
        write_pairs(sys.stdout, found.ledger)
    else:
        WRITERS[args.format](sys.stdout, found.ledger)
    return 2 if found.problems else 0
