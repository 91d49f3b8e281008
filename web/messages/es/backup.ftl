# Backups, and filling a new box from one.

backup-title = Copia de seguridad
backup-lead = Un solo archivo con todo dentro: personas, publicaciones, imágenes, ajustes. Está cerrado con las palabras de tu hoja de rescate.
backup-sheet = Se abre con la hoja de rescate del { $when }, y con nada más.
backup-keep = Guarda el archivo en otro sitio que no sea este aparato: en otro ordenador, en una memoria USB dentro de un cajón.
backup-button = Hacer una copia
backup-hint = Tu navegador la guarda como cualquier otro archivo. Con muchas imágenes puede tardar un rato; deja la página abierta.
backup-no-sheet = Una copia necesita algo con lo que cerrarse. Haz antes tu hoja de rescate.
backup-back-title = Cómo se recupera
backup-back = En un aparato nuevo, o después de vaciar este: abre el asistente, elige «Restaurar una copia» y dale este archivo y las doce palabras.
restore-title = Restaurar una copia
restore-lead = Necesitas el archivo de una copia y la hoja de rescate con la que se cerró.
restore-words-hint = Las de la hoja de rescate, en su orden. Bastan las cuatro primeras letras de cada palabra.
restore-file = La copia
restore-file-hint = Un archivo que acaba en .backup.
restore-notice = Se revisa todo el archivo antes de cambiar nada aquí. Asegúrate de que el aparato viejo está apagado: dos con la misma dirección confunden al mundo.
restore-button = Restaurarla
restore-broken = El archivo no ha llegado entero. Prueba otra vez, quizá con un cable.
restore-no-file = Elige el archivo de la copia.
restore-no-backup = Este archivo no es una copia de Burrow. Busca uno que acabe en .backup.
restore-other-words = Son palabras de una hoja de rescate, pero esta copia se cerró con otra. La fecha de la hoja dice con cuál.
restore-damaged = Esta copia está dañada o incompleta. No se ha cambiado nada. Prueba con una más antigua.
restore-newer = Esta copia la hizo un Burrow más nuevo. Actualiza antes este aparato y prueba otra vez.
restore-disk = Aquí no cabe, o el disco ha fallado. No se ha cambiado nada.
restored-title = Ya está todo de vuelta
restored-lead = Burrow arranca ahora de nuevo con ello. Espera un momento y luego inicia sesión como siempre.
restored-rows = { $count ->
    [one] Una entrada
   *[other] { $count } entradas
}
restored-files = { $count ->
    [one] Un archivo
   *[other] { $count } archivos
}
