# How the box gets newer versions. Plain words: whoever reads this has never run a server.

update-title = Updates
update-place-text = Welke versie draait, of er iets nieuwers is, en wanneer het wordt geïnstalleerd.
update-version = Hier draait versie { $version }.
update-good = De update naar versie { $version } is { $when } gelukt.
update-looked = Er is voor het laatst { $when } naar iets nieuwers gekeken.
update-look = Nu naar iets nieuwers kijken
update-busy = Er wordt naar iets nieuwers gekeken …
update-offer = Versie { $version }
update-size =
    { $count ->
        [one] Er is één megabyte op te halen.
       *[other] Er zijn { $count } megabyte op te halen.
    }
update-new = Wat er nieuw is
update-install = Nu installeren
update-install-again = Nog eens proberen
update-install-hint = Het kastje start ermee opnieuw op en is een paar minuten weg. Mocht de nieuwe versie hier niet werken, dan gaat het kastje vanzelf terug naar deze.

## How it stands
update-lead-none = Deze Burrow werkt zichzelf niet bij: wie dit programma heeft gemaakt, heeft het geen plek gegeven om te kijken.
update-lead-never = Er is nog niet naar iets nieuwers gekeken. Dat gebeurt één keer per dag.
update-lead-look = Alles is bijgewerkt.
update-lead-offered = Er is een nieuwere versie.
update-lead-fetch = Een nieuwere versie wordt opgehaald. Alles gaat intussen gewoon door.
update-lead-ready-night = Een nieuwere versie staat klaar. Ze wordt komende nacht geïnstalleerd, tussen drie en vijf uur.
update-lead-ready-now = Een nieuwere versie staat klaar en wordt zo geïnstalleerd.
update-lead-ready-button = Een nieuwere versie staat klaar. Ze wordt geïnstalleerd als je op de knop drukt.
update-lead-install = De nieuwere versie wordt geïnstalleerd. Het kastje start zo opnieuw op.
update-lead-trial = De nieuwere versie draait op proef: je Burrow kijkt of alles ermee werkt.

## When
update-when = Wanneer updates worden geïnstalleerd
update-when-night = ’s Nachts
update-when-night-text = Tussen drie en vijf uur, als niemand er last van zou moeten hebben dat het kastje een paar minuten weg is.
update-when-button = Als ik op de knop druk
update-when-button-text = Ze worden opgehaald en wachten op je. Laat ze niet lang wachten: veel ervan dichten gaten waardoor anderen binnen zouden kunnen komen.
update-when-save = Opslaan

## What is in the way
update-snag-feed-unreachable = Er kan niet naar iets nieuwers worden gekeken: de plek waar updates worden aangekondigd antwoordt niet. Het wordt vanzelf opnieuw geprobeerd.
update-snag-feed-broken = De plek waar updates worden aangekondigd zegt iets wat deze versie niet begrijpt. Morgen wordt er weer gekeken.
update-snag-other-board = Voor dit soort kastje zijn er geen updates.
update-snag-too-far = De nieuwste versie kan niet over deze heen worden geïnstalleerd: versie { $version } moet ertussen. Kijk hoe je dit kastje hebt geïnstalleerd, en zet de nieuwste versie op een nieuwe kaart; je back-up komt daar weer op.
update-snag-unreachable = De update kan nu niet worden opgehaald. Het gaat vanzelf verder waar het was.
update-snag-wrong = Wat er kwam, is niet de aangekondigde update, en is weggegooid. Morgen wordt er weer gekeken.
update-snag-no-room =
    { $count ->
        [one] Er is geen plaats voor de update: er is nog één megabyte nodig. Maak plaats; het gaat vanzelf verder.
       *[other] Er is geen plaats voor de update: er zijn nog { $count } megabyte nodig. Maak plaats; het gaat vanzelf verder.
    }
update-snag-disk = De update kan niet naar de schijf worden geschreven. Het wordt vanzelf opnieuw geprobeerd. Blijft dit zo, kijk dan hoe het met de kaart gaat.
update-snag-no-installer = De update is er, maar niets op deze computer installeert haar. Installeer op een computer waar je zelf voor zorgt de nieuwe versie zoals je deze hebt geïnstalleerd.
update-snag-interrupted = Het installeren is afgebroken, misschien doordat de stroom uitviel. Er is niets verloren: het begint opnieuw.
update-snag-failed = De update kon niet worden geïnstalleerd, en er is niets veranderd. Dit werd erover gezegd: { $why }

## What did not go well
update-back = De update naar versie { $version } werkte hier niet. Je Burrow is vanzelf teruggegaan naar de versie van daarvoor, en werkt als voorheen. Ze wordt niet opnieuw geprobeerd, tenzij jij dat wilt.
update-why-http = De nieuwe versie antwoordde niet.
update-why-store = De nieuwe versie kon niet lezen wat je Burrow bewaart.
update-why-tunnel = Met de nieuwe versie kon niemand je Burrow van buiten bereiken.
update-why-adapter = De nieuwe versie vond het netwerk van dit kastje niet.
update-why-no-start = De nieuwe versie startte niet.
update-why-other = Wat er met de nieuwe versie mis was, is niet bekend.
update-alert-look = Updates bekijken

## What was put aside
update-aside = Opzijgelegd
update-aside-text = De oudere versie kan het niet lezen. Het wordt bewaard tot je het verwijdert.
update-aside-since = Toen je Burrow terugging naar de versie van daarvoor, ging hij terug naar wat hij { $when } wist. Wat de nieuwe versie daarna schreef, is opzijgelegd.
update-aside-nothing = Niemand hier had in die tijd iets geplaatst.
update-aside-posts =
    { $count ->
        [one] Er zit één bericht van iemand hier in.
       *[other] Er zitten { $count } berichten van mensen hier in.
    }
update-aside-unread = Wat erin zit, kan deze versie niet tellen.
update-aside-size =
    { $count ->
        [one] Het neemt één megabyte in.
       *[other] Het neemt { $count } megabyte in.
    }
update-aside-remove = Voorgoed verwijderen
