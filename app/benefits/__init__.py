"""Which benefits and reductions are worth asking about, and why. Pointers alone: whoever pays them decides."""
