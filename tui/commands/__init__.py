"""The commands without a screen, one module each."""
