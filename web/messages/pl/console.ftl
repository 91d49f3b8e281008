# The dashboard's page before its program runs, and what the server answers to that program.

dashboard-loading = Chwileczkę: panel już się wczytuje.
dashboard-noscript = Panel potrzebuje JavaScriptu, a ta przeglądarka go nie uruchamia. Te strony obchodzą się bez niego i potrafią prawie to samo.
dashboard-unbuilt = Ten Burrow zbudowano bez panelu (buduje go make web). Te strony potrafią prawie to samo.

console-401 = Sesja wygasła. Zaloguj się znowu i działaj dalej.
console-403 = To nie należy do ciebie.
console-404 = Tego już nie ma. Może ktoś to w międzyczasie usunął.
console-409 = To nie pasuje do tego, jak jest teraz. Spójrz jeszcze raz i spróbuj ponownie.
console-422 = Tak się nie da. Sprawdź, co jest wpisane.
console-429 = To za dużo naraz albo jest ich za wiele. Poczekaj chwilę lub najpierw wycofaj kilka.
console-500 = Coś się u nas zepsuło. Spróbuj ponownie.
console-budget-wrong = Przydział to co najmniej 64 MB.
console-announcement-wrong = Ogłoszenie ma od 1 do 5000 znaków.
console-picture-wrong = Tego pliku nie da się użyć. Musi to być obraz (JPEG, PNG, GIF lub WebP), i to nie za duży.
console-hints-wrong = Objaśnienie zasady może mieć najwyżej 600 znaków.
console-text-wrong = Tekst może mieć najwyżej 40 000 znaków.
console-emoji-name-wrong = Nazwa ma od 2 do 100 liter od a do z, cyfr lub podkreśleń.
console-emoji-name-taken = Jest już takie o tej nazwie. Wybierz inną nazwę.
console-emoji-category-wrong = Nagłówek ma najwyżej 60 znaków.
console-emoji-copy-failed = Tamten serwer nie dał obrazka. Spróbuj ponownie później.
console-relay-actor-missing = Pod tym adresem nikt nie odpowiada. Czy to adres samego przekaźnika?
