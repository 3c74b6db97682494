#!/usr/bin/env python3
"""Races Schoolbag against what is installed, and prints medians and ratios.

    swift build -c release
    python3 Tests/Benchmarks/race.py              # all races
    python3 Tests/Benchmarks/race.py csv gzip     # some of them
    python3 Tests/Benchmarks/race.py --help

Peers that are not installed (the Python modules duckdb, polars, jsonschema_rs and
fastjsonschema; mlr, jq) are left out and named.
A ratio is a peer's time divided by Schoolbag's of the same run: above 1, Schoolbag is faster.
"""

import argparse
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys

import generate
from measure import Entry, race

HERE = os.path.dirname(os.path.abspath(__file__))
PEERS = os.path.join(HERE, "peers")


def has(name):
    found = shutil.which(name) or importlib.util.find_spec(name)
    if not found:
        print(f"  ({name} is not installed: left out)")
    return found


def peer(script, *arguments):
    return [sys.executable, os.path.join(PEERS, script), *map(str, arguments)]


def fingerprint(command):
    """A fingerprint and the size of what a command prints."""
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    sum, size = hashlib.blake2b(digest_size=8), 0
    while block := child.stdout.read(1 << 20):
        sum.update(block)
        size += len(block)
    return f"{sum.hexdigest()} ({size / 1e6:.0f} MB), status {child.wait()}"


def sorted_rows(path):
    """The rows of a table in an order of their own, as a hash: Polars goes by columns."""
    command = f"tr -d '\\r' < '{path}' | LC_ALL=C sort -S 1G | sha256sum"
    return subprocess.run(command, shell=True, capture_output=True, check=True).stdout


class Races:
    """The races, each a method; their inputs are made once, in a folder."""

    def __init__(self, options):
        self.tool = os.path.abspath(options.tool)
        self.folder = options.folder
        self.runs = options.runs
        self.size = options.size
        self.xsd = options.xsd
        os.makedirs(self.folder, exist_ok=True)

    def path(self, name):
        return os.path.join(self.folder, name)

    def made(self, name, make):
        """The path of an input, which `make` makes if it is not there yet."""
        path = self.path(name)
        if not os.path.exists(path):
            print(f"  (making {name})", flush=True)
            # In a process of its own: a child's peak memory starts at that of its parent.
            child = os.fork()
            if child == 0:
                make(path)
                os._exit(0)
            os.waitpid(child, 0)
        return path

    def bundle(self, size=None):
        size = size or self.size
        return self.made(f"bundle-{size}", lambda p: generate.bundle(p, size, 50_000, 20_000))

    def results(self):
        return os.path.join(self.bundle(), "results.csv")

    def convert(self, *arguments, name="schoolbag", isOurs=True, jobs=2, makes=None):
        command = [self.tool, "convert", *arguments, "--jobs", str(jobs), "--quiet"]
        if makes:
            command += ["-o", makes]
        return Entry(name, command, makes, isOurs=isOurs)

    def copy(self, source, target, form, threads=2):
        statement = f"COPY (SELECT * FROM read_csv('{source}')) TO '{target}' (FORMAT {form})"
        command = peer("duckdb_copy.py", threads, statement)
        return Entry(f"duckdb, {threads} threads", command, None if target == os.devnull else target)

    def megabytes(self, *paths):
        return sum(os.path.getsize(path) for path in paths) / 1e6

    def csv(self):
        """A OneRoster results.csv to records, lines of JSON; and to OneRoster again."""
        source = self.results()
        size = self.megabytes(source)
        entries = [
            self.convert(source, "--to", "records"),
            self.convert(
                source, "--to", "records", name="schoolbag, 1 job", isOurs=False, jobs=1
            ),
        ]
        if has("duckdb"):
            entries.append(self.copy(source, os.devnull, "json"))
        if has("polars"):
            entries.append(Entry("polars", peer("polars_copy.py", source, "ndjson", os.devnull)))
        race("results.csv → NDJSON", entries, self.runs, size)
        if has("mlr"):
            race(
                "results.csv → NDJSON, Miller",
                [entries[0], Entry("mlr", ["mlr", "--icsv", "--ojsonl", "cat", source])],
                self.runs, size,
            )
        # Version 1.1, as the source: the same columns as the peers write.
        target = "oneroster-csv:version=1.1"
        entries = [self.convert(source, "--to", target, makes=self.path("out-csv"))]
        target = self.path("out.csv")
        if has("duckdb"):
            entries.append(self.copy(source, target, "csv"))
        if has("polars"):
            command = peer("polars_copy.py", source, "csv", target)
            entries.append(Entry("polars", command, target))
        race("results.csv → OneRoster results.csv", entries, self.runs, size)

    def core(self):
        """The finding of rows and fields alone, on one core, in text without quotes and with."""
        package = os.path.join(HERE, "Core")
        subprocess.run(
            ["swift", "build", "-c", "release", "--package-path", package], check=True,
            stdout=subprocess.DEVNULL,
        )
        source = self.results()
        quoted = self.made(
            f"quoted-{self.size}.csv",
            lambda p: os.system(f"sed 's/,/\",\"/g; s/^/\"/; s/\\r*$/\"/' '{source}' > '{p}'"),
        )
        for path in (source, quoted):
            command = [os.path.join(package, ".build/release/core"), path, str(self.runs)]
            told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
            lines = dict(line.split() for line in told.splitlines())
            print(
                f"\n{os.path.basename(path)}, one core, in memory (median of {self.runs})\n"
                f"  rows {lines['rows']} MB/s, rows and fields {lines['fields']} MB/s, "
                f"{lines['found']} fields"
            )

    def ndjson(self):
        """Records in lines of JSON, read and written, with one job and with two."""
        source = self.results()
        lines = self.made(
            f"records-{self.size}.ndjson",
            lambda p: subprocess.run(self.convert(source, "--to", "records", "-o", p).command),
        )
        race(
            "records.ndjson → records.ndjson",
            [
                self.convert(lines, "--to", "records"),
                self.convert(
                    lines, "--to", "records", name="schoolbag, 1 job", isOurs=False, jobs=1
                ),
            ],
            self.runs, self.megabytes(lines),
        )

    def profiles(self):
        """Profiles in lines of JSON to records."""
        source = self.bundle()
        lines = self.made(
            f"profiles-{self.size}.ndjson",
            lambda p: subprocess.run(
                self.convert(source, "--to", "profile:layout=lines", "-o", p).command
            ),
        )
        self.json_lines("profiles → records", lines)

    def statements(self):
        """Statements of xAPI in lines of JSON to records."""
        lines = self.made(
            f"statements-{self.size}.ndjson", lambda p: generate.statements(p, self.size)
        )
        self.json_lines("xAPI statements → records", lines)

    def json_lines(self, title, lines):
        """Lines of JSON to records, beside those who read and write them without mapping anything."""
        size = self.megabytes(lines)
        ours = self.convert(lines, "--to", "records")
        entries = [
            ours,
            self.convert(lines, "--to", "records", name="schoolbag, 1 job", isOurs=False, jobs=1),
        ]
        if has("duckdb"):
            statement = (
                f"COPY (SELECT * FROM read_json('{lines}', format = 'newline_delimited', "
                "maximum_object_size = 33554432)) TO '/dev/null' (FORMAT json)"
            )
            entries.append(Entry("duckdb, 2 threads", peer("duckdb_copy.py", 2, statement)))
        if has("orjson"):
            entries.append(Entry("orjson, there and back", peer("orjson_lines.py", lines, os.devnull)))
        race(title, entries, self.runs, size)
        if has("jq"):
            # jq takes long: it runs less often.
            runs = min(self.runs, 3)
            race(f"{title}, jq", [ours, Entry("jq -c .", ["jq", "-c", ".", lines])], runs, size)

    def gradebook(self):
        """A wide gradebook of Canvas to a row a score.

        All write the same table of results, column for column.
        """
        source = self.made("gradebook.csv", lambda p: generate.gradebook(p, 124_000))
        ours = self.path("out-long")
        entries = [
            self.convert(
                source, "--from", "canvas-gradebook", "--to", "records:layout=tables,kinds=result",
                makes=ours,
            )
        ]
        targets = {}
        if has("duckdb"):
            targets["duckdb"] = self.path("out-duckdb.csv")
            command = peer("duckdb_unpivot.py", 2, source, targets["duckdb"])
            entries.append(Entry("duckdb, 2 threads", command, targets["duckdb"]))
        if has("polars"):
            targets["polars"] = self.path("out-polars.csv")
            command = peer("polars_unpivot.py", source, targets["polars"])
            entries.append(Entry("polars", command, targets["polars"]))
        race("wide gradebook → table of results", entries, self.runs, self.megabytes(source))
        rows = sorted_rows(os.path.join(ours, "results.csv"))
        for name, target in targets.items():
            isSame = sorted_rows(target) == rows
            print(f"  {name} has written {'the same rows' if isSame else 'OTHER ROWS'}")

    def gzip(self):
        """A compressed results.csv beside decompressing it alone."""
        source = self.results()
        packed = self.made(
            f"results-{self.size}.csv.gz", lambda p: os.system(f"gzip -c '{source}' > '{p}'")
        )
        race(
            "results.csv.gz → NDJSON",
            [
                self.convert(packed, "--to", "records"),
                Entry("gzip -dc alone", ["gzip", "-dc", packed]),
            ],
            self.runs, self.megabytes(source),
        )

    def validate(self):
        """A bundle checked with all its references, beside its conversion."""
        source = self.bundle()
        files = [os.path.join(source, name) for name in os.listdir(source)]
        race(
            "validate a bundle with its references",
            [
                Entry(
                    "schoolbag validate",
                    [self.tool, "validate", source, "--jobs", "2", "--quiet"], isOurs=True,
                ),
                self.convert(source, "--to", "records", name="schoolbag convert", isOurs=False),
            ],
            self.runs, self.megabytes(*files),
        )

    def memory(self):
        """Peak memory for small and large inputs, with few jobs and many."""
        for size in (50, 5_000):
            source = os.path.join(self.bundle(size), "results.csv")
            entries = [
                self.convert(source, "--to", "records", name=f"schoolbag, {jobs} jobs", jobs=jobs)
                for jobs in (1, 2, 4, 8)
            ]
            command = shlex.join(self.convert("-", "--to", "records").command)
            command = f"cat {shlex.quote(source)} | exec {command}"
            entries.append(Entry("schoolbag, through a pipe", ["bash", "-c", command]))
            race(f"{size} MB → NDJSON", entries, 1, self.megabytes(source))
        source = self.bundle()
        entries = []
        for jobs in (1, 2, 4, 8):
            command = [self.tool, "validate", source, "--memory", "48M", "--jobs", str(jobs), "-q"]
            entries.append(Entry(f"validate, {jobs} jobs", command))
            entries.append(
                self.convert(
                    source, "--to", "profile:layout=lines", "--memory", "48M", jobs=jobs,
                    name=f"to profiles, {jobs} jobs", isOurs=False,
                )
            )
        race("a bundle with --memory 48M", entries, 1)
        for size in (60, 5_000):
            source = self.made(f"grades-{size}.xml", lambda p: generate.grades(p, size))
            entries = [self.convert(source, "--to", "records")]
            if self.xsd:
                check = ["--to", "records", "--xsd", self.xsd]
                entries.append(self.convert(source, *check, name="schoolbag --xsd", isOurs=False))
            race(f"interchange of {size} MB → NDJSON", entries, 1, size)
        for size in (50, 5_000):
            # A single array that comes through a pipe.
            command = (
                f"{sys.executable} -c 'import sys; sys.path.append(\"{HERE}\"); import generate; "
                f"generate.one_array(sys.stdout.buffer, {size})' | "
                f"exec {self.tool} convert - --to records --jobs 2 --quiet"
            )
            entry = Entry("schoolbag", ["bash", "-c", command], isOurs=True)
            race(f"one array of {size} MB → NDJSON", [entry], 1, size)

    def group(self):
        """200,000 learners with 20 million results to profiles."""
        source = self.made(
            "district", lambda p: generate.bundle(p, self.size * 7, 200_000, 20_000)
        )
        size = self.megabytes(*(os.path.join(source, name) for name in os.listdir(source)))
        ways = [("256M", 2), ("64M", 2), ("2G", 2), ("256M", 1)]
        entries = [
            self.convert(
                source, "--to", "profile:layout=lines", "--memory", memory, jobs=jobs,
                name=f"schoolbag, {memory}, {jobs} jobs", isOurs=(memory, jobs) == ways[0],
            )
            for memory, jobs in ways
        ]
        race("district → profiles", entries[:1], self.runs, size)
        race("district → profiles, other ways", entries[1:], 1, size)
        if has("duckdb"):
            # It may take very long: it runs once, and no longer than would settle the matter.
            command = peer("duckdb_group.py", 2, source, os.devnull, "512MB")
            duckdb = Entry("duckdb, 512 MB", command, limit=6 * entries[0].wall)
            duckdb.run()
            print(
                f"  {duckdb.name}: {duckdb.wall:.0f} s, {duckdb.wall / entries[0].wall:.1f} ×"
                f"{duckdb.ending}"
            )
        sums = {fingerprint(entry.command) for entry in entries[: len(ways)]}
        print(f"  outputs are {'the same' if len(sums) == 1 else 'NOT THE SAME'}: {sums}")

    def schema(self):
        """A million lines of JSON checked against a JSON Schema.

        The peers run in one process, as they offer nothing else: the entry with one job is the one to
        compare them with.
        """
        lines = self.made("learners.ndjson", lambda p: generate.learners(p, 1_000_000))
        schema = os.path.join(HERE, "learners.schema.json")

        def ours(name, jobs, isOurs):
            command = [
                self.tool, "validate", lines, "--from", "json", "--schema", schema, "--jobs",
                str(jobs), "--quiet",
            ]
            return Entry(name, command, isOurs=isOurs)

        entries = [ours("schoolbag", 2, True), ours("schoolbag, 1 job", 1, False)]
        for package in ["jsonschema_rs", "fastjsonschema"]:
            if has(package):
                command = peer("validate_lines.py", package, schema, lines)
                entries.append(Entry(package, command))
        race("a million lines → JSON Schema", entries, self.runs, self.megabytes(lines))

    def xml(self):
        """An Ed-Fi interchange of grades to records; with a schema where `--xsd` names one."""
        source = self.made(f"grades-{self.size}.xml", lambda p: generate.grades(p, self.size))
        size = self.megabytes(source)
        entries = [
            self.convert(source, "--to", "records", name="schoolbag, 1 job", jobs=1),
            self.convert(source, "--to", "records", name="schoolbag, 2 jobs", isOurs=False),
        ]
        if shutil.which("xmllint"):
            entries.append(Entry("xmllint --sax", ["xmllint", "--sax", "--noout", source]))
        race("interchange of grades → NDJSON", entries, self.runs, size)
        if has("lxml") and has("orjson"):
            # lxml takes half a minute: it runs less often.
            command = peer("lxml_grades.py", source, os.devnull)
            runs = min(self.runs, 3)
            race("the same, lxml", [entries[0], Entry("lxml and orjson", command)], runs, size)
        if self.xsd:
            check = ["--to", "records", "--xsd", self.xsd]
            source = self.made("grades-60.xml", lambda p: generate.grades(p, 60))
            entries = [
                self.convert(source, *check, name="schoolbag --xsd, 1 job", jobs=1),
                self.convert(source, *check, name="schoolbag --xsd, 2 jobs", isOurs=False),
            ]
            if shutil.which("xmllint"):
                command = ["xmllint", "--stream", "--noout", "--schema", self.xsd, source]
                entries.append(Entry("xmllint --stream --schema", command))
            race("60 MB, checked", entries, self.runs, self.megabytes(source))

    def each(self):
        """Many transcripts, each to a profile in a file of its own: very short ones, such as those of
        two years with six courses a term, and long ones with twelve terms of seven courses."""
        self.transcripts(20_000, 4, 6)
        self.transcripts(20_000, 0, 0)
        self.transcripts(5_000, 12, 7)

    def transcripts(self, count, terms, courses):
        sample = os.path.join(HERE, "../../Samples/PESC/college.xml")
        folder = self.made(
            f"transcripts-{count}-{terms}",
            lambda p: generate.transcripts(p, count, sample, terms, courses))
        size = sum(entry.stat().st_size for entry in os.scandir(folder)) / count / 1000
        every = os.path.join(folder, "*.xml")
        out = self.path("profiles-of-transcripts")
        entries = [
            self.convert("--each", every, "--to", "profile", makes=out),
            self.convert("--each", every, "--to", "profile", name="schoolbag, 1 job", jobs=1,
                         makes=out, isOurs=False),
        ]
        if has("lxml") and has("orjson"):
            command = peer("lxml_transcripts.py", folder, out)
            entries.append(Entry("lxml and orjson", command, out))
        race(f"{count} transcripts of {size:.1f} KB → profiles", entries, self.runs)
        for entry in entries:
            print(f"  {entry.name}: {count / entry.wall:.0f} files a second")
        shutil.rmtree(out)

    def static(self):
        """A tool without any shared library, stripped; its own where it cannot be linked."""
        root = os.path.join(HERE, "../..")
        scratch = os.path.join(root, ".build-static")
        libraries = [f"-l{name}" for name in ("icuuc", "icudata", "lzma", "z", "m", "stdc++")]
        command = ["swift", "build", "-c", "release", "--product", "schoolbag"]
        command += ["--static-swift-stdlib", "-Xswiftc", "-static-executable"]
        command += ["--package-path", root, "--scratch-path", scratch]
        for library in libraries:
            command += ["-Xlinker", library]
        told = subprocess.run(command, capture_output=True, text=True)
        if told.returncode != 0:
            print("  (no static tool can be linked here: taking --tool)")
            return self.tool
        stripped = self.path("schoolbag-static")
        subprocess.run(
            ["strip", "-o", stripped, os.path.join(scratch, "release/schoolbag")], check=True
        )
        return stripped

    def start(self):
        """How long nothing takes, with a static tool."""
        tool = self.static()
        small = self.path("small.csv")
        with open(small, "w") as file:
            file.write(generate.RESULTS_HEAD + "r1,,,i1,s1,fully graded,1,2024-09-01,\n")
        row = [tool, "convert", small, "--to", "records", "--quiet"]
        entries = [
            Entry("schoolbag, one row", row, isOurs=True),
            Entry("schoolbag --version", [tool, "--version"]),
        ]
        if has("jq"):
            one = self.path("one.json")
            with open(one, "w") as file:
                file.write('{"key":"r1"}\n')
            entries.append(Entry("jq --version", ["jq", "--version"]))
            entries.append(Entry("jq, one row", ["jq", "-c", ".", one]))
        if has("mlr"):
            entries.append(Entry("mlr --version", ["mlr", "--version"]))
            entries.append(Entry("mlr, one row", ["mlr", "--icsv", "--ojsonl", "cat", small]))
        race("start-up", entries, max(self.runs, 151))
        print(f"  size of the tool, static and stripped: {os.path.getsize(tool) / 1e6:.1f} MB")


ALL = ["core", "csv", "ndjson", "profiles", "statements", "gradebook", "gzip", "validate", "schema", "xml",
       "each", "start", "memory", "group"]

if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("races", nargs="*", metavar="RACE", help=", ".join(ALL))
    parser.add_argument("--tool", default=".build/release/schoolbag")
    parser.add_argument("--folder", default="/dev/shm/schoolbag-races", help="for inputs and outputs")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--size", type=int, default=500, help="MB of results")
    parser.add_argument("--xsd", help="the schema of the interchange of grades")
    options = parser.parse_args()
    races = Races(options)
    for name in options.races or ALL:
        getattr(races, name)()
