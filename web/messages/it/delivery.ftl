# Where a post went.

delivery-title = Dove è arrivato questo post
delivery-summary = { $count ->
    [0] Nessun altro server lo ha ancora.
    [one] Un altro server lo ha.
   *[other] Altri { $count } server lo hanno.
}
delivery-none = Nessuno altrove lo aspetta, oppure ha più di trenta giorni.
delivery-delivered = consegnato
delivery-waiting = in viaggio
delivery-refused = rifiutato
delivery-given-up = abbandonato
delivery-back = Torna al post
post-delivery = Guarda quali server lo hanno
