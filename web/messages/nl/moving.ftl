# Moving house.

home-moving-text = Breng mee wie je volgt, of neem hen mee weg
moving-title = Verhuizen
moving-lead = Haal hierheen wat je op een andere server had, neem mee wat je hier hebt, of verhuis daarheen met je volgers.
moving-go = In- of uitverhuizen
moving-take = Neem je spullen mee
moving-take-text = Bestanden die Mastodon en de meeste andere servers begrijpen. Bewaar ze als kopie, of breng ze naar je nieuwe thuis.
moving-kind-follows = Wie je volgt
moving-kind-mutes = Wie je negeert
moving-kind-blocks = Wie je blokkeert
moving-kind-domains = Servers die je blokkeert
moving-kind-lists = Je lijsten
moving-kind-bookmarks = Je bladwijzers
moving-archive = Alles wat je hebt geplaatst, met foto’s, als archief
moving-bring = Spullen van elders halen
moving-bring-text = In Mastodon krijg je deze bestanden bij ‘Importeren en exporteren’.
moving-bring-kind = Wat zit er in het bestand?
moving-bring-mode = En wat je hier al hebt?
moving-bring-merge = Dat blijft
moving-bring-merge-text = Wat in het bestand staat, komt erbij.
moving-bring-overwrite = Dat maakt plaats voor het bestand
moving-bring-overwrite-text = Wat niet in het bestand staat, verdwijnt hier: je volgt, negeert en blokkeert die mensen niet meer.
moving-bring-file = Het bestand
moving-bring-hint = CSV, hoogstens twee megabyte en 20.000 regels
moving-bring-button = Binnenhalen
moving-bring-no-kind = Kies wat er in het bestand zit.
moving-bring-wrong = Dit bestand is niet te lezen. Het moet een CSV-bestand van hoogstens twee megabyte zijn.
moving-bring-empty = In het bestand staat niets van dit soort. Is het het goede?
moving-bring-long = Het bestand heeft meer dan 20.000 regels. Knip het in tweeën.
moving-bring-busy = Er wordt al een bestand van dit soort binnengehaald. Wacht tot het klaar is.
moving-brought = Het bestand is er. Iedereen erin wordt nu één voor één opgezocht; je kunt deze pagina sluiten.
moving-import-state = { $done } van { $total }
moving-import-missed = { $count ->
    [one] één was niet te vinden
   *[other] { $count } waren niet te vinden
}
moving-import-over = klaar
moving-import-which = Welke waren niet te vinden?
moving-import-more = { $count ->
    [one] en nog één
   *[other] en nog { $count }
}
moving-import-look = Kijken hoe ver het is
moving-from = Hierheen verhuizen
moving-from-text = Je oude server laat je volgers alleen meekomen als dit account zegt dat het oude ook van jou is. Noem het hier, en begin dan daar met verhuizen.
moving-alias = Je oude account
moving-alias-hint = Zoals naam@social.example
moving-alias-anyway = De server is er niet meer
moving-alias-anyway-text = Bewaar het zoals je het schreef, ook al antwoordt daar niemand. Geef het volledige adres als je het weet.
moving-alias-add = Dat ben ik ook
moving-alias-remove = Verwijderen
moving-alias-unknown = Daar werd niemand gevonden. Klopt de naam, en is de server te bereiken?
moving-alias-self = Dat is dit account zelf.
moving-alias-many = Meer accounts kun je niet noemen. Verwijder er eerst een.
moving-alias-added = Klaar. Nu kun je op je oude server met verhuizen beginnen.
moving-alias-removed = Verwijderd.
moving-away = Weg verhuizen
moving-away-lead = Noem eerst dit account als alias op de nieuwe server. Als je dan verhuist:
moving-away-followers = Je volgers wordt gevraagd om voortaan je nieuwe account te volgen. Die van hier gaan meteen mee, de meeste anderen binnen een dag.
moving-away-posts = Je berichten blijven hier en gaan niet mee.
moving-away-rest = Wie je volgt, je lijsten, blokkades en bladwijzers gaan alleen mee met de bestanden hierboven.
moving-away-again = Niemand kan je hier meer volgen, en je kunt dertig dagen lang niet opnieuw verhuizen.
moving-target = Je nieuwe account
moving-target-hint = Zoals naam@social.example
moving-password = Je wachtwoord hier
moving-away-button = Mijn volgers daarheen verhuizen
moving-target-unknown = Daar werd niemand gevonden. Klopt de naam, en is de server te bereiken?
moving-target-self = Dat is dit account zelf.
moving-target-gone = Naar dit account kan niemand verhuizen: het is zelf verhuisd, of op slot.
moving-target-unnamed = Dat account zegt nog niet dat dit van jou is. Voeg dit account daar toe als alias en probeer het opnieuw.
moving-too-soon = Je bent pas verhuisd. Je kunt weer verhuizen op { $date }.
moving-moved = Je bent verhuisd naar { $where }. Je profiel hier wijst de weg.
moving-back = Terugkomen
moving-back-text = Je profiel wijst dan niet meer daarheen, en mensen kunnen je hier weer volgen. Volgers die meegingen, blijven daar.
moving-went = Je bent verhuisd. Het kan een dag duren tot al je volgers ervan weten.
moving-returned = Welkom terug.
