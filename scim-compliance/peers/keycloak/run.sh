#!/bin/sh
# Runs the compliance suite against a fresh Keycloak with its SCIM API: peers/keycloak/run.sh [version]
# Needs a JDK 17, Maven, curl and unzip. Keycloak comes from Maven Central and is stopped at the end; 15 minutes are the limit.
set -eu

version=${1:-26.7.3}
port=18180
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$root/scim-compliance/target/keycloak
home=$work/keycloak-$version
base=http://localhost:$port/realms/scim

mkdir -p "$work"
cd "$root"
mvn -q -B -pl scim-compliance dependency:copy -Dartifact=org.keycloak:keycloak-quarkus-dist:"$version":zip -DoutputDirectory="$work"
rm -rf "$home"
unzip -q -o "$work/keycloak-quarkus-dist-$version.zip" -d "$work"
mkdir -p "$home/data/import"
cp "$here/realm.json" "$home/data/import/scim-realm.json"

# The start script replaces itself by the server, so that this is the server's process.
JAVA_OPTS_KC_HEAP='-Xms128m -Xmx700m' timeout 900 \
    "$home/bin/kc.sh" start-dev --features=scim-api --http-port=$port --import-realm >"$work/keycloak.log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true' EXIT INT TERM

tries=0
until curl -sf -o "$work/realm" "$base"; do
    tries=$((tries + 1))
    if [ $tries -gt 120 ] || ! kill -0 $server 2>/dev/null; then
        tail -n 20 "$work/keycloak.log"
        exit 1
    fi
    sleep 1
done

key=$(curl -sf "$base/protocol/openid-connect/token" \
    -d grant_type=client_credentials -d client_id=scim-client -d client_secret=scim-secret |
    sed 's/.*"access_token":"\([^"]*\)".*/\1/')
mvn -B -pl scim-compliance verify -Pcompliance -Dscim.url="$base/scim/v2" -Dscim.key="$key" \
    -Dscim.failures.ignore=true -Dscim.report="$work/report.md" >"$work/suite.log" 2>&1 || {
    tail -n 30 "$work/suite.log"
    exit 1
}
cat "$work/report.md"
