"""The program on the screen, in Textual."""
