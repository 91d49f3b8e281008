# How the house finds out what is wrong with itself.

diagnosis-title = Ist alles in Ordnung?
diagnosis-link = Ist alles erreichbar? Lass deinen Bau nachsehen.
diagnosis-place-text = Dein Bau sieht nach, wie es ihm geht, und sagt, was zu tun ist.
diagnosis-look = Noch einmal nachsehen
diagnosis-busy = Dein Bau sieht gerade nach. Das dauert bis zu zwei Minuten; die Seite zeigt von selbst, was er gefunden hat.
diagnosis-never = Dein Bau hat noch nicht nachgesehen. Er tut es einmal am Tag und immer, wenn du auf den Knopf drückst.
diagnosis-all-well = Soweit wir sehen, ist alles in Ordnung.
diagnosis-hints = { $count ->
    [one] Alles geht. Eine Sache könnte besser sein.
   *[other] Alles geht. { $count } Dinge könnten besser sein.
}
diagnosis-troubles = { $count ->
    [one] Eine Sache geht nicht.
   *[other] { $count } Dinge gehen nicht.
}
diagnosis-looked = Zuletzt nachgesehen: { $when }.
diagnosis-since = Zum ersten Mal gefunden: { $when }.
diagnosis-found = Was er gefunden hat
diagnosis-local = Dieser Bau wird auf diesem Computer nur ausprobiert: Niemand sonst kann ihn erreichen. Darum sieht er nur nach seiner Uhr, seinem Speicher und dem, was er aufbewahrt. Mehr trifft hier nicht zu.
diagnosis-is-fine = in Ordnung
diagnosis-is-hint = könnte besser sein
diagnosis-is-bad = geht nicht
diagnosis-is-unseen = nicht angesehen
diagnosis-support = Hilft dir jemand?
diagnosis-support-text = Gib diesen Text weiter. Er sagt, welche Version das ist, in welchem Zustand, und was gefunden wurde. Er enthält keine Namen, keine Adressen, keine Passwörter und nichts, was jemand geschrieben hat.
diagnosis-support-label = Text zum Kopieren
diagnosis-back = Zurück zur Übersicht
diagnosis-back-setup = Zurück zum Einrichten

## What is looked at
diagnosis-check-clock = Die Uhr
diagnosis-check-disk = Platz auf dem Speicher
diagnosis-check-store = Was dein Bau aufbewahrt
diagnosis-check-dns = Dein Name im Internet
diagnosis-check-tunnel = Der Tunnel
diagnosis-check-address = Der Weg zu deinem Bau
diagnosis-check-challenge = „Bist du ein Mensch?“
diagnosis-check-webfinger = Leute unter ihrem Namen finden
diagnosis-check-actor = Profile für andere Server
diagnosis-check-inbox = Briefe von anderen Servern
diagnosis-check-streaming = Neues sofort in Apps
diagnosis-check-media = Bilder
diagnosis-check-cache = Unterwegs wird nichts verwechselt
diagnosis-check-upload = Große Bilder und Filme

## Where all is well
diagnosis-fine-clock = Dieser Computer weiß, wie spät es ist.
diagnosis-fine-disk = Es ist genug Platz da.
diagnosis-fine-store = Dein Bau kann aufschreiben, was geschieht.
diagnosis-fine-dns = { $host } führt irgendwohin im Internet.
diagnosis-fine-tunnel = Der Tunnel steht.
diagnosis-fine-address = Wer nach { $host } fragt, kommt zu genau diesem Bau.
diagnosis-fine-challenge = Niemand verlangt von anderen Servern den Beweis, dass sie Menschen sind, den sie nicht bringen könnten.
diagnosis-fine-webfinger = Andere Server finden Leute von { $host } unter ihrem Namen.
diagnosis-fine-actor = Andere Server können lesen, wer jemand hier ist.
diagnosis-fine-inbox = Briefe von anderen Servern kommen herein.
diagnosis-fine-streaming = Apps können sofort erfahren, was geschieht.
diagnosis-fine-media = Bilder kommen durch und dürfen unterwegs aufbewahrt werden.
diagnosis-fine-cache = Alle bekommen, worum sie gebeten haben, frisch von hier.
diagnosis-fine-upload = Große Bilder und Filme kommen ganz herein.

## What doesn’t work then
diagnosis-harm-clock = Andere Server glauben Briefen mit falscher Zeit nicht, und nichts Gesichertes ist mehr zu erreichen.
diagnosis-harm-disk = Wenn der Speicher voll ist, kann niemand posten, und nichts kommt herein.
diagnosis-harm-store = Niemand kann posten, und nichts kommt herein.
diagnosis-harm-dns = Niemand findet { $host }: deine Leute nicht, wenn sie unterwegs sind, und kein anderer Server.
diagnosis-harm-tunnel = Niemand kommt von außen zu { $host }: deine Leute nicht, wenn sie unterwegs sind, und kein anderer Server.
diagnosis-harm-address = Niemand kommt von außen zu { $host }: deine Leute nicht, wenn sie unterwegs sind, und kein anderer Server.
diagnosis-harm-challenge = Andere Server und Apps sind Programme und scheitern daran. Sie können euch nicht folgen oder schreiben, und Apps gehen nicht mehr.
diagnosis-harm-webfinger = Leute anderswo finden hier niemanden, wenn sie suchen.
diagnosis-harm-actor = Andere Server können keine Profile von hier zeigen und glauben nicht, was von hier kommt.
diagnosis-harm-inbox = Antworten, Favoriten und Beiträge von anderen Servern kommen nicht an.
diagnosis-harm-streaming = Apps sehen Neues erst, wenn jemand zum Nachsehen nach unten zieht.
diagnosis-harm-media = Leute anderswo sehen Beiträge von hier ohne ihre Bilder.
diagnosis-harm-cache = Andere Server bekommen vielleicht eine Seite, wo sie ein Dokument brauchen, und Leute etwas Altes oder etwas, das nicht für sie gedacht ist.
diagnosis-harm-upload = Große Bilder und Filme lassen sich von außerhalb deines Zuhauses nicht posten.

## Why
diagnosis-why-not-open = Hier ist noch niemand, nach dem andere suchen könnten.
diagnosis-why-offline = Da draußen antwortet niemand. Vielleicht ist deine Internetleitung gerade unterbrochen.
diagnosis-why-clock-off = Die Uhr dieses Computers geht um { $figure } Minuten falsch.
diagnosis-why-clock-year = Die Uhr dieses Computers zeigt ein Jahr, das nicht stimmen kann.
diagnosis-why-disk-low = { $figure } MB sind übrig. Das ist nicht viel.
diagnosis-why-disk-full = Nur { $figure } MB sind übrig.
diagnosis-why-disk-unread = Der Speicher sagt nicht, wie viel Platz noch ist.
diagnosis-why-store-stuck = Dein Bau kann nichts aufschreiben.
diagnosis-why-name-unknown = Für { $host } gibt es im Internet keinen Eintrag.
diagnosis-why-name-at-home = { $host } führt in ein Heimnetz, in das niemand sonst kommt.
diagnosis-why-tunnel-own = Du hast gesagt, dass etwas Eigenes den Besuch hierher bringt, darum gibt es keinen Tunnel von uns.
diagnosis-why-tunnel-none = Es gibt keinen Tunnel von uns.
diagnosis-why-tunnel-missing = Das Programm, das den Tunnel offen hält, ist nicht auf diesem Computer.
diagnosis-why-tunnel-starting = Der Tunnel wird gerade aufgebaut.
diagnosis-why-tunnel-cut = Das Tunnelprogramm läuft, erreicht aber Cloudflare nicht.
diagnosis-why-tunnel-ended = Das Tunnelprogramm hat sich beendet und wird neu gestartet.
diagnosis-why-unreachable = Niemand hat geantwortet, als wir { $host } gefragt haben.
diagnosis-why-slow = Es hat viel zu lange gedauert, bis { $host } antwortete.
diagnosis-why-elsewhere = Für { $host } hat jemand geantwortet, aber es war nicht dieser Bau.
diagnosis-why-challenged = Etwas vor { $host } wollte einen Beweis, dass ein Mensch fragt.
diagnosis-why-barred = Etwas vor { $host } hat uns abgewiesen (Fehler { $figure }).
diagnosis-why-behind = Cloudflare, oder was sonst vor { $host } steht, erreicht diesen Bau nicht (Fehler { $figure }).
diagnosis-why-wrong-status = Dieser Bau hat geantwortet, aber mit Fehler { $figure }, was er nicht sollte.
diagnosis-why-got-page = Wir haben um ein Dokument gebeten, wie andere Server es tun, und eine Webseite bekommen.
diagnosis-why-wrong-kind = Wir haben etwas anderes bekommen als das, worum wir gebeten haben.
diagnosis-why-kept = Wir haben eine alte Antwort bekommen, die unterwegs etwas aufbewahrt hatte.
diagnosis-why-mixed = Webseiten und Dokumente für andere Server werden miteinander vertauscht.
diagnosis-why-not-kept = Bilder kommen an, aber mit dem Vermerk, dass niemand sie aufbewahren darf. Jedes kommt jedes Mal den ganzen Weg von dir zu Hause.
diagnosis-why-no-upgrade = Apps bitten um eine Leitung, die offen bleibt. Diese Bitte geht unterwegs verloren.
diagnosis-why-too-large = Wir haben { $figure } MB geschickt, und unterwegs hat etwas das als zu groß abgelehnt.
diagnosis-why-cut-off = Wir haben { $figure } MB geschickt, und sie sind nicht ganz angekommen.
diagnosis-why-address-first = Das hat keinen Sinn, solange niemand zu deinem Bau kommt.

## What to do
diagnosis-do-not-open = Das wird angesehen, sobald es eine Leitung gibt.
diagnosis-do-offline = Sieh nach, ob anderes zu Hause ins Internet kommt, und sieh hier später noch einmal nach.
diagnosis-do-clock-off = Lass diesen Computer die Zeit aus dem Internet holen: Das ist ein Schalter in seinen Einstellungen für Datum und Uhrzeit. Auf unserem Gerät geschieht es von selbst; starte es neu, wenn es online ist.
diagnosis-do-clock-year = Lass diesen Computer die Zeit aus dem Internet holen: Das ist ein Schalter in seinen Einstellungen für Datum und Uhrzeit. Auf unserem Gerät geschieht es von selbst; starte es neu, wenn es online ist.
diagnosis-do-disk-low = Behalte weniger Bilder von anderen Servern, die sich wieder holen lassen, oder zieh auf einen größeren Speicher um.
diagnosis-do-disk-full = Behalte weniger Bilder von anderen Servern, die sich wieder holen lassen, oder lösche von diesem Computer, was du nicht brauchst.
diagnosis-do-disk-unread = Sieh nach, ob der Speicher gut angeschlossen ist, und starte diesen Computer neu. Wenn das nicht hilft, gibt der Speicher vielleicht den Geist auf: Sorg dafür, dass du eine Sicherung hast.
diagnosis-do-store-stuck = Schaff Platz auf dem Speicher und starte diesen Computer neu. Wenn das nicht hilft, gibt der Speicher vielleicht den Geist auf: Sorg dafür, dass du eine Sicherung hast.
diagnosis-do-name-unknown = Sieh nach, ob die Domain bezahlt ist und ob ihr Eintrag bei Cloudflare noch da ist. Wenn sie neu ist, warte eine Stunde. Wenn du den Tunnel noch einmal einrichtest, entsteht der Eintrag neu.
diagnosis-do-name-at-home = Ändere den Eintrag dort, wo du deine Domain verwaltest, oder lass uns einen Tunnel bauen. Wenn nur dein Router zu Hause das sagt, ist draußen vielleicht alles in Ordnung.
diagnosis-do-tunnel-own = Nichts, wenn der Weg zu deinem Bau in Ordnung ist.
diagnosis-do-tunnel-none = Nichts, wenn der Weg zu deinem Bau in Ordnung ist.
diagnosis-do-tunnel-missing = Installiere das Programm „cloudflared“ und starte deinen Bau neu.
diagnosis-do-tunnel-starting = Warte eine Minute und sieh noch einmal nach.
diagnosis-do-tunnel-cut = Sieh nach, ob anderes zu Hause ins Internet kommt. Starte dann den Tunnel neu.
diagnosis-do-tunnel-ended = Starte den Tunnel neu. Wenn er sich wieder beendet, sieh nach, was ihm im Weg ist.
diagnosis-do-unreachable = Sieh nach, ob der Tunnel steht und deine Internetleitung geht. Starte dann den Tunnel neu.
diagnosis-do-slow = Sendet oder lädt gerade jemand zu Hause sehr viel? Sieh später noch einmal nach.
diagnosis-do-elsewhere = Sieh nach, wohin der Eintrag von { $host } führt. Vielleicht führt er noch zu einem alten Server.
diagnosis-do-challenged = Schalte bei Cloudflare „Bot Fight Mode“ und „I’m Under Attack“ aus. Das meiste davon können wir mit einem API-Token für dich tun.
diagnosis-do-barred = Such bei Cloudflare unter „Security“ nach Regeln, die Programme abweisen, und nimm { $host } davon aus. Das meiste davon können wir mit einem API-Token für dich tun.
diagnosis-do-behind = Starte den Tunnel neu. Wenn sich nichts ändert, sieh nach, was ihm im Weg ist.
diagnosis-do-wrong-status = Sieh in ein paar Minuten noch einmal nach. Wenn es bleibt, gib den Text unten der Person, die dir hilft.
diagnosis-do-got-page = Etwas unterwegs ändert, worum andere Server bitten. Schalte dort aus, was Seiten für { $host } umschreibt.
diagnosis-do-wrong-kind = Etwas unterwegs ändert, was von hier kommt. Schalte dort aus, was Antworten für { $host } umschreibt.
diagnosis-do-kept = Lösche bei Cloudflare Regeln, die alles aufbewahren („cache“), und leere den Cache. Die richtige Regel können wir mit einem API-Token für dich setzen.
diagnosis-do-mixed = Lösche bei Cloudflare Regeln, die alles aufbewahren („cache“), und leere den Cache. Die richtige Regel können wir mit einem API-Token für dich setzen.
diagnosis-do-not-kept = Entferne, was unterwegs „Cache-Control“ ändert. Kaputt ist nichts; es kostet nur Zeit.
diagnosis-do-no-upgrade = Schalte bei Cloudflare unter „Network“ „WebSockets“ ein. Bei einem eigenen Proxy lass ihn die Header „Upgrade“ und „Connection“ weitergeben.
diagnosis-do-too-large = Erhöhe bei einem eigenen Proxy die größte Größe, die er durchlässt (nginx: client_max_body_size). Cloudflare selbst erlaubt 100 MB.
diagnosis-do-cut-off = Vielleicht ist deine Leitung zu langsam für so viel auf einmal. Lade zu Hause aus deinem eigenen Netz hoch.
diagnosis-do-address-first = Kümmere dich erst um den Weg zu deinem Bau.

## Buttons, and what they did
diagnosis-fix-restart = Den Tunnel neu starten
diagnosis-fix-room = Weniger Bilder von anderen behalten
diagnosis-fix-way = Nachsehen, was dem Tunnel im Weg ist
diagnosis-fix-choose = Um den Weg zu deinem Bau kümmern
diagnosis-fix-zone = Cloudflares Schalter von uns stellen lassen
diagnosis-did-restart = Der Tunnel wird neu gestartet. Sieh in einer Minute noch einmal nach.
diagnosis-did-room = Ab jetzt werden höchstens 64 MB an Bildern anderer Server behalten. Der Rest geht innerhalb einiger Stunden.
