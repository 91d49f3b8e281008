# The frame around every page.

skip = Saltar al contenido
made-by = Burrow, un hogar para lo que publicas
nav-label = Tus páginas
nav-home = Inicio
nav-invites = Invitaciones
nav-devices = Dispositivos
nav-settings = Ajustes
nav-community = Comunidad
nav-dashboard = Panel
sign-out = Cerrar sesión
sign-in = Iniciar sesión
back-home = Volver a la puerta de casa
wrong-title = Aún no:
wrong-summary = Revisa esto, por favor
copy-hint = Toca o haz clic una vez para seleccionarlo todo, y luego cópialo.
