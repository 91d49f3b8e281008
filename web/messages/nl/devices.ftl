# Devices.

devices-title = Waar je bent ingelogd
devices-lead = Ken je een van deze niet, log die dan uit en wijzig je wachtwoord.
devices-browsers = Browsers
devices-apps = Apps
devices-no-apps = Nog geen apps.
devices-command-line = Gemaakt op de opdrachtregel
devices-this = deze browser
devices-used = laatst gebruikt { $when }
devices-since = ingelogd { $when }
devices-revoke = Uitloggen
devices-others = Overal elders uitloggen
devices-others-text = Logt elke browser en app uit, behalve deze.
devices-revoked-notice = Uitgelogd.
devices-others-notice = Alles behalve deze browser is uitgelogd.
browser-on = { $browser } op { $system }
browser-unknown = Een browser
ago-now = zojuist
ago-minutes = { $count ->
    [one] een minuut geleden
   *[other] { $count } minuten geleden
}
ago-hours = { $count ->
    [one] een uur geleden
   *[other] { $count } uur geleden
}
ago-days = { $count ->
    [one] gisteren
   *[other] { $count } dagen geleden
}
