# The page around the web client.

nav-web = Lire et écrire
web-noscript = Lire et écrire sur cette page demande JavaScript. Les applications sur ton téléphone ou ton ordinateur s’en passent.
web-unbuilt = Cette partie de Burrow n’a pas été construite dans cette copie. Les applications sur ton téléphone ou ton ordinateur marchent.
home-web-text = Ton fil, ici même dans le navigateur
