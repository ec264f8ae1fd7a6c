"""Which benefits and reductions to ask about, and why. Pointers, no claims: whoever pays them decides."""

from app.domain.rules.benefits.loading import benefits, read_benefits
from app.domain.rules.benefits.model import Benefit, Want
from app.domain.rules.benefits.pointing import Pointed, Worth, point

__all__ = ["Benefit", "Pointed", "Want", "Worth", "benefits", "point", "read_benefits"]
