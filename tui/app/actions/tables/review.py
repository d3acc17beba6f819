"""The actions of the review: name, keys, help, word for the key bar."""

from tui.app.actions.action import Action, actions

REVIEW: tuple[Action, ...] = (
    *actions(
        "review",
        "Review: the articles",
        ("review_open", "enter", "go through the differences of the article", "open"),
        ("review_down", "down j ctrl+n", "one article down"),
        ("review_up", "up k ctrl+p", "one article up"),
        ("review_page_down", "pagedown", "one page down"),
        ("review_page_up", "pageup", "one page up"),
        ("review_first", "home g", "to the first article"),
        ("review_last", "end G", "to the last article"),
        ("review_theme", "T", "the next theme: dark, light, high contrast, 16 colours"),
        ("review_help", "question_mark f1", "the help", "help"),
        ("review_leave", "q escape ctrl+q", "leave the review; it goes on there the next time", "quit"),
    ),
    *actions(
        "difference",
        "Review: a difference",
        ("take_a", "a 1", "the first annotator’s version stands", "a"),
        ("take_b", "b 2", "the second annotator’s version stands", "b"),
        ("take_c", "c 3", "the third annotator’s version stands, if there is one"),
        *(
            (f"take_{letter}", str(number), f"the version of annotator {number} stands, if there is one")
            for number, letter in ((4, "d"), (5, "e"), (6, "f"), (7, "g"), (8, "h"), (9, "i"))
        ),
        ("take_most", "enter", "of more than two annotators, what most of them have stands"),
        ("take_both", "m", "all versions stand; at the same place they are made one", "both"),
        ("take_neither", "x", "no version stands, for a reason", "neither…"),
        ("edit_by_hand", "e", "another label, other words or another note", "edit"),
        ("skip", "n", "to the next that is not decided", "skip"),
        ("undecide", "u", "undo the last decision", "undo"),
        ("next_difference", "j down", "to the next difference", "next"),
        ("previous_difference", "k up", "to the difference before", "previous"),
        ("reason", "r", "give a reason for the decision, before it or after", "reason"),
        ("see_more", "pagedown space", "see more of a difference that is longer than the screen"),
        ("see_less", "pageup", "back up"),
        ("difference_help", "question_mark f1", "the help", "help"),
        ("difference_leave", "escape q ctrl+q", "back to the articles", "back"),
    ),
    *actions(
        "by_hand",
        "Review: editing by hand",
        ("by_hand_next", "tab down", "to the next field"),
        ("by_hand_previous", "shift+tab up", "to the field before"),
        ("by_hand_keep", "enter", "let this stand", "let it stand"),
        ("by_hand_help", "f1", "the help"),
        ("by_hand_leave", "escape ctrl+q", "back, without a decision", "back"),
    ),
)
