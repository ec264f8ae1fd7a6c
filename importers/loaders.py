from datetime import date
from importlib import import_module

from sqlalchemy.orm import Session

from app.domain.loading import Loader

#: kind of a source, or its own `loader` -> who compares and writes its records
LOADERS = {
    "places": "app.providers.actions:PlaceLoader",
    "ended_places": "app.providers.ended_loader:EndedLoader",
    "councils": "app.areas.actions:CouncilLoader",
    "postcodes": "app.areas.actions:PostcodeLoader",
    "council_contacts": "app.areas.actions:CouncilContactLoader",
    "council_links": "app.areas.actions:CouncilLinkLoader",
    "council_assessments": "app.areas.actions:CouncilAssessmentLoader",
    "settlements": "app.areas.actions:SettlementLoader",
    "ratings": "app.providers.rating_loader:RatingLoader",
    "rating_history": "app.quality.history:HistoryLoader",
    "measures": "app.quality.loaders:MeasureLoader",
    "marks": "app.quality.loaders:MarkLoader",
    "decisions": "app.quality.loaders:DecisionLoader",
    "local_reports": "app.quality.loaders:LocalReportLoader",
    "fees": "app.quality.loaders:FeeLoader",
    "food_hygiene": "app.quality.loaders:FoodHygieneLoader",
    "fft_months": "app.quality.pooled_loaders:FftLoader",
    "pooled_feedback": "app.quality.pooled_loaders:PooledLoader",
}
#: kinds of which every period brings new ones: the next quarter's counts, this year's fees
GROWING = frozenset(
    {"measures", "marks", "decisions", "local_reports", "fees", "council_assessments", "pooled_feedback"}
)
#: kinds of which each file is about a month of its own: an earlier one takes nothing back
BY_MONTH = frozenset({"fft_months"})


def make_loader(
    kind: str, session: Session, *, source_id: int, as_of: date | None, is_whole: bool, is_sample: bool
) -> Loader:
    module, name = LOADERS[kind].split(":")
    made: Loader = getattr(import_module(module), name)(
        session, source_id=source_id, as_of=as_of, is_whole=is_whole, is_sample=is_sample
    )
    return made
