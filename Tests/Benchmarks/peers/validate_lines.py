"""Validates each line of a file: validate_lines.py PACKAGE SCHEMA FILE

PACKAGE is jsonschema_rs or fastjsonschema. Prints how many lines fit and how many do not. Lines are
read by orjson where it is installed.
"""

import importlib
import json
import sys

try:
    from orjson import loads
except ImportError:
    from json import loads

package, schema_path, path = sys.argv[1:]
with open(schema_path) as file:
    schema = json.load(file)
if package == "jsonschema_rs":
    validator = importlib.import_module(package)
    fits = validator.validator_for(schema).is_valid
else:
    fastjsonschema = importlib.import_module(package)
    check = fastjsonschema.compile(schema)

    def fits(value):
        try:
            check(value)
            return True
        except fastjsonschema.JsonSchemaException:
            return False


good = bad = 0
with open(path, "rb") as lines:
    for line in lines:
        if fits(loads(line)):
            good += 1
        else:
            bad += 1
print(good, bad)
