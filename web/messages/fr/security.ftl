### Getting in and back in: the second step, recovery codes, passkeys, links for a new password, claiming again

## Told at the top of one's pages
alert-label = À savoir
alert-look = Regarder de plus près
alert-seen = Je suis au courant
alert-codes = Tu n’as pas encore de codes de récupération. Si tu oublies ton mot de passe, ils te permettent de revenir.
alert-codes-few = { $count ->
    [0] Il ne te reste plus de codes de récupération. Fais-en de nouveaux, pour pouvoir revenir si tu oublies ton mot de passe.
    [one] Il te reste un seul code de récupération. Fais-en de nouveaux avant d’en avoir besoin.
   *[other] Il te reste { $count } codes de récupération. Fais-en de nouveaux avant d’en avoir besoin.
}
alert-codes-make = Faire des codes de récupération
alert-codes-later = Pas maintenant

## What happened
told-title = Ce qui s’est passé récemment
told-nothing = Rien pour le moment.
told-when = { $what } ({ $when })
told-password = Ton mot de passe a été changé.
told-link-made = { $name } a fait un lien qui permet de choisir un nouveau mot de passe pour toi.
told-link-used = Le lien fait par { $name } a servi à choisir un nouveau mot de passe. Tout a été déconnecté.
told-link-used-whole = Le lien fait par { $name } a servi à choisir un nouveau mot de passe. Tout a été déconnecté, et la connexion ne demande plus de deuxième étape.
told-code-password = Un code de récupération a servi à choisir un nouveau mot de passe. Tout a été déconnecté.
told-code-step = Un code de récupération a servi à se connecter.
told-codes-made = De nouveaux codes de récupération ont été faits.
told-app-added = Une application d’authentification a été ajoutée.
told-app-removed = L’application d’authentification a été retirée.
told-passkey-added = Une clé d’accès a été ajoutée.
told-passkey-removed = Une clé d’accès a été retirée.
told-claimed-again = La maison a été reprise en main sur le boîtier lui-même, avec un nouveau mot de passe pour toi.
told-command-line = Tu as reçu un nouveau mot de passe, fait sur l’ordinateur où tourne cette communauté.
told-rescued = Les mots de la feuille de secours ont servi à choisir un nouveau mot de passe. Tout a été déconnecté, et la connexion ne demande plus de deuxième étape.

## Signing in
login-recover = Utilise un code de récupération.
login-ask = Si tu n’en as pas, demande un lien à la personne qui t’a fait entrer chez { $community }, ou à son ou sa propriétaire.
login-passkey-wrong = Cette clé d’accès n’a pas ouvert la porte. Essaie encore, ou connecte-toi avec ton identifiant et ton mot de passe.
login-again = Cela a pris trop de temps. Connecte-toi encore une fois.
passkey-use = Utiliser une clé d’accès
passkey-trouble = La clé d’accès n’a pas servi. Essaie encore, ou entre par un autre chemin.
passkey-noscript = Les clés d’accès ont besoin de JavaScript, qui est désactivé dans ce navigateur.
second-title = Encore une étape
second-lead-app = Ton mot de passe est juste. Montre maintenant que c’est bien toi.
second-lead-passkey = Ton mot de passe est juste. Montre maintenant ta clé d’accès.
second-code-app = Code de ton application
second-code-app-hint = Six chiffres de ton application d’authentification, ou l’un de tes codes de récupération.
second-code = Code de récupération
second-code-hint = Si tu n’as pas ta clé d’accès sous la main, tape l’un de tes codes de récupération.
second-button = Entrer
second-wrong = Ce code n’ouvre pas. L’application en montre un nouveau toutes les 30 secondes, et chacun n’ouvre qu’une fois.
second-slow = Trop de codes faux. Attends un peu, puis essaie encore.
second-elsewhere = Ta clé d’accès n’ouvre qu’à { $address }. Connecte-toi là-bas, ou utilise ici un code de récupération.
second-lost = Tu as perdu l’application, la clé d’accès et les codes ? Demande un lien à la personne propriétaire.
second-back = Retour à la connexion

## A recovery code for a forgotten password
recover-title = Revenir à l’intérieur
recover-lead = Avec l’un de tes codes de récupération, tu choisis un nouveau mot de passe.
recover-code = Code de récupération
recover-code-hint = Seize lettres et chiffres, en quatre groupes. Chacun ouvre une fois.
recover-button = Définir le nouveau mot de passe
recover-wrong = L’identifiant et le code ne vont pas ensemble, ou le code a déjà servi.
recover-done = Tu as un nouveau mot de passe. Tout le reste de chez toi est déconnecté.
recover-no-code = Pas de codes ? Demande un lien à la personne qui t’a fait entrer chez { $community }, ou à son ou sa propriétaire.

## A link for a new password
reset-title = Choisis un nouveau mot de passe
reset-lead = Bonjour { $name }. { $by } a fait ce lien pour t’aider à revenir.
reset-then = Tous tes navigateurs et applications seront alors déconnectés, et tu te reconnecteras avec le nouveau mot de passe.
reset-then-second = La connexion ne demandera plus de deuxième étape, jusqu’à ce que tu en remettes une.
reset-over-title = Ce lien n’ouvre plus
reset-over = Il a déjà servi, il a plus d’un jour, ou un plus récent a été fait. Demandes-en un autre.

## Settings
security-title = Connexion
security-lead = Ton mot de passe, une deuxième étape, et des moyens de revenir.
security-go = Gérer la connexion
security-owed = Propriétaire et modération de cette communauté ont besoin d’une deuxième étape. Ajoute ici une application ou une clé d’accès, et le reste s’ouvre.
security-changed = Enregistré.
security-needed = C’est ta dernière deuxième étape, et il en faut une à la propriété et à la modération. Ajoutes-en d’abord une autre.
sure-title = C’est bien toi ?
sure-text = Tape ton mot de passe ; tu pourras alors changer des choses ici pendant dix minutes.
sure-button = Continuer
sure-needed = Tape d’abord ton mot de passe, puis recommence.
app-title = Application d’authentification
app-text = Une application de ton téléphone montre six chiffres, que tu tapes après ton mot de passe. Toutes conviennent, comme Aegis, Google Authenticator, ou celle de ton gestionnaire de mots de passe.
app-on = en service
app-add = Ajouter une application
app-remove = Retirer l’application
app-add-title = Ajouter une application d’authentification
app-add-lead = Dès lors, la connexion demande ton mot de passe et un code de l’application.
app-scan-title = Scanne ceci avec l’application
app-scan-text = Dans l’application, choisis d’ajouter un compte, puis vise ceci avec l’appareil photo.
app-scan-label = Code à scanner avec l’application d’authentification
app-open = L’application est sur cet appareil : l’ouvrir
app-type = Pas d’appareil photo ? Tape plutôt ceci
app-type-text = Choisis de taper une clé, « basée sur l’heure » :
app-code-title = Tape le code qu’elle montre
app-code-text = Pour savoir que cela marche, avant que tu en aies besoin.
app-code = Six chiffres
app-confirm = Utiliser cette application
app-cancel = Pas maintenant
app-wrong = Ce n’est pas le code que l’application devrait montrer maintenant. Attends le suivant, et vérifie que le téléphone est à l’heure.
passkeys-title = Clés d’accès (passkeys)
passkeys-text = Ton téléphone, ton ordinateur ou une clé de sécurité ouvre la porte avec ton doigt, ton visage ou un code. Pas de mot de passe à taper, et rien qu’une fausse page pourrait voler.
passkey-since = ajoutée { $when }
passkey-name = Comment l’appeler ?
passkey-name-hint = Pour savoir plus tard sur quel appareil elle est. Tu peux laisser vide.
passkey-add = Ajouter une clé d’accès
passkey-remove = Retirer
passkey-wrong = La clé d’accès n’a pas pu être ajoutée. Essaie encore, s’il te plaît.
passkey-known = Cet appareil a déjà une clé d’accès à toi.
passkey-elsewhere = Les clés d’accès ne peuvent s’ajouter qu’à { $address }, parce que les navigateurs les lient à une connexion chiffrée et à une adresse.
passkey-nowhere = Les clés d’accès ont besoin d’une adresse avec un nom, et l’adresse de cette communauté est un nombre.
codes-title = Codes de récupération
codes-text = Huit codes sur papier te font entrer si tu as oublié ton mot de passe ou perdu ton téléphone.
codes-left = { $count ->
    [0] Il n’en reste aucun.
    [one] Il en reste un.
   *[other] Il en reste { $count }.
}
codes-make = Faire des codes de récupération
codes-again = Faire de nouveaux codes
codes-again-text = Les codes que tu as maintenant cessent de marcher.
codes-back = Retour
codes-joined-title = Tu y es. Encore une chose
codes-offer = Il n’y a pas d’adresse e-mail où envoyer un mot de passe oublié. Ces codes te permettent de revenir.
codes-what-1 = Tu reçois huit codes, et chacun marche une fois.
codes-what-2 = Imprime-les ou note-les, et garde-les avec tes papiers importants.
codes-what-3 = Qui les a peut entrer à ta place, alors ne les montre à personne.
codes-made-title = Tes codes de récupération
codes-made-lead = Imprime cette page ou note-les.
codes-how = Pour revenir : { $address }
codes-once = Tu ne les vois que maintenant. Tu peux en faire de nouveaux quand tu veux.
codes-done = Je les ai mis à l’abri

## Owner and moderators
oblige-title = La propriété et la modération demandent une deuxième étape
oblige-text = Les personnes qui s’occupent de cette communauté ont en main les clés de tout le monde. Si ceci est activé, aucune des pages de gestion ne s’ouvre à elles tant qu’elles n’ont pas d’application ou de clé d’accès.
oblige-on = activé
oblige-start = Activer
oblige-stop = Désactiver

## Helping somebody back in
help-title = Aider { $name } à revenir
help-lead = Tu fais un lien, { $name } l’ouvre et choisit un nouveau mot de passe.
help-what-1 = Le lien ouvre une fois, dans les 24 heures.
help-what-2 = Tous les navigateurs et applications de { $name } sont déconnectés quand il sert.
help-what-3 = { $name } apprend que c’est toi qui l’as fait.
help-second = { $name } a aussi perdu l’application ou la clé d’accès
help-second-text = La connexion ne demande alors plus de deuxième étape. Vérifie que c’est vraiment la bonne personne qui demande.
help-make = Faire le lien
help-link-title = Un lien pour { $name }
help-link-lead = Donne-le toi-même à { $name }, de façon à savoir que c’est bien la bonne personne.
help-scan = Ou fais scanner ceci :
help-scan-label = Lien pour un nouveau mot de passe, à scanner
help-until = Il ouvre jusqu’au { $when }.
help-once = Tu ne le vois que maintenant. S’il se perd, fais-en un autre ; celui-ci ne marchera plus.

## Claiming the house again
reclaim-title = Reprendre ton terrier
reclaim-lead = Le fichier reset-owner.txt a été trouvé. Avec le code d’ouverture que { $community } affiche à l’écran, un ou une propriétaire reçoit un nouveau mot de passe. Tout le reste demeure comme avant.
reclaim-next = Continuer
reclaim-password-title = Un nouveau mot de passe
reclaim-password-lead = Tes navigateurs et applications sont déconnectés, et la connexion ne demande plus de deuxième étape.
reclaim-who = Qui es-tu ?
reclaim-who-missing = Choisis qui tu es.
