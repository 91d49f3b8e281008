# La pantalla del aparato, que tiene pocas letras: frases cortas.

screen-starting = Burrow está arrancando…
screen-welcome = ¡Hola! Este aparato todavía no tiene dueño.
screen-scan = Escanea el cuadrado con un móvil que esté en la misma red.
screen-code = Código:
screen-setting-up = Alguien está preparando este aparato.
screen-setting-up-named = { $name } se está preparando.
screen-go-on = Sigue en el navegador en el que se empezó, o en otro con el código.
screen-ready = Todo va bien. Pueden venir visitas.
screen-down = Ahora mismo no pueden venir visitas. El panel dice por qué.
screen-open = Aquí en casa todo va bien.
screen-clock = El aparato espera la hora correcta, que recibe de internet. Hasta entonces no habla con otros servidores.
screen-owner-back = Con el código, el dueño puede volver a entrar.
screen-at-home = En casa, abre en un navegador:
screen-or = o { $address }
screen-no-network = Todavía no hay red. Enchufa un cable de red, o espera tres minutos: entonces el aparato abre una red Wi-Fi propia, en la que puedes elegir la tuya.
screen-no-cable = No hay red. Enchufa un cable que vaya a tu router.
screen-no-address = La red todavía no tiene dirección para este aparato. ¿Está encendido el router?
screen-hotspot = No había red, así que este aparato ha abierto una Wi-Fi propia. Escanea el cuadrado, o únete a mano:
screen-hotspot-name = Nombre: { $name }
screen-hotspot-password = Contraseña: { $password }
screen-hotspot-then = Luego abre en un navegador:
screen-damaged = No se pueden abrir los datos de este aparato.
screen-damaged-text = No se ha borrado nada. La página de abajo dice qué se puede hacer.
screen-unerased = No se pueden borrar los datos de este aparato.
screen-unerased-text = Una parte sigue ahí. La página de abajo dice qué se puede hacer.
screen-problem = Ajustes en la tarjeta: { $problem }
