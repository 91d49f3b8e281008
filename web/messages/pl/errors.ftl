# Errors.

error-403-title = Te drzwi nie są dla ciebie
error-403 = Twoje konto nie może tego robić. Jeśli uważasz, że powinno, zapytaj właściciela społeczności.
error-403-origin = To żądanie przyszło z innej strony, więc nic nie zrobiliśmy. Otwórz tę stronę ponownie tutaj i powtórz.
error-404-title = Nic tu nie ma
error-404 = Może to przeniesiono lub usunięto albo zgubiła się litera adresu.
error-409-title = To już zrobione
error-409 = Ten Burrow ma już właściciela. Po prostu się zaloguj.
error-422-title = Nie mogliśmy tego użyć
error-422 = W tym, co przyszło, czegoś brakuje albo coś jest nie tak. Wróć i spróbuj ponownie.
error-429-title = Chwileczkę
error-429 = To było dużo w krótkim czasie. Poczekaj kilka minut i spróbuj ponownie.
error-500-title = Coś się zepsuło
error-500 = To nasza wina, nie twoja. Nic nie zostało zrobione w połowie. Spróbuj ponownie; jeśli to się powtarza, powiedz właścicielowi.
error-413-title = To za duże
error-413 = To, co wysyłasz, jest większe, niż możemy przyjąć.
error-unset-title = Jeszcze zamknięte
error-unset = Ten Burrow jest już włączony, ale właściciel jeszcze go nie urządził. Wróć niedługo.
error-claim-first-title = Najpierw kod właściciela
error-claim-first = Zaczyna się od kodu właściciela. Jeśli był już wpisany, przeglądarka go zapomniała; wpisz go ponownie.
