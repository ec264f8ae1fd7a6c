"""Providers: their places, and claiming one."""

from contextlib import suppress

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.accounts.access import acting, providers_only
from app.entries.claiming import NotNowError, TooManyClaimsError, Typed
from app.entries.pictures import count_pictures
from app.entries.reading import find_entry, find_versions
from app.entries.standing import find_claim, find_own_claims, find_place_named
from app.manage import doing
from app.manage.own import any_place, own_place
from app.manage.presenters.claims import ClaimPage, MyPlaces
from app.manage.presenters.place import PlacePage
from app.manage.room import blueprint
from app.web.clock import today
from app.web.database import current_session


@blueprint.get("/manage")
@providers_only
def home() -> str | Response:
    typed = request.args.get("place", "").strip()
    found = find_place_named(current_session(), typed) if typed else None
    if found:
        return redirect(url_for(".claim", ref=found.ref))
    claims = find_own_claims(current_session(), acting())
    return render_template("manage/home.html", page=MyPlaces.of(claims, typed))


@blueprint.get("/manage/claim/<ref>")
@providers_only
def claim(ref: str) -> str:
    return _claim_page(ref)


@blueprint.post("/manage/claim/<ref>")
@providers_only
def send_claim(ref: str) -> str | tuple[str, int] | Response:
    place, do = any_place(ref), request.form.get("do")
    held = find_claim(current_session(), acting(), place.id)
    try:
        if do == "code" and held:
            code = request.form.get("code", "")
            return _claim_page(ref, doing.type_code(held.id, code, acting()), code)
        if do == "again" and held:
            doing.ask_again(held.id, acting())
        else:
            doing.claim(place.id, acting())
    except TooManyClaimsError:
        return _claim_page(ref, is_full=True), 409
    except NotNowError:
        pass  # somebody was quicker: the page shows how it stands
    return redirect(url_for(".claim", ref=ref))


def _claim_page(ref: str, typed: Typed | None = None, code: str = "", *, is_full: bool = False) -> str:
    place = any_place(ref)
    current_session().rollback()  # what was just written is newer than what this request read
    held = find_claim(current_session(), acting(), place.id)
    return render_template("manage/claim.html", page=ClaimPage.of(place, held, typed, code, is_full=is_full))


@blueprint.get("/manage/<ref>")
@providers_only
def place(ref: str) -> str:
    found, session = own_place(ref), current_session()
    entry, versions = find_entry(session, found), find_versions(session, found)
    page = PlacePage.of(found, entry, versions, count_pictures(session, found), today())
    return render_template("manage/place.html", page=page)


@blueprint.post("/manage/<ref>/confirm")
@providers_only
def confirm(ref: str) -> Response:
    found = own_place(ref)
    with suppress(NotNowError):  # nothing is on the page yet, and the next page says so
        doing.confirm(found.id, found.ref, acting())
    return redirect(url_for(".place", ref=ref))
