# What the dashboard says, in Polish (Fluent syntax). Sent to the browser; the server doesn't read this file.

## Everywhere
dashboard-title = Panel
waiting = Chwileczkę…
back = Panel
save = Zapisz
cancel = Anuluj
undo = Cofnij
undone = Cofnięto.
hush = Zamknij
copy = Skopiuj link
copied = Skopiowano.
sign-in = Zaloguj się ponownie
signed-out = Sesja wygasła albo nie możesz już tego oglądać.
lost = Dom nie odpowiada. Widzisz, jak było: { $when }. Próbujemy dalej.
unanswered = Dom nie odpowiedział. Sprawdź, czy jest włączony i czy masz połączenie, i spróbuj ponownie.
broken = Coś się zepsuło na tej stronie. Wczytaj ją ponownie i spróbuj jeszcze raz.
nowhere = Tu nic nie ma
nowhere-text = Adres może być stary albo źle wpisany.
role-member = Członek
role-moderator = Moderator
role-owner = Właściciel

## The overview
status-good = Wszystko w porządku: dom działa i można do niego trafić.
status-good-more = Ludzie i inne serwery znajdują cię pod { $address }.
status-local = Wszystko w porządku: dom działa.
status-local-more = Jest tylko na próbę na tym komputerze. Nikt z zewnątrz do niego nie trafi.
status-disk = Dysk jest prawie pełny.
status-disk-more = Zostało tylko { $free }. Zobacz, co zajmuje miejsce, i zrób go więcej.
status-waiting = { $waiting ->
    [one] Wszystko w porządku: jedna osoba czeka na wpuszczenie.
    [few] Wszystko w porządku: { $waiting } osoby czekają na wpuszczenie.
    [many] Wszystko w porządku: { $waiting } osób czeka na wpuszczenie.
   *[other] Wszystko w porządku: { $waiting } osób czeka na wpuszczenie.
}
status-reports = { $count ->
    [one] Czeka na ciebie jedno zgłoszenie.
    [few] Czekają na ciebie { $count } zgłoszenia.
    [many] Czeka na ciebie { $count } zgłoszeń.
   *[other] Czeka na ciebie { $count } zgłoszeń.
}
status-reports-more = { $waiting ->
    [0] Ktoś daje znać, że coś jest nie tak. Zajrzyj tam.
    [one] Poza tym jedna osoba czeka na wpuszczenie.
    [few] Poza tym { $waiting } osoby czekają na wpuszczenie.
    [many] Poza tym { $waiting } osób czeka na wpuszczenie.
   *[other] Poza tym { $waiting } osób czeka na wpuszczenie.
}
status-clock = Urządzenie czeka na właściwy czas.
status-clock-more = Dopóki ktoś w internecie mu go nie poda, nie rozmawia z innymi serwerami. W domu wszystko działa.
status-cut = Nikt z zewnątrz nie może teraz trafić do domu.
status-troubles = { $count ->
    [one] Jedna rzecz nie działa.
    [few] { $count } rzeczy nie działają.
    [many] { $count } rzeczy nie działa.
   *[other] { $count } rzeczy nie działa.
}
status-troubles-more = Dom sam się sprawdził. W części „Czy wszystko w porządku?” mówi, co jest nie tak i co zrobić.
status-back = Aktualizacja tu nie zadziałała.
status-back-more = Twój Burrow sam wrócił z wersji { $version } do poprzedniej i wszystko działa jak przedtem.
status-cut-more = Tunel jest przerwany. W domu wszystko działa; to, co wysyłają inne serwery, czeka u nich i przyjdzie później.
tiles-label = O co można zadbać
tile-people = Ludzie
tile-people-state = { $count ->
    [one] Mieszka tu jedna osoba
    [few] Mieszkają tu { $count } osoby
    [many] Mieszka tu { $count } osób
   *[other] Mieszka tu { $count } osób
}
tile-people-locked = { $count ->
    [one] Jedna jest zablokowana
    [few] { $count } są zablokowane
    [many] { $count } jest zablokowanych
   *[other] { $count } jest zablokowanych
}
tile-people-button = Zadbaj o ludzi
tile-requests = Prośby
tile-requests-state = { $count ->
    [0] Nikt nie czeka na wpuszczenie
    [one] Jedna osoba czeka na wpuszczenie
    [few] { $count } osoby czekają na wpuszczenie
    [many] { $count } osób czeka na wpuszczenie
   *[other] { $count } osób czeka na wpuszczenie
}
tile-requests-closed = Wchodzą tylko zaproszeni
tile-requests-paused = Prośby o dołączenie są wstrzymane
tile-requests-look = Zobacz, kto prosi
tile-requests-button = Wybierz, kto może prosić
tile-reports = Zgłoszenia
tile-reports-state = { $count ->
    [0] Niczego nie zgłoszono
    [one] Jedno zgłoszenie jest otwarte
    [few] { $count } zgłoszenia są otwarte
    [many] { $count } zgłoszeń jest otwartych
   *[other] { $count } zgłoszeń jest otwartych
}
tile-reports-look = Zobacz, co zgłoszono
tile-reports-button = Zobacz zamknięte zgłoszenia
tile-announcements = Ogłoszenia
tile-announcements-state = Słowa do wszystkich tutaj
tile-announcements-button = Napisz coś
tile-invites = Zaproszenia
tile-invites-state = { $count ->
    [0] Żadne zaproszenie nie jest otwarte
    [one] Otwarte jest jedno zaproszenie
    [few] Otwarte są { $count } zaproszenia
    [many] Otwartych jest { $count } zaproszeń
   *[other] Otwartych jest { $count } zaproszeń
}
tile-invites-used = { $count ->
    [one] Przyszła z nimi jedna osoba
    [few] Przyszły z nimi { $count } osoby
    [many] Przyszło z nimi { $count } osób
   *[other] Przyszło z nimi { $count } osób
}
tile-invites-paused = Wszystkie zaproszenia są wstrzymane
tile-invites-button = Zaproś kogoś
tile-servers = Inne serwery
tile-servers-state = { $count ->
    [0] Nie znamy jeszcze żadnego innego serwera
    [one] Znamy jeden inny serwer
    [few] Znamy { $count } inne serwery
    [many] Znamy { $count } innych serwerów
   *[other] Znamy { $count } innych serwerów
}
tile-servers-waiting = { $count ->
    [one] Jedna przesyłka czeka na wysłanie
    [few] { $count } przesyłki czekają na wysłanie
    [many] { $count } przesyłek czeka na wysłanie
   *[other] { $count } przesyłek czeka na wysłanie
}
tile-servers-silent = { $count ->
    [one] Jeden serwer teraz nie odpowiada
    [few] { $count } serwery teraz nie odpowiadają
    [many] { $count } serwerów teraz nie odpowiada
   *[other] { $count } serwerów teraz nie odpowiada
}
tile-servers-chosen = Rozmawiasz tylko z wybranymi serwerami
tile-servers-look = Zobacz, kto nie odpowiada
tile-servers-button = Ustal zasadę dla serwera
tile-community = Społeczność
tile-community-button = Zmień nazwę lub zasady
tile-storage = Miejsce
tile-storage-state = Wolne: { $free }
tile-storage-button = Zobacz, co zajmuje miejsce
tile-tunnel = Tunel
tile-tunnel-none = Nie ma żadnego tunelu
tile-tunnel-own = Goście przychodzą twoją własną drogą
tile-tunnel-making = Właśnie powstaje
tile-tunnel-missing = Jego programu nie ma na tym komputerze
tile-tunnel-starting = Właśnie się uruchamia
tile-tunnel-ready = Jest otwarty
tile-tunnel-cut = Teraz do nikogo nie dociera
tile-tunnel-ended = Zakończył się i uruchamia ponownie
tile-tunnel-button = Zobacz, jak się ma
tile-update = Aktualizacje
tile-update-look = Wszystko jest aktualne
tile-update-offered = Jest wersja { $version }
tile-update-fetch = Trwa pobieranie wersji { $version }
tile-update-ready = Wersja { $version } jest gotowa
tile-update-install = Trwa instalowanie wersji { $version }
tile-update-trial = Wersja { $version } działa na próbę
tile-update-back = Wersja { $version } tu nie zadziałała
tile-update-stuck = Coś stoi na drodze
tile-update-button = Zobacz aktualizacje
tile-box = To urządzenie
tile-box-state = Jak się ma i jego przełączniki
tile-box-waits = Czeka na właściwy czas
tile-box-button = Zobacz urządzenie
tile-devices = Twoje urządzenia i aplikacje
tile-devices-state = { $count ->
    [one] Masz sesję na jednym urządzeniu
    [few] Masz sesje na { $count } urządzeniach i w aplikacjach
    [many] Masz sesje na { $count } urządzeniach i w aplikacjach
   *[other] Masz sesje na { $count } urządzeniach i w aplikacjach
}
tile-devices-button = Zobacz, gdzie trwają twoje sesje
tile-diagnosis = Czy wszystko w porządku?
tile-diagnosis-never = Dom jeszcze się nie sprawdził
tile-diagnosis-state = { $count ->
    [0] Wszystko działa
    [one] Jedna rzecz nie działa
    [few] { $count } rzeczy nie działają
    [many] { $count } rzeczy nie działa
   *[other] { $count } rzeczy nie działa
}
tile-diagnosis-looked = Sprawdzono { $when }
tile-diagnosis-button = Zobacz, co sprawdzono
tile-diagnosis-look = Zobacz, co zrobić
checks-busy = Dom się sprawdza. To potrwa najwyżej dwie minuty.
checks-look = Sprawdź ponownie
checks-local = Ten dom jest tylko na próbę na tym komputerze: nikt inny do niego nie trafi. Sprawdza więc tylko swój zegar, swój dysk i to, co przechowuje.
checks-done = Gotowe. Sprawdź ponownie za minutę.
checks-support = Ktoś ci pomaga?
checks-support-text = Daj tej osobie ten tekst. Nie ma w nim imion, adresów, haseł ani niczego, co ktoś napisał.
checks-support-label = Tekst do skopiowania
tile-log = Dziennik
tile-log-state = Ostatnie działanie: { $when }
tile-log-empty = Nic jeszcze nie zrobiono
tile-log-button = Zobacz, kto co zrobił

## People
people-lead = Wszyscy, którzy mieszkają w tym domu, kto ich zaprosił, i pomoc dla tych, którzy nie mogą wejść.
people-you = Ty
people-locked = Zablokowani
people-since = tutaj od { $when }
people-by = zaprasza: { $name }
people-seen = Ostatnia wizyta: { $when }
people-unseen = Bez aktywnej sesji
people-posts = { $count ->
    [0] brak wpisów
    [one] jeden wpis
    [few] { $count } wpisy
    [many] { $count } wpisów
   *[other] { $count } wpisów
}
people-devices = { $count ->
    [0] brak urządzeń
    [one] jedno urządzenie
    [few] { $count } urządzenia
    [many] { $count } urządzeń
   *[other] { $count } urządzeń
}
people-reset = Nowe hasło
people-reset-title = Pomóc w ustawieniu nowego hasła? Dla: { $name }
people-reset-text = Dostaniesz link, z którym ta osoba wybierze nowe hasło. Otwiera się raz, w ciągu 24 godzin; potem wszystkie jej urządzenia zostają wylogowane. Dowie się, że link jest od ciebie.
people-reset-done = Link gotowy. Dla: { $name }
people-reset-tell = Przekaż go tak, żeby mieć pewność, kto go dostaje. Dla: { $name }. Widać go tylko teraz.

people-limited = Na uboczu
people-look-after = Opieka: { $name }
people-role = Co wolno tej osobie
people-role-change = Zmień
people-role-done = { $role ->
    [owner] { $name } ma teraz rolę właściciela.
    [moderator] { $name } ma teraz rolę moderatora.
   *[member] { $name } ma teraz rolę członka.
}
people-owner = Daj rolę właściciela
people-owner-title = { $name } też ma mieć rolę właściciela?
people-owner-text = Właściciel może wszystko to, co ty, i tylko on sam może z tego zrezygnować.
people-help = Pomoc
people-out = Wyloguj wszędzie
people-out-title = Wylogować wszędzie { $name }?
people-out-text = Wszystkie przeglądarki i aplikacje tej osoby będą musiały zalogować się znowu. Hasło zostaje.
people-out-done = Wszędzie wylogowano: { $name }.
people-words = Słowa do tej osoby
people-words-hint = Przeczyta je razem z tym, co robisz poniżej. Może być puste.
people-sanctions = Co możesz w tej sprawie zrobić
people-warn = Wyślij ostrzeżenie
people-warn-title = Wysłać ostrzeżenie? Dla: { $name }
people-warn-text = Twoje słowa przyjdą jako powiadomienie. Nic więcej się nie stanie.
people-warn-done = Ostrzeżenie wysłane. Dla: { $name }
people-silence = Trzymaj na uboczu
people-silence-title = { $name } ma zniknąć z publicznych osi czasu?
people-silence-text = Tylko obserwujący zobaczą, co mówi ta osoba. Dowie się o tym.
people-silence-done = { $name } nie pojawia się na publicznych osiach czasu.
people-un-silence = Nie trzymaj już na uboczu
people-un-silence-done = { $name } znów jest na publicznych osiach czasu.
people-suspend = Zablokuj dostęp
people-suspend-title = Zablokować dostęp? Dotyczy: { $name }
people-suspend-text = Ta osoba zostanie wszędzie wylogowana, a inni nie zobaczą nic od niej. Przez 30 dni możesz wpuścić ją znowu; potem wszystko, co tu ma, zostanie usunięte.
people-suspend-done = { $name } nie ma już dostępu.
people-un-suspend = Wpuść znowu
people-un-suspend-done = { $name } może znów wejść.
people-archive = Zapisz archiwum tej osoby
people-remove-first = Żeby usunąć tę osobę na dobre, zapisz najpierw archiwum tego, co tu ma, i zachowaj je dla niej.
people-remove = Usuń na dobre
people-remove-title = Usunąć na dobre: { $name }?
people-remove-text = Wszystko, co ta osoba tu ma, zniknie, a inne serwery się o tym dowiedzą. Tego nie da się cofnąć. Jej nazwa pozostanie zajęta.
people-remove-done = Usunięto: { $name }.

## Requests
requests-lead = Ludzie bez zaproszenia mogą prosić o dołączenie. Wpuszczasz ich albo nie, albo o coś pytasz.
requests-open = Czekają
requests-none = Nikt nie czeka.
requests-asked = Z twoim pytaniem
requests-no-answer = Jeszcze bez odpowiedzi.
requests-word = Słowo do: { $name }
requests-word-hint = Idzie razem z decyzją albo jest twoim pytaniem.
requests-approve = Wpuszczaj
requests-approve-done = { $name } może wejść: link stał się zaproszeniem.
requests-ask = Zapytaj
requests-ask-done = Pytanie wysłane. Do: { $name }
requests-reject = Odmów
requests-reject-title = Odmówić? Prosi: { $name }
requests-reject-text = Odpowiedź będzie pod linkiem, razem z twoim słowem.
requests-reject-done = { $name } dowie się, że się nie uda.
requests-may = Kto może prosić?
requests-may-open = Każdy może prosić
requests-may-paused = Nie w tej chwili
requests-may-closed = Nikt; przychodzą tylko zaproszeni
requests-question = Twoje pytanie do nich
requests-question-hint = Na przykład: Skąd nas znasz? Może być puste.
requests-link = Prosi się tutaj:
requests-saved = Zapisano.
requests-over = { $count ->
    [one] Jedna zakończona prośba
    [few] { $count } zakończone prośby
    [many] { $count } zakończonych próśb
   *[other] { $count } zakończonych próśb
}
requests-approved = Wpuszczaj
requests-rejected = Odmowa
requests-joined = Już tutaj
requests-expired = Czas minął
requests-withdrawn = Wycofane

## Reports
reports-lead = Na co według ludzi stąd lub innych serwerów warto spojrzeć. Zgłoszona osoba nie dowie się, przez kogo.
reports-open = Otwarte
reports-none = Niczego nie zgłoszono.
reports-closed = { $count ->
    [one] Jedno zamknięte zgłoszenie
    [few] { $count } zamknięte zgłoszenia
    [many] { $count } zamkniętych zgłoszeń
   *[other] { $count } zamkniętych zgłoszeń
}
reports-about = Dotyczy: { $name }
reports-by = zgłasza { $name }
reports-posts = { $count ->
    [0] brak wpisów
    [one] jeden wpis
    [few] { $count } wpisy
    [many] { $count } wpisów
   *[other] { $count } wpisów
}
reports-kept-by = Zajmuje się tym { $name }.
reports-spam = Reklama
reports-legal = Niezgodne z prawem
reports-violation = Niezgodne z zasadami
reports-other = Coś innego
reports-rules = Niezgodne z tymi zasadami
reports-said = Co zostało powiedziane
reports-pictures = { $count ->
    [one] jedno zdjęcie
    [few] { $count } zdjęcia
    [many] { $count } zdjęć
   *[other] { $count } zdjęć
}
reports-gone = To zostało usunięte.
reports-act = Co ma się stać?
reports-do = Zrób to i zamknij zgłoszenie
reports-acted = Gotowe, zgłoszenie zamknięte.
reports-resolve = Nic; zamknij je
reports-resolved = Zgłoszenie zamknięte.
reports-reopen = Otwórz ponownie
reports-reopened = Zgłoszenie znów otwarte.
reports-take = Ja się tym zajmę
reports-let-go = Może się tym zająć ktoś inny
reports-taken = Zmieniono.
reports-forward = Powiadom też tamten serwer
reports-forwarded = Tamten serwer powiadomiony, bez mówienia, od kogo skarga.
reports-notes = Notatki
reports-notes-text = Czytają je tylko ci, którzy dbają o ten dom.
reports-note = Notatka
reports-write = Zapisz notatkę
reports-noted = Zapisano notatkę.
reports-note-drop = Usuń
reports-note-gone = Notatki już nie ma.
sanction-warn = Tylko coś powiedzieć
sanction-warn-hint = Ta osoba przeczyta twoje słowa poniżej.
sanction-warn-title = Wysłać te słowa? Do: { $name }
sanction-warn-text = Przyjdą jako powiadomienie. Nic więcej się nie stanie.
sanction-mark_statuses_as_sensitive = Zakryć zdjęcia
sanction-mark_statuses_as_sensitive-hint = Zgłoszone wpisy zostają, ich zdjęcia będą zakryte.
sanction-mark_statuses_as_sensitive-title = Zakryć te zdjęcia? Autor: { $name }
sanction-mark_statuses_as_sensitive-text = Inni zobaczą je dopiero po dotknięciu.
sanction-delete_statuses = Usunąć zgłoszone wpisy
sanction-delete_statuses-hint = Znikną stąd, a inne serwery się o tym dowiedzą.
sanction-delete_statuses-title = Usunąć te wpisy? Autor: { $name }
sanction-delete_statuses-text = Tego nie da się cofnąć.
sanction-silence = Trzymać na uboczu
sanction-silence-hint = Poza publicznymi osiami czasu; obserwujący nadal widzą.
sanction-silence-title = { $name } ma zniknąć z publicznych osi czasu?
sanction-silence-text = Tylko obserwujący zobaczą, co mówi ta osoba.
sanction-suspend = Zablokować dostęp
sanction-suspend-hint = Nikt tu nie zobaczy już nic od tej osoby.
sanction-suspend-title = Zablokować dostęp? Dotyczy: { $name }
sanction-suspend-text = Przez 30 dni możesz ją znowu wpuścić; potem wszystko, co po niej zostało, zostanie usunięte.

## Announcements
announcements-lead = Wszyscy w tym domu widzą je w swoich aplikacjach, dopóki ich nie odłożą.
announcements-new = Co chcesz powiedzieć wszystkim?
announcements-change = Zmień te słowa
announcements-tell = Powiedz wszystkim
announcements-done = Wszyscy już wiedzą.
announcements-none = Jeszcze żadnych.
announcements-draft = Niepokazywane
announcements-until = do { $when }
announcements-edit = Zmień
announcements-hide = Ukryj
announcements-show = Pokaż
announcements-drop = Usuń
announcements-shown = Wszyscy to widzą.
announcements-hidden = Nikt już tego nie widzi.
announcements-gone = Usunięto to.

## Invites
invites-lead = Zaproszenie to link. Kto go otworzy, wybiera nazwę użytkownika i hasło i już tu mieszka.
invites-new = Nowe zaproszenie
invites-note = Dla kogo jest?
invites-note-hint = Zaproszona osoba też to przeczyta. Może zostać puste.
invites-uses = Ile osób?
invites-uses-one = Jedna osoba
invites-uses-five = Do pięciu osób
invites-uses-any = Każdy, kto ma link
invites-days = Na jak długo?
invites-days-one = Jeden dzień
invites-days-week = Jeden tydzień
invites-days-month = Jeden miesiąc
invites-days-ever = Aż je wycofasz
invites-moderator = Pomaga ci dbać o dom
invites-moderator-text = Moderatorzy widzą zgłoszenia i mogą blokować ludzi. Nie mogą zmieniać tego, jak działa dom.
invites-make = Utwórz zaproszenie
invites-made = Zaproszenie jest gotowe. Wyślij link albo pokaż kod do zeskanowania.
invites-shown = Zaproszenie { $note }
invites-page = Strona do wydruku
invites-open = Otwarte zaproszenia
invites-none = Żadne nie jest otwarte.
invites-over = { $count ->
    [one] Jedno zakończone zaproszenie
    [few] { $count } zakończone zaproszenia
    [many] { $count } zakończonych zaproszeń
   *[other] { $count } zakończonych zaproszeń
}
invites-unnamed = Dla każdego
invites-anyone = dla każdego, kto ma link
invites-left = { $count ->
    [one] dla jeszcze jednej osoby
    [few] dla jeszcze { $count } osób
    [many] dla jeszcze { $count } osób
   *[other] dla jeszcze { $count } osób
}
invites-until = otwarte do { $when }
invites-endless = otwarte, aż je wycofasz
invites-used = Wykorzystane
invites-expired = Czas minął
invites-revoked = Wycofane
invites-by = tworzy: { $name }
invites-joined = Przyszli z nim: { $names }
invites-show = Pokaż
invites-revoke = Wycofaj
invites-card = Karta do wydruku
invites-cards = Drukuj karty wszystkich otwartych
invites-who = Kto może zapraszać
invites-members-may = Każdy, kto tu mieszka, może utworzyć kilka zaproszeń.
invites-members-may-not = Zaproszenia tworzycie tylko ty i moderatorzy.
invites-members-off = Tylko ty i moderatorzy
invites-members-on = Pozwól zapraszać wszystkim
invites-pause = Wstrzymaj wszystkie zaproszenia
invites-paused = Na razie nikt nie dołączy z zaproszeniem.
invites-are-paused = Wszystkie zaproszenia są wstrzymane: na razie nikt z nimi nie dołączy.
invites-resume = Wznów zaproszenia
invites-resumed = Zaproszenia znów działają.
invites-settled = Zapisano.
tree = Kto kogo zaprosił
tree-lead = Od góry do dołu: kto kogo wpuścił.
invites-revoke-title = Wycofać to zaproszenie?
invites-revoke-text = Link od razu przestanie działać. Kto z nim przyszedł, zostaje.

## Other servers
servers-lead = Twój dom rozmawia z innymi serwerami, gdzie mieszka większość ludzi, których obserwujesz. Tu widzisz, jak to idzie, i decydujesz, z kim wolisz nie rozmawiać.
servers-search = Znajdź serwer
servers-silent = Te nie odpowiadają
servers-silent-text = To, co im wysyłasz, czeka i przez dwa dni samo próbuje ponownie.
servers-ruled = Z zasadą
servers-ruled-text = Co postanowiliście o nich ty lub twoi moderatorzy.
servers-known = Znane serwery
servers-known-text = Te, które odezwały się ostatnio.
servers-none = Jeszcze żadnych. Zacznij obserwować kogoś z zewnątrz, a jego serwer się tu pojawi.
servers-more = { $count ->
    [one] I jeszcze jeden.
    [few] I jeszcze { $count }.
    [many] I jeszcze { $count }.
   *[other] I jeszcze { $count }.
}
servers-last = ostatnie wieści: { $when }
servers-failing = przestał odpowiadać { $when }
servers-given-up = zaniechano: przestał odpowiadać { $when }
servers-waiting = { $count ->
    [one] czeka jedna przesyłka
    [few] czekają { $count } przesyłki
    [many] czeka { $count } przesyłek
   *[other] czeka { $count } przesyłek
}
servers-knock = Spróbuj teraz
servers-knocked = To, co czeka na { $domain }, jest teraz wysyłane.
servers-decide = Ustal zasadę
servers-change = Zmień
severity-allow = Wpuszczaj
severity-allow-text = Liczy się wtedy, gdy rozmawiasz tylko z wybranymi serwerami.
severity-noop = Jak zwykle, ale…
severity-noop-text = Wszystko jak zwykle, oprócz tego, co zaznaczysz poniżej.
severity-silence = Na uboczu
severity-silence-text = Ludzi stamtąd nie ma na publicznych osiach czasu, a powiadomienia przychodzą tylko od tych, których obserwujesz.
severity-suspend = Nie wpuszczaj
severity-suspend-text = Nic nie wchodzi i nic nie wychodzi.
servers-chosen = Tylko wybrane serwery
servers-chosen-is = Włączone: twój dom rozmawia tylko z serwerami, które wpuszczasz.
servers-chosen-isnt = Wyłączone: twój dom rozmawia z każdym serwerem, dla którego nie ma zasady.
servers-chosen-on = Włącz
servers-chosen-off = Wyłącz
servers-chosen-title = Rozmawiać tylko z wybranymi serwerami?
servers-chosen-text = Wszyscy na innych serwerach milkną, dopóki nie wpuścisz ich serwera. Nikt nie przestaje nikogo obserwować.
servers-chosen-done = Od teraz rozmawiasz tylko z serwerami, które wpuszczasz.
servers-all-done = Od teraz znów rozmawiasz z każdym serwerem.
relays = Przekaźniki
relays-text = Przekaźnik podaje dalej publiczne wpisy wielu serwerów, więc przy szukaniu znajduje się więcej. Przybywa też rzeczy do przechowania.
relay-pending = Poproszono, brak odpowiedzi
relay-accepted = Wpisy płyną w obie strony
relay-rejected = Odmówił
relay-address = Adres przekaźnika
relay-address-hint = Tak jak podaje jego strona, na przykład https://relay.example/inbox
relay-actor = To adres profilu samego przekaźnika
relay-actor-text = Chcą tego przekaźniki rodzaju LitePub (Pleroma, Akkoma), na przykład https://relay.example/actor
relay-subscribe = Zapisz się
relay-asked = Prośba do przekaźnika wysłana.
relay-leave = Opuść
relay-leave-title = Opuścić ten przekaźnik?
relay-leave-text = Z { $address } nic już nie przyjdzie, a twoje publiczne wpisy nie będą tam trafiać.
relay-left = Przekaźnik opuszczony.
rule-title = Zasada dla { $domain }
rule-lead = Obowiązuje ten serwer i wszystkie poniżej niego. Możesz ją w każdej chwili znieść.
rule-domain = Który serwer?
rule-domain-hint = Część po ostatnim @ u ludzi stamtąd, na przykład social.example
rule-by = Ustala: { $name }.
rule-severity = Co ma obowiązywać?
rule-media = Nie pobieraj i nie pokazuj zdjęć stamtąd
rule-reports = Nie przyjmuj zgłoszeń z tego serwera
rule-told = Co wiedzą wszyscy
rule-told-hint = Widnieje na publicznej liście zasad. Może być puste.
rule-noted = Notatka dla moderatorów
rule-noted-hint = Czytają ją tylko ci, którzy dbają o ten dom.
rule-obfuscate = Pokazuj obcym tylko część nazwy
rule-suspend = Nie wpuszczaj go
rule-suspend-title = Nie wpuszczać { $domain }?
rule-suspend-text = Obserwowanie między twoimi ludźmi a ludźmi stamtąd kończy się i samo nie wróci, jeśli zniesiesz zasadę.
rule-saved = Zasada dla { $domain } obowiązuje.
rule-lift = Znieś zasadę
rule-lifted = Zasada dla { $domain } jest zniesiona.
servers-list = Wczytaj listę
list-lead = Inni publikują listy serwerów. Zobaczysz, co by się zmieniło, zanim cokolwiek się zmieni. Lista nigdy nie łagodzi twojej zasady.
list-way = Co to za lista?
list-way-suspend = Serwery, których nie wpuszczać, gdy lista nie mówi inaczej
list-way-silence = Serwery, które trzymać na uboczu, gdy lista nie mówi inaczej
list-way-allow = Serwery, które wpuszczać
list-file = Plik z Mastodona lub z innego Burrow (.csv)
list-text = Albo wklej ją tutaj
list-text-hint = Jeden serwer w wierszu albo cały plik CSV.
list-look = Zobacz, co by się zmieniło
list-would = Co zmieniłaby ta lista
list-fresh = { $count ->
    [0] Żadnych nowych zasad
    [one] Jedna nowa zasada
    [few] { $count } nowe zasady
    [many] { $count } nowych zasad
   *[other] { $count } nowych zasad
}
list-stricter = { $count ->
    [0] Żadna zasada nie stanie się surowsza
    [one] Jedna zasada stanie się surowsza
    [few] { $count } zasady staną się surowsze
    [many] { $count } zasad stanie się surowszych
   *[other] { $count } zasad stanie się surowszych
}
list-same = { $count ->
    [0] Wszystko na niej jest nowe
    [one] Dla jednego serwera nic się nie zmieni
    [few] Dla { $count } serwerów nic się nie zmieni
    [many] Dla { $count } serwerów nic się nie zmieni
   *[other] Dla { $count } serwerów nic się nie zmieni
}
list-follows = { $count ->
    [one] Skończyłoby się jedno obserwowanie:
    [few] Skończyłyby się { $count } obserwowania:
    [many] Skończyłoby się { $count } obserwowań:
   *[other] Skończyłoby się { $count } obserwowań:
}
list-wrong = { $count ->
    [one] Jednego wiersza nie da się odczytać
    [few] { $count } wierszy nie da się odczytać
    [many] { $count } wierszy nie da się odczytać
   *[other] { $count } wierszy nie da się odczytać
}
list-apply = Przyjmij ją
list-back = Inna lista
list-done = Lista została przyjęta.
list-save-blocks = Zapisz nasze zasady
list-save-allows = Zapisz, kogo wpuszczamy

## Community
community-lead = Co inni widzą z tego domu i od czego zaczynają nowi.
community-what = Nazwa i o czym jest
community-name = Nazwa
community-description = O czym jest
community-description-hint = Kilka słów dla odwiedzających. Może być puste.
community-rules = Zasady
community-rules-about = Nowi się na nie zgadzają. Pod każdą możesz dopisać, o co w niej chodzi.
community-rule = Zasada { $number }
community-hint = Coś więcej o niej
community-rule-add = Dodaj zasadę
community-rule-up = Przesuń w górę
community-rule-drop = Usuń
community-newcomers = Od czego zaczynają nowi
community-visibility = Ich wpisy są na początku
community-visibility-public = Dla wszystkich
community-visibility-public-text = W otwartej sieci i dla wszystkich obserwujących.
community-visibility-private = Dla obserwujących
community-visibility-private-text = Gdziekolwiek mieszkają.
community-visibility-local = Tylko dla tego domu
community-visibility-local-text = Nic nie wychodzi, chyba że autor tak postanowi.
community-strangers = Obcy docierają do nich od razu
community-strangers-text = Inaczej pierwsze wiadomości od obcych czekają, aż się do nich zajrzy.
community-limit = Najdłuższy wpis, w znakach
community-limit-hint = Od { $low } do { $high }.
community-saved = Zapisano.
picture = Obrazek
picture-text = Widać go w rogu każdej strony, w aplikacjach i tam, gdzie ten dom pokazują inne serwery. Używany jest jego środkowy kwadrat.
picture-alt = Obrazek tej społeczności
picture-file = Obrazek z twojego urządzenia
picture-none = Najpierw wybierz obrazek.
picture-description = Co przedstawia
picture-description-hint = Dla tych, którzy go nie widzą. Może być puste.
picture-hang = Użyj tego obrazka
picture-done = To jest teraz obrazek społeczności.
picture-drop = Usuń go
picture-drop-title = Usunąć obrazek społeczności?
picture-drop-text = Na jego miejsce wróci obrazek Burrow.
picture-gone = Obrazek Burrow wrócił.
looks = Kolory
looks-text = Wszyscy widzą w nich wszystkie strony. Na noc każde mają ciemną stronę.
look-meadow = Łąka
look-meadow-text = Zieleń na piasku
look-harbour = Port
look-harbour-text = Błękit jak woda
look-berry = Jagoda
look-berry-text = Ciemna czerwień na różu
look-slate = Łupek
look-slate-text = Prawie bez koloru
look-done = Wszystkie strony mają teraz te kolory.

## Long texts
tile-texts = Długie teksty
texts-lead = W aplikacjach są w części „O serwerze”. Między akapitami zostaw pusty wiersz; adresy stron zmienią się w linki.
texts-about = O tej społeczności
texts-about-hint = Kto tu mieszka i po co?
texts-privacy = O prywatności
texts-privacy-hint = Stoi przed tym, co dotyczy każdego Burrow: co się przechowuje i że nic nie jest sprzedawane. Może być puste.
texts-terms = Warunki
texts-terms-hint = Na co zgadza się dołączający, jeśli zasady nie wystarczą. Może być puste.
texts-saved = Zapisano.

## Emojis
tile-emojis = Emoji
emojis-lead = Wasze małe obrazki, których każdy tutaj może użyć w tym, co pisze, podając nazwę między dwoma dwukropkami.
emojis-add = Dodaj emoji
emojis-file-hint = Najwyżej 256 KB. Może się ruszać.
emojis-name = Nazwa
emojis-name-hint = Małe litery, cyfry i _
emojis-category = Nagłówek
emojis-category-hint = Pod którym jest proponowane. Może być puste.
emojis-none = Jeszcze żadnej.
emojis-no-category = Bez nagłówka
emojis-added = Można już używać :{ $name }:.
emojis-change = Zmień :{ $name }:
emojis-changed = Zmieniono :{ $name }:.
emojis-visible = Proponuj, gdy ktoś wybiera emoji
emojis-is-hidden = Nieproponowane
emojis-is-off = Niepokazywane
emojis-disable = Nie pokazuj już
emojis-disabled = :{ $name }: nie jest już pokazywane, także tam, gdzie było użyte.
emojis-enable = Pokazuj znowu
emojis-enabled = :{ $name }: znów jest pokazywane.
emojis-drop = Usuń
emojis-drop-title = Usunąć :{ $name }:?
emojis-drop-text = Tam, gdzie było użyte, pozostanie nazwa jako tekst.
emojis-gone = Usunięto :{ $name }:.
emojis-far = Skopiuj z innego serwera
emojis-far-none = Nikt z zewnątrz nie używał ostatnio żadnych w publicznych wpisach.
emojis-copy = Kopiuj
emojis-copy-title = Kopiuj :{ $name }: z { $domain }
emojis-here = Ta nazwa jest tu zajęta

## Storage
storage-lead = Wolne na tym dysku: { $free }.
storage-uses = Co zajmuje miejsce
storage-ours = Wasze zdjęcia i filmy
storage-ours-text = Co opublikowali ludzie z tego domu. Zostaje.
storage-store = Wpisy i ludzie
storage-store-text = Wszystko, co nie jest plikiem, razem z tym, co przysłały inne serwery.
storage-far = Obrazy z zewnątrz
storage-far-text = Trzymane przez jakiś czas, żeby pokazywały się od razu. Najpierw znikają te, na które najdłużej nikt nie patrzył.
storage-posts = Wpisy z zewnątrz
storage-budgets = Ile mogą zająć inni
storage-budgets-text = Gdy jest tego więcej, samo znika to najstarsze, na czym nikomu tu nie zależy. Wraca, gdy ktoś chce to zobaczyć.
storage-far-auto = Połowa wolnego miejsca
storage-posts-auto = Ćwierć dysku
storage-at-most = Najwyżej { $size }
storage-far-max = Obrazy z zewnątrz, w GB
storage-posts-max = Wpisy i ludzie, w GB
storage-max-hint = Zostaw puste, a zdecyduje dom.
storage-change = Zmień
storage-saved = Przydziały zmienione.
storage-people = Czyje zdjęcia
storage-share = { $count ->
    [0] jeszcze nic
    [one] jeden plik, { $size }
    [few] { $count } pliki, { $size }
    [many] { $count } plików, { $size }
   *[other] { $count } plików, { $size }
}

## Tunnel
tunnel-lead = Tunelem świat trafia do twojego domu, a nikt nie musi otwierać drzwi w domowej sieci.
tunnel-connections = { $count ->
    [one] Jedno połączenie z Cloudflare
    [few] { $count } połączenia z Cloudflare
    [many] { $count } połączeń z Cloudflare
   *[other] { $count } połączeń z Cloudflare
}
tunnel-change = Zadbaj o tunel

## Devices
devices-lead = Wszędzie, gdzie trwają twoje sesje. Wyloguj to, czego nie znasz i czego już nie używasz.
devices-browser = Przeglądarki
devices-browser-none = Brak.
devices-app = Aplikacje
devices-app-none = Jeszcze żadnej aplikacji.
devices-this = To urządzenie
devices-seen = Ostatnio w użyciu: { $when }
devices-since = zalogowano { $when }
devices-may = Może: { $scopes }
devices-out = Wyloguj
devices-out-title = Wylogować { $name }?
devices-out-text = Żeby znów z tego korzystać, trzeba się tam zalogować hasłem.
devices-out-done = Wylogowano: { $name }.
devices-others = Wyloguj wszędzie indziej
devices-others-title = Wylogować wszędzie oprócz tego miejsca?
devices-others-text = Wszystkie inne twoje przeglądarki i aplikacje będą musiały zalogować się znowu.
devices-others-done = Twoja sesja trwa teraz tylko tutaj.

## Log
log-lead = Co zrobili właściciel i moderatorzy, od najnowszych. Nikt nie może tego zmienić; przechowujemy to dwa lata.
log-none = Nic jeszcze nie zrobiono.
log-more = Starsze
log-box = Ktoś przy samym urządzeniu
log-other = { $who }: „{ $act }”, dotyczy: { $target }.
log-border-decided = { $who } ustala zasadę dla { $target }: { $severity ->
    [allow] wpuszczaj
    [silence] na uboczu
    [suspend] nie wpuszczaj
   *[noop] jak zwykle, z wyjątkami
}.
log-border-lifted = { $who } znosi zasadę dla { $target }.
log-border-blocklist = { $who } przyjmuje listę: { $servers ->
    [one] jedna zasada nowa lub surowsza
    [few] { $servers } zasady nowe lub surowsze
    [many] { $servers } zasad nowych lub surowszych
   *[other] { $servers } zasady nowej lub surowszej
}.
log-border-allow-list = { $who } { $on ->
    [true] włącza „Tylko wybrane serwery”.
   *[false] wyłącza „Tylko wybrane serwery”.
}
log-relay-made = { $who } zapisuje się do przekaźnika { $target }.
log-relay-changed = { $who } zmienia przekaźnik { $target }.
log-relay-removed = { $who } opuszcza przekaźnik { $target }.
log-house-changed = { $who } zmienia { $changed }.
setting-other = to, jak działa dom
setting-name = nazwę społeczności
setting-description = to, o czym ona jest
setting-rules = zasady
setting-status-chars-max = to, jak długie mogą być wpisy
setting-default-visibility = to, kto widzi wpisy nowych
setting-default-local-only = to, czy wpisy nowych wychodzą z domu
setting-let-strangers-through = to, czy obcy od razu docierają do ludzi
setting-about = długi tekst o społeczności
setting-privacy = słowa o prywatności
setting-terms = warunki
setting-look = kolory
setting-picture = obrazek społeczności
setting-asking = to, kto może prosić o dołączenie
setting-join-question = pytanie do tych, którzy chcą dołączyć
setting-invites-paused = to, czy zaproszenia działają
setting-members-may-not-invite = to, kto może zapraszać
setting-far-files-bytes-max = to, ile mogą zająć obrazy z zewnątrz
setting-far-posts-bytes-max = to, ile mogą zająć wpisy z zewnątrz
log-box-restart = { $who } uruchamia urządzenie ponownie.
log-box-shutdown = { $who } wyłącza urządzenie.
log-box-factory-reset = { $who } każe urządzeniu wszystko zapomnieć.
log-invite-revoked = { $who } wycofuje zaproszenie, które ma { $about }.
log-account-password-reset = { $who } pomaga ustawić nowe hasło: { $target }.
log-account-second-step-taken = { $who } usuwa drugi krok logowania: { $target }.
log-house-owner-reset = { $who } umieszcza plik, z którym może wrócić właściciel, który nie może wejść.
log-account-claimed-again = { $who } ponownie obejmuje dom jako { $target }.
log-account-signed-out = { $who } wszędzie wylogowuje { $target }.
log-account-role = { $who } zmienia rolę: { $target } to teraz { $after ->
    [owner] właściciel
    [moderator] moderator
   *[member] członek
}.
log-server-tried-again = { $who } ponawia wysyłkę tego, co czeka na { $target }.
log-request-approved = { $who } wpuszcza { $name } na prośbę o dołączenie.
log-request-rejected = { $who } odmawia prośbie o dołączenie, którą przysyła { $name }.
log-request-asked-back = { $who } zadaje pytanie osobie, która chce dołączyć: { $name }.
log-account-warn = { $who } wysyła ostrzeżenie do { $target }.
log-account-disable = { $who } blokuje logowanie: { $target }.
log-account-un-disable = { $who } znów zezwala na logowanie: { $target }.
log-account-silence = { $who } usuwa na ubocze { $target }.
log-account-un-silence = { $who } nie trzyma już na uboczu { $target }.
log-account-suspend = { $who } blokuje dostęp: { $target }.
log-account-un-suspend = { $who } znów wpuszcza { $target }.
log-account-sensitive = { $who } zakrywa wszystkie zdjęcia, które ma { $target }.
log-account-un-sensitive = { $who } nie zakrywa już wszystkich zdjęć, które ma { $target }.
log-account-delete-statuses = { $who } usuwa wpisy, które ma { $target }.
log-account-mark-statuses-as-sensitive = { $who } zakrywa zdjęcia, które ma { $target }.
log-account-archived = { $who } zapisuje archiwum: { $target }.
log-account-removed = { $who } usuwa na dobre { $target }.
log-report-assigned = { $who } postanawia, kto zajmie się zgłoszeniem. Dotyczy: { $about }.
log-report-unassigned = { $who } nie zajmuje się już zgłoszeniem. Dotyczy: { $about }.
log-report-resolved = { $who } zamyka zgłoszenie. Dotyczy: { $about }.
log-report-reopened = { $who } ponownie otwiera zgłoszenie. Dotyczy: { $about }.
log-report-changed = { $who } poprawia zgłoszenie. Dotyczy: { $about }.
log-report-noted = { $who } dopisuje notatkę do zgłoszenia. Dotyczy: { $about }.
log-report-note-removed = { $who } usuwa notatkę ze zgłoszenia. Dotyczy: { $about }.
log-report-forwarded = { $who } powiadamia serwer o zgłoszeniu. Dotyczy: { $about }.
log-status-deleted = { $who } usuwa wpis, którego autor to { $about }.
log-status-covered = { $who } zakrywa zdjęcia we wpisie, którego autor to { $about }.
log-announcement-made = { $who } pisze ogłoszenie.
log-announcement-changed = { $who } zmienia ogłoszenie.
log-announcement-removed = { $who } usuwa ogłoszenie.
log-emoji-made = { $who } dodaje emoji :{ $target }:.
log-emoji-changed = { $who } zmienia emoji :{ $target }:.
log-emoji-removed = { $who } usuwa emoji :{ $target }:.

## Updates
update-look = Poszukaj teraz czegoś nowszego
update-looking = Szukanie czegoś nowszego…
update-installing = Trwa instalowanie. Urządzenie za jakiś czas uruchomi się ponownie.
update-chosen = Zapisano.
update-seen = Wiem o tym
update-seen-done = Dobrze.
update-new = Co nowego
update-when = Kiedy instalować aktualizacje
update-when-night = W nocy, między trzecią a piątą
update-when-button = Gdy nacisnę przycisk
update-aside = Odłożone na bok
update-aside-remove = Usuń na zawsze
update-aside-sure = To, co zapisała wersja, która nie zadziałała, zniknie wtedy na zawsze.
update-aside-gone = Usunięto.
log-update-asked = { $who } chce zainstalować wersję { $version }.
log-update-installed = Wersja { $version } została zainstalowana i działa.
log-update-came-back = Wersja { $version } tu nie zadziałała. Dom wrócił do poprzedniej.
log-update-aside-removed = { $who } usuwa to, co odłożyła wersja, która nie działała.
setting-updates = kiedy instalować aktualizacje

## This box
box-facts = Co o sobie mówi
box-findings = Co jest nie tak
box-power = Uruchom ponownie i wyłącz
box-power-text = Ponowne uruchomienie trwa minutę lub dwie. Nic nie przepada; to, co inne serwery wysyłają w tym czasie, przyjdzie później. Nie wyciągaj po prostu wtyczki.
box-wifi = Wi-Fi
box-wifi-text = Z którą siecią Wi-Fi łączy się urządzenie tam, gdzie nie ma kabla.
box-wifi-choose = Wybierz Wi-Fi
box-restart = Uruchom urządzenie ponownie
box-restart-ask = Uruchomić urządzenie ponownie?
box-restart-ask-text = Przez minutę lub dwie nikt do niego nie trafi. Potem samo wróci.
box-restarting = Urządzenie uruchamia się ponownie. Ta strona wróci razem z nim.
box-shutdown = Wyłącz urządzenie
box-shutdown-ask = Wyłączyć urządzenie?
box-shutdown-ask-text = Nikt do niego nie trafi, dopóki ktoś nie wyciągnie wtyczki i nie włoży jej z powrotem.
box-shutting-down = Urządzenie się wyłącza. Zanim wyciągniesz wtyczkę, poczekaj, aż jego światełko przestanie migać.
box-reset = Zapomnij wszystko
box-reset-text = Usuwa wszystko, co to urządzenie wie: osoby, wpisy, obrazy, jego adres. Przywrócić to może tylko kopia zapasowa. Potem urządzenie zaczyna jak pierwszego dnia.
box-reset-open = Zapomnij wszystko…
box-reset-name = Dla pewności wpisz nazwę społeczności: { $name }
box-reset-password = Twoje hasło
box-reset-act = Usuń wszystko
box-resetting = Urządzenie usuwa wszystko i uruchamia się ponownie. Jego nowy kod właściciela jest na jego ekranie i w pliku claim-code.txt na jego karcie.
box-none = To nie jest nasze urządzenie, więc nie da się go stąd uruchomić ponownie ani wyczyścić. Zrób to środkami komputera.
