# What a new owner is shown: rules, rescue sheet, first invites, first post.

tour-later = Plus tard
tour-rules-title = Quelles sont les règles ici ?
tour-rules-lead = Tout le monde les voit avant d’entrer. Tu peux les changer quand tu veux.
tour-rules-choice = Choisis des règles pour commencer
tour-rules-own = Nos propres règles
tour-rules-own-text = Écris-les toi-même, ou modifie certaines des nôtres.
tour-rules-field = Les règles, une par ligne
tour-rules-hint = Courtes, elles sont lues.
tour-rules-wrong = 20 règles au plus, de 300 caractères au plus chacune.
tour-rules-button = Ce sont nos règles
tour-question-field = Que demandez-vous aux personnes qui aimeraient entrer ?
tour-question-hint = Les personnes sans invitation peuvent demander sur votre page d’accueil. Tu lis leur réponse et tu décides. Laisse vide si personne ne doit demander.
tour-question-start = Qui es-tu, et comment nous connaissons-nous ?
tour-question-wrong = La question peut avoir 300 caractères au plus.
rules-family-title = Famille
rules-family-text = Pour des gens qui se voient aux anniversaires.
rules-family-rules =
    Sois aimable, même avec la fatigue.
    Demande avant de publier une photo de quelqu’un, et toujours s’il s’agit d’un enfant.
    Ce qui se raconte ici reste ici, sauf si la personne l’a publié pour tout le monde.
rules-friends-title = Amis et voisins
rules-friends-text = Pour des gens qui se connaissent, plus ou moins.
rules-friends-rules =
    Sois aimable. Conteste ce que quelqu’un a dit, pas qui il est.
    Pas de haine contre qui que ce soit pour son origine, ses croyances, ses amours ou son corps.
    Demande avant de publier des photos des autres.
    Pas de publicité.
rules-club-title = Club ou classe
rules-club-text = Pour une chorale, une équipe, un atelier, une école.
rules-club-rules =
    Sois aimable et fair-play, y compris envers les autres clubs.
    Pas de haine, pas de menaces, pas de harcèlement, ici ou ailleurs avec un compte d’ici.
    Demande avant de publier des photos des autres ; pour les enfants, demande aux parents.
    Ce que personne ne devrait voir par surprise va derrière un avertissement de contenu.
    Pas de publicité sans demander d’abord.
rescue-title = Ta feuille de secours
rescue-lead = Personne ne peut t’envoyer un nouveau mot de passe par e-mail : il n’y a personne au-dessus de toi. Si un jour tu perds le tien, ces douze mots te laissent revenir. Ils ouvrent aussi tes sauvegardes.
rescue-sheet-title = Feuille de secours de { $community }
rescue-sheet-day = Faite le { $day }
rescue-sheet-address = Adresse
rescue-sheet-owner = Propriétaire
rescue-sheet-what = Mot de passe perdu ? Scanne le code, ou ouvre l’adresse avec /rescue derrière, et tape ces douze mots. Une sauvegarde s’ouvre avec les mêmes mots.
rescue-sheet-keep = Garde cette feuille là où tu gardes les passeports. Qui l’a peut prendre la communauté en main.
rescue-scan = Code QR de la page où se tapent les mots
rescue-print = Imprime cette page (dans le menu de ton navigateur), ou recopie-la à la main. Une photo sur ton téléphone vaut mieux que rien.
rescue-again = Quand tu auras tapé les deux mots, seule cette feuille marchera. Jusque-là, la précédente marche encore. Garde celle-là pour les sauvegardes faites avec elle.
rescue-field = Tape le mot { $one } et le mot { $two } de ta copie
rescue-hint = Avec un espace entre les deux. Les mots ci-dessus se cachent pendant que tu tapes.
rescue-wrong = Ce ne sont pas le mot { $one } et le mot { $two }. Compare ta copie avec les mots ci-dessus, un par un.
rescue-button = Je l’ai sur papier
rescue-kept-since = Tu as une feuille de secours. Elle a été faite le { $when }.
rescue-kept-text = Ses mots ne sont pas gardés ici, on ne peut donc pas les montrer de nouveau. Si la feuille est perdue, ou si quelqu’un l’a vue, fais-en une nouvelle : les anciens mots ne laissent alors plus entrer personne.
rescue-kept-new = Faire une nouvelle feuille
tour-invites-title = Qui aimerais-tu avoir ici ?
tour-invites-lead = Une invitation fait entrer une personne. Montre le code à quelqu’un à côté de toi, ou envoie le lien à une personne. Il marche une fois, pendant une semaine.
tour-invites-number = Invitation { $number }
tour-invites-card = L’imprimer en carte, ou la retirer
tour-invites-first = Créer la première invitation
tour-invites-more = Encore une, pour quelqu’un d’autre
tour-post-title = Dis bonjour
tour-post-lead = C’est la première chose que liront toutes les personnes qui arrivent.
tour-post-start = Bonjour ! Voici le premier message de { $community }. La bouilloire chauffe.
opened-title = Ton terrier est ouvert
opened-lead = Bienvenue chez toi, { $name }.
opened-said-title = Ton premier message est parti
opened-said-see = Le regarder
opened-said-delivery = Où il en est chez les autres serveurs
opened-said-local = Il reste sur cet ordinateur, parce que tu ne fais qu’essayer Burrow. Qui ouvre cette adresse ici peut le lire.
opened-said-alone = Il est sur ta page publique, où tout le monde peut le lire. Personne ne te suit encore, il n’a donc été livré à personne d’autre. Cela commence avec ton premier abonné.
opened-said-home = { $count ->
    [one] Il est sur ta page publique, et { $count } personne qui habite ici l’a sous les yeux.
   *[other] Il est sur ta page publique, et { $count } personnes qui habitent ici l’ont sous les yeux.
}
opened-said-away = { $count ->
    [one] Il est sur ta page publique, et part vers { $count } autre serveur.
   *[other] Il est sur ta page publique, et part vers { $count } autres serveurs.
}
opened-rescue-title = Tu n’as pas encore de feuille de secours
opened-rescue-text = Si tu perds ton mot de passe maintenant, rien ici ne permet de revenir.
opened-rescue-link = Faire la feuille de secours
opened-app-title = Connecter une application
opened-app-text = Toutes les applications faites pour Mastodon marchent. Elles demandent le nom de ton serveur :
opened-invite-title = Inviter d’autres personnes
opened-invite-text = Un lien, ou un code à scanner, pour chaque personne que tu aimerais avoir ici.
opened-home-title = S’en occuper
opened-home-text = Les personnes, les règles et tout le reste sont sur ta page d’accueil.
opened-home-button = Aller à l’accueil
by-words-title = Revenir avec ta feuille de secours
by-words-lead = Pour la personne propriétaire de ce lieu : tape les douze mots de ta feuille de secours, et choisis un nouveau mot de passe.
by-words-field = Les douze mots
by-words-hint = Dans l’ordre, avec des espaces entre eux. Les quatre premières lettres de chaque mot suffisent.
by-words-password = Nouveau mot de passe
by-words-button = Laisse-moi entrer
by-words-count = { $count ->
    [one] Il y a { $count } mot. Il en faut douze.
   *[other] Il y a { $count } mots. Il en faut douze.
}
by-words-unknown = « { $word } » n’est sur aucune feuille de secours. Regarde-le lettre par lettre.
by-words-muddled = Ces mots ne vont pas ensemble. L’un est mal lu, ou deux ont changé de place.
by-words-wrong = Ce sont les mots d’une feuille de secours, mais pas de celle qui compte ici. Si tu en as fait une plus récente, prends celle-là.
by-words-none = Il n’y a pas encore de feuille de secours pour ce lieu.
by-words-slow = Cela fait trop d’essais. Attends un quart d’heure, puis essaie encore.
by-words-others = Tu habites ici, mais tu n’es pas propriétaire ? La personne propriétaire peut t’aider à revenir.
