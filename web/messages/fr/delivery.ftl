# Where a post went.

delivery-title = Où ce message est allé
delivery-summary = { $count ->
    [0] Aucun autre serveur ne l’a encore.
    [one] Un autre serveur l’a.
   *[other] { $count } autres serveurs l’ont.
}
delivery-none = Personne ailleurs ne l’attend, ou il a plus de trente jours.
delivery-delivered = livré
delivery-waiting = en route
delivery-refused = refusé
delivery-given-up = abandonné
delivery-back = Retour au message
post-delivery = Voir quels serveurs l’ont
