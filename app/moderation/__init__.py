"""The desk of those who read feedback before it is published."""
