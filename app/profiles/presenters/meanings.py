"""What the regulator's words mean, said plainly. The words themselves stay as published."""

from collections.abc import Iterable

from app.domain.vocabularies import RATINGS, SERVICE_TYPES
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import lazy_gettext, once_a_language
from app.web.languages import is_english

#: CQC's short names for the services of a place, as its programming interface gives them
SERVICE_NAMES = {
    "care": lazy_gettext("Medical care"),
    "childrens": lazy_gettext("Services for children and young people"),
    "chsadults": lazy_gettext("Community health services for adults"),
    "chschildren": lazy_gettext("Community health services for children"),
    "communitysexual": lazy_gettext("Community sexual health services"),
    "conditions": lazy_gettext("People with long-term conditions"),
    "critical": lazy_gettext("Critical care"),
    "diagnostic": lazy_gettext("Diagnostic imaging"),
    "diagnostics": lazy_gettext("Diagnostics"),
    "dialysis": lazy_gettext("Dialysis"),
    "life": lazy_gettext("End of life care"),
    "maternity": lazy_gettext("Maternity"),
    "mhforensic": lazy_gettext("Forensic mental health wards"),
    "mhlongstay": lazy_gettext("Long-stay mental health wards"),
    "mothers": lazy_gettext("Families, children and young people"),
    "old": lazy_gettext("Older people"),
    "outpatients": lazy_gettext("Outpatients"),
    "population": lazy_gettext("Working-age people"),
    "problems": lazy_gettext("People with poor mental health"),
    "surgery": lazy_gettext("Surgery"),
    "transport": lazy_gettext("Patient transport"),
    "urgent": lazy_gettext("Urgent and emergency services"),
    "vulnerable": lazy_gettext("People who may be vulnerable"),
}


def meaning(value: str) -> str:
    """Empty for a word that we do not know: nobody here guesses what it means."""
    return _meanings().get(value.casefold(), "")


@once_a_language
def _meanings() -> dict[str, str]:
    return {
        "outstanding": _("CQC found this to be exceptionally good."),
        "good": _("CQC found that this met what it expects."),
        "requires improvement": _("CQC found that this was not as it should be, and said what must change."),
        "inadequate": _("CQC found that this was bad, and acted on it."),
        "insufficient evidence to rate": _("CQC looked, and had too little to go on. It is not a rating."),
        "inspected but not rated": _("CQC inspected it, and gave no rating. It may have looked at one part only."),
        "no published rating": _("CQC has published no rating."),
        "not yet inspected": _("CQC has not inspected it yet. It is not a rating."),
        "not rated": _("CQC gives no rating here. Where a place has several services, each may have its own."),
        "regulations met": _("CQC found that the rules were kept. It gives such services no rating."),
        "regulations not met": _("CQC found that a rule was not kept. It gives such services no rating."),
        "not applicable": _("CQC says that a rating does not apply here."),
    }


def is_rating(value: str | None) -> bool:
    return value in RATINGS


def is_known(value: str) -> bool:
    return bool(meaning(value))


def meanings(values: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The four ratings where any is on the page, then the other words that are."""
    shown = set(values)
    four = RATINGS if any(value.casefold() in _FOUR for value in shown) else ()
    others = sorted(value for value in shown if value.casefold() not in _FOUR)
    unknown = _("We do not know what CQC means by this. Read its report, or ask CQC: 03000 616161.")
    return tuple((words.as_published(value), meaning(value) or unknown) for value in (*four, *others))


_FOUR = frozenset(rating.casefold() for rating in RATINGS)


def question(name: str) -> str:
    """CQC's question with what it asks, in plain words."""
    return _questions().get(name, name)


@once_a_language
def _questions() -> dict[str, str]:
    return {
        "Overall": _("Overall"),
        "Safe": _("Safe: are people kept from harm?"),
        "Effective": _("Effective: does the care work?"),
        "Caring": _("Caring: are staff kind and respectful?"),
        "Responsive": _("Responsive: does it fit what each person needs?"),
        "Well-led": _("Well-led: is it run well?"),
    }


def service(name: str) -> str:
    """CQC's own name of a service; where it has no word in the reader's language, what we call it."""
    if name in SERVICE_NAMES:
        return str(SERVICE_NAMES[name])
    return name if is_english() else _(_LABELS.get(name, name))


_LABELS = {term.name: term.label for term in SERVICE_TYPES}
