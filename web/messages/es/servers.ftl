# Other servers.

home-servers-text = Con quién habla esta casa
servers-title = Otros servidores
servers-lead = Tu comunidad habla con gente de otros servidores. Aquí decides con cuáles.
servers-queues = En camino
servers-queues-text = Lo que escribe tu gente se lleva a cada servidor donde alguien la sigue. Si uno no responde, la casa lo intenta una y otra vez durante dos días.
servers-queues-none = No espera nada: todo ha llegado.
servers-queues-more = { $count ->
    [one] Algo espera para un servidor más.
   *[other] Algo espera para { $count } servidores más.
}
servers-waits = { $count ->
    [one] espera una carta
   *[other] esperan { $count } cartas
}
servers-waits-many = esperan mil cartas o más
servers-oldest = La más antigua se escribió { $when }.
servers-on-its-way = El servidor responde, o aún no se le ha preguntado.
servers-silent = El servidor dejó de responder { $when }.
servers-queue-dead = El servidor lleva tanto tiempo sin responder que no se le envía nada hasta que llame.
servers-last-sentence = Último contacto: { $when }.
servers-never = Nunca ha habido contacto.
servers-rules = Reglas
servers-rules-text = Una regla vale para un servidor y para todo lo que hay debajo de él.
servers-rules-none = Aún no hay ninguna.
servers-rules-more = { $count ->
    [one] Y una más. Está en la lista exportada.
   *[other] Y { $count } más. Están todas en la lista exportada.
}
servers-add = Añadir una regla
servers-allow = admitidos
servers-noop = solo lo que está marcado
servers-silence = limitados
servers-suspend = excluidos
servers-no-media = Sin imágenes de allí.
servers-no-reports = Sin denuncias de allí.
servers-allow-title = Solo servidores elegidos
servers-allow-text = Cuando esto está encendido, la casa solo habla con los servidores que tienen la regla «admitidos». La gente y las publicaciones de los demás se ocultan, y vuelven cuando lo apagas.
servers-allow-on = Está encendido.
servers-allow-off = Está apagado: todos los servidores son bienvenidos, salvo que una regla diga otra cosa.
servers-allow-start = Hablar solo con servidores elegidos
servers-allow-stop = Volver a hablar con todos los servidores
servers-import-title = Listas de servidores
servers-import-text = Incorpora una lista hecha por otros, como el archivo CSV de Mastodon, o una lista sencilla con un servidor por línea. Antes ves qué cambiaría.
servers-import-file = Un archivo
servers-import-paste = O pega la lista
servers-import-paste-hint = Como mucho, un megabyte y 20 000 líneas.
servers-import-way = Los servidores de los que la lista no dice nada más quedan
servers-import-suspend = excluidos
servers-import-suspend-text = Lo que la propia lista dice de un servidor va primero.
servers-import-silence = limitados
servers-import-allow = admitidos: es una lista de buenos servidores
servers-import-look = Mostrar qué cambiaría
servers-import-empty = Elige un archivo, o pega una lista.
servers-import-wrong = Esta lista no se puede leer. Tiene que ser texto de un megabyte como mucho.
servers-import-full = Habría más reglas de las que la casa puede guardar.
servers-export-blocks = Guardar vuestras reglas como archivo CSV
servers-export-allows = Guardar los servidores admitidos como archivo CSV
servers-relays = Repetidores
servers-relays-text = Un repetidor reenvía las publicaciones públicas de muchos servidores, para que una casa pequeña vea más mundo. También recibe vuestras publicaciones públicas. En un aparato pequeño, elige pocos.
servers-relay-address = Dirección de un repetidor
servers-relay-address-hint = Como la da su página web, por ejemplo https://relay.example/inbox
servers-relay-kind = ¿De qué tipo?
servers-relay-mastodon = El de Mastodon
servers-relay-mastodon-text = La dirección acaba en «inbox». La mayoría de los repetidores.
servers-relay-litepub = El de LitePub
servers-relay-litepub-text = La dirección acaba en «actor» o «relay».
servers-relay-join = Suscribirse
servers-relay-leave = Dejarlo
servers-relay-pending = pedido, aún sin respuesta
servers-relay-accepted = conectado
servers-relay-rejected = se ha negado
servers-relay-wrong = Este repetidor no se puede usar. ¿Es correcta la dirección, o ya está aquí?
servers-relay-unknown = En esta dirección no respondió ningún repetidor.
servers-known = Servidores que habéis conocido
servers-known-text = Aquellos con los que hubo contacto hace poco.
servers-known-none = Aún ninguno.
servers-last = último contacto { $when }
servers-dead = lleva mucho tiempo sin responder
servers-failing = ahora mismo no responde
servers-saved = La regla está guardada.
servers-lifted = La regla está levantada.
servers-switched = Hecho.
servers-relay-saved = Hecho. El repetidor puede tardar un rato en responder.
servers-imported = La lista está incorporada.
server-rule-title = Una regla sobre un servidor
server-rule-domain = ¿Qué servidor?
server-rule-domain-hint = Su nombre, como social.example
server-rule-domain-wrong = Ese no es el nombre de otro servidor.
server-rule-severity = Sus miembros quedan
server-rule-severity-wrong = Elige una de las cuatro.
server-rule-silence-text = Sus publicaciones las ven solo quienes los siguen; a quien nadie sigue no puede molestar a nadie.
server-rule-suspend-text = No entra nada ni sale nada. Quienes se seguían entre aquí y allí dejan de seguirse para siempre.
server-rule-noop-text = Nada más que las opciones de abajo.
server-rule-allow-text = Bienvenidos, también cuando solo se habla con servidores elegidos.
server-rule-also = Y además
server-rule-media = No traer ni mostrar sus imágenes
server-rule-reports = No aceptar denuncias de allí
server-rule-obfuscate = Mostrar su nombre a desconocidos solo en parte
server-rule-public = ¿Por qué? Para todo el mundo
server-rule-public-hint = Cualquiera puede leer esto.
server-rule-private = Notas para vosotros
server-rule-private-hint = Solo lo veis quienes lleváis o moderáis esto.
server-rule-comment-wrong = Como mucho, 1000 caracteres.
server-rule-save = Guardar
server-rule-back = Volver a todos los servidores
server-rule-lift = Levantar la regla
server-rule-lift-text = Sin regla, su gente se vuelve a ver como antes. Quien dejó de seguirse no vuelve a seguirse por sí solo.
server-rule-made = Regla creada por { $name }
server-import-title = Qué cambiaría la lista
server-import-lead = Aún no se ha cambiado nada. Una lista nunca suaviza una de vuestras propias reglas.
server-import-fresh = { $count ->
    [one] Una regla nueva
   *[other] { $count } reglas nuevas
}
server-import-stricter = { $count ->
    [one] Una regla se vuelve más estricta
   *[other] { $count } reglas se vuelven más estrictas
}
server-import-same = { $count ->
    [one] Para un servidor no cambia nada
   *[other] Para { $count } servidores no cambia nada
}
server-import-follows = { $count ->
    [one] Terminaría un seguimiento
   *[other] Terminarían { $count } seguimientos
}
server-import-follows-text = Entre gente de aquí y gente de esos servidores. No vuelven por sí solos.
server-import-wrong = Líneas que no se pueden usar
server-import-wrong-text = Las demás se incorporan igualmente.
server-import-wrong-more = { $count ->
    [one] Y una más.
   *[other] Y { $count } más.
}
server-import-line = Línea { $line }
server-import-domain = no es el nombre de un servidor
server-import-severity = tiene una severidad que nadie conoce
server-import-unreadable = no se puede leer
server-import-many = viene después de la última que cabe
server-import-apply = Incorporar la lista
server-import-back = Dejarlo todo como está
community-strangers = Primeras palabras de desconocidos
community-strangers-let = Dejarlas pasar enseguida
community-strangers-text = Si no, las menciones de gente de fuera a la que aquí nadie sigue esperan en «solicitudes», en la aplicación, para los miembros que no hayan elegido otra cosa.
