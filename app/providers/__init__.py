"""The record of care: organisations, places, registrations and ratings. Tables in `models`.

Reads. `queries`: one place, and pages of results; behind them `statements` and `profiling`. `side_by_side`: several
places at once. `runner_queries`: who runs places. `lineage`: what a place was before. `numbers_in_force`: its
number today.

An edition of a register on its way in. `actions` takes it, `ended_loader` one of registrations that are over. What is
held: `holding`; who is speaking, and when it knows better: `edition`, `precedence`. What is written: `writing`, with
`grouping`, `merging`, `placing`, `organisations`, `registering`; what it lacks: `withdrawing`; `sample_removal`.

Places that are one. `standing` has the rule which registration is in force, and which one speaks for its place;
`handing_over` follows it, `stitching` reads the links between registrations (`linking`), `joining` makes one place of
two.

Ratings. `ratings` writes them and has the rule which are current. A whole list of them: `rating_loader`, with
`rating_lines` (small in memory), `rating_diff`, `rating_telling`, `rating_listings`, `rating_copies`.
"""
