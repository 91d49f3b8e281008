# The box under the house: how it is, what can be done with it, and what it says when there is no room.

error-507-title = Nie ma już miejsca
error-507 = Dysk tego Burrow jest pełny, więc nie można nic opublikować ani przesłać, dopóki nie będzie miejsca. Tego, co napisano, nie zachowano. Właściciel może zrobić miejsce w panelu, w części „Miejsce”.

## What the house looks at of the box (see diagnosis.ftl)
diagnosis-check-heat = Ciepło
diagnosis-check-power = Zasilanie
diagnosis-check-card = Karta
diagnosis-check-memory = Pamięć
diagnosis-fine-heat = Urządzenie jest dość chłodne.
diagnosis-fine-power = Zasilacz daje dość prądu.
diagnosis-fine-card = Karta albo dysk ma się dobrze, o ile mówi prawdę.
diagnosis-fine-memory = Pamięci jest dość.
diagnosis-harm-heat = Urządzenie samo zwalnia, więc wszystko trwa dłużej. Na dłuższą metę ciepło je zużywa.
diagnosis-harm-power = Urządzenie samo zwalnia i może stanąć w środku zapisu. Stąd bierze się większość uszkodzonych kart.
diagnosis-harm-card = To, co na niej jest, może przepaść każdego dnia: wpisy, obrazy, wszystko.
diagnosis-harm-memory = Wszystko trwa dłużej.
diagnosis-why-clock-waits = To urządzenie jeszcze nie wie, która godzina, więc nie rozmawia z innymi serwerami. W domu wszystko działa.
diagnosis-why-untold = Ten komputer tego nie mówi.
diagnosis-why-warm = W środku jest { $figure } °C. To ciepło.
diagnosis-why-hot = W środku jest { $figure } °C. To za gorąco.
diagnosis-why-slowed = Urządzenie właśnie zwalnia, bo jest za gorące.
diagnosis-why-power-low = Zasilacz daje teraz za mało.
diagnosis-why-power-was-low = Od ostatniego uruchomienia zasilacz w pewnej chwili dał za mało.
diagnosis-why-card-errors = Karta coś zgubiła lub zniekształciła (liczba razy: { $figure }).
diagnosis-why-card-repaired = To, co jest na karcie, trzeba było naprawić przy starcie urządzenia.
diagnosis-why-card-worn = Karta mówi, że zużyła { $figure } % swojego życia.
diagnosis-why-card-ends = Karta mówi, że nie ma już zapasu, którym zastąpiłaby to, co się psuje.
diagnosis-why-card-busy = Na kartę zapisuje się około { $figure } MB dziennie. To więcej, niż powinno być.
diagnosis-why-memory-low = Zostało tylko { $figure } MB pamięci.
diagnosis-do-clock-waits = Poczekaj kilka minut. Jeśli tak zostanie, sprawdź, czy inne rzeczy w domu mają internet i czy router pozwala urządzeniu pytać o czas (NTP).
diagnosis-do-untold = Nic. Niektóre komputery nie mają do tego czujnika.
diagnosis-do-warm = Daj urządzeniu powietrza: wyjmij je z szafki, zabierz z grzejnika i ze słońca.
diagnosis-do-hot = Daj urządzeniu powietrza: wyjmij je z szafki, zabierz z grzejnika i ze słońca. Pomaga obudowa z wentylatorem lub radiatorem.
diagnosis-do-slowed = Daj urządzeniu powietrza: wyjmij je z szafki, zabierz z grzejnika i ze słońca. Pomaga obudowa z wentylatorem lub radiatorem.
diagnosis-do-power-low = Użyj zasilacza zrobionego do tego urządzenia, prosto z gniazdka, z krótkim kablem; odłącz to, co bierze z niego prąd, na przykład dyski.
diagnosis-do-power-was-low = Użyj zasilacza zrobionego do tego urządzenia, prosto z gniazdka, z krótkim kablem.
diagnosis-do-card-errors = Zrób dziś kopię zapasową i przywróć ją na nowej karcie.
diagnosis-do-card-repaired = Sprawdź, czy czegoś nie brakuje, i zrób kopię zapasową. Przerwa w zasilaniu może to raz spowodować; jeśli się powtórzy, weź nową kartę.
diagnosis-do-card-worn = Zrób kopię zapasową i wkrótce przywróć ją na nowej karcie.
diagnosis-do-card-ends = Zrób dziś kopię zapasową i przywróć ją na nowej karcie.
diagnosis-do-card-busy = Dziś nic. Jeśli tak będzie przez kilka dni, powiedz temu, kto ci pomaga: przy mniejszej liczbie zapisów karta żyje dłużej.
diagnosis-do-memory-low = Uruchom urządzenie ponownie. Jeśli to wróci, może być za małe na tyle osób i serwerów.

## The page about the box
box-title = To urządzenie
box-place-text = Czy jest gorące i jak się ma jego karta; uruchom je ponownie lub wyłącz.
box-lead-well = Urządzenie ma się dobrze, o ile mówi prawdę.
box-lead-trouble = Z urządzeniem coś jest nie tak.
box-lead-clock = Urządzenie czeka, aż ktoś w internecie powie mu, która godzina. Do tego czasu nie rozmawia z innymi serwerami; w domu wszystko działa.
box-lead-none = Twój Burrow działa na komputerze, który nie jest naszym urządzeniem, więc nie da się go stąd uruchomić ponownie, wyłączyć ani wyczyścić. Zrób to środkami komputera.
box-facts = Co o sobie mówi
box-findings = Co jest nie tak
box-fact-version = Wersja
box-fact-board = Rodzaj urządzenia
box-fact-on = Działa od
box-fact-heat = Ciepło w środku
box-fact-power = Zasilacz
box-fact-memory = Pamięć
box-fact-disk = Dysk
box-fact-worn = Zużyte życie karty
box-fact-written = Zapisane na karcie
box-fact-clock = Zegar
box-on-hours =
    { $count ->
        [0] Mniej niż godzinę
        [one] Godzinę
        [few] { $count } godziny
        [many] { $count } godzin
       *[other] { $count } godziny
    }
box-celsius = { $figure } °C
box-percent = { $figure } %
box-a-day = { $figure } MB dziennie
box-left = Wolne: { $left } z { $all } MB
box-power-well = Daje dość
box-power-was-low = Od uruchomienia w pewnej chwili dał za mało
box-power-low = Daje za mało
box-clock-right = Dobry
box-clock-waits = Czeka na właściwy czas
box-power = Uruchom ponownie i wyłącz
box-power-text = Ponowne uruchomienie trwa minutę lub dwie. Nic nie przepada; to, co inne serwery wysyłają w tym czasie, przyjdzie później. Nie wyciągaj po prostu wtyczki.
box-restart = Uruchom urządzenie ponownie
box-shutdown = Wyłącz urządzenie
box-reset = Zapomnij wszystko
box-reset-text = Usuwa wszystko, co to urządzenie wie: osoby, wpisy, obrazy, jego adres. Przywrócić to może tylko kopia zapasowa. Potem urządzenie zaczyna jak pierwszego dnia.
box-reset-name = Dla pewności wpisz nazwę społeczności: { $name }
box-reset-hint = Albo jej adres.
box-reset-name-wrong = To nie jest nazwa społeczności. Niczego nie usunięto.
box-reset-button = Usuń wszystko
box-asked-restart-title = Urządzenie uruchamia się ponownie
box-asked-restart = Wróci za minutę lub dwie. Wtedy wczytaj tę stronę jeszcze raz.
box-asked-shutdown-title = Urządzenie się wyłącza
box-asked-shutdown = Zanim wyciągniesz wtyczkę, poczekaj, aż jego światełko przestanie migać. Po włożeniu wtyczki ruszy samo.
box-asked-factory-reset-title = Urządzenie usuwa wszystko
box-asked-factory-reset = Uruchamia się ponownie, usuwa wszystko, co wie, i zaczyna jak pierwszego dnia. Jego nowy kod właściciela jest na jego ekranie i w pliku claim-code.txt na jego karcie. Nie odłączaj go w tym czasie.

## The page of a box whose data can't be opened
damaged-title = Danych nie da się otworzyć
damaged-lead = Część karty, na której twój Burrow wszystko przechowuje, jest uszkodzona, a samodzielna naprawa nie pomogła. Niczego nie usunięto.
damaged-store-lead = Nie można odczytać tego, co przechowuje twój Burrow: karta zawodzi albo zapisała to nowsza wersja. Niczego nie usunięto.
damaged-full-title = Dysk jest pełny
damaged-full-lead = Na karcie nie ma już miejsca, nawet na uruchomienie. Nic nie przepadło i niczego nie usunięto. Gdy tylko będzie miejsce, twój Burrow otworzy się sam.
damaged-full-first = Wtedy znika to, co zostało niedokończone, na przykład przerwane przesyłanie. Często to wystarcza.
damaged-full-second = Ktoś, kto zna Linuksa, może skopiować tę kartę na większą, na której twój Burrow będzie działać dalej jak dotąd. Do tego czasu zachowaj kartę taką, jaka jest.
damaged-first = Najpierw: uruchom je raz ponownie
damaged-first-text = Czasem karta tylko straciła styk. Jeśli potem ta strona wróci, winna jest karta.
damaged-second = Potem: daj to komuś do obejrzenia
damaged-second-text = Ktoś, kto zna Linuksa, może jeszcze uratować to, co jest na karcie, o ile nic się na niej nie zapisze. Jeśli są na niej wpisy lub obrazy, których nie ma nigdzie indziej, wyłącz teraz urządzenie i zachowaj kartę taką, jaka jest. Z nową kartą i kopią zapasową twój Burrow wróci w godzinę.
damaged-last = Albo: zacznij od nowa na tej karcie
damaged-last-text = Usuwa na zawsze to, co na niej zostało. Potem urządzenie uruchomi się ponownie, a jego kreator zaproponuje przywrócenie kopii zapasowej. Karta, która raz zawiodła, zwykle zawodzi znowu: lepiej weź nową.
damaged-code = Kod z urządzenia
damaged-code-hint = Jest na ekranie urządzenia i w pliku burrow-note.txt na jego karcie, którą odczyta każdy komputer. Dzięki temu nikt, kto jest tylko w twojej sieci, niczego nie usunie.
damaged-sure = Dla pewności wpisz: { $word }
damaged-word = usuń
damaged-sure-hint = To, co usunięte, przywróci tylko kopia zapasowa.
damaged-act = Usuń dane z karty i zacznij od nowa
damaged-said = Co powiedziało sprawdzenie karty
damaged-store-said = Dlaczego nie można tego odczytać
damaged-code-wrong = To nie jest kod tego urządzenia. Niczego nie usunięto.
damaged-sure-wrong = To nie było to słowo. Niczego nie usunięto.
damaged-unerased-title = Danych nie da się usunąć
damaged-unerased-lead = Twój Burrow miał wszystko zapomnieć i utknął w połowie: na jego karcie nie da się już zapisywać. To, co na niej zostało, tu już się nie otworzy, ale ktoś inny może jeszcze to odczytać.
damaged-unerased-second = Potem: weź nową kartę
damaged-unerased-second-text = Włóż do urządzenia nową kartę z Burrow. Złam starą, zanim oddasz urządzenie lub wyrzucisz kartę: tego, co na niej zostało, nie da się usunąć inaczej.
damaged-unerased-said = Co powiedziało usuwanie
damaged-begun-title = Karta jest przygotowywana od nowa
damaged-begun = Urządzenie uruchomi się ponownie za kilka minut i zacznie jak pierwszego dnia. Wtedy jego kreator zaproponuje przywrócenie kopii zapasowej.
damaged-stuck-title = Urządzenie nie słucha
damaged-stuck = Nie udało się go poprosić. Wyciągnij wtyczkę, odczekaj dziesięć sekund i włóż ją z powrotem.
