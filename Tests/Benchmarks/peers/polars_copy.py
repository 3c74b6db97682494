"""Polars streaming a CSV to NDJSON or CSV: polars_copy.py INPUT ndjson|csv OUTPUT"""

import sys

import polars

table = polars.scan_csv(sys.argv[1])
if sys.argv[2] == "ndjson":
    table.sink_ndjson(sys.argv[3])
else:
    table.sink_csv(sys.argv[3])
