from app.guidance.presenters.contents import ContentsPage
from app.guidance.presenters.glossary import GlossaryPage
from app.guidance.presenters.guide import GuidePage
from app.guidance.presenters.nation import NationPage
from app.guidance.presenters.review import ReviewPage

__all__ = ["ContentsPage", "GlossaryPage", "GuidePage", "NationPage", "ReviewPage"]
