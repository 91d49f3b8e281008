# Backups, and filling a new box from one.

backup-title = Back-up
backup-lead = Eén bestand met alles erin: mensen, berichten, foto’s, instellingen. Het zit op slot met de woorden van je noodblad.
backup-sheet = Het gaat open met het noodblad van { $when }, en met niets anders.
backup-keep = Bewaar het bestand ergens anders dan op dit kastje: op een andere computer, op een stick in een la.
backup-button = Een back-up maken
backup-hint = Je browser slaat het op zoals elk ander bestand. Met veel foto’s kan dat even duren; laat de pagina open.
backup-no-sheet = Een back-up heeft iets nodig om mee op slot te gaan. Maak eerst je noodblad.
backup-back-title = Hoe het terugkomt
backup-back = Op een nieuw kastje, of nadat je dit hebt leeggemaakt: begin met instellen, kies ‘Een back-up terugzetten’ en geef dit bestand en de twaalf woorden op.
restore-title = Een back-up terugzetten
restore-lead = Je hebt het bestand van een back-up nodig, en het noodblad waarmee die op slot zit.
restore-words-hint = Van het noodblad, in hun volgorde. De eerste vier letters van elk woord zijn genoeg.
restore-file = De back-up
restore-file-hint = Een bestand dat op .backup eindigt.
restore-notice = Alles in het bestand wordt nagekeken voordat hier iets verandert. Zorg dat het oude kastje uit staat: twee met één adres brengen de wereld in de war.
restore-button = Terugzetten
restore-broken = Het bestand kwam niet heel aan. Probeer het opnieuw, misschien via een kabel.
restore-no-file = Kies het bestand van de back-up.
restore-no-backup = Dit bestand is geen back-up van Burrow. Zoek er een die op .backup eindigt.
restore-other-words = Dit zijn woorden van een noodblad, maar deze back-up zit met een ander op slot. De datum op het blad zegt welk.
restore-damaged = Deze back-up is beschadigd of niet compleet. Er is niets veranderd. Probeer een oudere.
restore-newer = Deze back-up is door een nieuwere Burrow gemaakt. Werk eerst dit kastje bij en probeer het dan opnieuw.
restore-disk = Er is hier geen ruimte voor, of de schijf gaf een fout. Er is niets veranderd.
restored-title = Alles is terug
restored-lead = Burrow start er nu opnieuw mee op. Wacht even en log dan in zoals altijd.
restored-rows = { $count ->
    [one] Eén gegeven
   *[other] { $count } gegevens
}
restored-files = { $count ->
    [one] Eén bestand
   *[other] { $count } bestanden
}
