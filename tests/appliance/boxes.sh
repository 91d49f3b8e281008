# What is tried in the boxes. Sourced by units.sh.

# An appliance's root tree, with an empty data partition.
appliance_box() { # appliance_box NAME
    box_new "$1"
    install_burrow "$root"
    make -s install-appliance DESTDIR="$root" BURROW="$work/burrow"
    systemd-sysusers --root="$root" 2>/dev/null
    systemctl --root="$root" --quiet preset-all 2>/dev/null
    # As the card's partition is mounted.
    chown "0:$(sed -n 's/^burrow:[^:]*:\([0-9]*\):.*/\1/p' "$root/etc/group")" "$root/boot/burrow"
    chmod 770 "$root/boot/burrow"
    cp tests/appliance/cloudflared.sh "$root/usr/bin/cloudflared"
    mount -t tmpfs -o mode=755 tmpfs "$root/var"
}

runs() { [ "$(property "$1" ActiveState)" = active ]; }
rests() { [ "$(property "$1" ActiveState)" = inactive ]; }
answers() { inside curl -fsS --max-time 5 -o /dev/null "http://$1/health"; }
nothing_failed() {
    inside systemctl --failed --plain --no-legend
    for unit in $(inside systemctl --failed --plain --no-legend | cut -d' ' -f1); do journal -n 15 -u "$unit"; done
    is running "$(inside systemctl is-system-running)"
}
owned() { # owned MODE OWNER:GROUP PATH
    is "$1 $2" "$(inside stat -c '%a %U:%G' "$3")"
}
# Whatever systemd doesn't understand in a file of ours, it says and goes on.
nothing_misunderstood() {
    journal -b | grep -iE 'unknown (key|section|lvalue|assignment)|failed to parse|not understood|ignoring.*(line|assignment)|burrow.*(invalid|deprecated)' | tee "$work/complaints"
    [ ! -s "$work/complaints" ]
}
has_right() { # has_right FIELD VALUE: of the running Burrow
    is "$2" "$(inside sed -n "s/^$1:[[:space:]]*//p" "/proc/$(property burrow MainPID)/status")"
}
another_pid() { # another_pid UNIT OLD
    local now
    now=$(property "$1" MainPID)
    [ "$now" != 0 ] && [ "$now" != "$2" ]
}

test_appliance() {
    part appliance "an appliance's first start, with an empty data partition"
    appliance_box appliance
    starts_from
    box_start
    check "it starts" soon box_settled
    check "systemd is content: nothing has failed" nothing_failed
    check "systemd has understood every line" nothing_misunderstood
    check "the house answers at port 80 of 127.0.0.1" soon answers 127.0.0.1
    check "and of ::1" soon answers '[::1]'
    check "Burrow is no root" is burrow "$(inside ps -o user= -p "$(property burrow MainPID)")"
    check "its only right is that to port 80" has_right CapEff 0000000000000400
    check "it can get no other" has_right NoNewPrivs 1
    check "its system calls are filtered" has_right Seccomp 2
    check "the data folder is Burrow's alone" owned 750 burrow:burrow /var/lib/burrow
    check "the store in it too" owned 600 burrow:burrow /var/lib/burrow/burrow.redb
    check "root's notes can be passed through, not listed" owned 711 root:root /var/lib/burrow-device
    check "/run/burrow is Burrow's" owned 750 burrow:burrow /run/burrow
    check "the folder of wishes too" owned 750 burrow:burrow /run/burrow/wishes
    check "root's facts can be read by all" owned 755 root:root /run/burrow-device
    check "the journal has its folder" owned 2755 root:systemd-journal /var/log/journal
    check "/var/tmp is everybody's" owned 1777 root:root /var/tmp
    for unit in getty@tty1 serial-getty@ttyS0 systemd-journal-flush systemd-networkd-wait-online; do
        check "$unit can't be started" is masked "$(property "$unit" LoadState)"
    done
    for timer in burrow-hotspot burrow-journal; do check "$timer.timer waits" runs "$timer.timer"; done
    check "the page about damage is not shown" rests burrow-damaged
    check "the driver of the Pis' Wi-Fi is told what to leave to others" eval 'inside modprobe --showconfig | grep -qx "options brcmfmac roamoff=1 feature_disable=0x282000"'
    start_is_roots burrow
    killed
    hangs
    tunnel
    wishes
    ssh_with_a_key
    facts
    screen
    journal_is_kept
    says_goodbye
    box_cut
}

# What the computer starts from lies beside the notes for people: whoever could write it would be root after a restart.
starts_from() {
    mkdir -p "$root"/boot/burrow/{EFI/BOOT,loader/entries,burrow/A}
    for piece in EFI/BOOT/BOOTX64.EFI loader/entries/a.conf burrow/A/vmlinuz autoboot.txt slots.txt config.txt bootcode.bin; do
        echo ours >"$root/boot/burrow/$piece"
    done
    chown -R --reference="$root/boot/burrow" "$root/boot/burrow"
    chmod -R ug+rwX "$root/boot/burrow"
}
as_service() { # as_service UNIT SCRIPT: as its user and with its view of the files
    inside nsenter -t "$(property "$1" MainPID)" -m setpriv --reuid burrow --regid burrow --clear-groups sh -c "$2"
}
start_is_roots() { # start_is_roots UNIT
    check "$1: it may leave notes beside what the computer starts from" as_service "$1" 'cd /boot/burrow && echo note >a-note.txt && rm a-note.txt'
    check "$1: and change nothing of that" as_service "$1" 'cd /boot/burrow || exit
        for piece in EFI/BOOT/BOOTX64.EFI loader/entries/a.conf burrow/A/vmlinuz autoboot.txt slots.txt config.txt bootcode.bin; do
            ! echo theirs 2>/dev/null >"$piece" && ! rm -f "$piece" 2>/dev/null && ! mv "$piece" mine 2>/dev/null && [ "$(cat "$piece")" = ours ] ||
                { echo "$piece"; exit 1; }
        done
        ! mv EFI mine 2>/dev/null && ! mkdir loader/more 2>/dev/null'
}

killed() {
    local old
    old=$(property burrow MainPID)
    as_burrow 'echo here >/run/burrow/left-behind'
    inside kill -9 "$old"
    check "a killed Burrow is started again" soon another_pid burrow "$old"
    check "and answers" soon answers 127.0.0.1
    check "what it had in /run/burrow is still there" is here "$(inside cat /run/burrow/left-behind)"
}

hangs() {
    local old drop=/run/systemd/system/burrow.service.d
    inside mkdir -p $drop
    inside sh -c "printf '[Service]\nWatchdogSec=3s\n' >$drop/test.conf && systemctl daemon-reload && systemctl restart burrow"
    soon answers 127.0.0.1
    old=$(property burrow MainPID)
    # Longer than the watchdog's patience: one that is well strokes it.
    sleep 7
    check "a Burrow that is well is left alone by the watchdog" is "$old" "$(property burrow MainPID)"
    inside kill -STOP "$old"
    check "one that hangs is started again" soon another_pid burrow "$old"
    check "because of the watchdog" is watchdog "$(journal -u burrow | grep -o "Failed with result 'watchdog'" | tail -1 | grep -o watchdog | tail -1)"
    inside sh -c "rm $drop/test.conf; systemctl daemon-reload; systemctl restart burrow"
    check "and it answers with its usual patience" soon answers 127.0.0.1
}

# As src/console/tunnel/files.rs writes: beside the file, then moved there.
writes() { # writes NAME TEXT
    as_burrow 'd=/var/lib/burrow/tunnel; mkdir -p $d && printf "%s" "$2" >$d/$1.new && mv $d/$1.new $d/$1' "$@"
}
tunnel_says() { journal -u cloudflared | sed -n 's/^fake: //p' | grep -qxF -- "$1"; }
last_config() { journal -u cloudflared | sed -n 's/^fake: config //p' | tail -1; }
of_last_config() { is "$1" "$(last_config)"; }

tunnel() {
    local id=11111111-2222-4333-8444-555555555555 old
    config() { printf 'tunnel: %s\ncredentials-file: /var/lib/burrow/tunnel/%s.json\ningress: %s\n' "$id" "$id" "$1"; }
    check "without files there is no tunnel" rests cloudflared
    writes "$id.json" '{"TunnelSecret":"sesame"}'
    writes config.yml "$(config one)"
    check "with Burrow's files it starts" soon runs cloudflared
    local given=/run/credentials/cloudflared.service
    check "with the right words" soon tunnel_says \
        "words tunnel --config $given/tunnel_config.yml --metrics 127.0.0.1:20241 --no-autoupdate run --credentials-file $given/tunnel_$id.json"
    check "as its own user" tunnel_says "user cloudflared"
    check "it can read its credentials" tunnel_says 'credentials {"TunnelSecret":"sesame"}'
    for place in /var/lib/burrow /var/lib/burrow-device /boot/burrow; do
        check "it can't look into $place" tunnel_says "closed $place"
    done
    check "it can write nowhere but into its own /tmp" tunnel_says "writes /tmp//var/tmp/"
    old=$(property cloudflared MainPID)
    writes config.yml "$(config two)"
    check "another configuration starts it anew" soon of_last_config "ingress: two"
    # One after the other, slower and quicker than the watch is.
    for turn in $(seq 12); do
        writes config.yml "$(config "turn $turn")"
        sleep "0.$((turn % 5 * 2))"
    done
    check "of many changes the last one counts" soon of_last_config "ingress: turn 12"
    # A touch while the last change is still being carried out is part of that.
    soon rests burrow-tunnel
    old=$(property cloudflared MainPID)
    as_burrow 'touch /var/lib/burrow/tunnel/config.yml'
    check "a new date of the same file starts it anew" soon another_pid cloudflared "$old"
    as_burrow 'echo >/var/lib/burrow/tunnel/off'
    check "where no tunnel is wanted, it ends" soon rests cloudflared
    as_burrow 'rm /var/lib/burrow/tunnel/off'
    check "and starts where one is wanted again" soon runs cloudflared
    sleep 2
    old=$(property cloudflared MainPID)
    inside kill -9 "$old"
    check "one that is killed is started again" soon another_pid cloudflared "$old"
    as_burrow 'cd /var/lib/burrow/tunnel && rm config.yml *.json'
    check "without its files it ends" soon rests cloudflared
    writes token 'dG9rZW4='
    check "with a token it starts" soon tunnel_says \
        "words tunnel --metrics 127.0.0.1:20241 --no-autoupdate run --token-file $given/tunnel_token"
    as_burrow 'rm /var/lib/burrow/tunnel/token'
    check "and ends with it" soon rests cloudflared
    check "nothing has failed by all this" nothing_failed
}

no_wishes() { [ -z "$(inside ls /run/burrow/wishes)" ]; }
wishes() {
    as_burrow 'echo >/run/burrow/wishes/.restart.new'
    as_burrow 'echo "{}" >/run/burrow/.new && mv /run/burrow/.new /run/burrow/wishes/make-coffee'
    check "a wish that nobody knows is taken away" soon no_wishes
    check "one that is being written is left alone" is .restart.new "$(inside ls -A /run/burrow/wishes)"
    check "the box goes on" runs burrow
    for turn in $(seq 30); do as_burrow 'echo >/run/burrow/wishes/nonsense-$1' "$turn"; done
    check "a flood of them too" soon no_wishes
    check "and the watch goes on" runs burrow-wishes.path
    as_burrow 'rm /run/burrow/wishes/.restart.new'
}

knows() { case " $stand_ins " in *" $1 "*) echo "        (this binary has no task \"$1\": not looked at)"; return 1 ;; esac; }

# What root's tasks leave in /run/burrow-device is for Burrow to read, however they are sandboxed.
facts() {
    local file
    for file in first:first health:slots; do
        knows "${file%:*}" || continue
        check "Burrow can read ${file#*:}.json" as_burrow 'grep -q . "/run/burrow-device/$1.json"' "${file#*:}"
    done
}

screen() {
    knows screen || return
    cp tests/appliance/screen.py "$root/screen.py"
    check "the screen shows the claim code" inside python3 /screen.py "Claim code"
    check "whoever shows it is Burrow's user" is burrow "$(property burrow-screen User)"
    check "and can't see Burrow's data" eval '! inside nsenter -t "$(property burrow-screen MainPID)" -m ls /var/lib/burrow'
    inside systemctl stop burrow-screen
}

ssh_in() { inside ssh -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o BatchMode=yes "$@" root@127.0.0.1 echo in; }
ssh_with_a_key() {
    check "without a key there is no SSH" rests owner-ssh
    inside rm -rf /tmp/key /tmp/key.pub
    inside ssh-keygen -q -t ed25519 -N '' -f /tmp/key
    inside sh -c 'umask 077; cp /tmp/key.pub /var/lib/burrow-device/authorized_keys; systemctl start owner-ssh'
    check "with one, it opens to the key" soon ssh_in -i /tmp/key
    check "and to nothing else" is 255 "$(ssh_in -o IdentityFile=/dev/null -o PubkeyAuthentication=no -o PreferredAuthentications=password,keyboard-interactive >/dev/null 2>&1; echo $?)"
    inside sh -c 'rm /var/lib/burrow-device/authorized_keys; systemctl restart owner-ssh'
    check "without it, it is closed again" rests owner-ssh
}

kept_lines() { # kept_lines TEXT: how often it stands in the journal's files on the data partition
    cat "$root"/var/log/journal/*/*.journal 2>/dev/null | grep -caF "$1"
}
journal_is_kept() {
    local word=kept-$RANDOM$RANDOM
    inside systemd-cat -t test echo "$word"
    soon eval 'journal -t test | grep -q $word'
    check "a word in the journal is only in memory" is 0 "$(kept_lines $word)"
    check "the hourly service brings it to the data partition" inside systemctl start burrow-journal
    check "where it is" is 1 "$(kept_lines $word | sed 's/^[1-9][0-9]*$/1/')"
    inside systemd-cat -t test echo "after-$word"
    soon eval 'journal -t test | grep -q after-$word'
    check "what comes after is in memory again" is 0 "$(kept_lines "after-$word")"
    check "and the journal can be read as a whole" is 2 "$(journal -t test | grep -c "$word")"
    farewell=$word
}

says_goodbye() {
    local status
    inside systemd-cat -t test echo "last-$farewell"
    if "$BURROW_BIN" device wishes --help >/dev/null 2>&1; then
        as_burrow 'echo >/run/burrow/wishes/restart'
    else
        echo "        (this binary knows no wishes: systemctl instead)"
        inside systemctl --no-block reboot
    fi
    box_gone >"$work/gone"
    status=$?
    # PID 1 that asks for a restart in a namespace of its own is ended by SIGHUP.
    check "a wish for a restart restarts the box" is 129 "$status"
    box_start
    check "it starts again" soon box_settled
    check "nothing has failed this time" nothing_failed
    check "Burrow had closed properly" is closing "$(journal -b -1 -u burrow | sed -n 's/.* INFO //p' | tail -1)"
    check "the last words before the end are kept" is "last-$farewell" "$(journal -b -1 -t test | tail -1)"
}

# networkd has no hardware here: the files that match hardware match a cable of ours instead.
plays() { # plays FILE LINK: LINK is what FILE is about
    mkdir -p "$root/etc/systemd/network/$1.d"
    printf '[Match]\nType=\nKind=\nWLANInterfaceType=\nName=%s\n' "$2" >"$root/etc/systemd/network/$1.d/test.conf"
}
addresses() { inside ip -o addr show dev "$1"; }
has_address() { # has_address LINK PATTERN
    addresses "$1"
    addresses "$1" | grep -qE "$2"
}
default_routes() { inside ip -o "$1" route show default dev eth0; }
leads() { # leads FAMILY PATTERN
    default_routes "$1"
    default_routes "$1" | grep -qE "$2"
}
# What Raspberry Pi Imager leaves on the card.
preseeded() {
    knows first || return
    check "the box has the name that was written on the card" is kitchen "$(inside hostname)"
    check "Burrow too" grep -q '//kitchen.local' <(journal -u burrow)
    check "the Wi-Fi was taken from there" grep -q sesame-street "$root/var/lib/burrow-device/wifi.conf"
    check "and is root's secret" owned 600 root:root /var/lib/burrow-device/wifi.conf
    check "the card forgets it" eval '! grep -rq sesame "$root/boot/burrow"'
    check "and Burrow hears of it, but not the password" eval 'as_burrow "cat /run/burrow-device/first.json" | grep -q Home && ! as_burrow "grep -r sesame /run /var/lib/burrow-device"'
}

test_network() {
    local house
    part network "a cable into a home's network, and the hotspot"
    appliance_box network
    plays 20-burrow-ethernet.network eth0
    plays 20-burrow-hotspot.network hot0
    printf '[system]\nhostname = "kitchen"\n[wlan]\nssid = "Home"\npassword = "sesame-street"\npassword_encrypted = false\ncountry = "DE"\n' \
        >"$root/boot/burrow/custom.toml"
    box_start
    soon box_settled
    preseeded
    # The other end of the cable is in another house.
    (inside unshare --net sleep infinity &) 2>/dev/null
    soon eval 'house=$(inside pgrep -x sleep | tail -1)'
    inside ip link set outside netns "$house"
    in_house() { inside nsenter -t "$house" -n "$@"; }
    in_house sh -c 'ip link set lo up; ip link set outside up'
    check "without a router, a laptop at the cable finds it all the same" soon has_address eth0 'inet 169\.254\.'
    in_house sh -c 'ip addr add 10.9.0.1/24 dev outside; ip addr add fd00:9::1/64 dev outside'
    in_house dnsmasq --conf-file=/dev/null --pid-file --port=0 --interface=outside --bind-interfaces --user=root \
        --dhcp-leasefile=/tmp/leases --dhcp-range=10.9.0.10,10.9.0.50,1h --enable-ra --dhcp-range=fd00:9::,ra-only
    inside networkctl reconfigure eth0
    check "with a router it gets an address" soon has_address eth0 'inet 10\.9\.0\.'
    check "and one of IPv6" soon has_address eth0 'inet6 fd00:9:'
    check "the cable goes before Wi-Fi" soon leads -4 'via 10\.9\.0\.1 .*metric 100'
    check "with IPv6 too" soon leads -6 'metric 100'
    check "the address of the way without a router is gone" eval '! has_address eth0 "inet 169\.254\."'
    check "the house is found from there" soon in_house curl -fsS --max-time 5 -o /dev/null \
        "http://$(addresses eth0 | sed -n 's/.*inet \(10[0-9.]*\).*/\1/p')/health"
    inside ip link add hot0 type veth peer name phone
    inside ip link set phone up
    check "the hotspot has its address" soon has_address hot0 'inet 10\.42\.0\.1/24'
    check "and gives addresses away" soon eval 'inside ss -ulpn | grep -q "hot0:67 .*systemd-network"'
    check "systemd has understood every line" nothing_misunderstood
    check "nothing has failed" nothing_failed
    box_cut
}

# Data as a house has it, but much: so that the power can go in the middle of erasing it.
fill() {
    local burrow=$root/var/lib/burrow device=$root/var/lib/burrow-device piece
    mkdir -p "$burrow" "$device/ssh" "$root/var/log/journal/x"
    for piece in aaa bbb ccc ddd; do
        mkdir -p "$burrow/media/$piece" "$burrow/$piece"
        (cd "$burrow/$piece" && seq 8000 | xargs touch)
    done
    echo 'not a store' >"$burrow/burrow.redb"
    echo secret >"$burrow/.hidden"
    echo 'psk=secret' >"$device/wifi.conf"
    echo key >"$device/ssh/authorized_keys"
    echo kept >"$device/rauc.status"
    echo kept >"$device/machine-id"
    echo names >"$root/var/log/journal/x/system.journal"
    echo OLD-CODE >"$root/boot/burrow/claim-code.txt"
    # Files that wait for somebody to mend them, and one that is being erased.
    printf 'name: Home\npassword: sesame-street\nnonsense\n' >"$root/boot/burrow/WiFi.txt"
    printf '#cloud-config\nssh_authorized_keys:\n  - %s\n  - nonsense\n' "$OLD_KEY" >"$root/boot/burrow/user-data"
    echo 'password = "sesame-street"' >"$root/boot/burrow/burrow-erasing-custom.toml"
    for other in photo.jpg config.txt; do echo "not ours" >"$root/boot/burrow/$other"; done
    chown -R "$(sed -n 's/^burrow:[^:]*:\([0-9]*\):\([0-9]*\):.*/\1:\2/p' "$root/etc/passwd")" "$burrow"
    echo "wished for" >"$device/factory-reset"
}
OLD_KEY='ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f old-owner'
half_erased() { [ ! -e "$root/var/lib/burrow/aaa" ] && [ -e "$root/var/lib/burrow/ddd" ]; }
test_reset() {
    part reset "a factory reset, with a power cut in it"
    appliance_box reset
    # On a busy machine it may be over before the plug is out: then once more.
    for _ in $(seq 5); do
        fill
        box_start
        for _ in $(seq 3000); do if half_erased; then break; fi; sleep 0.01; done
        box_cut
        if half_erased; then break; fi
    done
    check "the power went in the middle" half_erased
    check "the store was gone first" [ ! -e "$root/var/lib/burrow/burrow.redb" ]
    check "the mark is still there" [ -e "$root/var/lib/burrow-device/factory-reset" ]
    box_start
    check "the box starts again" soon box_settled
    check "nothing has failed" nothing_failed
    for gone in lib/burrow/aaa lib/burrow/ddd lib/burrow/media/aaa lib/burrow/.hidden lib/burrow-device/wifi.conf \
        lib/burrow-device/ssh lib/burrow-device/factory-reset log/journal/x; do
        check "/var/$gone is gone" [ ! -e "$root/var/$gone" ]
    done
    for kept in rauc.status machine-id; do
        check "$kept is kept" is kept "$(cat "$root/var/lib/burrow-device/$kept")"
    done
    check "what the old owner has left on the card is gone" eval '! ls "$root/boot/burrow" | grep -iE "wifi|user-data|erasing" && ! grep -rE "sesame|old-owner" "$root/boot/burrow"'
    check "so that nobody of theirs comes in by SSH" eval '[ ! -e "$root/var/lib/burrow-device/authorized_keys" ] && rests owner-ssh'
    for other in photo.jpg config.txt; do check "$other on the card is kept" is "not ours" "$(cat "$root/boot/burrow/$other")"; done
    check "the house opens, with a new store" soon answers 127.0.0.1
    check "and a new claim code on the card" grep -qE '^[A-Z0-9]{4}-[A-Z0-9]{4}$' "$root/boot/burrow/claim-code.txt"
    check "the folder is Burrow's again" owned 750 burrow:burrow /var/lib/burrow
    unreadable
    box_cut
    stuck
}

# A folder that can't be erased stands for a card that can't be written to any more.
stuck() {
    local page
    fill
    writes_tunnel() { mkdir -p "$root/var/lib/burrow/tunnel" && echo 'tunnel: x' >"$root/var/lib/burrow/tunnel/config.yml"; }
    writes_tunnel
    mkdir "$root/var/lib/burrow/aaa/stuck"
    mount -t tmpfs tmpfs "$root/var/lib/burrow/aaa/stuck"
    box_start
    check "a box that gets stuck while it forgets starts all the same" soon box_settled
    check "no house is opened on what is half erased" eval '[ "$(property burrow ActiveState)" != active ]'
    check "a page is shown in its place" soon runs burrow-damaged
    page=$(for _ in $(seq 50); do inside curl -sS --max-time 5 http://127.0.0.1/ 2>/dev/null && break; sleep 0.2; done)
    check "which says that not everything could be erased" grep -q "can’t be erased" <<<"$page"
    check "and why" grep -q "stuck" <<<"$page"
    check "visitors from outside don't see it" rests cloudflared
    check "wishes are heard" runs burrow-wishes.path
    check "systemd has understood every line" nothing_misunderstood
    box_cut
    umount "$root/var/lib/burrow/aaa/stuck"
    box_start
    check "the next start tries again, and has it all forgotten" soon answers 127.0.0.1
    check "and no page is left about it" rests burrow-damaged
    box_cut
}

# A store that can't be read, on a file system that can.
unreadable() {
    local code store="$root/var/lib/burrow/burrow.redb" note="$root/boot/burrow/burrow-note.txt"
    page_is() { is "$1" "$(inside curl -sS --max-time 5 -o /dev/null -w '%{http_code}' http://127.0.0.1/)"; }
    ruin() { inside systemctl stop burrow && dd if=/dev/zero of="$store" bs=4096 count=64 conv=notrunc status=none && inside systemctl start burrow; }
    inside systemctl stop burrow
    cp -p "$store" "$root/var/lib/burrow/kept"
    ruin
    check "a store that can't be read doesn't end the house" runs burrow
    check "a page says so" page_is 503
    check "the note on the card says so too" grep -q "can't be opened" "$note"
    check "nothing of it was changed by that" eval '[ "$(head -c 8 "$store" | tr -d "\\0")" = "" ]'
    check "nothing has failed" nothing_failed
    inside systemctl stop burrow
    mv "$root/var/lib/burrow/kept" "$store"
    inside systemctl start burrow
    check "with its store back, the house opens" soon answers 127.0.0.1
    check "and the note is gone" [ ! -e "$note" ]
    ruin
    code=$(inside sed -n 's/.*"claim_code":"\([^"]*\)".*/\1/p' /run/burrow/screen.json)
    inside curl -sS --max-time 10 -o /dev/null -H "Origin: http://127.0.0.1" -d "code=$code&sure=erase" http://127.0.0.1/make-anew
    box_gone
    check "whoever has the code on the screen has it erased, and the box restarts" is 129 $?
    box_start
    check "and the house opens, with a new store" soon answers 127.0.0.1
}

test_damaged() {
    part damaged "a start without a data partition"
    appliance_box damaged
    # In place of image/early/new-data: there is no disk here.
    printf '#!/bin/sh\nset -e\n[ -e /run/burrow-device/damaged ]\n' >"$root/usr/lib/burrow/new-data"
    chmod 755 "$root/usr/lib/burrow/new-data"
    starts_from
    box_start damaged
    check "it starts" soon box_settled
    check "the page about damage is shown" soon runs burrow-damaged
    check "no house is opened on nothing" rests burrow
    check "nor does the tunnel lead anywhere" rests cloudflared
    check "nobody is asked for a password" rests emergency.target
    check "wishes are heard" runs burrow-wishes.path
    check "nothing has failed" nothing_failed
    start_is_roots burrow-damaged
    if knows damaged; then
        check "and the page answers at port 80" soon inside curl -sS --max-time 5 -o /dev/null http://127.0.0.1/
        # Not from here: it is root's disk.
        check "Burrow's user can't have the data made anew by itself" eval '! as_burrow "systemctl start burrow-new-data" && rests burrow-new-data'
        as_burrow 'echo >/run/burrow/wishes/confirm-damaged'
        box_gone
        check "the owner's consent has it made anew, and restarts the box" is 129 $?
    fi
    box_cut
}

test_plain() {
    part plain "the Debian package on a computer that runs already"
    box_new plain
    install_burrow "$root"
    # What is packed is the stand-in: packing the real one takes a minute, and this is about the package.
    package() { OUT=$1 DEB_PACKING=-Znone systemd/deb/build.sh amd64 "$work/burrow"; }
    check "the package is made" package "$root/var/tmp/burrow.deb"
    package "$work/again.deb" >/dev/null
    check "the same input gives the same bytes" cmp "$root/var/tmp/burrow.deb" "$work/again.deb"
    box_start
    soon box_settled
    check "it is installed" inside dpkg --force-architecture -i /var/tmp/burrow.deb
    check "Burrow runs" soon runs burrow
    check "and answers at port 80" soon answers 127.0.0.1
    check "at every start" is enabled "$(inside systemctl is-enabled burrow)"
    check "the data folder is Burrow's alone" owned 750 burrow:burrow /var/lib/burrow
    check "without a cloudflared there is no tunnel" rests cloudflared
    for unit in burrow-wishes.path burrow-screen.service burrow-first.service burrow-reset.service; do
        check "$unit is not here" is not-found "$(property "$unit" LoadState)"
    done
    check "nor is root's folder for an appliance" [ ! -e "$root/run/burrow-device" ]
    check "nothing has failed" nothing_failed
    inside sh -c 'echo BURROW_LAN=127.0.0.1:8080 >>/etc/default/burrow; systemctl restart burrow'
    check "/etc/default/burrow is heeded" soon answers 127.0.0.1:8080
    local old
    old=$(property burrow MainPID)
    check "installed once more" inside dpkg --force-architecture --force-confold -i /var/tmp/burrow.deb
    check "it is started anew" soon another_pid burrow "$old"
    check "with the settings that were changed" soon answers 127.0.0.1:8080
    inside systemctl disable --quiet burrow
    inside dpkg --force-architecture --force-confold -i /var/tmp/burrow.deb >/dev/null 2>&1
    check "who has disabled it keeps it so" is disabled "$(inside systemctl is-enabled burrow)"
    check "it is removed" inside dpkg -r burrow
    check "and runs no more" rests burrow
    check "its settings are kept" [ -e "$root/etc/default/burrow" ]
    check "it is purged" inside dpkg -P burrow
    check "its settings are gone" [ ! -e "$root/etc/default/burrow" ]
    check "and its traces in systemd" is "" "$(cd "$root" && find etc/systemd var/lib/systemd/deb-systemd-helper-* -name '*burrow*')"
    check "the data is still there" [ -e "$root/var/lib/burrow/burrow.redb" ]
    check "systemd is content" nothing_failed
    box_cut
}
