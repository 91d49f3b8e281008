# Claiming.

claim-title = Hallo! Öffnen wir deinen Bau
claim-lead = Das ist ein neuer Burrow. Gib den Türcode ein, um zu zeigen, dass er dir gehört.
claim-field = Türcode
claim-hint = Er steht als „claim code“ in dem Fenster, in dem Burrow gestartet wurde, und in der Datei claim-code.txt im Datenordner. Groß oder klein, mit oder ohne Striche.
claim-hint-box = Er steht auf dem Bildschirm am Gerät und in der Datei claim-code.txt auf seiner Karte, die jeder Computer lesen kann. Groß oder klein, mit oder ohne Striche.
claim-fresh = Neu anfangen
claim-restore = Sicherung einspielen
claim-wrong = Das ist nicht der Türcode. Schau noch einmal auf den Bildschirm oder in die Datei und vergleich Buchstabe für Buchstabe.
claim-slow = Das waren einige falsche Codes hintereinander. Warte eine Minute und versuch es dann noch einmal.
