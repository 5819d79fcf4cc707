#!/usr/bin/env python3
"""Builds the peers, checks that all give the same totals as the engine, times them in turns and prints one line per ratio.

    benchmarks/peers/compare.py [--paths N] [--rounds N] [--slow-rounds N] [--floor]

Needs the .NET SDK, g++ and a Python with NumPy and numba (Debian: g++ python3-numpy python3-numba). README.md says what the work is.
"""

import argparse
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ENGINE = HERE.parent / "Actuary.Benchmarks"
LARGEST_DIFFERENCE = 1e-9
NOMINAL_CELLS = 2 * 90 * 14
MEMBERS_CELLS = 2 * 44 * 14
ALONE = "engine, one thread"
# Seconds between runs: threads of a runtime may spin for a while after their work, and would slow down whoever comes next.
PAUSE = 0.3
# What NumPy and numba take at a time: fewer and more are slower.
PATHS_A_BLOCK = 128
# Multiplications, fused or not, of a cell of members in a year; the nine additions go beside them.
MULTIPLICATIONS = 10
FLAGS = "-std=c++20 -O3 -march=native -Wall -Wno-ignored-attributes -Wno-uninitialized -Wno-maybe-uninitialized -pthread".split()


class Peer:
    """A program that is ready for its next run; it keeps its drivers and its compiled code."""

    def __init__(self, *command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.expect("ready")

    def expect(self, word):
        if (line := self.process.stdout.readline().strip()) != word:
            raise SystemExit(f"{self.process.args[0]} said {line!r} where {word!r} was expected")

    def ask(self, question):
        self.process.stdin.write(question + "\n")
        self.process.stdin.flush()
        if not (line := self.process.stdout.readline()):
            raise SystemExit(f"{' '.join(map(str, self.process.args))} ended")
        return line

    def run(self, threads=""):
        return float(self.ask(f"run {threads}".strip()))

    def totals(self):
        return [float(total) for total in self.ask("totals").split()]

    def end(self):
        self.process.stdin.close()
        self.process.wait()



def build(folder):
    subprocess.run(["dotnet", "build", "-c", "Release", "-p:RunAnalyzers=false", "-v", "quiet", "-nologo", str(ENGINE)], check=True, stdout=sys.stderr)
    subprocess.run(["g++", *FLAGS, "-o", f"{folder}/peer", str(HERE / "peer.cpp")], check=True)


def largest_difference(totals, expected):
    if len(totals) != len(expected):
        raise SystemExit(f"{len(totals)} totals where {len(expected)} were expected")
    return max(abs(a - b) / max(abs(a), abs(b)) if a != b else 0.0 for a, b in zip(totals, expected))


def check(peers):
    expected = peers["engine"].totals()
    for name, peer in peers.items():
        difference = largest_difference(peer.totals(), expected)
        print(f"totals of {name}: within {difference:.1e} of the engine's", file=sys.stderr)
        if not difference <= LARGEST_DIFFERENCE:
            raise SystemExit(f"{name} does other work than the engine")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--paths", type=int, default=1024, help=f"a multiple of {PATHS_A_BLOCK}")
    options.add_argument("--rounds", type=int, default=11, help="runs of each peer, in turns")
    options.add_argument("--slow-rounds", type=int, default=2, help="how many of them NumPy takes part in")
    options.add_argument("--floor", action="store_true", help="measure this machine's peaks and say how far from them everyone is")
    options = options.parse_args()
    if options.paths <= 0 or options.paths % PATHS_A_BLOCK or options.rounds < 1 or not 1 <= options.slow_rounds <= options.rounds:
        raise SystemExit(f"paths must be a multiple of {PATHS_A_BLOCK}, and slow rounds between one and all rounds")

    with tempfile.TemporaryDirectory() as folder:
        build(folder)
        engine = ["dotnet", str(ENGINE / "bin/Release/net10.0/Actuary.Benchmarks.dll")]
        subprocess.run([*engine, "export-drivers", folder, str(options.paths)], check=True)
        python = [os.environ.get("PEERS_PYTHON", "/usr/bin/python3")]
        commands = {
            "engine": [*engine, "engine", folder, "2"],
            "cpp": [f"{folder}/peer", folder, "2"],
            "numba": [*python, str(HERE / "peer_numba.py"), folder, "2", str(PATHS_A_BLOCK)],
            "numpy": [*python, str(HERE / "peer_numpy.py"), folder, "1", str(PATHS_A_BLOCK)],
        }
        peers = {name: Peer(*command) for name, command in commands.items()}
        middle = report(peers, options)
        if options.floor:
            say_distance(middle, options.paths, folder)
        for peer in peers.values():
            peer.end()


def report(peers, options):
    warm(peers)
    check(peers)
    seconds = {name: [] for name in (*peers, ALONE)}
    for turn in range(options.rounds):
        for name, peer in peers.items():
            if name != "numpy" or turn < options.slow_rounds:
                time.sleep(PAUSE)
                seconds[name].append(peer.run())
        time.sleep(PAUSE)
        seconds[ALONE].append(peers["engine"].run(1))
    middle = {name: statistics.median(times) for name, times in seconds.items()}
    for name, times in seconds.items():
        print(f"{name}: median {middle[name]:.4f} s, least {min(times):.4f} s, {len(times)} runs of {options.paths} paths", file=sys.stderr)

    cell_years = NOMINAL_CELLS * 60 * options.paths
    for name in ("numpy", "numba", "cpp"):
        print(f"engine_vs_{name}: {paired(seconds[name], seconds['engine']):.2f}")
    print(f"threads_2_vs_1: {paired(seconds[ALONE], seconds['engine']):.2f}")
    print(f"cell_years_per_s: {cell_years / middle['engine']:.3g}")
    return middle


def say_distance(middle, paths, folder):
    """How many times as long as the multiplications of the members' cells alone everyone takes, at the peak of the threads it has."""
    subprocess.run(["g++", *FLAGS, "-o", f"{folder}/probe", str(HERE / "probe.cpp")], check=True)
    peaks = subprocess.run([f"{folder}/probe"], check=True, capture_output=True, text=True).stdout
    print(peaks, end="", file=sys.stderr)
    a_second = 1e9 * float(re.search(r"fused multiplications ([0-9.]+)", peaks)[1])
    least = MULTIPLICATIONS * MEMBERS_CELLS * 60 * paths / 8 / a_second
    for name, seconds in middle.items():
        threads = 1 if name in (ALONE, "numpy") else 2
        print(f"{name}: {seconds * threads / least:.1f} times the floor", file=sys.stderr)


def warm(peers):
    """Compilers that work while a program runs are given time to finish."""
    for name, peer in peers.items():
        for _ in range(1 if name == "numpy" else 5):
            peer.run()
        if name == "engine":
            peer.run(1)


def paired(peer, engine):
    """Median over the rounds of the ratio within a round: what disturbs the machine for a while disturbs both."""
    return statistics.median(a / b for a, b in zip(peer, engine))


main()
