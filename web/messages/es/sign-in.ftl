# Signing in.

login-title = Iniciar sesión
login-handle = Tu nombre de usuario
login-handle-hint = El nombre corto que va tras la primera @, sin el resto.
login-button = Iniciar sesión
login-locked = Quienes cuidan de esta comunidad han bloqueado esta cuenta. Si crees que es un error, habla con ellos.
login-locked-why = Quienes cuidan de esta comunidad han bloqueado esta cuenta. Dicen: { $text }
login-wrong = El nombre de usuario y la contraseña no encajan. Comprueba los dos; en la contraseña importan las mayúsculas y minúsculas.
login-slow = Demasiados intentos fallidos. Espera 15 minutos y prueba otra vez.
login-forgot = ¿Has olvidado tu contraseña?
login-out = Has cerrado la sesión.
login-for-app = Inicia sesión antes. Después podrás conectar { $app }.
