# Errors.

error-403-title = Deze deur is niet voor jou
error-403 = Je account mag dit niet. Vind je dat het wel zou moeten, vraag het dan de eigenaar van de gemeenschap.
error-403-origin = Dit verzoek kwam van een andere site, dus we deden niets. Open de pagina hier opnieuw en probeer het nog eens.
error-404-title = Niets te vinden
error-404 = Misschien is het verplaatst of verwijderd, of is er een letter van het adres kwijtgeraakt.
error-409-title = Dat is al gebeurd
error-409 = Deze Burrow heeft al een eigenaar. Log gewoon in.
error-422-title = Daar konden we niets mee
error-422 = In wat je stuurde ontbreekt iets, of het is niet zoals het moet zijn. Ga terug en probeer het opnieuw.
error-429-title = Een ogenblik alsjeblieft
error-429 = Dat was veel in korte tijd. Wacht een paar minuten en probeer het opnieuw.
error-500-title = Er ging iets stuk
error-500 = Het is onze fout, niet de jouwe. Er is niets half achtergebleven. Probeer het opnieuw; blijft het zo, vertel het dan de eigenaar.
error-413-title = Dat is te groot
error-413 = Wat je stuurde, is groter dan we aankunnen.
error-unset-title = Nog niet open
error-unset = Deze Burrow is aangesloten, maar de eigenaar heeft hem nog niet ingesteld. Kom snel terug.
error-claim-first-title = Eerst de eigenaarscode
error-claim-first = Instellen begint met de eigenaarscode. Had je die al getypt, dan is je browser dat vergeten; typ hem nog een keer.
