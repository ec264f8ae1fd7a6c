"""Reading what the Office for National Statistics publishes."""
