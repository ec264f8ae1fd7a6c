"""What the price of care is asked as."""

from app.asking import Flow
from app.paying import routing
from app.web.i18n import lazy_gettext

PAY = Flow(
    name="pay",
    endpoint="paying.pay",
    route=routing.pay,
    title=lazy_gettext("What would I pay?"),
    enough=routing.ENOUGH,
)
