"""What is known of a place's quality beyond its ratings; each fact hangs on a registration, so that it moves with the
house when registrations are joined, and says whose it was."""
