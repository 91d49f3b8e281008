# Der Bildschirm am Gerät, der wenig Buchstaben hat: kurze Sätze. Klicken kann dort niemand.

screen-starting = Burrow startet…
screen-welcome = Willkommen! Dieses Gerät hat noch niemanden, dem es gehört.
screen-scan = Scanne das Quadrat mit einem Handy, das im selben Netz ist.
screen-code = Code:
screen-setting-up = Jemand richtet dieses Gerät gerade ein.
screen-setting-up-named = { $name } wird eingerichtet.
screen-go-on = Mach in dem Browser weiter, in dem du angefangen hast, oder in einem anderen mit dem Code.
screen-ready = Alles ist gut. Besuch kann kommen.
screen-down = Besuch kann gerade nicht kommen. Die Übersicht sagt, warum.
screen-open = Hier zu Hause ist alles gut.
screen-clock = Das Gerät wartet auf die richtige Zeit, die es aus dem Internet bekommt. Bis dahin spricht es nicht mit anderen Servern.
screen-owner-back = Mit dem Code kommt wieder hinein, wem das Haus gehört.
screen-at-home = Öffne zu Hause in einem Browser:
screen-or = oder { $address }
screen-no-network = Noch kein Netz. Stecke ein Netzwerkkabel ein, oder warte drei Minuten: Dann öffnet das Gerät ein eigenes WLAN, in dem du deines wählen kannst.
screen-no-cable = Kein Netz. Stecke ein Kabel ein, das zu deinem Router führt.
screen-no-address = Das Netz hat noch keine Adresse für dieses Gerät. Ist der Router an?
screen-hotspot = Es war kein Netz da, darum hat dieses Gerät ein eigenes WLAN geöffnet. Scanne das Quadrat, oder geh von Hand hinein:
screen-hotspot-name = Name: { $name }
screen-hotspot-password = Passwort: { $password }
screen-hotspot-then = Öffne dann in einem Browser:
screen-damaged = Die Daten auf diesem Gerät lassen sich nicht öffnen.
screen-damaged-text = Gelöscht wurde nichts. Die Seite unten sagt, was man tun kann.
screen-unerased = Die Daten auf diesem Gerät lassen sich nicht löschen.
screen-unerased-text = Ein Teil davon ist noch da. Die Seite unten sagt, was man tun kann.
screen-problem = Einstellungen auf der Karte: { $problem }
