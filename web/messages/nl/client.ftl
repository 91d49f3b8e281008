# The web client: reading and writing in the browser.

client-title = Burrow
nav-label = Plekken
nav-home = Start
nav-notifications = Nieuws
nav-unread = { $count ->
    [one] één nieuwe
   *[other] { $count } nieuwe
}
nav-house = Dit huis
nav-search = Zoeken
nav-me = Ik
nav-write = Schrijven
nav-settings = Instellingen
waiting = Een ogenblik…
more = Oudere tonen
fresh = { $count ->
    [one] Eén nieuw bericht tonen
   *[other] { $count } nieuwe berichten tonen
}
back = Terug naar start
nowhere = Hier is niets
list-empty = Hier is nog niets geschreven.
signed-out = Je bent uitgelogd.
sign-in = Inloggen
unanswered = Burrow antwoordt niet. Kijk of je verbinding hebt, en probeer het opnieuw.
broken = Er ging iets stuk op deze pagina. Laad hem alsjeblieft opnieuw.

home-title = Start
home-empty = Het is hier stil. Schrijf iets, of vind met Zoeken mensen om te volgen.
house-title = Dit huis
house-lead = Wat iedereen hier voor iedereen heeft geschreven, het nieuwste eerst.
house-empty = Niemand hier heeft nog iets voor iedereen geschreven.
saved-title = Opgeslagen berichten
saved-empty = Berichten die je met ‘Opslaan’ bewaart, staan hier, en alleen jij ziet ze.
thread-title = Gesprek
notifications-title = Nieuws
notifications-empty = Als iemand antwoordt, je volgt of iets van jou leuk vindt, lees je het hier.

did-mention = noemde jou
did-status = schreef iets nieuws
did-reblog = boostte je bericht
did-follow = volgt je nu
did-follow-request = wil je volgen
did-favourite = markeerde je bericht als favoriet
did-poll = heeft een peiling die is afgelopen
did-update = wijzigde een bericht
did-quote = citeerde je bericht
did-admin-sign-up = wil meedoen, of doet mee
did-admin-report = rapporteerde iets
did-something = deed iets wat jou aangaat

boosted = Geboost door
edited = gewijzigd
reply = Reageren
boost = Boosten
favourite = Favoriet
bookmark = Opslaan
edit = Wijzigen
delete = Verwijderen
delete-question = Dit bericht overal verwijderen? Dat is niet terug te draaien.
delete-done = Het bericht is verwijderd.

scope-public = Iedereen
scope-public-text = Iedereen op internet kan het lezen, en het staat in openbare lijsten.
scope-unlisted = Iedereen, in stilte
scope-unlisted-text = Iedereen kan het lezen, maar het staat niet in openbare lijsten.
scope-private = Volgers
scope-private-text = Alleen mensen die je volgen, kunnen het lezen.
scope-direct = Mensen die erin genoemd worden
scope-direct-text = Alleen de mensen van wie de @naam erin staat, kunnen het lezen.
scope-us = Alleen wij
scope-us-text = Alleen mensen van dit huis kunnen het lezen. Het verlaat het kastje nooit.

media-show = { $count ->
    [one] Tonen wat de schrijver heeft afgedekt
   *[other] { $count } dingen tonen die de schrijver heeft afgedekt
}
media-undescribed = Niemand heeft dit beschreven
media-elsewhere = Iets wat alleen te openen is waar het werd geplaatst

poll-label = Peiling
poll-vote = Stemmen
poll-mine = jouw keuze
poll-votes = { $count ->
    [one] Eén persoon heeft gestemd
   *[other] { $count } mensen hebben gestemd
}
poll-ended = afgelopen
poll-ends = eindigt op { $date }

follows-you = volgt jou
bot = automatisch
profile-counts = { $posts } berichten · volgt { $following } · gevolgd door { $followers }
profile-posts = Berichten
follow = Volgen
followed = Je volgt { $name } nu.
follow-asked = Je hebt gevraagd om { $name } te volgen.
unfollow = Niet meer volgen
unfollowed = Je volgt { $name } niet meer.
unrequest = Het verzoek intrekken
write-to = Een berichtje schrijven
mute = Negeren
muted = Je ziet niet meer wat { $name } schrijft. Niemand vertelt dat door.
unmute = Niet meer negeren
unmuted = Je ziet weer wat { $name } schrijft.
block = Blokkeren
block-question = { $name } blokkeren? Jullie zien elkaar dan niet meer.
blocked = { $name } is geblokkeerd.
unblock = Deblokkeren
unblocked = { $name } is niet meer geblokkeerd.

search-title = Zoeken
search-lead = Mensen, woorden uit je eigen gesprekken, #hashtags, of het adres van een bericht of profiel van waar dan ook.
search-field = Wat zoek je?
search-button = Zoeken
search-nothing = Niets gevonden. Mensen op andere servers vind je met hun hele naam, zoals @ada@fernlane.example.
search-people = Mensen
search-tags = Hashtags
search-posts = Berichten

write-title = Schrijf iets
reply-title = Reageren
edit-title = Je bericht wijzigen
write-field = Je woorden
write-left = { $count ->
    [one] ruimte voor nog één teken
   *[other] ruimte voor { $count } tekens
}
write-warning = Achter een waarschuwing verbergen
write-warning-field = Waarschuwing die in plaats daarvan te zien is
write-picture = Een foto of video toevoegen
write-describe = Beschrijf het voor mensen die het niet kunnen zien
write-remove = Weghalen
write-too-many = { $count ->
    [one] Er past maar één foto of video in een bericht.
   *[other] Er passen hoogstens { $count } foto’s of video’s in een bericht.
}
write-uploading = { $name } wordt geüpload…
write-scope = Wie mag het lezen?
write-send = Plaatsen
write-save = De wijziging opslaan
write-sending = Bezig met versturen…
write-sent = Geplaatst.
write-changed = Gewijzigd.
