# How the house finds out what is wrong with itself.

diagnosis-title = Is alles goed?
diagnosis-link = Is alles te bereiken? Laat je Burrow kijken.
diagnosis-place-text = Je Burrow kijkt zichzelf na en zegt wat je kunt doen.
diagnosis-look = Opnieuw nakijken
diagnosis-busy = Je Burrow kijkt zichzelf na. Dat duurt hoogstens twee minuten; de pagina laat vanzelf zien wat er is gevonden.
diagnosis-never = Je Burrow heeft zichzelf nog niet nagekeken. Dat gebeurt één keer per dag, en telkens als je op de knop drukt.
diagnosis-all-well = Alles is goed, voor zover we kunnen zien.
diagnosis-hints = { $count ->
    [one] Alles werkt. Eén ding kan beter.
   *[other] Alles werkt. { $count } dingen kunnen beter.
}
diagnosis-troubles = { $count ->
    [one] Eén ding werkt niet.
   *[other] { $count } dingen werken niet.
}
diagnosis-looked = Laatst nagekeken: { $when }.
diagnosis-since = Voor het eerst gevonden: { $when }.
diagnosis-found = Wat er is gevonden
diagnosis-local = Deze Burrow wordt alleen uitgeprobeerd op deze computer: niemand anders kan erbij. Dus kijkt hij alleen naar zijn klok, zijn schijf en wat hij bewaart. De rest is niet van toepassing.
diagnosis-is-fine = goed
diagnosis-is-hint = kan beter
diagnosis-is-bad = werkt niet
diagnosis-is-unseen = niet nagekeken
diagnosis-support = Helpt iemand je?
diagnosis-support-text = Geef dan deze tekst. Er staat in welke versie dit is, hoe het ermee gaat en wat er is gevonden. Er staan geen namen, adressen of wachtwoorden in, en niets wat iemand schreef.
diagnosis-support-label = Tekst om te kopiëren
diagnosis-back = Terug naar het dashboard
diagnosis-back-setup = Terug naar instellen

## What is looked at
diagnosis-check-clock = De klok
diagnosis-check-disk = Ruimte op de schijf
diagnosis-check-store = Wat je Burrow bewaart
diagnosis-check-dns = Je naam op internet
diagnosis-check-tunnel = De tunnel
diagnosis-check-address = De weg naar je Burrow
diagnosis-check-challenge = ‘Ben je een mens?’
diagnosis-check-webfinger = Mensen vinden met hun naam
diagnosis-check-actor = Profielen voor andere servers
diagnosis-check-inbox = Berichten van andere servers
diagnosis-check-streaming = Nieuws dat meteen in apps komt
diagnosis-check-media = Afbeeldingen
diagnosis-check-cache = Niets raakt onderweg verwisseld
diagnosis-check-upload = Grote foto’s en video’s

## Where all is well
diagnosis-fine-clock = Deze computer weet hoe laat het is.
diagnosis-fine-disk = Er is ruimte genoeg.
diagnosis-fine-store = Je Burrow kan opschrijven wat er gebeurt.
diagnosis-fine-dns = { $host } leidt ergens heen op internet.
diagnosis-fine-tunnel = De tunnel staat.
diagnosis-fine-address = Wie naar { $host } vraagt, komt bij deze Burrow uit.
diagnosis-fine-challenge = Niemand vraagt andere servers te bewijzen dat ze mensen zijn; dat zouden ze niet kunnen.
diagnosis-fine-webfinger = Andere servers vinden mensen van { $host } met hun naam.
diagnosis-fine-actor = Andere servers kunnen lezen wie iemand hier is.
diagnosis-fine-inbox = Berichten van andere servers komen binnen.
diagnosis-fine-streaming = Apps kunnen meteen horen wat er gebeurt.
diagnosis-fine-media = Afbeeldingen komen door, en mogen onderweg bewaard worden.
diagnosis-fine-cache = Iedereen krijgt waar om gevraagd is, vers van hier.
diagnosis-fine-upload = Grote foto’s en video’s komen heel binnen.

## What doesn’t work then
diagnosis-harm-clock = Andere servers geloven berichten met een verkeerde tijd niet, en niets wat beveiligd is, is te bereiken.
diagnosis-harm-disk = Als de schijf vol is, kan niemand iets plaatsen en komt er niets binnen.
diagnosis-harm-store = Niemand kan iets plaatsen en er komt niets binnen.
diagnosis-harm-dns = Niemand vindt { $host }: je eigen mensen niet als ze weg zijn, en andere servers ook niet.
diagnosis-harm-tunnel = Van buiten komt niemand bij { $host }: je eigen mensen niet als ze weg zijn, en andere servers ook niet.
diagnosis-harm-address = Van buiten komt niemand bij { $host }: je eigen mensen niet als ze weg zijn, en andere servers ook niet.
diagnosis-harm-challenge = Andere servers en apps zijn programma’s en kunnen dat niet. Ze kunnen je niet volgen of schrijven, en apps houden op te werken.
diagnosis-harm-webfinger = Mensen elders vinden hier niemand als ze zoeken.
diagnosis-harm-actor = Andere servers kunnen geen profielen van hier tonen, en geloven niet wat van hier komt.
diagnosis-harm-inbox = Reacties, favorieten en berichten van andere servers komen niet aan.
diagnosis-harm-streaming = In apps zie je pas wat nieuw is als je zelf omlaag trekt om te verversen.
diagnosis-harm-media = Mensen elders zien berichten van hier zonder de foto’s.
diagnosis-harm-cache = Andere servers krijgen misschien een pagina waar ze een document nodig hebben, en mensen iets ouds of iets wat niet voor hen is.
diagnosis-harm-upload = Grote foto’s en video’s kunnen niet van buiten je huis worden geplaatst.

## Why
diagnosis-why-not-open = Er is hier nog niemand naar wie anderen kunnen zoeken.
diagnosis-why-offline = Daarbuiten antwoordt niemand. Misschien ligt je internetlijn er net uit.
diagnosis-why-clock-off = De klok van deze computer loopt { $figure } minuten verkeerd.
diagnosis-why-clock-year = De klok van deze computer toont een jaar dat niet kan kloppen.
diagnosis-why-disk-low = Er is { $figure } MB over. Dat is niet veel.
diagnosis-why-disk-full = Er is nog maar { $figure } MB over.
diagnosis-why-disk-unread = De schijf zegt niet hoeveel ruimte er nog is.
diagnosis-why-store-stuck = Je Burrow kan niets opschrijven.
diagnosis-why-name-unknown = Er is op internet niets ingevuld voor { $host }.
diagnosis-why-name-at-home = { $host } leidt naar een thuisnetwerk, waar niemand anders komt.
diagnosis-why-tunnel-own = Je zei dat bezoekers hier langs een eigen weg komen, dus er is geen tunnel van ons.
diagnosis-why-tunnel-none = Er is geen tunnel van ons.
diagnosis-why-tunnel-missing = Het programma dat de tunnel openhoudt, staat niet op deze computer.
diagnosis-why-tunnel-starting = De tunnel wordt net opgebouwd.
diagnosis-why-tunnel-cut = Het programma van de tunnel draait, maar bereikt Cloudflare niet.
diagnosis-why-tunnel-ended = Het programma van de tunnel is gestopt en wordt opnieuw gestart.
diagnosis-why-unreachable = Niemand antwoordde toen we naar { $host } vroegen.
diagnosis-why-slow = Het duurde veel te lang tot { $host } antwoordde.
diagnosis-why-elsewhere = Iemand antwoordde voor { $host }, maar het was niet deze Burrow.
diagnosis-why-challenged = Iets vóór { $host } wilde bewijs dat er een mens vroeg.
diagnosis-why-barred = Iets vóór { $host } stuurde ons weg (fout { $figure }).
diagnosis-why-behind = Cloudflare, of wat er ook vóór { $host } staat, kan deze Burrow niet bereiken (fout { $figure }).
diagnosis-why-wrong-status = Deze Burrow antwoordde, maar met fout { $figure }, en dat hoort niet.
diagnosis-why-got-page = We vroegen om een document, zoals andere servers doen, en kregen een webpagina.
diagnosis-why-wrong-kind = We kregen iets anders dan we vroegen.
diagnosis-why-kept = We kregen een oud antwoord, dat iets onderweg had bewaard.
diagnosis-why-mixed = Webpagina’s en documenten voor andere servers worden met elkaar verwisseld.
diagnosis-why-not-kept = Afbeeldingen komen aan, maar met de aantekening dat niemand ze mag bewaren. Elke komt elke keer helemaal van bij jou thuis.
diagnosis-why-no-upgrade = Apps vragen om een lijn die open blijft. Die wens gaat onderweg verloren.
diagnosis-why-too-large = We stuurden { $figure } MB, en iets onderweg weigerde dat omdat het te groot was.
diagnosis-why-cut-off = We stuurden { $figure } MB, en dat kwam niet heel aan.
diagnosis-why-address-first = Dit heeft geen zin zolang niemand bij je Burrow komt.

## What to do
diagnosis-do-not-open = Er wordt naar gekeken zodra er een eigenaar is.
diagnosis-do-offline = Kijk of andere dingen in huis wel internet hebben, en kijk later opnieuw.
diagnosis-do-clock-off = Laat deze computer de tijd van internet halen: dat is een schakelaar in de instellingen voor datum en tijd. Op ons kastje gaat dat vanzelf; herstart het als het verbinding heeft.
diagnosis-do-clock-year = Laat deze computer de tijd van internet halen: dat is een schakelaar in de instellingen voor datum en tijd. Op ons kastje gaat dat vanzelf; herstart het als het verbinding heeft.
diagnosis-do-disk-low = Bewaar minder afbeeldingen van andere servers, die opnieuw op te halen zijn, of stap over op een grotere schijf.
diagnosis-do-disk-full = Bewaar minder afbeeldingen van andere servers, die opnieuw op te halen zijn, of verwijder van deze computer wat je niet nodig hebt.
diagnosis-do-disk-unread = Kijk of de schijf goed is aangesloten, en herstart deze computer. Helpt dat niet, dan gaat de schijf misschien stuk: zorg dat je een back-up hebt.
diagnosis-do-store-stuck = Maak ruimte op de schijf en herstart deze computer. Helpt dat niet, dan gaat de schijf misschien stuk: zorg dat je een back-up hebt.
diagnosis-do-name-unknown = Kijk of het domein betaald is, en of het bij Cloudflare nog ingevuld staat. Is het nieuw, wacht dan een uur. Door de tunnel opnieuw in te stellen, wordt het opnieuw ingevuld.
diagnosis-do-name-at-home = Wijzig het waar je je domein beheert, of laat ons een tunnel maken. Zegt alleen je router thuis dit, dan is buiten misschien alles goed.
diagnosis-do-tunnel-own = Niets, als de weg naar je Burrow goed is.
diagnosis-do-tunnel-none = Niets, als de weg naar je Burrow goed is.
diagnosis-do-tunnel-missing = Installeer het programma ‘cloudflared’ en start je Burrow opnieuw.
diagnosis-do-tunnel-starting = Wacht een minuut en kijk opnieuw.
diagnosis-do-tunnel-cut = Kijk of andere dingen in huis wel internet hebben. Herstart dan de tunnel.
diagnosis-do-tunnel-ended = Herstart de tunnel. Stopt hij weer, kijk dan wat er in de weg zit.
diagnosis-do-unreachable = Kijk of de tunnel staat en of je internet werkt. Herstart dan de tunnel.
diagnosis-do-slow = Is iemand in huis net veel aan het versturen of ophalen? Kijk later opnieuw.
diagnosis-do-elsewhere = Kijk waar { $host } heen leidt. Misschien is dat nog een oude server.
diagnosis-do-challenged = Zet bij Cloudflare ‘Bot Fight Mode’ en ‘I’m Under Attack’ uit. Het meeste kunnen wij voor je doen met een API-token.
diagnosis-do-barred = Zoek bij Cloudflare onder ‘Security’ naar regels die programma’s wegsturen, en zonder { $host } daarvan uit. Het meeste kunnen wij voor je doen met een API-token.
diagnosis-do-behind = Herstart de tunnel. Verandert er niets, kijk dan wat er in de weg zit.
diagnosis-do-wrong-status = Kijk over een paar minuten opnieuw. Blijft het zo, geef dan de tekst hieronder aan wie je helpt.
diagnosis-do-got-page = Iets onderweg verandert wat andere servers vragen. Zet daar uit wat pagina’s voor { $host } herschrijft.
diagnosis-do-wrong-kind = Iets onderweg verandert wat van hier komt. Zet daar uit wat antwoorden voor { $host } herschrijft.
diagnosis-do-kept = Verwijder bij Cloudflare regels die alles bewaren (‘cache’), en leeg de cache. De goede regel kunnen wij voor je instellen met een API-token.
diagnosis-do-mixed = Verwijder bij Cloudflare regels die alles bewaren (‘cache’), en leeg de cache. De goede regel kunnen wij voor je instellen met een API-token.
diagnosis-do-not-kept = Haal weg wat onderweg ‘Cache-Control’ verandert. Er is niets stuk; het kost alleen tijd.
diagnosis-do-no-upgrade = Zet bij Cloudflare ‘WebSockets’ aan, onder ‘Network’. Heb je een eigen proxy, laat die dan de headers ‘Upgrade’ en ‘Connection’ doorgeven.
diagnosis-do-too-large = Heb je een eigen proxy, verhoog dan de grootte die hij hoogstens doorlaat (nginx: client_max_body_size). Cloudflare zelf staat 100 MB toe.
diagnosis-do-cut-off = Misschien is je lijn te langzaam voor zoveel tegelijk. Upload thuis vanuit je eigen netwerk.
diagnosis-do-address-first = Zorg eerst voor de weg naar je Burrow.

## Buttons, and what they did
diagnosis-fix-restart = De tunnel herstarten
diagnosis-fix-room = Minder afbeeldingen van anderen bewaren
diagnosis-fix-way = Kijken wat de tunnel in de weg zit
diagnosis-fix-choose = Voor de weg naar je Burrow zorgen
diagnosis-fix-zone = Ons Cloudflare laten instellen
diagnosis-did-restart = De tunnel wordt herstart. Kijk over een minuut opnieuw.
diagnosis-did-room = Vanaf nu wordt er hoogstens 64 MB aan afbeeldingen van andere servers bewaard. De rest verdwijnt binnen een paar uur.
