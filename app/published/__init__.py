"""What families said, as everyone may read it: words, numbers, ledgers, the policy, and the same as data."""
