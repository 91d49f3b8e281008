# The dashboard's page before its program runs, and what the server answers to that program.
# What the dashboard itself says is in dashboard.ftl.

dashboard-loading = Un momento: el panel está en camino.
dashboard-noscript = El panel necesita JavaScript, y este navegador no lo ejecuta. Estas páginas no lo necesitan y hacen casi lo mismo.
dashboard-unbuilt = Este Burrow se construyó sin su panel (make web lo construye). Estas páginas hacen casi lo mismo.

console-401 = Tu sesión se ha cerrado. Iníciala de nuevo y sigue.
console-403 = Eso no te corresponde a ti.
console-404 = Eso ya no está. Quizá alguien lo ha quitado mientras tanto.
console-409 = Eso no encaja con cómo están las cosas ahora. Mira otra vez y vuelve a probar.
console-422 = Así no se puede hacer. Mira lo que has escrito.
console-429 = Es demasiado de una vez, o hay demasiados. Espera un poco, o retira antes algunos.
console-500 = Algo se ha roto por nuestra parte. Prueba otra vez, por favor.
console-budget-wrong = Un límite de espacio es de al menos 64 MB.
console-announcement-wrong = Un anuncio tiene de 1 a 5000 caracteres.
console-picture-wrong = Este archivo no se puede usar. Tiene que ser una imagen (JPEG, PNG, GIF o WebP) y no demasiado grande.
console-hints-wrong = Lo que se dice debajo de una norma puede tener como mucho 600 caracteres.
console-text-wrong = Un texto puede tener como mucho 40 000 caracteres.
console-emoji-name-wrong = Un nombre tiene de 2 a 100 letras de la a a la z, cifras o guiones bajos.
console-emoji-name-taken = Ya hay uno con ese nombre. Elige otro nombre.
console-emoji-category-wrong = Un título tiene como mucho 60 caracteres.
console-emoji-copy-failed = Su servidor no dio la imagen. Prueba más tarde.
console-relay-actor-missing = Nadie responde en esta dirección. ¿Es la dirección del propio repetidor?
