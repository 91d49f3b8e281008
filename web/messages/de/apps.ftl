# Apps.

apps-title = Wähle eine App
apps-joined = Du bist drin! Jetzt such dir eine App aus
apps-lead = Gelesen und geschrieben wird in einer App. Jede App für Mastodon ist recht. Wenn sie nach deinem Server fragt, gib das hier an:
apps-server-label = Name deines Servers
apps-then = Die App öffnet dann eine Seite von hier, auf der du dich anmeldest: mit dem Profilnamen { $handle } und deinem Passwort.
apps-browser-title = Gleich hier, ohne etwas zu installieren
apps-browser-text = Diese laufen im Browser, auf Handys und Computern. Die erste kennt den Namen deines Servers schon.
apps-open = { $app } öffnen
apps-iphone-title = iPhone und iPad
apps-android-title = Android
apps-desk-title = Am Computer
apps-official = die offizielle, für den Anfang leicht
apps-paid = kostet ein wenig
