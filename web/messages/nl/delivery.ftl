# Where a post went.

delivery-title = Waar dit bericht heen ging
delivery-summary = { $count ->
    [0] Nog geen andere server heeft het.
    [one] Eén andere server heeft het.
   *[other] { $count } andere servers hebben het.
}
delivery-none = Niemand elders wacht erop, of het is meer dan dertig dagen oud.
delivery-delivered = bezorgd
delivery-waiting = onderweg
delivery-refused = geweigerd
delivery-given-up = opgegeven
delivery-back = Terug naar het bericht
post-delivery = Kijken welke servers het hebben
