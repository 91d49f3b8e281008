# Claiming.

claim-title = Hallo! Laten we je Burrow openen
claim-lead = Dit is een nieuwe Burrow. Typ de eigenaarscode om te laten zien dat hij van jou is.
claim-field = Eigenaarscode
claim-hint = Je vindt hem in het venster waarin Burrow is gestart, en in het bestand claim-code.txt in de gegevensmap. Hoofdletters of kleine letters, met of zonder streepjes.
claim-hint-box = Hij staat op het scherm van het kastje, en in claim-code.txt op de kaart, die elke computer kan lezen. Hoofdletters of kleine letters, met of zonder streepjes.
claim-fresh = Met niets beginnen
claim-restore = Een back-up terugzetten
claim-wrong = Dat is niet de eigenaarscode. Kijk nog eens naar het scherm of het bestand en vergelijk letter voor letter.
claim-slow = Dat waren een paar verkeerde codes achter elkaar. Wacht een minuut en probeer het opnieuw.
