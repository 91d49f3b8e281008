# How the house finds out what is wrong with itself.

diagnosis-title = Czy wszystko w porządku?
diagnosis-link = Czy do wszystkiego można trafić? Niech sprawdzi to twój Burrow.
diagnosis-place-text = Twój Burrow sam się sprawdza i mówi, co zrobić.
diagnosis-look = Sprawdź ponownie
diagnosis-busy = Twój Burrow się sprawdza. To potrwa najwyżej dwie minuty; strona sama pokaże, co znalazł.
diagnosis-never = Twój Burrow jeszcze się nie sprawdził. Robi to raz dziennie i zawsze, gdy naciśniesz przycisk.
diagnosis-all-well = Wszystko w porządku, o ile widzimy.
diagnosis-hints = { $count ->
    [one] Wszystko działa. Jedna rzecz mogłaby działać lepiej.
    [few] Wszystko działa. { $count } rzeczy mogłyby działać lepiej.
    [many] Wszystko działa. { $count } rzeczy mogłoby działać lepiej.
   *[other] Wszystko działa. { $count } rzeczy mogłoby działać lepiej.
}
diagnosis-troubles = { $count ->
    [one] Jedna rzecz nie działa.
    [few] { $count } rzeczy nie działają.
    [many] { $count } rzeczy nie działa.
   *[other] { $count } rzeczy nie działa.
}
diagnosis-looked = Ostatnie sprawdzenie: { $when }.
diagnosis-since = Znaleziono po raz pierwszy: { $when }.
diagnosis-found = Co znalazł
diagnosis-local = Ten Burrow jest tylko na próbę na tym komputerze: nikt inny do niego nie trafi. Sprawdza więc tylko swój zegar, swój dysk i to, co przechowuje. Reszta go nie dotyczy.
diagnosis-is-fine = w porządku
diagnosis-is-hint = mogłoby być lepiej
diagnosis-is-bad = nie działa
diagnosis-is-unseen = nie sprawdzono
diagnosis-support = Ktoś ci pomaga?
diagnosis-support-text = Daj tej osobie ten tekst. Mówi, jaka to wersja, w jakim jest stanie i co znaleziono. Nie ma w nim imion, adresów, haseł ani niczego, co ktoś napisał.
diagnosis-support-label = Tekst do skopiowania
diagnosis-back = Wróć do panelu
diagnosis-back-setup = Wróć do urządzania

## What is looked at
diagnosis-check-clock = Zegar
diagnosis-check-disk = Miejsce na dysku
diagnosis-check-store = Co przechowuje twój Burrow
diagnosis-check-dns = Twoja nazwa w internecie
diagnosis-check-tunnel = Tunel
diagnosis-check-address = Droga do twojego Burrow
diagnosis-check-challenge = „Czy jesteś człowiekiem?”
diagnosis-check-webfinger = Znajdowanie ludzi po nazwie
diagnosis-check-actor = Profile dla innych serwerów
diagnosis-check-inbox = Przesyłki od innych serwerów
diagnosis-check-streaming = Nowości na żywo w aplikacjach
diagnosis-check-media = Zdjęcia
diagnosis-check-cache = Nic się po drodze nie myli
diagnosis-check-upload = Duże zdjęcia i filmy

## Where all is well
diagnosis-fine-clock = Ten komputer wie, która jest godzina.
diagnosis-fine-disk = Miejsca jest dość.
diagnosis-fine-store = Twój Burrow może zapisywać, co się dzieje.
diagnosis-fine-dns = { $host } dokądś w internecie prowadzi.
diagnosis-fine-tunnel = Tunel stoi.
diagnosis-fine-address = Kto pyta o { $host }, trafia właśnie do tego Burrow.
diagnosis-fine-challenge = Nikt nie każe innym serwerom dowodzić, że są ludźmi, bo by tego nie potrafiły.
diagnosis-fine-webfinger = Inne serwery znajdują ludzi z { $host } po nazwie.
diagnosis-fine-actor = Inne serwery mogą przeczytać, kim ktoś tutaj jest.
diagnosis-fine-inbox = Przesyłki od innych serwerów przychodzą.
diagnosis-fine-streaming = Aplikacje od razu dowiadują się, co się dzieje.
diagnosis-fine-media = Zdjęcia przechodzą i można je po drodze przechowywać.
diagnosis-fine-cache = Wszyscy dostają to, o co proszą, świeże stąd.
diagnosis-fine-upload = Duże zdjęcia i filmy przychodzą w całości.

## What doesn’t work then
diagnosis-harm-clock = Inne serwery nie wierzą przesyłkom ze złym czasem i nie da się trafić do niczego zabezpieczonego.
diagnosis-harm-disk = Gdy dysk jest pełny, nikt nie może publikować i nic nie przychodzi.
diagnosis-harm-store = Nikt nie może publikować i nic nie przychodzi.
diagnosis-harm-dns = Nikt nie znajduje { $host }: ani twoi ludzie poza domem, ani żaden inny serwer.
diagnosis-harm-tunnel = Nikt z zewnątrz nie trafia do { $host }: ani twoi ludzie poza domem, ani żaden inny serwer.
diagnosis-harm-address = Nikt z zewnątrz nie trafia do { $host }: ani twoi ludzie poza domem, ani żaden inny serwer.
diagnosis-harm-challenge = Inne serwery i aplikacje to programy i nie dają temu rady. Nie mogą cię obserwować ani do ciebie pisać, a aplikacje przestają działać.
diagnosis-harm-webfinger = Ludzie z zewnątrz nikogo tu nie znajdą, gdy szukają.
diagnosis-harm-actor = Inne serwery nie mogą pokazywać profili stąd i nie wierzą temu, co stąd przychodzi.
diagnosis-harm-inbox = Odpowiedzi, polubienia i wpisy z innych serwerów nie docierają.
diagnosis-harm-streaming = W aplikacjach nowości widać dopiero wtedy, gdy ktoś je odświeży.
diagnosis-harm-media = Ludzie z zewnątrz widzą wpisy stąd bez zdjęć.
diagnosis-harm-cache = Inne serwery mogą dostać stronę zamiast potrzebnego dokumentu, a ludzie coś starego lub nie dla nich.
diagnosis-harm-upload = Spoza domu nie da się publikować dużych zdjęć i filmów.

## Why
diagnosis-why-not-open = Nie ma tu jeszcze nikogo, kogo inni mogliby szukać.
diagnosis-why-offline = Nikt na zewnątrz nie odpowiada. Może twoje łącze internetowe właśnie nie działa.
diagnosis-why-clock-off = Zegar tego komputera myli się o { $figure } min.
diagnosis-why-clock-year = Zegar tego komputera pokazuje rok, który nie może być prawdziwy.
diagnosis-why-disk-low = Zostało { $figure } MB. To niewiele.
diagnosis-why-disk-full = Zostało tylko { $figure } MB.
diagnosis-why-disk-unread = Dysk nie mówi, ile zostało miejsca.
diagnosis-why-store-stuck = Twój Burrow nie może niczego zapisać.
diagnosis-why-name-unknown = W internecie nie ma wpisu dla { $host }.
diagnosis-why-name-at-home = { $host } prowadzi do sieci domowej, do której nikt inny nie trafi.
diagnosis-why-tunnel-own = Powiedziano nam, że goście trafiają tu twoją własną drogą, więc nie ma naszego tunelu.
diagnosis-why-tunnel-none = Nie ma naszego tunelu.
diagnosis-why-tunnel-missing = Programu, który utrzymuje tunel, nie ma na tym komputerze.
diagnosis-why-tunnel-starting = Tunel właśnie powstaje.
diagnosis-why-tunnel-cut = Program tunelu działa, ale nie łączy się z Cloudflare.
diagnosis-why-tunnel-ended = Program tunelu zakończył się i uruchamia się ponownie.
diagnosis-why-unreachable = Nikt nie odpowiedział, gdy pytaliśmy o { $host }.
diagnosis-why-slow = O wiele za długo trwało, zanim { $host } dał odpowiedź.
diagnosis-why-elsewhere = Ktoś odpowiedział za { $host }, ale to nie był ten Burrow.
diagnosis-why-challenged = Coś przed { $host } chciało dowodu, że pyta człowiek.
diagnosis-why-barred = Coś przed { $host } nas odesłało (błąd { $figure }).
diagnosis-why-behind = Cloudflare albo to, co stoi przed { $host }, nie może trafić do tego Burrow (błąd { $figure }).
diagnosis-why-wrong-status = Ten Burrow odpowiedział, ale błędem { $figure }, a nie powinien.
diagnosis-why-got-page = Poprosiliśmy o dokument, jak robią to inne serwery, a dostaliśmy stronę internetową.
diagnosis-why-wrong-kind = Dostaliśmy coś innego, niż prosiliśmy.
diagnosis-why-kept = Dostaliśmy starą odpowiedź, którą coś po drodze przechowało.
diagnosis-why-mixed = Strony internetowe i dokumenty dla innych serwerów zamieniają się miejscami.
diagnosis-why-not-kept = Zdjęcia docierają, ale z uwagą, że nikt nie może ich przechowywać. Każde za każdym razem pokonuje całą drogę z twojego domu.
diagnosis-why-no-upgrade = Aplikacje proszą o połączenie, które pozostaje otwarte. Ta prośba ginie po drodze.
diagnosis-why-too-large = Wysłaliśmy { $figure } MB, a coś po drodze odrzuciło to jako za duże.
diagnosis-why-cut-off = Wysłaliśmy { $figure } MB i nie dotarło to w całości.
diagnosis-why-address-first = To nic nie da, dopóki nikt nie trafia do twojego Burrow.

## What to do
diagnosis-do-not-open = Sprawdzimy to, gdy tylko będzie właściciel.
diagnosis-do-offline = Zobacz, czy inne rzeczy w domu mają internet, i sprawdź ponownie później.
diagnosis-do-clock-off = Niech ten komputer bierze czas z internetu: to przełącznik w ustawieniach daty i godziny. Nasze urządzenie robi to samo z siebie; uruchom je ponownie, gdy będzie miało internet.
diagnosis-do-clock-year = Niech ten komputer bierze czas z internetu: to przełącznik w ustawieniach daty i godziny. Nasze urządzenie robi to samo z siebie; uruchom je ponownie, gdy będzie miało internet.
diagnosis-do-disk-low = Przechowuj mniej obrazów z innych serwerów, bo można je pobrać ponownie, albo przejdź na większy dysk.
diagnosis-do-disk-full = Przechowuj mniej obrazów z innych serwerów, bo można je pobrać ponownie, albo usuń z tego komputera to, czego nie potrzebujesz.
diagnosis-do-disk-unread = Zobacz, czy dysk jest dobrze podłączony, i uruchom ten komputer ponownie. Jeśli to nie pomoże, dysk może się psuć: zadbaj o kopię zapasową.
diagnosis-do-store-stuck = Zrób miejsce na dysku i uruchom ten komputer ponownie. Jeśli to nie pomoże, dysk może się psuć: zadbaj o kopię zapasową.
diagnosis-do-name-unknown = Zobacz, czy domena jest opłacona i czy jej wpis w Cloudflare nadal istnieje. Jeśli jest nowa, poczekaj godzinę. Ponowne ustawienie tunelu utworzy wpis od nowa.
diagnosis-do-name-at-home = Zmień wpis tam, gdzie zarządzasz domeną, albo pozwól nam utworzyć tunel. Jeśli mówi tak tylko domowy router, na zewnątrz wszystko może być w porządku.
diagnosis-do-tunnel-own = Nic, jeśli droga do twojego Burrow jest w porządku.
diagnosis-do-tunnel-none = Nic, jeśli droga do twojego Burrow jest w porządku.
diagnosis-do-tunnel-missing = Zainstaluj program „cloudflared” i uruchom swój Burrow ponownie.
diagnosis-do-tunnel-starting = Poczekaj minutę i sprawdź ponownie.
diagnosis-do-tunnel-cut = Zobacz, czy inne rzeczy w domu mają internet. Potem uruchom tunel ponownie.
diagnosis-do-tunnel-ended = Uruchom tunel ponownie. Jeśli znów się zakończy, zobacz, co mu przeszkadza.
diagnosis-do-unreachable = Zobacz, czy tunel stoi i czy łącze internetowe działa. Potem uruchom tunel ponownie.
diagnosis-do-slow = Czy ktoś w domu właśnie dużo wysyła lub pobiera? Sprawdź ponownie później.
diagnosis-do-elsewhere = Zobacz, dokąd prowadzi wpis { $host }. Może nadal do starego serwera.
diagnosis-do-challenged = W Cloudflare wyłącz „Bot Fight Mode” i „I’m Under Attack”. Większość możemy zrobić za ciebie, z tokenem API.
diagnosis-do-barred = W Cloudflare poszukaj w części „Security” reguł, które odsyłają programy, i wyłącz z nich { $host }. Większość możemy zrobić za ciebie, z tokenem API.
diagnosis-do-behind = Uruchom tunel ponownie. Jeśli nic się nie zmieni, zobacz, co mu przeszkadza.
diagnosis-do-wrong-status = Sprawdź ponownie za kilka minut. Jeśli tak zostanie, daj tekst poniżej osobie, która ci pomaga.
diagnosis-do-got-page = Coś po drodze zmienia to, o co proszą inne serwery. Wyłącz tam wszystko, co przerabia strony dla { $host }.
diagnosis-do-wrong-kind = Coś po drodze zmienia to, co stąd wychodzi. Wyłącz tam wszystko, co przerabia odpowiedzi dla { $host }.
diagnosis-do-kept = W Cloudflare usuń reguły, które przechowują wszystko („cache”), i opróżnij pamięć podręczną. Właściwą regułę możemy ustawić za ciebie, z tokenem API.
diagnosis-do-mixed = W Cloudflare usuń reguły, które przechowują wszystko („cache”), i opróżnij pamięć podręczną. Właściwą regułę możemy ustawić za ciebie, z tokenem API.
diagnosis-do-not-kept = Usuń to, co po drodze zmienia „Cache-Control”. Nic nie jest zepsute; kosztuje to tylko czas.
diagnosis-do-no-upgrade = W Cloudflare włącz „WebSockets” w części „Network”. Jeśli masz własne proxy, niech przekazuje nagłówki „Upgrade” i „Connection”.
diagnosis-do-too-large = Jeśli masz własne proxy, zwiększ największy rozmiar, jaki przepuszcza (nginx: client_max_body_size). Sam Cloudflare pozwala na 100 MB.
diagnosis-do-cut-off = Twoje łącze może być za wolne na tyle naraz. W domu przesyłaj pliki z własnej sieci.
diagnosis-do-address-first = Zadbaj najpierw o drogę do twojego Burrow.

## Buttons, and what they did
diagnosis-fix-restart = Uruchom tunel ponownie
diagnosis-fix-room = Przechowuj mniej cudzych obrazów
diagnosis-fix-way = Zobacz, co przeszkadza tunelowi
diagnosis-fix-choose = Zadbaj o drogę do twojego Burrow
diagnosis-fix-zone = Pozwól nam ustawić Cloudflare
diagnosis-did-restart = Tunel uruchamia się ponownie. Sprawdź jeszcze raz za minutę.
diagnosis-did-room = Od teraz przechowujemy najwyżej 64 MB obrazów z innych serwerów. Reszta zniknie w ciągu kilku godzin.
