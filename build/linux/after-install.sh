#!/bin/bash
# Run by the package manager after the files are in place.
set -e
folder='/opt/Tonebridge'
ln -sf "$folder/tonebridge" /usr/bin/tonebridge
# Where ordinary users may not make user namespaces, Chromium's sandbox needs its helper to belong to root.
chown root:root "$folder/chrome-sandbox" && chmod 4755 "$folder/chrome-sandbox"
for update in 'update-desktop-database /usr/share/applications' 'gtk-update-icon-cache -q /usr/share/icons/hicolor'; do
  command -v "${update%% *}" > /dev/null && $update || true
done
