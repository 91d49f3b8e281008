# Sent here by another server.

interact-follow = Obserwuj
interact-follows = Obserwujesz: { $name }.
interact-asked = Prośba o obserwowanie wysłana: { $name }. Tamten serwer niedługo odpowie.
interact-myself = To ty.
interact-in-app = W swojej aplikacji wyszukaj { $search }.
interact-post = Żeby odpowiedzieć, dodać do ulubionych lub podbić, otwórz swoją aplikację i wyszukaj { $search }
interact-nothing-title = Nie można tego znaleźć
interact-nothing = Albo tamten serwer nie odpowiedział, albo nam tego nie pokazuje. Spróbuj później lub poszukaj w swojej aplikacji.
