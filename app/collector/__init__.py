"""Leaving feedback: the form, a look before it is sent, the receipt, and the posters and papers that lead here."""
