### Getting in and back in: the second step, recovery codes, passkeys, links for a new password, claiming again

## Told at the top of one's pages
alert-label = Goed om te weten
alert-look = Bekijk het
alert-seen = Ik weet ervan
alert-codes = Je hebt nog geen herstelcodes. Vergeet je je wachtwoord, dan kom je daarmee weer binnen.
alert-codes-few = { $count ->
    [0] Je hebt geen herstelcodes meer. Maak nieuwe, zodat je weer binnenkomt als je je wachtwoord vergeet.
    [one] Je hebt nog één herstelcode. Maak nieuwe voordat je ze nodig hebt.
   *[other] Je hebt nog { $count } herstelcodes. Maak nieuwe voordat je ze nodig hebt.
}
alert-codes-make = Herstelcodes maken
alert-codes-later = Niet nu

## What happened
told-title = Wat er pas is gebeurd
told-nothing = Nog niets.
told-when = { $what } ({ $when })
told-password = Je wachtwoord is gewijzigd.
told-link-made = { $name } heeft een link gemaakt waarmee een nieuw wachtwoord voor je gekozen kan worden.
told-link-used = De link die { $name } maakte, is gebruikt om een nieuw wachtwoord te kiezen. Alles is uitgelogd.
told-link-used-whole = De link die { $name } maakte, is gebruikt om een nieuw wachtwoord te kiezen. Alles is uitgelogd, en inloggen vraagt geen tweede stap meer.
told-code-password = Een herstelcode is gebruikt om een nieuw wachtwoord te kiezen. Alles is uitgelogd.
told-code-step = Een herstelcode is gebruikt om in te loggen.
told-codes-made = Er zijn nieuwe herstelcodes gemaakt.
told-app-added = Er is een authenticator-app toegevoegd.
told-app-removed = De authenticator-app is verwijderd.
told-passkey-added = Er is een passkey toegevoegd.
told-passkey-removed = Er is een passkey verwijderd.
told-claimed-again = Het huis is bij het kastje zelf opnieuw in bezit genomen, met een nieuw wachtwoord voor jou.
told-command-line = Je kreeg een nieuw wachtwoord via de computer waarop deze gemeenschap draait.
told-rescued = De woorden van het noodblad zijn gebruikt om een nieuw wachtwoord te kiezen. Alles is uitgelogd, en inloggen vraagt geen tweede stap meer.

## Signing in
login-recover = Een herstelcode gebruiken.
login-ask = Heb je er geen, vraag dan een link aan wie je bij { $community } heeft uitgenodigd, of aan de eigenaar.
login-passkey-wrong = Die passkey opende de deur niet. Probeer het opnieuw, of log in met je gebruikersnaam en wachtwoord.
login-again = Dat duurde te lang. Log opnieuw in.
passkey-use = Een passkey gebruiken
passkey-trouble = De passkey is niet gebruikt. Probeer het opnieuw, of kom op een andere manier binnen.
passkey-noscript = Voor passkeys is JavaScript nodig, en dat staat in deze browser uit.
second-title = Nog één stap
second-lead-app = Je wachtwoord klopt. Laat nu zien dat jij het bent.
second-lead-passkey = Je wachtwoord klopt. Laat nu je passkey zien.
second-code-app = Code uit je app
second-code-app-hint = Zes cijfers uit je authenticator-app, of een van je herstelcodes.
second-code = Herstelcode
second-code-hint = Heb je je passkey niet bij je, typ dan een van je herstelcodes.
second-button = Naar binnen
second-wrong = Die code opent niet. De app toont elke 30 seconden een nieuwe, en elke opent maar één keer.
second-slow = Te veel verkeerde codes. Wacht even en probeer het opnieuw.
second-elsewhere = Je passkey opent alleen op { $address }. Log daar in, of gebruik hier een herstelcode.
second-lost = Ben je de app, de passkey en de codes kwijt? Vraag de eigenaar om een link.
second-back = Terug naar inloggen

## A recovery code for a forgotten password
recover-title = Weer binnenkomen
recover-lead = Met een van je herstelcodes kies je een nieuw wachtwoord.
recover-code = Herstelcode
recover-code-hint = Zestien letters en cijfers, in vier groepen. Elke opent één keer.
recover-button = Het nieuwe wachtwoord instellen
recover-wrong = Gebruikersnaam en code passen niet bij elkaar, of de code is al gebruikt.
recover-done = Je hebt een nieuw wachtwoord. Al het andere van jou is uitgelogd.
recover-no-code = Geen codes? Vraag een link aan wie je bij { $community } heeft uitgenodigd, of aan de eigenaar.

## A link for a new password
reset-title = Een nieuw wachtwoord kiezen
reset-lead = Hallo { $name }. { $by } heeft deze link gemaakt om je weer binnen te helpen.
reset-then = Al je browsers en apps worden dan uitgelogd, en je logt opnieuw in met het nieuwe wachtwoord.
reset-then-second = Inloggen vraagt geen tweede stap meer, tot je er weer een instelt.
reset-over-title = Deze link gaat niet meer open
reset-over = Hij is al gebruikt, is ouder dan een dag, of er is een nieuwere gemaakt. Vraag om een andere.

## Settings
security-title = Inloggen
security-lead = Je wachtwoord, een tweede stap, en manieren om weer binnen te komen.
security-go = Inloggen beheren
security-owed = De eigenaar en moderators van deze gemeenschap hebben een tweede stap nodig. Stel hier een app of een passkey in, dan gaat de rest open.
security-changed = Opgeslagen.
security-needed = Dat is je laatste tweede stap, en eigenaar en moderators hebben er een nodig. Voeg eerst een andere toe.
sure-title = Ben jij het?
sure-text = Typ je wachtwoord, dan kun je hier tien minuten lang dingen wijzigen.
sure-button = Verder
sure-needed = Typ eerst je wachtwoord en doe dat dan nog eens.
app-title = Authenticator-app
app-text = Een app op je telefoon toont zes cijfers, die je na je wachtwoord typt. Elke app is goed, zoals Aegis, Google Authenticator of die in je wachtwoordbeheerder.
app-on = in gebruik
app-add = Een app toevoegen
app-remove = De app verwijderen
app-add-title = Een authenticator-app toevoegen
app-add-lead = Vanaf dan heb je om in te loggen je wachtwoord en een code uit de app nodig.
app-scan-title = Scan dit met de app
app-scan-text = Kies in de app om een account toe te voegen en richt dan de camera hierop.
app-scan-label = Code om te scannen met de authenticator-app
app-open = De app staat op dit apparaat: open hem
app-type = Geen camera? Typ in plaats daarvan dit
app-type-text = Kies om een sleutel te typen, ‘op basis van tijd’:
app-code-title = Typ de code die hij toont
app-code-text = Zodat we weten dat het werkt, voordat je het nodig hebt.
app-code = Zes cijfers
app-confirm = Deze app gebruiken
app-cancel = Niet nu
app-wrong = Dat is niet de code die de app nu zou moeten tonen. Wacht op de volgende, en kijk of de klok van de telefoon gelijk loopt.
passkeys-title = Passkeys
passkeys-text = Je telefoon, computer of beveiligingssleutel opent de deur met je vinger, je gezicht of een code. Geen wachtwoord om te typen, en niets wat een valse pagina kan stelen.
passkey-since = toegevoegd op { $when }
passkey-name = Hoe moet hij heten?
passkey-name-hint = Zodat je later weet op welk apparaat hij staat. Je kunt het leeg laten.
passkey-add = Een passkey toevoegen
passkey-remove = Verwijderen
passkey-wrong = De passkey kon niet worden toegevoegd. Probeer het opnieuw.
passkey-known = Dit apparaat heeft al een passkey van jou.
passkey-elsewhere = Passkeys kun je alleen toevoegen op { $address }, want browsers binden ze aan een versleutelde verbinding en aan één adres.
passkey-nowhere = Passkeys hebben een adres met een naam nodig, en het adres van deze gemeenschap is een nummer.
codes-title = Herstelcodes
codes-text = Acht codes op papier laten je binnen als je je wachtwoord bent vergeten of je telefoon kwijt bent.
codes-left = { $count ->
    [0] Er is er geen meer over.
    [one] Er is er één over.
   *[other] Er zijn er { $count } over.
}
codes-make = Herstelcodes maken
codes-again = Nieuwe codes maken
codes-again-text = De codes die je nu hebt, werken dan niet meer.
codes-back = Terug
codes-joined-title = Je bent binnen. Nog één ding
codes-offer = Er is geen e-mailadres om een vergeten wachtwoord naartoe te sturen. Met deze codes kom je weer binnen.
codes-what-1 = Je krijgt acht codes, en elke werkt één keer.
codes-what-2 = Print ze of schrijf ze op, en bewaar ze bij je belangrijke papieren.
codes-what-3 = Wie ze heeft, kan als jou naar binnen, dus laat ze aan niemand zien.
codes-made-title = Je herstelcodes
codes-made-lead = Print deze pagina of schrijf ze op.
codes-how = Om weer binnen te komen: { $address }
codes-once = Je ziet ze alleen nu. Je kunt altijd nieuwe maken.
codes-done = Ik heb ze bewaard

## Owner and moderators
oblige-title = Eigenaar en moderators hebben een tweede stap nodig
oblige-text = Wie voor deze gemeenschap zorgt, heeft ieders sleutels. Staat dit aan, dan gaat geen van de pagina’s van de eigenaar open zonder een app of passkey.
oblige-on = aan
oblige-start = Aanzetten
oblige-stop = Uitzetten

## Helping somebody back in
help-title = { $name } weer binnen helpen
help-lead = Jij maakt een link, { $name } opent hem en kiest een nieuw wachtwoord.
help-what-1 = De link gaat één keer open, binnen 24 uur.
help-what-2 = Alle browsers en apps van { $name } worden uitgelogd als hij wordt gebruikt.
help-what-3 = Aan { $name } wordt verteld dat jij hem hebt gemaakt.
help-second = { $name } is ook de app of passkey kwijt
help-second-text = Dan vraagt inloggen geen tweede stap meer. Zorg dat je zeker weet wie het vraagt.
help-make = De link maken
help-link-title = Een link voor { $name }
help-link-lead = Geef hem zelf aan { $name }, op een manier waarbij je zeker weet wie hem krijgt.
help-scan = Of laat dit scannen:
help-scan-label = Link voor een nieuw wachtwoord, om te scannen
help-until = Hij gaat open tot { $when }.
help-once = Je ziet hem alleen nu. Raakt hij kwijt, maak dan een andere; dan werkt deze niet meer.

## Claiming the house again
reclaim-title = Weer in je Burrow komen
reclaim-lead = Het bestand reset-owner.txt is gevonden. Met de eigenaarscode die { $community } op het scherm toont, krijgt een eigenaar een nieuw wachtwoord. Al het andere blijft zoals het is.
reclaim-next = Verder
reclaim-password-title = Een nieuw wachtwoord
reclaim-password-lead = Je browsers en apps worden uitgelogd, en inloggen vraagt geen tweede stap meer.
reclaim-who = Wie ben je?
reclaim-who-missing = Kies wie je bent.
