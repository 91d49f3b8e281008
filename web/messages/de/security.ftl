### Getting in and back in: the second step, recovery codes, passkeys, links for a new password, claiming again

## Told at the top of one's pages
alert-label = Das solltest du wissen
alert-look = Nachsehen
alert-seen = Ich weiß davon
alert-codes = Du hast noch keine Wiederherstellungscodes. Wenn du dein Passwort vergisst, kommst du damit wieder hinein.
alert-codes-few = { $count ->
    [0] Du hast keine Wiederherstellungscodes mehr. Mach neue, damit du wieder hineinkommst, wenn du dein Passwort vergisst.
    [one] Du hast nur noch einen Wiederherstellungscode. Mach neue, bevor du sie brauchst.
   *[other] Du hast noch { $count } Wiederherstellungscodes. Mach neue, bevor du sie brauchst.
}
alert-codes-make = Wiederherstellungscodes erstellen
alert-codes-later = Nicht jetzt

## What happened
told-title = Was zuletzt geschah
told-nothing = Noch nichts.
told-when = { $what } ({ $when })
told-password = Dein Passwort wurde geändert.
told-link-made = { $name } hat einen Link gemacht, mit dem sich ein neues Passwort für dich wählen lässt.
told-link-used = Mit dem Link von { $name } wurde ein neues Passwort gewählt. Alles wurde abgemeldet.
told-link-used-whole = Mit dem Link von { $name } wurde ein neues Passwort gewählt. Alles wurde abgemeldet, und das Anmelden verlangt keinen zweiten Schritt mehr.
told-code-password = Mit einem Wiederherstellungscode wurde ein neues Passwort gewählt. Alles wurde abgemeldet.
told-code-step = Jemand hat sich mit einem Wiederherstellungscode angemeldet.
told-codes-made = Neue Wiederherstellungscodes wurden gemacht.
told-app-added = Eine Authenticator-App wurde hinzugefügt.
told-app-removed = Die Authenticator-App wurde entfernt.
told-passkey-added = Ein Passkey wurde hinzugefügt.
told-passkey-removed = Ein Passkey wurde entfernt.
told-claimed-again = Das Haus wurde am Gerät selbst neu übernommen, mit einem neuen Passwort für dich.
told-command-line = Du hast an dem Computer, auf dem diese Gemeinschaft läuft, ein neues Passwort bekommen.
told-rescued = Mit den Wörtern vom Rettungsblatt wurde ein neues Passwort gewählt. Alles wurde abgemeldet, und das Anmelden verlangt keinen zweiten Schritt mehr.

## Signing in
login-recover = Nimm einen Wiederherstellungscode.
login-ask = Wenn du keinen hast, bitte die Person, die dich zu { $community } eingeladen hat, oder die Leitung um einen Link.
login-passkey-wrong = Dieser Passkey hat die Tür nicht geöffnet. Versuch es noch einmal, oder melde dich mit Profilname und Passwort an.
login-again = Das hat zu lange gedauert. Bitte melde dich noch einmal an.
passkey-use = Mit Passkey
passkey-trouble = Der Passkey wurde nicht benutzt. Versuch es noch einmal, oder nimm einen anderen Weg hinein.
passkey-noscript = Passkeys brauchen JavaScript, das in diesem Browser ausgeschaltet ist.
second-title = Noch ein Schritt
second-lead-app = Dein Passwort stimmt. Jetzt zeig, dass du es bist.
second-lead-passkey = Dein Passwort stimmt. Jetzt zeig deinen Passkey.
second-code-app = Code aus deiner App
second-code-app-hint = Sechs Ziffern aus deiner Authenticator-App, oder einer deiner Wiederherstellungscodes.
second-code = Wiederherstellungscode
second-code-hint = Wenn du deinen Passkey nicht dabeihast, gib einen deiner Wiederherstellungscodes ein.
second-button = Hinein
second-wrong = Dieser Code öffnet nicht. Die App zeigt alle 30 Sekunden einen neuen, und jeder öffnet nur einmal.
second-slow = Zu viele falsche Codes. Warte eine Weile und versuch es dann noch einmal.
second-elsewhere = Dein Passkey öffnet nur unter { $address }. Melde dich dort an, oder nimm hier einen Wiederherstellungscode.
second-lost = App, Passkey und Codes sind alle weg? Bitte die Leitung um einen Link.
second-back = Zurück zur Anmeldung

## A recovery code for a forgotten password
recover-title = Wieder hineinkommen
recover-lead = Mit einem deiner Wiederherstellungscodes wählst du ein neues Passwort.
recover-code = Wiederherstellungscode
recover-code-hint = Sechzehn Buchstaben und Ziffern, in vier Gruppen. Jeder öffnet einmal.
recover-button = Neues Passwort setzen
recover-wrong = Profilname und Code passen nicht zusammen, oder der Code ist schon benutzt.
recover-done = Du hast ein neues Passwort. Alles andere von dir ist abgemeldet.
recover-no-code = Keine Codes? Bitte die Person, die dich zu { $community } eingeladen hat, oder die Leitung um einen Link.

## A link for a new password
reset-title = Wähl ein neues Passwort
reset-lead = Hallo { $name }. { $by } hat diesen Link gemacht, um dir wieder hineinzuhelfen.
reset-then = Danach sind alle deine Browser und Apps abgemeldet, und du meldest dich mit dem neuen Passwort wieder an.
reset-then-second = Das Anmelden verlangt dann keinen zweiten Schritt mehr, bis du wieder einen einrichtest.
reset-over-title = Dieser Link öffnet nicht mehr
reset-over = Er wurde schon benutzt, ist älter als ein Tag, oder es gibt einen neueren. Bitte um einen anderen.

## Settings
security-title = Anmelden
security-lead = Dein Passwort, ein zweiter Schritt und Wege zurück hinein.
security-go = Anmeldung verwalten
security-owed = Wer diese Gemeinschaft leitet oder moderiert, braucht einen zweiten Schritt. Richte hier eine App oder einen Passkey ein, dann öffnet sich der Rest.
security-changed = Gespeichert.
security-needed = Das ist dein letzter zweiter Schritt, und Leitung und Moderation brauchen einen. Füg erst einen anderen hinzu.
sure-title = Bist du es?
sure-text = Gib dein Passwort ein, dann kannst du hier zehn Minuten lang etwas ändern.
sure-button = Weiter
sure-needed = Gib erst dein Passwort ein und mach das dann noch einmal.
app-title = Authenticator-App
app-text = Eine App auf deinem Handy zeigt sechs Ziffern, die du nach dem Passwort eingibst. Jede ist recht, etwa Aegis, Google Authenticator oder die in deinem Passwortmanager.
app-on = in Gebrauch
app-add = App hinzufügen
app-remove = App entfernen
app-add-title = Authenticator-App hinzufügen
app-add-lead = Von da an braucht das Anmelden dein Passwort und einen Code aus der App.
app-scan-title = Scanne das mit der App
app-scan-text = Wähl in der App, ein Konto hinzuzufügen, und richte die Kamera dann hierauf.
app-scan-label = Code zum Scannen mit der Authenticator-App
app-open = Die App ist auf diesem Gerät: öffnen
app-type = Keine Kamera? Tipp stattdessen das ein
app-type-text = Wähl, einen Schlüssel einzugeben, „zeitbasiert“:
app-code-title = Gib den Code ein, den sie zeigt
app-code-text = Damit wir wissen, dass es klappt, bevor du es brauchst.
app-code = Sechs Ziffern
app-confirm = Diese App benutzen
app-cancel = Nicht jetzt
app-wrong = Das ist nicht der Code, den die App jetzt zeigen sollte. Warte auf den nächsten, und sieh nach, ob die Uhr des Handys richtig geht.
passkeys-title = Passkeys
passkeys-text = Dein Handy, dein Computer oder ein Sicherheitsschlüssel öffnet die Tür mit deinem Finger, deinem Gesicht oder einer PIN. Kein Passwort zum Eintippen, und nichts, was eine falsche Seite stehlen könnte.
passkey-since = hinzugefügt { $when }
passkey-name = Wie soll er heißen?
passkey-name-hint = Damit du später weißt, auf welchem Gerät er ist. Du kannst das Feld leer lassen.
passkey-add = Passkey hinzufügen
passkey-remove = Entfernen
passkey-wrong = Der Passkey ließ sich nicht hinzufügen. Bitte versuch es noch einmal.
passkey-known = Dieses Gerät hat schon einen Passkey von dir.
passkey-elsewhere = Passkeys lassen sich nur unter { $address } hinzufügen, weil Browser sie an eine verschlüsselte Verbindung und an eine Adresse binden.
passkey-nowhere = Passkeys brauchen eine Adresse mit einem Namen, und die Adresse dieser Gemeinschaft ist eine Zahl.
codes-title = Wiederherstellungscodes
codes-text = Acht Codes auf Papier lassen dich hinein, wenn du dein Passwort vergessen oder dein Handy verloren hast.
codes-left = { $count ->
    [0] Es ist keiner mehr übrig.
    [one] Einer ist übrig.
   *[other] { $count } sind übrig.
}
codes-make = Wiederherstellungscodes erstellen
codes-again = Neue Codes erstellen
codes-again-text = Die Codes, die du jetzt hast, gelten dann nicht mehr.
codes-back = Zurück
codes-joined-title = Du bist drin. Noch etwas
codes-offer = Es gibt keine E-Mail-Adresse, an die wir ein vergessenes Passwort schicken könnten. Diese Codes sind dein Weg zurück.
codes-what-1 = Du bekommst acht Codes, und jeder gilt einmal.
codes-what-2 = Druck sie aus oder schreib sie auf, und bewahr sie bei deinen wichtigen Papieren auf.
codes-what-3 = Wer sie hat, kann als du hinein, also zeig sie niemandem.
codes-made-title = Deine Wiederherstellungscodes
codes-made-lead = Druck diese Seite aus oder schreib sie auf.
codes-how = Um wieder hineinzukommen: { $address }
codes-once = Du siehst sie nur jetzt. Neue machen kannst du, wann immer du magst.
codes-done = Ich habe sie aufbewahrt

## Owner and moderators
oblige-title = Leitung und Moderation brauchen einen zweiten Schritt
oblige-text = Wer sich um diese Gemeinschaft kümmert, hält die Schlüssel von allen in der Hand. Ist dies an, öffnet sich ihnen keine der Leitungsseiten, bis sie eine App oder einen Passkey haben.
oblige-on = an
oblige-start = Einschalten
oblige-stop = Ausschalten

## Helping somebody back in
help-title = { $name } wieder hineinhelfen
help-lead = Du machst einen Link, { $name } öffnet ihn und wählt ein neues Passwort.
help-what-1 = Der Link öffnet einmal, innerhalb von 24 Stunden.
help-what-2 = Wenn er benutzt wird, werden alle Browser und Apps von { $name } abgemeldet.
help-what-3 = { $name } erfährt, dass du ihn gemacht hast.
help-second = { $name } hat auch die App oder den Passkey verloren
help-second-text = Dann verlangt das Anmelden keinen zweiten Schritt mehr. Vergewissere dich, dass wirklich die richtige Person fragt.
help-make = Den Link erstellen
help-link-title = Ein Link für { $name }
help-link-lead = Gib ihn { $name } selbst, und zwar so, dass du weißt, wer ihn bekommt.
help-scan = Oder lass das scannen:
help-scan-label = Link für ein neues Passwort, zum Scannen
help-until = Er öffnet bis zum { $when }.
help-once = Du siehst ihn nur jetzt. Wenn er verloren geht, mach einen anderen; dann gilt dieser nicht mehr.

## Claiming the house again
reclaim-title = Zurück in deinen Bau
reclaim-lead = Die Datei reset-owner.txt wurde gefunden. Mit dem Türcode, den { $community } auf dem Bildschirm zeigt, bekommt die Leitung ein neues Passwort. Alles andere bleibt, wie es ist.
reclaim-next = Weiter
reclaim-password-title = Ein neues Passwort
reclaim-password-lead = Deine Browser und Apps werden abgemeldet, und das Anmelden verlangt keinen zweiten Schritt mehr.
reclaim-who = Wer bist du?
reclaim-who-missing = Wähl aus, wer du bist.
