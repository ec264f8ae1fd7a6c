"""What the price of care is asked as."""

from app.asking import Flow
from app.paying import routing
from app.paying.questions import all_questions
from app.web.i18n import lazy_gettext

PAY = Flow(
    name="pay",
    endpoint="paying.pay",
    route=routing.pay,
    questions={"pay": all_questions()},
    title=lazy_gettext("What would I pay?"),
    enough=routing.ENOUGH,
)
