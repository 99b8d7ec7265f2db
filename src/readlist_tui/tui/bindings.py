"""From the table of keys to Textual's bindings."""

from collections.abc import Container

from textual.binding import Binding, BindingType

from readlist_tui.keys import KEYS, Where


def bindings(*where: Where, own: Container[str] | None = None) -> list[BindingType]:
    """The bindings for these places; actions that are not the widget's `own` are its screen's (None: all are own)."""
    return [
        Binding(
            ",".join(key.keys),
            key.action if own is None or key.action.partition("(")[0] in own else f"screen.{key.action}",
            key.does,
            tooltip=key.tooltip,
            id=key.id,
            show=False,
        )
        for key in KEYS
        if key.where in where
    ]
