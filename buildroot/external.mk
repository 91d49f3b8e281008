# Our packages; Buildroot reads this after its own.
include $(sort $(wildcard $(BR2_EXTERNAL_BURROW_PATH)/package/*/*.mk))
