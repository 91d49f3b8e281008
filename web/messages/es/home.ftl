# The landing page and the home page.

landing-invite-only = Solo con invitación
landing-lead = { $community } es un rincón pequeño y privado de la web social, que lleva en casa gente que se conoce.
landing-what-title = ¿Qué es esto?
landing-what-1 = Un lugar para compartir palabras e imágenes con las personas que has elegido, sin publicidad y sin que nadie cuente tus clics.
landing-what-2 = Habla con Mastodon y los demás servidores del fediverso, así que puedes seguir a gente de cualquier parte.
landing-what-3 = Solo se entra con una invitación de alguien que vive aquí. Si tienes una, abre su enlace.
landing-rules-title = Normas de la casa
home-title = Hola, { $name }
home-lead = Tienes la sesión iniciada en { $community } en este navegador.
home-server-title = Nombre de tu servidor
home-server-text = Las aplicaciones lo piden cuando inicias sesión:
home-apps-title = Aplicaciones
home-apps-text = Lee y publica en tu móvil u ordenador
home-invites-text = Trae a alguien
home-devices-text = Mira dónde tienes la sesión abierta
home-settings-text = Cambia tu contraseña
home-dashboard-text = Cómo está la casa, y todo lo que hay que cuidar, en una página.
home-community-text = Nombre, normas y lo que aquí es habitual
home-people-text = Quién vive aquí; ayuda a alguien a volver a entrar
home-profile-title = Tu perfil
home-profile-text = Cómo te ven los demás

# What the owner tells at length, and the links to it.
text-about = Acerca de { $community }
text-privacy = Privacidad
text-terms = Condiciones
text-since = Vigente desde el { $day }
