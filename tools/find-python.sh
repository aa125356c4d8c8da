#!/bin/sh
# Print the first Python that is new enough: $PYTHON when set, else what is found on PATH.
set -eu

new_enough='import sys; sys.exit(sys.version_info < (3, 11))'

for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python}; do
    if "$candidate" -c "$new_enough" >/dev/null 2>&1; then
        command -v "$candidate"
        exit 0
    fi
done
if [ -n "${PYTHON:-}" ]; then
    echo "PYTHON=$PYTHON is not a Python of 3.11 or newer" >&2
else
    echo "no Python of 3.11 or newer found; install one, or name it: make PYTHON=/path/to/python3" >&2
fi
exit 1
