"""Questions that more than one check asks. Their words: content/checks/common/questions.yaml."""

from app.domain.asking.questions import Kind, Question

#: "other" makes the whole check speak of the person who is helped
WHO = Question("who", Kind.ONE_OF, ("me", "other"), allows_unknown=False)
NATION = Question("nation", Kind.ONE_OF, ("england", "wales", "both"), allows_unknown=False)
#: for who lives near the border or may move
LAW_FIRST = Question("law_first", Kind.ONE_OF, ("england", "wales"), allows_unknown=False)
#: unknown: would rather not say
POSTCODE = Question("postcode", Kind.POSTCODE)
#: a box on the start page, and never on the way
SHARED = Question("shared", Kind.SOME_OF, ("yes",), allows_unknown=False)
COMMON_QUESTIONS = (WHO, NATION, LAW_FIRST, POSTCODE, SHARED)
