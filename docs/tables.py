"""Writes the tables of README.md that the code knows better: keys, commands, query fields (`make readme`)."""

from pathlib import Path

import click

from readlist_tui.cli import main as program
from readlist_tui.keys import KEYS, Key, Where, key_name
from readlist_tui.query import FIELDS

README = Path(__file__).parents[1] / "README.md"


def keys() -> str:
    """The keys, a row for each group and place."""
    rows: dict[tuple[str, Where], list[Key]] = {}
    for key in KEYS:
        rows.setdefault((key.group, key.where), []).append(key)
    lines = ["| | Keys |", "|---|---|"]
    for (group, where), members in rows.items():
        place = "" if where in (Where.ANYWHERE, Where.PANES) else f", {where.value}"
        lines.append(f"| {group}{place} | {' · '.join(map(_key, members))} |")
    return "\n".join(lines)


def _key(key: Key) -> str:
    return f"{' '.join(f'`{key_name(name)}`' for name in key.keys)} {key.does}"


def commands() -> str:
    """The commands, each with the first sentence of its help."""
    lines = ["| Command | Does |", "|---|---|", "| `readlist` | Opens the reading list. |"]
    for name in program.list_commands(click.Context(program)):
        command = program.get_command(click.Context(program), name)
        assert command
        context = click.Context(command, info_name=name)
        usage = " ".join([f"readlist {name}", *_usage(command, context)]).replace("|", "\\|")
        lines.append(f"| `{usage}` | {command.get_short_help_str(200).removesuffix('.')}. |")
    return "\n".join(lines)


def _usage(command: click.Command, context: click.Context) -> list[str]:
    shown = []
    for one in command.get_params(context):
        if isinstance(one, click.Argument):
            shown.append(one.make_metavar(context).replace("...", "…"))
        elif "--help" not in one.opts:
            value = (
                "" if isinstance(one, click.Option) and one.is_flag else f" {one.metavar or (one.name or '').upper()}"
            )
            shown.append(f"[{one.opts[0]}{value}]")
    return shown


def fields() -> str:
    """The fields of a query; those of ids in one row."""
    lines = ["| Field | Finds |", "|---|---|"]
    ids = [name for name, field in FIELDS.items() if field.finds == FIELDS["arxiv"].finds]
    for name, field in FIELDS.items():
        if name in ids[1:]:
            continue
        others = f" (and {', '.join(f'`{one}:`' for one in ids[1:])})" if name in ids else ""
        lines.append(f"| `{field.example}`{others} | {field.finds} |")
    return "\n".join(lines)


TABLES = {"keys": keys, "commands": commands, "fields": fields}


def filled(text: str) -> str:
    """A text with each table in its place, between `<!-- NAME -->` and `<!-- end -->`."""
    for name, table in TABLES.items():
        before, start, rest = text.partition(f"<!-- {name} -->\n")
        end = rest.index("<!-- end -->")
        text = f"{before}{start}\n{table()}\n\n{rest[end:]}"
    return text


def main() -> None:
    """Write them."""
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
