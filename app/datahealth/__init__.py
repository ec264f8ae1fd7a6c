"""How the data are: what each source last gave, how old it is, and how many pages have each part."""
