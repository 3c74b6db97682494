"""DuckDB turning a wide gradebook into a table of results: duckdb_unpivot.py THREADS INPUT OUTPUT"""

import sys

import duckdb
from results_table import COLUMNS, names

threads, source, target = sys.argv[1:]
columns, items = names(source)
values = {
    "owner": "ID",
    "lineItem": "item",
    "score": "CASE WHEN text <> 'EX' THEN text END",
    "scoreState": "CASE WHEN text = 'EX' THEN 'excused' ELSE 'scored' END",
}
selected = ", ".join(f'{values.get(name, "NULL")} AS "{name}"' for name in COLUMNS)
unpivoted = ", ".join(f'"{item}"' for item in items)
connection = duckdb.connect()
connection.execute(f"SET threads = {threads}")
connection.execute("SET preserve_insertion_order = true")
connection.execute(
    f"""
    COPY (
      SELECT {selected} FROM (
        UNPIVOT (
          SELECT ID, {unpivoted} FROM read_csv(
            '{source}', all_varchar = true, header = false, skip = 2, names = {columns})
        ) ON {unpivoted} INTO NAME item VALUE text
      )
    ) TO '{target}' (FORMAT csv)
    """
)
