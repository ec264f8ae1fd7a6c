"""Before and after an assessment: what to take along, what a written plan must hold, and when to ask for a review."""
