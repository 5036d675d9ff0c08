#!/bin/sh
# Installs the Debian packages named by the groups given (run, window, test, package, prove), where
# any is missing.
set -eu

run="libportaudio2 python3-venv"
window="libegl1 libgl1 libxkbcommon0 libfontconfig1 libfreetype6 libglib2.0-0 libdbus-1-3
  libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0
  libxcb-render-util0 libxcb-xkb1 libxcb-shape0 libxcb-randr0 fonts-crosextra-carlito
  fonts-liberation"
test="strace xvfb x11-xserver-utils pulseaudio pulseaudio-utils libasound2-plugins libreoffice-impress
  libreoffice-writer poppler-utils zsh fish"
# PyInstaller looks into libraries with objdump; check_build.py wants to see all that Qt asks for.
package="binutils libwayland-client0 libwayland-cursor0 libwayland-egl1"
prove="debootstrap"

command -v dpkg-query >/dev/null || exit 0  # not Debian: the README says what is needed

# A browser opens the exports. Ubuntu has it as a snap only: there its tests are skipped.
grep -qx 'ID=debian' /etc/os-release && test="$test chromium"

missing=""
for group in "$@"; do
  eval "names=\$$group"
  for name in $names; do
    dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null | grep -q '^installed$' ||
      missing="$missing $name"
  done
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" != 0 ]; then
  echo "These system packages are missing. As root, run: apt-get install$missing" >&2
  exit 1
fi
echo "Installing system packages:$missing" >&2
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# shellcheck disable=SC2086  # a list of names
apt-get install -y -qq --no-install-recommends $missing >/dev/null
