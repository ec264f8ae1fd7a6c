import pytest

from app.domain.numbers import find_phone, find_regulator_id


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1-101668914", "1-101668914"),
        ("CQC 1–101668914 please", "1-101668914"),
        ("https://www.cqc.org.uk/location/1-101668914/reports", "1-101668914"),
        ("beds 1-10", None),
        ("1-2-1 care", None),
        ("11-101668914", None),
    ],
)
def test_a_regulators_number_is_known_by_its_shape(text: str, number: str | None) -> None:
    assert find_regulator_id(text) == number


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("01424716303", ("01424716303", "01424 716303")),
        ("phone (020) 7946-0123 now", ("(020) 7946-0123", "020 7946 0123")),
        ("+44 (0)113 496 0123", ("+44 (0)113 496 0123", "0113 496 0123")),
        ("0044 113 496 0123", ("0044 113 496 0123", "0113 496 0123")),
        ("24 hour care", None),
        ("within 10 miles of LS1 4DY", None),
        ("0123", None),
        ("00000000000", None),
        ("012345678901234567", None),
    ],
)
def test_a_phone_number_is_given_as_the_record_holds_it(text: str, found: tuple[str, str] | None) -> None:
    assert find_phone(text) == found
