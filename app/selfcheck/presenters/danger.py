"""The page that stands between the answer "somebody is in danger" and every other question."""

from dataclasses import dataclass

from app.asking import Flow, Progress
from app.asking.laws import nation_of
from app.guidance.presenters.links import GuideLink, guide_link
from app.guidance.rendering.collected import HelplineLine
from app.selfcheck.presenters.urgent import lines_for
from app.selfcheck.routing import check_of
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class DangerView:
    says: str
    lines: tuple[HelplineLine, ...]
    guide: GuideLink | None

    @classmethod
    def of(cls, flow: Flow, progress: Progress) -> "DangerView":
        nation = nation_of(check_of(flow.name, progress.answers))
        is_sure = progress.answers.get("danger_now") == "yes"
        return cls(
            says=_("Call now. It is free, day and night.")
            if is_sure
            else _("If you think that someone is in danger, call now. You need not be certain."),
            lines=tuple(lines_for(nation)),
            guide=guide_link("staying-safe", nation),
        )
