#!/bin/bash
# Takes out of a Debian tree what the box never uses: trim.sh ROOT KERNEL_VERSION TRIPLET
set -euo pipefail
here=$(dirname "$(realpath "$0")")
root=$1 kernel=$2 triplet=$3

# What people read, other languages, what is for building and for installing packages, and what shells complete.
rm -rf "$root"/usr/share/{doc,man,info,locale,i18n,lintian,bash-completion,zsh,fish,perl5,pixmaps,icons,applications,bug,doc-base,base-passwd,polkit-1,gcc,gdb}
rm -rf "$root"/usr/share/{initramfs-tools,ca-certificates,common-licenses,dict,menu,misc,metainfo,readline,reportbug,X11,xml,keymaps,consolefonts}
# Of the time zones those that people choose from (2 MB), and not the same once more, with and without leap seconds.
rm -rf "$root"/usr/share/zoneinfo/{right,posix}
rm -rf "$root"/usr/{include,games,src,local} "$root"/var/{cache,lib,log,backups,mail,spool,local,opt,tmp,run,lock} "$root"/{media,mnt,opt,srv,home}
rm -rf "$root"/etc/{apt,dpkg,cron.d,cron.daily,default,init.d,rc?.d,logrotate.d,kernel,initramfs,initramfs-tools,skel,bash.bashrc,profile.d,update-motd.d,terminfo,X11,xdg,pam.d,pam.conf,security,selinux,ca-certificates*}
rm -rf "$root"/usr/lib/{apt,dpkg,locale,tmpfiles.d/{20-systemd-shell-extra,20-systemd-ssh-generator,credstore,debian,etc,home,legacy,passwd,provision,x11}.conf,kernel,pcrlock.d,init,modprobe.d/aliases.conf}
rm -rf "$root"/usr/lib/"$triplet"/{gconv,perl*,engines-3,ossl-modules/legacy.so,security,audit}
rm -rf "$root"/usr/lib/udev/{hwdb.d,hwdb.bin} "$root/usr/lib/systemd/catalog" "$root/usr/lib/systemd/user" "$root/usr/lib/systemd/user-generators"
# Programs of systemd and util-linux for work that this box doesn't do.
(cd "$root/usr/bin" && rm -f systemd-{cgls,cgtop,cryptenroll,cryptsetup,home*,inhibit,mute-console,nspawn,path,sbsign,socket-activate,stdio-bridge,vmspawn,vpick,ask-password} \
    localectl loginctl kernel-install bootctl perl* chattr lsattr uuid* ipcmk ipcs ipcrm lscpu lsipc lslocks lslogins lsmem lsns lsirq setpriv \
    script scriptlive scriptreplay unshare nsenter setarch linux32 linux64 i386 x86_64 chmem choom prlimit mcookie namei rename.ul rev \
    column col* hexdump.ul last lastb look whereis wdctl.old getopt fallocate fincore hardlink jobs lsfd dropbearconvert dbclient scmp uclampset cal \
    chrt coresched exch chage chfn chsh deb-* debconf* expiry gpasswd passwd su run0 systemd-{confext,sysext,firstboot,hwdb,machine-id-setup,run,tty-ask-password-agent,creds,delta,mount,umount} \
    wpa_passphrase dbus-{cleanup-sockets,run-session,update-activation-environment,uuidgen})
(cd "$root/usr/sbin" && rm -f cfdisk fsck.cramfs fsck.minix mkfs.minix mkfs.bfs mkfs.cramfs debugfs e4crypt e4defrag e2scrub* e2image mklost+found \
    filefrag e2freefrag e2undo badblocks logsave chcpu ctrlaltdel ldattach readprofile rtcwake runuser sulogin addpart delpart \
    adduser addgroup agetty getty blkzone chgpasswd chpasswd deluser delgroup dpkg-* faillock group* grp* invoke-rc.d isosize mkhomedir_helper newusers pam* pwck pw* \
    service shadowconfig unix_* update-* user* vigr vipw fdisk fsfreeze swaplabel telinit runlevel resolvconf \
    fdformat raw tarcat pivot_root wpa_action iwconfig 2>/dev/null || true)
(cd "$root/usr/lib/systemd" && rm -f systemd-{homed,homework,importd,import*,export*,journal-remote,journal-gatewayd,journal-upload,machined,portabled,pull,userwork,userdbd,cryptsetup,pcr*,tpm2*,measure,integritysetup,veritysetup,bsod,battery-check,coredump,ssh-proxy,ssh-issue,vconsole-setup,localed,keyutil,sysupdate,nsresource*,mountfs*,storagetm,mute-console,quotacheck,sulogin-shell,validatefs,factory-reset,pcrlock} ukify)
(cd "$root/usr/lib/systemd/system-generators" && rm -f systemd-{cryptsetup,integritysetup,veritysetup,hibernate-resume,gpt-auto,ssh,tpm2,rc-local,sysv,getty,factory-reset}-generator)
rm -rf "$root"/usr/lib/systemd/system/{initrd*,quotaon*,systemd-pcr*,systemd-tpm2*,rc-local*,container-getty*,console-getty*,emergency*.d,debug-shell*,systemd-hibernate*,hibernate*,suspend*,hybrid*,systemd-suspend*,breakpoint*,systemd-journald-audit*}

# Libraries that no program that is left uses.
"$here/libraries.py" "$root" "$triplet"

# Drivers: those on the list, with all that they need.
modules=$root/usr/lib/modules/$kernel
keep=$(mktemp)
trap 'rm -f "$keep"' EXIT
grep -v '^#' "$here/modules" | while read -r place; do
    if [ -d "$modules/$place" ]; then find "$modules/$place" -name '*.ko*'; else ls "$modules/$place".ko* 2>/dev/null || true; fi
done | sed "s#^$modules/##" >"$keep"
# modules.dep says "a: b c": a needs b and c, which is all that it needs.
depmod --basedir "$root/usr" "$kernel"
awk 'NR == FNR { want[$1] = 1; next }
    { name = $1; sub(/:$/, "", name); if (name in want) { print name; for (i = 2; i <= NF; i++) print $i } }' \
    "$keep" "$modules/modules.dep" | sort -u >"$keep.all"
find "$modules/kernel" -name '*.ko*' | sed "s#^$modules/##" | sort | comm -23 - "$keep.all" | sed "s#^#$modules/#" | xargs -r rm -f
find "$modules" -type d -empty -delete
rm -rf "$keep.all" "$modules"/{build,source,vdso}
# Only the binary tables are read on the box.
depmod --basedir "$root/usr" "$kernel"
rm -f "$modules"/modules.{alias,dep,symbols,devname.txt}

# Firmware that none of the drivers above asks for.
if [ -d "$root/usr/lib/firmware" ]; then
    wanted=$(mktemp)
    find "$modules" -name '*.ko*' | while read -r module; do modinfo -F firmware "$module"; done | sort -u >"$wanted"
    find "$root/usr/lib/firmware" -type f | sed "s#^$root/usr/lib/firmware/##" | sort >"$wanted.have"
    find "$root/usr/lib/firmware" \( -type f -o -type l \) | while read -r file; do
        name=${file#"$root/usr/lib/firmware/"}
        case $name in
        # The kernel's driver asks for these by the board's name, which it doesn't say beforehand.
        brcm/* | cypress/* | regulatory.db*) continue ;;
        esac
        grep -qxF -e "$name" -e "${name%.xz}" -e "${name%.zst}" "$wanted" || rm -f "$file"
    done
    find "$root/usr/lib/firmware" -type d -empty -delete
    rm -f "$wanted" "$wanted.have"
fi
mkdir -p "$root"/{var,boot/burrow,root,proc,sys,dev,run,tmp,mnt}
