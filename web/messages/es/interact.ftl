# Sent here by another server.

interact-follow = Seguir
interact-follows = Sigues a { $name }.
interact-asked = Has pedido seguir a { $name }. Su servidor responderá pronto.
interact-myself = Eres tú.
interact-in-app = En tu aplicación, busca { $search }.
interact-post = Para responder, marcar como favorito o impulsar, abre tu aplicación y busca { $search }
interact-nothing-title = Eso no se encuentra
interact-nothing = O su servidor no ha respondido, o no nos lo enseña. Prueba más tarde, o búscalo en tu aplicación.
