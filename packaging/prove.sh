#!/bin/sh
# Proves the package on a machine that has nothing else: prove.sh GREENROOM.deb
#
# As root, on Debian. Makes a clean root with debootstrap in a temporary folder, installs the package
# there, and then, as an ordinary user and with no network, lets it test itself and do the main job:
# alone, with LibreOffice, and on a screen. What was done and said goes to stdout, and holds no path
# and no host of this machine; the first thing that fails ends it.
set -eu

if [ -z "${GREENROOM_OWN_MOUNTS:-}" ]; then # what is mounted here is gone at the end, however it ends
  export GREENROOM_OWN_MOUNTS=1
  exec unshare --mount -- "$0" "$@"
fi
deb=$(realpath "$1")
"$(dirname "$0")/system-packages.sh" prove
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
work=$(mktemp -d)
root=$work/root log=$work/log
# Never through a mount: a folder of the machine's may lie behind it.
trap 'umount "$root/proc" "$root/dev/shm" 2>/dev/null || true; rm -rf --one-file-system "$work"' EXIT

clean='env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8'
step() { printf '\n$ %s\n' "$*"; }
said() { sed -e "s#$root##g" -e 's#://[^ /]*#://the-mirror#g' "$log"; }
quietly() { "$@" >"$log" 2>&1 || { said; exit 1; }; }
inside() { $clean DEBIAN_FRONTEND=noninteractive ${http_proxy:+http_proxy="$http_proxy"} \
  ${https_proxy:+https_proxy="$https_proxy"} chroot "$root" "$@"; }
install() { step apt-get install --no-install-recommends "$@"
  quietly inside apt-get install -y --no-install-recommends "$@"; }
# An ordinary user, with no interface but a loopback that is down.
offline() { failed=0; unshare --net -- $clean HOME=/home/walker \
  chroot --userspec=walker:walker "$root" /bin/sh -c "cd && $*" >"$log" 2>&1 || failed=$?
  said; [ $failed = 0 ] || { echo "exit $failed"; exit 1; }; }

# The machine's own source of packages, which may be a mirror near by.
source=$(apt-get indextargets --format '$(SITE)' "Codename: $suite" 'Created-By: Packages' | head -1)
step debootstrap --variant=minbase "$suite"
quietly debootstrap --variant=minbase --include=ca-certificates "$suite" "$root" "$source"
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp -r /etc/apt/apt.conf.d "$root/etc/apt/"
quietly inside apt-get update
inside sh -c '. /etc/os-release; echo "$PRETTY_NAME, $(dpkg-query -W | wc -l) packages"'

cp "$deb" "$root/tmp/"
install "/tmp/$(basename "$deb")"
inside dpkg-query -W -f '${Package} ${Version}: ${Status}, ${Installed-Size} KB\n' greenroom
inside sh -c 'echo "$(dpkg-query -W | wc -l) packages"'
inside useradd --create-home walker

printf '\n== As an ordinary user, with no network\n'
step id -un
offline id -un
step "tail -n +3 /proc/net/dev | cut -d: -f1"
offline "tail -n +3 /proc/net/dev | cut -d: -f1"
step "find /usr/lib/greenroom -name '*.so*' -exec ldd {} + | grep 'not found'"
offline "! find /usr/lib/greenroom -name '*.so*' -exec \
  env LD_LIBRARY_PATH=/usr/lib/greenroom/_internal ldd {} + 2>/dev/null | grep 'not found' | sort -u | grep ."
step greenroom --version
offline greenroom --version

samples=/usr/lib/greenroom/_internal/greenroom/shipped/sample_decks
main_job() {
  step greenroom self-test
  offline greenroom self-test
  step greenroom review weekly-picks-answer-first.pptx weekly-picks.flac --limit 5:00 --out "$1"
  offline "greenroom review $samples/weekly-picks-answer-first.pptx $samples/weekly-picks.flac" \
    "--cues $samples/weekly-picks.cues.json --limit 5:00 --formats html,pdf,docx,json,csv --out $1"
  step "ls $1"
  offline "cd $1 && du -b *"
}
main_job alone

printf '\n== With LibreOffice\n'
install libreoffice-impress
main_job with-office

printf '\n== On a screen\n'
install xvfb xauth
step QT_QPA_PLATFORM=xcb xvfb-run greenroom self-test
offline "QT_QPA_PLATFORM=xcb xvfb-run -a greenroom self-test"

printf '\n== Nothing stays behind\n'
step greenroom forget --everything --yes
offline "greenroom forget --everything --yes"
offline 'find .local/share/greenroom .cache/greenroom .config/greenroom -type f 2>/dev/null | wc -l'
step apt-get purge greenroom
quietly inside apt-get purge -y greenroom
inside sh -c 'test ! -e /usr/lib/greenroom && echo gone'
