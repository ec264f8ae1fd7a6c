"""Why the record would not do what it was asked to do. Nothing was written; the page says what to do instead."""


class RecordError(Exception):
    pass


class UnknownFeedbackError(RecordError):
    """No feedback has this reference or this receipt code: it may be withdrawn, or two years old."""


class StaleVersionError(RecordError):
    """The person changed it while a moderator read it: read it again."""


class SamePersonError(RecordError):
    """Refusing takes two people, and this is the first one again."""


class KeyedInError(RecordError):
    """They typed it from a paper form; somebody else decides."""


class NotOpenError(RecordError):
    """It does not wait for this decision, or not any more."""


class NotTheirWordsError(RecordError):
    """The text to publish holds words that the person did not write."""


class AlreadyRepliedError(RecordError):
    """A provider replies once to each feedback."""


class AlreadyChallengedError(RecordError):
    """A review of it is open."""
