"""What can be done in the ledger of figures."""

from __future__ import annotations

from tui.app.actions.action import Action, actions

LEDGER: tuple[Action, ...] = (
    *actions(
        "ledger",
        "Ledger of figures",
        ("ledger_quotes", "enter", "the quotes of the row side by side, in their contexts", "quotes"),
        (
            "ledger_why",
            "ctrl+y",
            "why its figures are taken for one quantity or not; the figures again",
            "why",
        ),
        (
            "ledger_rule",
            "ctrl+l",
            "overrule: agree, conflict, different things, or what the program says",
            "rule",
        ),
        ("ledger_mark", "ctrl+x", "mark the row: overruling another one is then about both", "mark"),
        ("ledger_columns", "tab", "on to the columns of other articles, where not all fit", "columns"),
        ("ledger_columns_back", "shift+tab", "back to the columns before"),
        ("ledger_scope", "ctrl+o", "compare all articles of the folder, or the open ones", "all"),
        ("ledger_undo", "ctrl+z", "undo the last ruling", "undo"),
        ("ledger_redo", "ctrl+r", "make a ruling again that was undone"),
        ("ledger_down", "down ctrl+n", "one row down"),
        ("ledger_up", "up ctrl+p", "one row up"),
        ("ledger_page_down", "pagedown", "one page down"),
        ("ledger_page_up", "pageup", "one page up"),
        ("ledger_first", "ctrl+home", "to the first row"),
        ("ledger_last", "ctrl+end", "to the last row"),
        ("ledger_more", "ctrl+d", "on in what is said below the list, where it is longer", "more"),
        ("ledger_less", "ctrl+u", "back in it"),
        ("ledger_help", "f1", "the help"),
        ("ledger_leave", "escape ctrl+q", "back to the articles", "back"),
    ),
    *actions(
        "quotes",
        "Ledger: quotes of a row",
        ("quotes_go", "enter", "go to the figure in its article", "go there"),
        ("quotes_right", "right l tab", "the next figure", "figure"),
        ("quotes_left", "left h shift+tab", "the figure before"),
        ("quotes_down", "down j", "the next of those that it is compared with", "compared with"),
        ("quotes_up", "up k", "the one before"),
        ("quotes_rule", "r ctrl+l", "overrule what the two are to each other", "rule"),
        ("quotes_rule_all", "R", "overrule what the figure is to all the others", "to all"),
        ("quotes_undo", "u ctrl+z", "undo the last ruling", "undo"),
        ("quotes_redo", "U ctrl+r", "make a ruling again that was undone"),
        ("quotes_help", "question_mark f1", "the help", "help"),
        ("quotes_leave", "escape q ctrl+q", "back to the ledger", "back"),
    ),
    *actions(
        "ruling",
        "Ledger: overruling",
        ("ruling_take", "enter", "rule so, for the reason that is written, or for none", "rule so"),
        ("ruling_down", "down ctrl+n tab", "the next of what can be ruled", "choose"),
        ("ruling_up", "up ctrl+p shift+tab", "the one before"),
        ("ruling_help", "f1", "the help"),
        ("ruling_leave", "escape ctrl+q", "back, without a ruling", "back"),
    ),
)
