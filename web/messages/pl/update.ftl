# How the box gets newer versions. Plain words: whoever reads this has never run a server.

update-title = Aktualizacje
update-place-text = Która wersja działa, czy jest coś nowszego i kiedy się to instaluje.
update-version = Działa tu wersja { $version }.
update-good = Aktualizacja do wersji { $version } udała się { $when }.
update-looked = Ostatnio szukano czegoś nowszego { $when }.
update-look = Poszukaj teraz czegoś nowszego
update-busy = Szukanie czegoś nowszego…
update-offer = Wersja { $version }
update-size =
    { $count ->
        [one] Jeden megabajt do pobrania.
        [few] { $count } megabajty do pobrania.
        [many] { $count } megabajtów do pobrania.
       *[other] { $count } megabajta do pobrania.
    }
update-new = Co nowego
update-install = Zainstaluj teraz
update-install-again = Spróbuj jeszcze raz
update-install-hint = Urządzenie uruchamia się z nią ponownie i na kilka minut znika. Gdyby nowa wersja tu nie działała, urządzenie samo wróci do tej.

## How it stands
update-lead-none = Ten Burrow nie aktualizuje się sam: autorzy programu nie podali mu miejsca, w którym mógłby szukać.
update-lead-never = Jeszcze nie szukano niczego nowszego. Dzieje się to raz dziennie.
update-lead-look = Wszystko jest aktualne.
update-lead-offered = Jest nowsza wersja.
update-lead-fetch = Trwa pobieranie nowszej wersji. Tymczasem wszystko działa jak zwykle.
update-lead-ready-night = Nowsza wersja jest gotowa. Zainstaluje się najbliższej nocy, między trzecią a piątą.
update-lead-ready-now = Nowsza wersja jest gotowa i zaraz się zainstaluje.
update-lead-ready-button = Nowsza wersja jest gotowa. Zainstaluje się, gdy naciśniesz przycisk.
update-lead-install = Trwa instalowanie nowszej wersji. Urządzenie za chwilę uruchomi się ponownie.
update-lead-trial = Nowsza wersja działa na próbę: twój Burrow sprawdza, czy wszystko z nią działa.

## When
update-when = Kiedy instalować aktualizacje
update-when-night = W nocy
update-when-night-text = Między trzecią a piątą, kiedy nikomu nie powinno przeszkadzać, że urządzenie zniknie na kilka minut.
update-when-button = Gdy nacisnę przycisk
update-when-button-text = Pobierają się i czekają na ciebie. Nie każ im długo czekać: wiele z nich zamyka luki, przez które mógłby wejść ktoś obcy.
update-when-save = Zapisz

## What is in the way
update-snag-feed-unreachable = Nie można poszukać niczego nowszego: miejsce, w którym ogłasza się aktualizacje, nie odpowiada. Próba powtórzy się sama.
update-snag-feed-broken = Miejsce, w którym ogłasza się aktualizacje, mówi coś, czego ta wersja nie rozumie. Jutro nastąpi kolejna próba.
update-snag-other-board = Dla tego rodzaju urządzenia nie ma aktualizacji.
update-snag-too-far = Najnowszej wersji nie da się zainstalować na tej: po drodze musi być wersja { $version }. Zobacz, jak to urządzenie zostało zainstalowane, i umieść najnowszą wersję na nowej karcie; twoja kopia zapasowa wróci na nią.
update-snag-unreachable = Aktualizacji nie da się teraz pobrać. Pobieranie samo ruszy od miejsca, w którym stanęło.
update-snag-wrong = To, co przyszło, nie jest ogłoszoną aktualizacją i zostało wyrzucone. Jutro nastąpi kolejna próba.
update-snag-no-room =
    { $count ->
        [one] Nie ma miejsca na aktualizację: brakuje jednego megabajta. Zrób miejsce; reszta ruszy sama.
        [few] Nie ma miejsca na aktualizację: brakuje { $count } megabajtów. Zrób miejsce; reszta ruszy sama.
        [many] Nie ma miejsca na aktualizację: brakuje { $count } megabajtów. Zrób miejsce; reszta ruszy sama.
       *[other] Nie ma miejsca na aktualizację: brakuje { $count } megabajta. Zrób miejsce; reszta ruszy sama.
    }
update-snag-disk = Aktualizacji nie da się zapisać na dysku. Próba powtórzy się sama. Jeśli tak zostanie, zobacz, jak się ma karta.
update-snag-no-installer = Aktualizacja jest na miejscu, ale nic na tym komputerze jej nie instaluje. Na komputerze, o który dbasz sam, zainstaluj nową wersję tak jak tę.
update-snag-interrupted = Instalowanie zostało przerwane, może przez brak prądu. Nic nie przepadło: zacznie się od nowa.
update-snag-failed = Aktualizacji nie udało się zainstalować i nic się nie zmieniło. Oto, co o niej powiedziano: { $why }

## What did not go well
update-back = Aktualizacja do wersji { $version } tu nie zadziałała. Twój Burrow sam wrócił do poprzedniej wersji i działa jak przedtem. Nie będzie próbowana ponownie, chyba że zechcesz.
update-why-http = Nowa wersja nie odpowiadała.
update-why-store = Nowa wersja nie mogła odczytać tego, co przechowuje twój Burrow.
update-why-tunnel = Z nową wersją nikt nie mógł trafić do twojego Burrow z zewnątrz.
update-why-adapter = Nowa wersja nie znalazła sieci tego urządzenia.
update-why-no-start = Nowa wersja nie uruchomiła się.
update-why-other = Nie wiadomo, co było nie tak z nową wersją.
update-alert-look = Zobacz aktualizacje

## What was put aside
update-aside = Odłożone na bok
update-aside-text = Starsza wersja nie umie tego odczytać. Zostanie zachowane, aż je usuniesz.
update-aside-since = Gdy twój Burrow wrócił do poprzedniej wersji, wrócił do tego, co wiedział { $when }. To, co nowa wersja zapisała później, zostało odłożone na bok.
update-aside-nothing = Nikt tutaj nic w tym czasie nie opublikował.
update-aside-posts =
    { $count ->
        [one] Jest w tym jeden wpis kogoś stąd.
        [few] Są w tym { $count } wpisy osób stąd.
        [many] Jest w tym { $count } wpisów osób stąd.
       *[other] Jest w tym { $count } wpisu osób stąd.
    }
update-aside-unread = Ta wersja nie umie policzyć, co w tym jest.
update-aside-size =
    { $count ->
        [one] Zajmuje jeden megabajt.
        [few] Zajmuje { $count } megabajty.
        [many] Zajmuje { $count } megabajtów.
       *[other] Zajmuje { $count } megabajta.
    }
update-aside-remove = Usuń na zawsze
