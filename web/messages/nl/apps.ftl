# Apps.

apps-title = Kies een app
apps-joined = Je bent binnen! Kies nu een app
apps-lead = Berichten lees en schrijf je in een app. Elke app die voor Mastodon is gemaakt, is goed. Vraagt die naar je server, geef dan dit op:
apps-server-label = Naam van je server
apps-then = De app opent dan een pagina van hier, waar je inlogt met de gebruikersnaam { $handle } en je wachtwoord.
apps-browser-title = Gewoon hier, zonder iets te installeren
apps-browser-text = Deze werken in de browser, op telefoons en computers. De eerste kent de naam van je server al.
apps-open = { $app } openen
apps-iphone-title = iPhone en iPad
apps-android-title = Android
apps-desk-title = Op een computer
apps-official = de officiële, fijn om mee te beginnen
apps-paid = kost een beetje
