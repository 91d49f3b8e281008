# The landing page and the home page.

landing-invite-only = Alleen op uitnodiging
landing-lead = { $community } is een klein, besloten hoekje van het sociale web, thuis gedraaid door mensen die elkaar kennen.
landing-what-title = Wat is dit?
landing-what-1 = Een plek om woorden en foto’s te delen met de mensen die jij kiest, zonder reclame en zonder dat iemand je klikken telt.
landing-what-2 = Het praat met Mastodon en de andere servers van de fediverse, dus je kunt overal mensen volgen.
landing-what-3 = Je komt alleen binnen met een uitnodiging van iemand die hier woont. Heb je er een, open dan de link.
landing-rules-title = Huisregels
home-title = Hallo, { $name }
home-lead = Je bent in deze browser ingelogd bij { $community }.
home-server-title = Naam van je server
home-server-text = Apps vragen ernaar als je inlogt:
home-apps-title = Apps
home-apps-text = Lees en schrijf op je telefoon of computer
home-invites-text = Haal iemand binnen
home-devices-text = Kijken waar je bent ingelogd
home-settings-text = Wijzig je wachtwoord
home-dashboard-text = Hoe het met het huis gaat, en alles om voor te zorgen, op één pagina.
home-community-text = Naam, regels en wat hier gewoon is
home-people-text = Wie hier woont; help iemand weer binnen
home-profile-title = Je profiel
home-profile-text = Hoe anderen je zien

# What the owner tells at length, and the links to it.
text-about = Over { $community }
text-privacy = Privacy
text-terms = Voorwaarden
text-since = Sinds { $day }
