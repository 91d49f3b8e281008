# How the box gets newer versions. Plain words: whoever reads this has never run a server.

update-title = Aktualisierungen
update-place-text = Welche Version läuft, ob es etwas Neueres gibt, und wann es eingespielt wird.
update-version = Hier läuft Version { $version }.
update-good = Die Aktualisierung auf Version { $version } ist { $when } gelungen.
update-looked = Zuletzt wurde { $when } nach etwas Neuerem gesehen.
update-look = Jetzt nach etwas Neuerem sehen
update-busy = Es wird nach etwas Neuerem gesehen …
update-offer = Version { $version }
update-size =
    { $count ->
        [one] Ein Megabyte ist zu holen.
       *[other] { $count } Megabyte sind zu holen.
    }
update-new = Was neu ist
update-install = Jetzt einspielen
update-install-again = Noch einmal versuchen
update-install-hint = Das Gerät startet damit neu und ist für ein paar Minuten weg. Sollte die neue Version hier nicht laufen, kehrt das Gerät von selbst zu dieser zurück.

## How it stands
update-lead-none = Dieser Burrow aktualisiert sich nicht von selbst: Wer dieses Programm gemacht hat, hat ihm keinen Ort genannt, an dem es nachsehen könnte.
update-lead-never = Nach etwas Neuerem wurde noch nicht gesehen. Das geschieht einmal am Tag.
update-lead-look = Alles ist auf dem neuesten Stand.
update-lead-offered = Es gibt eine neuere Version.
update-lead-fetch = Eine neuere Version wird geholt. Alles läuft derweil weiter wie gewohnt.
update-lead-ready-night = Eine neuere Version ist da. Sie wird in der kommenden Nacht eingespielt, zwischen drei und fünf Uhr.
update-lead-ready-now = Eine neuere Version ist da und wird gleich eingespielt.
update-lead-ready-button = Eine neuere Version ist da. Sie wird eingespielt, wenn du auf den Knopf drückst.
update-lead-install = Die neuere Version wird eingespielt. Das Gerät startet gleich neu.
update-lead-trial = Die neuere Version läuft auf Probe: Dein Burrow sieht nach, ob mit ihr alles geht.

## When
update-when = Wann eingespielt wird
update-when-night = Nachts
update-when-night-text = Zwischen drei und fünf Uhr, wenn es kaum jemanden stört, dass das Gerät ein paar Minuten weg ist.
update-when-button = Wenn ich auf den Knopf drücke
update-when-button-text = Sie werden geholt und warten auf dich. Lass sie nicht lange warten: Viele schließen Lücken, durch die andere hereinkommen könnten.
update-when-save = Speichern

## What is in the way
update-snag-feed-unreachable = Nach etwas Neuerem kann nicht gesehen werden: Der Ort, an dem Aktualisierungen angekündigt werden, antwortet nicht. Es wird von selbst wieder versucht.
update-snag-feed-broken = Der Ort, an dem Aktualisierungen angekündigt werden, sagt etwas, das diese Version nicht versteht. Morgen wird wieder nachgesehen.
update-snag-other-board = Für diese Art von Gerät gibt es keine Aktualisierungen.
update-snag-too-far = Die neueste Version lässt sich nicht über diese einspielen: Dazwischen muss Version { $version } kommen. Sieh nach, wie du dieses Gerät eingerichtet hast, und spiel die neueste Version auf eine neue Karte; deine Sicherung kommt dort wieder hinein.
update-snag-unreachable = Die Aktualisierung lässt sich gerade nicht holen. Es geht von selbst dort weiter, wo es war.
update-snag-wrong = Was kam, ist nicht die angekündigte Aktualisierung, und wurde weggeworfen. Morgen wird wieder nachgesehen.
update-snag-no-room =
    { $count ->
        [one] Für die Aktualisierung ist kein Platz: Ein Megabyte fehlt. Schaff Platz; es geht von selbst weiter.
       *[other] Für die Aktualisierung ist kein Platz: { $count } Megabyte fehlen. Schaff Platz; es geht von selbst weiter.
    }
update-snag-disk = Die Aktualisierung lässt sich nicht auf den Speicher schreiben. Es wird von selbst wieder versucht. Wenn das so bleibt, sieh nach, wie es der Karte geht.
update-snag-no-installer = Die Aktualisierung ist da, aber niemand auf diesem Computer spielt sie ein. Auf einem Computer, um den du dich selbst kümmerst, spiel die neue Version so ein wie diese.
update-snag-interrupted = Das Einspielen wurde abgebrochen, vielleicht weil der Strom weg war. Nichts ist verloren: Es beginnt von vorn.
update-snag-failed = Die Aktualisierung konnte nicht eingespielt werden, und nichts wurde verändert. Dazu hieß es: { $why }

## What did not go well
update-back = Die Aktualisierung auf Version { $version } hat hier nicht funktioniert. Dein Burrow ist von selbst zur Version davor zurückgekehrt, und arbeitet wie zuvor. Sie wird nicht wieder versucht, wenn du es nicht willst.
update-why-http = Die neue Version hat nicht geantwortet.
update-why-store = Die neue Version konnte nicht lesen, was dein Burrow aufbewahrt.
update-why-tunnel = Mit der neuen Version war dein Burrow von außen nicht zu erreichen.
update-why-adapter = Die neue Version hat den Netzanschluss dieses Geräts nicht gefunden.
update-why-no-start = Die neue Version ist nicht gestartet.
update-why-other = Was mit der neuen Version nicht stimmte, ist nicht bekannt.
update-alert-look = Aktualisierungen ansehen

## What was put aside
update-aside = Beiseitegelegt
update-aside-text = Die ältere Version kann es nicht lesen. Es wird aufbewahrt, bis du es entfernst.
update-aside-since = Als dein Burrow zur Version davor zurückkehrte, kehrte er zu dem zurück, was er { $when } wusste. Was die neue Version danach geschrieben hat, wurde beiseitegelegt.
update-aside-nothing = Niemand hier hatte in dieser Zeit etwas geschrieben.
update-aside-posts =
    { $count ->
        [one] Ein Beitrag von jemandem hier ist darin.
       *[other] { $count } Beiträge von Leuten hier sind darin.
    }
update-aside-unread = Was darin ist, kann diese Version nicht zählen.
update-aside-size =
    { $count ->
        [one] Es braucht ein Megabyte.
       *[other] Es braucht { $count } Megabyte.
    }
update-aside-remove = Endgültig entfernen
