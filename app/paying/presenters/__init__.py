"""The result of "what would I pay?" in words: each file turns one part of it into lines, `result` joins them."""
