# The landing page and the home page.

landing-invite-only = Tylko z zaproszeniem
landing-lead = { $community } to mały, prywatny zakątek społecznościowego internetu, prowadzony w domu przez ludzi, którzy się znają.
landing-what-title = Co to jest?
landing-what-1 = Miejsce, w którym dzielisz się słowami i zdjęciami z wybranymi ludźmi, bez reklam i bez nikogo, kto liczyłby twoje kliknięcia.
landing-what-2 = Rozmawia z Mastodonem i innymi serwerami fediwersum, więc możesz obserwować ludzi wszędzie.
landing-what-3 = Wchodzi się tylko z zaproszeniem od kogoś, kto tu mieszka. Jeśli je masz, otwórz jego link.
landing-rules-title = Zasady domu
home-title = Cześć, { $name }
home-lead = W tej przeglądarce trwa twoja sesja w społeczności { $community }.
home-server-title = Nazwa twojego serwera
home-server-text = Aplikacje pytają o nią przy logowaniu:
home-apps-title = Aplikacje
home-apps-text = Czytaj i pisz na telefonie lub komputerze
home-invites-text = Wprowadź kogoś
home-devices-text = Zobacz, gdzie trwają twoje sesje
home-settings-text = Zmień hasło
home-dashboard-text = Jak się ma dom i wszystko, o co trzeba zadbać, na jednej stronie.
home-community-text = Nazwa, zasady i co jest tu zwyczajne
home-people-text = Kto tu mieszka; pomóż komuś wrócić
home-profile-title = Twój profil
home-profile-text = Jak widzą cię inni

# What the owner tells at length, and the links to it.
text-about = O społeczności { $community }
text-privacy = Prywatność
text-terms = Warunki
text-since = Stan na: { $day }
