# Apps.

apps-title = Wybierz aplikację
apps-joined = Jesteś w środku! Teraz wybierz aplikację
apps-lead = Wpisy czyta się i pisze w aplikacji. Nada się każda aplikacja zrobiona dla Mastodona. Gdy zapyta o serwer, podaj jej to:
apps-server-label = Nazwa twojego serwera
apps-then = Aplikacja otworzy potem naszą stronę, na której zalogujesz się nazwą użytkownika { $handle } i swoim hasłem.
apps-browser-title = Od razu tutaj, bez instalowania
apps-browser-text = Te działają w przeglądarce, na telefonach i komputerach. Pierwsza zna już nazwę twojego serwera.
apps-open = Otwórz { $app }
apps-iphone-title = iPhone i iPad
apps-android-title = Android
apps-desk-title = Na komputerze
apps-official = oficjalna, dobra na początek
apps-paid = kosztuje niewiele
