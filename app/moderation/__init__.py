"""The desk of those who read feedback before it is published.

`queries` reads what waits; `deciding`, `answering` and `paper` do what a form asks, with its line of the audit in the
same transaction, and say which page comes next.
"""
