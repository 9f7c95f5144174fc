#!/bin/sh
# Find a browser for the tests, or install one: the system's Chromium first, since some networks let packages through but not downloads.
set -eu
bin=$1

for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then
        echo "Bruker nettleseren $(command -v "$name")."
        exit 0
    fi
done

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installerer Chromium …"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
    exit 0
fi

if "$bin/playwright" install chromium; then
    exit 0
fi

echo "Fant ingen nettleser, og kunne ikke hente en. Installer Chromium, og kjør make test på nytt." >&2
echo "På Debian og Ubuntu: sudo apt-get install chromium" >&2
exit 1
