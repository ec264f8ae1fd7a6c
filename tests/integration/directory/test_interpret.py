"""What the page says it took the words for."""

import pytest

from app.domain.results import Interpretation, NearKind, TroubleKind, Understood
from tests.integration.directory.conftest import Ask, names


def meant(ask: Ask, words: str, **fields: object) -> Interpretation:
    return ask(words, **fields).interpretation


def label(ask: Ask, words: str, **fields: object) -> str | None:
    near = meant(ask, words, **fields).near
    return near.label if near else None


def test_each_piece_says_what_it_was_taken_for_and_what_is_left_without_it(ask: Ask) -> None:
    found = meant(ask, "EMI nursing, near Leeds").understood
    assert [(piece.kind, piece.said, piece.without) for piece in found] == [
        ("service", "EMI nursing", "near Leeds"),
        ("place", "Leeds", "EMI nursing"),
    ]


def test_a_postcode_is_taken_out_of_the_words(ask: Ask) -> None:
    found = meant(ask, "home care near ls14dy")
    assert (found.near and found.near.key, found.kinds, found.left) == ("LS1 4DY", ("home-care",), "")
    assert Understood("place", "ls14dy", "LS1 4DY", "home care near") in found.understood


def test_an_outcode_is_not_the_beginning_of_another(ask: Ask) -> None:
    assert (label(ask, "LS1"), label(ask, "LS11")) == ("LS1", "LS11")
    assert meant(ask, "ls1 4").near.kind is NearKind.SECTOR  # type: ignore[union-attr]


def test_a_district_of_london_is_known_without_its_letter(ask: Ask) -> None:
    found = meant(ask, "care homes in EC1")
    assert found.near and found.near.point
    assert (found.near.key, found.troubles) == ("EC1", ())
    assert (round(found.near.point.latitude, 2), round(found.near.point.longitude, 2)) == (51.53, -0.11)
    assert [trouble.kind for trouble in meant(ask, "EC7").troubles] == [TroubleKind.POSTCODE_UNKNOWN]


@pytest.mark.parametrize(
    ("typed", "kind", "used"),
    [
        ("LS1 1ZZ", TroubleKind.POSTCODE_TERMINATED, "LS1"),
        ("LS1 4ZZ", TroubleKind.POSTCODE_UNKNOWN, "LS1 4"),
        ("LS1 9ZZ", TroubleKind.POSTCODE_UNKNOWN, "LS1"),
        ("LS1 9", TroubleKind.POSTCODE_UNKNOWN, "LS1"),
        ("LS99 9ZZ", TroubleKind.POSTCODE_UNKNOWN, None),
        ("LS1 4XX", TroubleKind.POSTCODE_UNKNOWN, "LS1 4"),
    ],
)
def test_a_postcode_that_cannot_be_used_says_why_and_what_was_searched(
    ask: Ask, typed: str, kind: TroubleKind, used: str | None
) -> None:
    found = meant(ask, typed)
    assert [(trouble.kind, trouble.said, trouble.used) for trouble in found.troubles] == [(kind, typed, used)]
    assert (found.near.label if found.near else None) == used


def test_another_nations_postcode_says_so(ask: Ask) -> None:
    (trouble,) = meant(ask, "cf10 1aa").troubles
    assert (trouble.kind, trouble.nation) == (TroubleKind.OTHER_NATION, "W")


def test_what_only_looks_like_a_postcode_is_called_one(ask: Ask) -> None:
    assert [trouble.kind for trouble in meant(ask, "zz1 1zz").troubles] == [TroubleKind.POSTCODE_UNKNOWN]


def test_of_two_towns_of_one_name_the_bigger_is_searched_and_the_others_are_offered(ask: Ask) -> None:
    found = meant(ask, "newport")
    (trouble,) = found.troubles
    assert found.near and found.near.council_name == "Isle of Wight Council"
    assert trouble.used == "Newport, Isle of Wight"
    assert [choice.label for choice in trouble.choices] == ["Newport, Wales", "Newport, Shropshire"]


def test_a_choice_of_a_namesake_is_kept(ask: Ask) -> None:
    found = meant(ask, "care homes in newport", near="settlement:4")
    assert found.near and found.near.council_name == "Shropshire Council"
    assert (found.kinds, found.left, found.troubles) == (("care-homes",), "", ())


def test_a_hamlet_of_a_citys_name_is_not_asked_about(ask: Ask) -> None:
    assert meant(ask, "leeds").troubles == ()


def test_a_county_beside_a_town_tells_which(ask: Ask) -> None:
    found = meant(ask, "newport shropshire")
    assert found.near and found.near.key == "settlement:4"
    assert found.troubles == ()


def test_an_everyday_name_of_a_town_is_known(ask: Ask) -> None:
    assert label(ask, "carers in hull") == "Kingston upon Hull"


def test_a_council_is_told_from_its_town(ask: Ask) -> None:
    assert label(ask, "care homes in leeds") == "Leeds"
    assert label(ask, "care homes in leeds city council") == "Leeds City Council"


def test_a_name_with_a_town_in_it_is_a_name(ask: Ask) -> None:
    assert names(ask("leeds road care home"))[0] == "Leeds Road Care Home"
    assert names(ask("York House"))[0] == "York House"
    assert label(ask, "York House") is None


def test_a_name_that_is_also_a_village_offers_the_village(ask: Ask) -> None:
    result = ask("oakwood")
    assert names(result) == ["Oakwood House", "Oakwood Lodge"]
    (trouble,) = result.interpretation.troubles
    assert (trouble.kind, trouble.used) == (TroubleKind.PLACE_AMBIGUOUS, None)
    assert [choice.near for choice in trouble.choices] == ["settlement:8"]


def test_that_choice_searches_near_the_village(ask: Ask) -> None:
    result = ask("oakwood", near="settlement:8")
    assert result.interpretation.near and result.interpretation.near.label == "Oakwood"


def test_nothing_is_a_place_where_the_address_says_so(ask: Ask) -> None:
    found = meant(ask, "york", near="anywhere")
    assert (found.near, found.left) == (None, "york")


def test_a_place_may_be_typed_into_the_address(ask: Ask) -> None:
    assert [label(ask, "", near=near) for near in ("York", "ls1 4dy", "LS11", "council:leeds", "nonsense")] == [
        "York",
        "LS1 4DY",
        "LS11",
        "Leeds City Council",
        None,
    ]


@pytest.mark.parametrize(
    ("typed", "place", "kinds", "bands"),
    [
        ("nursng home in leds", "Leeds", ("nursing-home",), ()),
        ("demensia home yrok", "York", ("care-homes",), ("dementia",)),
        ("alzhiemers", None, (), ("dementia",)),
    ],
)
def test_slips_are_mended(
    ask: Ask, typed: str, place: str | None, kinds: tuple[str, ...], bands: tuple[str, ...]
) -> None:
    found = meant(ask, typed)
    assert (found.near.label if found.near else None, found.kinds, found.bands) == (place, kinds, bands)


def test_a_misspelt_name_is_found_and_the_page_says_what_was_looked_for(ask: Ask) -> None:
    result = ask("oakwod house")
    assert names(result)[0] == "Oakwood House"
    assert [(piece.kind, piece.said, piece.meant) for piece in result.interpretation.understood] == [
        ("spelling", "oakwod house", "oakwood house")
    ]


def test_who_runs_a_place_is_found_by_name(ask: Ask) -> None:
    assert set(names(ask("maplebrook support limited"))) == {"Leeds Road Care Home", "Minster View"}
    assert set(names(ask("bright"))) == {"Dales Home Care", "Elm Court Extra Care"}


def test_ratings_in_words_are_filters(ask: Ask) -> None:
    assert meant(ask, "leeds outstanding").ratings == ("outstanding",)
    assert meant(ask, "good care homes in york").ratings == ("outstanding", "good")


def test_a_group_goes_where_one_of_its_kinds_is_named(ask: Ask) -> None:
    assert meant(ask, "care home, nursing, in leeds").kinds == ("nursing-home",)


def test_a_distance_in_words_is_kept_unless_the_address_has_one(ask: Ask) -> None:
    assert ask("care home within 3 miles of leeds").within == 3
    assert ask("care home within 3 miles of leeds", within=20).within == 20


def test_what_cannot_be_done_is_said(ask: Ask) -> None:
    assert [trouble.kind for trouble in meant(ask, "cheap care home near me").troubles] == [
        TroubleKind.PRICE_UNKNOWN,
        TroubleKind.WHERE_UNKNOWN,
    ]
    assert [trouble.kind for trouble in meant(ask, "cheap care home in leeds").troubles] == [TroubleKind.PRICE_UNKNOWN]


def test_words_that_nobody_knows_are_said_and_left_out(ask: Ask) -> None:
    result = ask("zzyzx nursing home in leeds")
    (trouble,) = result.interpretation.troubles
    assert (trouble.kind, trouble.said) == (TroubleKind.WORDS_LEFT_OUT, "zzyzx")
    assert (result.interpretation.left, result.places.total) == ("", 3)


@pytest.mark.parametrize(
    ("typed", "said", "elsewhere"),
    [
        ("nursing home with a minster garden near leeds", "minster garden", []),
        ("minster nursing home near leeds", "minster", ["minster"]),
        ("home with minster leeds", "minster", ["minster"]),
        ("my dad and my mum both said minster view near leeds", "minster view", ["minster view"]),
    ],
)
def test_words_in_a_sentence_do_not_stop_a_search(ask: Ask, typed: str, said: str, elsewhere: list[str]) -> None:
    result = ask(typed)
    (trouble,) = result.interpretation.troubles
    assert result.places.total
    assert (trouble.kind, trouble.said) == (TroubleKind.WORDS_LEFT_OUT, said)
    assert [choice.label for choice in trouble.choices] == elsewhere


def test_words_in_a_sentence_are_gone_by_where_somebody_holds_them(ask: Ask) -> None:
    assert names(ask("i am after the minster nursing home near york")) == ["Minster View"]


def test_a_name_and_a_place_find_that_name_or_nothing(ask: Ask) -> None:
    result = ask("minster view leeds")
    assert (result.places.total, result.interpretation.is_name) == (0, True)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("nursing home with vacancies in leeds", TroubleKind.ROOM_UNKNOWN),
        ("how do i get a social worker", TroubleKind.COUNCIL_ARRANGES),
        ("day centre leeds", TroubleKind.NOT_REGISTERED),
        ("how to complain about a care home", TroubleKind.HARM),
    ],
)
def test_what_the_list_cannot_answer_is_named(ask: Ask, typed: str, kind: TroubleKind) -> None:
    found = meant(ask, typed)
    assert [trouble.kind for trouble in found.troubles] == [kind]
    assert found.left == ""


def test_a_slip_that_some_name_shares_is_mended_in_a_sentence(ask: Ask) -> None:
    assert meant(ask, "a nurseing home for my old mum in leeds").kinds == ("nursing-home",)


def test_small_words_alone_are_no_name(ask: Ask) -> None:
    assert meant(ask, "I don't know what to do").left == ""


@pytest.mark.parametrize(
    ("typed", "said", "kinds"),
    [
        ("care homes near heathrow", "heathrow", ("care-homes",)),
        ("nursing home close to the Zzyzx shopping centre", "Zzyzx shopping centre", ("nursing-home",)),
        ("home care in zzyzx", "zzyzx", ("home-care",)),
        ("care home within 5 miles of zzyzx", "zzyzx", ("care-homes",)),
        ("dentist near minster", "minster", ("dentist",)),
        ("near zzyzx", "zzyzx", ()),
    ],
)
def test_a_place_that_we_do_not_know_is_no_name(ask: Ask, typed: str, said: str, kinds: tuple[str, ...]) -> None:
    found = meant(ask, typed)
    assert [(trouble.kind, trouble.said) for trouble in found.troubles] == [(TroubleKind.PLACE_UNKNOWN, said)]
    assert (found.near, found.kinds) == (None, kinds)


def test_an_unknown_place_is_looked_for_in_names_and_addresses(ask: Ask) -> None:
    result = ask("nursing home near minster")
    (trouble,) = result.interpretation.troubles
    assert (names(result), trouble.used) == (["Minster View"], "minster")


@pytest.mark.parametrize("typed", ["care in the zzyzx way home", "home near my zzyzx", "nursing home near zz1 1zz"])
def test_not_every_word_after_in_or_near_is_a_place(ask: Ask, typed: str) -> None:
    assert TroubleKind.PLACE_UNKNOWN not in {trouble.kind for trouble in meant(ask, typed).troubles}


def test_words_that_nobody_knows_alone_find_nothing(ask: Ask) -> None:
    result = ask("zzyzx qqqqq")
    assert (result.interpretation.left, result.places.total) == ("zzyzx qqqqq", 0)
    assert [trouble.kind for trouble in result.interpretation.troubles] == [TroubleKind.NOTHING_UNDERSTOOD]


def test_words_of_every_search_alone_ask_for_nothing(ask: Ask) -> None:
    assert meant(ask, "find some care please").left == ""


def test_only_the_first_few_unknown_words_of_a_search_are_mended(ask: Ask) -> None:
    few, more = "xqzv wqzv", "xqzv wqzv yqzv vqzv kqzv jqzv"
    assert label(ask, f"{few} leds") == "Leeds"
    assert label(ask, f"{more} leds") is None
    assert label(ask, f"{more} leeds") == "Leeds"
