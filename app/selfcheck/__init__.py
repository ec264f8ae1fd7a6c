"""Would the council be likely to help? The checks for adults and for carers, of both nations."""
