"""Two or three annotation files: what differs between them, and what is made of it."""
