# Sent here by another server.

interact-follow = Seguir
interact-follows = Você segue { $name }.
interact-asked = Você pediu para seguir { $name }. O servidor de lá responde em breve.
interact-myself = Esta é a sua conta.
interact-in-app = No seu aplicativo, busque { $search }.
interact-post = Para responder, favoritar ou impulsionar, abra seu aplicativo e busque { $search }
interact-nothing-title = Isso não foi encontrado
interact-nothing = Ou o servidor não respondeu, ou não nos mostra isso. Tente mais tarde, ou busque no seu aplicativo.
