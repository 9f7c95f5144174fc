#!/bin/sh
# Find a browser for the tests, or install one: the system's Chromium first, since some networks let packages through but
# not downloads. The one without windows does a quarter less work for the same pages.
set -eu
bin=$1

found() {
    for name in chromium-headless-shell chromium chromium-browser google-chrome; do
        if command -v "$name" >/dev/null 2>&1; then
            echo "Bruker nettleseren $(command -v "$name")."
            return 0
        fi
    done
    return 1
}

from_debian() {
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1" >/dev/null 2>&1
}

if ! command -v chromium-headless-shell >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installerer Chromium …"
    apt-get update -qq || true
    from_debian chromium-headless-shell || found >/dev/null || from_debian chromium || true
fi

if found || "$bin/playwright" install chromium; then
    exit 0
fi

echo "Fant ingen nettleser, og kunne ikke hente en. Installer Chromium, og kjør make test på nytt." >&2
echo "På Debian og Ubuntu: sudo apt-get install chromium" >&2
exit 1
