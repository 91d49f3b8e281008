# How the house finds out what is wrong with itself.

diagnosis-title = ¿Está todo bien?
diagnosis-link = ¿Se llega a todo? Deja que tu madriguera lo compruebe.
diagnosis-place-text = Tu madriguera se revisa y dice qué hacer.
diagnosis-look = Revisar otra vez
diagnosis-busy = Tu madriguera se está revisando. Tarda hasta dos minutos; la página muestra sola lo que ha encontrado.
diagnosis-never = Tu madriguera aún no se ha revisado. Lo hace una vez al día, y siempre que pulsas el botón.
diagnosis-all-well = Por lo que vemos, todo está bien.
diagnosis-hints = { $count ->
    [one] Todo funciona. Una cosa podría ir mejor.
   *[other] Todo funciona. { $count } cosas podrían ir mejor.
}
diagnosis-troubles = { $count ->
    [one] Hay una cosa que no funciona.
   *[other] Hay { $count } cosas que no funcionan.
}
diagnosis-looked = Última revisión: { $when }.
diagnosis-since = Encontrado por primera vez: { $when }.
diagnosis-found = Lo que ha encontrado
diagnosis-local = Esta madriguera solo se está probando en este ordenador: nadie más puede llegar a ella. Por eso solo revisa su reloj, su disco y lo que guarda. Lo demás no viene al caso.
diagnosis-is-fine = bien
diagnosis-is-hint = podría ir mejor
diagnosis-is-bad = no funciona
diagnosis-is-unseen = sin revisar
diagnosis-support = ¿Te ayuda alguien?
diagnosis-support-text = Dale este texto. Dice qué versión es esta, en qué estado está y qué se ha encontrado. No contiene nombres, direcciones, contraseñas ni nada que alguien haya escrito.
diagnosis-support-label = Texto para copiar
diagnosis-back = Volver al panel
diagnosis-back-setup = Volver a la preparación

## What is looked at
diagnosis-check-clock = El reloj
diagnosis-check-disk = El espacio en el disco
diagnosis-check-store = Lo que guarda tu madriguera
diagnosis-check-dns = Tu nombre en internet
diagnosis-check-tunnel = El túnel
diagnosis-check-address = El camino a tu madriguera
diagnosis-check-challenge = «¿Eres una persona?»
diagnosis-check-webfinger = Encontrar a la gente por su nombre
diagnosis-check-actor = Perfiles para otros servidores
diagnosis-check-inbox = Cartas de otros servidores
diagnosis-check-streaming = Novedades al momento en las aplicaciones
diagnosis-check-media = Imágenes
diagnosis-check-cache = Nada se mezcla por el camino
diagnosis-check-upload = Imágenes y vídeos grandes

## Where all is well
diagnosis-fine-clock = Este ordenador sabe qué hora es.
diagnosis-fine-disk = Hay suficiente espacio.
diagnosis-fine-store = Tu madriguera puede anotar lo que pasa.
diagnosis-fine-dns = { $host } lleva a alguna parte en internet.
diagnosis-fine-tunnel = El túnel está en pie.
diagnosis-fine-address = Quien pregunta por { $host } llega justo a esta madriguera.
diagnosis-fine-challenge = Nadie pide a otros servidores que demuestren que son personas, cosa que no podrían.
diagnosis-fine-webfinger = Otros servidores encuentran a la gente de { $host } por su nombre.
diagnosis-fine-actor = Otros servidores pueden leer quién es alguien de aquí.
diagnosis-fine-inbox = Las cartas de otros servidores entran.
diagnosis-fine-streaming = Las aplicaciones pueden enterarse enseguida de lo que pasa.
diagnosis-fine-media = Las imágenes pasan, y se pueden guardar por el camino.
diagnosis-fine-cache = Todos reciben lo que pidieron, recién salido de aquí.
diagnosis-fine-upload = Las imágenes y los vídeos grandes llegan enteros.

## What doesn’t work then
diagnosis-harm-clock = Otros servidores no creen cartas con una hora equivocada, y no se puede llegar a nada que esté protegido.
diagnosis-harm-disk = Cuando el disco está lleno, nadie puede publicar y no entra nada.
diagnosis-harm-store = Nadie puede publicar y no entra nada.
diagnosis-harm-dns = Nadie encuentra { $host }: ni tu gente cuando está fuera, ni ningún otro servidor.
diagnosis-harm-tunnel = Nadie llega a { $host } desde fuera: ni tu gente cuando está fuera, ni ningún otro servidor.
diagnosis-harm-address = Nadie llega a { $host } desde fuera: ni tu gente cuando está fuera, ni ningún otro servidor.
diagnosis-harm-challenge = Otros servidores y las aplicaciones son programas y no lo superan. No pueden seguiros ni escribiros, y las aplicaciones dejan de funcionar.
diagnosis-harm-webfinger = La gente de fuera no encuentra a nadie de aquí cuando busca.
diagnosis-harm-actor = Otros servidores no pueden mostrar perfiles de aquí, y no creen lo que se envía desde aquí.
diagnosis-harm-inbox = No llegan respuestas, favoritos ni publicaciones de otros servidores.
diagnosis-harm-streaming = Las aplicaciones solo ven lo nuevo cuando alguien tira hacia abajo para mirar otra vez.
diagnosis-harm-media = La gente de fuera ve las publicaciones de aquí sin sus imágenes.
diagnosis-harm-cache = Otros servidores pueden recibir una página donde necesitan un documento, y la gente algo viejo o que no es para ella.
diagnosis-harm-upload = No se pueden publicar imágenes ni vídeos grandes desde fuera de tu casa.

## Why
diagnosis-why-not-open = Aquí aún no hay nadie a quien otros puedan buscar.
diagnosis-why-offline = Ahí fuera no responde nadie. Quizá tu línea de internet está cortada ahora mismo.
diagnosis-why-clock-off = El reloj de este ordenador va { $figure } minutos desviado.
diagnosis-why-clock-year = El reloj de este ordenador muestra un año que no puede ser.
diagnosis-why-disk-low = Quedan { $figure } MB. No es mucho.
diagnosis-why-disk-full = Solo quedan { $figure } MB.
diagnosis-why-disk-unread = El disco no dice cuánto espacio queda.
diagnosis-why-store-stuck = Tu madriguera no puede anotar nada.
diagnosis-why-name-unknown = No hay ninguna entrada de { $host } en internet.
diagnosis-why-name-at-home = { $host } lleva a una red doméstica, adonde no llega nadie más.
diagnosis-why-tunnel-own = Has dicho que algo tuyo trae aquí a las visitas, así que no hay túnel nuestro.
diagnosis-why-tunnel-none = No hay túnel nuestro.
diagnosis-why-tunnel-missing = El programa que mantiene abierto el túnel no está en este ordenador.
diagnosis-why-tunnel-starting = El túnel se está levantando ahora mismo.
diagnosis-why-tunnel-cut = El programa del túnel funciona, pero no llega a Cloudflare.
diagnosis-why-tunnel-ended = El programa del túnel se ha cerrado y se inicia de nuevo.
diagnosis-why-unreachable = Nadie respondió cuando preguntamos por { $host }.
diagnosis-why-slow = { $host } tardó demasiado en responder.
diagnosis-why-elsewhere = Alguien respondió por { $host }, pero no era esta madriguera.
diagnosis-why-challenged = Algo delante de { $host } quería una prueba de que pregunta una persona.
diagnosis-why-barred = Algo delante de { $host } nos rechazó (error { $figure }).
diagnosis-why-behind = Cloudflare, o lo que haya delante de { $host }, no consigue llegar a esta madriguera (error { $figure }).
diagnosis-why-wrong-status = Esta madriguera respondió, pero con el error { $figure }, que no debería.
diagnosis-why-got-page = Pedimos un documento, como hacen otros servidores, y recibimos una página web.
diagnosis-why-wrong-kind = Recibimos algo distinto de lo que pedimos.
diagnosis-why-kept = Recibimos una respuesta vieja, que algo había guardado por el camino.
diagnosis-why-mixed = Las páginas web y los documentos para otros servidores ocupan unos el lugar de otros.
diagnosis-why-not-kept = Las imágenes llegan, pero con la nota de que nadie puede guardarlas. Cada una hace cada vez todo el camino desde tu casa.
diagnosis-why-no-upgrade = Las aplicaciones piden una línea que quede abierta. Esa petición se pierde por el camino.
diagnosis-why-too-large = Enviamos { $figure } MB, y algo por el camino los rechazó por ser demasiado.
diagnosis-why-cut-off = Enviamos { $figure } MB, y no llegaron enteros.
diagnosis-why-address-first = Esto no sirve de nada mientras nadie llegue a tu madriguera.

## What to do
diagnosis-do-not-open = Se revisará en cuanto haya una persona responsable.
diagnosis-do-offline = Mira si otras cosas de casa llegan a internet, y revisa otra vez más tarde.
diagnosis-do-clock-off = Deja que este ordenador tome la hora de internet: es un interruptor en sus ajustes de fecha y hora. En nuestro aparato ocurre solo; reinícialo cuando tenga conexión.
diagnosis-do-clock-year = Deja que este ordenador tome la hora de internet: es un interruptor en sus ajustes de fecha y hora. En nuestro aparato ocurre solo; reinícialo cuando tenga conexión.
diagnosis-do-disk-low = Guarda menos imágenes de otros servidores, que se pueden volver a traer, o pásate a un disco más grande.
diagnosis-do-disk-full = Guarda menos imágenes de otros servidores, que se pueden volver a traer, o borra de este ordenador lo que no necesites.
diagnosis-do-disk-unread = Mira si el disco está bien conectado y reinicia este ordenador. Si no ayuda, quizá el disco se está muriendo: asegúrate de tener una copia de seguridad.
diagnosis-do-store-stuck = Haz sitio en el disco y reinicia este ordenador. Si no ayuda, quizá el disco se está muriendo: asegúrate de tener una copia de seguridad.
diagnosis-do-name-unknown = Mira si el dominio está pagado y si su entrada en Cloudflare sigue ahí. Si es nuevo, espera una hora. Si preparas el túnel otra vez, la entrada se crea de nuevo.
diagnosis-do-name-at-home = Cambia la entrada donde gestionas tu dominio, o deja que hagamos un túnel. Si solo lo dice el router de tu casa, quizá fuera todo esté bien.
diagnosis-do-tunnel-own = Nada, si el camino a tu madriguera está bien.
diagnosis-do-tunnel-none = Nada, si el camino a tu madriguera está bien.
diagnosis-do-tunnel-missing = Instala el programa «cloudflared» e inicia de nuevo tu madriguera.
diagnosis-do-tunnel-starting = Espera un minuto y revisa otra vez.
diagnosis-do-tunnel-cut = Mira si otras cosas de casa llegan a internet. Después reinicia el túnel.
diagnosis-do-tunnel-ended = Reinicia el túnel. Si se cierra otra vez, mira qué le estorba.
diagnosis-do-unreachable = Mira si el túnel está en pie y si tu línea de internet funciona. Después reinicia el túnel.
diagnosis-do-slow = ¿Alguien en casa está enviando o descargando mucho ahora mismo? Revisa otra vez más tarde.
diagnosis-do-elsewhere = Mira adónde lleva la entrada de { $host }. Quizá lleva todavía a un servidor antiguo.
diagnosis-do-challenged = En Cloudflare, apaga «Bot Fight Mode» e «I’m Under Attack». Con un token de API podemos hacer casi todo por ti.
diagnosis-do-barred = En Cloudflare, busca en «Security» reglas que rechacen programas, y deja { $host } fuera de ellas. Con un token de API podemos hacer casi todo por ti.
diagnosis-do-behind = Reinicia el túnel. Si no cambia nada, mira qué le estorba.
diagnosis-do-wrong-status = Revisa otra vez dentro de unos minutos. Si sigue igual, da el texto de abajo a quien te ayude.
diagnosis-do-got-page = Algo por el camino cambia lo que piden otros servidores. Apaga allí lo que reescriba páginas de { $host }.
diagnosis-do-wrong-kind = Algo por el camino cambia lo que sale de aquí. Apaga allí lo que reescriba respuestas de { $host }.
diagnosis-do-kept = En Cloudflare, borra las reglas que lo guardan todo («cache») y vacía su caché. Con un token de API podemos poner la regla correcta por ti.
diagnosis-do-mixed = En Cloudflare, borra las reglas que lo guardan todo («cache») y vacía su caché. Con un token de API podemos poner la regla correcta por ti.
diagnosis-do-not-kept = Quita lo que cambie «Cache-Control» por el camino. No hay nada roto; solo cuesta tiempo.
diagnosis-do-no-upgrade = En Cloudflare, enciende «WebSockets» en «Network». Si tienes un proxy propio, haz que deje pasar las cabeceras «Upgrade» y «Connection».
diagnosis-do-too-large = Si tienes un proxy propio, aumenta el tamaño máximo que deja pasar (nginx: client_max_body_size). Cloudflare permite 100 MB.
diagnosis-do-cut-off = Quizá tu línea es demasiado lenta para tanto a la vez. En casa, sube desde tu propia red.
diagnosis-do-address-first = Ocúpate antes del camino a tu madriguera.

## Buttons, and what they did
diagnosis-fix-restart = Reiniciar el túnel
diagnosis-fix-room = Guardar menos imágenes de otros
diagnosis-fix-way = Ver qué le estorba al túnel
diagnosis-fix-choose = Ocuparse del camino a tu madriguera
diagnosis-fix-zone = Dejar que ajustemos Cloudflare
diagnosis-did-restart = El túnel se está reiniciando. Revisa otra vez dentro de un minuto.
diagnosis-did-room = Desde ahora se guardan como mucho 64 MB de imágenes de otros servidores. El resto se va en unas horas.
