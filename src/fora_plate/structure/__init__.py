"""structure: the structure of a reference architecture, and whole catalogs, from models in ArchiMate.

In: a model. Out: plain data for the files of the data. Writes nothing and draws nothing.
"""
