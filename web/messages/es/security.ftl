### Getting in and back in: the second step, recovery codes, passkeys, links for a new password, claiming again

## Told at the top of one's pages
alert-label = Para que lo sepas
alert-look = Mirarlo
alert-seen = Ya lo sé
alert-codes = Aún no tienes códigos de recuperación. Si olvidas tu contraseña, con ellos puedes volver a entrar.
alert-codes-few = { $count ->
    [0] Ya no te quedan códigos de recuperación. Haz otros, para poder volver a entrar si olvidas tu contraseña.
    [one] Te queda un código de recuperación. Haz otros antes de que los necesites.
   *[other] Te quedan { $count } códigos de recuperación. Haz otros antes de que los necesites.
}
alert-codes-make = Hacer códigos de recuperación
alert-codes-later = Ahora no

## What happened
told-title = Lo que ha pasado últimamente
told-nothing = Nada todavía.
told-when = { $what } ({ $when })
told-password = Se cambió tu contraseña.
told-link-made = { $name } hizo un enlace con el que se puede elegir una contraseña nueva para ti.
told-link-used = El enlace que hizo { $name } se usó para elegir una contraseña nueva. Se cerraron todas las sesiones.
told-link-used-whole = El enlace que hizo { $name } se usó para elegir una contraseña nueva. Se cerraron todas las sesiones, y para entrar ya no hace falta un segundo paso.
told-code-password = Se usó un código de recuperación para elegir una contraseña nueva. Se cerraron todas las sesiones.
told-code-step = Se usó un código de recuperación para iniciar sesión.
told-codes-made = Se hicieron códigos de recuperación nuevos.
told-app-added = Se añadió una aplicación de autenticación.
told-app-removed = Se quitó la aplicación de autenticación.
told-passkey-added = Se añadió una llave de acceso.
told-passkey-removed = Se quitó una llave de acceso.
told-claimed-again = La casa se reclamó de nuevo en el propio aparato, con una contraseña nueva para ti.
told-command-line = Recibiste una contraseña nueva en el ordenador donde funciona esta comunidad.
told-rescued = Se usaron las palabras de la hoja de rescate para elegir una contraseña nueva. Se cerraron todas las sesiones, y para entrar ya no hace falta un segundo paso.

## Signing in
login-recover = Usa un código de recuperación.
login-ask = Si no tienes, pide un enlace a quien te invitó a { $community }, o a la persona responsable.
login-passkey-wrong = Esa llave de acceso no abrió la puerta. Prueba otra vez, o inicia sesión con tu nombre de usuario y tu contraseña.
login-again = Eso ha tardado demasiado. Inicia sesión otra vez, por favor.
passkey-use = Usar una llave de acceso
passkey-trouble = No se usó la llave de acceso. Prueba otra vez, o entra por otro camino.
passkey-noscript = Las llaves de acceso necesitan JavaScript, que está apagado en este navegador.
second-title = Un paso más
second-lead-app = Tu contraseña es correcta. Ahora demuestra que eres tú.
second-lead-passkey = Tu contraseña es correcta. Ahora enseña tu llave de acceso.
second-code-app = Código de tu aplicación
second-code-app-hint = Seis cifras de tu aplicación de autenticación, o uno de tus códigos de recuperación.
second-code = Código de recuperación
second-code-hint = Si no llevas encima tu llave de acceso, escribe uno de tus códigos de recuperación.
second-button = Entrar
second-wrong = Ese código no abre. La aplicación muestra uno nuevo cada 30 segundos, y cada uno abre solo una vez.
second-slow = Demasiados códigos equivocados. Espera un rato y prueba otra vez.
second-elsewhere = Tu llave de acceso solo abre en { $address }. Inicia sesión allí, o usa aquí un código de recuperación.
second-lost = ¿Has perdido la aplicación, la llave de acceso y los códigos? Pide un enlace a la persona responsable.
second-back = Volver al inicio de sesión

## A recovery code for a forgotten password
recover-title = Volver a entrar
recover-lead = Con uno de tus códigos de recuperación eliges una contraseña nueva.
recover-code = Código de recuperación
recover-code-hint = Dieciséis letras y cifras, en cuatro grupos. Cada uno abre una vez.
recover-button = Poner la contraseña nueva
recover-wrong = El nombre de usuario y el código no encajan, o el código ya se ha usado.
recover-done = Tienes una contraseña nueva. Se ha cerrado la sesión en todo lo demás.
recover-no-code = ¿No tienes códigos? Pide un enlace a quien te invitó a { $community }, o a la persona responsable.

## A link for a new password
reset-title = Elige una contraseña nueva
reset-lead = Hola, { $name }. { $by } hizo este enlace para ayudarte a volver a entrar.
reset-then = Se cerrará entonces la sesión en todos tus navegadores y aplicaciones, y la iniciarás de nuevo con la contraseña nueva.
reset-then-second = Para entrar ya no hará falta un segundo paso, hasta que pongas uno otra vez.
reset-over-title = Este enlace ya no abre
reset-over = Ya se usó, tiene más de un día, o se hizo uno más nuevo. Pide otro.

## Settings
security-title = Inicio de sesión
security-lead = Tu contraseña, un segundo paso y formas de volver a entrar.
security-go = Gestionar el inicio de sesión
security-owed = Quienes llevan o moderan esta comunidad necesitan un segundo paso. Añade aquí una aplicación o una llave de acceso, y se abrirá el resto.
security-changed = Guardado.
security-needed = Ese es tu último segundo paso, y quienes llevan o moderan necesitan uno. Añade antes otro.
sure-title = ¿Eres tú?
sure-text = Escribe tu contraseña, y durante diez minutos podrás cambiar cosas aquí.
sure-button = Seguir
sure-needed = Escribe antes tu contraseña y luego hazlo otra vez.
app-title = Aplicación de autenticación
app-text = Una aplicación en tu móvil muestra seis cifras, que escribes después de la contraseña. Sirve cualquiera, como Aegis, Google Authenticator o la de tu gestor de contraseñas.
app-on = en uso
app-add = Añadir una aplicación
app-remove = Quitar la aplicación
app-add-title = Añadir una aplicación de autenticación
app-add-lead = A partir de entonces, entrar requiere tu contraseña y un código de la aplicación.
app-scan-title = Escanea esto con la aplicación
app-scan-text = En la aplicación, elige añadir una cuenta y apunta la cámara aquí.
app-scan-label = Código para escanear con la aplicación de autenticación
app-open = La aplicación está en este dispositivo: ábrela
app-type = ¿Sin cámara? Escribe esto en su lugar
app-type-text = Elige escribir una clave, «basada en el tiempo»:
app-code-title = Escribe el código que muestra
app-code-text = Así sabemos que funciona antes de que lo necesites.
app-code = Seis cifras
app-confirm = Usar esta aplicación
app-cancel = Ahora no
app-wrong = Ese no es el código que la aplicación debería mostrar ahora. Espera al siguiente, y mira si el reloj del móvil va bien.
passkeys-title = Llaves de acceso (passkeys)
passkeys-text = Tu móvil, tu ordenador o una llave de seguridad abre la puerta con tu dedo, tu cara o un código. Sin contraseña que escribir, y nada que una página falsa pueda robar.
passkey-since = añadida { $when }
passkey-name = ¿Cómo se llamará?
passkey-name-hint = Para que sepas después en qué dispositivo está. Puedes dejarlo vacío.
passkey-add = Añadir una llave de acceso
passkey-remove = Quitar
passkey-wrong = No se pudo añadir la llave de acceso. Prueba otra vez, por favor.
passkey-known = Este dispositivo ya tiene una llave de acceso tuya.
passkey-elsewhere = Las llaves de acceso solo se pueden añadir en { $address }, porque los navegadores las atan a una conexión cifrada y a una dirección.
passkey-nowhere = Las llaves de acceso necesitan una dirección con nombre, y la de esta comunidad es un número.
codes-title = Códigos de recuperación
codes-text = Ocho códigos en papel te dejan entrar cuando has olvidado tu contraseña o perdido tu móvil.
codes-left = { $count ->
    [0] No queda ninguno.
    [one] Queda uno.
   *[other] Quedan { $count }.
}
codes-make = Hacer códigos de recuperación
codes-again = Hacer códigos nuevos
codes-again-text = Los códigos que tienes ahora dejan de funcionar.
codes-back = Volver
codes-joined-title = Ya estás dentro. Una cosa más
codes-offer = No hay correo al que enviar una contraseña olvidada. Estos códigos son tu camino de vuelta.
codes-what-1 = Recibes ocho códigos, y cada uno sirve una vez.
codes-what-2 = Imprímelos o apúntalos, y guárdalos con tus papeles importantes.
codes-what-3 = Quien los tenga puede entrar como si fueras tú, así que no se los enseñes a nadie.
codes-made-title = Tus códigos de recuperación
codes-made-lead = Imprime esta página o apúntalos.
codes-how = Para volver a entrar: { $address }
codes-once = Solo los ves ahora. Puedes hacer otros cuando quieras.
codes-done = Los he guardado

## Owner and moderators
oblige-title = Quienes llevan y moderan necesitan un segundo paso
oblige-text = Quien cuida de esta comunidad tiene en su mano las llaves de todos. Si esto está encendido, no se les abre ninguna de las páginas de gestión hasta que tengan una aplicación o una llave de acceso.
oblige-on = encendido
oblige-start = Encenderlo
oblige-stop = Apagarlo

## Helping somebody back in
help-title = Ayudar a { $name } a volver a entrar
help-lead = Haces un enlace, y { $name } lo abre y elige una contraseña nueva.
help-what-1 = El enlace abre una vez, en un plazo de 24 horas.
help-what-2 = Cuando se usa, se cierra la sesión en todos los navegadores y aplicaciones de { $name }.
help-what-3 = { $name } sabrá que lo hiciste tú.
help-second = { $name } también ha perdido la aplicación o la llave de acceso
help-second-text = Entonces, para entrar ya no hace falta un segundo paso. Asegúrate de que de verdad es esa persona quien lo pide.
help-make = Hacer el enlace
help-link-title = Un enlace para { $name }
help-link-lead = Dáselo a { $name } personalmente, de forma que sepas que es esa persona.
help-scan = O deja que escanee esto:
help-scan-label = Enlace para una contraseña nueva, para escanear
help-until = Abre hasta el { $when }.
help-once = Solo lo ves ahora. Si se pierde, haz otro; entonces este ya no sirve.

## Claiming the house again
reclaim-title = Volver a tu madriguera
reclaim-lead = Se encontró el archivo reset-owner.txt. Con el código de apertura que { $community } muestra en su pantalla, la persona responsable recibe una contraseña nueva. Todo lo demás se queda como está.
reclaim-next = Seguir
reclaim-password-title = Una contraseña nueva
reclaim-password-lead = Se cierra la sesión en tus navegadores y aplicaciones, y para entrar ya no hace falta un segundo paso.
reclaim-who = ¿Quién eres?
reclaim-who-missing = Elige quién eres.
