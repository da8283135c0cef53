#!/bin/sh
# Sonia.app and a disk image, on a Mac:
#   SIGN="Developer ID Application: NAME (TEAM)" packaging/macos/build.sh
# Without SIGN the app is signed for this Mac only (ad hoc). NOTARY names a notarytool profile.
set -eu
cd "$(dirname "$0")/../.."
python=.venv/bin/python  # the environment that is packed; a Mac's own python3 is another
if [ ! -x "$python" ]; then
  python3 packaging/bootstrap.py install
fi
"$python" -c "import PyInstaller" 2>/dev/null || "$python" -m pip install -e '.[packages]'
"$python" packaging/build.py bundle
codesign --force --deep --options runtime --timestamp \
  --entitlements packaging/macos/entitlements.plist --sign "${SIGN:--}" dist/Sonia.app
codesign --verify --deep --strict dist/Sonia.app
rm -f dist/Sonia.dmg
hdiutil create -volname Sonia -srcfolder dist/Sonia.app -format UDZO dist/Sonia.dmg
if [ -n "${NOTARY:-}" ]; then
  xcrun notarytool submit dist/Sonia.dmg --keychain-profile "$NOTARY" --wait
  xcrun stapler staple dist/Sonia.dmg
fi
