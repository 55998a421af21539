#!/bin/sh
# Runs the tests of each part that has some, in the form that its language usually has. Put your own in its
# place if yours differ.
set -eu
cd "${SOURCE:-.}"
tested=0
for part in */; do
  (
    cd "$part"
    if [ -f package.json ]; then
      npm ci && npm test
    elif [ -f pyproject.toml ] || [ -f requirements.txt ]; then
      python3 -m venv .venv && . .venv/bin/activate
      if [ -f requirements.txt ]; then pip install -r requirements.txt pytest; else pip install . pytest; fi
      pytest
    elif [ -f go.mod ]; then
      go test ./...
    elif [ -f pom.xml ]; then
      mvn -q verify
    else
      exit 9
    fi
  ) && tested=$((tested + 1)) || { status=$?; [ "$status" = 9 ] || exit "$status"; }
done
echo "$tested parts were tested."
