# Where a post went.

delivery-title = Dokąd dotarł ten wpis
delivery-summary = { $count ->
    [0] Żaden inny serwer jeszcze go nie ma.
    [one] Ma go jeden inny serwer.
    [few] Mają go { $count } inne serwery.
    [many] Ma go { $count } innych serwerów.
   *[other] Ma go { $count } innych serwerów.
}
delivery-none = Nikt poza domem na niego nie czeka albo ma ponad trzydzieści dni.
delivery-delivered = dostarczony
delivery-waiting = w drodze
delivery-refused = odrzucony
delivery-given-up = zaniechano
delivery-back = Wróć do wpisu
post-delivery = Zobacz, które serwery go mają
