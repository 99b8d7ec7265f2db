"""What can go wrong on the way out of the program."""


class DesktopError(Exception):
    """A link or a text does not leave the program; the message says why."""
