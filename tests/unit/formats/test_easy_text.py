from app.guidance.formats.easy_text import read_easy_text

TEXT = """## A heading

[phone]
Call us.
It is free.


[house]
You can stay at home.
"""


def test_blocks_stand_between_empty_lines() -> None:
    heading, phone, house = read_easy_text(TEXT)
    assert (heading.heading, heading.picture, heading.sentences) == ("A heading", None, ())
    assert (phone.picture, phone.sentences) == ("phone", ("Call us.", "It is free."))
    assert (house.picture, house.heading) == ("house", None)


def test_each_sentence_knows_its_line() -> None:
    lines = TEXT.splitlines()
    numbered = [pair for block in read_easy_text(TEXT) for pair in block.numbered()]
    assert len(numbered) == 3
    assert all(lines[number - 1] == sentence for number, sentence in numbered)


def test_a_block_without_a_picture_says_so() -> None:
    (block,) = read_easy_text("Call us.")
    assert block.picture is None
    assert block.numbered() == [(1, "Call us.")]
