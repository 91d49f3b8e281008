# Devices.

devices-title = Gdzie trwają twoje sesje
devices-lead = Jeśli którejś nie znasz, wyloguj ją i zmień hasło.
devices-browsers = Przeglądarki
devices-apps = Aplikacje
devices-no-apps = Jeszcze żadnych aplikacji.
devices-command-line = Utworzone w wierszu poleceń
devices-this = ta przeglądarka
devices-used = ostatnio w użyciu { $when }
devices-since = zalogowano { $when }
devices-revoke = Wyloguj
devices-others = Wyloguj wszędzie indziej
devices-others-text = Wylogowuje każdą przeglądarkę i aplikację oprócz tej.
devices-revoked-notice = Wylogowano.
devices-others-notice = Wszystko oprócz tej przeglądarki jest wylogowane.
browser-on = { $browser }, { $system }
browser-unknown = Przeglądarka
ago-now = przed chwilą
ago-minutes = { $count ->
    [one] minutę temu
    [few] { $count } minuty temu
    [many] { $count } minut temu
   *[other] { $count } minut temu
}
ago-hours = { $count ->
    [one] godzinę temu
    [few] { $count } godziny temu
    [many] { $count } godzin temu
   *[other] { $count } godzin temu
}
ago-days = { $count ->
    [one] wczoraj
    [few] { $count } dni temu
    [many] { $count } dni temu
   *[other] { $count } dni temu
}
