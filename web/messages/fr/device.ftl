# The box under the house: how it is, what can be done with it, and what it says when there is no room.

error-507-title = Plus de place
error-507 = Le disque de ce Burrow est plein : rien ne peut être publié ni envoyé tant qu’il n’y a pas de place. Ce que tu as écrit n’a pas été gardé. Le ou la propriétaire peut faire de la place dans le tableau de bord, sous « Stockage ».

## What the house looks at of the box (see diagnosis.ftl)
diagnosis-check-heat = La chaleur
diagnosis-check-power = L’alimentation
diagnosis-check-card = La carte
diagnosis-check-memory = La mémoire
diagnosis-fine-heat = Le boîtier est assez frais.
diagnosis-fine-power = L’alimentation fournit assez.
diagnosis-fine-card = La carte, ou le disque, va bien d’après ce qu’elle dit.
diagnosis-fine-memory = Il y a assez de mémoire.
diagnosis-harm-heat = Le boîtier se freine, si bien que tout prend plus de temps. À la longue, la chaleur l’use.
diagnosis-harm-power = Le boîtier se freine, et peut s’arrêter au milieu d’une écriture. La plupart des cartes abîmées viennent de là.
diagnosis-harm-card = Ce qu’elle contient peut se perdre d’un jour à l’autre : publications, images, tout.
diagnosis-harm-memory = Tout prend plus de temps.
diagnosis-why-clock-waits = Ce boîtier ne sait pas encore quelle heure il est, donc il ne parle pas avec les autres serveurs. À la maison, tout marche.
diagnosis-why-untold = Cet ordinateur ne le dit pas.
diagnosis-why-warm = Il fait { $figure } °C à l’intérieur. C’est chaud.
diagnosis-why-hot = Il fait { $figure } °C à l’intérieur. C’est trop chaud.
diagnosis-why-slowed = Le boîtier se freine en ce moment parce qu’il est trop chaud.
diagnosis-why-power-low = L’alimentation fournit trop peu en ce moment.
diagnosis-why-power-was-low = L’alimentation a fourni trop peu à un moment depuis le dernier démarrage.
diagnosis-why-card-errors = La carte a perdu ou abîmé quelque chose ({ $figure } fois).
diagnosis-why-card-repaired = Ce qui est gardé sur la carte a dû être réparé au démarrage du boîtier.
diagnosis-why-card-worn = La carte dit que { $figure } % de sa vie sont usés.
diagnosis-why-card-ends = La carte dit qu’elle n’a plus de réserve pour remplacer ce qui casse.
diagnosis-why-card-busy = Environ { $figure } Mo par jour sont écrits sur la carte. C’est plus qu’il ne faudrait.
diagnosis-why-memory-low = Il ne reste que { $figure } Mo de mémoire.
diagnosis-do-clock-waits = Attends quelques minutes. Si cela dure, regarde si d’autres appareils de la maison ont Internet, et si le routeur laisse le boîtier demander l’heure (NTP).
diagnosis-do-untold = Rien. Certains ordinateurs n’ont pas de capteur pour cela.
diagnosis-do-warm = Laisse l’air arriver au boîtier : sors-le du placard, éloigne-le du radiateur et du soleil.
diagnosis-do-hot = Laisse l’air arriver au boîtier : sors-le du placard, éloigne-le du radiateur et du soleil. Une coque avec ventilateur ou dissipateur aide.
diagnosis-do-slowed = Laisse l’air arriver au boîtier : sors-le du placard, éloigne-le du radiateur et du soleil. Une coque avec ventilateur ou dissipateur aide.
diagnosis-do-power-low = Utilise l’alimentation faite pour ce boîtier, directement dans la prise, avec un câble court ; débranche ce qui tire du courant dessus, comme des disques.
diagnosis-do-power-was-low = Utilise l’alimentation faite pour ce boîtier, directement dans la prise, avec un câble court.
diagnosis-do-card-errors = Fais une sauvegarde aujourd’hui, et restaure-la sur une nouvelle carte.
diagnosis-do-card-repaired = Regarde s’il manque quelque chose, et fais une sauvegarde. Une coupure de courant peut le causer une fois ; si cela recommence, prends une nouvelle carte.
diagnosis-do-card-worn = Fais une sauvegarde, et restaure-la bientôt sur une nouvelle carte.
diagnosis-do-card-ends = Fais une sauvegarde aujourd’hui, et restaure-la sur une nouvelle carte.
diagnosis-do-card-busy = Rien aujourd’hui. Si cela dure des jours, dis-le à qui t’aide : une carte vit plus longtemps avec moins.
diagnosis-do-memory-low = Redémarre le boîtier. Si cela revient, il est peut-être trop petit pour tant de gens et de serveurs.

## The page about the box
box-title = Ce boîtier
box-place-text = S’il chauffe, comment va sa carte ; le redémarrer ou l’éteindre.
box-lead-well = Le boîtier va bien, d’après ce qu’il dit.
box-lead-trouble = Quelque chose ne va pas avec le boîtier.
box-lead-clock = Le boîtier attend que quelqu’un sur Internet lui dise l’heure. D’ici là il ne parle pas avec les autres serveurs ; à la maison, tout marche.
box-lead-none = Ton Burrow tourne sur un ordinateur qui n’est pas un de nos boîtiers, il ne peut donc être ni redémarré, ni éteint, ni réinitialisé d’ici. Fais-le avec les moyens de l’ordinateur.
box-facts = Ce qu’il raconte
box-findings = Ce qui ne va pas
box-fact-version = Version
box-fact-board = Genre de boîtier
box-fact-on = Allumé depuis
box-fact-heat = Chaleur à l’intérieur
box-fact-power = Alimentation
box-fact-memory = Mémoire
box-fact-disk = Disque
box-fact-worn = Vie de la carte usée
box-fact-written = Écrit sur la carte
box-fact-clock = Horloge
box-on-hours =
    { $count ->
        [0] Moins d’une heure
        [one] Une heure
       *[other] { $count } heures
    }
box-celsius = { $figure } °C
box-percent = { $figure } %
box-a-day = { $figure } Mo par jour
box-left = { $left } Mo sur { $all } sont libres
box-power-well = Fournit assez
box-power-was-low = A fourni trop peu à un moment depuis le démarrage
box-power-low = Fournit trop peu
box-clock-right = Juste
box-clock-waits = Attend l’heure juste
box-power = Redémarrer et éteindre
box-power-text = Un redémarrage prend une ou deux minutes. Rien n’est perdu ; ce que les autres serveurs envoient entre-temps arrive plus tard. Ne débranche pas simplement la prise.
box-restart = Redémarrer le boîtier
box-shutdown = Éteindre le boîtier
box-reset = Tout oublier
box-reset-text = Efface tout ce que sait ce boîtier : les gens, les publications, les images, son adresse. Seule une sauvegarde peut le ramener. Ensuite le boîtier recommence comme au premier jour.
box-reset-name = Pour être sûr, tape le nom de la communauté : { $name }
box-reset-hint = Ou son adresse.
box-reset-name-wrong = Ce n’est pas le nom de la communauté. Rien n’a été effacé.
box-reset-button = Tout effacer
box-asked-restart-title = Le boîtier redémarre
box-asked-restart = Il revient dans une ou deux minutes. Recharge alors cette page.
box-asked-shutdown-title = Le boîtier s’éteint
box-asked-shutdown = Attends que son voyant ne clignote plus avant de le débrancher. Rebranché, il démarre de lui-même.
box-asked-factory-reset-title = Le boîtier efface tout
box-asked-factory-reset = Il redémarre, efface tout ce qu’il sait, et recommence comme au premier jour. Son nouveau code d’ouverture est sur son écran, et dans claim-code.txt sur sa carte. Laisse-le branché pendant ce temps.

## The page of a box whose data can't be opened
damaged-title = Les données ne s’ouvrent pas
damaged-lead = La partie de la carte où ton Burrow garde tout est abîmée, et la réparer automatiquement n’a pas aidé. Rien n’a été effacé.
damaged-store-lead = Ce que ton Burrow conserve ne peut pas être lu : la carte est en train de lâcher, ou une version plus récente l’a écrit. Rien n’a été effacé.
damaged-full-title = Le disque est plein
damaged-full-lead = Il n’y a plus de place sur la carte, pas même pour démarrer. Rien n’est perdu et rien n’a été effacé. Dès qu’il y a de la place, ton Burrow s’ouvre tout seul.
damaged-full-first = Ce qui est resté inachevé, comme un envoi interrompu, est alors enlevé. Souvent, cela suffit.
damaged-full-second = Quelqu’un qui connaît Linux peut copier cette carte sur une plus grande, sur laquelle ton Burrow continue comme avant. D’ici là, garde la carte telle quelle.
damaged-first = D’abord : redémarre-le une fois
damaged-first-text = Parfois une carte a seulement perdu le contact. Si cette page revient ensuite, c’est la carte.
damaged-second = Ensuite : fais-le regarder
damaged-second-text = Quelqu’un qui connaît Linux peut peut-être encore sauver ce qui est sur la carte, tant que rien n’y est écrit. S’il y a dessus des publications ou des images qui ne sont nulle part ailleurs, éteins le boîtier maintenant et garde la carte telle quelle. Avec une nouvelle carte et une sauvegarde, ton Burrow est de retour en une heure.
damaged-last = Ou bien : recommencer sur cette carte
damaged-last-text = Efface pour de bon ce qui y reste. Ensuite le boîtier redémarre, et son assistant propose de ramener une sauvegarde. Une carte qui a lâché une fois lâchera sans doute encore : prends-en plutôt une nouvelle.
damaged-code = Le code du boîtier
damaged-code-hint = Il est sur l’écran du boîtier, et dans burrow-note.txt sur sa carte, que tout ordinateur peut lire. Ainsi, personne qui est seulement dans ton réseau ne peut effacer quoi que ce soit.
damaged-sure = Pour être sûr, tape : { $word }
damaged-word = effacer
damaged-sure-hint = Seule une sauvegarde ramène ce qui est effacé.
damaged-act = Effacer la carte et recommencer
damaged-said = Ce qu’a dit la vérification de la carte
damaged-store-said = Pourquoi cela ne peut pas être lu
damaged-code-wrong = Ce n’est pas le code de ce boîtier. Rien n’a été effacé.
damaged-sure-wrong = Ce n’était pas le mot. Rien n’a été effacé.
damaged-unerased-title = Les données ne s’effacent pas
damaged-unerased-lead = Ton Burrow devait tout oublier et s’est arrêté en chemin : on ne peut plus écrire sur sa carte. Ce qui y reste ne s’ouvre plus ici, mais quelqu’un d’autre peut peut-être encore le lire.
damaged-unerased-second = Ensuite : prends une nouvelle carte
damaged-unerased-second-text = Mets une nouvelle carte avec Burrow dans le boîtier. Casse l’ancienne avant de donner le boîtier ou de jeter la carte : ce qui y reste ne peut pas être effacé autrement.
damaged-unerased-said = Ce qu’a dit l’effacement
damaged-begun-title = La carte est refaite
damaged-begun = Le boîtier redémarre dans quelques minutes, et recommence comme au premier jour. Son assistant propose alors de ramener une sauvegarde.
damaged-stuck-title = Le boîtier n’écoute pas
damaged-stuck = On n’a pas pu le lui demander. Débranche-le, attends dix secondes, et rebranche-le.
