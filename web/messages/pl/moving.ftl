# Moving house.

home-moving-text = Przynieś swoje obserwowania albo zabierz je ze sobą
moving-title = Przeprowadzka
moving-lead = Przenieś to, co masz na innym serwerze, zabierz to, co masz tutaj, albo przeprowadź się tam ze swoimi obserwującymi.
moving-go = Wprowadź się lub wyprowadź
moving-take = Zabierz swoje rzeczy
moving-take-text = Pliki, które rozumie Mastodon i większość innych serwerów. Zachowaj je jako kopię albo zanieś do nowego domu.
moving-kind-follows = Kogo obserwujesz
moving-kind-mutes = Kogo wyciszasz
moving-kind-blocks = Kogo blokujesz
moving-kind-domains = Serwery, które blokujesz
moving-kind-lists = Twoje listy
moving-kind-bookmarks = Twoje zakładki
moving-archive = Wszystko, co masz opublikowane, ze zdjęciami, jako archiwum
moving-bring = Przynieś rzeczy z zewnątrz
moving-bring-text = W Mastodonie te pliki są w części „Import i eksport”.
moving-bring-kind = Co jest w pliku?
moving-bring-mode = A co z tym, co masz tutaj?
moving-bring-merge = Zostaje
moving-bring-merge-text = To, co jest w pliku, zostanie dodane.
moving-bring-overwrite = Ustępuje miejsca plikowi
moving-bring-overwrite-text = Czego nie ma w pliku, tu zniknie: przestaniesz obserwować, wyciszać i blokować te osoby.
moving-bring-file = Plik
moving-bring-hint = CSV, najwyżej dwa megabajty i 20 000 wierszy
moving-bring-button = Wczytaj
moving-bring-no-kind = Wybierz, co jest w pliku.
moving-bring-wrong = Tego pliku nie da się odczytać. Musi to być plik CSV o wielkości najwyżej dwóch megabajtów.
moving-bring-empty = W pliku nie ma niczego takiego. Czy to ten właściwy?
moving-bring-long = Plik ma ponad 20 000 wierszy. Podziel go na dwa.
moving-bring-busy = Plik tego rodzaju jest już wczytywany. Poczekaj, aż się skończy.
moving-brought = Plik dotarł. Szukamy teraz po kolei wszystkich, którzy w nim są; możesz zamknąć tę stronę.
moving-import-state = { $done } z { $total }
moving-import-missed = { $count ->
    [one] jednej pozycji nie znaleziono
    [few] { $count } pozycji nie znaleziono
    [many] { $count } pozycji nie znaleziono
   *[other] { $count } pozycji nie znaleziono
}
moving-import-over = gotowe
moving-import-which = Czego nie znaleziono?
moving-import-more = { $count ->
    [one] i jeszcze jedna
    [few] i jeszcze { $count }
    [many] i jeszcze { $count }
   *[other] i jeszcze { $count }
}
moving-import-look = Zobacz, jak daleko to zaszło
moving-from = Przeprowadzka tutaj
moving-from-text = Stary serwer puści twoich obserwujących tylko wtedy, gdy to konto powie, że tamto też jest twoje. Podaj je tutaj, a potem zacznij przeprowadzkę tam.
moving-alias = Twoje stare konto
moving-alias-hint = Na przykład imie@social.example
moving-alias-anyway = Tamtego serwera już nie ma
moving-alias-anyway-text = Zachowaj tak, jak jest wpisane, choć nikt tam nie odpowiada. Jeśli znasz pełny adres, podaj go.
moving-alias-add = To też ja
moving-alias-remove = Usuń
moving-alias-unknown = Nikogo tam nie znaleziono. Czy nazwa jest dobra i czy serwer odpowiada?
moving-alias-self = To jest to samo konto.
moving-alias-many = Więcej kont nie można podać. Najpierw usuń jedno.
moving-alias-added = Gotowe. Teraz możesz zacząć przeprowadzkę na starym serwerze.
moving-alias-removed = Usunięto.
moving-away = Wyprowadzka
moving-away-lead = Najpierw podaj to konto jako alias na nowym serwerze. Potem, gdy się przeprowadzisz:
moving-away-followers = Obserwujący dostaną prośbę, by obserwować twoje nowe konto. Ci stąd przejdą od razu, większość pozostałych w ciągu dnia.
moving-away-posts = Twoje wpisy zostają tutaj i nie idą z tobą.
moving-away-rest = Obserwowani, listy, blokady i zakładki przechodzą tylko w plikach powyżej.
moving-away-again = Nikt nie będzie mógł cię tu obserwować, a następna przeprowadzka jest możliwa dopiero po trzydziestu dniach.
moving-target = Twoje nowe konto
moving-target-hint = Na przykład imie@social.example
moving-password = Twoje hasło tutaj
moving-away-button = Przenieś tam moich obserwujących
moving-target-unknown = Nikogo tam nie znaleziono. Czy nazwa jest dobra i czy serwer odpowiada?
moving-target-self = To jest to samo konto.
moving-target-gone = Na to konto nie można się przenieść: samo się przeprowadziło albo jest zablokowane.
moving-target-unnamed = Tamto konto jeszcze nie mówi, że to jest twoje. Dodaj tam to konto jako alias i spróbuj ponownie.
moving-too-soon = Niedawno była przeprowadzka. Następna jest możliwa { $date }.
moving-moved = Twój nowy adres to { $where }. Profil tutaj wskazuje drogę.
moving-back = Wróć tutaj
moving-back-text = Twój profil nie będzie już tam wskazywał i znów będzie można cię tu obserwować. Obserwujący, którzy poszli z tobą, zostaną tam.
moving-went = Przeprowadzka zrobiona. Może minąć dzień, zanim dowiedzą się o niej wszyscy obserwujący.
moving-returned = Witaj z powrotem.
