# The page around the web client.

nav-web = Czytaj i pisz
web-noscript = Czytanie i pisanie na tej stronie wymaga JavaScriptu. Aplikacje na telefonie lub komputerze go nie potrzebują.
web-unbuilt = Tej części Burrow nie ma w tej kopii. Aplikacje na telefonie lub komputerze działają.
home-web-text = Twoja oś czasu, od razu w przeglądarce
