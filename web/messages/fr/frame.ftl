# The frame around every page.

skip = Aller au contenu
made-by = Burrow, une maison pour tes messages
nav-label = Tes pages
nav-home = Accueil
nav-invites = Invitations
nav-devices = Appareils
nav-settings = Réglages
nav-community = Communauté
nav-dashboard = Tableau de bord
sign-out = Se déconnecter
sign-in = Se connecter
back-home = Retour à la porte d’entrée
wrong-title = Pas encore :
wrong-summary = Regarde encore ceci, s’il te plaît
copy-hint = Touche ou clique une fois pour tout sélectionner, puis copie.
