"""The FORA plate as code: from YAML to architecture plates in SVG, PDF and PNG."""

__version__ = "0.1.0"
