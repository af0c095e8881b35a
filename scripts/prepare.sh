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

# npm comes with any Node; the Node that builds the UI is pinned in its own packages (src/Web/package.json).
need_npm() {
    if ! command -v npm >/dev/null; then
        command -v apt-get >/dev/null || die "Không tìm thấy npm và máy không có apt. Cài Node.js và npm rồi chạy lại."
        say "Đang cài Node.js …"
        as_root apt-get update -qq
        install_packages nodejs npm
    fi
}

# A browser: Debian's, none is downloaded.
need_chromium() {
    if [ ! -x /usr/bin/chromium ]; then
        command -v apt-get >/dev/null || die "Không tìm thấy /usr/bin/chromium và máy không có apt. Cài Chromium rồi chạy lại."
        say "Đang cài Chromium …"
        as_root apt-get update -qq
        install_packages chromium
    fi
}

# A browser for the tests: the same without windows, which starts and draws a page in half the time. Older Debians have the whole one alone.
need_headless_chromium() {
    [ ! -x /usr/bin/chromium-headless-shell ] || return 0
    if command -v apt-get >/dev/null; then
        say "Đang cài Chromium không cửa sổ …"
        { as_root apt-get update -qq && install_packages chromium-headless-shell; } || true
    fi
    [ -x /usr/bin/chromium-headless-shell ] || need_chromium
}

# An office for the tests: they open the documents that the product writes, as their readers do. Older Liberation fonts
# (1.x) lack Vietnamese letters; where Debian has both, the second package is the one with them.
need_office() {
    local fonts=fonts-liberation
    if ! command -v soffice >/dev/null || ! command -v pdftotext >/dev/null || ! has_vietnamese_serif; then
        command -v apt-get >/dev/null || die "Không tìm thấy soffice, pdftotext và máy không có apt. Cài LibreOffice (Writer, Calc), poppler-utils rồi chạy lại."
        say "Đang cài LibreOffice …"
        as_root apt-get update -qq
        if apt-cache show fonts-liberation2 >/dev/null 2>&1; then fonts=fonts-liberation2; fi
        install_packages libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils fontconfig "$fonts"
    fi
}

# Times New Roman's stand-in, with every Vietnamese letter.
has_vietnamese_serif() {
    command -v fc-list >/dev/null && [ -n "$(fc-list 'Liberation Serif:lang=vi' family)" ]
}

# Those of the folder it is called in, as its lock file has them.
npm_packages() {
    export npm_config_update_notifier=false npm_config_fund=false npm_config_audit=false
    cmp -s package-lock.json node_modules/installed-from || { npm ci && cp package-lock.json node_modules/installed-from; }
}

# Where files that live for minutes go: into memory where that leaves enough of it, else to the disk.
roomiest_folder() {
    local shared=0 memory
    [ ! -w /dev/shm ] || shared=$(df --output=avail -k /dev/shm | tail -n 1)
    memory=$(awk '/^MemAvailable/ {print $2}' /proc/meminfo)
    if [ "$shared" -ge 6000000 ] && [ "$memory" -ge 12000000 ]; then echo /dev/shm; else echo /tmp; fi
}

# The UI, into src/Web/dist; nothing is done where nothing changed since the last time.
build_web() {
    local web=$1/src/Web log status=0 now
    now=$(web_fingerprint "$1")
    [ ! -f "$web/dist/index.html" ] || [ "$now" != "$(cat "$web/dist-documents/built-from" 2>/dev/null)" ] || return 0
    need_npm
    say "Đang biên dịch giao diện …"
    log=$(mktemp)
    (
        cd "$web"
        npm_packages && npm run build
    ) >"$log" 2>&1 || status=$?
    [ "$status" -ne 0 ] || printf '%s\n' "$now" >"$web/dist-documents/built-from"
    [ "$status" -eq 0 ] || cat "$log" >&2
    rm -f "$log"
    return "$status"
}

install_packages() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# The compiler server makes a clean build two to three times faster; it is sent away when the build is done.
build() { quietly dotnet build "$@" -graph; }

quietly() {
    local log status=0
    log=$(mktemp)
    "$@" -p:UseSharedCompilation=true -nologo -verbosity:quiet >"$log" 2>&1 || status=$?
    dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1 || true
    [ "$status" -eq 0 ] || cat "$log" >&2
    rm -f "$log"
    return "$status"
}

# The host as people run it, where it is not there yet or older than its sources; its path in $program. Compiled ahead of time: a start spends
# half of its processor time compiling otherwise.
need_host() {
    local here=$1 folder=$1/src/Host/bin/Release/published now
    program=$folder/DeAn06.Host.dll
    now=$(fingerprint "$here")
    [ ! -f "$program" ] || [ "$now" != "$(cat "$folder/built-from" 2>/dev/null)" ] || return 0
    say "Đang biên dịch …"
    quietly dotnet publish "$here/src/Host" -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true \
        -o "$folder" || return
    printf '%s\n' "$now" >"$folder/built-from"
}

# What a build depends on, by name, size and time: a second start need not ask the compilers.
fingerprint() {
    (
        cd "$1"
        find src Directory.*.props global.json .editorconfig BannedSymbols.txt \
            \( -name bin -o -name obj -o -path src/Web \) -prune -o -type f -printf '%p %s %T@\n' | sort
        dotnet --version
    ) | sha256sum
}

web_fingerprint() {
    (
        cd "$1"
        find src/Web tests/Host.Tests/Snapshots/schema.graphql \
            \( -name node_modules -o -name dist -o -name dist-documents -o -name 'generated*' \) -prune \
            -o -type f -printf '%p %s %T@\n' | sort
    ) | sha256sum
}
