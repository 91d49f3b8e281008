# The web client: reading and writing in the browser.

client-title = Burrow
nav-label = Lugares
nav-home = Inicio
nav-notifications = Novedades
nav-unread = { $count ->
    [one] una novedad
   *[other] { $count } novedades
}
nav-house = Esta casa
nav-search = Buscar
nav-me = Yo
nav-write = Escribir
nav-settings = Ajustes
waiting = Un momento…
more = Mostrar anteriores
fresh = { $count ->
    [one] Mostrar una publicación nueva
   *[other] Mostrar { $count } publicaciones nuevas
}
back = Volver al inicio
nowhere = Aquí no hay nada
list-empty = Aquí todavía no se ha escrito nada.
signed-out = Has cerrado la sesión.
sign-in = Iniciar sesión
unanswered = Burrow no responde. Mira si tienes conexión y prueba otra vez.
broken = Algo se ha roto en esta página. Vuelve a cargarla, por favor.

home-title = Inicio
home-empty = Todo está tranquilo por aquí. Escribe algo, o encuentra gente a quien seguir con Buscar.
house-title = Esta casa
house-lead = Lo que todos aquí han escrito a la vista de todo el mundo, lo más nuevo primero.
house-empty = Aquí nadie ha escrito todavía nada a la vista de todo el mundo.
saved-title = Publicaciones guardadas
saved-empty = Las publicaciones que guardas con «Guardar» están aquí, y solo las ves tú.
thread-title = Conversación
notifications-title = Novedades
notifications-empty = Cuando alguien te responda, te siga o marque algo tuyo como favorito, lo leerás aquí.

did-mention = te ha mencionado
did-status = ha escrito algo nuevo
did-reblog = ha impulsado tu publicación
did-follow = te sigue ahora
did-follow-request = quiere seguirte
did-favourite = ha marcado tu publicación como favorita
did-poll = tiene una encuesta que ha terminado
did-update = ha cambiado una publicación
did-quote = ha citado tu publicación
did-admin-sign-up = quiere entrar, o ha entrado
did-admin-report = ha denunciado algo
did-something = ha hecho algo que te concierne

boosted = Impulsada por
edited = cambiada
reply = Responder
boost = Impulsar
favourite = Favorito
bookmark = Guardar
edit = Cambiar
delete = Borrar
delete-question = ¿Borrar esta publicación en todas partes? No se puede deshacer.
delete-done = La publicación está borrada.

scope-public = Todo el mundo
scope-public-text = Cualquiera en internet puede leerla, y aparece en listas públicas.
scope-unlisted = Todo el mundo, sin ruido
scope-unlisted-text = Cualquiera puede leerla, pero no aparece en listas públicas.
scope-private = Seguidores
scope-private-text = Solo pueden leerla las personas que te siguen.
scope-direct = Las personas nombradas
scope-direct-text = Solo pueden leerla las personas cuyos @nombres aparecen en ella.
scope-us = Solo nosotros
scope-us-text = Solo puede leerla la gente de esta casa. Nunca sale del aparato.

media-show = { $count ->
    [one] Mostrar lo que se ha tapado
   *[other] Mostrar { $count } cosas que se han tapado
}
media-undescribed = Nadie lo ha descrito
media-elsewhere = Algo que solo se puede abrir donde se publicó

poll-label = Encuesta
poll-vote = Votar
poll-mine = tu elección
poll-votes = { $count ->
    [one] Ha votado una persona
   *[other] Han votado { $count } personas
}
poll-ended = terminada
poll-ends = termina el { $date }

follows-you = te sigue
bot = automática
profile-counts = { $posts } publicaciones · sigue a { $following } · seguidores: { $followers }
profile-posts = Publicaciones
follow = Seguir
followed = Ahora sigues a { $name }.
follow-asked = Has pedido seguir a { $name }.
unfollow = Dejar de seguir
unfollowed = Ya no sigues a { $name }.
unrequest = Retirar la solicitud
write-to = Escribirle
mute = Silenciar
muted = Ya no verás lo que escriba { $name }. Nadie se lo dirá.
unmute = Dejar de silenciar
unmuted = Vuelves a ver lo que escribe { $name }.
block = Bloquear
block-question = ¿Bloquear a { $name }? Ninguno de los dos volverá a ver al otro.
blocked = Has bloqueado a { $name }.
unblock = Dejar de bloquear
unblocked = Ya no bloqueas a { $name }.

search-title = Buscar
search-lead = Personas, palabras de tus propias conversaciones, #etiquetas, o la dirección de una publicación o un perfil de cualquier sitio.
search-field = ¿Qué buscas?
search-button = Buscar
search-nothing = No hay nada. A la gente de otros servidores se la encuentra por su nombre entero, como @ada@fernlane.example.
search-people = Personas
search-tags = Etiquetas
search-posts = Publicaciones

write-title = Escribir algo
reply-title = Responder
edit-title = Cambiar tu publicación
write-field = Tus palabras
write-left = { $count ->
    [one] cabe un carácter más
   *[other] caben { $count } caracteres más
}
write-warning = Esconder detrás de un aviso
write-warning-field = El aviso que se muestra en su lugar
write-picture = Añadir una imagen o un vídeo
write-describe = Descríbelo para quienes no pueden verlo
write-remove = Quitarlo
write-too-many = { $count ->
    [one] En una publicación cabe solo una imagen o un vídeo.
   *[other] En una publicación caben como mucho { $count } imágenes o vídeos.
}
write-uploading = Subiendo { $name }…
write-scope = ¿Quién puede leerlo?
write-send = Publicar
write-save = Guardar el cambio
write-sending = Enviando…
write-sent = Publicado.
write-changed = Cambiado.
