# How the box gets newer versions. Plain words: whoever reads this has never run a server.

update-title = Mises à jour
update-place-text = Quelle version tourne, s’il y a plus récent, et quand c’est installé.
update-version = Ici tourne la version { $version }.
update-good = La mise à jour vers la version { $version } a réussi { $when }.
update-looked = On a cherché plus récent pour la dernière fois { $when }.
update-look = Chercher plus récent maintenant
update-busy = Recherche de plus récent…
update-offer = Version { $version }
update-size =
    { $count ->
        [one] Un mégaoctet à télécharger.
       *[other] { $count } mégaoctets à télécharger.
    }
update-new = Ce qui est nouveau
update-install = L’installer maintenant
update-install-again = Réessayer
update-install-hint = Le boîtier redémarre avec elle et s’absente quelques minutes. Si la nouvelle version ne marchait pas ici, le boîtier revient de lui-même à celle-ci.

## How it stands
update-lead-none = Ce Burrow ne se met pas à jour tout seul : les auteurs de ce programme ne lui ont donné aucun endroit où chercher.
update-lead-never = On n’a pas encore cherché plus récent. Cela se fait une fois par jour.
update-lead-look = Tout est à jour.
update-lead-offered = Il y a une version plus récente.
update-lead-fetch = Une version plus récente est en cours de téléchargement. Tout continue comme d’habitude.
update-lead-ready-night = Une version plus récente est là. Elle sera installée la nuit prochaine, entre trois et cinq heures.
update-lead-ready-now = Une version plus récente est là, et va être installée.
update-lead-ready-button = Une version plus récente est là. Elle sera installée quand tu appuieras sur le bouton.
update-lead-install = La version plus récente est en cours d’installation. Le boîtier redémarre dans un instant.
update-lead-trial = La version plus récente tourne à l’essai : ton Burrow regarde si tout marche avec elle.

## When
update-when = Quand les mises à jour sont installées
update-when-night = La nuit
update-when-night-text = Entre trois et cinq heures, quand personne ne devrait être gêné que le boîtier s’absente quelques minutes.
update-when-button = Quand j’appuie sur le bouton
update-when-button-text = Elles sont téléchargées et t’attendent. Ne les fais pas attendre longtemps : beaucoup ferment des brèches par lesquelles d’autres pourraient entrer.
update-when-save = Enregistrer

## What is in the way
update-snag-feed-unreachable = Impossible de chercher plus récent : l’endroit où les mises à jour sont annoncées ne répond pas. On réessaie automatiquement.
update-snag-feed-broken = L’endroit où les mises à jour sont annoncées dit quelque chose que cette version ne comprend pas. On regardera de nouveau demain.
update-snag-other-board = Il n’y a pas de mises à jour pour ce genre de boîtier.
update-snag-too-far = La version la plus récente ne peut pas être installée par-dessus celle-ci : il faut passer par la version { $version }. Regarde comment tu as installé ce boîtier, et mets la version la plus récente sur une nouvelle carte ; ta sauvegarde y reviendra.
update-snag-unreachable = La mise à jour ne peut pas être téléchargée pour l’instant. Cela reprendra tout seul là où c’en était.
update-snag-wrong = Ce qui est arrivé n’est pas la mise à jour annoncée, et a été jeté. On regardera de nouveau demain.
update-snag-no-room =
    { $count ->
        [one] Il n’y a pas de place pour la mise à jour : il manque un mégaoctet. Fais de la place ; cela reprendra tout seul.
       *[other] Il n’y a pas de place pour la mise à jour : il manque { $count } mégaoctets. Fais de la place ; cela reprendra tout seul.
    }
update-snag-disk = La mise à jour ne peut pas être écrite sur le disque. On réessaie automatiquement. Si cela dure, regarde comment va la carte.
update-snag-no-installer = La mise à jour est là, mais rien sur cet ordinateur ne l’installe. Sur un ordinateur dont tu t’occupes toi-même, installe la nouvelle version comme tu as installé celle-ci.
update-snag-interrupted = L’installation a été interrompue, peut-être par une coupure de courant. Rien n’est perdu : elle recommence.
update-snag-failed = La mise à jour n’a pas pu être installée, et rien n’a changé. Voici ce qui a été dit : { $why }

## What did not go well
update-back = La mise à jour vers la version { $version } n’a pas marché ici. Ton Burrow est revenu de lui-même à la version d’avant, et marche comme avant. On ne la réessaiera pas, sauf si tu le veux.
update-why-http = La nouvelle version ne répondait pas.
update-why-store = La nouvelle version n’a pas pu lire ce que garde ton Burrow.
update-why-tunnel = Avec la nouvelle version, personne ne pouvait joindre ton Burrow de l’extérieur.
update-why-adapter = La nouvelle version n’a pas trouvé le réseau de ce boîtier.
update-why-no-start = La nouvelle version n’a pas démarré.
update-why-other = On ne sait pas ce qui n’allait pas avec la nouvelle version.
update-alert-look = Voir les mises à jour

## What was put aside
update-aside = Mis de côté
update-aside-text = La version plus ancienne ne peut pas le lire. C’est gardé jusqu’à ce que tu l’enlèves.
update-aside-since = Quand ton Burrow est revenu à la version d’avant, il est revenu à ce qu’il savait { $when }. Ce que la nouvelle version a écrit ensuite a été mis de côté.
update-aside-nothing = Personne ici n’avait rien publié pendant ce temps.
update-aside-posts =
    { $count ->
        [one] Une publication de quelqu’un d’ici s’y trouve.
       *[other] { $count } publications de gens d’ici s’y trouvent.
    }
update-aside-unread = Cette version ne peut pas compter ce qu’il y a dedans.
update-aside-size =
    { $count ->
        [one] Cela prend un mégaoctet.
       *[other] Cela prend { $count } mégaoctets.
    }
update-aside-remove = L’enlever pour de bon
