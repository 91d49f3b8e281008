# What the dashboard says, in Dutch (Fluent syntax). Sent to the browser; the server doesn't read this file.

## Everywhere
dashboard-title = Dashboard
waiting = Een ogenblik…
back = Dashboard
save = Opslaan
cancel = Annuleren
undo = Ongedaan maken
undone = Ongedaan gemaakt.
hush = Sluiten
copy = Link kopiëren
copied = Gekopieerd.
sign-in = Opnieuw inloggen
signed-out = Je bent niet meer ingelogd, of mag dit niet meer bekijken.
lost = Het huis antwoordt niet. Je ziet hoe het was: { $when }. We blijven het proberen.
unanswered = Het huis antwoordde niet. Kijk of het aanstaat en of je verbinding hebt, en probeer het opnieuw.
broken = Er ging iets stuk op deze pagina. Laad hem opnieuw en probeer het nog eens.
nowhere = Hier is niets
nowhere-text = Misschien is het adres oud, of verkeerd getypt.
role-member = Lid
role-moderator = Moderator
role-owner = Eigenaar

## The overview
status-good = Alles in orde: het huis draait en is bereikbaar.
status-good-more = Mensen en andere servers vinden je op { $address }.
status-local = Alles in orde: het huis draait.
status-local-more = Het wordt alleen uitgeprobeerd op deze computer. Van elders kan niemand erbij.
status-disk = De schijf is bijna vol.
status-disk-more = Er is nog maar { $free } over. Kijk wat ruimte inneemt, en maak plaats.
status-waiting = { $waiting ->
    [one] Alles in orde: er wacht één persoon om binnen te komen.
   *[other] Alles in orde: er wachten { $waiting } mensen om binnen te komen.
}
status-reports = { $count ->
    [one] Er wacht één rapportage op je.
   *[other] Er wachten { $count } rapportages op je.
}
status-reports-more = { $waiting ->
    [0] Iemand liet je weten dat er iets niet in orde is. Neem een kijkje.
    [one] Ook wacht er één persoon om binnen te komen.
   *[other] Ook wachten er { $waiting } mensen om binnen te komen.
}
status-clock = Het kastje wacht op de juiste tijd.
status-clock-more = Tot iemand op internet die heeft verteld, praat het niet met andere servers. Thuis werkt alles.
status-cut = Van elders bereikt nu niemand het huis.
status-troubles = { $count ->
    [one] Eén ding werkt niet.
   *[other] { $count } dingen werken niet.
}
status-troubles-more = Het huis heeft zichzelf nagekeken. Bij ‘Is alles goed?’ staat wat er mis is en wat je kunt doen.
status-back = Een update werkte hier niet.
status-back-more = Je Burrow is vanzelf van versie { $version } teruggegaan naar die van daarvoor, en alles werkt zoals eerst.
status-cut-more = De tunnel is verbroken. Thuis werkt alles; wat andere servers sturen, wacht daar en komt later.
tiles-label = Waar je voor kunt zorgen
tile-people = Mensen
tile-people-state = { $count ->
    [one] Er woont hier één persoon
   *[other] Er wonen hier { $count } mensen
}
tile-people-locked = { $count ->
    [one] Eén is buitengesloten
   *[other] { $count } zijn buitengesloten
}
tile-people-button = Voor mensen zorgen
tile-requests = Verzoeken
tile-requests-state = { $count ->
    [0] Er wacht niemand om binnen te komen
    [one] Er wacht één persoon om binnen te komen
   *[other] Er wachten { $count } mensen om binnen te komen
}
tile-requests-closed = Alleen wie is uitgenodigd, kan komen
tile-requests-paused = Vragen om mee te doen staat op pauze
tile-requests-look = Kijken wie het vraagt
tile-requests-button = Kiezen wie mag vragen
tile-reports = Rapportages
tile-reports-state = { $count ->
    [0] Er is niets gerapporteerd
    [one] Er staat één rapportage open
   *[other] Er staan { $count } rapportages open
}
tile-reports-look = Kijken wat er is gerapporteerd
tile-reports-button = Gesloten rapportages bekijken
tile-announcements = Aankondigingen
tile-announcements-state = Woorden aan iedereen hier
tile-announcements-button = Schrijf iets
tile-invites = Uitnodigingen
tile-invites-state = { $count ->
    [0] Er staat geen uitnodiging open
    [one] Er staat één uitnodiging open
   *[other] Er staan { $count } uitnodigingen open
}
tile-invites-used = { $count ->
    [one] Eén persoon is ermee gekomen
   *[other] { $count } mensen zijn ermee gekomen
}
tile-invites-paused = Alle uitnodigingen staan op pauze
tile-invites-button = Iemand uitnodigen
tile-servers = Andere servers
tile-servers-state = { $count ->
    [0] Er is nog geen andere server bekend
    [one] Er is één andere server bekend
   *[other] Er zijn { $count } andere servers bekend
}
tile-servers-waiting = { $count ->
    [one] Er wacht één bericht op verzending
   *[other] Er wachten { $count } berichten op verzending
}
tile-servers-silent = { $count ->
    [one] Eén server antwoordt nu niet
   *[other] { $count } servers antwoorden nu niet
}
tile-servers-chosen = Je praat alleen met servers die je hebt gekozen
tile-servers-look = Kijken wie niet antwoordt
tile-servers-button = Een regel voor een server maken
tile-community = Gemeenschap
tile-community-button = De naam of regels wijzigen
tile-storage = Opslag
tile-storage-state = { $free } vrij
tile-storage-button = Kijken wat ruimte inneemt
tile-tunnel = Tunnel
tile-tunnel-none = Er is geen tunnel gemaakt
tile-tunnel-own = Bezoekers komen langs een eigen weg
tile-tunnel-making = Hij wordt gemaakt
tile-tunnel-missing = Het programma ervan staat niet op deze computer
tile-tunnel-starting = Hij wordt gestart
tile-tunnel-ready = Hij is open
tile-tunnel-cut = Hij bereikt nu niemand
tile-tunnel-ended = Hij is gestopt en wordt opnieuw gestart
tile-tunnel-button = Kijken hoe het gaat
tile-update = Updates
tile-update-look = Alles is bijgewerkt
tile-update-offered = Er is versie { $version }
tile-update-fetch = Versie { $version } wordt opgehaald
tile-update-ready = Versie { $version } staat klaar
tile-update-install = Versie { $version } wordt geïnstalleerd
tile-update-trial = Versie { $version } draait op proef
tile-update-back = Versie { $version } werkte hier niet
tile-update-stuck = Er zit iets in de weg
tile-update-button = Updates bekijken
tile-box = Dit kastje
tile-box-state = Hoe het ermee gaat, en de knoppen ervan
tile-box-waits = Het wacht op de juiste tijd
tile-box-button = Het kastje bekijken
tile-devices = Je apparaten en apps
tile-devices-state = { $count ->
    [one] Je bent op één apparaat ingelogd
   *[other] Je bent op { $count } apparaten en apps ingelogd
}
tile-devices-button = Kijken waar je bent ingelogd
tile-diagnosis = Is alles goed?
tile-diagnosis-never = Het huis heeft zichzelf nog niet nagekeken
tile-diagnosis-state = { $count ->
    [0] Alles werkt
    [one] Eén ding werkt niet
   *[other] { $count } dingen werken niet
}
tile-diagnosis-looked = Nagekeken: { $when }
tile-diagnosis-button = Zien wat er is nagekeken
tile-diagnosis-look = Zien wat je kunt doen
checks-busy = Het huis kijkt zichzelf na. Dat duurt hoogstens twee minuten.
checks-look = Opnieuw nakijken
checks-local = Dit huis wordt alleen uitgeprobeerd op deze computer: niemand anders kan erbij. Dus kijkt het alleen naar zijn klok, zijn schijf en wat het bewaart.
checks-done = Gedaan. Kijk over een minuut opnieuw.
checks-support = Helpt iemand je?
checks-support-text = Geef dan deze tekst. Er staan geen namen, adressen of wachtwoorden in, en niets wat iemand schreef.
checks-support-label = Tekst om te kopiëren
tile-log = Logboek
tile-log-state = De laatste handeling: { $when }
tile-log-empty = Er is nog niets gedaan
tile-log-button = Kijken wie wat deed

## People
people-lead = Iedereen die in dit huis woont, wie hen heeft uitgenodigd, en hulp voor wie er niet in komt.
people-you = Jij
people-locked = Buitengesloten
people-since = hier sinds { $when }
people-by = uitgenodigd door { $name }
people-seen = Laatst gezien: { $when }
people-unseen = Nergens ingelogd
people-posts = { $count ->
    [0] geen berichten
    [one] één bericht
   *[other] { $count } berichten
}
people-devices = { $count ->
    [0] geen apparaten
    [one] één apparaat
   *[other] { $count } apparaten
}
people-reset = Nieuw wachtwoord
people-reset-title = { $name } aan een nieuw wachtwoord helpen?
people-reset-text = Je krijgt een link waarmee een nieuw wachtwoord gekozen kan worden. Hij gaat één keer open, binnen 24 uur; daarna zijn alle apparaten van die persoon uitgelogd. Er wordt verteld dat jij hem hebt gemaakt.
people-reset-done = De link voor { $name } is klaar.
people-reset-tell = Geef dit zo aan { $name } dat je zeker weet wie het krijgt. Het is alleen nu te zien.

people-limited = Stil houden
people-look-after = Zorgen voor { $name }
people-role = Wat die persoon mag
people-role-change = Wijzigen
people-role-done = { $role ->
    [owner] { $name } is nu eigenaar.
    [moderator] { $name } is nu moderator.
   *[member] { $name } is nu lid.
}
people-owner = Eigenaar maken
people-owner-title = { $name } ook eigenaar maken?
people-owner-text = Een eigenaar mag alles wat jij mag, en kan dat alleen zelf weer opgeven.
people-help = Hulp
people-out = Overal uitloggen
people-out-title = { $name } overal uitloggen?
people-out-text = Alle browsers en apps moeten dan opnieuw inloggen. Het wachtwoord blijft.
people-out-done = { $name } is overal uitgelogd.
people-words = Een woordje aan deze persoon
people-words-hint = Het is te lezen bij wat je hieronder doet. Mag leeg blijven.
people-sanctions = Wat je eraan kunt doen
people-warn = Een waarschuwing sturen
people-warn-title = { $name } een waarschuwing sturen?
people-warn-text = Je woorden komen als melding aan. Verder gebeurt er niets.
people-warn-done = { $name } is gewaarschuwd.
people-silence = Stil houden
people-silence-title = { $name } uit openbare tijdlijnen houden?
people-silence-text = Alleen volgers zien nog wat er gezegd wordt. Die persoon krijgt dat te horen.
people-silence-done = { $name } blijft uit openbare tijdlijnen.
people-un-silence = Niet meer stil houden
people-un-silence-done = { $name } staat weer in openbare tijdlijnen.
people-suspend = Buitensluiten
people-suspend-title = { $name } buitensluiten?
people-suspend-text = Die persoon wordt overal uitgelogd, en anderen zien er niets meer van. Je kunt dit 30 dagen lang terugdraaien; daarna wordt alles van die persoon hier verwijderd.
people-suspend-done = { $name } is buitengesloten.
people-un-suspend = Weer binnenlaten
people-un-suspend-done = { $name } mag weer naar binnen.
people-archive = Een archief opslaan
people-remove-first = Wil je deze persoon voorgoed verwijderen, sla dan eerst een archief op van alles hier, en bewaar het voor hem of haar.
people-remove = Voorgoed verwijderen
people-remove-title = { $name } voorgoed verwijderen?
people-remove-text = Alles van die persoon hier verdwijnt, en andere servers krijgen bericht. Dat is niet terug te draaien. De naam blijft bezet.
people-remove-done = { $name } is verwijderd.

## Requests
requests-lead = Mensen zonder uitnodiging kunnen vragen om mee te doen. Jij laat ze binnen of niet, of vraagt iets terug.
requests-open = Zij wachten
requests-none = Er wacht niemand.
requests-asked = Iets teruggevraagd
requests-no-answer = Nog geen antwoord.
requests-word = Een woordje aan { $name }
requests-word-hint = Gaat met je beslissing mee, of is wat je terugvraagt.
requests-approve = Binnenlaten
requests-approve-done = { $name } mag binnenkomen: de link is een uitnodiging geworden.
requests-ask = Iets terugvragen
requests-ask-done = { $name } heeft je vraag gekregen.
requests-reject = Nee zeggen
requests-reject-title = Nee zeggen tegen { $name }?
requests-reject-text = Het is te zien onder de link, met jouw woordje.
requests-reject-done = Aan { $name } wordt verteld dat het niet kan.
requests-may = Wie mag vragen?
requests-may-open = Iedereen mag vragen
requests-may-paused = Nu even niet
requests-may-closed = Niemand; alleen wie is uitgenodigd, komt
requests-question = Je vraag aan hen
requests-question-hint = Bijvoorbeeld: Waar ken je ons van? Mag leeg blijven.
requests-link = Vragen kan hier:
requests-saved = Opgeslagen.
requests-over = { $count ->
    [one] Eén verzoek dat voorbij is
   *[other] { $count } verzoeken die voorbij zijn
}
requests-approved = Binnenlaten
requests-rejected = Afgewezen
requests-joined = Is gekomen
requests-expired = De tijd is om
requests-withdrawn = Ingetrokken

## Reports
reports-lead = Waar jij volgens mensen hier, of andere servers, naar moet kijken. Wie gerapporteerd is, hoort niet door wie.
reports-open = Open
reports-none = Er is niets gerapporteerd.
reports-closed = { $count ->
    [one] Eén gesloten rapportage
   *[other] { $count } gesloten rapportages
}
reports-about = Over { $name }
reports-by = gerapporteerd door { $name }
reports-posts = { $count ->
    [0] geen berichten
    [one] één bericht
   *[other] { $count } berichten
}
reports-kept-by = { $name } zorgt ervoor.
reports-spam = Reclame
reports-legal = Tegen de wet
reports-violation = Tegen de regels
reports-other = Iets anders
reports-rules = Tegen deze regels
reports-said = Wat er is gezegd
reports-pictures = { $count ->
    [one] één afbeelding
   *[other] { $count } afbeeldingen
}
reports-gone = Het is verwijderd.
reports-act = Wat moet er gebeuren?
reports-do = Doen, en de rapportage sluiten
reports-acted = Gedaan, en de rapportage is gesloten.
reports-resolve = Niets; sluiten
reports-resolved = De rapportage is gesloten.
reports-reopen = Weer openen
reports-reopened = De rapportage is weer open.
reports-take = Ik zorg ervoor
reports-let-go = Iemand anders mag ervoor zorgen
reports-taken = Gewijzigd.
reports-forward = Ook hun server inlichten
reports-forwarded = Hun server is ingelicht, zonder te zeggen wie klaagde.
reports-notes = Notities
reports-notes-text = Alleen wie voor dit huis zorgt, leest ze.
reports-note = Een notitie
reports-write = Opschrijven
reports-noted = Opgeschreven.
reports-note-drop = Verwijderen
reports-note-gone = De notitie is weg.
sanction-warn = Alleen iets zeggen
sanction-warn-hint = Die persoon leest je woorden hieronder.
sanction-warn-title = { $name } deze woorden sturen?
sanction-warn-text = Ze komen als melding aan. Verder gebeurt er niets.
sanction-mark_statuses_as_sensitive = De afbeeldingen afdekken
sanction-mark_statuses_as_sensitive-hint = De gerapporteerde berichten blijven, de afbeeldingen erin worden afgedekt.
sanction-mark_statuses_as_sensitive-title = Deze afbeeldingen van { $name } afdekken?
sanction-mark_statuses_as_sensitive-text = Anderen zien ze pas na een tik.
sanction-delete_statuses = De gerapporteerde berichten verwijderen
sanction-delete_statuses-hint = Hier zijn ze weg, en andere servers krijgen bericht.
sanction-delete_statuses-title = Deze berichten van { $name } verwijderen?
sanction-delete_statuses-text = Dat is niet terug te draaien.
sanction-silence = Stil houden
sanction-silence-hint = Uit openbare tijdlijnen; volgers zien nog wel alles.
sanction-silence-title = { $name } uit openbare tijdlijnen houden?
sanction-silence-text = Alleen volgers zien nog wat er gezegd wordt.
sanction-suspend = Buitensluiten
sanction-suspend-hint = Niemand hier ziet er nog iets van.
sanction-suspend-title = { $name } buitensluiten?
sanction-suspend-text = Je kunt dit 30 dagen lang terugdraaien; daarna wordt alles verwijderd wat ervan bewaard is.

## Announcements
announcements-lead = Iedereen in dit huis ziet ze in de app, tot je ze wegklikt.
announcements-new = Wat wil je iedereen vertellen?
announcements-change = Deze woorden wijzigen
announcements-tell = Aan iedereen vertellen
announcements-done = Iedereen krijgt het te horen.
announcements-none = Nog geen.
announcements-draft = Niet getoond
announcements-until = tot { $when }
announcements-edit = Wijzigen
announcements-hide = Verbergen
announcements-show = Tonen
announcements-drop = Verwijderen
announcements-shown = Iedereen ziet het.
announcements-hidden = Niemand ziet het meer.
announcements-gone = Het is verwijderd.

## Invites
invites-lead = Een uitnodiging is een link. Wie hem opent, kiest een gebruikersnaam en een wachtwoord, en woont dan hier.
invites-new = Een nieuwe uitnodiging
invites-note = Voor wie is hij?
invites-note-hint = Wie hem krijgt, leest dit ook. Het mag leeg blijven.
invites-uses = Hoeveel mensen?
invites-uses-one = Eén persoon
invites-uses-five = Hoogstens vijf mensen
invites-uses-any = Iedereen die de link heeft
invites-days = Hoelang?
invites-days-one = Eén dag
invites-days-week = Eén week
invites-days-month = Eén maand
invites-days-ever = Tot je hem intrekt
invites-moderator = Helpt je om voor het huis te zorgen
invites-moderator-text = Moderators zien rapportages en kunnen mensen buitensluiten. Ze kunnen niet wijzigen hoe het huis werkt.
invites-make = Uitnodiging maken
invites-made = De uitnodiging is klaar. Stuur de link, of laat de code scannen.
invites-shown = Uitnodiging { $note }
invites-page = Pagina om te printen
invites-open = Openstaande uitnodigingen
invites-none = Er staat er geen open.
invites-over = { $count ->
    [one] Eén uitnodiging die voorbij is
   *[other] { $count } uitnodigingen die voorbij zijn
}
invites-unnamed = Voor iedereen
invites-anyone = voor iedereen die de link heeft
invites-left = { $count ->
    [one] voor nog één persoon
   *[other] voor nog { $count } mensen
}
invites-until = open tot { $when }
invites-endless = open tot je hem intrekt
invites-used = Opgebruikt
invites-expired = De tijd is om
invites-revoked = Ingetrokken
invites-by = gemaakt door { $name }
invites-joined = Ermee gekomen: { $names }
invites-show = Tonen
invites-revoke = Intrekken
invites-card = Kaart om te printen
invites-cards = Kaarten printen van alle die openstaan
invites-who = Wie mag uitnodigen
invites-members-may = Iedereen die hier woont, mag een paar uitnodigingen maken.
invites-members-may-not = Alleen jij en de moderators maken uitnodigingen.
invites-members-off = Alleen jij en de moderators
invites-members-on = Iedereen hier laten uitnodigen
invites-pause = Alle uitnodigingen op pauze zetten
invites-paused = Voorlopig kan niemand met een uitnodiging binnenkomen.
invites-are-paused = Alle uitnodigingen staan op pauze: voorlopig kan niemand ermee binnenkomen.
invites-resume = Uitnodigingen weer laten werken
invites-resumed = Uitnodigingen werken weer.
invites-settled = Opgeslagen.
tree = Wie wie heeft uitgenodigd
tree-lead = Van boven naar beneden: wie wie binnenliet.
invites-revoke-title = Deze uitnodiging intrekken?
invites-revoke-text = De link werkt meteen niet meer. Wie ermee gekomen is, blijft.

## Other servers
servers-lead = Je huis praat met andere servers, waar de meeste mensen wonen die je volgt. Hier zie je hoe dat gaat, en beslis je met wie je liever niet praat.
servers-search = Een server zoeken
servers-silent = Deze antwoorden niet
servers-silent-text = Wat je hun stuurt, wacht en wordt twee dagen lang vanzelf opnieuw geprobeerd.
servers-ruled = Met een regel
servers-ruled-text = Wat jij of je moderators over hen besloten.
servers-known = Bekende servers
servers-known-text = Waarvan je het laatst iets hoorde.
servers-none = Nog geen. Volg iemand elders, dan verschijnt die server hier.
servers-more = { $count ->
    [one] En nog één.
   *[other] En nog { $count }.
}
servers-last = laatst iets gehoord: { $when }
servers-failing = stopte { $when } met antwoorden
servers-given-up = opgegeven: stopte { $when } met antwoorden
servers-waiting = { $count ->
    [one] één bericht wacht
   *[other] { $count } berichten wachten
}
servers-knock = Nu proberen
servers-knocked = Wat op { $domain } wacht, wordt nu geprobeerd.
servers-decide = Een regel maken
servers-change = Wijzigen
severity-allow = Binnenlaten
severity-allow-text = Dat telt als je alleen praat met servers die je hebt gekozen.
severity-noop = Zoals gewoonlijk, maar …
severity-noop-text = Alles zoals gewoonlijk, behalve wat je hieronder aanvinkt.
severity-silence = Stil houden
severity-silence-text = De mensen ervan staan niet in openbare tijdlijnen, en alleen wie je volgt, kan je meldingen geven.
severity-suspend = Buitensluiten
severity-suspend-text = Er komt niets in en er gaat niets uit.
servers-chosen = Alleen gekozen servers
servers-chosen-is = Dit staat aan: je huis praat alleen met servers die je binnenlaat.
servers-chosen-isnt = Dit staat uit: je huis praat met elke server waarvoor geen regel is.
servers-chosen-on = Aanzetten
servers-chosen-off = Uitzetten
servers-chosen-title = Alleen praten met servers die je hebt gekozen?
servers-chosen-text = Van mensen op andere servers hoor je niets tot je hun server binnenlaat. Niemand houdt op iemand te volgen.
servers-chosen-done = Vanaf nu praat je alleen met servers die je binnenlaat.
servers-all-done = Vanaf nu praat je weer met elke server.
relays = Relays
relays-text = Een relay geeft openbare berichten van veel servers door, zodat je bij het zoeken meer vindt. Er is dan ook meer op te slaan.
relay-pending = Gevraagd, nog geen antwoord
relay-accepted = Berichten gaan heen en weer
relay-rejected = Het antwoord was nee
relay-address = Adres van een relay
relay-address-hint = Zoals de website het noemt, bijvoorbeeld https://relay.example/inbox
relay-actor = Het is het adres van het profiel van de relay zelf
relay-actor-text = Relays van het soort LitePub (Pleroma, Akkoma) willen het zo, bijvoorbeeld https://relay.example/actor
relay-subscribe = Abonneren
relay-asked = De relay is gevraagd.
relay-leave = Verlaten
relay-leave-title = Deze relay verlaten?
relay-leave-text = Er komt niets meer van { $address }, en je openbare berichten gaan er niet meer heen.
relay-left = Je hebt de relay verlaten.
rule-title = Een regel voor { $domain }
rule-lead = Hij geldt voor de server en alles wat eronder valt. Je kunt hem altijd weer opheffen.
rule-domain = Welke server?
rule-domain-hint = Het deel na de laatste @ van de mensen daar, bijvoorbeeld social.example
rule-by = Gemaakt door { $name }.
rule-severity = Wat moet er gelden?
rule-media = De afbeeldingen ervan niet ophalen of tonen
rule-reports = De rapportages ervan niet aannemen
rule-told = Wat iedereen te lezen krijgt
rule-told-hint = Het staat in de openbare lijst met regels. Mag leeg blijven.
rule-noted = Een notitie voor moderators
rule-noted-hint = Alleen wie voor dit huis zorgt, leest dit.
rule-obfuscate = Buitenstaanders maar een deel van de naam laten zien
rule-suspend = Buitensluiten
rule-suspend-title = { $domain } buitensluiten?
rule-suspend-text = Niemand van hier volgt dan nog iemand van daar, en andersom. Dat komt niet vanzelf terug als je de regel opheft.
rule-saved = De regel voor { $domain } geldt.
rule-lift = De regel opheffen
rule-lifted = De regel voor { $domain } is opgeheven.
servers-list = Een lijst inbrengen
list-lead = Anderen publiceren lijsten van servers. Je ziet wat er zou veranderen voordat er iets verandert. Een lijst maakt een regel van jou nooit milder.
list-way = Wat is het voor lijst?
list-way-suspend = Servers om buiten te sluiten, waar de lijst niets zegt
list-way-silence = Servers om stil te houden, waar de lijst niets zegt
list-way-allow = Servers om binnen te laten
list-file = Een bestand van Mastodon of een andere Burrow (.csv)
list-text = Of plak hem hier
list-text-hint = Eén server per regel, of een heel CSV-bestand.
list-look = Kijken wat er zou veranderen
list-would = Wat deze lijst zou veranderen
list-fresh = { $count ->
    [0] Geen nieuwe regels
    [one] Eén nieuwe regel
   *[other] { $count } nieuwe regels
}
list-stricter = { $count ->
    [0] Geen regel wordt strenger
    [one] Eén regel wordt strenger
   *[other] { $count } regels worden strenger
}
list-same = { $count ->
    [0] Alles erin is nieuw
    [one] Voor één server verandert er niets
   *[other] Voor { $count } servers verandert er niets
}
list-follows = { $count ->
    [one] Er zou één persoon niet meer gevolgd worden:
   *[other] Er zouden { $count } mensen niet meer gevolgd worden:
}
list-wrong = { $count ->
    [one] Eén regel is niet te lezen
   *[other] { $count } regels zijn niet te lezen
}
list-apply = Overnemen
list-back = Een andere lijst
list-done = De lijst is overgenomen.
list-save-blocks = Onze regels opslaan
list-save-allows = Opslaan wie we binnenlaten

## Community
community-lead = Wat anderen van dit huis zien, en waarmee nieuwkomers beginnen.
community-what = De naam, en waar het over gaat
community-name = Naam
community-description = Waar het over gaat
community-description-hint = Een paar woorden voor bezoekers. Mag leeg blijven.
community-rules = Regels
community-rules-about = Nieuwkomers gaan ermee akkoord. Onder elke regel kun je meer uitleggen.
community-rule = Regel { $number }
community-hint = Meer uitleg
community-rule-add = Een regel toevoegen
community-rule-up = Omhoog
community-rule-drop = Verwijderen
community-newcomers = Waarmee nieuwkomers beginnen
community-visibility = Hun berichten zijn eerst
community-visibility-public = Voor iedereen
community-visibility-public-text = Op het open web, en voor alle volgers.
community-visibility-private = Voor hun volgers
community-visibility-private-text = Waar die ook wonen.
community-visibility-local = Alleen voor dit huis
community-visibility-local-text = Er gaat niets naar buiten, tenzij ze dat willen.
community-strangers = Onbekenden bereiken hen meteen
community-strangers-text = Anders wachten eerste berichten van onbekenden tot ze ernaar kijken.
community-limit = Langste bericht, in tekens
community-limit-hint = Van { $low } tot { $high }.
community-saved = Opgeslagen.
picture = De afbeelding
picture-text = Die staat in de hoek van elke pagina, in apps, en waar andere servers dit huis laten zien. Het middelste vierkant ervan wordt gebruikt.
picture-alt = De afbeelding van deze gemeenschap
picture-file = Een afbeelding van je apparaat
picture-none = Kies eerst een afbeelding.
picture-description = Wat erop staat
picture-description-hint = Voor wie het niet kan zien. Mag leeg blijven.
picture-hang = Deze afbeelding gebruiken
picture-done = Dit is nu de afbeelding.
picture-drop = Verwijderen
picture-drop-title = De afbeelding van de gemeenschap verwijderen?
picture-drop-text = Dan staat die van Burrow er weer.
picture-gone = De afbeelding van Burrow is terug.
looks = De kleuren
looks-text = Iedereen ziet alle pagina’s zo. Voor ’s nachts heeft elke een donkere kant.
look-meadow = Weide
look-meadow-text = Groen op zand
look-harbour = Haven
look-harbour-text = Blauw als water
look-berry = Bes
look-berry-text = Donkerrood op roze
look-slate = Leisteen
look-slate-text = Bijna zonder kleur
look-done = Alle pagina’s hebben nu deze kleuren.

## Long texts
tile-texts = Lange teksten
texts-lead = Ze staan in apps bij ‘Over’. Laat een lege regel tussen alinea’s; adressen van webpagina’s worden links.
texts-about = Over deze gemeenschap
texts-about-hint = Wie woont hier, en waarvoor?
texts-privacy = Over privacy
texts-privacy-hint = Het staat vóór wat voor elke Burrow geldt: wat er bewaard wordt, en dat er niets verkocht wordt. Mag leeg blijven.
texts-terms = Voorwaarden
texts-terms-hint = Waar wie meedoet mee akkoord gaat, als de regels niet genoeg zijn. Mag leeg blijven.
texts-saved = Opgeslagen.

## Emojis
tile-emojis = Emoji’s
emojis-lead = Kleine eigen plaatjes, die iedereen hier kan gebruiken in wat hij of zij schrijft, met de naam tussen twee dubbele punten.
emojis-add = Een emoji toevoegen
emojis-file-hint = Hoogstens 256 KB. Hij mag bewegen.
emojis-name = Naam
emojis-name-hint = Kleine letters, cijfers en _
emojis-category = Kopje
emojis-category-hint = Waaronder hij wordt aangeboden. Mag leeg blijven.
emojis-none = Er is er nog geen.
emojis-no-category = Zonder kopje
emojis-added = :{ $name }: is nu te gebruiken.
emojis-change = :{ $name }: wijzigen
emojis-changed = :{ $name }: is gewijzigd.
emojis-visible = Aanbieden als iemand een emoji kiest
emojis-is-hidden = Niet aangeboden
emojis-is-off = Niet getoond
emojis-disable = Niet meer tonen
emojis-disabled = :{ $name }: wordt niet meer getoond, ook niet waar hij gebruikt was.
emojis-enable = Weer tonen
emojis-enabled = :{ $name }: wordt weer getoond.
emojis-drop = Verwijderen
emojis-drop-title = :{ $name }: verwijderen?
emojis-drop-text = Waar hij gebruikt was, staat zijn naam als tekst.
emojis-gone = :{ $name }: is verwijderd.
emojis-far = Er een van een andere server kopiëren
emojis-far-none = Niemand elders heeft er de laatste tijd een in openbare berichten gebruikt.
emojis-copy = Kopiëren
emojis-copy-title = :{ $name }: kopiëren van { $domain }
emojis-here = Die naam is hier bezet

## Storage
storage-lead = { $free } vrij op deze schijf.
storage-uses = Wat ruimte inneemt
storage-ours = Jullie foto’s en video’s
storage-ours-text = Wat de mensen van dit huis hebben geplaatst. Dat blijft.
storage-store = Berichten en mensen
storage-store-text = Alles wat geen bestand is, met wat andere servers stuurden.
storage-far = Afbeeldingen van elders
storage-far-text = Een tijdje bewaard, zodat ze meteen te zien zijn. Waar het langst niemand naar keek, gaat het eerst weg.
storage-posts = Berichten van elders
storage-budgets = Hoeveel anderen mogen innemen
storage-budgets-text = Is er meer, dan verdwijnt vanzelf het oudste waar hier niemand om geeft. Het komt terug als iemand het wil zien.
storage-far-auto = De helft van de vrije ruimte
storage-posts-auto = Een kwart van de schijf
storage-at-most = Hoogstens { $size }
storage-far-max = Afbeeldingen van elders, in GB
storage-posts-max = Berichten en mensen, in GB
storage-max-hint = Laat dit leeg om het huis te laten beslissen.
storage-change = Wijzigen
storage-saved = De ruimte is gewijzigd.
storage-people = Wiens afbeeldingen
storage-share = { $count ->
    [0] nog niets
    [one] één bestand, { $size }
   *[other] { $count } bestanden, { $size }
}

## Tunnel
tunnel-lead = Door de tunnel bereikt de wereld je huis, zonder dat iemand een deur in je thuisnetwerk openzet.
tunnel-connections = { $count ->
    [one] Eén verbinding met Cloudflare
   *[other] { $count } verbindingen met Cloudflare
}
tunnel-change = Voor de tunnel zorgen

## Devices
devices-lead = Overal waar je bent ingelogd. Log uit wat je niet kent, en wat je niet meer gebruikt.
devices-browser = Browsers
devices-browser-none = Geen.
devices-app = Apps
devices-app-none = Nog geen app.
devices-this = Dit apparaat
devices-seen = Laatst gebruikt: { $when }
devices-since = ingelogd op { $when }
devices-may = Mag: { $scopes }
devices-out = Uitloggen
devices-out-title = { $name } uitloggen?
devices-out-text = Om het weer te gebruiken, log je daar in met je wachtwoord.
devices-out-done = { $name } is uitgelogd.
devices-others = Overal elders uitloggen
devices-others-title = Overal uitloggen behalve hier?
devices-others-text = Al je andere browsers en apps moeten dan opnieuw inloggen.
devices-others-done = Je bent nu alleen nog hier ingelogd.

## Log
log-lead = Wat de eigenaar en de moderators deden, het nieuwste eerst. Niemand kan het veranderen; het blijft twee jaar bewaard.
log-none = Er is nog niets gedaan.
log-more = Ouder
log-box = Iemand bij het kastje zelf
log-other = { $who } deed ‘{ $act }’ bij { $target }.
log-border-decided = { $who } maakte een regel voor { $target }: { $severity ->
    [allow] binnenlaten
    [silence] stil houden
    [suspend] buitensluiten
   *[noop] zoals gewoonlijk, met uitzonderingen
}.
log-border-lifted = { $who } hief de regel voor { $target } op.
log-border-blocklist = { $who } nam een lijst over: { $servers ->
    [one] één regel
   *[other] { $servers } regels
} gemaakt of strenger gemaakt.
log-border-allow-list = { $who } { $on ->
    [true] heeft ‘Alleen gekozen servers’ aangezet.
   *[false] heeft ‘Alleen gekozen servers’ uitgezet.
}
log-relay-made = { $who } abonneerde zich op de relay { $target }.
log-relay-changed = { $who } wijzigde de relay { $target }.
log-relay-removed = { $who } verliet de relay { $target }.
log-house-changed = { $who } wijzigde { $changed }.
setting-other = hoe het huis werkt
setting-name = de naam van de gemeenschap
setting-description = waar het over gaat
setting-rules = de regels
setting-status-chars-max = hoe lang berichten mogen zijn
setting-default-visibility = wie berichten van nieuwkomers ziet
setting-default-local-only = of berichten van nieuwkomers het huis verlaten
setting-let-strangers-through = of onbekenden mensen meteen bereiken
setting-about = de lange tekst over de gemeenschap
setting-privacy = de woorden over privacy
setting-terms = de voorwaarden
setting-look = de kleuren
setting-picture = de afbeelding van de gemeenschap
setting-asking = wie mag vragen om mee te doen
setting-join-question = wat mensen gevraagd wordt die mee willen doen
setting-invites-paused = of uitnodigingen werken
setting-members-may-not-invite = wie mag uitnodigen
setting-far-files-bytes-max = hoeveel ruimte afbeeldingen van elders mogen innemen
setting-far-posts-bytes-max = hoeveel ruimte berichten van elders mogen innemen
log-box-restart = { $who } heeft het kastje opnieuw gestart.
log-box-shutdown = { $who } heeft het kastje uitgezet.
log-box-factory-reset = { $who } heeft het kastje alles laten vergeten.
log-invite-revoked = { $who } trok een uitnodiging van { $about } in.
log-account-password-reset = { $who } hielp { $target } aan een nieuw wachtwoord.
log-account-second-step-taken = { $who } haalde de tweede stap weg waarmee { $target } inlogde.
log-house-owner-reset = { $who } zette het bestand neer waarmee een buitengesloten eigenaar terugkomt.
log-account-claimed-again = { $who } nam het huis opnieuw in bezit als { $target }.
log-account-signed-out = { $who } logde { $target } overal uit.
log-account-role = { $who } maakte { $target } { $after ->
    [owner] eigenaar
    [moderator] moderator
   *[member] lid
}.
log-server-tried-again = { $who } liet opnieuw proberen wat op { $target } wacht.
log-request-approved = { $who } liet { $name } binnen, die had gevraagd om mee te doen.
log-request-rejected = { $who } vertelde { $name }, die had gevraagd om mee te doen, dat het deze keer niet kan.
log-request-asked-back = { $who } stelde een vraag aan { $name }, die mee wil doen.
log-account-warn = { $who } waarschuwde { $target }.
log-account-disable = { $who } liet { $target } niet meer inloggen.
log-account-un-disable = { $who } liet { $target } weer inloggen.
log-account-silence = { $who } hield { $target } stil.
log-account-un-silence = { $who } houdt { $target } niet meer stil.
log-account-suspend = { $who } sloot { $target } buiten.
log-account-un-suspend = { $who } liet { $target } weer binnen.
log-account-sensitive = { $who } liet alle afbeeldingen van { $target } afdekken.
log-account-un-sensitive = { $who } laat niet meer alle afbeeldingen van { $target } afdekken.
log-account-delete-statuses = { $who } verwijderde berichten van { $target }.
log-account-mark-statuses-as-sensitive = { $who } dekte afbeeldingen van { $target } af.
log-account-archived = { $who } sloeg een archief van { $target } op.
log-account-removed = { $who } verwijderde { $target } voorgoed.
log-report-assigned = Er wordt gezorgd voor een rapportage over { $about }, besloot { $who }.
log-report-unassigned = { $who } zorgt niet meer voor een rapportage over { $about }.
log-report-resolved = { $who } sloot een rapportage over { $about }.
log-report-reopened = { $who } opende een rapportage over { $about } weer.
log-report-changed = { $who } verbeterde een rapportage over { $about }.
log-report-noted = { $who } schreef een notitie bij een rapportage over { $about }.
log-report-note-removed = { $who } verwijderde een notitie bij een rapportage over { $about }.
log-report-forwarded = { $who } lichtte de server van { $about } in over een rapportage.
log-status-deleted = { $who } verwijderde een bericht van { $about }.
log-status-covered = { $who } dekte de afbeeldingen van een bericht van { $about } af.
log-announcement-made = { $who } schreef een aankondiging.
log-announcement-changed = { $who } wijzigde een aankondiging.
log-announcement-removed = { $who } verwijderde een aankondiging.
log-emoji-made = { $who } voegde de emoji :{ $target }: toe.
log-emoji-changed = { $who } wijzigde de emoji :{ $target }:.
log-emoji-removed = { $who } verwijderde de emoji :{ $target }:.

## Updates
update-look = Nu naar iets nieuwers kijken
update-looking = Er wordt naar iets nieuwers gekeken …
update-installing = Ze wordt nu geïnstalleerd. Het kastje start over een poosje opnieuw op.
update-chosen = Opgeslagen.
update-seen = Ik weet ervan
update-seen-done = Goed.
update-new = Wat er nieuw is
update-when = Wanneer updates worden geïnstalleerd
update-when-night = ’s Nachts, tussen drie en vijf uur
update-when-button = Als ik op de knop druk
update-aside = Opzijgelegd
update-aside-remove = Voorgoed verwijderen
update-aside-sure = Wat de versie schreef die niet werkte, is dan voorgoed weg.
update-aside-gone = Verwijderd.
log-update-asked = { $who } wilde versie { $version } laten installeren.
log-update-installed = Versie { $version } is geïnstalleerd en werkt.
log-update-came-back = Versie { $version } werkte hier niet. Het huis is teruggegaan naar die van daarvoor.
log-update-aside-removed = { $who } heeft verwijderd wat een versie die niet werkte had opzijgelegd.
setting-updates = wanneer updates worden geïnstalleerd

## This box
box-facts = Wat het vertelt
box-findings = Wat er niet goed is
box-power = Opnieuw starten en uitzetten
box-power-text = Opnieuw starten duurt een minuut of twee. Er gaat niets verloren; wat andere servers intussen sturen, komt later. Trek niet zomaar de stekker eruit.
box-wifi = Wifi
box-wifi-text = Met welke wifi het kastje verbindt waar geen kabel is.
box-wifi-choose = Wifi kiezen
box-restart = Kastje opnieuw starten
box-restart-ask = Het kastje opnieuw starten?
box-restart-ask-text = Een minuut of twee bereikt niemand het. Dan is het vanzelf terug.
box-restarting = Het kastje start opnieuw. Deze pagina is terug zodra het kastje dat is.
box-shutdown = Kastje uitzetten
box-shutdown-ask = Het kastje uitzetten?
box-shutdown-ask-text = Niemand bereikt het tot iemand de stekker eruit trekt en er weer in steekt.
box-shutting-down = Het kastje zet zichzelf uit. Wacht tot het lampje niet meer flikkert voor je de stekker eruit trekt.
box-reset = Alles vergeten
box-reset-text = Wist alles wat dit kastje weet: mensen, berichten, foto’s, het adres. Alleen een back-up brengt dat terug. Daarna begint het kastje als op de eerste dag.
box-reset-open = Alles vergeten …
box-reset-name = Typ voor de zekerheid de naam van de gemeenschap: { $name }
box-reset-password = Je wachtwoord
box-reset-act = Alles wissen
box-resetting = Het kastje wist alles en start opnieuw. De nieuwe eigenaarscode staat op het scherm ervan en in claim-code.txt op de kaart.
box-none = Dit is geen kastje van ons, dus het kan van hieruit niet opnieuw worden gestart of teruggezet. Doe dat met de middelen van de computer.
