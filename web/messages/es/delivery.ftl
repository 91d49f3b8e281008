# Where a post went.

delivery-title = Adónde ha ido esta publicación
delivery-summary = { $count ->
    [0] Ningún otro servidor la tiene todavía.
    [one] Otro servidor la tiene.
   *[other] Otros { $count } servidores la tienen.
}
delivery-none = Nadie la espera en otra parte, o tiene más de treinta días.
delivery-delivered = entregada
delivery-waiting = en camino
delivery-refused = rechazada
delivery-given-up = abandonada
delivery-back = Volver a la publicación
post-delivery = Ver qué servidores la tienen
