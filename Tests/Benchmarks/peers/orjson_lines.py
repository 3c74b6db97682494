"""Reads each line of a file as JSON and writes it back: orjson_lines.py FILE TARGET"""

import sys

from orjson import dumps, loads

with open(sys.argv[1], "rb", buffering=1 << 20) as lines:
    with open(sys.argv[2], "wb", buffering=1 << 20) as target:
        for line in lines:
            target.write(dumps(loads(line)))
            target.write(b"\n")
