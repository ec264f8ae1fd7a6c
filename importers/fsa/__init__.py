"""The Food Standards Agency's list of businesses with food, as open data gives it and as its API does."""
