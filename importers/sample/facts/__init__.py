"""Makes up facts for the sample's places: what they count, hold, ask for; what others found; their kitchens."""
