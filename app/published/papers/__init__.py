"""A poster, cards and a form on paper for each place, that lead to where one leaves feedback: to print, and as PDF."""
