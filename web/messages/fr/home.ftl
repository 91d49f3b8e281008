# The landing page and the home page.

landing-invite-only = Sur invitation seulement
landing-lead = { $community } est un petit coin privé du web social, tenu à la maison par des gens qui se connaissent.
landing-what-title = Qu’est-ce que c’est ?
landing-what-1 = Un endroit pour partager des mots et des images avec les gens que tu as choisis, sans publicité et sans personne pour compter tes clics.
landing-what-2 = Il parle avec Mastodon et les autres serveurs du fédivers : tu peux suivre des gens où qu’ils soient.
landing-what-3 = On n’entre que grâce à l’invitation de quelqu’un qui habite ici. Si tu en as une, ouvre son lien.
landing-rules-title = Règles de la maison
home-title = Bonjour, { $name }
home-lead = Ta session chez { $community } est ouverte dans ce navigateur.
home-server-title = Nom de ton serveur
home-server-text = Les applications le demandent quand tu te connectes :
home-apps-title = Applications
home-apps-text = Lire et publier sur ton téléphone ou ton ordinateur
home-invites-text = Faire entrer quelqu’un
home-devices-text = Voir où ta session est ouverte
home-settings-text = Changer ton mot de passe
home-dashboard-text = Comment va la maison, et tout ce dont il faut s’occuper, sur une page.
home-community-text = Le nom, les règles et les usages d’ici
home-people-text = Qui habite ici ; aider quelqu’un à rentrer
home-profile-title = Ton profil
home-profile-text = Comment les autres te voient

# What the owner tells at length, and the links to it.
text-about = À propos de { $community }
text-privacy = Confidentialité
text-terms = Conditions
text-since = En vigueur depuis le { $day }
