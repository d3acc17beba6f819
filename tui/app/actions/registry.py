"""The registry of actions: what the reader can do, by which keys, in which words.

Everything that names a key reads it here: the bindings of the screens, the key bar, the help screen, the
palette and the key table in the documentation. An action's `name` is also its id in the settings file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tui.app.actions.keys import key_label

Context = Literal[
    "room", "outline", "same", "figures", "articles", "annotation", "labels", "links", "name",
    "review", "difference", "by_hand",
]  # fmt: skip
"""Where an action works: in the reading room, in a list, in the editor of an annotation, in a question, in a
review."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something the reader can do.

    `keys` are names of Textual, the first of them is shown. `help` says what it does in a line, `brief` in
    a word or two for the key bar ("" keeps it out of the bar), `group` is its heading in the help.
    """

    name: str
    keys: tuple[str, ...]
    help: str
    group: str
    brief: str = ""
    context: Context = "room"


def _actions(
    context: Context, group: str, *rows: tuple[str, str, str] | tuple[str, str, str, str]
) -> list[Action]:
    return [
        Action(row[0], tuple(row[1].split()), row[2], group, row[3] if len(row) > 3 else "", context)
        for row in rows
    ]


ACTIONS: tuple[Action, ...] = (
    *_actions(
        "room",
        "Figures",
        ("next_figure", "f", "go to the next figure, on into the next article", "figure"),
        ("previous_figure", "F", "go to the previous figure"),
        ("jump", "s", "label every figure on the screen with a key; press it to go there", "jump"),
        ("source", "r", "to the words that say on whose word the figure is, and back", "who says"),
        ("figure_list", "t", "the list of this article’s figures, to sort and to go to", "list"),
        ("kinds", "c", "switch kinds of figures on and off", "kinds"),
    ),
    *_actions(
        "room",
        "Moving",
        ("left", "left h", "one character left"),
        ("right", "right l", "one character right"),
        ("up", "up k", "one line up"),
        ("down", "down j", "one line down"),
        ("word", "w", "to the next word"),
        ("word_back", "b", "to the word before"),
        ("word_end", "e", "to the end of the word"),
        ("sentence", "right_parenthesis", "to the next sentence"),
        ("sentence_back", "left_parenthesis", "to the sentence before"),
        ("paragraph", "right_curly_bracket", "to the next paragraph"),
        ("paragraph_back", "left_curly_bracket", "to the paragraph before"),
        ("line_start", "home 0 circumflex_accent", "to the start of the line"),
        ("line_end", "end dollar_sign", "to the end of the line"),
        ("page_down", "pagedown space ctrl+d", "one page down"),
        ("page_up", "pageup ctrl+u", "one page up"),
        ("text_start", "ctrl+home g", "to the start of the article"),
        ("text_end", "ctrl+end G", "to the end of the article"),
    ),
    *_actions(
        "room",
        "Annotating",
        *(
            (
                f"tag_{number}",
                str(number),
                f"tag the selection, figure or word with label {number}",
                "to 9 tag" if number == 1 else "",
            )
            for number in range(1, 10)
        ),
        ("label", "a", "tag by the letter of a label: press it next", "labels"),
        ("tag_again", "full_stop", "tag with the label that was used last"),
        ("grow", "plus", "select more: figure or word, words between commas, sentence, paragraph"),
        ("shrink", "minus", "select less"),
        ("pick_start", "left_square_bracket", "take the start of the selection or annotation, to move it"),
        ("pick_end", "right_square_bracket", "take its end, to move it"),
        ("label_list", "A", "the list of labels, with what they mean, to tag with one"),
        ("edit", "enter", "edit the annotation here: note, label, figure, links; keep ends that were moved"),
        ("note", "i", "write the note of the annotation here"),
        ("link", "K", "link the annotation here to another one, in this article or any other"),
        ("follow", "J", "to the other end of a link of the annotation here; again for the next link"),
        ("not_a_figure", "exclamation_mark", "what is highlighted here is no figure"),
        ("delete", "d delete", "delete the annotation here"),
        ("next_annotation", "m", "to the next annotation, on into the next article", "annotation"),
        ("previous_annotation", "M", "to the annotation before"),
        ("pick_other", "semicolon", "another of the annotations here"),
        ("panel", "I", "show what the annotations here say, in a panel, or take it away"),
        ("others", "V", "show what other annotators marked, dimmed, or hide it again"),
        ("next_undone", "X", "to the next article that is not done"),
        ("same", "equals_sign", "tag the same words wherever they stand, each accepted or refused"),
        ("outline", "O", "the outline: all annotations, to sort, go to, relabel, delete, and set right"),
        ("mark_done", "D", "this article is done, or not after all"),
        ("undo", "u", "undo the last edit, whichever article it was in"),
        ("redo", "U ctrl+r", "do again what was undone"),
    ),
    *_actions(
        "room",
        "Finding and copying",
        ("find", "slash", "find text in all open articles; typing errors are forgiven", "find"),
        ("next_match", "n", "to the next match, on into the next article"),
        ("previous_match", "N", "to the previous match"),
        ("select", "v", "start or end a selection; every move then extends it", "select"),
        ("select_left", "shift+left", "extend the selection by a character to the left"),
        ("select_right", "shift+right", "extend the selection by a character to the right"),
        ("select_up", "shift+up", "extend the selection by a line upwards"),
        ("select_down", "shift+down", "extend the selection by a line downwards"),
        (
            "copy",
            "y",
            "copy the selection, else the figure with its sentence and source, else the sentence",
            "copy",
        ),
        ("copy_selection", "ctrl+c", "copy the selection; without one, tell how to quit"),
        ("escape", "escape", "leave: the selection, the matches, the message"),
    ),
    *_actions(
        "room",
        "Articles and panes",
        ("articles", "o", "the list of articles: open one, or look what there is", "open"),
        ("next_pane", "tab", "to the next pane", "pane"),
        ("previous_pane", "shift+tab", "to the previous pane"),
        ("swap_right", "greater_than_sign", "move this pane to the right"),
        ("swap_left", "less_than_sign", "move this pane to the left"),
        ("zoom", "z", "this article alone on the screen, and back"),
        ("fewer_panes", "p", "show one pane less side by side"),
        ("more_panes", "P", "show one pane more side by side, where there is room"),
        ("close", "x", "close this pane"),
    ),
    *_actions(
        "room",
        "Program",
        ("help", "question_mark f1", "this help", "help"),
        ("palette", "ctrl+p", "every action by its name, every open article, every theme", "palette"),
        ("next_theme", "T", "the next theme: dark, light, high contrast, 16 colours"),
        ("suspend", "ctrl+z", "back to the shell for a while; fg comes back"),
        ("redraw", "ctrl+l", "draw the screen anew"),
        ("quit", "q ctrl+q", "quit; panes and places are remembered", "quit"),
    ),
    *_actions(
        "outline",
        "Outline of annotations",
        ("outline_go", "enter", "go to the annotation, or to where a lost one may be", "go"),
        ("outline_sort", "tab", "sort by the next column", "sort"),
        ("outline_sort_back", "shift+tab", "sort by the column before"),
        ("outline_scope", "ctrl+o", "the annotations of all open articles, or of this one", "all open"),
        ("outline_mark", "ctrl+x", "mark the annotation for the keys below, or not after all", "mark"),
        ("outline_mark_all", "ctrl+a", "mark all that are shown; none, where all are", "all"),
        ("outline_relabel", "ctrl+l", "another label for the marked ones, else for this one", "label"),
        ("outline_delete", "ctrl+d", "delete the marked ones, else this one", "delete"),
        ("outline_settle", "ctrl+y", "accept the suggested place of a lost one, confirm a changed one"),
        ("outline_place", "ctrl+g", "put a lost or changed one on what is selected in its article"),
        ("outline_undo", "ctrl+z", "undo the last edit", "undo"),
        ("outline_redo", "ctrl+r", "do again what was undone"),
        ("outline_down", "down ctrl+n", "one annotation down"),
        ("outline_up", "up ctrl+p", "one annotation up"),
        ("outline_page_down", "pagedown", "one page down"),
        ("outline_page_up", "pageup", "one page up"),
        ("outline_first", "ctrl+home", "to the first annotation"),
        ("outline_last", "ctrl+end", "to the last annotation"),
        ("outline_help", "f1", "the help"),
        ("outline_leave", "escape ctrl+q", "back to the article", "back"),
    ),
    *_actions(
        "same",
        "Tagging all the same",
        ("same_apply", "enter", "tag all that are accepted, as one step to undo", "tag them"),
        ("same_toggle", "space x", "accept the place, or refuse it, and on to the next", "accept, refuse"),
        ("same_all", "a", "accept all; none, where all are", "all"),
        ("same_exact", "e", "accept only where the words are exactly the same", "exact"),
        ("same_scope", "tab", "in all open articles, or in this one", "all open"),
        ("same_down", "down ctrl+n j", "one place down"),
        ("same_up", "up ctrl+p k", "one place up"),
        ("same_page_down", "pagedown", "one page down"),
        ("same_page_up", "pageup", "one page up"),
        ("same_first", "home ctrl+home g", "to the first place"),
        ("same_last", "end ctrl+end G", "to the last place"),
        ("same_help", "f1 question_mark", "the help"),
        ("same_leave", "escape q ctrl+q", "back to the article; nothing is tagged", "back"),
    ),
    *_actions(
        "figures",
        "Figures list",
        ("figures_go", "enter", "go to the figure", "go there"),
        ("figures_sort", "tab", "sort by the next column", "sort"),
        ("figures_sort_back", "shift+tab", "sort by the column before"),
        ("figures_down", "down ctrl+n", "one figure down"),
        ("figures_up", "up ctrl+p", "one figure up"),
        ("figures_page_down", "pagedown", "one page down"),
        ("figures_page_up", "pageup", "one page up"),
        ("figures_first", "ctrl+home", "to the first figure"),
        ("figures_last", "ctrl+end", "to the last figure"),
        ("figures_help", "f1", "the help"),
        ("figures_leave", "escape ctrl+q", "back to the article", "back"),
    ),
    *_actions(
        "articles",
        "Articles list",
        ("list_open", "enter", "open the article in a new pane, or go to it where it is open", "open"),
        ("list_replace", "ctrl+r", "open the article in place of the one in the current pane", "replace"),
        ("list_down", "down ctrl+n", "one article down"),
        ("list_up", "up ctrl+p", "one article up"),
        ("list_page_down", "pagedown", "one page down"),
        ("list_page_up", "pageup", "one page up"),
        ("list_first", "ctrl+home", "to the first article"),
        ("list_last", "ctrl+end", "to the last article"),
        ("list_unread", "ctrl+t", "show only what you have not read, and all again", "unread"),
        ("list_preview", "ctrl+o", "show or hide the preview", "preview"),
        ("list_help", "f1", "the help"),
        ("list_leave", "escape ctrl+q", "back to the articles on the screen", "back"),
    ),
    *_actions(
        "annotation",
        "Editor of an annotation",
        ("annotation_next", "tab", "to the next field", "field"),
        ("annotation_previous", "shift+tab", "to the field before"),
        ("annotation_down", "down", "the next link or choice, else the next field"),
        ("annotation_up", "up", "the link or choice before, else the field before"),
        ("annotation_right", "right", "the next kind or bound; else on in the text"),
        ("annotation_left", "left", "the kind or bound before; else back in the text"),
        (
            "annotation_enter",
            "enter space",
            "labels, no figure, or to the link, by the field; else the next field",
        ),
        ("annotation_label", "ctrl+t", "give it another label", "label"),
        ("annotation_refuse", "ctrl+n", "what was found here is no figure, or is one after all", "no figure"),
        ("annotation_link", "ctrl+o", "link to another annotation", "link"),
        ("annotation_unlink", "delete", "take the chosen link away"),
        ("annotation_help", "f1", "the help"),
        ("annotation_leave", "escape ctrl+q", "keep everything and go back", "keep and go back"),
    ),
    *_actions(
        "labels",
        "Labels list",
        ("labels_take", "enter", "take the label", "take it"),
        ("labels_down", "down ctrl+n", "one label down"),
        ("labels_up", "up ctrl+p", "one label up"),
        ("labels_page_down", "pagedown", "one page down"),
        ("labels_page_up", "pageup", "one page up"),
        ("labels_first", "ctrl+home", "to the first label"),
        ("labels_last", "ctrl+end", "to the last label"),
        ("labels_help", "f1", "the help"),
        ("labels_leave", "escape ctrl+q", "back, without a label", "back"),
    ),
    *_actions(
        "links",
        "List of annotations to link to",
        ("links_take", "enter", "link to the annotation", "link"),
        ("links_relation", "tab", "the next relation", "relation"),
        ("links_relation_back", "shift+tab", "the relation before"),
        ("links_down", "down ctrl+n", "one annotation down"),
        ("links_up", "up ctrl+p", "one annotation up"),
        ("links_page_down", "pagedown", "one page down"),
        ("links_page_up", "pageup", "one page up"),
        ("links_first", "ctrl+home", "to the first annotation"),
        ("links_last", "ctrl+end", "to the last annotation"),
        ("links_help", "f1", "the help"),
        ("links_leave", "escape ctrl+q", "back, without a link", "back"),
    ),
    *_actions(
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
    *_actions(
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
    *_actions(
        "by_hand",
        "Review: editing by hand",
        ("by_hand_next", "tab down", "to the next field"),
        ("by_hand_previous", "shift+tab up", "to the field before"),
        ("by_hand_keep", "enter", "let this stand", "let it stand"),
        ("by_hand_help", "f1", "the help"),
        ("by_hand_leave", "escape ctrl+q", "back, without a decision", "back"),
    ),
    *_actions(
        "name",
        "Annotator’s name",
        ("name_take", "enter", "annotate under this name", "that is me"),
        ("name_leave", "escape ctrl+q", "back, without annotating", "back"),
    ),
)

BRIEF_IN_MODE: dict[str, tuple[tuple[str, str], ...]] = {
    "selecting": (
        ("grow", "more"),
        ("shrink", "less"),
        ("word_end", "word"),
        ("sentence", "sentence"),
        ("pick_start", "start"),
        ("pick_end", "end"),
        ("label", "letter"),
        ("copy", "copy"),
        ("escape", "leave"),
    ),
    "settling": (
        ("outline_settle", "accept"),
        ("outline_place", "put where selected"),
        ("outline_go", "go"),
        ("outline_mark", "mark"),
        ("outline_mark_all", "all"),
        ("outline_delete", "delete"),
        ("outline_undo", "undo"),
    ),
    "reshaping": (
        ("edit", "keep"),
        ("word_end", "word"),
        ("left", "left"),
        ("right", "right"),
        ("pick_start", "start"),
        ("pick_end", "end"),
        ("escape", "as it was"),
    ),
    "annotated": (
        ("edit", "edit"),
        ("note", "note"),
        ("delete", "delete"),
        ("pick_start", "start"),
        ("pick_end", "end"),
        ("pick_other", "other"),
        ("same", "all the same"),
        ("outline", "outline"),
        ("undo", "undo"),
        ("next_annotation", "next"),
        ("next_figure", "figure"),
    ),
    "found": (
        ("next_match", "next match"),
        ("previous_match", "previous"),
        ("find", "find other words"),
        ("copy", "copy"),
        ("escape", "leave"),
        ("next_figure", "figure"),
        ("articles", "open"),
    ),
}
"""What the key bar offers instead, while something is selected or matches are shown: (action, word)."""

BY_NAME = {action.name: action for action in ACTIONS}


def key_table() -> str:
    """The table of keys in Markdown, for the documentation."""
    lines = []
    group = ""
    for action in ACTIONS:
        if action.group != group:
            group = action.group
            lines += [
                "",
                f"### {group}",
                "",
                "| keys | action | name in the settings |",
                "| --- | --- | --- |",
            ]
        keys = " ".join(f"`{key_label(key)}`" for key in action.keys)
        lines.append(f"| {keys} | {action.help} | `{action.name}` |")
    return "\n".join(lines[1:]) + "\n"


if __name__ == "__main__":
    print(key_table(), end="")  # noqa: T201
