"""Places side by side: what differs, in which order a person's own priorities put them, and how firm that order is."""
