# L’écran du boîtier, qui a peu de lettres : des phrases courtes.

screen-starting = Burrow démarre…
screen-welcome = Bienvenue ! Ce boîtier n’appartient encore à personne.
screen-scan = Scanne le carré avec un téléphone qui est dans le même réseau.
screen-code = Code :
screen-setting-up = Quelqu’un installe ce boîtier.
screen-setting-up-named = { $name } est en cours d’installation.
screen-go-on = Continue dans le navigateur où cela a commencé, ou dans un autre avec le code.
screen-ready = Tout va bien. Les visiteurs peuvent venir.
screen-down = Les visiteurs ne peuvent pas venir pour le moment. Le tableau de bord dit pourquoi.
screen-open = Tout va bien ici à la maison.
screen-clock = Le boîtier attend l’heure juste, qu’il reçoit d’Internet. D’ici là, il ne parle pas avec les autres serveurs.
screen-owner-back = Avec le code, son propriétaire peut revenir.
screen-at-home = Chez toi, ouvre dans un navigateur :
screen-or = ou { $address }
screen-no-network = Pas encore de réseau. Branche un câble réseau, ou attends trois minutes : le boîtier ouvre alors son propre Wi-Fi, dans lequel tu peux choisir le tien.
screen-no-cable = Pas de réseau. Branche un câble qui mène à ta box.
screen-no-address = Le réseau n’a pas encore d’adresse pour ce boîtier. La box est-elle allumée ?
screen-hotspot = Il n’y avait pas de réseau, alors ce boîtier a ouvert son propre Wi-Fi. Scanne le carré, ou rejoins-le à la main :
screen-hotspot-name = Nom : { $name }
screen-hotspot-password = Mot de passe : { $password }
screen-hotspot-then = Puis ouvre dans un navigateur :
screen-damaged = Les données de ce boîtier ne peuvent pas être ouvertes.
screen-damaged-text = Rien n’a été effacé. La page ci-dessous dit ce qu’on peut faire.
screen-unerased = Les données de ce boîtier ne peuvent pas être effacées.
screen-unerased-text = Une partie est encore là. La page ci-dessous dit ce qu’on peut faire.
screen-problem = Réglages sur la carte : { $problem }
