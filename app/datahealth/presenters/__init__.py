from app.datahealth.presenters.formats import FormatPage, FormatsPage
from app.datahealth.presenters.page import HealthPage
from app.datahealth.presenters.plain import as_plain

__all__ = ["FormatPage", "FormatsPage", "HealthPage", "as_plain"]
