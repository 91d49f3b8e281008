# Devices.

devices-title = Dónde tienes la sesión abierta
devices-lead = Si no reconoces alguno, cierra su sesión y cambia tu contraseña.
devices-browsers = Navegadores
devices-apps = Aplicaciones
devices-no-apps = Aún no hay aplicaciones.
devices-command-line = Creada en la línea de comandos
devices-this = este navegador
devices-used = último uso: { $when }
devices-since = inicio de sesión: { $when }
devices-revoke = Cerrar sesión
devices-others = Cerrar las demás sesiones
devices-others-text = Cierra la sesión en todos los navegadores y aplicaciones menos en este.
devices-revoked-notice = Sesión cerrada.
devices-others-notice = Se ha cerrado la sesión en todo menos en este navegador.
browser-on = { $browser } en { $system }
browser-unknown = Un navegador
ago-now = ahora mismo
ago-minutes = { $count ->
    [one] hace un minuto
   *[other] hace { $count } minutos
}
ago-hours = { $count ->
    [one] hace una hora
   *[other] hace { $count } horas
}
ago-days = { $count ->
    [one] ayer
   *[other] hace { $count } días
}
