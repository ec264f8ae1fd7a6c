"""What is written into the audit, and the words for it. Whoever builds a room adds its acts here."""

from enum import StrEnum
from typing import Final

from app.domain.text import to_translate


class Act(StrEnum):
    # accounts
    SIGNED_IN = "signed_in"
    SIGNED_OUT = "signed_out"
    SHUT_OUT = "shut_out"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105
    ADDRESS_CHANGED = "address_changed"
    ADDRESS_TAKEN_BACK = "address_taken_back"
    CODE_APP_SET = "code_app_set"
    RECOVERY_CODES_MADE = "recovery_codes_made"
    RECOVERY_CODE_USED = "recovery_code_used"
    ACCOUNT_ADDED = "account_added"
    ROLE_GIVEN = "role_given"
    ROLE_TAKEN = "role_taken"
    ACCOUNT_CLOSED = "account_closed"
    ACCOUNT_OPENED = "account_opened"
    SESSIONS_ENDED = "sessions_ended"
    CODE_APP_REMOVED = "code_app_removed"
    LINK_SENT = "link_sent"
    LETTER_TRIED_AGAIN = "letter_tried_again"
    LETTER_THROWN_AWAY = "letter_thrown_away"
    # feedback
    FEEDBACK_PUBLISHED = "feedback_published"
    FEEDBACK_REFUSED = "feedback_refused"
    REFUSAL_ASKED = "refusal_asked"
    REPLY_PUBLISHED = "reply_published"
    REPLY_REFUSED = "reply_refused"
    REVIEW_OPENED = "review_opened"
    CHALLENGE_ENDED = "challenge_ended"
    PAPER_KEYED = "paper_keyed"
    # providers
    PLACE_CLAIMED = "place_claimed"
    CLAIM_APPROVED = "claim_approved"
    CLAIM_REFUSED = "claim_refused"
    CLAIM_ENDED = "claim_ended"
    CODE_SENT = "code_sent"
    CODE_TYPED = "code_typed"
    ENTRY_SENT = "entry_sent"
    ENTRY_APPROVED = "entry_approved"
    ENTRY_REFUSED = "entry_refused"
    ENTRY_CONFIRMED = "entry_confirmed"
    PICTURE_SENT = "picture_sent"
    PICTURE_APPROVED = "picture_approved"
    PICTURE_REFUSED = "picture_refused"
    PICTURE_REMOVED = "picture_removed"
    FILM_SENT = "film_sent"
    FILM_APPROVED = "film_approved"
    FILM_REFUSED = "film_refused"
    FILM_REMOVED = "film_removed"
    MEASURES_SENT = "measures_sent"
    REPLY_SENT = "reply_sent"
    CHALLENGE_SENT = "challenge_sent"


WORDS: Final = {
    Act.SIGNED_IN: to_translate("Signed in"),
    Act.SIGNED_OUT: to_translate("Signed out"),
    Act.SHUT_OUT: to_translate("Shut out after wrong passwords or codes"),
    Act.PASSWORD_CHANGED: to_translate("Chose a new password"),
    Act.ADDRESS_CHANGED: to_translate("Changed the e-mail address"),
    Act.ADDRESS_TAKEN_BACK: to_translate("Took the older e-mail address back"),
    Act.CODE_APP_SET: to_translate("Set up an app for codes"),
    Act.RECOVERY_CODES_MADE: to_translate("Made new recovery codes"),
    Act.RECOVERY_CODE_USED: to_translate("Used a recovery code"),
    Act.ACCOUNT_ADDED: to_translate("Added an account"),
    Act.ROLE_GIVEN: to_translate("Gave a role"),
    Act.ROLE_TAKEN: to_translate("Took a role away"),
    Act.ACCOUNT_CLOSED: to_translate("Closed an account"),
    Act.ACCOUNT_OPENED: to_translate("Opened an account again"),
    Act.SESSIONS_ENDED: to_translate("Signed an account out everywhere"),
    Act.CODE_APP_REMOVED: to_translate("Removed a lost app for codes"),
    Act.LETTER_TRIED_AGAIN: to_translate("Let an e-mail be tried again"),
    Act.LETTER_THROWN_AWAY: to_translate("Threw an e-mail away"),
    Act.LINK_SENT: to_translate("Sent a link for a new password"),
    Act.FEEDBACK_PUBLISHED: to_translate("Published feedback"),
    Act.FEEDBACK_REFUSED: to_translate("Refused feedback"),
    Act.REFUSAL_ASKED: to_translate("Asked for a second opinion on a refusal"),
    Act.REPLY_PUBLISHED: to_translate("Published a reply"),
    Act.REPLY_REFUSED: to_translate("Refused a reply"),
    Act.REVIEW_OPENED: to_translate("Began to look at feedback again"),
    Act.CHALLENGE_ENDED: to_translate("Ended a review of feedback"),
    Act.PAPER_KEYED: to_translate("Keyed in a paper form"),
    Act.PLACE_CLAIMED: to_translate("Asked to speak for a place"),
    Act.CLAIM_APPROVED: to_translate("Let an account speak for a place"),
    Act.CLAIM_REFUSED: to_translate("Did not let an account speak for a place"),
    Act.CLAIM_ENDED: to_translate("Ended that an account speaks for a place"),
    Act.CODE_SENT: to_translate("Sent a code to a place"),
    Act.CODE_TYPED: to_translate("Typed the code of a letter"),
    Act.ENTRY_SENT: to_translate("Sent in what a place says"),
    Act.ENTRY_APPROVED: to_translate("Published what a place says"),
    Act.ENTRY_REFUSED: to_translate("Sent back what a place says"),
    Act.ENTRY_CONFIRMED: to_translate("Confirmed what a place says"),
    Act.PICTURE_SENT: to_translate("Sent in a picture"),
    Act.PICTURE_APPROVED: to_translate("Published a picture"),
    Act.PICTURE_REFUSED: to_translate("Sent back a picture"),
    Act.PICTURE_REMOVED: to_translate("Removed a picture"),
    Act.FILM_SENT: to_translate("Sent in a film"),
    Act.FILM_APPROVED: to_translate("Published a film"),
    Act.FILM_REFUSED: to_translate("Sent back a film"),
    Act.FILM_REMOVED: to_translate("Removed a film"),
    Act.MEASURES_SENT: to_translate("Sent in measures"),
    Act.REPLY_SENT: to_translate("Sent in a reply to feedback"),
    Act.CHALLENGE_SENT: to_translate("Asked for a review of feedback"),
}
