"""Whether all is well, and what to do where it is not: doctor."""

from __future__ import annotations

import click

from readlist_tui.cli.output import print_folded, print_records, say
from readlist_tui.cli.session import Session, pass_session
from readlist_tui.text import clean
from readlist_tui.wording import counted

_LEAD = 26  # columns before what is said


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each finding.")
@pass_session
def doctor(session: Session, as_json: bool) -> None:
    """Check files, backups, drafts, clipboard, terminal, language, versions and configuration, and say what to do.

    Nothing is changed. The exit code is 1 when something needs attention.
    """
    from readlist_tui.cli.checks import findings

    found = []
    for one in findings(session.settings):
        found.append(one)
        if as_json:
            print_records([{"about": one.about, "ok": not one.todo, "found": one.said, "todo": one.todo}])
        else:
            print_folded(f"{'attention' if one.todo else 'ok':<11}{one.about:<15}{clean(one.said)}", _LEAD)
            if one.todo:
                print_folded(f"{'':<{_LEAD}}{clean(one.todo)}", _LEAD)
    wrong = sum(bool(one.todo) for one in found)
    say(f"{counted(wrong, 'thing')} {'needs' if wrong == 1 else 'need'} attention" if wrong else "all is well")
    click.get_current_context().exit(int(bool(wrong)))
