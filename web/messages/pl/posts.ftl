# Profiles and posts.

profile-posts = { $count ->
    [one] Jeden wpis
    [few] { $count } wpisy
    [many] { $count } wpisów
   *[other] { $count } wpisów
}
profile-followers = { $count ->
    [0] Jeszcze nikt nie obserwuje
    [one] Jeden obserwujący
    [few] { $count } obserwujących
    [many] { $count } obserwujących
   *[other] { $count } obserwujących
}
profile-following = { $count ->
    [0] Nikogo jeszcze nie obserwuje
    [one] Obserwuje jedną osobę
    [few] Obserwuje { $count } osoby
    [many] Obserwuje { $count } osób
   *[other] Obserwuje { $count } osób
}
profile-none = Jeszcze żadnych publicznych wpisów.
profile-posts-title = Publiczne wpisy
profile-follow = Żeby obserwować z innego serwera, wyszukaj { $address } w swojej aplikacji.
profile-moved = To konto przeniosło się na { $where }.
tag-lead = Publiczne wpisy z tym hashtagiem, które zna { $community }.
profile-bot = automatyczne
profile-picture-of = Zdjęcie: { $name }
post-title = Wpis, autor: { $name }
post-replies = { $count ->
    [one] Jedna odpowiedź
    [few] { $count } odpowiedzi
    [many] { $count } odpowiedzi
   *[other] { $count } odpowiedzi
}
post-boosts = { $count ->
    [one] Jedno podbicie
    [few] { $count } podbicia
    [many] { $count } podbić
   *[other] { $count } podbić
}
post-favourites = { $count ->
    [one] Jedno polubienie
    [few] { $count } polubienia
    [many] { $count } polubień
   *[other] { $count } polubień
}
post-edited = edytowano
post-warning = Pokaż, co jest w środku
post-sensitive = Pokaż wrażliwe zdjęcie
post-replies-title = Odpowiedzi
post-earlier-title = Wcześniej w rozmowie
poll-votes = { $count ->
    [one] Jeden głos
    [few] { $count } głosy
    [many] { $count } głosów
   *[other] { $count } głosów
}
