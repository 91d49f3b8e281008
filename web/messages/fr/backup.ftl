# Backups, and filling a new box from one.

backup-title = Sauvegarde
backup-lead = Un seul fichier avec tout dedans : comptes, messages, images, réglages. Il est verrouillé avec les mots de ta feuille de secours.
backup-sheet = Il s’ouvre avec la feuille de secours du { $when }, et avec rien d’autre.
backup-keep = Garde le fichier ailleurs que sur ce boîtier : sur un autre ordinateur, sur une clé USB dans un tiroir.
backup-button = Faire une sauvegarde
backup-hint = Ton navigateur l’enregistre comme n’importe quel fichier. Avec beaucoup d’images, cela peut prendre un moment ; laisse la page ouverte.
backup-no-sheet = Une sauvegarde a besoin de quoi être verrouillée. Fais d’abord ta feuille de secours.
backup-back-title = Comment tout revient
backup-back = Sur un boîtier neuf, ou après avoir vidé celui-ci : ouvre l’installation, choisis « Restaurer une sauvegarde », et donne-lui ce fichier et les douze mots.
restore-title = Restaurer une sauvegarde
restore-lead = Il te faut le fichier d’une sauvegarde, et la feuille de secours avec laquelle il a été verrouillé.
restore-words-hint = Ceux de la feuille de secours, dans l’ordre. Les quatre premières lettres de chaque mot suffisent.
restore-file = La sauvegarde
restore-file-hint = Un fichier qui se termine par .backup.
restore-notice = Tout le fichier est examiné avant que quoi que ce soit change ici. Vérifie que l’ancien boîtier est éteint : deux boîtiers à la même adresse, le monde s’y perd.
restore-button = Restaurer
restore-broken = Le fichier n’est pas arrivé entier. Essaie encore, peut-être avec un câble.
restore-no-file = Choisis le fichier de la sauvegarde.
restore-no-backup = Ce fichier n’est pas une sauvegarde de Burrow. Cherches-en un qui se termine par .backup.
restore-other-words = Ce sont bien les mots d’une feuille de secours, mais cette sauvegarde a été verrouillée avec une autre. La date sur la feuille dit laquelle.
restore-damaged = Cette sauvegarde est abîmée ou incomplète. Rien n’a été changé. Essaies-en une plus ancienne.
restore-newer = Cette sauvegarde vient d’un Burrow plus récent. Mets d’abord ce boîtier à jour, puis essaie encore.
restore-disk = Il n’y a pas assez de place ici, ou le disque a échoué. Rien n’a été changé.
restored-title = Tout est revenu
restored-lead = Burrow redémarre maintenant avec. Attends un instant, puis connecte-toi comme toujours.
restored-rows = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
}
restored-files = { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
}
