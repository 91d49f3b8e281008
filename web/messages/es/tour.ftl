# What a new owner is shown: rules, rescue sheet, first invites, first post.

tour-later = Más tarde
tour-rules-title = ¿Qué normas hay aquí?
tour-rules-lead = Todos las ven antes de entrar. Puedes cambiarlas cuando quieras.
tour-rules-choice = Elige unas normas para empezar
tour-rules-own = Nuestras propias normas
tour-rules-own-text = Escríbelas tú, o cambia algunas de las nuestras.
tour-rules-field = Las normas, una en cada línea
tour-rules-hint = Las cortas se leen.
tour-rules-wrong = Como mucho 20 normas de 300 caracteres como mucho.
tour-rules-button = Estas son nuestras normas
tour-question-field = ¿Qué preguntáis a quien quiere entrar?
tour-question-hint = Las personas sin invitación pueden pedirlo en vuestra portada. Lees su respuesta y decides. Déjalo vacío si nadie debe pedirlo.
tour-question-start = ¿Quién eres y de qué nos conocemos?
tour-question-wrong = La pregunta puede tener como mucho 300 caracteres.
rules-family-title = Familia
rules-family-text = Para gente que se ve en los cumpleaños.
rules-family-rules =
    Sé amable, también cuando estés sin fuerzas.
    Pregunta antes de publicar una foto de alguien, y siempre si es de un niño o una niña.
    Lo que se cuenta aquí se queda aquí, salvo que quien lo escribió lo haya publicado para todo el mundo.
rules-friends-title = Amistades y vecindario
rules-friends-text = Para gente que se conoce, más o menos.
rules-friends-rules =
    Sé amable. Discute lo que alguien ha dicho, no quién es.
    Nada de odio contra nadie por su origen, sus creencias, a quién ama o el cuerpo que tiene.
    Pregunta antes de publicar fotos de otras personas.
    Nada de publicidad.
rules-club-title = Club o clase
rules-club-text = Para un coro, un equipo, un taller, una escuela.
rules-club-rules =
    Sé amable y juega limpio, también con otros clubes.
    Nada de odio, amenazas ni acoso, ni aquí ni en otro sitio con una cuenta de aquí.
    Pregunta antes de publicar fotos de otras personas; si son menores, pregunta a sus padres.
    Lo que nadie debería ver por sorpresa va detrás de una advertencia de contenido.
    Nada de publicidad sin preguntar antes.
rescue-title = Tu hoja de rescate
rescue-lead = Nadie puede enviarte una contraseña nueva por correo: no hay nadie por encima de ti. Si alguna vez pierdes la tuya, estas doce palabras te dejan volver a entrar. También abren tus copias de seguridad.
rescue-sheet-title = Hoja de rescate de { $community }
rescue-sheet-day = Hecha el { $day }
rescue-sheet-address = Dirección
rescue-sheet-owner = Responsable
rescue-sheet-what = ¿Has perdido tu contraseña? Escanea el código, o abre la dirección con /rescue detrás, y escribe estas doce palabras. Una copia de seguridad se abre con las mismas palabras.
rescue-sheet-keep = Guarda esta hoja donde guardes los pasaportes. Quien la tenga puede quedarse con la comunidad.
rescue-scan = Código QR de la página donde se escriben las palabras
rescue-print = Imprime esta página (en el menú de tu navegador), o cópiala a mano. Una foto en el móvil es mejor que nada.
rescue-again = Cuando hayas escrito las dos palabras, solo servirá esta hoja. Hasta entonces sirve la anterior. Guarda aquella para las copias que se hicieron con ella.
rescue-field = Escribe la palabra { $one } y la palabra { $two } de tu copia
rescue-hint = Con un espacio entre ellas. Las palabras de arriba se esconden mientras escribes.
rescue-wrong = Esas no son la palabra { $one } y la palabra { $two }. Compara tu copia con las palabras de arriba, una por una.
rescue-button = La tengo en papel
rescue-kept-since = Tienes una hoja de rescate. Se hizo el { $when }.
rescue-kept-text = Sus palabras no se guardan aquí, así que no se pueden volver a mostrar. Si la hoja se ha perdido, o alguien la ha visto, haz otra: entonces las palabras viejas ya no dejan entrar a nadie.
rescue-kept-new = Hacer una hoja nueva
tour-invites-title = ¿A quién quieres aquí?
tour-invites-lead = Una invitación deja entrar a una persona. Enseña el código a alguien que esté a tu lado, o envía el enlace a una persona. Sirve una vez, durante una semana.
tour-invites-number = Invitación { $number }
tour-invites-card = Imprimirla como tarjeta, o retirarla
tour-invites-first = Crear la primera invitación
tour-invites-more = Otra más, para otra persona
tour-post-title = Saluda
tour-post-lead = Es lo primero que leerá todo el que llegue.
tour-post-start = ¡Hola! Esta es la primera publicación de { $community }. El café está en el fuego.
opened-title = Tu madriguera está abierta
opened-lead = Estás en tu casa, { $name }.
opened-said-title = Tu primera publicación ha salido
opened-said-see = Mirarla
opened-said-delivery = Cómo le va con otros servidores
opened-said-local = Se queda en este ordenador, porque solo estás probando Burrow. Quien abra esta dirección aquí puede leerla.
opened-said-alone = Está en tu página pública, donde todo el mundo puede leerla. Aún no te sigue nadie, así que no se ha entregado a nadie más. Eso empieza con tu primer seguidor.
opened-said-home = { $count ->
    [one] Está en tu página pública, y una persona que vive aquí la tiene delante.
   *[other] Está en tu página pública, y { $count } personas que viven aquí la tienen delante.
}
opened-said-away = { $count ->
    [one] Está en tu página pública, y va de camino a otro servidor.
   *[other] Está en tu página pública, y va de camino a otros { $count } servidores.
}
opened-rescue-title = Aún no tienes hoja de rescate
opened-rescue-text = Si pierdes ahora tu contraseña, desde aquí no hay camino de vuelta.
opened-rescue-link = Hacer la hoja de rescate
opened-app-title = Conectar una aplicación
opened-app-text = Sirve cualquier aplicación hecha para Mastodon. Te pedirá el nombre de tu servidor:
opened-invite-title = Invitar a más gente
opened-invite-text = Un enlace, o un código para escanear, para cada persona que quieras tener aquí.
opened-home-title = Cuidar de todo
opened-home-text = Las personas, las normas y todo lo demás están en tu página de inicio.
opened-home-button = Ir al inicio
by-words-title = Volver a entrar con tu hoja de rescate
by-words-lead = Para quien es responsable de este lugar: escribe las doce palabras de tu hoja de rescate y elige una contraseña nueva.
by-words-field = Las doce palabras
by-words-hint = En su orden, con espacios entre ellas. Bastan las cuatro primeras letras de cada palabra.
by-words-password = Contraseña nueva
by-words-button = Déjame entrar
by-words-count = { $count ->
    [one] Hay solo una palabra. Hacen falta doce.
   *[other] Hay { $count } palabras. Hacen falta doce.
}
by-words-unknown = «{ $word }» no está en ninguna hoja de rescate. Mírala letra por letra.
by-words-muddled = Estas palabras no van juntas. Una se leyó mal, o dos han cambiado de sitio.
by-words-wrong = Son palabras de una hoja de rescate, pero no de la que cuenta aquí. Si hiciste una más nueva, usa esa.
by-words-none = Aún no hay hoja de rescate para este lugar.
by-words-slow = Se ha intentado demasiadas veces. Espera un cuarto de hora y prueba otra vez.
by-words-others = ¿Vives aquí, pero no eres responsable? La persona responsable puede ayudarte a volver a entrar.
