"""Who may sign in: those who moderate, those who run the site, and those who speak for a provider. Visitors never do.

`roles` and `access` are what the rooms above need: a decorator for each kind of view, and who is acting. Tables in
`models`; every privileged act is written to `Audit` by `actions.record`.
"""
