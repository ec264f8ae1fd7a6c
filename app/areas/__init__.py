"""Councils, postcodes and settlements: where things are, and who is responsible there."""
