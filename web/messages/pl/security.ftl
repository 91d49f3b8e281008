### Getting in and back in: the second step, recovery codes, passkeys, links for a new password, claiming again

## Told at the top of one's pages
alert-label = Do wiadomości
alert-look = Zajrzyj tam
alert-seen = Wiem o tym
alert-codes = Nie masz jeszcze kodów ratunkowych. Jeśli zapomnisz hasła, to z nimi wrócisz.
alert-codes-few = { $count ->
    [0] Nie masz już kodów ratunkowych. Utwórz nowe, żeby móc wrócić, gdy zapomnisz hasła.
    [one] Został ci jeden kod ratunkowy. Utwórz nowe, zanim będą potrzebne.
    [few] Zostały ci { $count } kody ratunkowe. Utwórz nowe, zanim będą potrzebne.
    [many] Zostało ci { $count } kodów ratunkowych. Utwórz nowe, zanim będą potrzebne.
   *[other] Zostało ci { $count } kodów ratunkowych. Utwórz nowe, zanim będą potrzebne.
}
alert-codes-make = Utwórz kody ratunkowe
alert-codes-later = Nie teraz

## What happened
told-title = Co się ostatnio działo
told-nothing = Jeszcze nic.
told-when = { $what } ({ $when })
told-password = Twoje hasło zostało zmienione.
told-link-made = { $name } tworzy link, z którym można wybrać dla ciebie nowe hasło.
told-link-used = Link, którego autorem jest { $name }, posłużył do wyboru nowego hasła. Wszystko zostało wylogowane.
told-link-used-whole = Link, którego autorem jest { $name }, posłużył do wyboru nowego hasła. Wszystko zostało wylogowane, a logowanie nie wymaga już drugiego kroku.
told-code-password = Kod ratunkowy posłużył do wyboru nowego hasła. Wszystko zostało wylogowane.
told-code-step = Kod ratunkowy posłużył do zalogowania.
told-codes-made = Utworzono nowe kody ratunkowe.
told-app-added = Dodano aplikację uwierzytelniającą.
told-app-removed = Usunięto aplikację uwierzytelniającą.
told-passkey-added = Dodano klucz dostępu.
told-passkey-removed = Usunięto klucz dostępu.
told-claimed-again = Ktoś ponownie objął dom przy samym urządzeniu, z nowym hasłem dla ciebie.
told-command-line = Nowe hasło ustawiono ci przy komputerze, na którym działa ta społeczność.
told-rescued = Słowa z karty ratunkowej posłużyły do wyboru nowego hasła. Wszystko zostało wylogowane, a logowanie nie wymaga już drugiego kroku.

## Signing in
login-recover = Użyj kodu ratunkowego.
login-ask = Jeśli go nie masz, poproś o link osobę, od której masz zaproszenie do społeczności { $community }, albo właściciela.
login-passkey-wrong = Ten klucz dostępu nie otworzył drzwi. Spróbuj ponownie albo zaloguj się nazwą użytkownika i hasłem.
login-again = To trwało za długo. Zaloguj się ponownie.
passkey-use = Użyj klucza dostępu
passkey-trouble = Klucz dostępu nie został użyty. Spróbuj ponownie albo wejdź inną drogą.
passkey-noscript = Klucze dostępu potrzebują JavaScriptu, a w tej przeglądarce jest wyłączony.
second-title = Jeszcze jeden krok
second-lead-app = Hasło się zgadza. Teraz pokaż, że to ty.
second-lead-passkey = Hasło się zgadza. Teraz pokaż swój klucz dostępu.
second-code-app = Kod z twojej aplikacji
second-code-app-hint = Sześć cyfr z aplikacji uwierzytelniającej albo jeden z kodów ratunkowych.
second-code = Kod ratunkowy
second-code-hint = Jeśli nie masz przy sobie klucza dostępu, wpisz jeden z kodów ratunkowych.
second-button = Wejdź
second-wrong = Ten kod nie otwiera. Aplikacja pokazuje nowy co 30 sekund i każdy otwiera tylko raz.
second-slow = Zbyt wiele złych kodów. Poczekaj chwilę i spróbuj ponownie.
second-elsewhere = Twój klucz dostępu otwiera tylko pod { $address }. Zaloguj się tam albo użyj tu kodu ratunkowego.
second-lost = Nie masz już aplikacji, klucza dostępu ani kodów? Poproś właściciela o link.
second-back = Wróć do logowania

## A recovery code for a forgotten password
recover-title = Wejdź z powrotem
recover-lead = Z jednym z kodów ratunkowych wybierzesz nowe hasło.
recover-code = Kod ratunkowy
recover-code-hint = Szesnaście liter i cyfr w czterech grupach. Każdy otwiera raz.
recover-button = Ustaw nowe hasło
recover-wrong = Nazwa użytkownika i kod do siebie nie pasują albo kod był już użyty.
recover-done = Masz nowe hasło. Wszystko inne zostało wylogowane.
recover-no-code = Brak kodów? Poproś o link osobę, od której masz zaproszenie do społeczności { $community }, albo właściciela.

## A link for a new password
reset-title = Wybierz nowe hasło
reset-lead = Cześć, { $name }. Ten link, żeby pomóc ci wrócić, tworzy dla ciebie { $by }.
reset-then = Wszystkie twoje przeglądarki i aplikacje zostaną wylogowane i zalogujesz się znowu nowym hasłem.
reset-then-second = Logowanie nie wymaga już drugiego kroku, dopóki znów go nie ustawisz.
reset-over-title = Ten link już się nie otwiera
reset-over = Był już użyty, ma ponad dzień albo powstał nowszy. Poproś o inny.

## Settings
security-title = Logowanie
security-lead = Twoje hasło, drugi krok i drogi powrotne.
security-go = Zadbaj o logowanie
security-owed = Właściciel i moderatorzy tej społeczności potrzebują drugiego kroku. Ustaw tu aplikację lub klucz dostępu, a reszta się otworzy.
security-changed = Zapisano.
security-needed = To twój ostatni drugi krok, a właściciel i moderatorzy go potrzebują. Najpierw dodaj inny.
sure-title = Czy to ty?
sure-text = Wpisz hasło, a przez dziesięć minut możesz tu coś zmieniać.
sure-button = Dalej
sure-needed = Najpierw wpisz hasło, potem zrób to jeszcze raz.
app-title = Aplikacja uwierzytelniająca
app-text = Aplikacja w telefonie pokazuje sześć cyfr, które wpisujesz po haśle. Nada się każda, na przykład Aegis, Google Authenticator albo ta w twoim menedżerze haseł.
app-on = w użyciu
app-add = Dodaj aplikację
app-remove = Usuń aplikację
app-add-title = Dodaj aplikację uwierzytelniającą
app-add-lead = Od tej pory do logowania potrzebne są hasło i kod z aplikacji.
app-scan-title = Zeskanuj to aplikacją
app-scan-text = W aplikacji wybierz dodanie konta, a potem skieruj tu aparat.
app-scan-label = Kod do zeskanowania aplikacją uwierzytelniającą
app-open = Aplikacja jest na tym urządzeniu: otwórz ją
app-type = Bez aparatu? Wpisz zamiast tego
app-type-text = Wybierz wpisanie klucza „opartego na czasie”:
app-code-title = Wpisz kod, który pokazuje
app-code-text = Żebyśmy wiedzieli, że działa, zanim będzie potrzebny.
app-code = Sześć cyfr
app-confirm = Używaj tej aplikacji
app-cancel = Nie teraz
app-wrong = To nie jest kod, który aplikacja powinna teraz pokazywać. Poczekaj na następny i sprawdź, czy zegar telefonu dobrze chodzi.
passkeys-title = Klucze dostępu
passkeys-text = Twój telefon, komputer lub klucz bezpieczeństwa otwiera drzwi palcem, twarzą albo kodem. Nie trzeba wpisywać hasła i nie ma niczego, co mogłaby ukraść fałszywa strona.
passkey-since = dodany { $when }
passkey-name = Jak ma się nazywać?
passkey-name-hint = Żeby później było wiadomo, na którym jest urządzeniu. Możesz zostawić puste.
passkey-add = Dodaj klucz dostępu
passkey-remove = Usuń
passkey-wrong = Nie udało się dodać klucza dostępu. Spróbuj ponownie.
passkey-known = Na tym urządzeniu jest już twój klucz dostępu.
passkey-elsewhere = Klucze dostępu można dodawać tylko pod { $address }, bo przeglądarki wiążą je z szyfrowanym połączeniem i jednym adresem.
passkey-nowhere = Klucze dostępu potrzebują adresu z nazwą, a adres tej społeczności to numer.
codes-title = Kody ratunkowe
codes-text = Osiem kodów na papierze wpuści cię, gdy zapomnisz hasła lub zgubisz telefon.
codes-left = { $count ->
    [0] Nie został żaden.
    [one] Został jeden.
    [few] Zostały { $count }.
    [many] Zostało { $count }.
   *[other] Zostało { $count }.
}
codes-make = Utwórz kody ratunkowe
codes-again = Utwórz nowe kody
codes-again-text = Kody, które masz teraz, przestaną działać.
codes-back = Wstecz
codes-joined-title = Jesteś w środku. Jeszcze jedno
codes-offer = Nie ma adresu e-mail, na który można wysłać zapomniane hasło. Te kody to twoja droga powrotna.
codes-what-1 = Dostajesz osiem kodów, a każdy działa raz.
codes-what-2 = Wydrukuj je lub zapisz i trzymaj tam, gdzie ważne papiery.
codes-what-3 = Kto je ma, może wejść jako ty, więc nikomu ich nie pokazuj.
codes-made-title = Twoje kody ratunkowe
codes-made-lead = Wydrukuj tę stronę albo zapisz kody.
codes-how = Żeby wrócić: { $address }
codes-once = Widzisz je tylko teraz. Nowe możesz utworzyć, kiedy chcesz.
codes-done = Są już schowane

## Owner and moderators
oblige-title = Właściciel i moderatorzy potrzebują drugiego kroku
oblige-text = Kto opiekuje się tą społecznością, trzyma klucze wszystkich. Gdy to jest włączone, bez aplikacji lub klucza dostępu nie otworzy się żadna ze stron właściciela.
oblige-on = włączone
oblige-start = Włącz
oblige-stop = Wyłącz

## Helping somebody back in
help-title = Pomóż wrócić: { $name }
help-lead = Tworzysz link, { $name } otwiera go i wybiera nowe hasło.
help-what-1 = Link otwiera się raz, w ciągu 24 godzin.
help-what-2 = Gdy zostanie użyty, wszystkie przeglądarki i aplikacje tej osoby ({ $name }) zostaną wylogowane.
help-what-3 = { $name } dowie się, że link jest od ciebie.
help-second = { $name } nie ma już też aplikacji ani klucza dostępu
help-second-text = Wtedy logowanie nie wymaga już drugiego kroku. Upewnij się, że prosi o to naprawdę ta osoba.
help-make = Utwórz link
help-link-title = Link dla: { $name }
help-link-lead = Przekaż go osobiście, tak żeby mieć pewność, kto go dostaje. Dla: { $name }
help-scan = Albo daj to zeskanować:
help-scan-label = Link do nowego hasła, do zeskanowania
help-until = Otwiera się do { $when }.
help-once = Widzisz go tylko teraz. Jeśli się zgubi, utwórz inny; wtedy ten przestanie działać.

## Claiming the house again
reclaim-title = Wróć do swojego Burrow
reclaim-lead = Znaleziono plik reset-owner.txt. Z kodem właściciela, który { $community } pokazuje na ekranie, właściciel dostanie nowe hasło. Wszystko inne zostaje, jak jest.
reclaim-next = Dalej
reclaim-password-title = Nowe hasło
reclaim-password-lead = Twoje przeglądarki i aplikacje zostaną wylogowane, a logowanie nie wymaga już drugiego kroku.
reclaim-who = Kim jesteś?
reclaim-who-missing = Wybierz, kim jesteś.
