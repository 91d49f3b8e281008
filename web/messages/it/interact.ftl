# Sent here by another server.

interact-follow = Segui
interact-follows = Segui { $name }.
interact-asked = Hai chiesto di seguire { $name }. Il suo server risponderà presto.
interact-myself = Sei tu.
interact-in-app = Nella tua app, cerca { $search }.
interact-post = Per rispondere, aggiungerlo ai preferiti o fare un reblog, apri la tua app e cerca { $search }
interact-nothing-title = Non si trova
interact-nothing = O il suo server non ha risposto, o a noi non lo mostra. Riprova più tardi, oppure cercalo nella tua app.
