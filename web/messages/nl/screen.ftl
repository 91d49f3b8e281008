# Het scherm van het kastje, met weinig letters: korte zinnen.

screen-starting = Burrow start…
screen-welcome = Welkom! Dit kastje is nog van niemand.
screen-scan = Scan het vierkant met een telefoon die in hetzelfde netwerk zit.
screen-code = Code:
screen-setting-up = Iemand is dit kastje aan het instellen.
screen-setting-up-named = { $name } wordt ingesteld.
screen-go-on = Ga verder in de browser waarin het begonnen is, of in een andere met de code.
screen-ready = Alles is goed. Bezoek kan komen.
screen-down = Bezoek kan nu even niet komen. Het dashboard zegt waarom.
screen-open = Hier thuis is alles goed.
screen-clock = Het kastje wacht op de juiste tijd, die het van internet krijgt. Tot dan praat het niet met andere servers.
screen-owner-back = Met de code kan de eigenaar weer naar binnen.
screen-at-home = Open thuis in een browser:
screen-or = of { $address }
screen-no-network = Nog geen netwerk. Steek een netwerkkabel in, of wacht drie minuten: dan opent het kastje een eigen wifi, waarin je de jouwe kunt kiezen.
screen-no-cable = Geen netwerk. Steek een kabel in die naar je router gaat.
screen-no-address = Het netwerk heeft nog geen adres voor dit kastje. Staat de router aan?
screen-hotspot = Er was geen netwerk, dus dit kastje heeft een eigen wifi geopend. Scan het vierkant, of verbind met de hand:
screen-hotspot-name = Naam: { $name }
screen-hotspot-password = Wachtwoord: { $password }
screen-hotspot-then = Open dan in een browser:
screen-damaged = De gegevens op dit kastje kunnen niet geopend worden.
screen-damaged-text = Er is niets gewist. De pagina hieronder zegt wat je kunt doen.
screen-unerased = De gegevens op dit kastje kunnen niet gewist worden.
screen-unerased-text = Een deel is er nog. De pagina hieronder zegt wat je kunt doen.
screen-problem = Instellingen op de kaart: { $problem }
