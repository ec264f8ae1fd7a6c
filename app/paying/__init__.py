"""What a person would pay for care, how long savings would last, and which benefits to ask about."""
