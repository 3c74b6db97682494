"""Polars turning a wide gradebook into rows of scores: polars_unpivot.py INPUT OUTPUT"""

import sys

import polars

table = polars.scan_csv(sys.argv[1], skip_rows_after_header=1, infer_schema=False)
names = table.collect_schema().names()
people = names[:6]
scores = [name for name in names[6:] if name.endswith(")")]
table.unpivot(index=people, on=scores, variable_name="item", value_name="score").filter(
    polars.col("score").is_not_null()
).sink_csv(sys.argv[2])
