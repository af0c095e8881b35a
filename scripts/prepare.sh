# Sourced by ./run and ./test: brings a fresh machine to where the product builds and starts.
# Asks for nothing but the .NET SDK, apt, and root or sudo.

# PostgreSQL needs ICU too, and so do we: normalising Vietnamese text must not be switched off from outside.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '%s\n' "$*" >&2; }

die() {
    say "$*"
    exit 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "Cần quyền root để cài gói: chạy bằng root hoặc cài sudo."
    fi
}

need_dotnet() {
    command -v dotnet >/dev/null || die "Không tìm thấy lệnh dotnet. Cài .NET SDK 10 rồi chạy lại."
}

postgres_bin() {
    local bin
    bin=$(find /usr/lib/postgresql -maxdepth 3 -name initdb -path '*/bin/*' 2>/dev/null | sort -V | tail -n 1)
    [ -n "$bin" ] || bin=$(command -v initdb || true)
    [ -z "$bin" ] || dirname "$bin"
}

# The binaries alone: no cluster of the machine's own is made or started.
need_postgres() {
    if [ -z "$(postgres_bin)" ]; then
        command -v apt-get >/dev/null || die "Không tìm thấy PostgreSQL và máy không có apt. Cài PostgreSQL rồi chạy lại."
        say "Đang cài PostgreSQL …"
        as_root apt-get update -qq
        install_packages postgresql-common
        as_root sed -i -E 's/^#?create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
        install_packages postgresql
    fi
    [ -n "$(postgres_bin)" ] || die "Đã cài PostgreSQL nhưng không tìm thấy lệnh initdb."
}

install_packages() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# The compiler server makes a clean build two to three times faster; it is sent away when the build is done.
build() {
    local log status=0
    log=$(mktemp)
    dotnet build "$@" -p:UseSharedCompilation=true -nologo -verbosity:quiet >"$log" 2>&1 || status=$?
    dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1 || true
    [ "$status" -eq 0 ] || cat "$log" >&2
    rm -f "$log"
    return "$status"
}

# What the build depends on, by name, size and time: a second start need not ask MSBuild.
fingerprint() {
    (
        cd "$1"
        find src Directory.*.props global.json .editorconfig BannedSymbols.txt \
            \( -name bin -o -name obj -o -name node_modules \) -prune -o -type f -printf '%p %s %T@\n' | sort
        dotnet --version
    ) | sha256sum
}
