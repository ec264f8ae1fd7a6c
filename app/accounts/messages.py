"""Flask-Security's messages in our words: what to do next, and never whether there is such an account."""

from typing import Final

from app.domain.text import to_translate

_NO_WAY_IN = to_translate(
    "We could not sign you in. The e-mail address, the password or the code is wrong. After 5 wrong tries wait 15 "
    "minutes, or choose a new password."
)
_NEW_LINK = to_translate("This link does not work any more. Ask for a new one here.")

MESSAGES: Final = {
    "GENERIC_AUTHN_FAILED": (_NO_WAY_IN, "error"),
    "DISABLED_ACCOUNT": (_NO_WAY_IN, "error"),
    "USER_DOES_NOT_EXIST": (_NO_WAY_IN, "error"),
    "INVALID_PASSWORD": (to_translate("This password is wrong."), "error"),
    "TWO_FACTOR_INVALID_TOKEN": (
        to_translate("This code does not work. Wait for the next code in your app, then type that one."),
        "error",
    ),
    "INVALID_CODE": (to_translate("Type the 6 digits that your app shows."), "error"),
    "INVALID_RECOVERY_CODE": (to_translate("This recovery code does not work. Try another one."), "error"),
    "NO_RECOVERY_CODES_SETUP": (to_translate("You have no recovery codes yet."), "info"),
    "UNAUTHENTICATED": (to_translate("Sign in to see that page."), "info"),
    "REAUTHENTICATION_REQUIRED": (to_translate("Type your password again before you change this."), "info"),
    "REAUTHENTICATION_SUCCESSFUL": (to_translate("Thank you. You can change it now."), "success"),
    "ANONYMOUS_USER_REQUIRED": (to_translate("You are signed in already."), "info"),
    "TWO_FACTOR_PERMISSION_DENIED": (to_translate("Please sign in again from the start."), "error"),
    "TWO_FACTOR_METHOD_NOT_AVAILABLE": (to_translate("Please start again."), "error"),
    "TWO_FACTOR_SETUP_EXPIRED": (to_translate("That took too long. Please start again."), "error"),
    "TWO_FACTOR_LOGIN_SUCCESSFUL": (to_translate("You are signed in."), "success"),
    "TWO_FACTOR_CHANGE_METHOD_SUCCESSFUL": (to_translate("Your new app works."), "success"),
    "CHANGE_EMAIL_SENT": (
        to_translate("We sent an e-mail with a link to that address. Open the link within 24 hours."),
        "success",
    ),
    "EMAIL_NOT_PROVIDED": (to_translate("Type your e-mail address."), "error"),
    "INVALID_EMAIL_ADDRESS": (to_translate("Type an e-mail address, such as name@example.org."), "error"),
    "PASSWORD_NOT_PROVIDED": (to_translate("Type your password."), "error"),
    "PASSWORD_INVALID_LENGTH": (
        to_translate("A password needs at least %(length)s letters, digits or signs."),
        "error",
    ),
    "PASSWORD_TOO_SIMPLE": (to_translate("This password is easy to guess. Choose another one."), "error"),
    "PASSWORD_IS_THE_SAME": (to_translate("This is your old password. Choose another one."), "error"),
    "RETYPE_PASSWORD_MISMATCH": (to_translate("The two passwords are not the same."), "error"),
    "PASSWORD_MISMATCH": (to_translate("The two passwords are not the same."), "error"),
    "PASSWORD_RESET_REQUEST": (
        to_translate("If there is an account for that address, we sent an e-mail with a link."),
        "info",
    ),
    "PASSWORD_RESET_EXPIRED": (_NEW_LINK, "error"),
    "INVALID_RESET_PASSWORD_TOKEN": (_NEW_LINK, "error"),
    "PASSWORD_RESET_NO_LOGIN": (to_translate("Your new password works. Sign in with it."), "success"),
    "PASSWORD_CHANGE": (to_translate("Your new password works."), "success"),
    "API_ERROR": (to_translate("Please start again."), "error"),
    "INVALID_INPUT": (to_translate("Type this again, please."), "error"),
}
