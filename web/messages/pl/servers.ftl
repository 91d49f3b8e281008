# Other servers.

home-servers-text = Z kim rozmawia ten dom
servers-title = Inne serwery
servers-lead = Twoja społeczność rozmawia z ludźmi na innych serwerach. Tu decydujesz, z którymi.
servers-queues = W drodze
servers-queues-text = To, co piszą twoi ludzie, trafia na każdy serwer, na którym ktoś ich obserwuje. Gdy któryś nie odpowiada, dom próbuje wciąż od nowa przez dwa dni.
servers-queues-none = Nic nie czeka: wszystko dotarło.
servers-queues-more = { $count ->
    [one] Coś czeka na jeszcze jeden serwer.
    [few] Coś czeka na jeszcze { $count } serwery.
    [many] Coś czeka na jeszcze { $count } serwerów.
   *[other] Coś czeka na jeszcze { $count } serwerów.
}
servers-waits = { $count ->
    [one] czeka jedna przesyłka
    [few] czekają { $count } przesyłki
    [many] czeka { $count } przesyłek
   *[other] czeka { $count } przesyłek
}
servers-waits-many = czeka tysiąc przesyłek lub więcej
servers-oldest = Najstarsza powstała { $when }.
servers-on-its-way = Serwer odpowiada albo nie był jeszcze pytany.
servers-silent = Serwer przestał odpowiadać { $when }.
servers-queue-dead = Serwer milczy tak długo, że nic tam nie wysyłamy, dopóki się nie odezwie.
servers-last-sentence = Ostatni kontakt: { $when }.
servers-never = Nigdy nie było kontaktu.
servers-rules = Zasady
servers-rules-text = Zasada obowiązuje serwer i wszystko poniżej niego.
servers-rules-none = Jeszcze żadnej.
servers-rules-more = { $count ->
    [one] I jeszcze jedna. Jest na wyeksportowanej liście.
    [few] I jeszcze { $count }. Wszystkie są na wyeksportowanej liście.
    [many] I jeszcze { $count }. Wszystkie są na wyeksportowanej liście.
   *[other] I jeszcze { $count }. Wszystkie są na wyeksportowanej liście.
}
servers-add = Dodaj zasadę
servers-allow = wpuszczani
servers-noop = tylko to, co zaznaczone
servers-silence = ograniczeni
servers-suspend = niewpuszczani
servers-no-media = Bez zdjęć stamtąd.
servers-no-reports = Bez zgłoszeń stamtąd.
servers-allow-title = Tylko wybrane serwery
servers-allow-text = Gdy to jest włączone, ten dom rozmawia tylko z serwerami, które mają zasadę „wpuszczani”. Ludzie i wpisy wszystkich innych są ukryte i wracają, gdy to wyłączysz.
servers-allow-on = Włączone.
servers-allow-off = Wyłączone: każdy serwer jest mile widziany, chyba że zasada mówi inaczej.
servers-allow-start = Rozmawiaj tylko z wybranymi serwerami
servers-allow-stop = Rozmawiaj znów ze wszystkimi serwerami
servers-import-title = Listy serwerów
servers-import-text = Przyjmij listę zrobioną przez innych, na przykład plik CSV z Mastodona albo zwykłą listę z jednym serwerem w wierszu. Najpierw zobaczysz, co by się zmieniło.
servers-import-file = Plik
servers-import-paste = Albo wklej listę
servers-import-paste-hint = Najwyżej jeden megabajt i 20 000 wierszy.
servers-import-way = Ludzie z serwerów, o których lista nie mówi nic więcej, są
servers-import-suspend = niewpuszczani
servers-import-suspend-text = Pierwszeństwo ma to, co sama lista mówi o serwerze.
servers-import-silence = ograniczeni
servers-import-allow = wpuszczani: to lista dobrych serwerów
servers-import-look = Pokaż, co by się zmieniło
servers-import-empty = Wybierz plik albo wklej listę.
servers-import-wrong = Tej listy nie da się odczytać. Musi to być tekst, najwyżej jeden megabajt.
servers-import-full = Zasad byłoby więcej, niż dom może przechować.
servers-export-blocks = Zapisz swoje zasady jako plik CSV
servers-export-allows = Zapisz wpuszczane serwery jako plik CSV
servers-relays = Przekaźniki
servers-relays-text = Przekaźnik podaje dalej publiczne wpisy wielu serwerów, więc mały dom widzi więcej świata. Dostaje też twoje publiczne wpisy. Na małym urządzeniu wybierz ich niewiele.
servers-relay-address = Adres przekaźnika
servers-relay-address-hint = Tak jak podaje jego strona, na przykład https://relay.example/inbox
servers-relay-kind = Jakiego rodzaju?
servers-relay-mastodon = Jak w Mastodonie
servers-relay-mastodon-text = Adres kończy się na „inbox”. Większość przekaźników.
servers-relay-litepub = Jak w LitePub
servers-relay-litepub-text = Adres kończy się na „actor” lub „relay”.
servers-relay-join = Zapisz się
servers-relay-leave = Opuść
servers-relay-pending = poproszono, brak odpowiedzi
servers-relay-accepted = połączony
servers-relay-rejected = odmówił
servers-relay-wrong = Tego przekaźnika nie da się użyć. Czy adres jest dobry i czy już go tu nie ma?
servers-relay-unknown = Pod tym adresem nie odpowiedział żaden przekaźnik.
servers-known = Poznane serwery
servers-known-text = Te, z którymi był ostatnio kontakt.
servers-known-none = Jeszcze żadnych.
servers-last = ostatni kontakt { $when }
servers-dead = od dawna nie odpowiada
servers-failing = teraz nie odpowiada
servers-saved = Zasada zapisana.
servers-lifted = Zasada zniesiona.
servers-switched = Gotowe.
servers-relay-saved = Gotowe. Może chwilę potrwać, zanim przekaźnik odpowie.
servers-imported = Lista przyjęta.
server-rule-title = Zasada dla serwera
server-rule-domain = Który serwer?
server-rule-domain-hint = Jego nazwa, na przykład social.example
server-rule-domain-wrong = To nie jest nazwa innego serwera.
server-rule-severity = Ludzie stamtąd są
server-rule-severity-wrong = Wybierz jedną z czterech możliwości.
server-rule-silence-text = Ich wpisy widzą tylko ci, którzy ich obserwują; kto nie jest obserwowany, nikomu nie może przeszkadzać.
server-rule-suspend-text = Nic nie wchodzi, nic nie wychodzi. Obserwowanie między stąd a stamtąd kończy się na dobre.
server-rule-noop-text = Nic oprócz wyborów poniżej.
server-rule-allow-text = Mile widziani, także gdy rozmawia się tylko z wybranymi serwerami.
server-rule-also = A oprócz tego
server-rule-media = Nie pobieraj i nie pokazuj zdjęć stamtąd
server-rule-reports = Nie przyjmuj zgłoszeń stamtąd
server-rule-obfuscate = Pokazuj obcym nazwę tylko częściowo
server-rule-public = Dlaczego? Dla wszystkich
server-rule-public-hint = Każdy może to przeczytać.
server-rule-private = Notatki dla was
server-rule-private-hint = Widzicie to tylko ty i moderatorzy.
server-rule-comment-wrong = Najwyżej 1000 znaków.
server-rule-save = Zapisz
server-rule-back = Wróć do wszystkich serwerów
server-rule-lift = Znieś zasadę
server-rule-lift-text = Bez zasady ludzi stamtąd widać znów jak dawniej. Zakończone obserwowania same nie wrócą.
server-rule-made = Zasadę ustala: { $name }
server-import-title = Co zmieniłaby lista
server-import-lead = Nic jeszcze się nie zmieniło. Lista nigdy nie łagodzi twojej własnej zasady.
server-import-fresh = { $count ->
    [one] Jedna nowa zasada
    [few] { $count } nowe zasady
    [many] { $count } nowych zasad
   *[other] { $count } nowych zasad
}
server-import-stricter = { $count ->
    [one] Jedna zasada stanie się surowsza
    [few] { $count } zasady staną się surowsze
    [many] { $count } zasad stanie się surowszych
   *[other] { $count } zasad stanie się surowszych
}
server-import-same = { $count ->
    [one] Dla jednego serwera nic się nie zmieni
    [few] Dla { $count } serwerów nic się nie zmieni
    [many] Dla { $count } serwerów nic się nie zmieni
   *[other] Dla { $count } serwerów nic się nie zmieni
}
server-import-follows = { $count ->
    [one] Skończyłoby się jedno obserwowanie
    [few] Skończyłyby się { $count } obserwowania
    [many] Skończyłoby się { $count } obserwowań
   *[other] Skończyłoby się { $count } obserwowań
}
server-import-follows-text = Między ludźmi stąd a ludźmi na tych serwerach. Same nie wrócą.
server-import-wrong = Wiersze, których nie da się użyć
server-import-wrong-text = Pozostałe i tak zostaną przyjęte.
server-import-wrong-more = { $count ->
    [one] I jeszcze jeden.
    [few] I jeszcze { $count }.
    [many] I jeszcze { $count }.
   *[other] I jeszcze { $count }.
}
server-import-line = Wiersz { $line }
server-import-domain = to nie nazwa serwera
server-import-severity = ma stopień surowości, którego nikt nie zna
server-import-unreadable = nie da się odczytać
server-import-many = jest za ostatnim, który się mieści
server-import-apply = Przyjmij listę
server-import-back = Zostaw wszystko, jak jest
community-strangers = Pierwsze słowa od obcych
community-strangers-let = Przepuszczaj je od razu
community-strangers-text = Inaczej wzmianki od ludzi z zewnątrz, których nikt tu nie obserwuje, czekają w „prośbach” w aplikacji; dotyczy członków, którzy sami nic nie wybrali.
