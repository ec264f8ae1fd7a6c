"""Reads the monthly workbooks of the NHS Friends and Family Test."""
