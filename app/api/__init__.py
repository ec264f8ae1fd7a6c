"""The rules of the self-check for machines: as data, with worked examples, and to be asked without leaving a trace."""
