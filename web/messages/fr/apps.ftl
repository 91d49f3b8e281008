# Apps.

apps-title = Choisis une application
apps-joined = Tu y es ! Maintenant, choisis une application
apps-lead = On lit et on écrit dans une application. Toutes celles faites pour Mastodon conviennent. Quand elle demande ton serveur, donne-lui ceci :
apps-server-label = Nom de ton serveur
apps-then = L’application ouvre alors une page d’ici qui te demande de te connecter, avec l’identifiant { $handle } et ton mot de passe.
apps-browser-title = Ici même, sans rien installer
apps-browser-text = Celles-ci s’ouvrent dans le navigateur, sur téléphone comme sur ordinateur. La première connaît déjà le nom de ton serveur.
apps-open = Ouvrir { $app }
apps-iphone-title = iPhone et iPad
apps-android-title = Android
apps-desk-title = Sur un ordinateur
apps-official = l’application officielle, facile pour commencer
apps-paid = coûte un peu
