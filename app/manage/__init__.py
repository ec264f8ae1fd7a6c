"""Providers' own corner: claiming a place, saying what it is like, and answering feedback.

`doing`, `uploading`, `filming` and `answering` hold the acts, each with its line of the audit; the `…_routes` files
the pages of one topic each; `approval_routes` and `letter_routes` are those of the people who read and decide.
"""
