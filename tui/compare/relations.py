"""What two figures of different articles can be to each other, in the words of files and of the command line."""

AGREE, CONFLICT = "same-quantity-agree", "same-quantity-conflict"
OTHER_EVENT, UNRELATED = "same-noun-different-event", "unrelated"
RELATIONS = (AGREE, CONFLICT, OTHER_EVENT, UNRELATED)
