#!/usr/bin/env bash
# Publishes the program as it ships (compiled ahead) and times its start. Prints a table.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."

runs=${1:-20}
program=artifacts/bench/oborot
sample=$(find samples -name '*.txt' | sort | head -n 1)

dotnet publish src/Oborot.Cli -c Release -o "$program" --nologo -v quiet >&2

milliseconds() { awk '{ printf "%.0f", $1 * 1000 }' <<< "$1"; }

# "min median max" in seconds of a command's runs, after two that do not count.
measure() {
    if command -v hyperfine > /dev/null; then
        local json
        json=$(mktemp)
        hyperfine --warmup 2 --runs "$runs" --export-json "$json" --style none -N "$*" >&2
        grep -oE '"(min|median|max)": *[0-9.]+' "$json" | awk -F'[": ]+' '{ v[$2] = $3 } END { print v["min"], v["median"], v["max"] }'
        rm -f "$json"
        return
    fi
    local i from
    for ((i = -2; i < runs; i++)); do
        from=$EPOCHREALTIME
        "$@" > /dev/null
        if ((i >= 0)); then
            awk -v a="$from" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.6f\n", b - a }'
        fi
    done | sort -n | awk '{ t[NR] = $1 } END { print t[1], (t[int((NR + 1) / 2)] + t[int((NR + 2) / 2)]) / 2, t[NR] }'
}

row() {
    local name=$1 aim=$2 min median max
    shift 2
    read -r min median max <<< "$(LC_ALL=C measure "$@")"
    echo "| \`$name\` | $(milliseconds "$min") ms | $(milliseconds "$median") ms | $(milliseconds "$max") ms | $aim |"
}

echo "| command | min | median | max | aim |"
echo "|---|--:|--:|--:|--:|"
row "oborot --version" "150 ms" dotnet "$program/oborot.dll" --version
row "oborot read" "250 ms" dotnet "$program/oborot.dll" read --format jsonl "$sample"
