# Invites.

invites-title = Uitnodigingen
invites-lead = Wie een uitnodiging heeft, kan meteen binnenkomen. Geef hem aan mensen die je kent.
invites-new = Een uitnodiging maken
invites-none = Nog geen uitnodigingen. Maak de eerste en stuur hem aan iemand die je hier graag wilt hebben.
invites-open = Openstaande uitnodigingen
invites-closed = Opgebruikt, verlopen of ingetrokken
invites-joined = { $count ->
    [0] Er is nog niemand mee binnengekomen
    [one] Er is één persoon mee binnengekomen
   *[other] Er zijn { $count } mensen mee binnengekomen
}
invites-left = { $count ->
    [0] niet meer te gebruiken
    [one] nog één keer te gebruiken
   *[other] nog { $count } keer te gebruiken
}
invites-unlimited = zoveel mensen als willen
invites-expires = open tot { $when }
invites-never = verloopt nooit
invites-from = gemaakt door { $name }
invite-state-open = open
invite-state-used = opgebruikt
invite-state-expired = verlopen
invite-state-revoked = ingetrokken
invite-untitled = Uitnodiging
invite-new-title = Een uitnodiging maken
invite-note = Voor wie is hij?
invite-note-hint = Een notitie voor jou, zoals ‘Tante Roos’. De gast ziet hem ook, als groet.
invite-note-wrong = Een notitie mag hoogstens 200 tekens hebben.
invite-uses = Hoeveel mensen mogen hem gebruiken?
invite-uses-1 = Eén persoon
invite-uses-n = Hoogstens { $count } mensen
invite-uses-any = Zoveel als willen
invite-expiry = Hoelang staat hij open?
invite-expiry-1 = Eén dag
invite-expiry-7 = Eén week
invite-expiry-30 = 30 dagen
invite-expiry-never = Tot ik hem intrek
invite-role = Zij komen binnen als
invite-role-member = Lid
invite-role-member-text = Leest en schrijft berichten
invite-role-moderator = Moderator
invite-role-moderator-text = Helpt ook voor de gemeenschap te zorgen
invite-follow = Zij volgen vanaf het begin
invite-follow-hint = Zodat hun eerste pagina niet leeg is.
invite-make = Uitnodiging maken
invite-form-wrong = Die keuze staat niet in de lijst. Kies opnieuw.
invite-follow-unknown = Een van de mensen om te volgen is hier niet meer. Kies opnieuw.
invite-show-title = Je uitnodiging is klaar
invite-link = De link
invite-link-text = Stuur hem in een berichtje of e-mail:
invite-scan = Of laat dit scannen met de camera van de telefoon:
invite-scan-label = QR-code van de link van de uitnodiging
invite-local = Je probeert Burrow alleen nog uit: deze link werkt op deze computer en nergens anders.
invite-revoke = Deze uitnodiging intrekken
invite-revoke-text = De link werkt meteen niet meer. Mensen die ermee binnenkwamen, blijven.
invite-revoked-notice = De uitnodiging is ingetrokken. De link werkt niet meer.
invite-all = Alle uitnodigingen
invites-saved = Opgeslagen.
invites-not-you = Op dit moment maken alleen mensen die voor deze plek zorgen uitnodigingen. Vraag het een van hen als je iemand wilt binnenhalen.
invites-paused-notice = Alle uitnodigingen staan op pauze: niemand kan ermee binnenkomen tot de eigenaar ze weer laat werken.
invites-settings-title = Hoe uitnodigingen worden gebruikt
invites-members = Ook leden mogen uitnodigen
invites-members-text = Elk hoogstens vijf open uitnodigingen, voor hoogstens vijf mensen, hoogstens 30 dagen open. Jij ziet ze allemaal.
invites-pause = Alle uitnodigingen op pauze zetten
invites-pause-text = Wie er een opent, krijgt vriendelijk te horen dat later terugkomen kan. Er gaat niets verloren.
invite-copies = Er meer tegelijk maken, om te printen
invite-copies-hint = Elk is een eigen uitnodiging. Ze komen als kaartjes, vier op een vel papier.
invite-copies-1 = Eén maar
invite-copies-n = { $count } uitnodigingen
invite-card = Als kaart printen
invite-sheet = Een vel met kaarten
cards-title = Kaarten om te printen
cards-lead-single = Elke kaart heeft een eigen pagina, zo groot als een ansichtkaart (A6).
cards-lead-sheet = Er passen vier kaarten op een A4. Knip langs de stippellijnen.
cards-how = Gebruik ‘Afdrukken’ in je browser, zonder marges en op ware grootte.
cards-as-sheet = Toch vier op een vel
cards-as-single = Toch één per pagina
cards-scan = Scan dit met de camera van je telefoon, of typ:
tree-title = Wie wie heeft uitgenodigd
tree-lead = Iedereen die hier woont, onder de persoon die hen binnenhaalde.
