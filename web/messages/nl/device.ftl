# The box under the house: how it is, what can be done with it, and what it says when there is no room.

error-507-title = Geen plaats meer
error-507 = De schijf van deze Burrow is vol, dus er kan niets worden geplaatst of geüpload tot er plaats is. Wat je schreef, is niet bewaard. De eigenaar kan plaats maken in het dashboard, onder ‘Opslag’.

## What the house looks at of the box (see diagnosis.ftl)
diagnosis-check-heat = Warmte
diagnosis-check-power = Stroom
diagnosis-check-card = De kaart
diagnosis-check-memory = Geheugen
diagnosis-fine-heat = Het kastje is koel genoeg.
diagnosis-fine-power = De voeding geeft genoeg.
diagnosis-fine-card = Met de kaart, of de schijf, gaat het goed voor zover die dat zegt.
diagnosis-fine-memory = Er is geheugen genoeg.
diagnosis-harm-heat = Het kastje remt zichzelf af, zodat alles langer duurt. Op den duur slijt het door hitte.
diagnosis-harm-power = Het kastje remt zichzelf af en kan midden in het schrijven stoppen. De meeste kapotte kaarten komen daarvan.
diagnosis-harm-card = Wat erop staat, kan elke dag verloren gaan: berichten, foto’s, alles.
diagnosis-harm-memory = Alles duurt langer.
diagnosis-why-clock-waits = Dit kastje weet nog niet hoe laat het is, dus het praat niet met andere servers. Thuis werkt alles.
diagnosis-why-untold = Deze computer zegt het niet.
diagnosis-why-warm = Het is binnenin { $figure } °C. Dat is warm.
diagnosis-why-hot = Het is binnenin { $figure } °C. Dat is te heet.
diagnosis-why-slowed = Het kastje remt zichzelf nu af omdat het te heet is.
diagnosis-why-power-low = De voeding geeft nu te weinig.
diagnosis-why-power-was-low = De voeding gaf sinds de laatste start op een moment te weinig.
diagnosis-why-card-errors = De kaart heeft iets verloren of verminkt ({ $figure } keer).
diagnosis-why-card-repaired = Wat op de kaart bewaard wordt, moest bij het starten van het kastje hersteld worden.
diagnosis-why-card-worn = De kaart zegt dat { $figure } % van haar leven op is.
diagnosis-why-card-ends = De kaart zegt dat ze geen reserve meer heeft om te vervangen wat kapotgaat.
diagnosis-why-card-busy = Er wordt zo’n { $figure } MB per dag op de kaart geschreven. Dat is meer dan het zou moeten zijn.
diagnosis-why-memory-low = Er is nog maar { $figure } MB geheugen over.
diagnosis-do-clock-waits = Wacht een paar minuten. Blijft het zo, kijk dan of andere dingen thuis op internet komen, en of de router het kastje naar de tijd laat vragen (NTP).
diagnosis-do-untold = Niets. Sommige computers hebben er geen sensor voor.
diagnosis-do-warm = Laat lucht bij het kastje: haal het uit de kast, van de verwarming, uit de zon.
diagnosis-do-hot = Laat lucht bij het kastje: haal het uit de kast, van de verwarming, uit de zon. Een behuizing met een ventilator of koelblok helpt.
diagnosis-do-slowed = Laat lucht bij het kastje: haal het uit de kast, van de verwarming, uit de zon. Een behuizing met een ventilator of koelblok helpt.
diagnosis-do-power-low = Gebruik de voeding die voor dit kastje is gemaakt, rechtstreeks in het stopcontact, met een korte kabel; haal eraf wat er stroom van trekt, zoals schijven.
diagnosis-do-power-was-low = Gebruik de voeding die voor dit kastje is gemaakt, rechtstreeks in het stopcontact, met een korte kabel.
diagnosis-do-card-errors = Maak vandaag een back-up, en zet die op een nieuwe kaart.
diagnosis-do-card-repaired = Kijk of er iets ontbreekt, en maak een back-up. Een stroomstoring kan dat één keer doen; gebeurt het weer, neem dan een nieuwe kaart.
diagnosis-do-card-worn = Maak een back-up, en zet die binnenkort op een nieuwe kaart.
diagnosis-do-card-ends = Maak vandaag een back-up, en zet die op een nieuwe kaart.
diagnosis-do-card-busy = Vandaag niets. Blijft het dagen zo, zeg het dan tegen wie je helpt: met minder gaat een kaart langer mee.
diagnosis-do-memory-low = Start het kastje opnieuw. Komt het terug, dan is dit kastje misschien te klein voor zoveel mensen en servers.

## The page about the box
box-title = Dit kastje
box-place-text = Hoe heet het is, hoe het met de kaart gaat; opnieuw starten of uitzetten.
box-lead-well = Met het kastje gaat het goed, voor zover het dat zegt.
box-lead-trouble = Er is iets niet goed met het kastje.
box-lead-clock = Het kastje wacht tot iemand op internet heeft verteld hoe laat het is. Tot dan praat het niet met andere servers; thuis werkt alles.
box-lead-none = Je Burrow draait op een computer die geen kastje van ons is, dus die kan van hieruit niet opnieuw worden gestart, uitgezet of teruggezet. Doe dat met de middelen van de computer.
box-facts = Wat het vertelt
box-findings = Wat er niet goed is
box-fact-version = Versie
box-fact-board = Soort kastje
box-fact-on = Staat aan sinds
box-fact-heat = Warmte binnenin
box-fact-power = Voeding
box-fact-memory = Geheugen
box-fact-disk = Schijf
box-fact-worn = Verbruikt leven van de kaart
box-fact-written = Op de kaart geschreven
box-fact-clock = Klok
box-on-hours =
    { $count ->
        [0] Minder dan een uur
        [one] Eén uur
       *[other] { $count } uur
    }
box-celsius = { $figure } °C
box-percent = { $figure } %
box-a-day = { $figure } MB per dag
box-left = { $left } van { $all } MB is vrij
box-power-well = Geeft genoeg
box-power-was-low = Gaf sinds de start op een moment te weinig
box-power-low = Geeft te weinig
box-clock-right = Juist
box-clock-waits = Wacht op de juiste tijd
box-power = Opnieuw starten en uitzetten
box-power-text = Opnieuw starten duurt een minuut of twee. Er gaat niets verloren; wat andere servers intussen sturen, komt later. Trek niet zomaar de stekker eruit.
box-restart = Kastje opnieuw starten
box-shutdown = Kastje uitzetten
box-reset = Alles vergeten
box-reset-text = Wist alles wat dit kastje weet: mensen, berichten, foto’s, het adres. Alleen een back-up brengt dat terug. Daarna begint het kastje als op de eerste dag.
box-reset-name = Typ voor de zekerheid de naam van de gemeenschap: { $name }
box-reset-hint = Of het adres ervan.
box-reset-name-wrong = Dat is niet de naam van de gemeenschap. Er is niets gewist.
box-reset-button = Alles wissen
box-asked-restart-title = Het kastje start opnieuw
box-asked-restart = Het is over een minuut of twee terug. Laad dan deze pagina opnieuw.
box-asked-shutdown-title = Het kastje zet zichzelf uit
box-asked-shutdown = Wacht tot het lampje niet meer flikkert voor je de stekker eruit trekt. Steek je hem er weer in, dan start het vanzelf.
box-asked-factory-reset-title = Het kastje wist alles
box-asked-factory-reset = Het start opnieuw, wist alles wat het weet, en begint als op de eerste dag. De nieuwe eigenaarscode staat op het scherm ervan en in claim-code.txt op de kaart. Laat de stekker er intussen in.

## The page of a box whose data can't be opened
damaged-title = De gegevens gaan niet open
damaged-lead = Het deel van de kaart waarop je Burrow alles bewaart, is beschadigd, en het vanzelf herstellen hielp niet. Er is niets gewist.
damaged-store-lead = Wat je Burrow bewaart, kan niet gelezen worden: de kaart gaat stuk, of een nieuwere versie heeft het geschreven. Er is niets gewist.
damaged-full-title = De schijf is vol
damaged-full-lead = Er is geen plaats meer op de kaart, niet eens om te starten. Er is niets verloren en niets gewist. Zodra er plaats is, gaat je Burrow vanzelf open.
damaged-full-first = Wat half af bleef liggen, zoals een afgebroken upload, wordt dan opgeruimd. Vaak is dat genoeg.
damaged-full-second = Wie Linux kent, kan deze kaart naar een grotere kopiëren, waarop je Burrow verdergaat zoals hij was. Bewaar de kaart tot dan zoals ze is.
damaged-first = Eerst: start het één keer opnieuw
damaged-first-text = Soms heeft een kaart alleen het contact verloren. Is deze pagina er daarna weer, dan ligt het aan de kaart.
damaged-second = Dan: laat ernaar kijken
damaged-second-text = Wie Linux kent, kan misschien nog redden wat op de kaart staat, zolang er niets op wordt geschreven. Staan er berichten of foto’s op die nergens anders zijn, zet het kastje dan nu uit en bewaar de kaart zoals ze is. Met een nieuwe kaart en een back-up is je Burrow binnen een uur terug.
damaged-last = Of: opnieuw beginnen op deze kaart
damaged-last-text = Wist voorgoed wat er nog op staat. Daarna start het kastje opnieuw, en biedt de wizard aan een back-up terug te halen. Een kaart die het één keer begaf, doet dat waarschijnlijk weer: neem liever een nieuwe.
damaged-code = De code van het kastje
damaged-code-hint = Die staat op het scherm van het kastje, en in burrow-note.txt op de kaart, die elke computer kan lezen. Zo kan niemand die alleen in je netwerk zit iets wissen.
damaged-sure = Typ voor de zekerheid: { $word }
damaged-word = wissen
damaged-sure-hint = Alleen een back-up brengt terug wat gewist is.
damaged-act = De kaart wissen en opnieuw beginnen
damaged-said = Wat de controle van de kaart zei
damaged-store-said = Waarom het niet gelezen kan worden
damaged-code-wrong = Dat is niet de code van dit kastje. Er is niets gewist.
damaged-sure-wrong = Dat was het woord niet. Er is niets gewist.
damaged-unerased-title = De gegevens kunnen niet gewist worden
damaged-unerased-lead = Je Burrow moest alles vergeten en bleef onderweg steken: op de kaart kan niet meer geschreven worden. Wat er nog op staat, gaat hier niet meer open, maar iemand anders kan het misschien nog lezen.
damaged-unerased-second = Dan: neem een nieuwe kaart
damaged-unerased-second-text = Steek een nieuwe kaart met Burrow in het kastje. Breek de oude voordat je het kastje weggeeft of de kaart weggooit: wat er nog op staat, kan niet anders gewist worden.
damaged-unerased-said = Wat het wissen zei
damaged-begun-title = De kaart wordt opnieuw gemaakt
damaged-begun = Het kastje start over een paar minuten opnieuw, en begint als op de eerste dag. Dan biedt de wizard aan een back-up terug te halen.
damaged-stuck-title = Het kastje luistert niet
damaged-stuck = Het kon niet worden gevraagd. Trek de stekker eruit, wacht tien seconden, en steek hem er weer in.
