#!/bin/sh
# Remakes the fonts of this folder from their packages.
#
#   sh assets/fonts/fetch_fonts.sh
#
# Needs npm, apt-get and dpkg-deb. Bricolage Grotesque and Atkinson Hyperlegible Next come as static
# TTF from npm (@expo-google-fonts), OpenDyslexic as OTF from Debian (fonts-opendyslexic): the npm
# build of OpenDyslexic has broken no-break spaces. Nothing else is kept of the packages.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . \
    @expo-google-fonts/bricolage-grotesque@0.4.1 \
    @expo-google-fonts/atkinson-hyperlegible-next@0.4.1
scope=node_modules/@expo-google-fonts

bricolage=$scope/bricolage-grotesque
cp "$bricolage/800ExtraBold/BricolageGrotesque_800ExtraBold.ttf" "$here/BricolageGrotesque-ExtraBold.ttf"
cp "$bricolage/700Bold/BricolageGrotesque_700Bold.ttf" "$here/BricolageGrotesque-Bold.ttf"
cp "$bricolage/600SemiBold/BricolageGrotesque_600SemiBold.ttf" "$here/BricolageGrotesque-SemiBold.ttf"
cp "$bricolage/LICENSE_FONT" "$here/OFL-BricolageGrotesque.txt"

atkinson=$scope/atkinson-hyperlegible-next
cp "$atkinson/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf" "$here/AtkinsonHyperlegibleNext-Regular.ttf"
cp "$atkinson/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf" "$here/AtkinsonHyperlegibleNext-Bold.ttf"
cp "$atkinson/LICENSE_FONT" "$here/OFL-AtkinsonHyperlegibleNext.txt"

apt-get download fonts-opendyslexic
dpkg-deb -x fonts-opendyslexic_*.deb debian
cp debian/usr/share/fonts/opentype/opendyslexic/OpenDyslexic-Regular.otf "$here/"
cp debian/usr/share/fonts/opentype/opendyslexic/OpenDyslexic-Bold.otf "$here/"
cp debian/usr/share/doc/fonts-opendyslexic/copyright "$here/LICENSE-OpenDyslexic.txt"

chmod 644 "$here"/*.ttf "$here"/*.otf "$here"/*.txt
ls -l "$here"
