"""ADD A COMMAND: one file per command, and its line in __main__.py."""
