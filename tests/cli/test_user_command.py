"""The first admin and everybody's role, as an operator types it."""

from __future__ import annotations

from tests.cli.conftest import Run

PASSWORD = "a boat full of quiet tigers"


def test_the_first_admin_is_made_by_command(run: Run) -> None:
    made = run("user", "create", "Boss@Example.com", "--role", "admin", stdin=f"{PASSWORD}\n")
    boss = made[1][0]
    assert (made[0], boss["email"], boss["role"]) == (0, "boss@example.com", "admin")
    code, lines, told = run("user", "add", "weak@example.com", stdin="password\n")
    assert (code, lines) == (1, [])
    assert len(told.strip().splitlines()) == 1
    assert run("user", "add", "ann@example.com", "--name", "Ann", stdin=PASSWORD)[0] == 0
    assert run("user", "role", "ann@example.com", "support_agent")[1][0]["role"] == "support_agent"
    assert run("user", "role", "boss@example.com", "customer")[0] == 1
    assert run("user", "role", "nobody@example.com", "admin")[0] == 1
    listed = run("user", "list")[1]
    assert [one["email"] for one in listed] == ["ann@example.com", "boss@example.com"]
    assert PASSWORD not in str(listed)
