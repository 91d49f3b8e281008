# The landing page and the home page.

landing-invite-only = Nur mit Einladung
landing-lead = { $community } ist eine kleine, private Ecke des sozialen Webs, zu Hause betrieben von Leuten, die sich kennen.
landing-what-title = Was ist das hier?
landing-what-1 = Ein Ort, um Worte und Bilder mit den Menschen zu teilen, die du dir ausgesucht hast: ohne Werbung, und ohne dass jemand deine Klicks zählt.
landing-what-2 = Er spricht mit Mastodon und den anderen Servern des Fediverse, sodass du überall Menschen folgen kannst.
landing-what-3 = Herein kommt man nur mit einer Einladung von jemandem, der hier wohnt. Wenn du eine hast, öffne ihren Link.
landing-rules-title = Hausregeln
home-title = Hallo, { $name }
home-lead = Du bist in diesem Browser bei { $community } angemeldet.
home-server-title = Name deines Servers
home-server-text = Apps fragen danach, wenn du dich anmeldest:
home-apps-title = Apps
home-apps-text = Am Handy oder Computer lesen und schreiben
home-invites-text = Jemanden dazuholen
home-devices-text = Sehen, wo du angemeldet bist
home-settings-text = Dein Passwort ändern
home-dashboard-text = Wie es dem Haus geht, und alles, worum man sich kümmert, auf einer Seite.
home-community-text = Name, Regeln und was hier üblich ist
home-people-text = Wer hier wohnt; jemandem wieder hereinhelfen
home-profile-title = Dein Profil
home-profile-text = Wie andere dich sehen

# What the owner tells at length, and the links to it.
text-about = Über { $community }
text-privacy = Datenschutz
text-terms = Bedingungen
text-since = Stand: { $day }
