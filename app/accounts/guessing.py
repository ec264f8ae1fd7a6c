"""How often one network may try."""

from app.accounts import lockout
from app.web.limits import limiter

#: a network that keeps guessing has to wait, whomever it tries to be
guessing = limiter.shared_limit(
    lockout.FAILURES_OF_A_NETWORK, scope="signing in", methods=["POST"], deduct_when=lockout.was_refused
)
asking_for_links = limiter.shared_limit(lockout.LINKS_OF_A_NETWORK, scope="links", methods=["POST"])
