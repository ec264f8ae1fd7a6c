import pytest

from app.directory.presenters.chips import chips_of
from app.directory.presenters.notes import is_stuck, notes_of
from app.domain.criteria import SearchCriteria
from app.domain.geography import Nation
from app.domain.results import Choice, FacetValue, GonePlace, Interpretation, Trouble, TroubleKind, Understood
from tests.unit.presenters.made_up import LEEDS, result, row


def test_a_chip_says_what_the_words_were_taken_for_and_takes_them_out() -> None:
    piece = Understood("band", "EMI", "dementia", "home in york")
    found = result(
        criteria=SearchCriteria(words="EMI home in york", page=3), interpretation=Interpretation(understood=(piece,))
    )
    chip = chips_of(found)[0]
    assert chip.text == "We took “EMI” to mean dementia"
    assert (chip.url, chip.action, chip.about) == ("/find-care?q=home+in+york", "Remove", "EMI")


def test_words_that_mean_themselves_are_not_explained() -> None:
    piece = Understood("place", "leeds", "Leeds", "")
    assert chips_of(result(interpretation=Interpretation(understood=(piece,))))[0].text == "Leeds"


def test_each_chosen_filter_can_be_taken_off_alone() -> None:
    criteria = SearchCriteria(ratings=("good", "outstanding"), near="LS1", is_new=True)
    values = (FacetValue("outstanding", "Outstanding", 1, True), FacetValue("good", "Good", 2, True))
    found = result(criteria=criteria, facets={"rating": values}, interpretation=Interpretation(near=LEEDS))
    chips = {chip.text: chip.url for chip in chips_of(found)}
    assert chips["Near Leeds"] == "/find-care?rating=good&rating=outstanding&new=1"
    assert chips["Good"] == "/find-care?near=LS1&rating=outstanding&new=1"
    assert "new=1" not in chips["Registered in the last year"]


def test_care_services_only_offers_the_rest() -> None:
    chip = chips_of(result(care_only=True))[0]
    assert (chip.text, chip.url) == ("Care services only", "/find-care?all=1")
    assert chip.action == "Show doctors, dentists and hospitals too"


@pytest.mark.parametrize(
    ("nation", "address"),
    [
        (Nation.WALES, "https://www.careinspectorate.wales/"),
        (Nation.SCOTLAND, "https://www.careinspectorate.com/"),
        (Nation.NORTHERN_IRELAND, "https://www.rqia.org.uk/"),
        (Nation.CHANNEL_ISLANDS, "https://carecommission.je/"),
        (Nation.ISLE_OF_MAN, "https://www.gov.im/"),
    ],
)
def test_another_nation_leads_to_whoever_inspects_care_there(nation: Nation, address: str) -> None:
    trouble = Trouble(TroubleKind.OTHER_NATION, "CF10 1EP", nation=nation)
    note = notes_of(result(interpretation=Interpretation(troubles=(trouble,))))[0]
    assert note.links[0].url.startswith(address)
    assert note.title.startswith("CF10 1EP is in ")


def test_an_ambiguous_place_moves_from_the_words_to_a_choice() -> None:
    trouble = Trouble(
        TroubleKind.PLACE_AMBIGUOUS,
        "newport",
        used="Newport, Isle of Wight",
        choices=(Choice("settlement:7", "Newport, Shropshire"),),
    )
    found = result(
        criteria=SearchCriteria(words="care in Newport today"), interpretation=Interpretation(troubles=(trouble,))
    )
    note = notes_of(found)[0]
    assert note.title == "There is more than one “newport”"
    assert [(link.text, link.url) for link in note.links] == [
        ("Newport, Shropshire", "/find-care?q=care+in+today&near=settlement%3A7")
    ]


def test_an_old_postcode_says_where_we_looked_instead() -> None:
    trouble = Trouble(TroubleKind.POSTCODE_TERMINATED, "LS1 1AA", used="LS1 1")
    note = notes_of(result(interpretation=Interpretation(troubles=(trouble,))))[0]
    assert note.title == "LS1 1AA is an old postcode"
    assert note.lines == ("We searched around LS1 1 instead.",)


@pytest.mark.parametrize("typed", ["BFPO 57", "BF1 2AA"])
def test_who_types_an_address_of_the_forces_is_told_what_to_type_instead(typed: str) -> None:
    trouble = Trouble(TroubleKind.POSTCODE_UNKNOWN, typed)
    note = notes_of(result(interpretation=Interpretation(troubles=(trouble,))))[0]
    assert note.lines == ("It is an address of the forces. Type the postcode of the home.",)


def test_a_search_is_stuck_only_where_it_has_no_place_to_go_by() -> None:
    unknown = Trouble(TroubleKind.POSTCODE_UNKNOWN, "ZZ1 1ZZ")
    assert is_stuck(result(interpretation=Interpretation(troubles=(unknown,))))
    assert not is_stuck(result(interpretation=Interpretation(near=LEEDS, troubles=(unknown,))))
    not_understood = Trouble(TroubleKind.NOTHING_UNDERSTOOD, "zzqqy")
    assert not is_stuck(result(interpretation=Interpretation(troubles=(not_understood,))))


def test_a_place_in_another_nation_shows_only_the_english_places_near_it() -> None:
    abroad = Trouble(TroubleKind.OTHER_NATION, "Edinburgh", nation=Nation.SCOTLAND)
    interpretation = Interpretation(near=LEEDS, troubles=(abroad,))
    assert is_stuck(result(interpretation=interpretation))
    assert not is_stuck(result(row(), interpretation=interpretation))
    assert is_stuck(result(row(), interpretation=Interpretation(troubles=(abroad,))))


def test_words_left_out_can_be_looked_for_elsewhere() -> None:
    trouble = Trouble(TroubleKind.WORDS_LEFT_OUT, "Rose View", choices=(Choice("anywhere", "Rose View"),))
    note = notes_of(result(interpretation=Interpretation(troubles=(trouble,))))[0]
    assert [(link.text, link.url) for link in note.links] == [
        ("Look for “Rose View” in all of England", "/find-care?q=Rose+View&near=anywhere")
    ]


def test_a_number_that_nobody_has_or_whose_place_is_gone_lists_no_other() -> None:
    gone = Trouble(TroubleKind.NO_LONGER_REGISTERED, "1-800016", gone=(GonePlace("place016", "Gone Grange"),))
    found = result(interpretation=Interpretation(only=(), troubles=(gone,)))
    (note,) = notes_of(found)
    assert is_stuck(found)
    assert [(link.text, link.url) for link in note.links] == [("Gone Grange", "/place/place016")]
    assert not is_stuck(result(row(), interpretation=Interpretation(only=(1,))))


def test_an_unknown_place_says_what_to_type_and_lists_only_those_that_hold_the_word() -> None:
    trouble = Trouble(TroubleKind.PLACE_UNKNOWN, "heathrow", used="heathrow", choices=(Choice("anywhere", "heathrow"),))
    held = result(row(), interpretation=Interpretation(left="heathrow", troubles=(trouble,)))
    (note,) = notes_of(held)
    assert note.title == "We do not know a place called “heathrow”"
    assert note.lines == (
        "Type a postcode instead, or a bigger town near it.",
        "We looked for it in names and addresses.",
    )
    assert [link.url for link in note.links] == ["/find-care?q=heathrow&near=anywhere"]
    assert not is_stuck(held)
    assert is_stuck(result(row(), interpretation=Interpretation(troubles=(trouble,))))


def test_who_is_worried_is_told_of_999_first() -> None:
    note = notes_of(result(interpretation=Interpretation(troubles=(Trouble(TroubleKind.HARM, "abuse"),))))[0]
    assert "999" in note.lines[0]
    assert [link.url for link in note.links] == ["tel:999", "/council", "tel:03000616161"]


def test_a_name_that_is_also_a_place_offers_to_search_around_it() -> None:
    trouble = Trouble(TroubleKind.PLACE_AMBIGUOUS, "oakwood", choices=(Choice("settlement:8", "Oakwood, Leeds"),))
    criteria = SearchCriteria(words="oakwood")
    note = notes_of(result(criteria=criteria, interpretation=Interpretation(troubles=(trouble,))))[0]
    assert note.title == "“oakwood” is also a place"
    assert [(link.text, link.url) for link in note.links] == [("Oakwood, Leeds", "/find-care?near=settlement%3A8")]


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (TroubleKind.WHERE_UNKNOWN, "We do not know where you are"),
        (TroubleKind.PRICE_UNKNOWN, "We cannot search by price"),
        (TroubleKind.ROOM_UNKNOWN, "We do not know who has room"),
        (TroubleKind.COUNCIL_ARRANGES, "For “zzyzx”, ask your council"),
        (TroubleKind.NOT_REGISTERED, "“zzyzx” is not on our list"),
        (TroubleKind.HARM, "Are you worried about someone’s care?"),
        (TroubleKind.WORDS_LEFT_OUT, "We left out “zzyzx”"),
        (TroubleKind.NUMBER_UNKNOWN, "We do not know the number zzyzx"),
        (TroubleKind.NOTHING_UNDERSTOOD, "We did not understand “zzyzx”"),
    ],
)
def test_what_a_search_cannot_do_is_said_in_its_own_words(kind: TroubleKind, title: str) -> None:
    note = notes_of(result(interpretation=Interpretation(troubles=(Trouble(kind, "zzyzx"),))))[0]
    assert note.title == title
    assert note.lines
