# What the dashboard says, in French (Fluent syntax). Sent to the browser; the server doesn't read this file.
# Plain words: write for somebody who has never run a server.

## Everywhere
dashboard-title = Tableau de bord
waiting = Un instant…
back = Tableau de bord
save = Enregistrer
cancel = Annuler
undo = Revenir en arrière
undone = C’est annulé.
hush = Fermer
copy = Copier le lien
copied = Copié.
sign-in = Se reconnecter
signed-out = Ta session est fermée, ou tu n’as plus le droit de voir ceci.
lost = La maison ne répond pas. Tu vois comment c’était le { $when }. Nous continuons d’essayer.
unanswered = La maison n’a pas répondu. Vérifie qu’elle est allumée et que ta connexion marche, puis essaie encore.
broken = Quelque chose s’est cassé sur cette page. Recharge-la, puis essaie encore.
nowhere = Il n’y a rien ici
nowhere-text = L’adresse est peut-être ancienne, ou mal tapée.
role-member = Membre
role-moderator = Modération
role-owner = Propriétaire

## The overview
status-good = Tout va bien : la maison est debout et joignable.
status-good-more = Les gens et les autres serveurs te trouvent à { $address }.
status-local = Tout va bien : la maison est debout.
status-local-more = Ce n’est qu’un essai sur cet ordinateur. Personne ailleurs ne peut y accéder.
status-disk = Le disque est presque plein.
status-disk-more = Il ne reste que { $free }. Regarde ce qui le remplit, et fais de la place.
status-waiting = { $waiting ->
    [one] Tout va bien : { $waiting } personne attend d’entrer.
   *[other] Tout va bien : { $waiting } personnes attendent d’entrer.
}
status-reports = { $count ->
    [one] { $count } signalement t’attend.
   *[other] { $count } signalements t’attendent.
}
status-reports-more = { $waiting ->
    [0] Quelqu’un te signale quelque chose qui ne va pas. Jettes-y un œil.
    [one] Et { $waiting } personne attend d’entrer.
   *[other] Et { $waiting } personnes attendent d’entrer.
}
status-clock = Le boîtier attend l’heure juste.
status-clock-more = Tant que personne sur Internet ne la lui a dite, il ne parle pas avec les autres serveurs. À la maison, tout marche.
status-cut = Personne ailleurs n’arrive à joindre la maison en ce moment.
status-troubles =
    { $count ->
        [one] Une chose ne marche pas.
       *[other] { $count } choses ne marchent pas.
    }
status-troubles-more = La maison s’est examinée elle-même. Sous « Tout va bien ? », elle dit ce qui ne va pas et quoi faire.
status-back = Une mise à jour n’a pas marché ici.
status-back-more = Ton Burrow est revenu de lui-même de la version { $version } à celle d’avant, et tout marche comme avant.
status-cut-more = Le tunnel est coupé. À la maison, tout marche ; ce que les autres serveurs envoient attend chez eux et viendra plus tard.
tiles-label = Ce dont on peut s’occuper
tile-people = Personnes
tile-people-state = { $count ->
    [one] { $count } personne habite ici
   *[other] { $count } personnes habitent ici
}
tile-people-locked = { $count ->
    [one] { $count } personne est exclue
   *[other] { $count } personnes sont exclues
}
tile-people-button = S’occuper des personnes
tile-requests = Demandes
tile-requests-state = { $count ->
    [0] Personne n’attend d’entrer
    [one] Une personne attend d’entrer
   *[other] { $count } personnes attendent d’entrer
}
tile-requests-closed = On ne vient que sur invitation
tile-requests-paused = Les demandes sont en pause
tile-requests-look = Voir qui demande
tile-requests-button = Choisir qui peut demander
tile-reports = Signalements
tile-reports-state = { $count ->
    [0] Rien n’a été signalé
    [one] Un signalement est ouvert
   *[other] { $count } signalements sont ouverts
}
tile-reports-look = Regarder ce qui a été signalé
tile-reports-button = Voir les signalements clos
tile-announcements = Annonces
tile-announcements-state = Quelques mots à tout le monde ici
tile-announcements-button = Écrire quelque chose
tile-invites = Invitations
tile-invites-state = { $count ->
    [0] Aucune invitation n’est ouverte
    [one] Une invitation est ouverte
   *[other] { $count } invitations sont ouvertes
}
tile-invites-used = { $count ->
    [one] { $count } personne est venue grâce à elles
   *[other] { $count } personnes sont venues grâce à elles
}
tile-invites-paused = Toutes les invitations sont en pause
tile-invites-button = Inviter quelqu’un
tile-servers = Autres serveurs
tile-servers-state = { $count ->
    [0] Aucun autre serveur n’est encore connu
    [one] Un autre serveur est connu
   *[other] { $count } autres serveurs sont connus
}
tile-servers-waiting = { $count ->
    [one] { $count } lettre attend de partir
   *[other] { $count } lettres attendent de partir
}
tile-servers-silent = { $count ->
    [one] { $count } serveur ne répond pas en ce moment
   *[other] { $count } serveurs ne répondent pas en ce moment
}
tile-servers-chosen = Vous ne parlez qu’avec les serveurs que vous avez choisis
tile-servers-look = Voir qui ne répond pas
tile-servers-button = Créer une règle sur un serveur
tile-community = Communauté
tile-community-button = Changer son nom ou ses règles
tile-storage = Stockage
tile-storage-state = { $free } libres
tile-storage-button = Voir ce qui le remplit
tile-tunnel = Tunnel
tile-tunnel-none = Aucun tunnel n’est fait
tile-tunnel-own = Les visiteurs viennent par un chemin à toi
tile-tunnel-making = Il est en construction
tile-tunnel-missing = Son programme n’est pas sur cet ordinateur
tile-tunnel-starting = Il démarre
tile-tunnel-ready = Il est ouvert
tile-tunnel-cut = Il n’atteint personne en ce moment
tile-tunnel-ended = Il s’est arrêté, et redémarre
tile-tunnel-button = Voir comment il va
tile-update = Mises à jour
tile-update-look = Tout est à jour
tile-update-offered = Il y a une version { $version }
tile-update-fetch = La version { $version } est en cours de téléchargement
tile-update-ready = La version { $version } est prête
tile-update-install = La version { $version } est en cours d’installation
tile-update-trial = La version { $version } est à l’essai
tile-update-back = La version { $version } n’a pas marché ici
tile-update-stuck = Quelque chose bloque
tile-update-button = Voir les mises à jour
tile-box = Ce boîtier
tile-box-state = Comment il va, et ses interrupteurs
tile-box-waits = Il attend l’heure juste
tile-box-button = Voir le boîtier
tile-devices = Tes appareils et applications
tile-devices-state = { $count ->
    [one] Ta session est ouverte sur { $count } appareil
   *[other] Ta session est ouverte sur { $count } appareils et applications
}
tile-devices-button = Voir où ta session est ouverte
tile-diagnosis = Tout va bien ?
tile-diagnosis-never = La maison ne s’est pas encore examinée
tile-diagnosis-state =
    { $count ->
        [0] Tout marche
        [one] Une chose ne marche pas
       *[other] { $count } choses ne marchent pas
    }
tile-diagnosis-looked = Dernier examen : { $when }
tile-diagnosis-button = Voir ce qui a été examiné
tile-diagnosis-look = Voir quoi faire
checks-busy = La maison est en train de s’examiner. Cela prend jusqu’à deux minutes.
checks-look = Examiner à nouveau
checks-local = Cette maison est seulement à l’essai sur cet ordinateur : personne d’autre ne peut l’atteindre. Elle n’examine donc que son horloge, son disque et ce qu’elle conserve.
checks-done = C’est fait. Examine à nouveau dans une minute.
checks-support = Quelqu’un t’aide ?
checks-support-text = Donne-lui ce texte. Il ne contient ni noms, ni adresses, ni mots de passe, ni rien que quelqu’un ait écrit.
checks-support-label = Texte à copier
tile-log = Journal
tile-log-state = Dernière action : { $when }
tile-log-empty = Rien n’a encore été fait
tile-log-button = Voir qui a fait quoi

## People
people-lead = Toutes les personnes qui habitent cette maison, qui les a invitées, et de l’aide pour celles qui n’arrivent pas à entrer.
people-you = Toi
people-locked = Personne exclue
people-since = ici depuis le { $when }
people-by = sur invitation de { $name }
people-seen = Dernière visite { $when }
people-unseen = Aucune session ouverte
people-posts = { $count ->
    [0] aucun message
    [one] un message
   *[other] { $count } messages
}
people-devices = { $count ->
    [0] aucun appareil
    [one] un appareil
   *[other] { $count } appareils
}
people-reset = Nouveau mot de passe
people-reset-title = Aider { $name } à avoir un nouveau mot de passe ?
people-reset-text = Tu reçois un lien qui permet à cette personne de choisir un nouveau mot de passe. Il ouvre une fois, dans les 24 heures ; tous ses appareils sont alors déconnectés. Elle apprend que c’est toi qui l’as fait.
people-reset-done = Le lien pour { $name } est prêt.
people-reset-tell = Donne ceci à { $name } de façon à savoir que c’est bien la bonne personne. Ce n’est montré que maintenant.

people-limited = Compte limité
people-look-after = S’occuper de { $name }
people-role = Ce que cette personne peut faire
people-role-change = Changer
people-role-done = { $role ->
    [owner] { $name } est maintenant propriétaire.
    [moderator] { $name } fait maintenant partie de la modération.
   *[member] { $name } est maintenant membre.
}
people-owner = Rendre propriétaire
people-owner-title = Rendre { $name } propriétaire aussi ?
people-owner-text = Un ou une propriétaire peut faire tout ce que tu peux faire, et ne peut quitter ce rôle que de son propre chef.
people-help = Aide
people-out = Déconnecter partout
people-out-title = Déconnecter { $name } partout ?
people-out-text = Tous ses navigateurs et applications devront se reconnecter. Son mot de passe reste.
people-out-done = { $name } n’a plus aucune session ouverte.
people-words = Quelques mots
people-words-hint = La personne les lit avec ce que tu fais ci-dessous. Peut rester vide.
people-sanctions = Ce que tu peux faire
people-warn = Envoyer un avertissement
people-warn-title = Envoyer un avertissement à { $name } ?
people-warn-text = La personne lit tes mots dans une notification. Rien d’autre ne se passe.
people-warn-done = L’avertissement à { $name } est envoyé.
people-silence = Limiter
people-silence-title = Garder { $name } hors des fils publics ?
people-silence-text = Seuls ses abonnés voient ce que cette personne dit. Elle en est prévenue.
people-silence-done = { $name } reste hors des fils publics.
people-un-silence = Ne plus limiter
people-un-silence-done = { $name } est de nouveau dans les fils publics.
people-suspend = Exclure
people-suspend-title = Exclure { $name } ?
people-suspend-text = La personne est déconnectée partout, et les autres ne voient plus rien d’elle. Pendant 30 jours, tu peux la laisser revenir ; ensuite, tout ce qu’elle a ici est supprimé.
people-suspend-done = { $name } n’a plus accès à la maison.
people-un-suspend = Laisser revenir
people-un-suspend-done = { $name } peut revenir.
people-archive = Enregistrer une archive de ses affaires
people-remove-first = Pour supprimer ce compte pour de bon, enregistre d’abord une archive de tout ce que la personne a ici, et garde-la pour elle.
people-remove = Supprimer pour de bon
people-remove-title = Supprimer { $name } pour de bon ?
people-remove-text = Tout ce que cette personne a ici disparaît, et les autres serveurs en sont prévenus. On ne peut pas revenir en arrière. Son nom reste pris.
people-remove-done = Le compte de { $name } est supprimé.

## Requests
requests-lead = Les personnes sans invitation peuvent demander à entrer. Tu les laisses entrer, ou non, ou tu leur poses une question.
requests-open = En attente
requests-none = Personne n’attend.
requests-asked = Question posée
requests-no-answer = Pas encore de réponse.
requests-word = Un mot pour { $name }
requests-word-hint = Accompagne ta décision, ou est la question que tu poses.
requests-approve = Laisser entrer
requests-approve-done = { $name } peut entrer : le lien de sa demande est devenu une invitation.
requests-ask = Poser une question
requests-ask-done = La question est posée à { $name }.
requests-reject = Dire non
requests-reject-title = Dire non à { $name } ?
requests-reject-text = Cela se lit derrière le lien de la demande, avec ton mot.
requests-reject-done = { $name } apprend que ce n’est pas possible.
requests-may = Qui peut demander ?
requests-may-open = Tout le monde peut demander
requests-may-paused = Pas en ce moment
requests-may-closed = Personne ; on ne vient que sur invitation
requests-question = Votre question
requests-question-hint = Par exemple : D’où nous connais-tu ? Peut rester vide.
requests-link = On demande ici :
requests-saved = Enregistré.
requests-over = { $count ->
    [one] { $count } demande terminée
   *[other] { $count } demandes terminées
}
requests-approved = Acceptée
requests-rejected = Refusée
requests-joined = Entrée
requests-expired = Son temps est passé
requests-withdrawn = Retirée

## Reports
reports-lead = Ce que des gens d’ici, ou d’autres serveurs, pensent que tu devrais regarder. La personne signalée n’apprend pas par qui.
reports-open = Ouverts
reports-none = Rien n’a été signalé.
reports-closed = { $count ->
    [one] { $count } signalement clos
   *[other] { $count } signalements clos
}
reports-about = Au sujet de { $name }
reports-by = signalé par { $name }
reports-posts = { $count ->
    [0] aucun message
    [one] un message
   *[other] { $count } messages
}
reports-kept-by = { $name } s’en occupe.
reports-spam = Publicité
reports-legal = Contraire à la loi
reports-violation = Contraire aux règles
reports-other = Autre chose
reports-rules = Contraire à ces règles
reports-said = Ce qui a été dit
reports-pictures = { $count ->
    [one] { $count } image
   *[other] { $count } images
}
reports-gone = Cela a été supprimé.
reports-act = Que faut-il faire ?
reports-do = Le faire, et clore le signalement
reports-acted = C’est fait, et le signalement est clos.
reports-resolve = Rien ; le clore
reports-resolved = Le signalement est clos.
reports-reopen = Le rouvrir
reports-reopened = Le signalement est de nouveau ouvert.
reports-take = Je m’en occupe
reports-let-go = Quelqu’un d’autre peut s’en occuper
reports-taken = Modifié.
reports-forward = Prévenir aussi son serveur
reports-forwarded = Son serveur est prévenu, sans dire qui s’est plaint.
reports-notes = Notes
reports-notes-text = Seules les personnes qui s’occupent de cette maison les lisent.
reports-note = Une note
reports-write = La noter
reports-noted = C’est noté.
reports-note-drop = Retirer
reports-note-gone = La note est partie.
sanction-warn = Seulement dire quelque chose
sanction-warn-hint = La personne lit tes mots ci-dessous.
sanction-warn-title = Envoyer ces mots à { $name } ?
sanction-warn-text = Ils arrivent en notification. Rien d’autre ne se passe.
sanction-mark_statuses_as_sensitive = Couvrir ses images
sanction-mark_statuses_as_sensitive-hint = Les messages signalés restent, leurs images sont couvertes.
sanction-mark_statuses_as_sensitive-title = Couvrir ces images de { $name } ?
sanction-mark_statuses_as_sensitive-text = Les autres ne les voient qu’après les avoir touchées.
sanction-delete_statuses = Supprimer les messages signalés
sanction-delete_statuses-hint = Ils disparaissent d’ici, et les autres serveurs en sont prévenus.
sanction-delete_statuses-title = Supprimer ces messages de { $name } ?
sanction-delete_statuses-text = On ne peut pas revenir en arrière.
sanction-silence = Limiter le compte
sanction-silence-hint = Hors des fils publics ; ses abonnés voient encore ses messages.
sanction-silence-title = Garder { $name } hors des fils publics ?
sanction-silence-text = Seuls ses abonnés voient ce que cette personne dit.
sanction-suspend = Exclure
sanction-suspend-hint = Plus personne ici ne voit quoi que ce soit de ce compte.
sanction-suspend-title = Exclure { $name } ?
sanction-suspend-text = Pendant 30 jours, tu peux laisser revenir cette personne ; ensuite, tout ce qui est gardé d’elle est supprimé.

## Announcements
announcements-lead = Tout le monde dans cette maison les voit dans son application, jusqu’à les mettre de côté.
announcements-new = Que veux-tu dire à tout le monde ?
announcements-change = Modifier ces mots
announcements-tell = Le dire à tout le monde
announcements-done = Tout le monde est prévenu.
announcements-none = Aucune pour le moment.
announcements-draft = Pas montrée
announcements-until = jusqu’au { $when }
announcements-edit = Modifier
announcements-hide = Cacher
announcements-show = Montrer
announcements-drop = Retirer
announcements-shown = Tout le monde la voit.
announcements-hidden = Plus personne ne la voit.
announcements-gone = Elle est retirée.

## Invites
invites-lead = Une invitation est un lien. Qui l’ouvre choisit un identifiant et un mot de passe, et habite ici.
invites-new = Une nouvelle invitation
invites-note = Pour qui est-elle ?
invites-note-hint = La personne invitée le lit aussi. Peut rester vide.
invites-uses = Combien de personnes ?
invites-uses-one = Une personne
invites-uses-five = Jusqu’à cinq personnes
invites-uses-any = Toute personne qui a le lien
invites-days = Combien de temps ?
invites-days-one = Un jour
invites-days-week = Une semaine
invites-days-month = Un mois
invites-days-ever = Jusqu’à ce que tu la retires
invites-moderator = La personne t’aide à t’occuper de la maison
invites-moderator-text = La modération voit les signalements et peut exclure des gens. Elle ne peut pas changer la façon dont la maison est tenue.
invites-make = Créer l’invitation
invites-made = L’invitation est prête. Envoie son lien, ou fais scanner le code.
invites-shown = Invitation { $note }
invites-page = Page à imprimer
invites-open = Invitations ouvertes
invites-none = Aucune n’est ouverte.
invites-over = { $count ->
    [one] { $count } invitation terminée
   *[other] { $count } invitations terminées
}
invites-unnamed = Pour tout le monde
invites-anyone = pour toute personne qui a le lien
invites-left = { $count ->
    [one] encore pour { $count } personne
   *[other] encore pour { $count } personnes
}
invites-until = ouverte jusqu’au { $when }
invites-endless = ouverte jusqu’à ce que tu la retires
invites-used = Utilisée
invites-expired = Son temps est passé
invites-revoked = Retirée
invites-by = créée par { $name }
invites-joined = Arrivés par elle : { $names }
invites-show = Montrer
invites-revoke = Retirer
invites-card = Carte à imprimer
invites-cards = Imprimer les cartes de toutes celles qui sont ouvertes
invites-who = Qui peut inviter
invites-members-may = Toutes les personnes qui habitent ici peuvent créer quelques invitations.
invites-members-may-not = Seules toi et la modération créez des invitations.
invites-members-off = Seulement toi et la modération
invites-members-on = Laisser tout le monde ici inviter
invites-pause = Mettre toutes les invitations en pause
invites-paused = Personne ne peut entrer sur invitation pour le moment.
invites-are-paused = Toutes les invitations sont en pause : personne ne peut entrer avec pour le moment.
invites-resume = Relancer les invitations
invites-resumed = Les invitations marchent de nouveau.
invites-settled = Enregistré.
tree = Qui a invité qui
tree-lead = De haut en bas : qui a fait entrer qui.
invites-revoke-title = Retirer cette invitation ?
invites-revoke-text = Son lien cesse de marcher tout de suite. Les personnes venues grâce à elle restent.

## Other servers
servers-lead = Ta maison parle avec d’autres serveurs, où habitent la plupart des gens que tu suis. Ici, tu vois comment cela se passe, et tu décides avec qui tu préfères ne pas parler.
servers-search = Trouver un serveur
servers-silent = Ceux-ci ne répondent pas
servers-silent-text = Ce que vous leur envoyez attend, et est réessayé tout seul pendant deux jours.
servers-ruled = Avec une règle
servers-ruled-text = Ce que toi ou la modération avez décidé à leur sujet.
servers-known = Serveurs connus
servers-known-text = Ceux qui ont donné de leurs nouvelles en dernier.
servers-none = Aucun pour le moment. Suis quelqu’un ailleurs, et son serveur apparaît ici.
servers-more = { $count ->
    [one] Et { $count } autre.
   *[other] Et { $count } autres.
}
servers-last = dernières nouvelles { $when }
servers-failing = a cessé de répondre { $when }
servers-given-up = abandonné : a cessé de répondre { $when }
servers-waiting = { $count ->
    [one] { $count } lettre attend
   *[other] { $count } lettres attendent
}
servers-knock = Essayer maintenant
servers-knocked = Ce qui attend pour { $domain } est essayé maintenant.
servers-decide = Créer une règle
servers-change = Modifier
severity-allow = Admis
severity-allow-text = Ce qui compte quand vous ne parlez qu’avec des serveurs choisis.
severity-noop = Comme d’habitude, mais…
severity-noop-text = Tout comme d’habitude, sauf ce que tu coches ci-dessous.
severity-silence = Limité
severity-silence-text = Ses membres sont hors des fils publics, et seules les personnes que vous suivez peuvent vous envoyer des notifications.
severity-suspend = Exclu
severity-suspend-text = Rien n’entre et rien ne sort.
servers-chosen = Seulement des serveurs choisis
servers-chosen-is = C’est activé : ta maison ne parle qu’avec les serveurs que tu as admis.
servers-chosen-isnt = C’est désactivé : ta maison parle avec tous les serveurs sur lesquels il n’y a pas de règle.
servers-chosen-on = Activer
servers-chosen-off = Désactiver
servers-chosen-title = Ne parler qu’avec des serveurs choisis ?
servers-chosen-text = Tout le monde sur les autres serveurs se tait jusqu’à ce que tu admettes leur serveur. Personne ne cesse de suivre qui que ce soit.
servers-chosen-done = Désormais, vous ne parlez qu’avec les serveurs que tu admets.
servers-all-done = Désormais, vous parlez de nouveau avec tous les serveurs.
relays = Relais
relays-text = Un relais transmet les messages publics de nombreux serveurs, pour qu’on trouve plus de choses en cherchant. Il apporte aussi plus de choses à stocker.
relay-pending = Demandé, pas encore de réponse
relay-accepted = Les messages vont dans les deux sens
relay-rejected = Il a dit non
relay-address = Adresse d’un relais
relay-address-hint = Telle que son site la donne, par exemple https://relay.example/inbox
relay-actor = C’est l’adresse du profil du relais lui-même
relay-actor-text = Les relais du genre LitePub (Pleroma, Akkoma) le veulent ainsi, par exemple https://relay.example/actor
relay-subscribe = S’abonner
relay-asked = La demande au relais est faite.
relay-leave = Quitter
relay-leave-title = Quitter ce relais ?
relay-leave-text = Plus rien ne vient de { $address }, et vos messages publics n’y vont plus.
relay-left = Vous avez quitté le relais.
rule-title = Une règle sur { $domain }
rule-lead = Elle vaut pour le serveur et pour tout ce qui est en dessous. Tu peux la lever à tout moment.
rule-domain = Quel serveur ?
rule-domain-hint = La partie après le dernier @ de ses membres, par exemple social.example
rule-by = Créée par { $name }.
rule-severity = Qu’est-ce qui doit valoir ?
rule-media = Ne pas chercher ni montrer ses images
rule-reports = Ne pas prendre ses signalements
rule-told = Ce qu’on dit à tout le monde
rule-told-hint = Cela figure dans la liste publique des règles. Peut rester vide.
rule-noted = Une note pour la modération
rule-noted-hint = Seules les personnes qui s’occupent de cette maison la lisent.
rule-obfuscate = Ne montrer aux inconnus qu’une partie de son nom
rule-suspend = L’exclure
rule-suspend-title = Exclure { $domain } ?
rule-suspend-text = Tous les abonnements entre vos membres et les siens se terminent, et ne reviennent pas d’eux-mêmes si tu lèves la règle.
rule-saved = La règle sur { $domain } est en vigueur.
rule-lift = Lever la règle
rule-lifted = La règle sur { $domain } est levée.
servers-list = Apporter une liste
list-lead = D’autres publient des listes de serveurs. Tu vois ce qu’une liste changerait avant qu’elle ne change quoi que ce soit. Une liste n’adoucit jamais l’une de vos règles.
list-way = C’est une liste de quoi ?
list-way-suspend = Serveurs à exclure, là où la liste ne le dit pas
list-way-silence = Serveurs à limiter, là où la liste ne le dit pas
list-way-allow = Serveurs à admettre
list-file = Un fichier de Mastodon ou d’un autre Burrow (.csv)
list-text = Ou colle-la ici
list-text-hint = Un serveur par ligne, ou tout un fichier CSV.
list-look = Voir ce qui changerait
list-would = Ce que cette liste changerait
list-fresh = { $count ->
    [0] Aucune nouvelle règle
    [one] Une nouvelle règle
   *[other] { $count } nouvelles règles
}
list-stricter = { $count ->
    [0] Aucune règle ne devient plus sévère
    [one] Une règle devient plus sévère
   *[other] { $count } règles deviennent plus sévères
}
list-same = { $count ->
    [0] Tout y est nouveau
    [one] Pour un serveur, rien ne change
   *[other] Pour { $count } serveurs, rien ne change
}
list-follows = { $count ->
    [one] { $count } abonnement se terminerait :
   *[other] { $count } abonnements se termineraient :
}
list-wrong = { $count ->
    [one] { $count } ligne est illisible
   *[other] { $count } lignes sont illisibles
}
list-apply = La reprendre
list-back = Une autre liste
list-done = La liste est reprise.
list-save-blocks = Enregistrer nos règles
list-save-allows = Enregistrer qui nous admettons

## Community
community-lead = Ce que les autres voient de cette maison, et avec quoi les nouveaux membres commencent.
community-what = Son nom, et de quoi il s’agit
community-name = Nom
community-description = De quoi il s’agit
community-description-hint = Quelques mots pour les visiteurs. Peut rester vide.
community-rules = Règles
community-rules-about = Les nouveaux membres les acceptent. Sous chacune, tu peux dire plus précisément ce que tu veux dire.
community-rule = Règle { $number }
community-hint = Plus de détails
community-rule-add = Ajouter une règle
community-rule-up = Monter
community-rule-drop = Retirer
community-newcomers = Avec quoi les nouveaux membres commencent
community-visibility = Leurs messages sont d’abord
community-visibility-public = Pour tout le monde
community-visibility-public-text = Sur le web ouvert, et pour tous les abonnés.
community-visibility-private = Pour leurs abonnés
community-visibility-private-text = Où que ceux-ci habitent.
community-visibility-local = Pour cette maison seulement
community-visibility-local-text = Rien n’en sort, sauf si on le dit.
community-strangers = Les inconnus les joignent tout de suite
community-strangers-text = Sinon, les premiers messages d’inconnus attendent qu’on les regarde.
community-limit = Le plus long message, en caractères
community-limit-hint = De { $low } à { $high }.
community-saved = Enregistré.
picture = Son image
picture-text = Elle est dans le coin de chaque page, dans les applications, et là où d’autres serveurs montrent cette maison. On en prend le carré du milieu.
picture-alt = L’image de cette communauté
picture-file = Une image de ton appareil
picture-none = Choisis d’abord une image.
picture-description = Ce qu’elle montre
picture-description-hint = Pour les personnes qui ne peuvent pas la voir. Peut rester vide.
picture-hang = Utiliser cette image
picture-done = C’est maintenant son image.
picture-drop = La retirer
picture-drop-title = Retirer l’image de la communauté ?
picture-drop-text = Celle de Burrow y revient.
picture-gone = L’image de Burrow est de retour.
looks = Ses couleurs
looks-text = Tout le monde voit toutes les pages dans ces couleurs. La nuit, chacune a un côté sombre.
look-meadow = Prairie
look-meadow-text = Du vert sur du sable
look-harbour = Port
look-harbour-text = Bleu comme l’eau
look-berry = Baie
look-berry-text = Rouge sombre sur rose
look-slate = Ardoise
look-slate-text = Presque pas de couleur
look-done = Toutes les pages ont maintenant ces couleurs.

## Long texts
tile-texts = Longs textes
texts-lead = Ils sont derrière « À propos » dans les applications. Laisse une ligne vide entre les paragraphes ; les adresses de pages web deviennent des liens.
texts-about = À propos de cette communauté
texts-about-hint = Qui habite ici, et pour quoi faire ?
texts-privacy = À propos de la vie privée
texts-privacy-hint = Cela vient avant ce qui est vrai de tout Burrow : ce qui est gardé, et que rien n’est vendu. Peut rester vide.
texts-terms = Conditions d’utilisation
texts-terms-hint = Ce qu’on accepte en entrant, si les règles ne suffisent pas. Peut rester vide.
texts-saved = Enregistré.

## Emojis
tile-emojis = Émojis
emojis-lead = De petites images à vous, que tout le monde ici peut utiliser en écrivant, par leur nom entre deux deux-points.
emojis-add = Ajouter un émoji
emojis-file-hint = 256 Ko au plus. Il peut bouger.
emojis-name = Nom
emojis-name-hint = Petites lettres, chiffres et _
emojis-category = Titre
emojis-category-hint = Sous lequel il est proposé. Peut rester vide.
emojis-none = Il n’y en a pas encore.
emojis-no-category = Sans titre
emojis-added = :{ $name }: peut servir maintenant.
emojis-change = Modifier :{ $name }:
emojis-changed = :{ $name }: est modifié.
emojis-visible = Le proposer quand quelqu’un choisit un émoji
emojis-is-hidden = Pas proposé
emojis-is-off = Pas montré
emojis-disable = Ne plus le montrer
emojis-disabled = :{ $name }: n’est plus montré, même là où il a servi.
emojis-enable = Le montrer de nouveau
emojis-enabled = :{ $name }: est de nouveau montré.
emojis-drop = Retirer
emojis-drop-title = Retirer :{ $name }: ?
emojis-drop-text = Là où il a servi, son nom apparaît comme texte.
emojis-gone = :{ $name }: est retiré.
emojis-far = En copier un d’un autre serveur
emojis-far-none = Personne ailleurs n’en a utilisé récemment dans des messages publics.
emojis-copy = Copier
emojis-copy-title = Copier :{ $name }: de { $domain }
emojis-here = Ce nom est pris ici

## Storage
storage-lead = { $free } sont libres sur ce disque.
storage-uses = Ce qui le remplit
storage-ours = Vos images et vos films
storage-ours-text = Ce que les gens de cette maison ont publié. Cela reste.
storage-store = Messages et comptes
storage-store-text = Tout ce qui n’est pas un fichier, avec ce que les autres serveurs ont envoyé.
storage-far = Images d’ailleurs
storage-far-text = Gardées un temps, pour qu’elles s’affichent tout de suite. Celles que personne n’a regardées depuis le plus longtemps partent en premier.
storage-posts = Messages d’ailleurs
storage-budgets = La place que les autres peuvent prendre
storage-budgets-text = S’il y en a plus, le plus ancien auquel personne ici ne tient part tout seul. Il revient quand quelqu’un veut le voir.
storage-far-auto = La moitié de ce qui est libre
storage-posts-auto = Un quart du disque
storage-at-most = { $size } au plus
storage-far-max = Images d’ailleurs, en Go
storage-posts-max = Messages et comptes, en Go
storage-max-hint = Laisse vide pour que la maison décide.
storage-change = Modifier
storage-saved = Les limites de place sont changées.
storage-people = À qui sont les images
storage-share = { $count ->
    [0] rien pour le moment
    [one] un fichier, { $size }
   *[other] { $count } fichiers, { $size }
}

## Tunnel
tunnel-lead = Par le tunnel, le monde atteint ta maison sans que personne ouvre une porte dans ton réseau.
tunnel-connections = { $count ->
    [one] { $count } connexion à Cloudflare
   *[other] { $count } connexions à Cloudflare
}
tunnel-change = S’occuper du tunnel

## Devices
devices-lead = Partout où ta session est ouverte. Déconnecte ce que tu ne connais pas, et ce que tu n’utilises plus.
devices-browser = Navigateurs
devices-browser-none = Aucun.
devices-app = Applications
devices-app-none = Pas encore d’application.
devices-this = Celui-ci
devices-seen = Dernière utilisation { $when }
devices-since = connexion le { $when }
devices-may = Peut : { $scopes }
devices-out = Déconnecter
devices-out-title = Déconnecter { $name } ?
devices-out-text = Pour t’en servir de nouveau, tu t’y connectes avec ton mot de passe.
devices-out-done = { $name } : c’est déconnecté.
devices-others = Déconnecter partout ailleurs
devices-others-title = Déconnecter partout sauf ici ?
devices-others-text = Tous tes autres navigateurs et applications devront se reconnecter.
devices-others-done = Ta session n’est plus ouverte qu’ici.

## Log
log-lead = Ce que propriétaire et modération ont fait, le plus récent d’abord. Personne ne peut le modifier ; c’est gardé deux ans.
log-none = Rien n’a encore été fait.
log-more = Plus ancien
log-box = Quelqu’un devant le boîtier lui-même
log-other = { $who } : « { $act } », au sujet de { $target }.
log-border-decided = { $who } a créé une règle sur { $target } : { $severity ->
    [allow] admis
    [silence] limité
    [suspend] exclu
   *[noop] comme d’habitude, avec des exceptions
}.
log-border-lifted = { $who } a levé la règle sur { $target }.
log-border-blocklist = { $who } a repris une liste : { $servers ->
    [one] { $servers } règle nouvelle ou plus sévère
   *[other] { $servers } règles nouvelles ou plus sévères
}.
log-border-allow-list = { $who } a { $on ->
    [true] décidé de ne parler qu’avec des serveurs choisis.
   *[false] décidé de parler de nouveau avec tous les serveurs.
}
log-relay-made = { $who } a souscrit au relais { $target }.
log-relay-changed = { $who } a modifié le relais { $target }.
log-relay-removed = { $who } a quitté le relais { $target }.
log-house-changed = { $who } a modifié : { $changed }.
setting-other = la façon dont la maison est tenue
setting-name = le nom de la communauté
setting-description = sa description
setting-rules = les règles
setting-status-chars-max = la longueur des messages
setting-default-visibility = qui voit les messages des nouveaux membres
setting-default-local-only = la sortie des messages des nouveaux membres hors de la maison
setting-let-strangers-through = l’accès immédiat des inconnus aux gens d’ici
setting-about = le long texte sur la communauté
setting-privacy = le texte sur la vie privée
setting-terms = les conditions d’utilisation
setting-look = ses couleurs
setting-picture = l’image de la communauté
setting-asking = qui peut demander à entrer
setting-join-question = la question posée à qui veut entrer
setting-invites-paused = l’état des invitations
setting-members-may-not-invite = qui peut inviter
setting-far-files-bytes-max = la place que peuvent prendre les images d’ailleurs
setting-far-posts-bytes-max = la place que peuvent prendre les messages d’ailleurs
log-box-restart = { $who } a redémarré le boîtier.
log-box-shutdown = { $who } a éteint le boîtier.
log-box-factory-reset = { $who } a fait tout oublier au boîtier.
log-invite-revoked = { $who } a retiré une invitation de { $about }.
log-account-password-reset = { $who } a aidé { $target } à avoir un nouveau mot de passe.
log-account-second-step-taken = { $who } a retiré la deuxième étape de connexion de { $target }.
log-house-owner-reset = { $who } a mis le fichier avec lequel un ou une propriétaire qui n’a plus accès revient.
log-account-claimed-again = { $who } a repris la maison en main en tant que { $target }.
log-account-signed-out = { $who } a fermé toutes les sessions de { $target }.
log-account-role = { $who } a donné à { $target } le rôle de { $after ->
    [owner] propriétaire
    [moderator] modération
   *[member] membre
}.
log-server-tried-again = { $who } a fait réessayer ce qui attend pour { $target }.
log-request-approved = { $who } a laissé entrer { $name }, à sa demande.
log-request-rejected = { $who } a répondu à { $name }, qui demandait à entrer, que ce ne serait pas pour cette fois.
log-request-asked-back = { $who } a posé une question à { $name }, qui aimerait entrer.
log-account-warn = { $who } a envoyé un avertissement à { $target }.
log-account-disable = { $who } a empêché { $target } de se connecter.
log-account-un-disable = { $who } a de nouveau permis à { $target } de se connecter.
log-account-silence = { $who } a limité { $target }.
log-account-un-silence = { $who } ne limite plus { $target }.
log-account-suspend = { $who } a exclu { $target }.
log-account-un-suspend = { $who } a laissé revenir { $target }.
log-account-sensitive = { $who } a fait couvrir toutes les images de { $target }.
log-account-un-sensitive = { $who } ne fait plus couvrir toutes les images de { $target }.
log-account-delete-statuses = { $who } a supprimé des messages de { $target }.
log-account-mark-statuses-as-sensitive = { $who } a couvert des images de { $target }.
log-account-archived = { $who } a enregistré une archive de { $target }.
log-account-removed = { $who } a supprimé { $target } pour de bon.
log-report-assigned = { $who } a décidé qui s’occupe d’un signalement au sujet de { $about }.
log-report-unassigned = { $who } ne s’occupe plus d’un signalement au sujet de { $about }.
log-report-resolved = { $who } a clos un signalement au sujet de { $about }.
log-report-reopened = { $who } a rouvert un signalement au sujet de { $about }.
log-report-changed = { $who } a corrigé un signalement au sujet de { $about }.
log-report-noted = { $who } a écrit une note sur un signalement au sujet de { $about }.
log-report-note-removed = { $who } a retiré une note sur un signalement au sujet de { $about }.
log-report-forwarded = { $who } a prévenu le serveur de { $about } d’un signalement.
log-status-deleted = { $who } a supprimé un message de { $about }.
log-status-covered = { $who } a couvert les images d’un message de { $about }.
log-announcement-made = { $who } a écrit une annonce.
log-announcement-changed = { $who } a modifié une annonce.
log-announcement-removed = { $who } a retiré une annonce.
log-emoji-made = { $who } a ajouté l’émoji :{ $target }:.
log-emoji-changed = { $who } a modifié l’émoji :{ $target }:.
log-emoji-removed = { $who } a retiré l’émoji :{ $target }:.

## Updates
update-look = Chercher plus récent maintenant
update-looking = Recherche de plus récent…
update-installing = Elle est installée maintenant. Le boîtier redémarre dans un moment.
update-chosen = Enregistré.
update-seen = Je suis au courant
update-seen-done = Bien.
update-new = Ce qui est nouveau
update-when = Quand les mises à jour sont installées
update-when-night = La nuit, entre trois et cinq heures
update-when-button = Quand j’appuie sur le bouton
update-aside = Mis de côté
update-aside-remove = L’enlever pour de bon
update-aside-sure = Ce qu’a écrit la version qui n’a pas marché disparaît alors pour de bon.
update-aside-gone = Enlevé.
log-update-asked = { $who } a voulu installer la version { $version }.
log-update-installed = La version { $version } a été installée, et marche.
log-update-came-back = La version { $version } n’a pas marché ici. La maison est revenue à celle d’avant.
log-update-aside-removed = { $who } a enlevé ce qu’une version qui ne marchait pas avait mis de côté.
setting-updates = le moment où les mises à jour sont installées

## This box
box-facts = Ce qu’il raconte
box-findings = Ce qui ne va pas
box-power = Redémarrer et éteindre
box-power-text = Un redémarrage prend une ou deux minutes. Rien n’est perdu ; ce que les autres serveurs envoient entre-temps arrive plus tard. Ne débranche pas simplement la prise.
box-wifi = Wi-Fi
box-wifi-text = Le Wi-Fi que le boîtier rejoint là où il n’y a pas de câble.
box-wifi-choose = Choisir le Wi-Fi
box-restart = Redémarrer le boîtier
box-restart-ask = Redémarrer le boîtier ?
box-restart-ask-text = Personne ne le joint pendant une ou deux minutes. Puis il revient de lui-même.
box-restarting = Le boîtier redémarre. Cette page revient en même temps que lui.
box-shutdown = Éteindre le boîtier
box-shutdown-ask = Éteindre le boîtier ?
box-shutdown-ask-text = Personne ne le joint tant que quelqu’un ne l’a pas débranché puis rebranché.
box-shutting-down = Le boîtier s’éteint. Attends que son voyant ne clignote plus avant de le débrancher.
box-reset = Tout oublier
box-reset-text = Efface tout ce que sait ce boîtier : les gens, les publications, les images, son adresse. Seule une sauvegarde peut le ramener. Ensuite le boîtier recommence comme au premier jour.
box-reset-open = Tout oublier…
box-reset-name = Pour être sûr, tape le nom de la communauté : { $name }
box-reset-password = Ton mot de passe
box-reset-act = Tout effacer
box-resetting = Le boîtier efface tout et redémarre. Son nouveau code d’ouverture est sur son écran, et dans claim-code.txt sur sa carte.
box-none = Ce n’est pas un de nos boîtiers, il ne peut donc être ni redémarré ni réinitialisé d’ici. Fais-le avec les moyens de l’ordinateur.
