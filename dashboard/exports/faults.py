"""What can go wrong with an export, said in one sentence."""


class ExportError(Exception):
    """Its text is for the person who asked: what is wrong and what to do."""
