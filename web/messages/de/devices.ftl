# Devices.

devices-title = Wo du angemeldet bist
devices-lead = Wenn du eins davon nicht kennst, melde es ab und ändere dein Passwort.
devices-browsers = Browser
devices-apps = Apps
devices-no-apps = Noch keine Apps.
devices-command-line = Auf der Kommandozeile angelegt
devices-this = dieser Browser
devices-used = zuletzt benutzt: { $when }
devices-since = angemeldet: { $when }
devices-revoke = Abmelden
devices-others = Überall sonst abmelden
devices-others-text = Meldet alle Browser und Apps ab außer diesem.
devices-revoked-notice = Abgemeldet.
devices-others-notice = Alles außer diesem Browser ist abgemeldet.
browser-on = { $browser } auf { $system }
browser-unknown = Ein Browser
ago-now = gerade eben
ago-minutes = { $count ->
    [one] vor einer Minute
   *[other] vor { $count } Minuten
}
ago-hours = { $count ->
    [one] vor einer Stunde
   *[other] vor { $count } Stunden
}
ago-days = { $count ->
    [one] gestern
   *[other] vor { $count } Tagen
}
