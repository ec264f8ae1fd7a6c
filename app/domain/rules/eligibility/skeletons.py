"""What no check's file may lack: the bones of each law, so that a line deleted by mistake stops the start.

The file says what each part means, cites it and dates it; this says that there must be such a part."""

from dataclasses import dataclass

LIMBS = ("without_help", "pain_distress_anxiety", "endangers")
LONGER = "takes_longer"
WELSH_AREAS = (
    "self_care",
    "communication",
    "protection",
    "work_learning_leisure",
    "close_relationships",
    "social_life",
    "child",
)
ADULT_OUTCOMES = (
    "nutrition",
    "hygiene",
    "toilet",
    "clothing",
    "home_safely",
    "habitable_home",
    "relationships",
    "work_learning",
    "community",
    "child",
)
CARER_OUTCOMES = (
    "child",
    "care_for_others",
    "habitable_home",
    "nutrition",
    "relationships",
    "work_learning",
    "community",
    "recreation",
)
WELSH_CONDITIONS = ("cause", "area", "cannot_be_met", "only_council")
RIGHTS = ("assessment", "advice", "safeguarding", "continuing_healthcare", "carers_assessment", "written_decision")
CARER_RIGHTS = ("carers_assessment", "assessment_of_cared_for", "advice", "safeguarding", "written_decision")
URGENT = ("danger_now", "abuse_or_neglect", "cannot_wait")


@dataclass(frozen=True, slots=True)
class Skeleton:
    conditions: tuple[str, ...]
    outcomes: tuple[str, ...]
    limbs: tuple[str, ...]
    rights: tuple[str, ...]
    fluctuating: tuple[str, ...] = ()
    urgent: tuple[str, ...] = URGENT

    def parts(self) -> dict[str, tuple[str, ...]]:
        named = ("conditions", "outcomes", "limbs", "rights", "fluctuating", "urgent")
        return {name: getattr(self, name) for name in named}


SKELETONS = {
    "needs-england": Skeleton(
        ("cause", "outcomes", "wellbeing"),
        ADULT_OUTCOMES,
        (*LIMBS, LONGER),
        (*RIGHTS, "arranged_home_care"),
        ("fluctuating",),
    ),
    "needs-wales": Skeleton(WELSH_CONDITIONS, WELSH_AREAS, (*LIMBS, LONGER), (*RIGHTS, "arranged_care")),
    #: a carer who only takes longer is not unable: regulation 3 has three meanings, regulation 2 has four
    "carer-england": Skeleton(
        ("cause", "circumstances", "wellbeing"), CARER_OUTCOMES, LIMBS, CARER_RIGHTS, ("fluctuating",)
    ),
    "carer-wales": Skeleton(WELSH_CONDITIONS, WELSH_AREAS, (*LIMBS, LONGER), CARER_RIGHTS),
}
