# Backups, and filling a new box from one.

backup-title = Kopia zapasowa
backup-lead = Jeden plik, a w nim wszystko: ludzie, wpisy, zdjęcia, ustawienia. Zamykają go słowa z twojej karty ratunkowej.
backup-sheet = Otwiera go karta ratunkowa z { $when } i nic innego.
backup-keep = Trzymaj ten plik poza tym urządzeniem: na innym komputerze, na pendrivie w szufladzie.
backup-button = Zrób kopię zapasową
backup-hint = Przeglądarka zapisze go jak każdy inny plik. Przy wielu zdjęciach może to chwilę potrwać; nie zamykaj strony.
backup-no-sheet = Kopia zapasowa potrzebuje czegoś, co ją zamknie. Najpierw zrób kartę ratunkową.
backup-back-title = Jak to wraca
backup-back = Na nowym urządzeniu albo po opróżnieniu tego: zacznij urządzanie, wybierz „Przywróć kopię zapasową” i podaj ten plik oraz dwanaście słów.
restore-title = Przywróć kopię zapasową
restore-lead = Potrzebujesz pliku kopii zapasowej i karty ratunkowej, którą ją zamknięto.
restore-words-hint = Z karty ratunkowej, po kolei. Wystarczą pierwsze cztery litery każdego słowa.
restore-file = Kopia zapasowa
restore-file-hint = Plik, którego nazwa kończy się na .backup.
restore-notice = Wszystko w pliku jest sprawdzane, zanim cokolwiek się tu zmieni. Upewnij się, że stare urządzenie jest wyłączone: dwa pod jednym adresem mylą świat.
restore-button = Przywróć ją
restore-broken = Plik nie dotarł w całości. Spróbuj ponownie, może przez kabel.
restore-no-file = Wybierz plik kopii zapasowej.
restore-no-backup = Ten plik nie jest kopią zapasową Burrow. Poszukaj takiego, który kończy się na .backup.
restore-other-words = To słowa z karty ratunkowej, ale tę kopię zamknięto inną kartą. Którą, powie data na karcie.
restore-damaged = Ta kopia zapasowa jest uszkodzona lub niepełna. Nic się nie zmieniło. Spróbuj starszej.
restore-newer = Tę kopię zrobił nowszy Burrow. Najpierw zaktualizuj to urządzenie, a potem spróbuj ponownie.
restore-disk = Nie ma tu na nią miejsca albo dysk zawiódł. Nic się nie zmieniło.
restored-title = Wszystko wróciło
restored-lead = Burrow rusza teraz z nią od nowa. Poczekaj chwilę i zaloguj się jak zawsze.
restored-rows = { $count ->
    [one] Jedna pozycja
    [few] { $count } pozycje
    [many] { $count } pozycji
   *[other] { $count } pozycji
}
restored-files = { $count ->
    [one] Jeden plik
    [few] { $count } pliki
    [many] { $count } plików
   *[other] { $count } plików
}
