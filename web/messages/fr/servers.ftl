# Other servers.

home-servers-text = Avec qui parle cette maison
servers-title = Autres serveurs
servers-lead = Ta communauté parle avec des gens d’autres serveurs. Ici, tu décides avec lesquels.
servers-queues = En route
servers-queues-text = Ce que tes gens écrivent est porté à chaque serveur où quelqu’un les suit. Si l’un d’eux ne répond pas, la maison essaie encore et encore pendant deux jours.
servers-queues-none = Rien n’attend : tout est arrivé.
servers-queues-more = { $count ->
    [one] Quelque chose attend pour { $count } autre serveur.
   *[other] Quelque chose attend pour { $count } autres serveurs.
}
servers-waits = { $count ->
    [one] { $count } lettre attend
   *[other] { $count } lettres attendent
}
servers-waits-many = mille lettres ou plus attendent
servers-oldest = La plus ancienne a été écrite { $when }.
servers-on-its-way = Le serveur répond, ou on ne lui a pas encore parlé.
servers-silent = Le serveur a cessé de répondre { $when }.
servers-queue-dead = Le serveur n’a pas répondu depuis si longtemps que plus rien ne lui est envoyé tant qu’il n’appelle pas.
servers-last-sentence = Dernier contact : { $when }.
servers-never = Il n’y a jamais eu de contact.
servers-rules = Règles
servers-rules-text = Une règle vaut pour un serveur et pour tout ce qui est en dessous.
servers-rules-none = Il n’y en a pas encore.
servers-rules-more = { $count ->
    [one] Et { $count } autre. Elle est dans la liste exportée.
   *[other] Et { $count } autres. Elles sont toutes dans la liste exportée.
}
servers-add = Ajouter une règle
servers-allow = admis
servers-noop = seulement ce qui est coché
servers-silence = limité
servers-suspend = exclu
servers-no-media = Pas d’images de là-bas.
servers-no-reports = Pas de signalements de là-bas.
servers-allow-title = Seulement des serveurs choisis
servers-allow-text = Quand c’est activé, cette maison ne parle qu’avec les serveurs qui ont la règle « admis ». Les gens et les messages de tous les autres sont cachés, et reviennent quand tu le désactives.
servers-allow-on = C’est activé.
servers-allow-off = C’est désactivé : chaque serveur est bienvenu, sauf si une règle dit autre chose.
servers-allow-start = Ne parler qu’avec des serveurs choisis
servers-allow-stop = Parler de nouveau avec tous les serveurs
servers-import-title = Listes de serveurs
servers-import-text = Reprends une liste que d’autres ont faite, comme le fichier CSV de Mastodon, ou une simple liste avec un serveur par ligne. Tu vois d’abord ce qui changerait.
servers-import-file = Un fichier
servers-import-paste = Ou colle la liste
servers-import-paste-hint = Un mégaoctet et 20 000 lignes au plus.
servers-import-way = Les serveurs dont la liste ne dit rien de plus seront
servers-import-suspend = exclus
servers-import-suspend-text = Ce que la liste dit elle-même d’un serveur passe d’abord.
servers-import-silence = limités
servers-import-allow = admis : c’est une liste de bons serveurs
servers-import-look = Montrer ce qui changerait
servers-import-empty = Choisis un fichier, ou colle une liste.
servers-import-wrong = Cette liste est illisible. Il faut du texte d’un mégaoctet au plus.
servers-import-full = Il y aurait plus de règles que la maison ne peut en garder.
servers-export-blocks = Enregistrer vos règles en fichier CSV
servers-export-allows = Enregistrer les serveurs admis en fichier CSV
servers-relays = Relais
servers-relays-text = Un relais transmet les messages publics de nombreux serveurs, pour qu’une petite maison voie plus du monde. Il reçoit aussi vos messages publics. Sur un petit boîtier, choisis-en peu.
servers-relay-address = Adresse d’un relais
servers-relay-address-hint = Telle que son site la donne, comme https://relay.example/inbox
servers-relay-kind = De quel genre ?
servers-relay-mastodon = Celui de Mastodon
servers-relay-mastodon-text = L’adresse finit par « inbox ». La plupart des relais.
servers-relay-litepub = Celui de LitePub
servers-relay-litepub-text = L’adresse finit par « actor » ou « relay ».
servers-relay-join = S’abonner
servers-relay-leave = Quitter
servers-relay-pending = demandé, pas encore de réponse
servers-relay-accepted = connecté
servers-relay-rejected = a refusé
servers-relay-wrong = Ce relais ne peut pas servir. L’adresse est-elle juste, et n’est-il pas déjà là ?
servers-relay-unknown = Aucun relais n’a répondu à cette adresse.
servers-known = Les serveurs que vous avez rencontrés
servers-known-text = Ceux avec lesquels il y a eu un contact récemment.
servers-known-none = Aucun pour le moment.
servers-last = dernier contact { $when }
servers-dead = ne répond plus depuis longtemps
servers-failing = ne répond pas en ce moment
servers-saved = La règle est enregistrée.
servers-lifted = La règle est levée.
servers-switched = C’est fait.
servers-relay-saved = C’est fait. Le relais peut mettre un moment à répondre.
servers-imported = La liste est reprise.
server-rule-title = Une règle sur un serveur
server-rule-domain = Quel serveur ?
server-rule-domain-hint = Son nom, comme social.example
server-rule-domain-wrong = Ce n’est pas le nom d’un autre serveur.
server-rule-severity = Ses membres sont
server-rule-severity-wrong = Choisis l’une des quatre possibilités.
server-rule-silence-text = Leurs messages ne sont vus que par qui les suit ; qui n’est pas suivi ne peut déranger personne.
server-rule-suspend-text = Rien n’entre, rien ne sort. Les abonnements entre ici et là-bas se terminent pour de bon.
server-rule-noop-text = Rien d’autre que les choix ci-dessous.
server-rule-allow-text = Bienvenus, même quand on ne parle qu’avec des serveurs choisis.
server-rule-also = Et aussi
server-rule-media = Ne pas chercher ni montrer ses images
server-rule-reports = Ne pas prendre de signalements de là-bas
server-rule-obfuscate = Ne montrer son nom aux inconnus qu’en partie
server-rule-public = Pourquoi ? Pour tout le monde
server-rule-public-hint = N’importe qui peut lire ceci.
server-rule-private = Notes pour vous
server-rule-private-hint = Seules la propriété et la modération voient ceci.
server-rule-comment-wrong = 1 000 caractères au plus.
server-rule-save = Enregistrer
server-rule-back = Retour à tous les serveurs
server-rule-lift = Lever la règle
server-rule-lift-text = Sans règle, ses membres sont de nouveau visibles comme avant. Les abonnements terminés ne reviennent pas d’eux-mêmes.
server-rule-made = Règle créée par { $name }
server-import-title = Ce que la liste changerait
server-import-lead = Rien n’est encore changé. Une liste n’adoucit jamais l’une de vos propres règles.
server-import-fresh = { $count ->
    [one] { $count } nouvelle règle
   *[other] { $count } nouvelles règles
}
server-import-stricter = { $count ->
    [one] { $count } règle devient plus sévère
   *[other] { $count } règles deviennent plus sévères
}
server-import-same = { $count ->
    [one] Pour { $count } serveur, rien ne change
   *[other] Pour { $count } serveurs, rien ne change
}
server-import-follows = { $count ->
    [one] { $count } abonnement se terminerait
   *[other] { $count } abonnements se termineraient
}
server-import-follows-text = Entre des gens d’ici et des gens de ces serveurs. Ils ne reviennent pas d’eux-mêmes.
server-import-wrong = Lignes inutilisables
server-import-wrong-text = Les autres sont reprises quand même.
server-import-wrong-more = { $count ->
    [one] Et { $count } autre.
   *[other] Et { $count } autres.
}
server-import-line = Ligne { $line }
server-import-domain = n’est pas un nom de serveur
server-import-severity = a une sévérité que personne ne connaît
server-import-unreadable = est illisible
server-import-many = vient après la dernière qui tient
server-import-apply = Reprendre la liste
server-import-back = Tout laisser comme c’est
community-strangers = Les premiers mots d’inconnus
community-strangers-let = Les laisser passer tout de suite
community-strangers-text = Sinon, quand quelqu’un d’ailleurs que personne ici ne suit mentionne un membre, cela attend sous « demandes » dans l’application, pour les membres qui n’ont pas choisi eux-mêmes.
