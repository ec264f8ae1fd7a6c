"""What the pages of the site itself show."""

from app.pages.presenters.data import DataPage
from app.pages.presenters.home import HomePage

__all__ = ["DataPage", "HomePage"]
