"""Each check by hand: what it marks, and what it must leave alone, in English and in Welsh."""

from time import process_time

import pytest

from app.domain.feedback.flags import CHECKS, Context, Flag, flags, risk_of

HERE = Context(place_name="Sycamore House", town="Leeds")


def marked(check: str, text: str, context: Context = HERE) -> list[str]:
    return [text[flag.start : flag.end] for flag in flags(text, context=context) if flag.check == check]


MARKED = [
    ("contacts", "Ring me on 07700 900123.", ["07700 900123"]),
    ("contacts", "Write to joan.smith@example.org", ["joan.smith@example.org"]),
    ("contacts", "She moved from 12 Mill Lane, LS1 4DY.", ["12 Mill Lane", "LS1 4DY"]),
    ("contacts", "Mae hi'n byw yn 4 Heol y Bryn nawr.", ["4 Heol y Bryn"]),
    ("contacts", "I am @joan_from_leeds there", ["@joan_from_leeds"]),
    ("contacts", "Find me on Facebook: joan.smith", ["Facebook: joan.smith"]),
    ("names", "My mum Joan Smith lives here.", ["Joan Smith"]),
    ("names", "The man in the next bed is called Dave.", ["Dave"]),
    ("names", "We thank Mr Patel for his visit.", ["Patel"]),
    ("names", "Katie was lovely.", ["Katie"]),
    ("names", "Diolch i Siân am bopeth.", ["Siân"]),
    ("names", "Ei henw yw mam a dyn o'r enw Huw.", ["Huw"]),
    ("staff-naming", "A nurse Sarah was kind.", ["Sarah"]),
    ("staff-naming", "Sarah, the manager, was rude.", ["Sarah"]),
    ("staff-naming", "Thanks to Dr Patel.", ["Patel"]),
    ("staff-naming", "Roedd y nyrs Siân yn garedig.", ["Siân"]),
    ("staff-naming", "Huw, y rheolwr, a helpodd.", ["Huw"]),
    ("small-numbers", "She is in room 12.", ["room 12"]),
    ("small-numbers", "Mae hi yn ystafell 12.", ["ystafell 12"]),
    ("small-numbers", "My gran is 97 and happy.", ["is 97"]),
    ("small-numbers", "A 101-year-old lady", ["101-year-old"]),
    ("small-numbers", "He was born on 3 May 1931.", ["born on 3 May 1931"]),
    ("small-numbers", "Dad is the only man on his corridor.", ["the only man"]),
    ("small-numbers", "Fe yw yr unig ddyn yno.", ["yr unig ddyn"]),
    ("small-numbers", "He has motor neurone disease.", ["motor neurone"]),
    ("small-numbers", "She fell on 3 May and nobody came.", ["3 May"]),
    ("threats", "I know where you live.", ["know where you live"]),
    ("threats", "Somebody should burn that home down.", ["burn that home down"]),
    ("threats", "Rwy'n gwybod ble mae hi'n byw.", ["Rwy'n gwybod ble"]),
    ("slurs", "They called her a retard.", ["retard"]),
    ("slurs", "Yr hen bastad.", ["bastad"]),
    ("links", "See https://example.com/x?y=1 for more", ["https://example.com/x?y=1"]),
    ("links", "Look at best-homes.co.uk", ["best-homes.co.uk"]),
    ("adverts", "Use promo code CARE10 and buy now", ["promo code", "buy now"]),
    ("adverts", "They gave a gift card for this", ["gift card for"]),
    ("adverts", "Ffoniwch ni heddiw", ["Ffoniwch ni heddiw"]),
    ("safeguarding", "Mum had bruises on both arms.", ["bruises"]),
    ("safeguarding", "He was left for two hours on the floor.", ["left for two hours on the floor"]),
    ("safeguarding", "They locked her in her room at night.", ["locked her in her room"]),
    ("safeguarding", "Her money has gone.", ["money has gone"]),
    ("safeguarding", "She was not fed.", ["not fed"]),
    ("safeguarding", "Roedd cleisiau ar ei braich.", ["cleisiau"]),
    ("safeguarding", "Mae arian mam wedi diflannu.", ["arian mam wedi diflannu"]),
    ("safeguarding", "Cafodd ei gloi yn ei ystafell.", ["ei gloi"]),
    ("wrong-place", "Mum lives at Willow Lodge and loves it.", ["Willow Lodge"]),
    ("wrong-place", "Aethom i Ysbyty Glangwili.", ["Ysbyty Glangwili"]),
    ("wrong-place", "The surgeon on the ward did my operation.", ["surgeon", "ward", "operation"]),
]
LEFT = [
    ("contacts", "We waited 20 minutes in A1 and paid £1,200 on 12/03/2026."),
    ("contacts", "Room 12 Close to the garden"),
    ("contacts", "Gofal da iawn am 12 mis."),
    ("names", "The food on Friday was good. Mum likes Leeds and Sycamore House."),
    ("names", "My Mum has Alzheimer's and Covid made it worse, but the NHS and Social Services helped."),
    ("names", "All Staff Were Very Kind And Helpful To My Mum."),
    ("names", "Everyone was kind. Nothing is too much."),
    ("names", "Roedd Mam yn hapus yng Nghymru. Mae Dad yn dda."),
    ("staff-naming", "The nurse was kind. Staff were rude. The manager listened."),
    ("staff-naming", "Roedd y nyrs yn garedig."),
    ("small-numbers", "We waited 95 minutes and 99% was fine. The only thing I would change is the food."),
    ("small-numbers", "It was one of 98 rooms. My mother is 82."),
    ("small-numbers", "The singing on 3 May was lovely."),
    ("threats", "I will complain to the regulator and to my solicitor."),
    ("threats", "Nobody is going to hurt them here, they never beat anyone up."),
    ("slurs", "We drive from Scunthorpe past Penistone; the cockerel crows and the classic car assembly passes."),
    ("slurs", "He has schizophrenia and uses a zimmer."),
    ("links", "Very good staff.All kind.Thank you."),
    ("links", "Food was nice.me and mum ate e.g. fish"),
    ("adverts", "They offer good food at a fair price."),
    ("adverts", "Mae'r bwyd yn dda am y pris."),
    ("safeguarding", "No bruises, no falls. She was never hit and the garden is a hit with all."),
    ("safeguarding", "Dim cleisiau, heb esgeulustod."),
    ("safeguarding", "We went shopping, had lunch and left for home on the first floor."),
    ("wrong-place", "Sycamore House is the best home in Leeds."),
    ("wrong-place", "She came from hospital in May."),
]


@pytest.mark.parametrize(("check", "text", "words"), MARKED)
def test_a_check_marks_the_words_that_it_is_about(check: str, text: str, words: list[str]) -> None:
    assert marked(check, text) == words


@pytest.mark.parametrize(("check", "text"), LEFT)
def test_a_check_leaves_ordinary_words_alone(check: str, text: str) -> None:
    assert marked(check, text) == []


def test_every_check_is_tried_in_both_ways() -> None:
    assert {check for check, _ in LEFT} == {check for check, *_ in MARKED} == set(CHECKS) - {"copies"}


def test_words_of_a_hospital_are_no_surprise_at_one() -> None:
    hospital = Context(place_name="Leeds Hospital", is_hospital=True)
    assert marked("wrong-place", "The surgeon on the ward did my operation.", hospital) == []


def test_marks_keep_their_place_after_curly_apostrophes_and_letters_of_two_bytes() -> None:
    assert marked("safeguarding", "Tŷ da – “it’s fine” 🙂 but she wasn’t fed.") == ["wasn’t fed"]


@pytest.mark.parametrize(
    ("check", "text", "words"),
    [
        ("slurs", "They called her a r\u0435t\u0430rd.", "r\u0435t\u0430rd"),
        ("names", "My mum Jo\u0430n lives here.", "Jo\u0430n"),
        ("contacts", "Ring \uff10\uff17700 900123 now", "\uff10\uff17700 900123"),
        ("links", "Look at best-homes.\u0441o.uk now", "best-homes.\u0441o.uk"),
    ],
)
def test_letters_that_only_look_like_ours_hide_nothing(check: str, text: str, words: str) -> None:
    assert marked(check, text) == [words]


@pytest.mark.parametrize("text", ["", " ", "…", "👍👍", "A" * 4000, "no " * 1300, "ar y llawr " * 360, "Aa " * 1300])
def test_any_text_is_looked_at(text: str) -> None:
    assert all(0 <= flag.start <= flag.end <= len(text) for flag in flags(text, context=HERE))


#: of which one text held enough to keep a worker for a third of a second
SLOW = ["\n", "Ab'", "Aa-", "1 Mill ", "a.a.", "0 ", "LS1 4D", "called ", "left "]


@pytest.mark.parametrize("piece", SLOW)
def test_twice_the_text_takes_about_twice_as_long(piece: str) -> None:
    """And not four times: 16 times the text would take 256 times as long."""

    def seconds(letters: int) -> float:
        text, taken = (piece * letters)[:letters], []
        for _ in range(5):
            begun = process_time()
            flags(text, context=HERE)
            taken.append(process_time() - begun)
        return min(taken)

    flags(piece, context=HERE)
    assert seconds(8_000) < 128 * max(seconds(500), 0.0002)


def test_two_matters_are_more_pressing_than_one_and_none_is_not_pressing() -> None:
    link, name, other = Flag("links", 0, 1, 50), Flag("names", 0, 1, 35), Flag("names", 4, 5, 35)
    assert (risk_of([]), risk_of([name]), risk_of([name, other]), risk_of([name, link])) == (0, 35, 35, 52)


def test_harm_comes_before_everything_else() -> None:
    risks = {slug: check.risk for slug, check in CHECKS.items()}
    assert max(risks, key=lambda slug: risks[slug]) == "safeguarding"
