"""Tables of actions, one for each part of the program."""
