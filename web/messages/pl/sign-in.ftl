# Signing in.

login-title = Zaloguj się
login-handle = Twoja nazwa użytkownika
login-handle-hint = Krótka nazwa po pierwszym @, bez reszty.
login-button = Zaloguj się
login-locked = To konto zablokowali opiekunowie tej społeczności. Jeśli myślisz, że to pomyłka, porozmawiaj z nimi.
login-locked-why = To konto zablokowali opiekunowie tej społeczności. Mówią: { $text }
login-wrong = Nazwa użytkownika i hasło do siebie nie pasują. Sprawdź jedno i drugie; w haśle liczą się duże i małe litery.
login-slow = Zbyt wiele złych prób. Poczekaj 15 minut i spróbuj ponownie.
login-forgot = Nie pamiętasz hasła?
login-out = Wylogowano.
login-for-app = Najpierw się zaloguj. Potem możesz połączyć { $app }.
