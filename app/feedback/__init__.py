"""The record of what families say: what came in, what was decided by whom, and what was counted. `models` is the door
to the tables; those of the ledger stand in `ledger_models`, those of the numbers in `number_models`.

Writes. `actions` is the door; each writes its row of the ledger in the same transaction. `receiving`: what the person
does; `deciding`: what moderators do; `answering`: replies and reviews; `retiring`: what two years end. What all of them
share: `keeping` finds one and holds its place, `forgetting` takes a person out, `refusals` says why not, `moments` how
a moment is kept. `counting` makes numbers of answers. `sampling` makes up feedback for the sample, of `stories`.

Reads. `queries` is the door to single feedback for whoever works with it; `desk` counts what waits for them.
`reading`: what readers see; `numbers`: the numbers, `open_data` the same for programs; `fairness`: praise beside blame;
`waiting`: how long decisions take; `guarding`: what the collector asks before it takes one more.

The ledger. `ledger` writes rows and heads, `sealing` the seals of weeks that are over; `chains` reads it, and
`verifying` works all of it out again.
"""
