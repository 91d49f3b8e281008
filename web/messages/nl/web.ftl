# The page around the web client.

nav-web = Lezen en schrijven
web-noscript = Voor lezen en schrijven op deze pagina is JavaScript nodig. Voor apps op je telefoon of computer niet.
web-unbuilt = Dit deel van Burrow zit niet in deze kopie. Apps op je telefoon of computer werken wel.
home-web-text = Je tijdlijn, gewoon hier in de browser
