"""The record of care: organisations, places, registrations and ratings. Reads in queries, writes in actions."""
