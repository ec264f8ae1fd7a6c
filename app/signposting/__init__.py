"""Who to ask for care: the council responsible, its telephone lines, and the desk of an NHS 111 call handler.

`needs` says what callers need and which lines serve it, `choosing` which line that is at a given hour, `schedules`
when lines are open; `finding` turns what was typed into a council, `lines` reads the lines of one; `plans` writes
down in advance what `choosing` will answer, for the copy that works offline, and `offline` packs it; `packs` keeps it.
`shapes` are the answers to machines, `machine` makes them.
"""
