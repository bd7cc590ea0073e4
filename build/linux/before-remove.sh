#!/bin/bash
# Run by the package manager while the files are still there. Removing leaves no secret behind: each user's entries are
# in that user's own keychain, which only a program in that user's session can reach.
case "$1" in
  upgrade | 1) exit 0 ;;
esac
# Nothing of root's environment goes along: its XDG_CONFIG_HOME, for one, would lead to another profile.
tonebridge() {
  timeout 20 runuser -u "$user" -- env -i PATH=/usr/bin:/bin HOME="$home" USER="$user" LOGNAME="$user" \
    XDG_RUNTIME_DIR="$folder" DBUS_SESSION_BUS_ADDRESS="unix:path=$bus" \
    /opt/Tonebridge/tonebridge --ozone-platform=headless "$@" > /dev/null 2>&1
}
cd /
for bus in /run/user/*/bus; do
  [ -S "$bus" ] || continue
  folder=$(dirname "$bus")
  user=$(id -nu "$(basename "$folder")" 2> /dev/null) || continue
  home=$(getent passwd "$user" | cut -d: -f6)
  command -v runuser > /dev/null || continue
  # A running program is asked to end first; it signs out, which takes a moment.
  for _ in 1 2 3 4; do
    tonebridge --forget-secrets && break
    tonebridge --quit
    sleep 2
  done
done
echo 'Tonebridge: users who are not logged in keep their entries in their keychains ("Tonebridge password", "Tonebridge GUID").'
exit 0
