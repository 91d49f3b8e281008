# Signing in.

login-title = Accedi
login-handle = Il tuo nome utente
login-handle-hint = Il nome corto dopo la prima @, senza il resto.
login-button = Accedi
login-locked = Questo account è stato bloccato da chi si occupa di questa comunità. Se pensi che sia un errore, parlane con loro.
login-locked-why = Questo account è stato bloccato da chi si occupa di questa comunità. Ecco che cosa dicono: { $text }
login-wrong = Nome utente e password non corrispondono. Controlla entrambi; nella password maiuscole e minuscole contano.
login-slow = Troppi tentativi sbagliati. Aspetta 15 minuti, poi riprova.
login-forgot = Hai dimenticato la password?
login-out = Uscita effettuata.
login-for-app = Prima accedi. Poi puoi collegare { $app }.
