"""The law as rules: who is likely to qualify, and what a person would pay. Conditions and numbers are data."""
