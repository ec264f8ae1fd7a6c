"""What waits, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.accounts.links import Link
from app.accounts.work import PAGES, Task, Work
from app.web.i18n import ngettext
from app.web.languages import local


@dataclass(frozen=True, slots=True)
class TaskLine:
    """In a letter each half says it in its own language: words are looked up when they are shown."""

    task: Task

    @property
    def text(self) -> str:
        return _said(self.task)

    @property
    def page(self) -> Link:
        return Link.to(PAGES[self.task.work])

    @property
    def address(self) -> str:
        return local(self.page.path)


def lines_of(tasks: Sequence[Task]) -> tuple[TaskLine, ...]:
    return tuple(TaskLine(task) for task in tasks)


def _said(task: Task) -> str:
    num = task.count
    return {
        Work.FEEDBACK: ngettext("%(num)s feedback to read", "%(num)s pieces of feedback to read", num),
        Work.SECOND: ngettext("%(num)s second opinion to give", "%(num)s second opinions to give", num),
        Work.REPLIES: ngettext("%(num)s reply of a provider to read", "%(num)s replies of providers to read", num),
        Work.REVIEWS: ngettext("%(num)s review to end", "%(num)s reviews to end", num),
        Work.SENT: ngettext(
            "%(num)s text, picture or film of a provider to look at",
            "%(num)s texts, pictures or films of providers to look at",
            num,
        ),
        Work.LETTERS: ngettext("%(num)s letter with a code to post", "%(num)s letters with codes to post", num),
        Work.CLAIMS: ngettext(
            "%(num)s code came back: decide who speaks for the place",
            "%(num)s codes came back: decide who speaks for the places",
            num,
        ),
        Work.NO_APP: ngettext(
            "%(num)s person has not set up an app for codes", "%(num)s people have not set up an app for codes", num
        ),
        Work.MAIL: ngettext("%(num)s e-mail is stuck", "%(num)s e-mails are stuck", num),
    }[task.work]
