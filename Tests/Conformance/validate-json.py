#!/usr/bin/env python3
"""Checks what Schoolbag writes as JSON with another program: Python's jsonschema.

    swift build
    python3 Tests/Conformance/validate-json.py --corpus FOLDER           # all formats
    python3 Tests/Conformance/validate-json.py --corpus FOLDER clr case  # some of them
    python3 Tests/Conformance/validate-json.py --corpus FOLDER --all     # tell each error

The samples and the files of the corpus are converted, and each document written is checked against
the standard's own schema from the corpus; nothing is fetched. Where source and target are of the
same form, the source is checked as well: `as source` counts documents that are invalid in the same
way as what they were made of, or made of one in which Schoolbag tells an error or a foreign code, or
are named in KNOWN with the reason. The exit status is 1 where a document is invalid otherwise.

It needs jsonschema (4.18 or later). The corpus may be named in SCHOOLBAG_CORPUS.
"""

import argparse
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

try:
    import jsonschema
    import referencing
    from referencing.jsonschema import DRAFT7
except ImportError:
    sys.exit("jsonschema 4.18 or later is not installed")

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
NOW = "2026-01-01T00:00:00Z"


class Corpus:
    """The schemas of the corpus and its files."""

    def __init__(self, folder):
        self.folder = folder

    def load(self, path):
        with open(os.path.join(self.folder, path), encoding="utf-8") as file:
            return json.load(file)

    def files(self, *patterns):
        found = []
        for pattern in patterns:
            found += sorted(glob.glob(os.path.join(self.folder, pattern)))
        return found

    def validator(self, path):
        schema = self.load(path)
        return jsonschema.validators.validator_for(
            schema, default=jsonschema.Draft202012Validator)(schema)


def sample(*patterns):
    found = []
    for pattern in patterns:
        found += sorted(glob.glob(os.path.join(ROOT, "Samples", pattern)))
    return found


class Tally:
    """What became of the files and documents of one format."""

    def __init__(self, name, plain=lambda document: document):
        self.name, self.plain = name, plain
        self.files = self.refused = self.empty = 0
        self.valid = self.as_source = self.invalid = 0
        self.errors = []

    def check(self, validator, document, source, where, is_told=False):
        document, source = self.plain(document), source and self.plain(source)
        errors = messages(validator, document)
        if not errors:
            self.valid += 1
        elif is_told or (
                source is not None and set(errors) <= set(messages(validator, source))):
            self.as_source += 1
        else:
            self.invalid += 1
            self.errors.append((where, errors))


def messages(validator, document):
    """The places and rules of all errors, without values, so that two documents can be compared."""
    return sorted(
        "/".join("*" if isinstance(step, int) else str(step) for step in error.absolute_path)
        + " " + error.validator + " "
        + (error.message if error.validator in ("required", "additionalProperties") else "")
        for error in validator.iter_errors(document))


class Runner:
    def __init__(self, command, folder):
        self.command = command
        self.folder = folder
        self.count = 0
        self.told = ""

    def convert(self, source, target, *options, name="out.json"):
        """The path of what was written, `None` where nothing was."""
        self.count += 1
        output = os.path.join(self.folder, f"{self.count}-{name}")
        run = subprocess.run(
            [self.command, "convert", source, "--to", target, "-o", output, "--now", NOW,
             "--on-error", "skip", "--quiet", *options],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        self.told = run.stderr.decode("utf-8", "replace")
        if run.returncode not in (0, 1, 3) or not os.path.exists(output):
            if run.returncode in (70,) or run.returncode < 0:
                print(f"  {source} to {target}: status {run.returncode}")
            return None
        return output


def documents(path):
    """The JSON values of a file: one or several, one behind the other, or those of a list."""
    with open(path, encoding="utf-8") as file:
        text = file.read().strip()
    found, decoder = [], json.JSONDecoder()
    while text:
        value, end = decoder.raw_decode(text)
        found.append(value)
        text = text[end:].lstrip()
    return found[0] if len(found) == 1 and isinstance(found[0], list) else found


def plain(path):
    """The documents of a source, where it is JSON."""
    try:
        return documents(path)
    except (ValueError, OSError):
        return []


def one_by_one(runner, tally, validator, sources, target, *options, pair=True):
    for source in sources:
        tally.files += 1
        output = runner.convert(source, target, *options)
        if output is None:
            tally.refused += 1
            continue
        try:
            found = documents(output)
        except ValueError as error:
            tally.invalid += 1
            tally.errors.append((source, [f"it is no JSON: {error}"]))
            continue
        if not found:
            tally.empty += 1
        before = plain(source) if pair else []
        for number, document in enumerate(found):
            same = before[number] if len(before) == len(found) else None
            tally.check(
                validator, document, same, source,
                KNOWN.get(os.path.basename(source)) is not None
                or re.search(TOLD, runner.told) is not None)


# An error in the source, or a code that is none of the standard's and is kept.
TOLD = r": error: .*\[credentials\.|\[credentials\.code\]"

KNOWN = {
    "complex.json": "endorsements of an older version inside are kept as they were signed",
    "simple_v1.json": "endorsements of an older version inside are kept as they were signed",
}

CREDENTIALS = [
    "json/clr-2.0/validator/clr20/*", "json/clr-1.0/samples/publishing-service/*",
    "json/learncard-fixtures/*/*.json", "json/open-badges-3.0/validator/ob30/*.*",
    "json/open-badges-3.0/dc4eu/*.json", "json/open-badges-3.0/spec-examples/*.json",
    "json/open-badges-2.0/validator/ob20/*.*",
]
LEARNERS = [
    "Credentials/good/*", "PESC/*.xml", "OneRoster/good/district-1.2",
    "Canvas/good/outcome_results.json", "SIF/good/*/*",
]


def clr(corpus, runner):
    tally = Tally("CLR 2.0")
    validator = corpus.validator("json/clr-2.0/schema/clr_v2p0_clrcredential_schema.json")
    one_by_one(runner, tally, validator, sample(*LEARNERS) + corpus.files(*CREDENTIALS), "clr")
    return [tally]


def badge(corpus, runner):
    tally = Tally("Open Badges 3.0")
    validator = corpus.validator(
        "json/open-badges-3.0/schema/ob_v3p0_achievementcredential_schema.json")
    sources = sample(*LEARNERS) + corpus.files(*CREDENTIALS)
    one_by_one(runner, tally, validator, sources, "open-badge")
    return [tally]


def case(corpus, runner):
    sources = sample("CASE/good/*.json") + corpus.files("json/case/samples-1.0/*.json")
    tallies = []
    for version, schema in [
        ("1.1", "json/case/schema-1.1/case_v1p1_cfpackage-jsonschema1.json"),
        ("1.0", "json/case/schema-opencase/case-v1p0-cfpackage.json"),
        ("1.1", "json/case/schema-opencase/case-v1p1-cfpackage.json"),
    ]:
        kind = "OpenCASE's schema" if "opencase" in schema else "the standard's schema"
        tally = Tally(f"CASE {version}, {kind}")
        one_by_one(
            runner, tally, corpus.validator(schema), sources, f"case:version={version}")
        tallies.append(tally)
    return tallies


def oneroster(corpus, runner):
    tally = Tally("OneRoster 1.2 JSON")
    names = ["rosters", "gradebook", "resources"]
    registry, collections = referencing.Registry(), {}
    for name in names:
        document = corpus.load(
            f"json/oneroster-1.2/openapi/onerosterv1p2{name}service_openapi3_v1p0.json")
        registry = registry.with_resource(
            f"openapi:{name}", referencing.Resource(document, DRAFT7))
        for schema, value in document["components"]["schemas"].items():
            members = list(value.get("properties", {}))
            if schema.endswith("SetDType") and len(members) == 1:
                collections.setdefault(
                    members[0], {"$ref": f"openapi:{name}#/components/schemas/{schema}"})
    sources = sample(
        "OneRoster/good/*", "Canvas/good/*", "EdFi/good/*", "SIF/good/*") + corpus.files(
            "csv/oneroster-1.2/*", "csv/oneroster-1.1/*")
    for source in sources:
        tally.files += 1
        output = runner.convert(source, "oneroster-json", name="out")
        if output is None:
            tally.refused += 1
            continue
        for path in sorted(glob.glob(os.path.join(output, "**", "*.json"), recursive=True)):
            for document in documents(path):
                member = next(iter(document), "")
                schema = collections.get(member)
                if schema is None:
                    tally.invalid += 1
                    tally.errors.append((path, [f"no collection {member}"]))
                    continue
                validator = jsonschema.Draft7Validator(schema, registry=registry)
                tally.check(validator, document, None, f"{source}: {member}")
    return [tally]


def spelled_out(statement):
    """A statement that says of actor and object what they are where nothing said means the same.

    The curated schema is undecided there: what has no `objectType` is valid as several things, and
    so as none.
    """
    if not isinstance(statement, dict):
        return statement
    statement = dict(statement)
    for member, usual in (("actor", "Agent"), ("object", "Activity")):
        if isinstance(statement.get(member), dict):
            statement[member] = {"objectType": usual, **statement[member]}
    return statement


def xapi(corpus, runner):
    tallies = []
    for version in ["1.0.3", "2.0"]:
        folder = "v1_0_3" if version == "1.0.3" else "v2_0"
        validator = corpus.validator(f"json/xapi/schema-curated/{folder}/curated/statement.schema.json")
        tally = Tally(f"xAPI {version}", plain=spelled_out)
        sources = sample("XAPI/good/*", "Caliper/good/*") + corpus.files(
            "json/xapi/openedx-expected/*.json", "json/caliper/fixtures-1.1/*.json",
            "json/caliper/imagine-learning-1.2/*.json", "json/caliper/openedx-expected/*.json")
        one_by_one(runner, tally, validator, sources, "xapi:layout=lines")
        for path in corpus.files("json/xapi/conformance-1.0.3/*.ndjson"):
            valid = [
                case["data"] for case in documents(path)
                if case.get("expect") == 200 and isinstance(case.get("data"), dict)]
            if not valid:
                continue
            source = os.path.join(runner.folder, "in-" + os.path.basename(path))
            with open(source, "w", encoding="utf-8") as file:
                file.writelines(json.dumps(value) + "\n" for value in valid)
            one_by_one(
                runner, tally, validator, [source], "xapi:layout=lines", "--from", "xapi")
        tallies.append(tally)
    return tallies


FORMATS = {"clr": clr, "badge": badge, "case": case, "oneroster": oneroster, "xapi": xapi}


def main():
    parser = argparse.ArgumentParser(
        description=__doc__.partition("\n")[0],
        epilog="formats: " + ", ".join(FORMATS))
    parser.add_argument("formats", nargs="*", metavar="format", help="what to check")
    parser.add_argument("--corpus", default=os.environ.get("SCHOOLBAG_CORPUS"))
    parser.add_argument(
        "--schoolbag", default=os.path.join(ROOT, ".build", "debug", "schoolbag"))
    parser.add_argument("--all", action="store_true", help="tell each error")
    options = parser.parse_args()
    if not options.corpus:
        parser.error("name the corpus with --corpus or SCHOOLBAG_CORPUS")
    unknown = set(options.formats) - set(FORMATS)
    if unknown:
        parser.error(f"no such format: {', '.join(sorted(unknown))}")
    corpus = Corpus(options.corpus)
    tallies = []
    with tempfile.TemporaryDirectory() as folder:
        runner = Runner(options.schoolbag, folder)
        for name in options.formats or FORMATS:
            tallies += FORMATS[name](corpus, runner)
    print(f"{'':32}{'files':>7}{'not for it':>12}{'documents':>11}{'valid':>7}"
          f"{'as source':>11}{'invalid':>9}")
    for tally in tallies:
        total = tally.valid + tally.as_source + tally.invalid
        print(f"{tally.name:32}{tally.files:7}{tally.refused + tally.empty:12}{total:11}"
              f"{tally.valid:7}{tally.as_source:11}{tally.invalid:9}")
    for tally in tallies:
        for where, errors in tally.errors if options.all else tally.errors[:5]:
            print(f"{tally.name}: {where}")
            for error in errors if options.all else errors[:5]:
                print(f"  {error[:300]}")
    return 1 if any(tally.invalid for tally in tallies) else 0


if __name__ == "__main__":
    sys.exit(main())
