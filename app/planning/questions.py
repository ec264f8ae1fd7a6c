"""Every question of the three checks. Their words: content/checks/{plan,review,prepare}/questions.yaml."""

from app.domain.asking import Kind, Question

NATIONS = ("england", "wales")
#: of the council: a plan is made under one law
NATION = Question("nation", Kind.ONE_OF, NATIONS, allows_unknown=False)
WHOSE = Question("whose", Kind.ONE_OF, ("adult", "carer"), allows_unknown=False)

WRITTEN = Question("written", Kind.ONE_OF, ("have", "no_copy", "none", "refused"))
DATED = Question("dated_on", Kind.DAY, past=True)
INVOLVED = Question("involved", Kind.YES_NO)
#: what makes some things necessary in a plan, by nation
SITUATIONS = {
    "england": ("direct_payment", "reablement_only", "pays_all"),
    "wales": ("direct_payment", "safeguarding_enquiry"),
}
ADULTS_ONLY = ("safeguarding_enquiry",)
#: of a plan, in the order in which they are asked about
PAGES = ("needs", "help", "later", "money", "direct_payment", "safety")

MADE = Question("made_on", Kind.DAY, past=True)
REVIEWED = Question("reviewed", Kind.YES_NO)
LAST = Question("reviewed_on", Kind.DAY, past=True)
PLAN_DAY = Question("plan_day", Kind.ONE_OF, ("passed", "not_yet", "not_said"))
CHANGED = Question(
    "changed",
    Kind.SOME_OF,
    ("needs_grew", "fall_or_hospital", "helper_gone", "care_poor", "not_what_matters", "pay_more"),
)
CUT = Question("cut", Kind.ONE_OF, ("no", "less", "stopped", "planned"))
UNSAFE = Question("unsafe", Kind.YES_NO)
REASSESSED = Question("reassessed", Kind.YES_NO)
AGREED = Question("agreed", Kind.YES_NO)
IN_WRITING = Question("in_writing", Kind.YES_NO)
OUTCOME = Question("outcome", Kind.ONE_OF, ("kept", "changed", "ended", "not_told"))
REASONS = Question("reasons", Kind.YES_NO)
NEW_PLAN = Question("new_plan", Kind.YES_NO)
CLOSURE = Question("closure", Kind.SOME_OF, ("closure_why", "closure_outcomes", "closure_needs"))
COORDINATOR = Question("coordinator", Kind.YES_NO)
TAKING_PART = Question("taking_part", Kind.ONE_OF, ("fine", "helped", "hard_alone"))
ADVOCATE = Question("advocate", Kind.YES_NO)

HARD = Question(
    "hard",
    Kind.SOME_OF,
    (
        "nutrition",
        "hygiene",
        "toilet",
        "clothing",
        "moving",
        "home",
        "relationships",
        "work",
        "community",
        "child",
        "communication",
        "safety",
    ),
)
BAD_DAYS = Question("bad_days", Kind.YES_NO)
NIGHTS = Question("nights", Kind.YES_NO)
HELPER = Question("helper", Kind.ONE_OF, ("nobody", "goes_on", "tired", "stops"))
MEDICINES = Question("medicines", Kind.YES_NO)
AIDS = Question("aids", Kind.YES_NO)
HELP_TO_TAKE_PART = ("understand", "remember", "speak", "language", "sign", "print", "deafblind")
TAKING_PART_HELP = Question("taking_part", Kind.SOME_OF, HELP_TO_TAKE_PART)
