from app.datahealth.presenters.page import HealthPage
from app.datahealth.presenters.plain import as_plain

__all__ = ["HealthPage", "as_plain"]
