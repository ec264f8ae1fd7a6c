"""Every kind of page that there is, for the checks that all of them must pass."""

from tests.browser.people import Known

#: a family in England, in Wales, and one whose postcode nobody knows
VISITS = "&visit=LS1+4DY&visit=CF10+1EP&visit=nowhere"
ADDRESSES = {
    "home": "/",
    "empty search": "/find-care",
    "search": "/find-care?q=dementia+nursing+home+in+leeds",
    "filtered search": "/find-care?near=LS1&within=10&rating=good&kind=care-homes&sort=rating",
    "second page": "/find-care?q=leeds&all=1&within=50&page=2",
    "map": "/find-care?q=care+homes+in+leeds&view=map",
    "nothing found": "/find-care?near=TR21+0LW&within=1&rating=outstanding&kind=nursing-home&beds=51%2B",
    "another nation": "/find-care?q=CF10+1EP",
    "unknown postcode": "/find-care?q=LS1+9ZZ",
    "ambiguous town": "/find-care?q=care+in+newport",
    "place": "/place/{ref}",
    "nothing to compare": "/compare",
    "one to compare": "/compare?place={ref}",
    "comparison": "/compare?{seven}&near=LS1+4DY&rating=3&distance=2&search=q%3Dleeds" + VISITS,
    "shortlist": "/shortlist?{seven}&add=care+home+leeds",
    "empty shortlist": "/shortlist",
    "search everything": "/search?q=mother+fell+and+lives+alone",
    "search for a word of care": "/search?q=what+is+reablement",
    "search that finds nothing": "/search?q=xyzzy",
    "empty search of everything": "/search",
    "guides": "/guides",
    "guide": "/guides/paying-for-a-care-home",
    "guide for Wales": "/guides/staying-safe/wales",
    "guide side by side": "/guides/paying-for-a-care-home/both",
    "guide to print": "/guides/paying-for-a-care-home/both/print",
    "guide in large print": "/guides/staying-safe/wales/large-print",
    "guide in Easy Read": "/guides/paying-for-a-care-home/england/easy-read",
    "guide in Welsh Easy Read": "/cy/guides/staying-safe/wales/easy-read",
    "guides to look at again": "/guides/to-review",
    "guide of one nation": "/guides/care-and-treatment-plans-wales",
    "nation unknown": "/guides/reviews/my-nation?postcode=nonsense",
    "nation elsewhere": "/guides/reviews/my-nation?postcode=BT1+5GS",
    "Scotland and Northern Ireland": "/guides/scotland-and-northern-ireland",
    "glossary": "/glossary",
    "feedback": "/feedback",
    "policy of feedback": "/feedback/policy",
    "feedback of a place": "/place/{ref}/feedback",
    "numbers of feedback": "/feedback/numbers",
    "form on paper": "/place/{ref}/feedback/form/print",
    "checks": "/check",
    "needs check": "/check/needs",
    "carer's check": "/check/carer",
    "council form": "/council",
    "council found": "/council?postcode=ME14+1XQ",
    "council unreadable": "/council?postcode=nonsense",
    "council near a boundary": "/council?postcode=CH4+8BJ",
    "council": "/council/leeds",
    "council in Wales": "/council/wrexham",
    "council of which nothing is known": "/council/rutland",
    "council in Scotland": "/council/highland",
    "caller's card": "/card/leeds-2",
    "desk": "/desk",
    "desk's pack": "/desk/pack/wales",
    "councils as data": "/council-data",
    "about the data": "/about-the-data",
    "data health": "/data-health",
    "data formats": "/data-formats",
    "a data format": "/data-formats/quality-measures",
    "accessibility": "/accessibility",
    "privacy": "/privacy",
    "cookies": "/cookies",
    "not there": "/no-such-page",
}


def address_of(kind: str, known: Known) -> str:
    return ADDRESSES[kind].format(ref=known.ref, seven=known.seven)


def in_welsh(kind: str, known: Known) -> str:
    address = address_of(kind, known)
    return address if address.startswith("/cy/") else f"/cy{address}"
