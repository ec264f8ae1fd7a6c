"""From the answers of a person to the facts that the rules take.

What was not asked is not known, whether the person ended early or was sent past it: the routes leave out only what
cannot change the charge.
"""

from app.domain.asking import LAW_FIRST, NATION, Answers
from app.domain.rules.charging import (
    Age,
    Answer,
    Facts,
    Home,
    Household,
    Nation,
    Nursing,
    Range,
    Setting,
    cost_a_week,
    policy_of,
)
from app.paying.means import assets_of, incomes_of
from app.paying.reading import Said


def nation_of(answers: Answers) -> Nation:
    """Who lives near the border says with which law to begin."""
    said = answers.get(NATION.id)
    return Nation(str(said if said in tuple(Nation) else answers.get(LAW_FIRST.id)))


def facts_of(answers: Answers) -> Facts:
    """Of answers that name at least whose law it is and what care: nothing can be said before."""
    said, nation = Said(answers), nation_of(answers)
    setting = Setting(said.choice("setting"))
    return Facts(
        nation=nation,
        setting=setting,
        cost=said.a_week("cost", cost_a_week),
        age=Age(said.choice("age")),
        household=Household(said.choice("household")),
        partner_of_pension_age=said.yes_no("partner_of_pension_age"),
        children=int(said.number("children").low),
        is_carer=_is_carer(said),
        incomes=incomes_of(said, nation, setting),
        assets=assets_of(said, nation),
        home=_home(said, nation) if setting is Setting.PERMANENT else None,
        moved_on=said.day("moved_on"),
        housing_costs=said.a_week("housing_costs", cost_a_week),
        council_tax=said.a_week("council_tax", cost_a_week),
        disability_costs=said.a_week("disability_costs", cost_a_week),
        given_away=_unless_settled(said, said.if_so("gave_away", said.money("given_away")), "gave_away"),
        nursing=Nursing.NONE if setting is Setting.HOME else Nursing(said.choice("nursing")),
        top_up=_top_up(said),
        has_eligible_needs=said.yes_no("eligible_needs"),
        free={
            slug: said.each("free", slug) for slug, reason in policy_of(nation).free.items() if not reason.is_service
        },
        free_is_all=said.yes_no("free_is_all"),
        reablement_began_on=said.day("reablement_began_on"),
    )


def spends_of(answers: Answers) -> Range:
    """What else the person lives on, a week."""
    return Said(answers).a_week("spends", cost_a_week)


def looks_ahead(answers: Answers) -> bool:
    """Whether the person wants to know how long their savings last, and was asked what that takes."""
    return "spends" in answers


def _is_settled(said: Said) -> bool:
    """The charge was certain, and the person wanted no more."""
    return said.choice("look_ahead") == Answer.NO


def _unless_settled(said: Said, amount: Range, question: str) -> Range:
    return Range.exact(0) if _is_settled(said) and question not in said.answers else amount


def _is_carer(said: Said) -> Answer:
    if "carers-allowance" in said.some("other_benefits"):
        return Answer.YES
    return Answer.UNKNOWN if said.is_open("other_benefits") else said.yes_no("carer")


def _top_up(said: Said) -> Range:
    """It stands beside the charge: one that was not asked about is not worth a word."""
    if "has_top_up" not in said.answers:
        return Range.exact(0)
    return said.if_so("has_top_up", said.a_week("top_up", cost_a_week))


def _home(said: Said, nation: Nation) -> Home | None:
    has_home = said.yes_no("home")
    if has_home is Answer.NO or (_is_settled(said) and "home" not in said.answers):
        return None
    return Home(
        value=said.money("home.value"),
        lives_there={slug: said.each("lives_there", slug) for slug in policy_of(nation).home},
        earlier_reason_ended_on=said.day("earlier_reason_ended_on"),
        earlier_reason_may_have_ended=_may_have_ended(said),
        self_funded_weeks=said.number("self_funded_weeks"),
        is_secure=said.yes_no("home_security"),
    )


def _may_have_ended(said: Said) -> bool:
    """Nobody knows whether an earlier reason ended without warning, or when: new first weeks may run."""
    return said.yes_no("earlier_reason") is not Answer.NO and said.day("earlier_reason_ended_on") is None
