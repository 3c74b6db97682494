"""Polars turning a wide gradebook into a table of results: polars_unpivot.py INPUT OUTPUT"""

import sys

import polars
from results_table import COLUMNS, names

source, target = sys.argv[1:]
columns, items = names(source)
text = polars.col("text")
values = {
    "owner": polars.col("ID"),
    "lineItem": polars.col("item"),
    "score": polars.when(text != "EX").then(text),
    "scoreState": polars.when(text == "EX").then(polars.lit("excused")).otherwise(
        polars.lit("scored")
    ),
}
table = polars.scan_csv(
    source, has_header=False, skip_rows=2, new_columns=columns, infer_schema=False
)
table.unpivot(index=["ID"], on=items, variable_name="item", value_name="text").filter(
    text.is_not_null()
).select(
    values.get(name, polars.lit(None, dtype=polars.String)).alias(name) for name in COLUMNS
).sink_csv(target)
