################################################################################
#
# cloudflared-release
#
################################################################################

# Buildroot has a package cloudflared of its own, which compiles it (and Go first); this one takes the
# program that its makers release.
CLOUDFLARED_RELEASE_VERSION = 2026.8.2
CLOUDFLARED_RELEASE_LICENSE = Apache-2.0

ifeq ($(CLOUDFLARED),)
CLOUDFLARED_RELEASE_SITE = https://github.com/cloudflare/cloudflared/releases/download/$(CLOUDFLARED_RELEASE_VERSION)
CLOUDFLARED_RELEASE_SOURCE = cloudflared-linux-$(if $(BR2_aarch64),arm64,amd64)
CLOUDFLARED_RELEASE_FILE = $(CLOUDFLARED_RELEASE_DL_DIR)/$(CLOUDFLARED_RELEASE_SOURCE)
else
# CLOUDFLARED=file brings a binary of one's own: nothing is downloaded.
CLOUDFLARED_RELEASE_SOURCE =
CLOUDFLARED_RELEASE_FILE = $(CLOUDFLARED)
endif

# The download is the program itself: there is nothing to unpack.
define CLOUDFLARED_RELEASE_EXTRACT_CMDS
	cp $(CLOUDFLARED_RELEASE_FILE) $(@D)/cloudflared
endef

define CLOUDFLARED_RELEASE_INSTALL_TARGET_CMDS
	$(INSTALL) -D -m 0755 $(@D)/cloudflared $(TARGET_DIR)/usr/bin/cloudflared
endef

$(eval $(generic-package))
