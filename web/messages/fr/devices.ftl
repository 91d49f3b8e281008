# Devices.

devices-title = Où ta session est ouverte
devices-lead = Si l’un d’eux ne te dit rien, déconnecte-le et change ton mot de passe.
devices-browsers = Navigateurs
devices-apps = Applications
devices-no-apps = Pas encore d’application.
devices-command-line = Créé en ligne de commande
devices-this = ce navigateur
devices-used = dernière utilisation : { $when }
devices-since = connexion : { $when }
devices-revoke = Déconnecter
devices-others = Déconnecter partout ailleurs
devices-others-text = Déconnecte tous les navigateurs et toutes les applications sauf celui-ci.
devices-revoked-notice = C’est déconnecté.
devices-others-notice = Tout est déconnecté, sauf ce navigateur.
browser-on = { $browser } sur { $system }
browser-unknown = Un navigateur
ago-now = à l’instant
ago-minutes = { $count ->
    [one] il y a { $count } minute
   *[other] il y a { $count } minutes
}
ago-hours = { $count ->
    [one] il y a { $count } heure
   *[other] il y a { $count } heures
}
ago-days = { $count ->
    [one] hier
   *[other] il y a { $count } jours
}
