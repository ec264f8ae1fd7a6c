"""What lies on a table in the end, whatever it is about: a page without the site around it, as print, text and PDF.

`making` answers for a document that nobody keeps, which `document` describes; `letters` writes a letter to a council.
`paper`, `plain` and `pdf` make each format of a page's HTML.
"""
