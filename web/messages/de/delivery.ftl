# Where a post went.

delivery-title = Wohin dieser Beitrag ging
delivery-summary = { $count ->
    [0] Noch hat ihn kein anderer Server.
    [one] Ein anderer Server hat ihn.
   *[other] { $count } andere Server haben ihn.
}
delivery-none = Anderswo wartet niemand darauf, oder er ist über dreißig Tage alt.
delivery-delivered = angekommen
delivery-waiting = unterwegs
delivery-refused = abgelehnt
delivery-given-up = aufgegeben
delivery-back = Zurück zum Beitrag
post-delivery = Sehen, welche Server ihn haben
