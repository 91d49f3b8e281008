# A small form for a post.

compose-title = Écrire un message
compose-first-title = Ou dis bonjour ici même
compose-start = Bonjour, { $community } ! Je viens d’emménager.
compose-field = Ton message
compose-hint = Tout le monde peut le lire. Tu pourras ajouter des images plus tard, dans une application.
compose-hint-local = Seules les personnes qui habitent ici peuvent le lire. Tu pourras ajouter des images plus tard, dans une application.
compose-hint-private = Seules les personnes qui te suivent peuvent le lire. Tu pourras ajouter des images plus tard, dans une application.
compose-button = Publier
compose-wrong = Écris quelque chose, en { $limit } caractères au plus.
