# The frame around every page.

skip = Naar de inhoud
made-by = Burrow, een thuis voor je berichten
nav-label = Je pagina’s
nav-home = Start
nav-invites = Uitnodigingen
nav-devices = Apparaten
nav-settings = Instellingen
nav-community = Gemeenschap
nav-dashboard = Dashboard
sign-out = Uitloggen
sign-in = Inloggen
back-home = Terug naar de voordeur
wrong-title = Nog niet:
wrong-summary = Kijk hier nog eens naar
copy-hint = Tik of klik er één keer op om alles te selecteren, en kopieer dan.
