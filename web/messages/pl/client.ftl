# The web client: reading and writing in the browser.

client-title = Burrow
nav-label = Miejsca
nav-home = Start
nav-notifications = Nowości
nav-unread = { $count ->
    [one] jedna nowość
    [few] { $count } nowości
    [many] { $count } nowości
   *[other] { $count } nowości
}
nav-house = Ten dom
nav-search = Szukaj
nav-me = Ja
nav-write = Napisz
nav-settings = Ustawienia
waiting = Chwileczkę…
more = Pokaż starsze
fresh = { $count ->
    [one] Pokaż jeden nowy wpis
    [few] Pokaż { $count } nowe wpisy
    [many] Pokaż { $count } nowych wpisów
   *[other] Pokaż { $count } nowych wpisów
}
back = Wróć na start
nowhere = Tu nic nie ma
list-empty = Nic tu jeszcze nie napisano.
signed-out = Wylogowano.
sign-in = Zaloguj się
unanswered = Burrow nie odpowiada. Sprawdź, czy masz połączenie, i spróbuj ponownie.
broken = Coś się zepsuło na tej stronie. Wczytaj ją ponownie.

home-title = Start
home-empty = Cicho tutaj. Napisz coś albo znajdź przez Szukaj ludzi do obserwowania.
house-title = Ten dom
house-lead = Co wszyscy tutaj napisali dla wszystkich, od najnowszych.
house-empty = Nikt tutaj nie napisał jeszcze niczego dla wszystkich.
saved-title = Zapisane wpisy
saved-empty = Tu zostają wpisy, które zapiszesz przyciskiem „Zapisz”, i widzisz je tylko ty.
thread-title = Rozmowa
notifications-title = Nowości
notifications-empty = Gdy ktoś ci odpowie, zacznie cię obserwować lub coś twojego polubi, przeczytasz o tym tutaj.

did-mention = wspomina o tobie
did-status = pisze coś nowego
did-reblog = podbija twój wpis
did-follow = obserwuje cię
did-follow-request = chce cię obserwować
did-favourite = dodaje twój wpis do ulubionych
did-poll = ma głosowanie, które się zakończyło
did-update = zmienia wpis
did-quote = cytuje twój wpis
did-admin-sign-up = chce dołączyć lub już dołącza
did-admin-report = coś zgłasza
did-something = robi coś, co cię dotyczy

boosted = Podbija:
edited = zmieniono
reply = Odpowiedz
boost = Podbij
favourite = Ulubione
bookmark = Zapisz
edit = Zmień
delete = Usuń
delete-question = Usunąć ten wpis wszędzie? Tego nie da się cofnąć.
delete-done = Wpis usunięty.

scope-public = Wszyscy
scope-public-text = Może go przeczytać każdy w internecie i pojawia się na publicznych listach.
scope-unlisted = Wszyscy, po cichu
scope-unlisted-text = Może go przeczytać każdy, ale nie pojawia się na publicznych listach.
scope-private = Obserwujący
scope-private-text = Mogą go przeczytać tylko ludzie, którzy cię obserwują.
scope-direct = Ludzie w nim wymienieni
scope-direct-text = Mogą go przeczytać tylko ludzie, których @nazwy w nim stoją.
scope-us = Tylko my
scope-us-text = Mogą go przeczytać tylko ludzie z tego domu. Nigdy nie opuszcza urządzenia.

media-show = { $count ->
    [one] Pokaż to, co autor zakrył
    [few] Pokaż { $count } rzeczy, które autor zakrył
    [many] Pokaż { $count } rzeczy, które autor zakrył
   *[other] Pokaż { $count } rzeczy, które autor zakrył
}
media-undescribed = Nikt tego nie opisał
media-elsewhere = Coś, co można otworzyć tylko tam, gdzie to opublikowano

poll-label = Głosowanie
poll-vote = Zagłosuj
poll-mine = twój wybór
poll-votes = { $count ->
    [one] Zagłosowała jedna osoba
    [few] Zagłosowały { $count } osoby
    [many] Zagłosowało { $count } osób
   *[other] Zagłosowało { $count } osób
}
poll-ended = zakończone
poll-ends = kończy się { $date }

follows-you = obserwuje cię
bot = automatyczne
profile-counts = wpisy: { $posts } · obserwuje: { $following } · obserwujący: { $followers }
profile-posts = Wpisy
follow = Obserwuj
followed = Obserwujesz teraz: { $name }.
follow-asked = Prośba o obserwowanie wysłana: { $name }.
unfollow = Przestań obserwować
unfollowed = Nie obserwujesz już: { $name }.
unrequest = Wycofaj prośbę
write-to = Napisz do tej osoby
mute = Wycisz
muted = Nie zobaczysz tego, co pisze { $name }. Nikt o tym nie powie.
unmute = Przestań wyciszać
unmuted = Znów widzisz, co pisze { $name }.
block = Zablokuj
block-question = Zablokować { $name }? Nie będziecie się już nawzajem widzieć.
blocked = Zablokowano: { $name }.
unblock = Odblokuj
unblocked = Odblokowano: { $name }.

search-title = Szukaj
search-lead = Ludzie, słowa z twoich rozmów, #hashtagi albo adres wpisu lub profilu skądkolwiek.
search-field = Czego szukasz?
search-button = Szukaj
search-nothing = Nic nie znaleziono. Ludzi na innych serwerach znajdziesz po pełnej nazwie, jak @ada@fernlane.example.
search-people = Ludzie
search-tags = Hashtagi
search-posts = Wpisy

write-title = Napisz coś
reply-title = Odpowiedz
edit-title = Zmień swój wpis
write-field = Twoje słowa
write-left = { $count ->
    [one] miejsce na jeszcze jeden znak
    [few] miejsce na { $count } znaki
    [many] miejsce na { $count } znaków
   *[other] miejsce na { $count } znaków
}
write-warning = Ukryj za ostrzeżeniem
write-warning-field = Ostrzeżenie pokazywane zamiast treści
write-picture = Dodaj zdjęcie lub film
write-describe = Opisz to dla osób, które nie widzą
write-remove = Wyjmij
write-too-many = { $count ->
    [one] We wpisie mieści się tylko jedno zdjęcie lub film.
    [few] We wpisie mieszczą się najwyżej { $count } zdjęcia lub filmy.
    [many] We wpisie mieści się najwyżej { $count } zdjęć lub filmów.
   *[other] We wpisie mieści się najwyżej { $count } zdjęć lub filmów.
}
write-uploading = Przesyłanie: { $name }…
write-scope = Kto może to przeczytać?
write-send = Opublikuj
write-save = Zapisz zmianę
write-sending = Wysyłanie…
write-sent = Opublikowano.
write-changed = Zmieniono.
