# The dashboard's page before its program runs, and what the server answers to that program.

dashboard-loading = Een ogenblik: het dashboard komt eraan.
dashboard-noscript = Het dashboard heeft JavaScript nodig, en dat voert deze browser niet uit. Deze pagina’s kunnen zonder, en doen grotendeels hetzelfde.
dashboard-unbuilt = Deze Burrow is zonder dashboard gebouwd (make web bouwt het). Deze pagina’s doen grotendeels hetzelfde.

console-401 = Je bent niet meer ingelogd. Log opnieuw in en ga dan verder.
console-403 = Dat is niet aan jou.
console-404 = Dat is er niet meer. Misschien heeft iemand het intussen verwijderd.
console-409 = Dat past niet bij hoe het nu is. Kijk opnieuw en probeer het nog eens.
console-422 = Zo kan het niet. Kijk na wat je hebt ingevuld.
console-429 = Dat is te veel tegelijk, of het zijn er te veel. Wacht even, of trek er eerst een paar in.
console-500 = Er ging bij ons iets stuk. Probeer het opnieuw.
console-budget-wrong = Er moet minstens 64 MB ruimte zijn.
console-announcement-wrong = Een aankondiging heeft 1 tot 5000 tekens.
console-picture-wrong = Dit bestand is niet te gebruiken. Het moet een afbeelding zijn (JPEG, PNG, GIF of WebP), en niet te groot.
console-hints-wrong = De uitleg onder een regel mag hoogstens 600 tekens hebben.
console-text-wrong = Een tekst mag hoogstens 40000 tekens hebben.
console-emoji-name-wrong = Een naam heeft 2 tot 100 letters van a tot z, cijfers of lage streepjes.
console-emoji-name-taken = Er is er al een met die naam. Kies een andere naam.
console-emoji-category-wrong = Een kopje heeft hoogstens 60 tekens.
console-emoji-copy-failed = De server ervan gaf de afbeelding niet. Probeer het later opnieuw.
console-relay-actor-missing = Op dit adres antwoordt niemand. Is het het adres van de relay zelf?
