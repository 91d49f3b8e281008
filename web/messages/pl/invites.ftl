# Invites.

invites-title = Zaproszenia
invites-lead = Kto ma zaproszenie, może od razu wejść. Daj je ludziom, których znasz.
invites-new = Utwórz zaproszenie
invites-none = Jeszcze żadnych zaproszeń. Utwórz pierwsze i wyślij je komuś, kogo chcesz tu mieć.
invites-open = Otwarte zaproszenia
invites-closed = Wykorzystane, wygasłe lub wycofane
invites-joined = { $count ->
    [0] Nikt jeszcze z nim nie dołączył
    [one] Dołączyła z nim jedna osoba
    [few] Dołączyły z nim { $count } osoby
    [many] Dołączyło z nim { $count } osób
   *[other] Dołączyło z nim { $count } osób
}
invites-left = { $count ->
    [0] nie można go już użyć
    [one] można go użyć jeszcze raz
    [few] można go użyć jeszcze { $count } razy
    [many] można go użyć jeszcze { $count } razy
   *[other] można go użyć jeszcze { $count } razy
}
invites-unlimited = dowolna liczba osób
invites-expires = otwarte do { $when }
invites-never = nigdy nie wygasa
invites-from = tworzy: { $name }
invite-state-open = otwarte
invite-state-used = wykorzystane
invite-state-expired = wygasło
invite-state-revoked = wycofana
invite-untitled = Zaproszenie
invite-new-title = Utwórz zaproszenie
invite-note = Dla kogo jest?
invite-note-hint = Notatka dla ciebie, na przykład „Ciocia Róża”. Gość też ją zobaczy, jako powitanie.
invite-note-wrong = Notatka może mieć najwyżej 200 znaków.
invite-uses = Ile osób może go użyć?
invite-uses-1 = Jedna osoba
invite-uses-n = Do { $count } osób
invite-uses-any = Dowolna liczba
invite-expiry = Jak długo jest otwarte?
invite-expiry-1 = Jeden dzień
invite-expiry-7 = Jeden tydzień
invite-expiry-30 = 30 dni
invite-expiry-never = Aż je wycofam
invite-role = Dołączą jako
invite-role-member = Członek
invite-role-member-text = Czyta i pisze
invite-role-moderator = Moderator
invite-role-moderator-text = Pomaga też dbać o społeczność
invite-follow = Od początku obserwują
invite-follow-hint = Żeby ich pierwsza strona nie była pusta.
invite-make = Utwórz zaproszenie
invite-form-wrong = Tego wyboru nie ma na liście. Wybierz ponownie.
invite-follow-unknown = Jednej z osób do obserwowania już tu nie ma. Wybierz ponownie.
invite-show-title = Twoje zaproszenie jest gotowe
invite-link = Link
invite-link-text = Wyślij go w wiadomości lub e-mailem:
invite-scan = Albo daj to zeskanować aparatem telefonu:
invite-scan-label = Kod QR z linkiem zaproszenia
invite-local = Na razie tylko próbujesz Burrow: ten link działa na tym komputerze i nigdzie indziej.
invite-revoke = Wycofaj to zaproszenie
invite-revoke-text = Link od razu przestanie działać. Ludzie, którzy z nim dołączyli, zostają.
invite-revoked-notice = Zaproszenie jest wycofane. Jego link już nie działa.
invite-all = Wszystkie zaproszenia
invites-saved = Zapisano.
invites-not-you = Zaproszenia tworzą teraz tylko ci, którzy dbają o to miejsce. Poproś kogoś z nich, jeśli chcesz kogoś wprowadzić.
invites-paused-notice = Wszystkie zaproszenia są wstrzymane: nikt z nimi nie dołączy, dopóki właściciel ich nie wznowi.
invites-settings-title = Jak używa się zaproszeń
invites-members = Członkowie też mogą zapraszać
invites-members-text = Do pięciu otwartych zaproszeń każdy, dla najwyżej pięciu osób, otwartych najwyżej 30 dni. Ty widzisz wszystkie.
invites-pause = Wstrzymaj wszystkie zaproszenia
invites-pause-text = Kto otworzy zaproszenie, dowie się uprzejmie, że może wrócić później. Nic nie przepada.
invite-copies = Utwórz kilka naraz, do wydruku
invite-copies-hint = Każde to osobne zaproszenie. Będą na kartach, po cztery na kartce papieru.
invite-copies-1 = Tylko jedno
invite-copies-n = Zaproszenia: { $count }
invite-card = Drukuj jako kartę
invite-sheet = Arkusz kart
cards-title = Karty do wydruku
cards-lead-single = Każda karta ma własną stronę wielkości pocztówki (A6).
cards-lead-sheet = Na kartce A4 mieszczą się cztery karty. Tnij wzdłuż przerywanych linii.
cards-how = Użyj „Drukuj” w przeglądarce, bez marginesów i w pełnym rozmiarze.
cards-as-sheet = Zamiast tego cztery na kartce
cards-as-single = Zamiast tego jedna na stronie
cards-scan = Zeskanuj to aparatem telefonu albo wpisz:
tree-title = Kto kogo zaprosił
tree-lead = Wszyscy, którzy tu mieszkają, pod osobą, która ich wprowadziła.
