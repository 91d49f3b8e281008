# Ekran urządzenia, na którym mieści się mało liter: krótkie zdania.

screen-starting = Burrow się uruchamia…
screen-welcome = Witaj! To urządzenie nie ma jeszcze właściciela.
screen-scan = Zeskanuj kwadrat telefonem, który jest w tej samej sieci.
screen-code = Kod:
screen-setting-up = Ktoś właśnie ustawia to urządzenie.
screen-setting-up-named = { $name } jest w trakcie ustawiania.
screen-go-on = Kontynuuj w przeglądarce, w której zaczęto, albo w innej za pomocą kodu.
screen-ready = Wszystko w porządku. Goście mogą przychodzić.
screen-down = Goście nie mogą teraz przychodzić. Panel mówi dlaczego.
screen-open = Tu w domu wszystko w porządku.
screen-clock = Urządzenie czeka na właściwy czas z internetu. Do tej chwili nie rozmawia z innymi serwerami.
screen-owner-back = Z kodem właściciel może znów wejść.
screen-at-home = W domu otwórz w przeglądarce:
screen-or = albo { $address }
screen-no-network = Jeszcze nie ma sieci. Podłącz kabel sieciowy albo poczekaj trzy minuty: wtedy urządzenie otworzy własną sieć Wi-Fi, w której możesz wybrać swoją.
screen-no-cable = Nie ma sieci. Podłącz kabel, który prowadzi do routera.
screen-no-address = Sieć nie ma jeszcze adresu dla tego urządzenia. Czy router jest włączony?
screen-hotspot = Nie było sieci, więc urządzenie otworzyło własną sieć Wi-Fi. Zeskanuj kwadrat albo dołącz ręcznie:
screen-hotspot-name = Nazwa: { $name }
screen-hotspot-password = Hasło: { $password }
screen-hotspot-then = Potem otwórz w przeglądarce:
screen-damaged = Nie można otworzyć danych na tym urządzeniu.
screen-damaged-text = Nic nie zostało usunięte. Strona poniżej mówi, co można zrobić.
screen-unerased = Nie można usunąć danych z tego urządzenia.
screen-unerased-text = Część z nich nadal tam jest. Strona poniżej mówi, co można zrobić.
screen-problem = Ustawienia na karcie: { $problem }
