# Claiming.

claim-title = Cześć! Otwórzmy twój Burrow
claim-lead = To jest nowy Burrow. Żeby pokazać, że należy do ciebie, wpisz kod właściciela.
claim-field = Kod właściciela
claim-hint = Znajdziesz go w oknie, w którym uruchomiono Burrow, i w pliku claim-code.txt w folderze z danymi. Litery duże lub małe, z kreskami lub bez.
claim-hint-box = Jest na ekranie urządzenia i w pliku claim-code.txt na jego karcie, którą odczyta każdy komputer. Litery duże lub małe, z kreskami lub bez.
claim-fresh = Zacznij od zera
claim-restore = Przywróć kopię zapasową
claim-wrong = To nie jest kod właściciela. Spójrz jeszcze raz na ekran lub do pliku i porównaj litera po literze.
claim-slow = Kilka złych kodów z rzędu. Poczekaj minutę i spróbuj ponownie.
