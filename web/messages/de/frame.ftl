# The frame around every page.

skip = Zum Inhalt springen
made-by = Burrow, ein Zuhause für deine Beiträge
nav-label = Deine Seiten
nav-home = Start
nav-invites = Einladungen
nav-devices = Geräte
nav-settings = Einstellungen
nav-community = Gemeinschaft
nav-dashboard = Übersicht
sign-out = Abmelden
sign-in = Anmelden
back-home = Zurück zur Haustür
wrong-title = Noch nicht:
wrong-summary = Bitte schau dir das noch einmal an
copy-hint = Einmal darauf tippen oder klicken markiert alles; dann kopieren.
