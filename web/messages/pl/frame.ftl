# The frame around every page.

skip = Przejdź do treści
made-by = Burrow, dom dla twoich wpisów
nav-label = Twoje strony
nav-home = Start
nav-invites = Zaproszenia
nav-devices = Urządzenia
nav-settings = Ustawienia
nav-community = Społeczność
nav-dashboard = Panel
sign-out = Wyloguj
sign-in = Zaloguj się
back-home = Wróć do drzwi wejściowych
wrong-title = Jeszcze nie:
wrong-summary = Spójrz na to jeszcze raz
copy-hint = Dotknij lub kliknij raz, żeby zaznaczyć całość, potem skopiuj.
