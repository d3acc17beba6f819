"""What the reader can do: the registry of actions with their keys, and what each of them does."""
