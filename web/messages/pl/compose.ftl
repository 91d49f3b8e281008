# A small form for a post.

compose-title = Napisz wpis
compose-first-title = Albo przywitaj się od razu tutaj
compose-start = Cześć, { $community }! Właśnie się tu wprowadzam.
compose-field = Twój wpis
compose-hint = Każdy może go przeczytać. Zdjęcia możesz dodać później, w aplikacji.
compose-hint-local = Mogą go przeczytać tylko ludzie, którzy tu mieszkają. Zdjęcia możesz dodać później, w aplikacji.
compose-hint-private = Mogą go przeczytać tylko ci, którzy cię obserwują. Zdjęcia możesz dodać później, w aplikacji.
compose-button = Opublikuj
compose-wrong = Napisz coś, ale nie więcej niż { $limit } znaków.
