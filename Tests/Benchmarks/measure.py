"""Runs commands in turn and tells their medians."""

import os
import shutil
import statistics
import subprocess
import threading
import time


class Entry:
    """One command of a race, with what it took each time.

    It is killed after `limit` seconds: its time then counts as that, and as unfinished. With a limit
    it may also give up by itself, for want of memory.
    """

    def __init__(self, name, command, makes=None, isOurs=False, limit=None):
        self.name = name
        self.command = command
        self.makes = makes
        self.isOurs = isOurs
        self.limit = limit
        self.isUnfinished = False
        self.ending = ""
        self.walls, self.cpus, self.peaks = [], [], []

    def run(self):
        """Runs it once; what it prints goes to nowhere, and what it `makes` is not there before."""
        if self.makes and os.path.isdir(self.makes):
            shutil.rmtree(self.makes)
        elif self.makes and os.path.exists(self.makes):
            os.remove(self.makes)
        start = time.perf_counter()
        child = subprocess.Popen(
            self.command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        clock = threading.Timer(self.limit, child.kill) if self.limit else None
        if clock:
            clock.start()
        errors = child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        if clock:
            clock.cancel()
        self.isUnfinished = bool(clock) and wall >= self.limit
        if self.isUnfinished:
            self.ending = " at least: it was stopped"
        elif os.waitstatus_to_exitcode(status) != 0:
            message = errors.decode(errors="replace")
            if not self.limit or "OutOfMemory" not in message:
                raise SystemExit(f"{self.name} failed: {message}")
            self.isUnfinished = True
            self.ending = " until it gave up, out of memory"
        self.walls.append(wall)
        self.cpus.append(usage.ru_utime + usage.ru_stime)
        self.peaks.append(usage.ru_maxrss / 1024)

    wall = property(lambda self: statistics.median(self.walls))
    cpu = property(lambda self: statistics.median(self.cpus))
    peak = property(lambda self: max(self.peaks))


def race(title, entries, runs, megabytes=None):
    """Runs all entries `runs` times, one after the other, and prints medians and ratios."""
    for _ in range(runs):
        for entry in entries:
            entry.run()
    print(f"\n{title} (median of {runs})")
    ours = next((entry for entry in entries if entry.isOurs), entries[0])
    for entry in entries:
        speed = f"{megabytes / entry.wall:7.0f} MB/s" if megabytes else ""
        ratio = "" if entry is ours else f"  {entry.wall / ours.wall:6.2f} ×"
        print(
            f"  {entry.name:34} {entry.wall:9.4f} s  cpu {entry.cpu:9.4f} s  "
            f"peak {entry.peak:6.0f} MiB {speed}{ratio}"
            f"{entry.ending}"
        )
    return {entry.name: entry for entry in entries}
