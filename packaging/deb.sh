#!/bin/sh
# Makes a Debian package of the one-folder program: deb.sh PROGRAM_FOLDER VERSION INTO
set -eu

program=$1 version=$2 into=$3
id=io.github.greenroom.Greenroom
here=$(cd "$(dirname "$0")" && pwd)
architecture=$(dpkg --print-architecture)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT

install -d "$tree/usr/lib" "$tree/usr/bin" "$tree/DEBIAN"
cp -a "$program" "$tree/usr/lib/greenroom"
ln -s ../lib/greenroom/greenroom "$tree/usr/bin/greenroom"
install -Dm644 "$here/linux/$id.desktop" -t "$tree/usr/share/applications"
install -Dm644 "$here/linux/$id.svg" -t "$tree/usr/share/icons/hicolor/scalable/apps"
install -d "$tree/usr/share/metainfo"
sed -e "s/@VERSION@/$version/" -e "s/@DATE@/$(date +%F)/" "$here/linux/$id.metainfo.xml" \
  >"$tree/usr/share/metainfo/$id.metainfo.xml"
install -d "$tree/usr/share/doc/greenroom"
ln -s ../../../lib/greenroom/_internal/greenroom/LICENCES.txt \
  "$tree/usr/share/doc/greenroom/copyright"

# Depends: what Qt and PortAudio open by name and PyInstaller cannot know (check_build.py lists what
# they ask for). Recommends: the best pictures of slides, fonts with the widths of Office's, and
# what reads m4a, mp4 and webm, whose codecs are not in this package.
cat >"$tree/DEBIAN/control" <<CONTROL
Package: greenroom
Version: $version
Architecture: $architecture
Maintainer: The Greenroom authors <greenroom@example.org>
Section: education
Priority: optional
Installed-Size: $(du -sk "$tree/usr" | cut -f1)
Depends: libc6 (>= 2.36), libstdc++6 (>= 12), libportaudio2, libegl1, libgl1, libxcb1, libwayland-client0, libwayland-cursor0, libwayland-egl1, libdbus-1-3, fontconfig-config
Recommends: ffmpeg, libreoffice-impress, fonts-crosextra-carlito, fonts-liberation
Suggests: fonts-noto-core, fonts-noto-cjk, speech-dispatcher
Description: rehearse a talk alone, and read what the room would have noticed
 Greenroom shows your slides and times each of them, records and transcribes the
 rehearsal on this machine with every um kept, checks that the bottom line comes
 first, and then runs a panel that asks hard questions about this deck and talk.
 Nothing leaves the machine.
CONTROL
chmod -R u=rwX,go=rX "$tree"
dpkg-deb --root-owner-group -Zzstd --build "$tree" "$into/greenroom_${version}_$architecture.deb" >/dev/null
du -h --apparent-size "$into/greenroom_${version}_$architecture.deb"
