"""Makes up a register of about 1,500 fictional places, in the layout of CQC's active locations of 2026."""
