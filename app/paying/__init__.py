"""What a person would pay for care, and how long savings would last."""
