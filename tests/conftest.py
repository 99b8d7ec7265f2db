"""What pytest takes from here for all tests."""

from figures import pytest_terminal_summary

__all__ = ["pytest_terminal_summary"]
