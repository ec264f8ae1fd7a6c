"""Where names of settlements come from, and what else people call them."""
