"""Which benefits and reductions to ask about, and why. Pointers, no claims: whoever pays them decides."""

from app.domain.rules.benefits.loading import benefits, read_benefits
from app.domain.rules.benefits.model import Benefit, Want
from app.domain.rules.benefits.pointing import Pointed, Worth, is_open, point

__all__ = ["Benefit", "Pointed", "Want", "Worth", "benefits", "is_open", "point", "read_benefits"]
