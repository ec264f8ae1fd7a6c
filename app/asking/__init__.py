"""How a check is asked: one question a page, answers sealed in the page and in the body of the request alone.

`sealing` closes and opens what a page carries, `reading` takes an answer from a form, `steps` finds the next page,
`pages` gives it its words. The rooms above bring a route, words and a result:

    PAY = Flow("pay", "paying.pay", route, questions={"pay": QUESTIONS}, title=to_translate("What would I pay?"))

    @blueprint.get("/check/pay")
    @public
    @keep(Keep.SHARED)
    def pay() -> str:
        return render_template("paying/start.html", page=start_page(PAY))  # it extends asking/start.html

    @blueprint.post("/check/pay")
    @public
    def ask_pay() -> str:
        step = take(PAY, request.form)
        if isinstance(step, Asked):
            return render_template("asking/question.html", page=step.page)
        result = PayResult.of(step.progress, step.stand)  # paying/result.html extends asking/result.html
        return render_template("paying/result.html", page=result_page(PAY, step), result=result)

`app.factory` lists the flows, so that the site starts only with words for each of their questions. What is made of a
result, such as a letter, gets `sealed` by POST and opens it with `finished(PAY, request.form)`.
"""

from app.asking.flow import Flow, Progress
from app.asking.pages import AnswerLine, QuestionPage, StartPage, answers_list, start_page
from app.asking.results import ResultPage, result_page
from app.asking.sealing import UnreadableError
from app.asking.steps import Asked, Finished, Step, finished, opened, seal, take

__all__ = [
    "AnswerLine",
    "Asked",
    "Finished",
    "Flow",
    "Progress",
    "QuestionPage",
    "ResultPage",
    "StartPage",
    "Step",
    "UnreadableError",
    "answers_list",
    "finished",
    "opened",
    "result_page",
    "seal",
    "start_page",
    "take",
]
