# Sent here by another server.

interact-follow = Suivre
interact-follows = Tu suis { $name }.
interact-asked = Tu as demandé à suivre { $name }. Son serveur répondra bientôt.
interact-myself = C’est toi.
interact-in-app = Dans ton application, cherche { $search }.
interact-post = Pour répondre, mettre en favori ou partager, ouvre ton application et cherche { $search }
interact-nothing-title = C’est introuvable
interact-nothing = Soit son serveur n’a pas répondu, soit il ne nous le montre pas. Réessaie plus tard, ou cherche-le dans ton application.
