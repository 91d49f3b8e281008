# The web client: reading and writing in the browser.

client-title = Burrow
nav-label = Lieux
nav-home = Accueil
nav-notifications = Nouvelles
nav-unread = { $count ->
    [one] { $count } nouvelle
   *[other] { $count } nouvelles
}
nav-house = Cette maison
nav-search = Recherche
nav-me = Moi
nav-write = Écrire
nav-settings = Réglages
waiting = Un instant…
more = Montrer la suite
fresh = { $count ->
    [one] Montrer { $count } nouveau message
   *[other] Montrer { $count } nouveaux messages
}
back = Retour à l’accueil
nowhere = Il n’y a rien ici
list-empty = Rien n’a encore été écrit ici.
signed-out = Ta session est fermée.
sign-in = Se connecter
unanswered = Burrow ne répond pas. Vérifie ta connexion, puis essaie encore.
broken = Quelque chose s’est cassé sur cette page. Recharge-la, s’il te plaît.

home-title = Accueil
home-empty = C’est calme ici. Écris quelque chose, ou trouve des personnes à suivre avec la Recherche.
house-title = Cette maison
house-lead = Ce que tout le monde ici a écrit à la vue de tous, le plus récent d’abord.
house-empty = Personne ici n’a encore rien écrit à la vue de tous.
saved-title = Messages gardés
saved-empty = Les messages que tu gardes avec « Garder » sont ici, et personne d’autre ne les voit.
thread-title = Conversation
notifications-title = Nouvelles
notifications-empty = Quand quelqu’un te répond, te suit ou aime ce que tu as écrit, tu le lis ici.

did-mention = a parlé de toi
did-status = a écrit quelque chose
did-reblog = a partagé ton message
did-follow = te suit maintenant
did-follow-request = aimerait te suivre
did-favourite = a mis ton message en favori
did-poll = a un sondage qui est terminé
did-update = a modifié un message
did-quote = a cité ton message
did-admin-sign-up = aimerait entrer, ou vient d’entrer
did-admin-report = a signalé quelque chose
did-something = a fait quelque chose qui te concerne

boosted = Partagé par
edited = modifié
reply = Répondre
boost = Partager
favourite = Favori
bookmark = Garder
edit = Modifier
delete = Supprimer
delete-question = Supprimer ce message partout ? On ne peut pas revenir en arrière.
delete-done = Le message est supprimé.

scope-public = Tout le monde
scope-public-text = Tout le monde sur internet peut le lire, et il apparaît dans les listes publiques.
scope-unlisted = Tout le monde, discrètement
scope-unlisted-text = Tout le monde peut le lire, mais il n’apparaît pas dans les listes publiques.
scope-private = Abonnés
scope-private-text = Seules les personnes qui te suivent peuvent le lire.
scope-direct = Personnes nommées
scope-direct-text = Seules les personnes dont le @nom y figure peuvent le lire.
scope-us = Rien que nous
scope-us-text = Seules les personnes de cette maison peuvent le lire. Il ne quitte jamais le boîtier.

media-show = { $count ->
    [one] Montrer ce qui a été caché
   *[other] Montrer { $count } choses qui ont été cachées
}
media-undescribed = Personne ne l’a décrit
media-elsewhere = Quelque chose qui ne s’ouvre que là où il a été publié

poll-label = Sondage
poll-vote = Voter
poll-mine = ton choix
poll-votes = { $count ->
    [one] { $count } personne a voté
   *[other] { $count } personnes ont voté
}
poll-ended = terminé
poll-ends = se termine le { $date }

follows-you = te suit
bot = automatique
profile-counts = { $posts } messages · suit { $following } · abonnés : { $followers }
profile-posts = Messages
follow = Suivre
followed = Tu suis { $name } maintenant.
follow-asked = Tu as demandé à suivre { $name }.
unfollow = Ne plus suivre
unfollowed = Tu ne suis plus { $name }.
unrequest = Retirer la demande
write-to = Lui écrire
mute = Masquer
muted = Tu ne verras plus ce que { $name } écrit. Personne ne le lui dit.
unmute = Ne plus masquer
unmuted = Tu vois de nouveau ce que { $name } écrit.
block = Bloquer
block-question = Bloquer { $name } ? Aucun de vous deux ne verra plus l’autre.
blocked = Tu bloques { $name }.
unblock = Ne plus bloquer
unblocked = Tu ne bloques plus { $name }.

search-title = Recherche
search-lead = Des personnes, des mots de tes propres conversations, des #hashtags, ou l’adresse d’un message ou d’un profil, d’où qu’il soit.
search-field = Que cherches-tu ?
search-button = Chercher
search-nothing = Rien trouvé. Les personnes d’autres serveurs se trouvent par leur nom complet, comme @ada@fernlane.example.
search-people = Personnes
search-tags = Hashtags
search-posts = Messages

write-title = Écrire quelque chose
reply-title = Répondre
edit-title = Modifier ton message
write-field = Tes mots
write-left = { $count ->
    [one] encore { $count } caractère
   *[other] encore { $count } caractères
}
write-warning = Cacher derrière un avertissement
write-warning-field = L’avertissement affiché à la place
write-picture = Ajouter une image ou un film
write-describe = Décris-le pour les personnes qui ne peuvent pas le voir
write-remove = L’enlever
write-too-many = { $count ->
    [one] Un message ne peut contenir qu’une image ou un film.
   *[other] Un message peut contenir { $count } images ou films au plus.
}
write-uploading = Envoi de { $name }…
write-scope = Qui peut le lire ?
write-send = Publier
write-save = Enregistrer la modification
write-sending = Envoi…
write-sent = Publié.
write-changed = Modifié.
