# The dashboard's page before its program runs, and what the server answers to that program.
# What the dashboard itself says is in dashboard.ftl.

dashboard-loading = Un instant : le tableau de bord arrive.
dashboard-noscript = Le tableau de bord a besoin de JavaScript, que ce navigateur n’exécute pas. Ces pages s’en passent, et font presque tout pareil.
dashboard-unbuilt = Ce Burrow a été construit sans son tableau de bord (make web le construit). Ces pages font presque tout pareil.

console-401 = Ta session est fermée. Reconnecte-toi, puis continue.
console-403 = Tu n’as pas le droit de faire cela.
console-404 = Cela n’existe plus. Quelqu’un l’a peut-être enlevé entre-temps.
console-409 = Cela ne va pas avec la situation actuelle. Regarde encore, puis réessaie.
console-422 = Cela ne peut pas se faire ainsi. Regarde ce que tu as tapé.
console-429 = C’est trop d’un coup, ou il y en a trop. Attends un peu, ou retires-en d’abord.
console-500 = Quelque chose s’est cassé chez nous. Essaie encore, s’il te plaît.
console-budget-wrong = Une limite de place est d’au moins 64 Mo.
console-announcement-wrong = Une annonce compte de 1 à 5000 caractères.
console-picture-wrong = Ce fichier ne peut pas servir. Il faut une image (JPEG, PNG, GIF ou WebP), pas trop grosse.
console-hints-wrong = Ce qui est dit sous une règle peut avoir 600 caractères au plus.
console-text-wrong = Un texte peut avoir 40 000 caractères au plus.
console-emoji-name-wrong = Un nom a 2 à 100 lettres de a à z, chiffres ou tirets bas.
console-emoji-name-taken = Il y en a déjà un de ce nom. Choisis un autre nom.
console-emoji-category-wrong = Un titre a 60 caractères au plus.
console-emoji-copy-failed = Son serveur n’a pas donné l’image. Réessaie plus tard.
console-relay-actor-missing = Personne ne répond à cette adresse. Est-ce bien l’adresse du relais lui-même ?
