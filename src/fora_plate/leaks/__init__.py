"""Whether what must stay private stands in files that others get to see."""
