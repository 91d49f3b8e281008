# Sent here by another server.

interact-follow = Volgen
interact-follows = Je volgt { $name }.
interact-asked = Je hebt gevraagd om { $name } te volgen. De server antwoordt snel.
interact-myself = Dit ben jij.
interact-in-app = Zoek in je app naar { $search }.
interact-post = Wil je antwoorden, het als favoriet markeren of boosten, open dan je app en zoek naar { $search }
interact-nothing-title = Dat is niet te vinden
interact-nothing = De server antwoordde niet, of laat dit niet aan ons zien. Probeer het later opnieuw, of zoek het in je app.
