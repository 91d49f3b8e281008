# How the box gets newer versions. Plain words: whoever reads this has never run a server.

update-title = Actualizaciones
update-place-text = Qué versión está en marcha, si hay algo más nuevo y cuándo se instala.
update-version = Aquí funciona la versión { $version }.
update-good = La actualización a la versión { $version } salió bien { $when }.
update-looked = La última vez que se buscó algo más nuevo fue { $when }.
update-look = Buscar ahora algo más nuevo
update-busy = Buscando algo más nuevo…
update-offer = Versión { $version }
update-size =
    { $count ->
        [one] Hay que descargar un megabyte.
       *[other] Hay que descargar { $count } megabytes.
    }
update-new = Qué hay de nuevo
update-install = Instalarla ahora
update-install-again = Intentarlo otra vez
update-install-hint = El aparato se reinicia con ella y desaparece unos minutos. Si la versión nueva no funcionara aquí, el aparato vuelve solo a esta.

## How it stands
update-lead-none = Este Burrow no se actualiza solo: quien hizo este programa no le dijo dónde buscar.
update-lead-never = Todavía no se ha buscado nada más nuevo. Se hace una vez al día.
update-lead-look = Todo está al día.
update-lead-offered = Hay una versión más nueva.
update-lead-fetch = Se está descargando una versión más nueva. Mientras tanto todo sigue como siempre.
update-lead-ready-night = Hay una versión más nueva lista. Se instala esta noche, entre las tres y las cinco.
update-lead-ready-now = Hay una versión más nueva lista y está a punto de instalarse.
update-lead-ready-button = Hay una versión más nueva lista. Se instala cuando pulses el botón.
update-lead-install = Se está instalando la versión más nueva. El aparato se reinicia en un momento.
update-lead-trial = La versión más nueva está en marcha, a prueba: tu Burrow mira si todo funciona con ella.

## When
update-when = Cuándo se instalan las actualizaciones
update-when-night = De noche
update-when-night-text = Entre las tres y las cinco, cuando a nadie debería molestarle que el aparato desaparezca unos minutos.
update-when-button = Cuando pulse el botón
update-when-button-text = Se descargan y te esperan. No las hagas esperar mucho: muchas cierran huecos por los que otros podrían entrar.
update-when-save = Guardar

## What is in the way
update-snag-feed-unreachable = No se puede buscar nada más nuevo: el lugar donde se anuncian las actualizaciones no responde. Se vuelve a intentar solo.
update-snag-feed-broken = El lugar donde se anuncian las actualizaciones dice algo que esta versión no entiende. Mañana se vuelve a mirar.
update-snag-other-board = No hay actualizaciones para este tipo de aparato.
update-snag-too-far = La versión más nueva no se puede instalar sobre esta: antes tiene que pasar por la versión { $version }. Mira cómo instalaste este aparato y pon la versión más nueva en una tarjeta nueva; tu copia de seguridad vuelve a ella.
update-snag-unreachable = La actualización no se puede descargar ahora mismo. Sigue sola desde donde estaba.
update-snag-wrong = Lo que llegó no es la actualización anunciada y se descartó. Mañana se vuelve a mirar.
update-snag-no-room =
    { $count ->
        [one] No hay sitio para la actualización: falta un megabyte. Haz sitio; sigue sola.
       *[other] No hay sitio para la actualización: faltan { $count } megabytes. Haz sitio; sigue sola.
    }
update-snag-disk = La actualización no se puede escribir en el disco. Se vuelve a intentar solo. Si sigue así, mira cómo está la tarjeta.
update-snag-no-installer = La actualización está aquí, pero nadie en este ordenador la instala. En un ordenador del que te ocupas tú, instala la versión nueva como instalaste esta.
update-snag-interrupted = La instalación se interrumpió, quizá porque se fue la luz. No se ha perdido nada: empieza de nuevo.
update-snag-failed = No se pudo instalar la actualización y no cambió nada. Esto es lo que se dijo: { $why }

## What did not go well
update-back = La actualización a la versión { $version } no funcionó aquí. Tu Burrow volvió solo a la versión anterior y funciona como antes. No se intenta otra vez si tú no quieres.
update-why-http = La versión nueva no respondía.
update-why-store = La versión nueva no pudo leer lo que guarda tu Burrow.
update-why-tunnel = Con la versión nueva nadie podía llegar a tu Burrow desde fuera.
update-why-adapter = La versión nueva no encontró la red de este aparato.
update-why-no-start = La versión nueva no arrancó.
update-why-other = No se sabe qué le pasaba a la versión nueva.
update-alert-look = Ver las actualizaciones

## What was put aside
update-aside = Apartado
update-aside-text = La versión anterior no puede leerlo. Se guarda hasta que lo quites.
update-aside-since = Cuando tu Burrow volvió a la versión anterior, volvió a lo que sabía { $when }. Lo que la versión nueva escribió después se apartó.
update-aside-nothing = Nadie de aquí había publicado nada en ese tiempo.
update-aside-posts =
    { $count ->
        [one] Hay dentro una publicación de alguien de aquí.
       *[other] Hay dentro { $count } publicaciones de gente de aquí.
    }
update-aside-unread = Esta versión no puede contar lo que hay dentro.
update-aside-size =
    { $count ->
        [one] Ocupa un megabyte.
       *[other] Ocupa { $count } megabytes.
    }
update-aside-remove = Quitarlo para siempre
