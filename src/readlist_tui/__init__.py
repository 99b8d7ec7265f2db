"""A terminal reading-list manager for curated Markdown lists of papers."""

__version__ = "0.1.0"
