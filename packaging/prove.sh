#!/bin/sh
# Proves the package on a machine that has nothing else: prove.sh GREENROOM.deb [ROOT]
#
# As root, on Debian. Makes a clean root with debootstrap in ROOT (a folder that does not exist yet;
# a temporary one without it), installs the package there, and then, as an ordinary user and with no
# network interface at all, lets it test itself and do the main job; without LibreOffice first, and
# with it. What was done and said goes to stdout, and holds no path and no host of this machine.
set -eu

if [ -z "${GREENROOM_OWN_MOUNTS:-}" ]; then # what is mounted here is gone at the end, however it ends
  export GREENROOM_OWN_MOUNTS=1
  exec unshare --mount -- "$0" "$@"
fi
deb=$(realpath "$1")
root=${2:-$(mktemp -d)/root}
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
log=$(mktemp)
trap 'rm -f "$log"; [ -n "${2:-}" ] || rm -rf "$(dirname "$root")"' EXIT

said() { sed -e "s#$root##g" -e 's#://[^ /]*#://the-mirror#g'; }
quietly() { "$@" >"$log" 2>&1 || { said <"$log" >&2; exit 1; }; }
inside() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
  ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
  chroot "$root" "$@"; }
# An ordinary user, with no interface but a loopback that is down.
offline() { unshare --net -- env -i PATH=/usr/bin:/bin HOME=/home/walker LC_ALL=C.UTF-8 \
  chroot --userspec=walker:walker "$root" /bin/sh -c "cd && $*" 2>&1 | said; }
step() { printf '\n$ %s\n' "$*"; }

# The machine's own source of packages, which may be a mirror near by.
source=$(apt-get indextargets --format '$(SITE)' "Codename: $suite" 'Created-By: Packages' | head -1)
step debootstrap --variant=minbase "$suite"
quietly debootstrap --variant=minbase --include=ca-certificates "$suite" "$root" "$source"
cp -r /etc/apt/sources.list.d /etc/apt/apt.conf.d "$root/etc/apt/" && cp /etc/apt/sources.list "$root/etc/apt/" 2>/dev/null || true
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
cp /etc/resolv.conf "$root/etc/resolv.conf"
inside grep PRETTY_NAME /etc/os-release
inside sh -c 'dpkg-query -W | wc -l' | sed 's/$/ packages before/'

cp "$deb" "$root/tmp/"
step apt-get install --no-install-recommends "./$(basename "$deb")"
quietly inside apt-get update
quietly inside apt-get install -y --no-install-recommends "/tmp/$(basename "$deb")"
inside dpkg-query -W -f '${Package} ${Version}: ${Status}, ${Installed-Size} KB\n' greenroom
inside sh -c 'dpkg-query -W | wc -l' | sed 's/$/ packages after/'
inside useradd --create-home walker

main_job() {
  step greenroom self-test
  offline "greenroom self-test && echo exit 0"
  step greenroom review weekly-picks-answer-first.pptx weekly-picks.flac --limit 5:00 --out "$1"
  samples=/usr/lib/greenroom/_internal/greenroom/shipped/sample_decks
  offline "greenroom review $samples/weekly-picks-answer-first.pptx $samples/weekly-picks.flac" \
    "--cues $samples/weekly-picks.cues.json --limit 5:00 --formats html,pdf,docx,json,csv" \
    "--out $1 && ls -l $1 | awk 'NR > 1 {print \$5, \$9}' && echo exit 0"
}

printf '\n== As an ordinary user, with no network\n'
step id -un
offline id -un
step cat /proc/net/dev
offline "tail -n +3 /proc/net/dev | cut -d: -f1"
step greenroom --version
offline greenroom --version
main_job without-office

printf '\n== With LibreOffice\n'
step apt-get install --no-install-recommends libreoffice-impress
quietly inside apt-get install -y --no-install-recommends libreoffice-impress
main_job with-office

printf '\n== Nothing stays behind\n'
step greenroom forget --everything --yes
offline "greenroom forget --everything --yes && ls -A ~/.local/share/greenroom ~/.cache/greenroom ~/.config/greenroom 2>/dev/null | wc -l"
step apt-get purge greenroom
quietly inside apt-get purge -y greenroom
inside sh -c 'test ! -e /usr/lib/greenroom && echo gone'
