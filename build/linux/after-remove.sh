#!/bin/bash
# Run by the package manager after the files are gone; an upgrade runs it too.
set -e
case "$1" in
  upgrade | 1) exit 0 ;;
esac
[ -L /usr/bin/tonebridge ] && rm -f /usr/bin/tonebridge
exit 0
