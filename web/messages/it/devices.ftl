# Devices.

devices-title = Dove hai fatto l’accesso
devices-lead = Se non riconosci uno di questi, disconnettilo e cambia la password.
devices-browsers = Browser
devices-apps = App
devices-no-apps = Ancora nessuna app.
devices-command-line = Creato dalla riga di comando
devices-this = questo browser
devices-used = ultimo uso { $when }
devices-since = accesso fatto { $when }
devices-revoke = Disconnetti
devices-others = Disconnetti tutto il resto
devices-others-text = Disconnette ogni browser e app tranne questo.
devices-revoked-notice = Disconnesso.
devices-others-notice = Tutto tranne questo browser è disconnesso.
browser-on = { $browser } su { $system }
browser-unknown = Un browser
ago-now = proprio ora
ago-minutes = { $count ->
    [one] un minuto fa
   *[other] { $count } minuti fa
}
ago-hours = { $count ->
    [one] un’ora fa
   *[other] { $count } ore fa
}
ago-days = { $count ->
    [one] ieri
   *[other] { $count } giorni fa
}
