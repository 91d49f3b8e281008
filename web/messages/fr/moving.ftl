# Moving house.

home-moving-text = Apporte tes abonnements, ou emporte-les
moving-title = Déménager
moving-lead = Apporte ce que tu avais sur un autre serveur, emporte ce que tu as ici, ou pars là-bas avec tes abonnés.
moving-go = Emménager ou partir
moving-take = Emporter tes affaires
moving-take-text = Des fichiers que Mastodon et la plupart des autres serveurs comprennent. Garde-les comme copie, ou apporte-les dans ta nouvelle maison.
moving-kind-follows = Qui tu suis
moving-kind-mutes = Qui tu masques
moving-kind-blocks = Qui tu bloques
moving-kind-domains = Les serveurs que tu bloques
moving-kind-lists = Tes listes
moving-kind-bookmarks = Tes marque-pages
moving-archive = Tout ce que tu as publié, avec les images, en archive
moving-bring = Apporter des affaires d’ailleurs
moving-bring-text = Dans Mastodon, tu obtiens ces fichiers dans « Import et export ».
moving-bring-kind = Qu’y a-t-il dans le fichier ?
moving-bring-mode = Et ce que tu as ici ?
moving-bring-merge = Cela reste
moving-bring-merge-text = Ce que contient le fichier s’y ajoute.
moving-bring-overwrite = Cela laisse la place au fichier
moving-bring-overwrite-text = Ce qui n’est pas dans le fichier est retiré ici : des abonnements se terminent, des masquages et blocages sont levés.
moving-bring-file = Le fichier
moving-bring-hint = CSV, deux mégaoctets et 20 000 lignes au plus
moving-bring-button = L’apporter
moving-bring-no-kind = Choisis ce qu’il y a dans le fichier.
moving-bring-wrong = Ce fichier est illisible. Il faut un fichier CSV de deux mégaoctets au plus.
moving-bring-empty = Il n’y a rien de ce genre dans le fichier. Est-ce le bon ?
moving-bring-long = Le fichier a plus de 20 000 lignes. Coupe-le en deux.
moving-bring-busy = Un fichier de ce genre est déjà en cours d’importation. Attends qu’il soit terminé.
moving-brought = Le fichier est là. Tous ceux qu’il contient sont maintenant recherchés, l’un après l’autre ; tu peux fermer cette page.
moving-import-state = { $done } sur { $total }
moving-import-missed = { $count ->
    [one] { $count } introuvable
   *[other] { $count } introuvables
}
moving-import-over = terminé
moving-import-which = Lesquels étaient introuvables ?
moving-import-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
moving-import-look = Voir où cela en est
moving-from = Emménager ici
moving-from-text = Ton ancien serveur ne laisse venir tes abonnés que si ce compte dit que l’ancien est aussi à toi. Nomme-le ici, puis lance le déménagement là-bas.
moving-alias = Ton ancien compte
moving-alias-hint = Par exemple nom@social.example
moving-alias-anyway = Son serveur a disparu
moving-alias-anyway-text = Garde-le comme tu l’as écrit, même si personne ne répond là-bas. Donne son adresse complète si tu la connais.
moving-alias-add = C’est moi aussi
moving-alias-remove = Retirer
moving-alias-unknown = Personne n’a été trouvé là-bas. Le nom est-il juste, et le serveur joignable ?
moving-alias-self = C’est ce compte-ci.
moving-alias-many = Tu ne peux pas nommer plus de comptes. Retires-en d’abord un.
moving-alias-added = C’est fait. Tu peux maintenant lancer le déménagement sur ton ancien serveur.
moving-alias-removed = Retiré.
moving-away = Partir ailleurs
moving-away-lead = Nomme d’abord ce compte comme alias sur le nouveau serveur. Ensuite, quand tu déménages :
moving-away-followers = Tes abonnés sont invités à suivre ton nouveau compte à la place. Ceux d’ici suivent tout de suite, la plupart des autres en moins d’un jour.
moving-away-posts = Tes messages restent ici et ne te suivent pas.
moving-away-rest = Qui tu suis, tes listes, tes blocages et tes marque-pages ne viennent qu’avec les fichiers ci-dessus.
moving-away-again = Plus personne ne peut te suivre ici, et tu ne peux pas redéménager pendant trente jours.
moving-target = Ton nouveau compte
moving-target-hint = Par exemple nom@social.example
moving-password = Ton mot de passe d’ici
moving-away-button = Y emmener mes abonnés
moving-target-unknown = Personne n’a été trouvé là-bas. Le nom est-il juste, et le serveur joignable ?
moving-target-self = C’est ce compte-ci.
moving-target-gone = Personne ne peut déménager vers ce compte : il est lui-même parti ailleurs, ou il est verrouillé.
moving-target-unnamed = Ce compte-là ne dit pas encore que celui-ci est à toi. Ajoute ce compte-ci comme alias là-bas, puis essaie encore.
moving-too-soon = Tu as déménagé récemment. Tu pourras le refaire le { $date }.
moving-moved = Tu as déménagé vers { $where }. Ton profil d’ici montre le chemin.
moving-back = Revenir
moving-back-text = Ton profil ne montrera plus là-bas, et on pourra de nouveau te suivre ici. Les abonnés partis avec toi restent là-bas.
moving-went = Tu as déménagé. Il peut falloir un jour pour que tous tes abonnés l’apprennent.
moving-returned = Te revoilà, bienvenue.
