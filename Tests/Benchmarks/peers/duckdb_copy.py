"""DuckDB running one statement: duckdb_copy.py THREADS STATEMENT [MEMORY]"""

import sys

import duckdb

connection = duckdb.connect()
connection.execute(f"SET threads = {sys.argv[1]}")
connection.execute("SET preserve_insertion_order = true")
if len(sys.argv) > 3:
    connection.execute(f"SET memory_limit = '{sys.argv[3]}'")
connection.execute(sys.argv[2])
