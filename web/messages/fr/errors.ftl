# Errors.

error-403-title = Cette porte n’est pas pour toi
error-403 = Ton compte n’a pas ce droit. Si tu penses qu’il devrait l’avoir, demande à la personne propriétaire de la communauté.
error-403-origin = Cette demande venait d’un autre site, nous n’avons donc rien fait. Ouvre encore la page ici et recommence.
error-404-title = Il n’y a rien ici
error-404 = Cela a peut-être été déplacé ou supprimé, ou une lettre de l’adresse s’est perdue.
error-409-title = C’est déjà fait
error-409 = Ce terrier est déjà à quelqu’un. Connecte-toi plutôt.
error-422-title = Nous n’avons pas pu nous en servir
error-422 = Dans ce que tu as envoyé, il manque quelque chose, ou quelque chose n’est pas comme il faut. Reviens en arrière et essaie encore.
error-429-title = Un instant, s’il te plaît
error-429 = Cela fait beaucoup en peu de temps. Attends quelques minutes, puis essaie encore.
error-500-title = Quelque chose s’est cassé
error-500 = C’est notre faute, pas la tienne. Rien n’est resté à moitié fait. Essaie encore ; si cela continue, préviens la personne propriétaire.
error-413-title = C’est trop gros
error-413 = Ce que tu as envoyé est plus gros que ce que nous pouvons prendre.
error-unset-title = Pas encore ouvert
error-unset = Ce terrier est branché, mais pas encore installé. Reviens bientôt.
error-claim-first-title = D’abord le code d’ouverture
error-claim-first = L’installation commence par le code d’ouverture. Si tu l’avais déjà tapé, ton navigateur l’a oublié ; tape-le encore une fois.
