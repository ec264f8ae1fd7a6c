"""What families say: the question, who may say what becomes of it, and the words for each state."""
