# How the house finds out what is wrong with itself.

diagnosis-title = Tout va bien ?
diagnosis-link = Est-ce que tout est joignable ? Laisse ton terrier vérifier.
diagnosis-place-text = Ton terrier s’examine et dit ce qu’il faut faire.
diagnosis-look = Examiner à nouveau
diagnosis-busy = Ton terrier est en train de s’examiner. Cela prend jusqu’à deux minutes ; la page montre d’elle-même ce qu’il a trouvé.
diagnosis-never = Ton terrier ne s’est pas encore examiné. Il le fait une fois par jour, et chaque fois que tu appuies sur le bouton.
diagnosis-all-well = Tout va bien, pour autant que nous puissions voir.
diagnosis-hints = { $count ->
    [one] Tout marche. Une chose pourrait aller mieux.
   *[other] Tout marche. { $count } choses pourraient aller mieux.
}
diagnosis-troubles = { $count ->
    [one] Une chose ne marche pas.
   *[other] { $count } choses ne marchent pas.
}
diagnosis-looked = Dernier examen : { $when }.
diagnosis-since = Trouvé pour la première fois : { $when }.
diagnosis-found = Ce qu’il a trouvé
diagnosis-local = Ce terrier est seulement à l’essai sur cet ordinateur : personne d’autre ne peut l’atteindre. Il n’examine donc que son horloge, son disque et ce qu’il conserve. Le reste ne s’applique pas.
diagnosis-is-fine = va bien
diagnosis-is-hint = pourrait aller mieux
diagnosis-is-bad = ne marche pas
diagnosis-is-unseen = pas examiné
diagnosis-support = Quelqu’un t’aide ?
diagnosis-support-text = Donne-lui ce texte. Il dit quelle est cette version, dans quel état, et ce qui a été trouvé. Il ne contient ni noms, ni adresses, ni mots de passe, ni rien que quelqu’un ait écrit.
diagnosis-support-label = Texte à copier
diagnosis-back = Retour au tableau de bord
diagnosis-back-setup = Retour à l’installation

## What is looked at
diagnosis-check-clock = L’horloge
diagnosis-check-disk = La place sur le disque
diagnosis-check-store = Ce que ton terrier conserve
diagnosis-check-dns = Ton nom sur internet
diagnosis-check-tunnel = Le tunnel
diagnosis-check-address = Le chemin vers ton terrier
diagnosis-check-challenge = « Es-tu un être humain ? »
diagnosis-check-webfinger = Trouver les gens par leur nom
diagnosis-check-actor = Les profils pour les autres serveurs
diagnosis-check-inbox = Les lettres d’autres serveurs
diagnosis-check-streaming = Les nouvelles en direct dans les applications
diagnosis-check-media = Les images
diagnosis-check-cache = Rien ne se mélange en chemin
diagnosis-check-upload = Les grandes images et les films

## Where all is well
diagnosis-fine-clock = Cet ordinateur sait quelle heure il est.
diagnosis-fine-disk = Il y a assez de place.
diagnosis-fine-store = Ton terrier peut noter ce qui se passe.
diagnosis-fine-dns = { $host } mène quelque part sur internet.
diagnosis-fine-tunnel = Le tunnel est debout.
diagnosis-fine-address = Qui demande { $host } arrive bien à ce terrier-ci.
diagnosis-fine-challenge = Personne ne demande aux autres serveurs de prouver qu’ils sont humains, ce qu’ils ne pourraient pas.
diagnosis-fine-webfinger = Les autres serveurs trouvent les gens de { $host } par leur nom.
diagnosis-fine-actor = Les autres serveurs peuvent lire qui est quelqu’un d’ici.
diagnosis-fine-inbox = Les lettres d’autres serveurs arrivent.
diagnosis-fine-streaming = Les applications peuvent apprendre tout de suite ce qui se passe.
diagnosis-fine-media = Les images passent, et peuvent être gardées en chemin.
diagnosis-fine-cache = Chacun reçoit ce qu’il a demandé, tout frais d’ici.
diagnosis-fine-upload = Les grandes images et les films arrivent entiers.

## What doesn’t work then
diagnosis-harm-clock = Les autres serveurs ne croient pas les lettres qui portent une heure fausse, et rien de ce qui est sécurisé n’est joignable.
diagnosis-harm-disk = Quand le disque est plein, personne ne peut publier, et rien n’arrive.
diagnosis-harm-store = Personne ne peut publier, et rien n’arrive.
diagnosis-harm-dns = Personne ne trouve { $host } : ni tes gens quand ils sont dehors, ni aucun autre serveur.
diagnosis-harm-tunnel = Personne n’arrive à { $host } de l’extérieur : ni tes gens quand ils sont dehors, ni aucun autre serveur.
diagnosis-harm-address = Personne n’arrive à { $host } de l’extérieur : ni tes gens quand ils sont dehors, ni aucun autre serveur.
diagnosis-harm-challenge = Les autres serveurs et les applications sont des programmes et y échouent. Ils ne peuvent ni vous suivre ni vous écrire, et les applications cessent de marcher.
diagnosis-harm-webfinger = Les gens d’ailleurs ne trouvent personne d’ici quand ils cherchent.
diagnosis-harm-actor = Les autres serveurs ne peuvent pas montrer les profils d’ici, et ne croient pas ce qui est envoyé d’ici.
diagnosis-harm-inbox = Les réponses, favoris et messages d’autres serveurs n’arrivent pas.
diagnosis-harm-streaming = Les applications ne voient les nouvelles que si l’on tire vers le bas pour regarder encore.
diagnosis-harm-media = Les gens d’ailleurs voient les messages d’ici sans leurs images.
diagnosis-harm-cache = Les autres serveurs peuvent recevoir une page là où il leur faut un document, et les gens quelque chose d’ancien ou qui ne leur est pas destiné.
diagnosis-harm-upload = Les grandes images et les films ne peuvent pas être publiés hors de chez toi.

## Why
diagnosis-why-not-open = Il n’y a encore personne ici que d’autres pourraient chercher.
diagnosis-why-offline = Personne ne répond dehors. Ta ligne internet est peut-être coupée en ce moment.
diagnosis-why-clock-off = L’horloge de cet ordinateur est décalée de { $figure } minutes.
diagnosis-why-clock-year = L’horloge de cet ordinateur montre une année qui ne peut pas être juste.
diagnosis-why-disk-low = Il reste { $figure } Mo. Ce n’est pas beaucoup.
diagnosis-why-disk-full = Il ne reste que { $figure } Mo.
diagnosis-why-disk-unread = Le disque ne dit pas combien de place il reste.
diagnosis-why-store-stuck = Ton terrier ne peut rien noter.
diagnosis-why-name-unknown = Il n’y a pas d’entrée pour { $host } sur internet.
diagnosis-why-name-at-home = { $host } mène dans un réseau domestique, où personne d’autre n’arrive.
diagnosis-why-tunnel-own = Tu as dit que quelque chose à toi amène les visiteurs ici, il n’y a donc pas de tunnel de notre part.
diagnosis-why-tunnel-none = Il n’y a pas de tunnel de notre part.
diagnosis-why-tunnel-missing = Le programme qui tient le tunnel ouvert n’est pas sur cet ordinateur.
diagnosis-why-tunnel-starting = Le tunnel est en train de se construire.
diagnosis-why-tunnel-cut = Le programme du tunnel tourne, mais n’atteint pas Cloudflare.
diagnosis-why-tunnel-ended = Le programme du tunnel s’est arrêté et redémarre.
diagnosis-why-unreachable = Personne n’a répondu quand nous avons demandé { $host }.
diagnosis-why-slow = { $host } a mis beaucoup trop longtemps à répondre.
diagnosis-why-elsewhere = Quelqu’un a répondu pour { $host }, mais ce n’était pas ce terrier.
diagnosis-why-challenged = Quelque chose devant { $host } voulait une preuve qu’un être humain demande.
diagnosis-why-barred = Quelque chose devant { $host } nous a refoulés (erreur { $figure }).
diagnosis-why-behind = Cloudflare, ou ce qui se trouve devant { $host }, n’arrive pas à joindre ce terrier (erreur { $figure }).
diagnosis-why-wrong-status = Ce terrier a répondu, mais avec l’erreur { $figure }, ce qu’il ne devrait pas.
diagnosis-why-got-page = Nous avons demandé un document, comme le font les autres serveurs, et reçu une page web.
diagnosis-why-wrong-kind = Nous avons reçu autre chose que ce que nous avions demandé.
diagnosis-why-kept = Nous avons reçu une ancienne réponse, que quelque chose avait gardée en chemin.
diagnosis-why-mixed = Les pages web et les documents pour les autres serveurs prennent la place les uns des autres.
diagnosis-why-not-kept = Les images arrivent, mais avec la mention que personne ne doit les garder. Chacune refait chaque fois tout le chemin depuis chez toi.
diagnosis-why-no-upgrade = Les applications demandent une ligne qui reste ouverte. Cette demande se perd en chemin.
diagnosis-why-too-large = Nous avons envoyé { $figure } Mo, et quelque chose en chemin les a refusés parce que c’était trop gros.
diagnosis-why-cut-off = Nous avons envoyé { $figure } Mo, et ils ne sont pas arrivés entiers.
diagnosis-why-address-first = Cela ne sert à rien tant que personne n’arrive à ton terrier.

## What to do
diagnosis-do-not-open = Ce sera examiné dès qu’il y aura un ou une propriétaire.
diagnosis-do-offline = Vérifie si autre chose à la maison accède à internet, et examine à nouveau plus tard.
diagnosis-do-clock-off = Laisse cet ordinateur prendre l’heure sur internet : c’est un bouton dans ses réglages de date et d’heure. Notre boîtier le fait tout seul ; redémarre-le quand il est en ligne.
diagnosis-do-clock-year = Laisse cet ordinateur prendre l’heure sur internet : c’est un bouton dans ses réglages de date et d’heure. Notre boîtier le fait tout seul ; redémarre-le quand il est en ligne.
diagnosis-do-disk-low = Garde moins d’images d’autres serveurs, qu’on peut aller chercher à nouveau, ou passe à un disque plus grand.
diagnosis-do-disk-full = Garde moins d’images d’autres serveurs, qu’on peut aller chercher à nouveau, ou supprime de cet ordinateur ce dont tu n’as pas besoin.
diagnosis-do-disk-unread = Vérifie si le disque est bien branché, et redémarre cet ordinateur. Si cela n’aide pas, le disque est peut-être en fin de vie : assure-toi d’avoir une sauvegarde.
diagnosis-do-store-stuck = Fais de la place sur le disque et redémarre cet ordinateur. Si cela n’aide pas, le disque est peut-être en fin de vie : assure-toi d’avoir une sauvegarde.
diagnosis-do-name-unknown = Vérifie si le domaine est payé, et si son entrée chez Cloudflare est encore là. S’il est nouveau, attends une heure. Refaire l’installation du tunnel recrée l’entrée.
diagnosis-do-name-at-home = Change l’entrée là où tu gères ton domaine, ou laisse-nous faire un tunnel. Si seule ta box le dit, tout va peut-être bien à l’extérieur.
diagnosis-do-tunnel-own = Rien, si le chemin vers ton terrier va bien.
diagnosis-do-tunnel-none = Rien, si le chemin vers ton terrier va bien.
diagnosis-do-tunnel-missing = Installe le programme « cloudflared », et redémarre ton terrier.
diagnosis-do-tunnel-starting = Attends une minute et examine à nouveau.
diagnosis-do-tunnel-cut = Vérifie si autre chose à la maison accède à internet. Puis redémarre le tunnel.
diagnosis-do-tunnel-ended = Redémarre le tunnel. S’il s’arrête encore, regarde ce qui le gêne.
diagnosis-do-unreachable = Vérifie si le tunnel est debout et si ta ligne internet marche. Puis redémarre le tunnel.
diagnosis-do-slow = Quelqu’un à la maison envoie ou télécharge beaucoup en ce moment ? Examine à nouveau plus tard.
diagnosis-do-elsewhere = Regarde où mène l’entrée de { $host }. Elle mène peut-être encore à un ancien serveur.
diagnosis-do-challenged = Chez Cloudflare, désactive « Bot Fight Mode » et « I’m Under Attack ». Avec un jeton d’API, nous pouvons en faire la plus grande partie pour toi.
diagnosis-do-barred = Chez Cloudflare, cherche sous « Security » des règles qui refoulent les programmes, et exclus-en { $host }. Avec un jeton d’API, nous pouvons en faire la plus grande partie pour toi.
diagnosis-do-behind = Redémarre le tunnel. Si rien ne change, regarde ce qui le gêne.
diagnosis-do-wrong-status = Examine à nouveau dans quelques minutes. Si cela reste, donne le texte ci-dessous à la personne qui t’aide.
diagnosis-do-got-page = Quelque chose en chemin change ce que les autres serveurs demandent. Désactive là-bas ce qui réécrit les pages pour { $host }.
diagnosis-do-wrong-kind = Quelque chose en chemin change ce qui vient d’ici. Désactive là-bas ce qui réécrit les réponses pour { $host }.
diagnosis-do-kept = Chez Cloudflare, supprime les règles qui gardent tout (« cache »), et vide son cache. Avec un jeton d’API, nous pouvons mettre la bonne règle pour toi.
diagnosis-do-mixed = Chez Cloudflare, supprime les règles qui gardent tout (« cache »), et vide son cache. Avec un jeton d’API, nous pouvons mettre la bonne règle pour toi.
diagnosis-do-not-kept = Enlève ce qui change « Cache-Control » en chemin. Rien n’est cassé ; cela coûte seulement du temps.
diagnosis-do-no-upgrade = Chez Cloudflare, active « WebSockets » sous « Network ». Avec un proxy à toi, laisse-le transmettre les en-têtes « Upgrade » et « Connection ».
diagnosis-do-too-large = Avec un proxy à toi, augmente la taille maximale qu’il laisse passer (nginx : client_max_body_size). Cloudflare lui-même autorise 100 Mo.
diagnosis-do-cut-off = Ta ligne est peut-être trop lente pour autant d’un coup. À la maison, envoie depuis ton propre réseau.
diagnosis-do-address-first = Occupe-toi d’abord du chemin vers ton terrier.

## Buttons, and what they did
diagnosis-fix-restart = Redémarrer le tunnel
diagnosis-fix-room = Garder moins d’images des autres
diagnosis-fix-way = Voir ce qui gêne le tunnel
diagnosis-fix-choose = S’occuper du chemin vers ton terrier
diagnosis-fix-zone = Nous laisser régler Cloudflare
diagnosis-did-restart = Le tunnel redémarre. Examine à nouveau dans une minute.
diagnosis-did-room = Désormais, 64 Mo d’images d’autres serveurs sont gardés au plus. Le reste part en quelques heures.
