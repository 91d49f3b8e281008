################################################################################
#
# burrow
#
################################################################################

# Our binary is made by cargo before Buildroot starts (make build, make build-arm64): one static file
# for each kind of processor, the same in every image. BURROW_CLONE is the clone, for the units in systemd/.
BURROW_VERSION = $(if $(BURROW_RELEASE),$(BURROW_RELEASE),local)
# Nothing is downloaded for it.
BURROW_SOURCE =
BURROW_LICENSE = AGPL-3.0-or-later
BURROW_DEPENDENCIES = systemd

define BURROW_ASK_FOR_BINARY
	@test -x "$(BURROW_BINARY)" || { \
		echo "burrow: our static binary isn't there (make build, make build-arm64); buildroot/build.sh names it."; \
		exit 1; }
	@test -f "$(BURROW_CLONE)/systemd/Makefile" || { \
		echo "burrow: BURROW_CLONE=dir must name the clone of Burrow, for its units; buildroot/build.sh sets it."; \
		exit 1; }
endef
BURROW_PRE_BUILD_HOOKS += BURROW_ASK_FOR_BINARY

define BURROW_INSTALL_TARGET_CMDS
	$(MAKE) -C $(BURROW_CLONE) DESTDIR=$(TARGET_DIR) PREFIX=/usr BURROW=$(BURROW_BINARY) install-appliance
endef

# Buildroot's systemd lets only root into /boot. Burrow leaves notes for people in /boot/burrow, whose own mode keeps the others out.
define BURROW_PERMISSIONS
	/boot d 755 0 0 - - - - -
endef

$(eval $(generic-package))
