"""What every part stands on: visible text, safe file reading, strict YAML, folders of the user."""
