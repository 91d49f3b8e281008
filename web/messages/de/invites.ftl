# Invites.

invites-title = Einladungen
invites-lead = Wer eine Einladung hat, kommt sofort herein. Gib sie Leuten, die du kennst.
invites-new = Einladung erstellen
invites-none = Noch keine Einladungen. Mach die erste und schick sie jemandem, den du gern hier hättest.
invites-open = Offene Einladungen
invites-closed = Aufgebraucht, abgelaufen oder zurückgenommen
invites-joined = { $count ->
    [0] Noch ist niemand damit gekommen
    [one] Eine Person ist damit gekommen
   *[other] { $count } Personen sind damit gekommen
}
invites-left = { $count ->
    [0] aufgebraucht
    [one] noch für eine Person
   *[other] noch für { $count } Personen
}
invites-unlimited = beliebig viele Personen
invites-expires = offen bis { $when }
invites-never = läuft nie ab
invites-from = von { $name }
invite-state-open = offen
invite-state-used = aufgebraucht
invite-state-expired = abgelaufen
invite-state-revoked = zurückgenommen
invite-untitled = Einladung
invite-new-title = Einladung erstellen
invite-note = Für wen ist sie?
invite-note-hint = Eine Notiz für dich, etwa „Tante Rosa“. Der Gast sieht sie auch, als Gruß.
invite-note-wrong = Eine Notiz kann höchstens 200 Zeichen haben.
invite-uses = Wie viele Personen dürfen sie benutzen?
invite-uses-1 = Eine Person
invite-uses-n = Bis zu { $count } Personen
invite-uses-any = Beliebig viele
invite-expiry = Wie lange ist sie offen?
invite-expiry-1 = Einen Tag
invite-expiry-7 = Eine Woche
invite-expiry-30 = 30 Tage
invite-expiry-never = Bis ich sie zurücknehme
invite-role = Sie kommen als
invite-role-member = Mitglied
invite-role-member-text = Liest und schreibt
invite-role-moderator = Moderation
invite-role-moderator-text = Hilft auch, sich um die Gemeinschaft zu kümmern
invite-follow = Von Anfang an folgen sie
invite-follow-hint = Damit die erste Seite nicht leer ist.
invite-make = Einladung erstellen
invite-form-wrong = Diese Wahl steht nicht auf der Liste. Bitte wähl noch einmal.
invite-follow-unknown = Jemand, dem gefolgt werden sollte, ist nicht mehr hier. Bitte wähl noch einmal.
invite-show-title = Deine Einladung ist fertig
invite-link = Der Link
invite-link-text = Schick ihn als Nachricht oder E-Mail:
invite-scan = Oder lass das mit der Handykamera scannen:
invite-scan-label = QR-Code mit dem Link der Einladung
invite-local = Du probierst Burrow nur aus: Dieser Link geht auf diesem Computer und sonst nirgends.
invite-revoke = Diese Einladung zurücknehmen
invite-revoke-text = Der Link gilt sofort nicht mehr. Wer damit gekommen ist, bleibt.
invite-revoked-notice = Die Einladung ist zurückgenommen. Ihr Link gilt nicht mehr.
invite-all = Alle Einladungen
invites-saved = Gespeichert.
invites-not-you = Zurzeit laden nur die ein, die sich um diesen Ort kümmern. Sprich sie an, wenn du jemanden dazuholen möchtest.
invites-paused-notice = Alle Einladungen ruhen: Niemand kann damit kommen, bis die Leitung sie wieder gelten lässt.
invites-settings-title = Wie eingeladen wird
invites-members = Auch Mitglieder dürfen einladen
invites-members-text = Bis zu fünf offene Einladungen pro Mitglied, für je bis zu fünf Personen, höchstens 30 Tage offen. Du siehst alle.
invites-pause = Alle Einladungen ruhen lassen
invites-pause-text = Wer eine öffnet, wird freundlich gebeten, später wiederzukommen. Nichts geht verloren.
invite-copies = Gleich mehrere, zum Ausdrucken
invite-copies-hint = Jede ist eine eigene Einladung. Sie kommen als Karten, vier auf einem Blatt Papier.
invite-copies-1 = Nur eine
invite-copies-n = { $count } Einladungen
invite-card = Als Karte drucken
invite-sheet = Ein Blatt mit Karten
cards-title = Karten zum Drucken
cards-lead-single = Jede Karte hat ihre eigene Seite, so groß wie eine Postkarte (A6).
cards-lead-sheet = Vier Karten passen auf ein A4-Blatt. Schneide an den gestrichelten Linien.
cards-how = Nimm „Drucken“ in deinem Browser, ohne Ränder und in voller Größe.
cards-as-sheet = Lieber vier auf einem Blatt
cards-as-single = Lieber eine pro Seite
cards-scan = Scanne das mit der Handykamera, oder tipp ein:
tree-title = Wer wen eingeladen hat
tree-lead = Alle, die hier wohnen, jeweils unter der Person, die sie geholt hat.
