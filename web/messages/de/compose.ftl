# A small form for a post.

compose-title = Einen Beitrag schreiben
compose-first-title = Oder sag gleich hier Hallo
compose-start = Hallo, { $community }! Ich bin gerade eingezogen.
compose-field = Dein Beitrag
compose-hint = Alle können ihn lesen. Bilder kannst du später in einer App hinzufügen.
compose-hint-local = Nur wer hier wohnt, kann ihn lesen. Bilder kannst du später in einer App hinzufügen.
compose-hint-private = Nur wer dir folgt, kann ihn lesen. Bilder kannst du später in einer App hinzufügen.
compose-button = Posten
compose-wrong = Schreib etwas, und nicht mehr als { $limit } Zeichen.
