"""How a check is asked: one question a page, answers sealed in the page and in the body of the request alone.

`sealing` closes and opens what a page carries, `reading` takes an answer from a form, `steps` finds the next page,
`pages` gives it its words. The rooms above bring a route, words and a result.
"""
