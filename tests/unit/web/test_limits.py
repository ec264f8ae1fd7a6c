import pytest

from app.web.limits import line_of


@pytest.mark.parametrize(
    ("one", "same"),
    [
        ("203.0.113.7", "203.0.113.7:50112"),
        ("203.0.113.7", "::ffff:203.0.113.7"),
        ("2001:db8:1:2::1", "2001:db8:1:ff:ffff::9"),
        ("2001:db8:1:2::1", "[2001:db8:1:2::7]:443"),
    ],
)
def test_who_asks_from_the_same_line_is_the_same_one(one: str, same: str) -> None:
    assert line_of(one) == line_of(same)


@pytest.mark.parametrize(
    ("one", "other"), [("203.0.113.7", "203.0.113.8"), ("2001:db8:1:2::1", "2001:db8:1:102::1"), ("", "unix")]
)
def test_who_asks_from_another_line_is_another_one(one: str, other: str) -> None:
    assert line_of(one) != line_of(other)
