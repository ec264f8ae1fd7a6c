from app.accounts.presenters.audit import AuditPage
from app.accounts.presenters.home import HomePage
from app.accounts.presenters.people import PeoplePage, PersonPage

__all__ = ["AuditPage", "HomePage", "PeoplePage", "PersonPage"]
