"""What a provider may say of its own place, and what becomes of it."""
