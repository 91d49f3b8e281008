# The box under the house: how it is, what can be done with it, and what it says when there is no room.

error-507-title = No queda sitio
error-507 = El disco de este Burrow está lleno, así que no se puede publicar ni subir nada hasta que haya sitio. Lo que escribiste no se guardó. La persona responsable puede hacer sitio en el panel, en «Almacenamiento».

## What the house looks at of the box (see diagnosis.ftl)
diagnosis-check-heat = El calor
diagnosis-check-power = La corriente
diagnosis-check-card = La tarjeta
diagnosis-check-memory = La memoria
diagnosis-fine-heat = El aparato está bastante fresco.
diagnosis-fine-power = La fuente da suficiente.
diagnosis-fine-card = La tarjeta, o el disco, está bien por lo que dice.
diagnosis-fine-memory = Hay memoria suficiente.
diagnosis-harm-heat = El aparato se frena, así que todo tarda más. A la larga el calor lo desgasta.
diagnosis-harm-power = El aparato se frena y puede pararse en mitad de una escritura. De ahí vienen la mayoría de las tarjetas estropeadas.
diagnosis-harm-card = Lo que guarda puede perderse cualquier día: publicaciones, imágenes, todo.
diagnosis-harm-memory = Todo tarda más.
diagnosis-why-clock-waits = Este aparato aún no sabe qué hora es, así que no habla con otros servidores. En casa todo funciona.
diagnosis-why-untold = Este ordenador no lo dice.
diagnosis-why-warm = Dentro hay { $figure } °C. Es bastante calor.
diagnosis-why-hot = Dentro hay { $figure } °C. Es demasiado.
diagnosis-why-slowed = El aparato se está frenando porque está demasiado caliente.
diagnosis-why-power-low = La fuente da demasiado poco ahora mismo.
diagnosis-why-power-was-low = La fuente dio demasiado poco en algún momento desde el último arranque.
diagnosis-why-card-errors = La tarjeta ha perdido o estropeado algo ({ $figure } veces).
diagnosis-why-card-repaired = Lo guardado en la tarjeta tuvo que repararse al arrancar el aparato.
diagnosis-why-card-worn = La tarjeta dice que ha gastado el { $figure } % de su vida.
diagnosis-why-card-ends = La tarjeta dice que ya no le queda reserva para sustituir lo que se rompe.
diagnosis-why-card-busy = Se escriben unos { $figure } MB al día en la tarjeta. Es más de lo debido.
diagnosis-why-memory-low = Solo quedan { $figure } MB de memoria.
diagnosis-do-clock-waits = Espera unos minutos. Si sigue así, mira si otras cosas de casa llegan a internet y si el router deja que el aparato pregunte la hora (NTP).
diagnosis-do-untold = Nada. Algunos ordenadores no tienen sensor para eso.
diagnosis-do-warm = Deja que le llegue el aire: sácalo del armario, del radiador, del sol.
diagnosis-do-hot = Deja que le llegue el aire: sácalo del armario, del radiador, del sol. Una caja con ventilador o disipador ayuda.
diagnosis-do-slowed = Deja que le llegue el aire: sácalo del armario, del radiador, del sol. Una caja con ventilador o disipador ayuda.
diagnosis-do-power-low = Usa la fuente hecha para este aparato, directa a la pared y con un cable corto; desenchufa lo que se alimente de él, como discos.
diagnosis-do-power-was-low = Usa la fuente hecha para este aparato, directa a la pared y con un cable corto.
diagnosis-do-card-errors = Haz hoy una copia de seguridad y restáurala en una tarjeta nueva.
diagnosis-do-card-repaired = Mira si falta algo y haz una copia de seguridad. Un corte de luz puede causarlo una vez; si se repite, usa una tarjeta nueva.
diagnosis-do-card-worn = Haz una copia de seguridad y restáurala pronto en una tarjeta nueva.
diagnosis-do-card-ends = Haz hoy una copia de seguridad y restáurala en una tarjeta nueva.
diagnosis-do-card-busy = Hoy nada. Si sigue así varios días, díselo a quien te ayude: con menos, una tarjeta dura más.
diagnosis-do-memory-low = Reinicia el aparato. Si vuelve a pasar, quizá este aparato sea pequeño para tantas personas y servidores.

## The page about the box
box-title = Este aparato
box-place-text = Cuánto calor tiene, cómo está su tarjeta; reiniciarlo o apagarlo.
box-lead-well = El aparato está bien, por lo que dice.
box-lead-trouble = Algo no va bien en el aparato.
box-lead-clock = El aparato espera a que alguien en internet le diga qué hora es. Hasta entonces no habla con otros servidores; en casa todo funciona.
box-lead-none = Tu Burrow funciona en un ordenador que no es uno de nuestros aparatos, así que no se puede reiniciar, apagar ni restablecer desde aquí. Hazlo con los medios del ordenador.
box-facts = Lo que cuenta
box-findings = Lo que no va bien
box-fact-version = Versión
box-fact-board = Tipo de aparato
box-fact-on = Encendido desde hace
box-fact-heat = Calor dentro
box-fact-power = Fuente
box-fact-memory = Memoria
box-fact-disk = Disco
box-fact-worn = Vida gastada de la tarjeta
box-fact-written = Escrito en la tarjeta
box-fact-clock = Reloj
box-on-hours =
    { $count ->
        [0] Menos de una hora
        [one] Una hora
       *[other] { $count } horas
    }
box-celsius = { $figure } °C
box-percent = { $figure } %
box-a-day = { $figure } MB al día
box-left = Quedan libres { $left } de { $all } MB
box-power-well = Da suficiente
box-power-was-low = Dio demasiado poco en algún momento desde el arranque
box-power-low = Da demasiado poco
box-clock-right = Correcto
box-clock-waits = Espera la hora correcta
box-power = Reiniciar y apagar
box-power-text = Reiniciar lleva uno o dos minutos. No se pierde nada; lo que envíen mientras tanto otros servidores llega después. No lo desenchufes sin más.
box-restart = Reiniciar el aparato
box-shutdown = Apagar el aparato
box-reset = Olvidarlo todo
box-reset-text = Borra todo lo que sabe este aparato: personas, publicaciones, imágenes, su dirección. Solo una copia de seguridad puede devolverlo. Después el aparato empieza como el primer día.
box-reset-name = Para estar seguros, escribe el nombre de la comunidad: { $name }
box-reset-hint = O su dirección.
box-reset-name-wrong = Ese no es el nombre de la comunidad. No se borró nada.
box-reset-button = Borrarlo todo
box-asked-restart-title = El aparato se reinicia
box-asked-restart = Vuelve en uno o dos minutos. Entonces carga otra vez esta página.
box-asked-shutdown-title = El aparato se apaga
box-asked-shutdown = Espera a que su luz deje de parpadear antes de desenchufarlo. Al enchufarlo otra vez, arranca solo.
box-asked-factory-reset-title = El aparato lo borra todo
box-asked-factory-reset = Se reinicia, borra todo lo que sabe y empieza como el primer día. Su nuevo código de apertura está en su pantalla y en claim-code.txt en su tarjeta. Mientras tanto, déjalo enchufado.

## The page of a box whose data can't be opened
damaged-title = No se pueden abrir los datos
damaged-lead = La parte de la tarjeta donde tu Burrow lo guarda todo está dañada, y repararla sola no ayudó. No se borró nada.
damaged-store-lead = Lo que guarda tu Burrow no se puede leer: la tarjeta está fallando, o lo escribió una versión más nueva. No se borró nada.
damaged-full-title = El disco está lleno
damaged-full-lead = No queda sitio en la tarjeta, ni siquiera para arrancar. No se ha perdido nada ni se borró nada. En cuanto haya sitio, tu Burrow se abre solo.
damaged-full-first = Entonces se quita lo que quedó a medias, como una subida interrumpida. A menudo basta con eso.
damaged-full-second = Quien sepa de Linux puede copiar esta tarjeta a una más grande, en la que tu Burrow sigue como estaba. Hasta entonces, guarda la tarjeta tal como está.
damaged-first = Primero: reinícialo una vez
damaged-first-text = A veces una tarjeta solo perdió el contacto. Si esta página vuelve después, es la tarjeta.
damaged-second = Luego: que alguien lo mire
damaged-second-text = Quien sepa de Linux quizá pueda salvar lo que hay en la tarjeta, mientras no se escriba nada en ella. Si hay publicaciones o imágenes que no están en otro sitio, apaga el aparato ahora y guarda la tarjeta tal como está. Con una tarjeta nueva y una copia de seguridad, tu Burrow vuelve en una hora.
damaged-last = O bien: empezar de nuevo en esta tarjeta
damaged-last-text = Borra para siempre lo que queda en ella. Después el aparato se reinicia y su asistente ofrece recuperar una copia de seguridad. Una tarjeta que ha fallado una vez suele fallar otra: mejor usa una nueva.
damaged-code = El código del aparato
damaged-code-hint = Está en la pantalla del aparato y en burrow-note.txt en su tarjeta, que cualquier ordenador puede leer. Así nadie que solo esté en tu red puede borrar nada.
damaged-sure = Para estar seguros, escribe: { $word }
damaged-word = borrar
damaged-sure-hint = Solo una copia de seguridad devuelve lo que se borra.
damaged-act = Borrar la tarjeta y empezar de nuevo
damaged-said = Lo que dijo la revisión de la tarjeta
damaged-store-said = Por qué no se puede leer
damaged-code-wrong = Ese no es el código de este aparato. No se borró nada.
damaged-sure-wrong = Esa no era la palabra. No se borró nada.
damaged-unerased-title = No se pueden borrar los datos
damaged-unerased-lead = Tu Burrow debía olvidarlo todo y se quedó a medias: ya no se puede escribir en su tarjeta. Lo que queda en ella ya no se abre aquí, pero quizá otra persona aún pueda leerlo.
damaged-unerased-second = Luego: pon una tarjeta nueva
damaged-unerased-second-text = Pon en el aparato una tarjeta nueva con Burrow. Rompe la vieja antes de dar el aparato o tirar la tarjeta: lo que queda en ella no se puede borrar de otra manera.
damaged-unerased-said = Lo que dijo el borrado
damaged-begun-title = La tarjeta se prepara de nuevo
damaged-begun = El aparato se reinicia en unos minutos y empieza como el primer día. Entonces su asistente ofrece recuperar una copia de seguridad.
damaged-stuck-title = El aparato no escucha
damaged-stuck = No se le pudo pedir. Desenchúfalo, espera diez segundos y vuelve a enchufarlo.
