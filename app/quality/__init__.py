"""What is known of a place's quality beyond its ratings; each fact hangs on a registration, so that it moves with the
house when registrations are joined, and says whose it was. Tables in `models`.

Reads. `queries`: of one place (`reading`); `side_by_side`: of several; both through `statements`, and `telling` makes
facts of what comes, by `rows`. `pooled`: what others collected about one place, which is counted with nothing.

Writes. `loaders` has a loader for each kind, on `fact_loader`; `kitchen_loader` with `matching` for food hygiene, which
does not know our numbers; `pooled_loaders`
for what others collected; `history` counts how ratings age, `totals` what measures are compared with.
"""
