# What a new owner is shown: rules, rescue sheet, first invites, first post.

tour-later = Później
tour-rules-title = Jakie są tu zasady?
tour-rules-lead = Wszyscy widzą je, zanim dołączą. Możesz je zmienić, kiedy chcesz.
tour-rules-choice = Wybierz zasady na początek
tour-rules-own = Nasze własne zasady
tour-rules-own-text = Napisz je samodzielnie albo zmień niektóre z naszych.
tour-rules-field = Zasady, po jednej w wierszu
tour-rules-hint = Krótkie się czyta.
tour-rules-wrong = Najwyżej 20 zasad, każda do 300 znaków.
tour-rules-button = To są nasze zasady
tour-question-field = O co pytasz ludzi, którzy chcą dołączyć?
tour-question-hint = Ludzie bez zaproszenia mogą poprosić na twojej stronie głównej. Czytasz odpowiedź i decydujesz. Zostaw puste, jeśli nikt nie ma prosić.
tour-question-start = Kim jesteś i skąd się znamy?
tour-question-wrong = Pytanie może mieć najwyżej 300 znaków.
rules-family-title = Rodzina
rules-family-text = Dla ludzi, którzy widują się na urodzinach.
rules-family-rules =
    Bądźmy dla siebie życzliwi, także w zmęczeniu.
    Zapytaj, zanim opublikujesz czyjeś zdjęcie, a przy dziecku pytaj zawsze.
    Co się tu opowiada, zostaje tutaj, chyba że autor opublikował to dla wszystkich.
rules-friends-title = Przyjaciele i sąsiedzi
rules-friends-text = Dla ludzi, którzy się mniej lub bardziej znają.
rules-friends-rules =
    Bądźmy dla siebie życzliwi. Spieraj się z tym, co ktoś powiedział, nie z tym, kim jest.
    Żadnej nienawiści za to, skąd ktoś pochodzi, w co wierzy, kogo kocha i jakie ma ciało.
    Zapytaj, zanim opublikujesz zdjęcia innych.
    Bez reklam.
rules-club-title = Klub lub klasa
rules-club-text = Dla chóru, drużyny, warsztatu, szkoły.
rules-club-rules =
    Bądźmy życzliwi i uczciwi, także wobec innych klubów.
    Żadnej nienawiści, gróźb ani znęcania się, ani tutaj, ani gdziekolwiek indziej z kontem stąd.
    Zapytaj, zanim opublikujesz zdjęcia innych; przy dzieciach zapytaj rodziców.
    To, czego ktoś nie powinien zobaczyć znienacka, trafia za ostrzeżenie o treści.
    Bez reklam, chyba że za zgodą.
rescue-title = Twoja karta ratunkowa
rescue-lead = Nikt nie może wysłać ci nowego hasła e-mailem: nad tobą nie ma już nikogo. Jeśli je kiedyś zgubisz, te dwanaście słów wpuści cię z powrotem. Otwierają też twoje kopie zapasowe.
rescue-sheet-title = Karta ratunkowa: { $community }
rescue-sheet-day = Zrobiona { $day }
rescue-sheet-address = Adres
rescue-sheet-owner = Właściciel
rescue-sheet-what = Hasło przepadło? Zeskanuj kod albo otwórz adres z /rescue na końcu i wpisz te dwanaście słów. Kopię zapasową otwierają te same słowa.
rescue-sheet-keep = Trzymaj tę kartę tam, gdzie paszporty. Kto ją ma, może przejąć społeczność.
rescue-scan = Kod QR strony, na której wpisuje się słowa
rescue-print = Wydrukuj tę stronę (w menu przeglądarki) albo przepisz ją ręcznie. Zdjęcie w telefonie jest lepsze niż nic.
rescue-again = Gdy wpiszesz te dwa słowa, będzie działać tylko ta karta. Do tej pory działa jeszcze poprzednia. Zachowaj ją dla kopii zapasowych, które z nią zrobiono.
rescue-field = Wpisz ze swojej kopii słowo { $one } i słowo { $two }
rescue-hint = Ze spacją między nimi. Słowa powyżej chowają się, gdy piszesz.
rescue-wrong = To nie są słowo { $one } i słowo { $two }. Porównaj swoją kopię ze słowami powyżej, jedno po drugim.
rescue-button = Mam to na papierze
rescue-kept-since = Masz kartę ratunkową. Zrobiono ją { $when }.
rescue-kept-text = Jej słów tu nie przechowujemy, więc nie da się ich pokazać znowu. Jeśli karta przepadła albo ktoś ją widział, zrób nową: wtedy stare słowa już nikogo nie wpuszczą.
rescue-kept-new = Zrób nową kartę
tour-invites-title = Kogo chcesz tu mieć?
tour-invites-lead = Zaproszenie wpuszcza jedną osobę. Pokaż kod komuś obok albo wyślij link jednej osobie. Działa raz, przez tydzień.
tour-invites-number = Zaproszenie { $number }
tour-invites-card = Wydrukuj je jako kartę lub wycofaj
tour-invites-first = Utwórz pierwsze zaproszenie
tour-invites-more = Jeszcze jedno, dla kogoś innego
tour-post-title = Przywitaj się
tour-post-lead = To pierwsza rzecz, którą przeczyta każdy, kto przyjdzie.
tour-post-start = Cześć! To pierwszy wpis społeczności { $community }. Woda na herbatę już się gotuje.
opened-title = Twój Burrow jest otwarty
opened-lead = Witaj w domu, { $name }.
opened-said-title = Twój pierwszy wpis już jest
opened-said-see = Zobacz go
opened-said-delivery = Jak mu idzie z innymi serwerami
opened-said-local = Zostaje na tym komputerze, bo na razie tylko próbujesz Burrow. Może go przeczytać każdy, kto otworzy tu ten adres.
opened-said-alone = Jest na twojej publicznej stronie, gdzie każdy może go przeczytać. Nikt cię jeszcze nie obserwuje, więc nie trafił do nikogo innego. To zacznie się od pierwszego obserwującego.
opened-said-home = { $count ->
    [one] Jest na twojej publicznej stronie i ma go przed sobą jedna osoba, która tu mieszka.
    [few] Jest na twojej publicznej stronie i mają go przed sobą { $count } osoby, które tu mieszkają.
    [many] Jest na twojej publicznej stronie i ma go przed sobą { $count } osób, które tu mieszkają.
   *[other] Jest na twojej publicznej stronie i ma go przed sobą { $count } osób, które tu mieszkają.
}
opened-said-away = { $count ->
    [one] Jest na twojej publicznej stronie i trafia właśnie na jeden inny serwer.
    [few] Jest na twojej publicznej stronie i trafia właśnie na { $count } inne serwery.
    [many] Jest na twojej publicznej stronie i trafia właśnie na { $count } innych serwerów.
   *[other] Jest na twojej publicznej stronie i trafia właśnie na { $count } innych serwerów.
}
opened-rescue-title = Nie masz jeszcze karty ratunkowej
opened-rescue-text = Jeśli teraz zgubisz hasło, nie da się stąd wrócić.
opened-rescue-link = Zrób kartę ratunkową
opened-app-title = Połącz aplikację
opened-app-text = Działa każda aplikacja zrobiona dla Mastodona. Zapyta o nazwę twojego serwera:
opened-invite-title = Zaproś więcej osób
opened-invite-text = Link albo kod do zeskanowania dla każdego, kogo chcesz tu mieć.
opened-home-title = Zadbaj o to
opened-home-text = Ludzie, zasady i cała reszta są na twojej stronie startowej.
opened-home-button = Na start
by-words-title = Powrót z kartą ratunkową
by-words-lead = Dla właściciela tego miejsca: wpisz dwanaście słów z karty ratunkowej i wybierz nowe hasło.
by-words-field = Dwanaście słów
by-words-hint = Po kolei, ze spacjami. Wystarczą pierwsze cztery litery każdego słowa.
by-words-password = Nowe hasło
by-words-button = Wpuść mnie
by-words-count = { $count ->
    [one] Jest tylko jedno słowo. Potrzeba dwunastu.
    [few] Są { $count } słowa. Potrzeba dwunastu.
    [many] Jest { $count } słów. Potrzeba dwunastu.
   *[other] Jest { $count } słów. Potrzeba dwunastu.
}
by-words-unknown = Słowa „{ $word }” nie ma na żadnej karcie ratunkowej. Sprawdź je litera po literze.
by-words-muddled = Te słowa do siebie nie pasują. Jedno źle odczytano albo dwa zamieniły się miejscami.
by-words-wrong = To słowa z karty ratunkowej, ale nie z tej, która się tu liczy. Jeśli masz nowszą, weź tamtą.
by-words-none = To miejsce nie ma jeszcze karty ratunkowej.
by-words-slow = Zbyt wiele prób. Poczekaj kwadrans i spróbuj ponownie.
by-words-others = Mieszkasz tu, ale nie jesteś właścicielem? Właściciel może pomóc ci wrócić.
