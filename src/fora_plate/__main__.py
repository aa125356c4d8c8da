"""`python -m fora_plate` is the same as `fora-plate`."""

from fora_plate.cli import main

if __name__ == "__main__":
    main()
