"""Sets: documents of many pages that are made from the same catalog as the plates."""
