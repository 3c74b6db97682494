#!/usr/bin/env python3
"""Converts the sample interchanges of the Ed-Fi data standard to resources of the API, and checks
every object against the API's own description with a validator that shares no code with ours.

    python3 Tests/Conformance/validate-edfi-json.py CORPUS [--tool .build/debug/schoolbag]

CORPUS is the folder with `xml/edfi` and `json/ed-fi/openapi`. PyYAML and jsonschema have to be
there. Objects that are not valid are counted by resource, path and rule; the exit status is 1 where
there are any.
"""

import argparse
import collections
import json
import os
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml

# Members of data standard 5.2 that the description, which is that of 5.0, has not yet.
NEWER = {
    ("studentDisciplineIncidentBehaviorAssociations", "weapons"),
    ("studentEducationOrganizationAssociations", "displacedStudents"),
    ("studentSectionAssociations", "dualCreditIndicator"),
    ("studentSpecialEducationProgramAssociations", "reductionInHoursPerWeekComparedToPeers"),
    ("studentSpecialEducationProgramAssociations", "shortenedSchoolDayIndicator"),
}


def schemas_of(description):
    """The component schemas as JSON Schema, and the schema of what each resource is sent."""
    components = description["components"]["schemas"]

    def closed(schema):
        """Nothing but what is described: an API refuses other members."""
        if isinstance(schema, dict):
            schema = {key: closed(value) for key, value in schema.items()}
            if "properties" in schema:
                schema.setdefault("additionalProperties", False)
            if schema.pop("nullable", False) and isinstance(schema.get("type"), str):
                schema["type"] = [schema["type"], "null"]
            return schema
        return [closed(each) for each in schema] if isinstance(schema, list) else schema

    bodies = {}
    for path, item in description["paths"].items():
        match = re.fullmatch(r"/ed-fi/(\w+)", path)
        body = item.get("post", {}).get("requestBody") if match else None
        if body is None:
            continue
        if "$ref" in body:
            body = description["components"]["requestBodies"][body["$ref"].split("/")[-1]]
        bodies[match[1]] = next(iter(body["content"].values()))["schema"]
    return {"components": {"schemas": closed(components)}}, bodies


def place(path):
    return "/".join("[]" if isinstance(step, int) else step for step in path)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("corpus")
    parser.add_argument("--tool", default=".build/debug/schoolbag")
    parser.add_argument("--samples", default="xml/edfi/v5.2/SampleXML")
    parser.add_argument("--keep", help="a folder for the output; a temporary one where none is named")
    options = parser.parse_args()
    document = f"{options.corpus}/json/ed-fi/openapi/resources-ds-5.0.yaml"
    with open(document, encoding="utf-8") as file:
        root, bodies = schemas_of(yaml.load(file, getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    with tempfile.TemporaryDirectory() as temporary:
        output = f"{options.keep or temporary}/resources"
        run = subprocess.run(
            [options.tool, "convert", f"{options.corpus}/{options.samples}", "--to", "edfi-json",
             "--on-error", "skip", "-o", output],
            capture_output=True, text=True)
        print(run.stderr.splitlines()[-1] if run.stderr else "")
        if run.returncode not in (0, 1, 3):
            sys.exit(f"the conversion ended with {run.returncode}\n{run.stderr[-2000:]}")
        invalid = check(output, root, bodies)
    for (resource, where, rule), count in sorted(invalid.items(), key=lambda each: -each[1]):
        print(f"{count:6} {resource} {where or '.'}: {rule}")
    sys.exit(1 if invalid else 0)


def check(output, root, bodies):
    """Counts the faults by resource, path and rule."""
    faults = collections.Counter()
    (objects, invalid, unknown) = (0, 0, collections.Counter())
    for name in sorted(os.listdir(output)):
        resource = name.split(".")[0]
        schema = bodies.get(resource)
        validator = schema and jsonschema.Draft202012Validator({**schema, **root})
        with open(f"{output}/{name}", encoding="utf-8") as file:
            for line in file:
                if validator is None:
                    unknown[resource] += 1
                    continue
                objects += 1
                value = {
                    name: member for name, member in json.loads(line).items()
                    if (resource, name) not in NEWER
                }
                found = {
                    (resource, place(error.absolute_path), rule(error))
                    for error in validator.iter_errors(value)
                }
                invalid += bool(found)
                faults.update(found)
    print(f"{objects} objects, {invalid} of them not valid; not described: {dict(unknown)}")
    return faults


def rule(error):
    if error.validator == "required":
        return "lacks " + error.message.split("'")[1]
    if error.validator == "additionalProperties":
        return "unknown " + ", ".join(re.findall(r"'(\w+)'", error.message.split("(")[-1]))
    if error.validator == "type":
        return f"is no {error.validator_value}"
    return error.validator


if __name__ == "__main__":
    main()
