# Invites.

invites-title = Invitations
invites-lead = Une personne qui a une invitation peut entrer tout de suite. Donne-les à des gens que tu connais.
invites-new = Créer une invitation
invites-none = Pas encore d’invitation. Crée la première et envoie-la à quelqu’un que tu aimerais voir ici.
invites-open = Invitations ouvertes
invites-closed = Utilisées, expirées ou retirées
invites-joined = { $count ->
    [0] Personne n’est encore entré avec
    [one] Une personne est entrée avec
   *[other] { $count } personnes sont entrées avec
}
invites-left = { $count ->
    [0] plus de place
    [one] encore une place
   *[other] encore { $count } places
}
invites-unlimited = autant de personnes qu’on veut
invites-expires = ouverte jusqu’au { $when }
invites-never = n’expire jamais
invites-from = créée par { $name }
invite-state-open = ouverte
invite-state-used = utilisée
invite-state-expired = expirée
invite-state-revoked = retirée
invite-untitled = Invitation
invite-new-title = Créer une invitation
invite-note = Pour qui est-elle ?
invite-note-hint = Une note pour toi, comme « Tante Rosa ». La personne invitée la voit aussi, en guise de salut.
invite-note-wrong = Une note peut avoir 200 caractères au plus.
invite-uses = Combien de personnes peuvent s’en servir ?
invite-uses-1 = Une personne
invite-uses-n = Jusqu’à { $count } personnes
invite-uses-any = Autant qu’on veut
invite-expiry = Combien de temps reste-t-elle ouverte ?
invite-expiry-1 = Un jour
invite-expiry-7 = Une semaine
invite-expiry-30 = 30 jours
invite-expiry-never = Jusqu’à ce que je la retire
invite-role = Rôle à l’arrivée
invite-role-member = Membre
invite-role-member-text = Lit et publie
invite-role-moderator = Modération
invite-role-moderator-text = Aide aussi à s’occuper de la communauté
invite-follow = À suivre dès le début
invite-follow-hint = Pour que la première page ne soit pas vide.
invite-make = Créer l’invitation
invite-form-wrong = Ce choix n’est pas dans la liste. Choisis encore, s’il te plaît.
invite-follow-unknown = L’une des personnes à suivre n’est plus ici. Choisis encore, s’il te plaît.
invite-show-title = Ton invitation est prête
invite-link = Le lien
invite-link-text = Envoie-le par message ou par e-mail :
invite-scan = Ou fais scanner ceci par l’appareil photo du téléphone :
invite-scan-label = Code QR du lien de l’invitation
invite-local = Tu ne fais qu’essayer Burrow : ce lien marche sur cet ordinateur, nulle part ailleurs.
invite-revoke = Retirer cette invitation
invite-revoke-text = Le lien cesse de marcher tout de suite. Les personnes entrées avec restent.
invite-revoked-notice = L’invitation est retirée. Son lien ne marche plus.
invite-all = Toutes les invitations
invites-saved = Enregistré.
invites-not-you = Seules les personnes qui s’occupent de ce lieu créent des invitations en ce moment. Parle à l’une d’elles si tu aimerais faire entrer quelqu’un.
invites-paused-notice = Toutes les invitations sont en pause : personne ne peut entrer avec, jusqu’à ce que le ou la propriétaire les relance.
invites-settings-title = Comment on invite
invites-members = Les membres peuvent aussi inviter
invites-members-text = Jusqu’à cinq invitations ouvertes par membre, pour cinq personnes au plus, ouvertes 30 jours au plus. Tu les vois toutes.
invites-pause = Mettre toutes les invitations en pause
invites-pause-text = La personne qui en ouvre une lit, gentiment, qu’il faut revenir plus tard. Rien n’est perdu.
invite-copies = En créer plusieurs d’un coup, à imprimer
invite-copies-hint = Chacune est une invitation à part. Elles viennent en cartes, quatre par feuille.
invite-copies-1 = Une seule
invite-copies-n = { $count } invitations
invite-card = Imprimer en carte
invite-sheet = Une feuille de cartes
cards-title = Cartes à imprimer
cards-lead-single = Chaque carte a sa propre page, au format carte postale (A6).
cards-lead-sheet = Quatre cartes tiennent sur une feuille A4. Coupe le long des pointillés.
cards-how = Utilise « Imprimer » dans ton navigateur, sans marges et en taille réelle.
cards-as-sheet = Plutôt quatre par feuille
cards-as-single = Plutôt une par page
cards-scan = Scanne ceci avec l’appareil photo de ton téléphone, ou tape :
tree-title = Qui a invité qui
tree-lead = Toutes les personnes qui habitent ici, sous celle qui les a fait entrer.
