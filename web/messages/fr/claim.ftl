# Claiming.

claim-title = Bonjour ! Ouvrons ton terrier
claim-lead = Voici un Burrow tout neuf. Pour montrer qu’il est à toi, tape le code d’ouverture.
claim-field = Code d’ouverture
claim-hint = Il s’appelle « claim code » dans la fenêtre où Burrow a été démarré, et il est dans le fichier claim-code.txt de son dossier de données. En majuscules ou minuscules, avec ou sans tirets.
claim-hint-box = Il est sur l’écran du boîtier, et dans le fichier claim-code.txt de sa carte, que tout ordinateur peut lire. En majuscules ou minuscules, avec ou sans tirets.
claim-fresh = Commencer à neuf
claim-restore = Restaurer une sauvegarde
claim-wrong = Ce n’est pas le code d’ouverture. Regarde encore l’écran ou le fichier et compare lettre par lettre.
claim-slow = Cela fait plusieurs codes faux de suite. Attends une minute, puis essaie encore.
