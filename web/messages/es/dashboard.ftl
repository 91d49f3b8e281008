# What the dashboard says, in Spanish (Fluent syntax). Sent to the browser; the server doesn't read this file.
# Plain words: write for somebody who has never run a server.

## Everywhere
dashboard-title = Panel
waiting = Un momento…
back = Panel
save = Guardar
cancel = Cancelar
undo = Deshacer
undone = Deshecho.
hush = Cerrar
copy = Copiar el enlace
copied = Copiado.
sign-in = Iniciar sesión de nuevo
signed-out = Tu sesión se ha cerrado, o ya no puedes ver esto.
lost = La casa no responde. Lo que ves es cómo estaba el { $when }. Seguimos intentándolo.
unanswered = La casa no ha respondido. Mira si está encendida y si tienes conexión, y prueba otra vez.
broken = Algo se ha roto en esta página. Cárgala de nuevo y prueba otra vez.
nowhere = Aquí no hay nada
nowhere-text = Quizá la dirección es antigua o está mal escrita.
role-member = Miembro
role-moderator = Moderación
role-owner = Responsable

## The overview
status-good = Todo bien: la casa está en marcha y se puede llegar a ella.
status-good-more = La gente y otros servidores te encuentran en { $address }.
status-local = Todo bien: la casa está en marcha.
status-local-more = Solo se está probando en este ordenador. Nadie puede llegar desde otro sitio.
status-disk = El disco está casi lleno.
status-disk-more = Solo quedan { $free }. Mira qué lo ocupa y haz sitio.
status-waiting = { $waiting ->
    [one] Todo bien: una persona espera para entrar.
   *[other] Todo bien: { $waiting } personas esperan para entrar.
}
status-reports = { $count ->
    [one] Te espera una denuncia.
   *[other] Te esperan { $count } denuncias.
}
status-reports-more = { $waiting ->
    [0] Alguien te ha avisado de algo que no está bien. Échale un vistazo.
    [one] Además, una persona espera para entrar.
   *[other] Además, { $waiting } personas esperan para entrar.
}
status-clock = El aparato espera la hora correcta.
status-clock-more = Hasta que alguien en internet se la diga, no habla con otros servidores. En casa todo funciona.
status-cut = Ahora mismo nadie llega a la casa desde fuera.
status-troubles =
    { $count ->
        [one] Hay una cosa que no funciona.
       *[other] Hay { $count } cosas que no funcionan.
    }
status-troubles-more = La casa se ha revisado a sí misma. En «¿Está todo bien?» dice qué falla y qué hacer.
status-back = Una actualización no funcionó aquí.
status-back-more = Tu Burrow volvió solo de la versión { $version } a la anterior y todo funciona como antes.
status-cut-more = El túnel se ha cortado. En casa todo funciona; lo que envían otros servidores espera allí y llega después.
tiles-label = Lo que hay que cuidar
tile-people = Personas
tile-people-state = { $count ->
    [one] Aquí vive una persona
   *[other] Aquí viven { $count } personas
}
tile-people-locked = { $count ->
    [one] Una tiene la entrada cerrada
   *[other] { $count } tienen la entrada cerrada
}
tile-people-button = Cuidar de las personas
tile-requests = Solicitudes
tile-requests-state = { $count ->
    [0] Nadie espera para entrar
    [one] Una persona espera para entrar
   *[other] { $count } personas esperan para entrar
}
tile-requests-closed = Solo puede venir quien tiene invitación
tile-requests-paused = Las solicitudes están en pausa
tile-requests-look = Ver quién lo pide
tile-requests-button = Elegir quién puede pedirlo
tile-reports = Denuncias
tile-reports-state = { $count ->
    [0] No se ha denunciado nada
    [one] Hay una denuncia abierta
   *[other] Hay { $count } denuncias abiertas
}
tile-reports-look = Mirar lo que se ha denunciado
tile-reports-button = Ver denuncias cerradas
tile-announcements = Anuncios
tile-announcements-state = Palabras para todos los de aquí
tile-announcements-button = Escribir algo
tile-invites = Invitaciones
tile-invites-state = { $count ->
    [0] No hay invitaciones abiertas
    [one] Hay una invitación abierta
   *[other] Hay { $count } invitaciones abiertas
}
tile-invites-used = { $count ->
    [one] Una persona ha venido con ellas
   *[other] { $count } personas han venido con ellas
}
tile-invites-paused = Todas las invitaciones están en pausa
tile-invites-button = Invitar a alguien
tile-servers = Otros servidores
tile-servers-state = { $count ->
    [0] Aún no se conoce ningún otro servidor
    [one] Se conoce otro servidor
   *[other] Se conocen otros { $count } servidores
}
tile-servers-waiting = { $count ->
    [one] Una carta espera para salir
   *[other] { $count } cartas esperan para salir
}
tile-servers-silent = { $count ->
    [one] Un servidor no responde ahora mismo
   *[other] { $count } servidores no responden ahora mismo
}
tile-servers-chosen = Solo habláis con servidores que habéis elegido
tile-servers-look = Ver quién no responde
tile-servers-button = Crear una regla sobre un servidor
tile-community = Comunidad
tile-community-button = Cambiar su nombre o sus normas
tile-storage = Almacenamiento
tile-storage-state = { $free } libres
tile-storage-button = Ver qué lo ocupa
tile-tunnel = Túnel
tile-tunnel-none = No hay túnel hecho
tile-tunnel-own = Las visitas vienen por un camino tuyo
tile-tunnel-making = Se está haciendo
tile-tunnel-missing = Su programa no está en este ordenador
tile-tunnel-starting = Se está iniciando
tile-tunnel-ready = Está abierto
tile-tunnel-cut = Ahora mismo no llega a nadie
tile-tunnel-ended = Se ha cerrado, y se inicia de nuevo
tile-tunnel-button = Ver cómo va
tile-update = Actualizaciones
tile-update-look = Todo está al día
tile-update-offered = Hay una versión { $version }
tile-update-fetch = Se está descargando la versión { $version }
tile-update-ready = La versión { $version } está lista
tile-update-install = Se está instalando la versión { $version }
tile-update-trial = La versión { $version } está a prueba
tile-update-back = La versión { $version } no funcionó aquí
tile-update-stuck = Algo estorba
tile-update-button = Ver las actualizaciones
tile-box = Este aparato
tile-box-state = Cómo está, y sus interruptores
tile-box-waits = Espera la hora correcta
tile-box-button = Ver el aparato
tile-devices = Tus dispositivos y aplicaciones
tile-devices-state = { $count ->
    [one] Tienes la sesión abierta en un dispositivo
   *[other] Tienes la sesión abierta en { $count } dispositivos y aplicaciones
}
tile-devices-button = Ver dónde tienes la sesión abierta
tile-diagnosis = ¿Está todo bien?
tile-diagnosis-never = La casa aún no se ha revisado
tile-diagnosis-state =
    { $count ->
        [0] Todo funciona
        [one] Hay una cosa que no funciona
       *[other] Hay { $count } cosas que no funcionan
    }
tile-diagnosis-looked = Última revisión { $when }
tile-diagnosis-button = Ver qué se ha revisado
tile-diagnosis-look = Ver qué hacer
checks-busy = La casa se está revisando. Tarda hasta dos minutos.
checks-look = Revisar otra vez
checks-local = Esta casa solo se está probando en este ordenador: nadie más puede llegar a ella. Por eso solo revisa su reloj, su disco y lo que guarda.
checks-done = Hecho. Vuelve a revisar dentro de un minuto.
checks-support = ¿Te ayuda alguien?
checks-support-text = Dale este texto. No contiene nombres, direcciones, contraseñas ni nada que alguien haya escrito.
checks-support-label = Texto para copiar
tile-log = Registro
tile-log-state = Lo último se hizo { $when }
tile-log-empty = Aún no se ha hecho nada
tile-log-button = Ver quién hizo qué

## People
people-lead = Todas las personas que viven en esta casa, quién las invitó, y ayuda para las que no consiguen entrar.
people-you = Tú
people-locked = Entrada cerrada
people-since = aquí desde el { $when }
people-by = con invitación de { $name }
people-seen = Última visita { $when }
people-unseen = Sin sesiones abiertas
people-posts = { $count ->
    [0] ninguna publicación
    [one] una publicación
   *[other] { $count } publicaciones
}
people-devices = { $count ->
    [0] ningún dispositivo
    [one] un dispositivo
   *[other] { $count } dispositivos
}
people-reset = Contraseña nueva
people-reset-title = ¿Ayudar a { $name } a tener una contraseña nueva?
people-reset-text = Recibes un enlace con el que esa persona elige una contraseña nueva. Abre una vez, en un plazo de 24 horas; entonces se cierra la sesión en todos sus dispositivos. Sabrá que lo hiciste tú.
people-reset-done = El enlace para { $name } está hecho.
people-reset-tell = Dale esto a { $name } de forma que sepas que es esa persona. Solo se muestra ahora.

people-limited = Cuenta limitada
people-look-after = Ocuparse de { $name }
people-role = Lo que puede hacer
people-role-change = Cambiar
people-role-done = { $role ->
    [owner] { $name } es ahora responsable.
    [moderator] { $name } forma parte ahora de la moderación.
   *[member] { $name } es ahora miembro.
}
people-owner = Hacerle responsable
people-owner-title = ¿Hacer responsable también a { $name }?
people-owner-text = Una persona responsable puede hacer todo lo que puedes hacer tú, y solo ella misma puede dejar de serlo.
people-help = Ayuda
people-out = Cerrar todas sus sesiones
people-out-title = ¿Cerrar todas las sesiones de { $name }?
people-out-text = Tendrá que iniciar sesión de nuevo en todos sus navegadores y aplicaciones. Su contraseña se queda.
people-out-done = Se han cerrado todas las sesiones de { $name }.
people-words = Unas palabras
people-words-hint = Las lee junto con lo que hagas abajo. Puede quedar vacío.
people-sanctions = Lo que puedes hacer
people-warn = Enviar una advertencia
people-warn-title = ¿Enviar una advertencia a { $name }?
people-warn-text = Lee tus palabras como notificación. No pasa nada más.
people-warn-done = La advertencia a { $name } está enviada.
people-silence = Limitar
people-silence-title = ¿Dejar a { $name } fuera de las cronologías públicas?
people-silence-text = Solo sus seguidores ven lo que dice. Se le avisa.
people-silence-done = { $name } queda fuera de las cronologías públicas.
people-un-silence = Dejar de limitar
people-un-silence-done = { $name } vuelve a estar en las cronologías públicas.
people-suspend = Cerrarle la entrada
people-suspend-title = ¿Cerrar la entrada a { $name }?
people-suspend-text = Se cierran todas sus sesiones, y los demás no ven nada suyo. Durante 30 días puedes dejarle entrar otra vez; después se elimina todo lo que tiene aquí.
people-suspend-done = { $name } tiene la entrada cerrada.
people-un-suspend = Dejarle entrar otra vez
people-un-suspend-done = { $name } puede entrar otra vez.
people-archive = Guardar un archivo con lo suyo
people-remove-first = Para eliminar su cuenta para siempre, guarda antes un archivo con lo que tiene aquí y consérvalo para esa persona.
people-remove = Eliminar para siempre
people-remove-title = ¿Eliminar a { $name } para siempre?
people-remove-text = Se va todo lo que tiene aquí, y se avisa a otros servidores. No se puede deshacer. Su nombre queda ocupado.
people-remove-done = La cuenta de { $name } está eliminada.

## Requests
requests-lead = Quien no tiene invitación puede pedir entrar. Tú dejas entrar, o no, o preguntas algo.
requests-open = En espera
requests-none = No espera nadie.
requests-asked = Con una pregunta tuya
requests-no-answer = Aún sin respuesta.
requests-word = Unas palabras para { $name }
requests-word-hint = Van con tu decisión, o son lo que preguntas.
requests-approve = Dejar entrar
requests-approve-done = { $name } puede entrar: el enlace de su solicitud es ahora una invitación.
requests-ask = Preguntar
requests-ask-done = Se le pregunta a { $name }.
requests-reject = Decir que no
requests-reject-title = ¿Decir que no a { $name }?
requests-reject-text = Lo verá en su enlace, con tus palabras.
requests-reject-done = Se le dice a { $name } que no puede ser.
requests-may = ¿Quién puede pedirlo?
requests-may-open = Cualquiera puede pedirlo
requests-may-paused = Ahora mismo no
requests-may-closed = Nadie; solo se viene con invitación
requests-question = Vuestra pregunta
requests-question-hint = Por ejemplo: ¿De qué nos conoces? Puede quedar vacío.
requests-link = Se pide aquí:
requests-saved = Guardado.
requests-over = { $count ->
    [one] Una solicitud terminada
   *[other] { $count } solicitudes terminadas
}
requests-approved = Aceptada
requests-rejected = Rechazada
requests-joined = Ya está aquí
requests-expired = Su tiempo ha pasado
requests-withdrawn = Retirada

## Reports
reports-lead = Lo que gente de aquí, u otros servidores, creen que deberías mirar. A quien se denuncia no se le dice quién lo hizo.
reports-open = Abiertas
reports-none = No se ha denunciado nada.
reports-closed = { $count ->
    [one] Una denuncia cerrada
   *[other] { $count } denuncias cerradas
}
reports-about = Sobre { $name }
reports-by = denuncia de { $name }
reports-posts = { $count ->
    [0] ninguna publicación
    [one] una publicación
   *[other] { $count } publicaciones
}
reports-kept-by = { $name } se ocupa.
reports-spam = Publicidad
reports-legal = Contra la ley
reports-violation = Contra las normas
reports-other = Otra cosa
reports-rules = Contra estas normas
reports-said = Lo que se dijo
reports-pictures = { $count ->
    [one] una imagen
   *[other] { $count } imágenes
}
reports-gone = Se ha borrado.
reports-act = ¿Qué hay que hacer?
reports-do = Hacerlo y cerrar la denuncia
reports-acted = Hecho, y la denuncia está cerrada.
reports-resolve = Nada; cerrarla
reports-resolved = La denuncia está cerrada.
reports-reopen = Abrirla otra vez
reports-reopened = La denuncia está abierta otra vez.
reports-take = Me ocupo yo
reports-let-go = Puede ocuparse otra persona
reports-taken = Cambiado.
reports-forward = Avisar también a su servidor
reports-forwarded = Se ha avisado a su servidor, sin decir quién se quejó.
reports-notes = Notas
reports-notes-text = Solo las leen quienes cuidan de esta casa.
reports-note = Una nota
reports-write = Apuntarla
reports-noted = Apuntado.
reports-note-drop = Quitar
reports-note-gone = La nota ya no está.
sanction-warn = Solo decirle algo
sanction-warn-hint = Lee tus palabras de abajo.
sanction-warn-title = ¿Enviar estas palabras a { $name }?
sanction-warn-text = Llegan como notificación. No pasa nada más.
sanction-mark_statuses_as_sensitive = Tapar sus imágenes
sanction-mark_statuses_as_sensitive-hint = Las publicaciones denunciadas se quedan, sus imágenes se tapan.
sanction-mark_statuses_as_sensitive-title = ¿Tapar estas imágenes de { $name }?
sanction-mark_statuses_as_sensitive-text = Los demás solo las ven si las tocan.
sanction-delete_statuses = Borrar las publicaciones denunciadas
sanction-delete_statuses-hint = Desaparecen de aquí, y se avisa a otros servidores.
sanction-delete_statuses-title = ¿Borrar estas publicaciones de { $name }?
sanction-delete_statuses-text = No se puede deshacer.
sanction-silence = Limitar la cuenta
sanction-silence-hint = Fuera de las cronologías públicas; sus seguidores siguen viéndola.
sanction-silence-title = ¿Dejar a { $name } fuera de las cronologías públicas?
sanction-silence-text = Solo sus seguidores ven lo que dice.
sanction-suspend = Cerrarle la entrada
sanction-suspend-hint = Aquí nadie vuelve a ver nada suyo.
sanction-suspend-title = ¿Cerrar la entrada a { $name }?
sanction-suspend-text = Durante 30 días puedes dejarle entrar otra vez; después se elimina todo lo que se guarda de esa cuenta.

## Announcements
announcements-lead = Todos en esta casa los ven en sus aplicaciones, hasta que los apartan.
announcements-new = ¿Qué quieres decirles a todos?
announcements-change = Cambiar estas palabras
announcements-tell = Decírselo a todos
announcements-done = Todos lo saben ya.
announcements-none = Aún ninguno.
announcements-draft = No se muestra
announcements-until = hasta el { $when }
announcements-edit = Cambiar
announcements-hide = Ocultar
announcements-show = Mostrar
announcements-drop = Quitar
announcements-shown = Todos lo ven.
announcements-hidden = Ya no lo ve nadie.
announcements-gone = Está quitado.

## Invites
invites-lead = Una invitación es un enlace. Quien lo abre elige un nombre de usuario y una contraseña, y vive aquí.
invites-new = Una invitación nueva
invites-note = ¿Para quién es?
invites-note-hint = La persona invitada también lo lee. Puede quedar vacío.
invites-uses = ¿Cuántas personas?
invites-uses-one = Una persona
invites-uses-five = Hasta cinco personas
invites-uses-any = Cualquiera que tenga el enlace
invites-days = ¿Cuánto tiempo?
invites-days-one = Un día
invites-days-week = Una semana
invites-days-month = Un mes
invites-days-ever = Hasta que la retires
invites-moderator = Te ayudarán a cuidar de la casa
invites-moderator-text = La moderación ve denuncias y puede cerrar la entrada a alguien. No puede cambiar cómo se lleva la casa.
invites-make = Crear la invitación
invites-made = La invitación está hecha. Envía su enlace, o deja que escaneen el código.
invites-shown = Invitación { $note }
invites-page = Página para imprimir
invites-open = Invitaciones abiertas
invites-none = No hay ninguna abierta.
invites-over = { $count ->
    [one] Una invitación terminada
   *[other] { $count } invitaciones terminadas
}
invites-unnamed = Para cualquiera
invites-anyone = para cualquiera que tenga el enlace
invites-left = { $count ->
    [one] para una persona más
   *[other] para { $count } personas más
}
invites-until = abierta hasta el { $when }
invites-endless = abierta hasta que la retires
invites-used = Usada
invites-expired = Su tiempo ha pasado
invites-revoked = Retirada
invites-by = hecha por { $name }
invites-joined = Han venido con ella: { $names }
invites-show = Mostrar
invites-revoke = Retirar
invites-card = Tarjeta para imprimir
invites-cards = Imprimir tarjetas de todas las abiertas
invites-who = Quién puede invitar
invites-members-may = Todos los que viven aquí pueden crear algunas invitaciones.
invites-members-may-not = Solo tú y la moderación creáis invitaciones.
invites-members-off = Solo tú y la moderación
invites-members-on = Dejar que todos aquí inviten
invites-pause = Poner todas las invitaciones en pausa
invites-paused = Por ahora nadie puede entrar con una invitación.
invites-are-paused = Todas las invitaciones están en pausa: por ahora nadie puede entrar con una.
invites-resume = Reactivar las invitaciones
invites-resumed = Las invitaciones vuelven a funcionar.
invites-settled = Guardado.
tree = Quién invitó a quién
tree-lead = De arriba abajo: quién dejó entrar a quién.
invites-revoke-title = ¿Retirar esta invitación?
invites-revoke-text = Su enlace deja de funcionar en el acto. Quienes vinieron con ella se quedan.

## Other servers
servers-lead = Tu casa habla con otros servidores, donde vive la mayoría de la gente que sigues. Aquí ves cómo va, y decides con quién prefieres no hablar.
servers-search = Buscar un servidor
servers-silent = Estos no responden
servers-silent-text = Lo que les enviáis espera, y se vuelve a intentar solo durante dos días.
servers-ruled = Con una regla
servers-ruled-text = Lo que tú o la moderación habéis decidido sobre ellos.
servers-known = Servidores conocidos
servers-known-text = Los que dieron noticias más recientemente.
servers-none = Aún ninguno. Sigue a alguien de fuera, y su servidor aparecerá aquí.
servers-more = { $count ->
    [one] Y uno más.
   *[other] Y { $count } más.
}
servers-last = últimas noticias { $when }
servers-failing = dejó de responder { $when }
servers-given-up = abandonado: dejó de responder { $when }
servers-waiting = { $count ->
    [one] espera una carta
   *[other] esperan { $count } cartas
}
servers-knock = Probar ahora
servers-knocked = Lo que espera para { $domain } se está probando ahora.
servers-decide = Crear una regla
servers-change = Cambiar
severity-allow = Admitido
severity-allow-text = Lo que cuenta cuando solo habláis con servidores elegidos.
severity-noop = Como siempre, pero…
severity-noop-text = Todo como siempre, salvo lo que marques abajo.
severity-silence = Limitado
severity-silence-text = Su gente queda fuera de las cronologías públicas, y solo las personas que seguís pueden enviaros notificaciones.
severity-suspend = Excluido
severity-suspend-text = No entra nada ni sale nada.
servers-chosen = Solo servidores elegidos
servers-chosen-is = Está encendido: tu casa solo habla con los servidores que admites.
servers-chosen-isnt = Está apagado: tu casa habla con todos los servidores sobre los que no hay regla.
servers-chosen-on = Encenderlo
servers-chosen-off = Apagarlo
servers-chosen-title = ¿Hablar solo con servidores elegidos?
servers-chosen-text = Todos los que están en otros servidores se callan hasta que admitas su servidor. Nadie deja de seguir a nadie.
servers-chosen-done = A partir de ahora solo habláis con los servidores que admites.
servers-all-done = A partir de ahora volvéis a hablar con todos los servidores.
relays = Repetidores
relays-text = Un repetidor reenvía publicaciones públicas de muchos servidores, para que se encuentre más al buscar. También trae más cosas que guardar.
relay-pending = Pedido, aún sin respuesta
relay-accepted = Las publicaciones van y vienen
relay-rejected = Ha dicho que no
relay-address = Dirección de un repetidor
relay-address-hint = Como la da su página web, por ejemplo https://relay.example/inbox
relay-actor = Es la dirección del perfil del propio repetidor
relay-actor-text = Los repetidores del tipo LitePub (Pleroma, Akkoma) lo quieren así, por ejemplo https://relay.example/actor
relay-subscribe = Suscribirse
relay-asked = Se lo hemos pedido al repetidor.
relay-leave = Dejarlo
relay-leave-title = ¿Dejar este repetidor?
relay-leave-text = Ya no viene nada de { $address }, y vuestras publicaciones públicas ya no van allí.
relay-left = Habéis dejado el repetidor.
rule-title = Una regla sobre { $domain }
rule-lead = Vale para el servidor y para todo lo que hay debajo de él. Puedes levantarla cuando quieras.
rule-domain = ¿Qué servidor?
rule-domain-hint = La parte que va tras la última @ de su gente, por ejemplo social.example
rule-by = Hecha por { $name }.
rule-severity = ¿Qué debe valer?
rule-media = No traer ni mostrar sus imágenes
rule-reports = No aceptar sus denuncias
rule-told = Lo que se dice a todo el mundo
rule-told-hint = Aparece en la lista pública de reglas. Puede quedar vacío.
rule-noted = Una nota para la moderación
rule-noted-hint = Solo la leen quienes cuidan de esta casa.
rule-obfuscate = Mostrar a desconocidos solo parte de su nombre
rule-suspend = Excluirlo
rule-suspend-title = ¿Excluir { $domain }?
rule-suspend-text = Se dejan de seguir todas las personas de aquí y de allí que se seguían, y eso no vuelve por sí solo si levantas la regla.
rule-saved = La regla sobre { $domain } está en vigor.
rule-lift = Levantar la regla
rule-lifted = La regla sobre { $domain } está levantada.
servers-list = Traer una lista
list-lead = Otros publican listas de servidores. Ves qué cambiaría una lista antes de que cambie nada. Una lista nunca suaviza una regla vuestra.
list-way = ¿De qué es la lista?
list-way-suspend = Servidores que excluir, donde la lista no lo diga
list-way-silence = Servidores que limitar, donde la lista no lo diga
list-way-allow = Servidores que admitir
list-file = Un archivo de Mastodon o de otro Burrow (.csv)
list-text = O pégala aquí
list-text-hint = Un servidor por línea, o un archivo CSV entero.
list-look = Ver qué cambiaría
list-would = Qué cambiaría esta lista
list-fresh = { $count ->
    [0] Ninguna regla nueva
    [one] Una regla nueva
   *[other] { $count } reglas nuevas
}
list-stricter = { $count ->
    [0] Ninguna regla se vuelve más estricta
    [one] Una regla se vuelve más estricta
   *[other] { $count } reglas se vuelven más estrictas
}
list-same = { $count ->
    [0] Todo lo que trae es nuevo
    [one] Para un servidor no cambia nada
   *[other] Para { $count } servidores no cambia nada
}
list-follows = { $count ->
    [one] Terminaría un seguimiento:
   *[other] Terminarían { $count } seguimientos:
}
list-wrong = { $count ->
    [one] Una línea no se puede leer
   *[other] { $count } líneas no se pueden leer
}
list-apply = Incorporarla
list-back = Otra lista
list-done = La lista está incorporada.
list-save-blocks = Guardar nuestras reglas
list-save-allows = Guardar a quién admitimos

## Community
community-lead = Lo que otros ven de esta casa, y con qué empiezan quienes llegan.
community-what = Su nombre, y de qué va
community-name = Nombre
community-description = De qué va
community-description-hint = Unas palabras para las visitas. Puede quedar vacío.
community-rules = Normas
community-rules-about = Quienes llegan las aceptan. Debajo de cada una puedes explicar mejor lo que quieres decir.
community-rule = Norma { $number }
community-hint = Más sobre ella
community-rule-add = Añadir una norma
community-rule-up = Subir
community-rule-drop = Quitar
community-newcomers = Con qué empiezan quienes llegan
community-visibility = Al principio, sus publicaciones son
community-visibility-public = Para todo el mundo
community-visibility-public-text = En la web abierta, y para todos los seguidores.
community-visibility-private = Para sus seguidores
community-visibility-private-text = Vivan donde vivan.
community-visibility-local = Solo para esta casa
community-visibility-local-text = Nada sale de ella si no lo dicen.
community-strangers = Los desconocidos les llegan enseguida
community-strangers-text = Si no, los primeros mensajes de desconocidos esperan hasta que los miren.
community-limit = Publicación más larga, en caracteres
community-limit-hint = De { $low } a { $high }.
community-saved = Guardado.
picture = Su imagen
picture-text = Está en la esquina de cada página, en las aplicaciones y donde otros servidores muestran esta casa. Se usa el cuadrado del centro.
picture-alt = La imagen de esta comunidad
picture-file = Una imagen de tu dispositivo
picture-none = Elige antes una imagen.
picture-description = Qué muestra
picture-description-hint = Para quienes no pueden verla. Puede quedar vacío.
picture-hang = Usar esta imagen
picture-done = Esta es ahora su imagen.
picture-drop = Quitarla
picture-drop-title = ¿Quitar la imagen de la comunidad?
picture-drop-text = Vuelve a estar la de Burrow.
picture-gone = La imagen de Burrow ha vuelto.
looks = Sus colores
looks-text = Todos ven todas las páginas con ellos. De noche, cada uno tiene un lado oscuro.
look-meadow = Prado
look-meadow-text = Verde sobre arena
look-harbour = Puerto
look-harbour-text = Azul como el agua
look-berry = Frutos del bosque
look-berry-text = Rojo oscuro sobre rosa
look-slate = Pizarra
look-slate-text = Casi sin color
look-done = Todas las páginas tienen ahora estos colores.

## Long texts
tile-texts = Textos largos
texts-lead = Están en «Acerca de», en las aplicaciones. Deja una línea vacía entre párrafos; las direcciones de páginas web se convierten en enlaces.
texts-about = Acerca de esta comunidad
texts-about-hint = ¿Quién vive aquí, y para qué?
texts-privacy = Sobre la privacidad
texts-privacy-hint = Va antes de lo que vale para todo Burrow: qué se guarda, y que no se vende nada. Puede quedar vacío.
texts-terms = Condiciones de uso
texts-terms-hint = Lo que acepta quien entra, si las normas no bastan. Puede quedar vacío.
texts-saved = Guardado.

## Emojis
tile-emojis = Emojis
emojis-lead = Pequeñas imágenes propias, que todos aquí pueden usar al escribir, con su nombre entre dos signos de dos puntos.
emojis-add = Añadir un emoji
emojis-file-hint = Como mucho 256 KB. Puede moverse.
emojis-name = Nombre
emojis-name-hint = Letras minúsculas, cifras y _
emojis-category = Título
emojis-category-hint = Bajo el que se ofrece. Puede quedar vacío.
emojis-none = Aún no hay ninguno.
emojis-no-category = Sin título
emojis-added = Ya se puede usar :{ $name }:
emojis-change = Cambiar :{ $name }:
emojis-changed = :{ $name }: está cambiado.
emojis-visible = Ofrecerlo cuando alguien elige un emoji
emojis-is-hidden = No se ofrece
emojis-is-off = No se muestra
emojis-disable = Dejar de mostrarlo
emojis-disabled = :{ $name }: ya no se muestra, tampoco donde se usó.
emojis-enable = Mostrarlo otra vez
emojis-enabled = :{ $name }: se muestra otra vez.
emojis-drop = Quitar
emojis-drop-title = ¿Quitar :{ $name }:?
emojis-drop-text = Donde se usó, queda su nombre como texto.
emojis-gone = :{ $name }: está quitado.
emojis-far = Copiar uno de otro servidor
emojis-far-none = Nadie de fuera ha usado ninguno últimamente en publicaciones públicas.
emojis-copy = Copiar
emojis-copy-title = Copiar :{ $name }: de { $domain }
emojis-here = Ese nombre está ocupado aquí

## Storage
storage-lead = { $free } libres en este disco.
storage-uses = Qué lo ocupa
storage-ours = Vuestras imágenes y vídeos
storage-ours-text = Lo que ha publicado la gente de esta casa. Se queda.
storage-store = Publicaciones y personas
storage-store-text = Todo lo que no es un archivo, con lo que enviaron otros servidores.
storage-far = Imágenes de fuera
storage-far-text = Se guardan un tiempo, para que aparezcan enseguida. Las que nadie ha mirado desde hace más tiempo se van primero.
storage-posts = Publicaciones de fuera
storage-budgets = Cuánto pueden ocupar los demás
storage-budgets-text = Cuando hay más, lo más antiguo que aquí no le importa a nadie se va solo. Vuelve cuando alguien quiere verlo.
storage-far-auto = La mitad de lo que hay libre
storage-posts-auto = Una cuarta parte del disco
storage-at-most = Como mucho { $size }
storage-far-max = Imágenes de fuera, en GB
storage-posts-max = Publicaciones y personas, en GB
storage-max-hint = Déjalo vacío para que decida la casa.
storage-change = Cambiar
storage-saved = Los límites de espacio están cambiados.
storage-people = De quién son las imágenes
storage-share = { $count ->
    [0] nada todavía
    [one] un archivo, { $size }
   *[other] { $count } archivos, { $size }
}

## Tunnel
tunnel-lead = Por el túnel, el mundo llega a tu casa sin que nadie abra una puerta en tu red.
tunnel-connections = { $count ->
    [one] Una conexión con Cloudflare
   *[other] { $count } conexiones con Cloudflare
}
tunnel-change = Ocuparse del túnel

## Devices
devices-lead = Todos los sitios donde tienes la sesión abierta. Ciérrala en lo que no conozcas y en lo que ya no uses.
devices-browser = Navegadores
devices-browser-none = Ninguno.
devices-app = Aplicaciones
devices-app-none = Aún no hay aplicaciones.
devices-this = Este
devices-seen = Último uso { $when }
devices-since = inicio de sesión el { $when }
devices-may = Puede: { $scopes }
devices-out = Cerrar sesión
devices-out-title = ¿Cerrar la sesión de { $name }?
devices-out-text = Para volver a usarlo, inicia sesión allí con tu contraseña.
devices-out-done = La sesión de { $name } está cerrada.
devices-others = Cerrar las demás sesiones
devices-others-title = ¿Cerrar todas las sesiones menos esta?
devices-others-text = En todos tus otros navegadores y aplicaciones habrá que iniciar sesión de nuevo.
devices-others-done = Ahora solo tienes la sesión abierta aquí.

## Log
log-lead = Lo que hicieron las personas responsables y la moderación, lo más nuevo primero. Nadie puede cambiarlo; se guarda dos años.
log-none = Aún no se ha hecho nada.
log-more = Anteriores
log-box = Alguien en el propio aparato
log-other = { $who }: «{ $act }», sobre { $target }.
log-border-decided = { $who } creó una regla sobre { $target }: { $severity ->
    [allow] admitido
    [silence] limitado
    [suspend] excluido
   *[noop] como siempre, con excepciones
}.
log-border-lifted = { $who } levantó la regla sobre { $target }.
log-border-blocklist = { $who } incorporó una lista: { $servers ->
    [one] una regla nueva o más estricta
   *[other] { $servers } reglas nuevas o más estrictas
}.
log-border-allow-list = { $who } { $on ->
    [true] encendió que solo se hable con servidores elegidos.
   *[false] apagó que solo se hable con servidores elegidos.
}
log-relay-made = { $who } se suscribió al repetidor { $target }.
log-relay-changed = { $who } cambió el repetidor { $target }.
log-relay-removed = { $who } dejó el repetidor { $target }.
log-house-changed = { $who } cambió: { $changed }.
setting-other = cómo se lleva la casa
setting-name = el nombre de la comunidad
setting-description = de qué va
setting-rules = las normas
setting-status-chars-max = lo largas que pueden ser las publicaciones
setting-default-visibility = quién ve las publicaciones de quienes llegan
setting-default-local-only = si las publicaciones de quienes llegan salen de la casa
setting-let-strangers-through = si los desconocidos llegan enseguida a la gente
setting-about = el texto largo sobre la comunidad
setting-privacy = el texto sobre la privacidad
setting-terms = las condiciones de uso
setting-look = sus colores
setting-picture = la imagen de la comunidad
setting-asking = quién puede pedir entrar
setting-join-question = qué se pregunta a quien quiere entrar
setting-invites-paused = si funcionan las invitaciones
setting-members-may-not-invite = quién puede invitar
setting-far-files-bytes-max = cuánto pueden ocupar las imágenes de fuera
setting-far-posts-bytes-max = cuánto pueden ocupar las publicaciones de fuera
log-box-restart = { $who } reinició el aparato.
log-box-shutdown = { $who } apagó el aparato.
log-box-factory-reset = { $who } hizo que el aparato lo olvidara todo.
log-invite-revoked = { $who } retiró una invitación de { $about }.
log-account-password-reset = { $who } ayudó a { $target } a tener una contraseña nueva.
log-account-second-step-taken = { $who } quitó el segundo paso con el que { $target } iniciaba sesión.
log-house-owner-reset = { $who } puso el archivo con el que vuelve una persona responsable que no puede entrar.
log-account-claimed-again = { $who } reclamó la casa de nuevo como { $target }.
log-account-signed-out = { $who } cerró todas las sesiones de { $target }.
log-account-role = { $who } dio a { $target } el papel de { $after ->
    [owner] responsable
    [moderator] moderación
   *[member] miembro
}.
log-server-tried-again = { $who } hizo probar otra vez lo que espera para { $target }.
log-request-approved = { $who } dejó entrar a { $name }, que lo había pedido.
log-request-rejected = { $who } le dijo a { $name }, que pedía entrar, que esta vez no puede ser.
log-request-asked-back = { $who } le hizo una pregunta a { $name }, que quiere entrar.
log-account-warn = { $who } envió una advertencia a { $target }.
log-account-disable = { $who } impidió que { $target } inicie sesión.
log-account-un-disable = { $who } dejó que { $target } vuelva a iniciar sesión.
log-account-silence = { $who } limitó a { $target }.
log-account-un-silence = { $who } dejó de limitar a { $target }.
log-account-suspend = { $who } cerró la entrada a { $target }.
log-account-un-suspend = { $who } dejó entrar otra vez a { $target }.
log-account-sensitive = { $who } hizo tapar todas las imágenes de { $target }.
log-account-un-sensitive = { $who } ya no hace tapar todas las imágenes de { $target }.
log-account-delete-statuses = { $who } borró publicaciones de { $target }.
log-account-mark-statuses-as-sensitive = { $who } tapó imágenes de { $target }.
log-account-archived = { $who } guardó un archivo con lo de { $target }.
log-account-removed = { $who } eliminó a { $target } para siempre.
log-report-assigned = { $who } decidió quién se ocupa de una denuncia sobre { $about }.
log-report-unassigned = { $who } ya no se ocupa de una denuncia sobre { $about }.
log-report-resolved = { $who } cerró una denuncia sobre { $about }.
log-report-reopened = { $who } abrió otra vez una denuncia sobre { $about }.
log-report-changed = { $who } corrigió una denuncia sobre { $about }.
log-report-noted = { $who } escribió una nota en una denuncia sobre { $about }.
log-report-note-removed = { $who } quitó una nota de una denuncia sobre { $about }.
log-report-forwarded = { $who } avisó al servidor de { $about } de una denuncia.
log-status-deleted = { $who } borró una publicación de { $about }.
log-status-covered = { $who } tapó las imágenes de una publicación de { $about }.
log-announcement-made = { $who } escribió un anuncio.
log-announcement-changed = { $who } cambió un anuncio.
log-announcement-removed = { $who } quitó un anuncio.
log-emoji-made = { $who } añadió el emoji :{ $target }:.
log-emoji-changed = { $who } cambió el emoji :{ $target }:.
log-emoji-removed = { $who } quitó el emoji :{ $target }:.

## Updates
update-look = Buscar ahora algo más nuevo
update-looking = Buscando algo más nuevo…
update-installing = Se instala ahora. El aparato se reinicia dentro de un rato.
update-chosen = Guardado.
update-seen = Ya lo sé
update-seen-done = Bien.
update-new = Qué hay de nuevo
update-when = Cuándo se instalan las actualizaciones
update-when-night = De noche, entre las tres y las cinco
update-when-button = Cuando pulse el botón
update-aside = Apartado
update-aside-remove = Quitarlo para siempre
update-aside-sure = Lo que escribió la versión que no funcionó desaparece entonces para siempre.
update-aside-gone = Quitado.
log-update-asked = { $who } quiso instalar la versión { $version }.
log-update-installed = La versión { $version } se instaló y funciona.
log-update-came-back = La versión { $version } no funcionó aquí. La casa volvió a la anterior.
log-update-aside-removed = { $who } quitó lo que había apartado una versión que no funcionó.
setting-updates = cuándo se instalan las actualizaciones

## This box
box-facts = Lo que cuenta
box-findings = Lo que no va bien
box-power = Reiniciar y apagar
box-power-text = Reiniciar lleva uno o dos minutos. No se pierde nada; lo que envíen mientras tanto otros servidores llega después. No lo desenchufes sin más.
box-wifi = Wi-Fi
box-wifi-text = A qué red Wi-Fi se une el aparato cuando no hay cable.
box-wifi-choose = Elegir la red Wi-Fi
box-restart = Reiniciar el aparato
box-restart-ask = ¿Reiniciar el aparato?
box-restart-ask-text = Nadie llega a él durante uno o dos minutos. Luego vuelve solo.
box-restarting = El aparato se reinicia. Esta página vuelve cuando vuelva el aparato.
box-shutdown = Apagar el aparato
box-shutdown-ask = ¿Apagar el aparato?
box-shutdown-ask-text = Nadie llega a él hasta que alguien lo desenchufe y lo vuelva a enchufar.
box-shutting-down = El aparato se apaga. Espera a que su luz deje de parpadear antes de desenchufarlo.
box-reset = Olvidarlo todo
box-reset-text = Borra todo lo que sabe este aparato: personas, publicaciones, imágenes, su dirección. Solo una copia de seguridad puede devolverlo. Después el aparato empieza como el primer día.
box-reset-open = Olvidarlo todo…
box-reset-name = Para estar seguros, escribe el nombre de la comunidad: { $name }
box-reset-password = Tu contraseña
box-reset-act = Borrarlo todo
box-resetting = El aparato lo borra todo y se reinicia. Su nuevo código de apertura está en su pantalla y en claim-code.txt en su tarjeta.
box-none = Este no es uno de nuestros aparatos, así que no se puede reiniciar ni restablecer desde aquí. Hazlo con los medios del ordenador.
