"""Every question of this check. Their words: content/checks/benefits/questions.yaml."""

from app.domain.asking import WHO, Kind, Question

#: money that comes in, as the letters of pensions and benefits say it
INCOME_PERIODS = ("week", "fortnight", "four-weeks", "month", "year")

NATION = Question("nation", Kind.ONE_OF, ("england", "wales"), allows_unknown=False)
#: of the law, and never a number of years: it rises
AGES = ("pension_age", "under_pension_age")
AGE = Question("age", Kind.ONE_OF, AGES)
NEEDS_HELP = Question("needs_help", Kind.YES_NO)
HOW_LONG = Question("how_long", Kind.ONE_OF, ("six_months", "three_months", "shorter", "end_of_life"))
BENEFITS = Question(
    "benefits", Kind.SOME_OF, ("attendance-allowance", "pip", "dla", "pension-credit", "carers-allowance")
)
WHERE = Question("where", Kind.ONE_OF, ("home", "own_care_home", "council_home", "hospital"))

HOUSEHOLD = Question("household", Kind.ONE_OF, ("single", "couple"), allows_unknown=False)
PARTNER_AGE = Question("partner_age", Kind.ONE_OF, AGES)
INCOME = Question("income", Kind.MONEY, periods=INCOME_PERIODS)
SAVINGS = Question("savings", Kind.MONEY)
#: what may bring some Pension Credit to who is above its level
ABOVE_LEVEL = Question("above_level", Kind.SOME_OF, ("before_2016", "service_charge"))

CARING = Question("caring", Kind.SOME_OF, ("cares", "cared_for"))
THEIR_BENEFIT = Question("their_benefit", Kind.YES_NO)
EARNINGS = Question("earnings", Kind.MONEY, periods=("week",))
STUDENT = Question("full_time_student", Kind.YES_NO)

PAYS_COUNCIL_TAX = Question("pays_council_tax", Kind.YES_NO)
AT_HOME = Question("at_home", Kind.SOME_OF, ("mind", "live_in_carer", "adapted", "empty"))
HARD_TO_PAY = Question("hard_to_pay", Kind.YES_NO)

FIRST = (WHO, NATION, AGE, NEEDS_HELP)
#: asked where an answer can still change what is worth asking about
REST = (
    HOW_LONG,
    BENEFITS,
    WHERE,
    HOUSEHOLD,
    PARTNER_AGE,
    INCOME,
    SAVINGS,
    ABOVE_LEVEL,
    CARING,
    THEIR_BENEFIT,
    EARNINGS,
    STUDENT,
    PAYS_COUNCIL_TAX,
    AT_HOME,
    HARD_TO_PAY,
)
ALL = (*FIRST, *REST)
