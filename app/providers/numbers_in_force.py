"""By which number a regulator knows a place today."""

from typing import Final

from sqlalchemy import select

from app.providers.models import Place, Registration

#: a column beside those of `Place`: CQC's, of the registration in force
LOCATION: Final = (
    select(Registration.regulator_id)
    .where(Registration.place_id == Place.id, Registration.withdrawn_on.is_(None), Registration.dual_of.is_(None))
    .order_by(Registration.registered_on.desc(), Registration.id)
    .limit(1)
    .scalar_subquery()
)
