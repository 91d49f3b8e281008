# Signing in.

login-title = Anmelden
login-handle = Dein Profilname
login-handle-hint = Der kurze Name nach dem ersten @, ohne den Rest.
login-button = Anmelden
login-locked = Dieses Konto wurde von denen gesperrt, die sich um diese Gemeinschaft kümmern. Wenn du das für einen Irrtum hältst, sprich mit ihnen.
login-locked-why = Dieses Konto wurde von denen gesperrt, die sich um diese Gemeinschaft kümmern. Sie sagen: { $text }
login-wrong = Profilname und Passwort passen nicht zusammen. Prüf beide; beim Passwort kommt es auf Groß und Klein an.
login-slow = Zu viele falsche Versuche. Warte 15 Minuten und versuch es dann noch einmal.
login-forgot = Passwort vergessen?
login-out = Du bist abgemeldet.
login-for-app = Melde dich erst an. Dann kannst du { $app } verbinden.
