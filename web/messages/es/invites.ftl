# Invites.

invites-title = Invitaciones
invites-lead = Quien tiene una invitación puede entrar enseguida. Dásela a gente que conozcas.
invites-new = Crear una invitación
invites-none = Aún no hay invitaciones. Crea la primera y envíasela a alguien que te gustaría tener aquí.
invites-open = Invitaciones abiertas
invites-closed = Usadas, caducadas o retiradas
invites-joined = { $count ->
    [0] Nadie ha entrado con ella todavía
    [one] Una persona ha entrado con ella
   *[other] { $count } personas han entrado con ella
}
invites-left = { $count ->
    [0] ya no le quedan usos
    [one] le queda un uso
   *[other] le quedan { $count } usos
}
invites-unlimited = cualquier número de personas
invites-expires = abierta hasta el { $when }
invites-never = no caduca
invites-from = hecha por { $name }
invite-state-open = abierta
invite-state-used = usada
invite-state-expired = caducada
invite-state-revoked = retirada
invite-untitled = Invitación
invite-new-title = Crear una invitación
invite-note = ¿Para quién es?
invite-note-hint = Una nota para ti, como «Tía Rosa». La persona invitada también la ve, como saludo.
invite-note-wrong = Una nota puede tener como mucho 200 caracteres.
invite-uses = ¿Cuántas personas pueden usarla?
invite-uses-1 = Una persona
invite-uses-n = Hasta { $count } personas
invite-uses-any = Las que quieran
invite-expiry = ¿Cuánto tiempo está abierta?
invite-expiry-1 = Un día
invite-expiry-7 = Una semana
invite-expiry-30 = 30 días
invite-expiry-never = Hasta que yo la retire
invite-role = Entran como
invite-role-member = Miembro
invite-role-member-text = Lee y publica
invite-role-moderator = Moderación
invite-role-moderator-text = También ayuda a cuidar de la comunidad
invite-follow = Siguen desde el principio a
invite-follow-hint = Para que su primera página no esté vacía.
invite-make = Crear la invitación
invite-form-wrong = Esa opción no está en la lista. Elige otra vez, por favor.
invite-follow-unknown = Una de las personas a seguir ya no está aquí. Elige otra vez, por favor.
invite-show-title = Tu invitación está lista
invite-link = El enlace
invite-link-text = Envíalo por mensaje o correo electrónico:
invite-scan = O deja que escaneen esto con la cámara del móvil:
invite-scan-label = Código QR del enlace de la invitación
invite-local = Solo estás probando Burrow: este enlace funciona en este ordenador y en ningún otro sitio.
invite-revoke = Retirar esta invitación
invite-revoke-text = El enlace deja de funcionar en el acto. Quienes entraron con él se quedan.
invite-revoked-notice = La invitación está retirada. Su enlace ya no funciona.
invite-all = Todas las invitaciones
invites-saved = Guardado.
invites-not-you = En este momento solo hacen invitaciones quienes cuidan de este lugar. Habla con alguno de ellos si quieres traer a alguien.
invites-paused-notice = Todas las invitaciones están en pausa: nadie puede entrar con una hasta que la persona responsable las reactive.
invites-settings-title = Cómo se usan las invitaciones
invites-members = Los miembros también pueden invitar
invites-members-text = Hasta cinco invitaciones abiertas por miembro, para cinco personas como mucho, abiertas 30 días como mucho. Tú las ves todas.
invites-pause = Poner todas las invitaciones en pausa
invites-pause-text = A quien abra una se le dice, con amabilidad, que vuelva más tarde. No se pierde nada.
invite-copies = Hacer varias a la vez, para imprimir
invite-copies-hint = Cada una es una invitación distinta. Salen como tarjetas, cuatro por hoja de papel.
invite-copies-1 = Solo una
invite-copies-n = { $count } invitaciones
invite-card = Imprimir como tarjeta
invite-sheet = Una hoja de tarjetas
cards-title = Tarjetas para imprimir
cards-lead-single = Cada tarjeta tiene su propia página, del tamaño de una postal (A6).
cards-lead-sheet = En una hoja A4 caben cuatro tarjetas. Corta por las líneas discontinuas.
cards-how = Usa «Imprimir» en tu navegador, sin márgenes y a tamaño real.
cards-as-sheet = Mejor cuatro por hoja
cards-as-single = Mejor una por página
cards-scan = Escanea esto con la cámara del móvil, o escribe:
tree-title = Quién invitó a quién
tree-lead = Todas las personas que viven aquí, debajo de quien las trajo.
