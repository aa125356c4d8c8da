"""The commands of the program."""

from fora_plate.cli.commands import app, main

__all__ = ["app", "main"]
