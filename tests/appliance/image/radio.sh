#!/bin/sh
# Runs in the box, for radio.mjs: what is around the box in the air. The kernel's simulated radios (mac80211_hwsim) hear each other, wherever
# they are; those that aren't the box's own are in network namespaces, one a phone, the other the Wi-Fi of a home.
set -eu
cd /run/radio

inside() { # inside WHO COMMAND...
    who=$1
    shift
    busybox nsenter -t "$(cat "$who.pid")" -n -- "$@"
}
ask_phone() { inside phone wpa_cli -p /run/radio/phone -i wlan1 "$@"; }

case $1 in
world) # world MAC: three radios; the card with this address is the phone's, by which the test's browser gets at it
    modprobe mac80211
    insmod ./mac80211_hwsim.ko radios=3
    for who in phone home; do
        busybox unshare -n sleep 1000000 </dev/null >/dev/null 2>&1 &
        echo $! >$who.pid
    done
    sleep 1
    iw phy phy1 set netns "$(cat phone.pid)"
    iw phy phy2 set netns "$(cat home.pid)"
    card=$(ip -o link | sed -n "s/^[0-9]*: \([^:]*\):.* $2 .*/\1/p")
    ip link set "$card" netns "$(cat phone.pid)"
    inside phone ip link set lo up
    inside phone ip link set "$card" up
    inside phone ip addr add 10.0.3.15/24 dev "$card"
    printf '#!/bin/sh\necho $$ >>/run/radio/open\nexec busybox nc $(cat /run/radio/way) 80\n' >there
    printf '#!/bin/sh\n[ "$1" = bound ] || exit 0\nip addr flush dev $interface; ip addr add $ip/$mask dev $interface\necho "address=$ip router=${router:-} dns=${dns:-}"\n' >lease
    chmod +x there lease
    inside phone busybox nc -ll -p 80 -e /bin/sh /run/radio/there </dev/null >/dev/null 2>&1 &
    ;;
home) # home: the Wi-Fi of home.conf, with addresses for who comes
    [ ! -e wpa.pid ] || { kill "$(cat wpa.pid)"; sleep 2; }
    if [ ! -e leases ]; then
        touch leases
        inside home ip link set lo up
        inside home ip addr add 192.168.77.1/24 dev wlan2
        printf '%s\n' 'start 192.168.77.20' 'end 192.168.77.99' 'interface wlan2' 'lease_file /run/radio/leases' 'pidfile /run/radio/udhcpd.pid' \
            'option subnet 255.255.255.0' 'option router 192.168.77.1' 'option dns 192.168.77.1' 'option lease 600' >udhcpd.conf
        inside home busybox udhcpd -S udhcpd.conf
    fi
    inside home wpa_supplicant -B -P /run/radio/wpa.pid -c /run/radio/home.conf -i wlan2 -f /run/radio/home.log
    ;;
around) # around: what the phone finds
    if [ ! -e phone.conf ]; then
        printf 'ctrl_interface=DIR=/run/radio/phone\nupdate_config=0\n' >phone.conf
        inside phone wpa_supplicant -B -c /run/radio/phone.conf -i wlan1 -f /run/radio/phone.log >/dev/null
        sleep 2
    fi
    ask_phone scan >/dev/null
    sleep 5
    ask_phone scan_results
    ;;
join) # join NAME KEY, both in hexadecimal: the phone joins that Wi-Fi
    ask_phone remove_network all >/dev/null
    id=$(ask_phone add_network)
    ask_phone set_network "$id" ssid "$2" >/dev/null
    ask_phone set_network "$id" psk "$3" >/dev/null
    ask_phone enable_network "$id" >/dev/null
    ;;
joined) # joined: whether it is in
    ask_phone status | grep -x 'wpa_state=COMPLETED'
    ;;
address) # address: the phone asks for one, and says what it got
    inside phone busybox udhcpc -i wlan1 -n -q -t 10 -s /run/radio/lease 2>/dev/null
    ;;
way) # way ADDRESS: where the phone's browser comes out
    echo "$2" >way
    # Who changes to another Wi-Fi lets go of what was open in the old one.
    if [ -e open ]; then
        while read -r pid; do kill "$pid" 2>/dev/null || true; done <open
        rm open
    fi
    ;;
esac
