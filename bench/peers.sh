#!/usr/bin/env bash
# Reads rivals' own tests and sentences that say the same figure in several ways, and prints how many come out right.
#   bench/peers.sh FOLDER|FILE ... [--misses WORD] [--predictions FILE] [--write docs/accuracy.md]
set -euo pipefail
root=$(dirname "$(dirname "$(readlink -f "$0")")")
program=$root/artifacts/bench/program
dotnet build "$root/bench/Oborot.Bench" -c Release -o "$program" --nologo -v quiet >&2
exec dotnet "$program/Oborot.Bench.dll" peers "$@"
