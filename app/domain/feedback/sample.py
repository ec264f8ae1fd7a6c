"""What made-up people say of made-up places, so that whoever tries the site sees it with feedback. Each text says that
it is made up."""

from dataclasses import dataclass

from app.domain.feedback.question import Answer, Channel, Relation
from app.domain.feedback.states import Outcome, Reason

V, G, N, P, W = Answer.VERY_GOOD, Answer.GOOD, Answer.NEITHER, Answer.POOR, Answer.VERY_POOR
#: of the sample's places, from the first: how many say something
AT_EACH = (14, 9, 6, 4, 2, 1)


@dataclass(frozen=True, slots=True)
class Story:
    """What one of them says, and what becomes of it."""

    answer: Answer
    text: str
    language: str = "en"
    relation: Relation = Relation.FAMILY
    channel: Channel = Channel.WEB
    refused_for: Reason | None = None
    reply: str = ""
    #: what the provider says has changed, and how one of us looked
    changed: str = ""
    checked: str = ""
    edited: str = ""
    is_put_right: bool = False
    is_withdrawn: bool = False
    #: how a review ends that the provider asked for
    review: Outcome | None = None
    #: we look again by ourselves, and it stays
    is_doubted: bool = False
    is_waiting: bool = False


STORIES = (
    Story(
        V,
        "Staff sit down with Mum and talk about her garden. (Made up.)",
        reply="Thank you. We love hearing about the garden. (Made up.)",
    ),
    Story(
        P,
        "Lunch came late three Sundays in a row and was cold. (Made up.)",
        reply="We are sorry. We now have a second cook on Sundays. (Made up.)",
        changed="A second cook works on Sundays.",
        checked="We saw the rota for March.",
        is_put_right=True,
    ),
    Story(G, "Clean, bright and calm. Parking is hard. (Made up.)", channel=Channel.CARD),
    Story(V, "Mae’r staff yn siarad Cymraeg â Nain. Mae hi’n hapus yma. (Dychmygol.)", language="cy"),
    Story(
        W,
        "Nobody answered the bell for an hour, twice. I told the manager. (Made up.)",
        review=Outcome.STAYS,
    ),
    Story(G, "I have lived here two years. I choose when I get up. (Made up.)", relation=Relation.SELF),
    Story(N, "Some days good, some days rushed. (Made up.)", relation=Relation.FRIEND, channel=Channel.KIOSK),
    Story(
        G,
        "The new manager rings back. It was not so before. (Made up.)",
        edited="The new manager rings back the same day. It was not so before. (Made up.)",
    ),
    Story(G, "Buy cheap stairlifts from my shop. (Made up.)", refused_for=Reason.ADVERT),
    Story(V, "They rang me at once when Dad fell. (Made up.)", channel=Channel.PAPER),
    Story(G, "Mae’r bwyd yn dda, ond mae’r ystafell yn oer. (Dychmygol.)", language="cy"),
    Story(P, "Clothes get lost in the laundry. (Made up.)", relation=Relation.CARER),
    Story(V, "Singing on Fridays is the best part of her week. (Made up.)", is_doubted=True),
    Story(G, "Kind carers who do not hurry. (Made up.)", is_withdrawn=True),
    Story(G, "I visit for work and see people smile. (Made up.)", relation=Relation.PROFESSIONAL),
    Story(V, "", channel=Channel.KIOSK, relation=Relation.UNSAID),
    Story(P, "We were not told about the new medicine. (Made up.)", is_waiting=True),
)
