"""The record of what families say: what came in, what was decided by whom, and what was counted. Tables in `models`.

Reads in `queries`; writes in `actions`, each of which writes its row of the ledger in the same transaction.
"""
