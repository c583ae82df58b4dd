#!/usr/bin/env bash
# Runs all benchmarks (about ten minutes on an idle machine) and writes results/<cpu>.md, which is kept.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."

program=artifacts/bench/program
dotnet build bench/Oborot.Bench -c Release -o "$program" --nologo -v quiet >&2
bench() { dotnet "$program/Oborot.Bench.dll" "$@"; }

cpu=$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo 2> /dev/null | head -n 1)
cpu=${cpu:-$(uname -m)}
name=$(tr '[:upper:]' '[:lower:]' <<< "$cpu" | sed -E 's/\((r|tm)\)//g; s/[^a-z0-9]+/-/g; s/^-|-$//g')
load() { cut -d ' ' -f 1 /proc/loadavg 2> /dev/null || echo unknown; }

mkdir -p bench/results
result=bench/results/$name.md
draft=$(mktemp)
trap 'rm -f "$draft"' EXIT
{
    echo "# $cpu"
    echo
    echo "$(date -u +%Y-%m-%d), .NET $(dotnet --list-runtimes | awk '/NETCore.App/ { v = $2 } END { print v }'), $(nproc) cores, $(uname -s), at $(git rev-parse --short HEAD)."
    echo "Other work on the machine when it began (load of the last minute): $(load)."
    echo
    echo "## Reading, one core"
    echo
    echo "1 MB is a million bytes of UTF-8. By BenchmarkDotNet, medians."
    echo
    bench reading
    echo
    echo "The same text by text, the four steps in turn, the fastest time of each kept: these ratios count."
    echo
    bench turns
    echo
    echo "## One text of 50 MB, once"
    echo
    echo "| language | text | claims | leftovers | time | speed | allocated | resident before | resident peak |"
    echo "|---|--:|--:|--:|--:|--:|--:|--:|--:|"
    bench big ru
    bench big en
    echo
    echo "## Checking"
    echo
    bench checking
    echo
    echo "Ledgers of growing size, each once in a process of its own."
    echo
    bench scale 1000000
    echo
    echo "## Statistics"
    echo
    bench statistics 10000000
    echo
    echo "## The desk"
    echo
    bench desk 100000
    echo
    echo "## Start-up, 20 runs"
    echo
    bench/startup.sh
    echo
    echo "Load at the end: $(load)."
} > "$draft"
cp "$draft" "$result"
echo "$result" >&2
