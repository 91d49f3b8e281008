# Other servers.

home-servers-text = Met wie dit huis praat
servers-title = Andere servers
servers-lead = Je gemeenschap praat met mensen op andere servers. Hier beslis je met welke.
servers-queues = Onderweg
servers-queues-text = Wat je mensen schrijven, wordt naar elke server gebracht waar volgers van hen zijn. Antwoordt er een niet, dan probeert het huis het twee dagen lang steeds opnieuw.
servers-queues-none = Er wacht niets: alles is aangekomen.
servers-queues-more = { $count ->
    [one] Er wacht iets op nog één server.
   *[other] Er wacht iets op nog { $count } servers.
}
servers-waits = { $count ->
    [one] één bericht wacht
   *[other] { $count } berichten wachten
}
servers-waits-many = er wachten duizend berichten of meer
servers-oldest = Het oudste werd { $when } geschreven.
servers-on-its-way = De server antwoordt, of is nog niet gevraagd.
servers-silent = De server stopte { $when } met antwoorden.
servers-queue-dead = De server heeft zo lang niet geantwoord dat er niets heen gaat tot hij zich meldt.
servers-last-sentence = Laatste contact: { $when }.
servers-never = Er is nooit contact geweest.
servers-rules = Regels
servers-rules-text = Een regel geldt voor een server en alles wat eronder valt.
servers-rules-none = Er is er nog geen.
servers-rules-more = { $count ->
    [one] En nog één. Die staat in de geëxporteerde lijst.
   *[other] En nog { $count }. Die staan allemaal in de geëxporteerde lijst.
}
servers-add = Een regel toevoegen
servers-allow = binnengelaten
servers-noop = alleen wat is aangevinkt
servers-silence = beperkt
servers-suspend = buitengesloten
servers-no-media = Geen afbeeldingen van daar.
servers-no-reports = Geen rapportages van daar.
servers-allow-title = Alleen gekozen servers
servers-allow-text = Staat dit aan, dan praat dit huis alleen met servers met de regel ‘binnengelaten’. Mensen en berichten van alle anderen zijn verborgen, en komen terug als je het uitzet.
servers-allow-on = Dit staat aan.
servers-allow-off = Dit staat uit: elke server is welkom, tenzij een regel iets anders zegt.
servers-allow-start = Alleen met gekozen servers praten
servers-allow-stop = Weer met alle servers praten
servers-import-title = Lijsten van servers
servers-import-text = Neem een lijst over die anderen hebben gemaakt, zoals het CSV-bestand van Mastodon, of een gewone lijst met één server per regel. Je ziet eerst wat er zou veranderen.
servers-import-file = Een bestand
servers-import-paste = Of plak de lijst
servers-import-paste-hint = Hoogstens één megabyte en 20.000 regels.
servers-import-way = Servers waarover de lijst verder niets zegt, worden
servers-import-suspend = buitengesloten
servers-import-suspend-text = Wat de lijst zelf over een server zegt, gaat voor.
servers-import-silence = beperkt
servers-import-allow = binnengelaten: dit is een lijst van goede servers
servers-import-look = Laten zien wat er zou veranderen
servers-import-empty = Kies een bestand, of plak een lijst.
servers-import-wrong = Deze lijst is niet te lezen. Het moet tekst van hoogstens één megabyte zijn.
servers-import-full = Er zouden meer regels zijn dan het huis kan bewaren.
servers-export-blocks = Je regels opslaan als CSV-bestand
servers-export-allows = De binnengelaten servers opslaan als CSV-bestand
servers-relays = Relays
servers-relays-text = Een relay geeft de openbare berichten van veel servers door, zodat een klein huis meer van de wereld ziet. Hij krijgt ook jouw openbare berichten. Kies er op een klein kastje niet te veel.
servers-relay-address = Adres van een relay
servers-relay-address-hint = Zoals de website het opgeeft, bijvoorbeeld https://relay.example/inbox
servers-relay-kind = Van welk soort?
servers-relay-mastodon = Dat van Mastodon
servers-relay-mastodon-text = Het adres eindigt op ‘inbox’. De meeste relays.
servers-relay-litepub = Dat van LitePub
servers-relay-litepub-text = Het adres eindigt op ‘actor’ of ‘relay’.
servers-relay-join = Abonneren
servers-relay-leave = Verlaten
servers-relay-pending = gevraagd, nog geen antwoord
servers-relay-accepted = verbonden
servers-relay-rejected = heeft geweigerd
servers-relay-wrong = Deze relay is niet te gebruiken. Klopt het adres, en staat hij er niet al?
servers-relay-unknown = Op dit adres antwoordde geen relay.
servers-known = Servers die je bent tegengekomen
servers-known-text = Waarmee er pas nog contact was.
servers-known-none = Nog geen.
servers-last = laatste contact { $when }
servers-dead = antwoordt al lang niet
servers-failing = antwoordt nu niet
servers-saved = De regel is opgeslagen.
servers-lifted = De regel is opgeheven.
servers-switched = Klaar.
servers-relay-saved = Klaar. Het kan even duren tot de relay antwoordt.
servers-imported = De lijst is overgenomen.
server-rule-title = Een regel voor een server
server-rule-domain = Welke server?
server-rule-domain-hint = De naam, zoals social.example
server-rule-domain-wrong = Dit is geen naam van een andere server.
server-rule-severity = De mensen ervan zijn
server-rule-severity-wrong = Kies een van de vier.
server-rule-silence-text = Alleen wie hen volgt, ziet hun berichten; wie niet gevolgd wordt, kan niemand storen.
server-rule-suspend-text = Er komt niets in, er gaat niets uit. Het volgen tussen hier en daar stopt voorgoed.
server-rule-noop-text = Niets anders dan de keuzes hieronder.
server-rule-allow-text = Welkom, ook als er alleen met gekozen servers wordt gepraat.
server-rule-also = En ook
server-rule-media = De afbeeldingen ervan niet ophalen of tonen
server-rule-reports = Geen rapportages van daar aannemen
server-rule-obfuscate = De naam aan buitenstaanders maar half laten zien
server-rule-public = Waarom? Voor iedereen
server-rule-public-hint = Iedereen kan dit lezen.
server-rule-private = Notities voor jullie zelf
server-rule-private-hint = Alleen jij en de moderators zien dit.
server-rule-comment-wrong = Hoogstens 1.000 tekens.
server-rule-save = Opslaan
server-rule-back = Terug naar alle servers
server-rule-lift = De regel opheffen
server-rule-lift-text = Zonder regel zijn de mensen ervan weer te zien als eerst. Wie niet meer gevolgd wordt, komt niet vanzelf terug.
server-rule-made = Regel gemaakt door { $name }
server-import-title = Wat de lijst zou veranderen
server-import-lead = Er is nog niets veranderd. Een lijst maakt een regel van jou nooit milder.
server-import-fresh = { $count ->
    [one] Eén nieuwe regel
   *[other] { $count } nieuwe regels
}
server-import-stricter = { $count ->
    [one] Eén regel wordt strenger
   *[other] { $count } regels worden strenger
}
server-import-same = { $count ->
    [one] Voor één server verandert er niets
   *[other] Voor { $count } servers verandert er niets
}
server-import-follows = { $count ->
    [one] Er zou één persoon niet meer gevolgd worden
   *[other] Er zouden { $count } mensen niet meer gevolgd worden
}
server-import-follows-text = Tussen mensen hier en mensen op deze servers. Dat komt niet vanzelf terug.
server-import-wrong = Regels die niet te gebruiken zijn
server-import-wrong-text = De andere worden gewoon overgenomen.
server-import-wrong-more = { $count ->
    [one] En nog één.
   *[other] En nog { $count }.
}
server-import-line = Regel { $line }
server-import-domain = is geen naam van een server
server-import-severity = heeft een strengheid die niemand kent
server-import-unreadable = is niet te lezen
server-import-many = komt na de laatste die past
server-import-apply = De lijst overnemen
server-import-back = Alles laten zoals het is
community-strangers = Eerste woorden van onbekenden
community-strangers-let = Meteen doorlaten
community-strangers-text = Anders wachten vermeldingen door mensen elders die hier niemand volgt bij ‘verzoeken’ in de app, voor leden die zelf niets hebben gekozen.
