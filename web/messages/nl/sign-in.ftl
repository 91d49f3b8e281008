# Signing in.

login-title = Inloggen
login-handle = Je gebruikersnaam
login-handle-hint = De korte naam na de eerste @, zonder de rest.
login-button = Inloggen
login-locked = Dit account is op slot gezet door wie voor deze gemeenschap zorgt. Denk je dat dat een vergissing is, praat er dan met hen over.
login-locked-why = Dit account is op slot gezet door wie voor deze gemeenschap zorgt. Zij zeggen: { $text }
login-wrong = Gebruikersnaam en wachtwoord passen niet bij elkaar. Kijk ze allebei na; in het wachtwoord tellen hoofdletters en kleine letters.
login-slow = Te veel verkeerde pogingen. Wacht 15 minuten en probeer het opnieuw.
login-forgot = Wachtwoord vergeten?
login-out = Je bent uitgelogd.
login-for-app = Log eerst in. Daarna kun je { $app } koppelen.
