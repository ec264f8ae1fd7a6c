"""Writes of councils, postcodes and settlements: a loader for each kind of record that an importer reads."""

from app.areas.council_facts import CouncilAssessmentLoader, CouncilContactLoader
from app.areas.council_links import CouncilLinkLoader
from app.areas.council_loader import CouncilLoader
from app.areas.postcode_loader import PostcodeLoader
from app.areas.settlement_loader import SettlementLoader

__all__ = [
    "CouncilAssessmentLoader",
    "CouncilContactLoader",
    "CouncilLinkLoader",
    "CouncilLoader",
    "PostcodeLoader",
    "SettlementLoader",
]
