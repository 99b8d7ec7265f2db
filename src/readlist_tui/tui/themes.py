"""The program's own colours: quiet, so that only marks and the cursor stand out."""

from textual.theme import Theme

DARK = Theme(
    name="readlist-dark",
    dark=True,
    primary="#7aa2c8",
    secondary="#8d9bb0",
    accent="#d9a860",
    success="#86ad78",
    warning="#d9a860",
    error="#d0706c",
    foreground="#d5d8dd",
    background="#16181c",
    surface="#1b1e23",
    panel="#272b32",
)
LIGHT = Theme(
    name="readlist-light",
    dark=False,
    primary="#2f6396",
    secondary="#5a6b80",
    accent="#96610c",
    success="#3c7433",
    warning="#96610c",
    error="#ae3b36",
    foreground="#24282e",
    background="#fbfaf7",
    surface="#f3f1ec",
    panel="#e4e1d9",
)
