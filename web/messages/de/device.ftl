# The box under the house: how it is, what can be done with it, and what it says when there is no room.

error-507-title = Kein Platz mehr
error-507 = Der Speicher dieses Burrow ist voll, deshalb kann nichts gepostet oder hochgeladen werden, bis wieder Platz ist. Was du geschrieben hast, wurde nicht behalten. Wem der Burrow gehört, kann in der Übersicht unter „Speicher“ Platz schaffen.

## What the house looks at of the box (see diagnosis.ftl)
diagnosis-check-heat = Wärme
diagnosis-check-power = Strom
diagnosis-check-card = Die Karte
diagnosis-check-memory = Arbeitsspeicher
diagnosis-fine-heat = Das Gerät ist kühl genug.
diagnosis-fine-power = Das Netzteil gibt genug her.
diagnosis-fine-card = Der Karte oder dem Laufwerk geht es gut, soweit sie es sagt.
diagnosis-fine-memory = Es ist genug Arbeitsspeicher da.
diagnosis-harm-heat = Das Gerät bremst sich, sodass alles länger dauert. Auf die Dauer verschleißt es durch Hitze.
diagnosis-harm-power = Das Gerät bremst sich und kann mitten im Schreiben stehen bleiben. Die meisten kaputten Karten kommen davon.
diagnosis-harm-card = Was sie enthält, kann jeden Tag verloren gehen: Beiträge, Bilder, alles.
diagnosis-harm-memory = Alles dauert länger.
diagnosis-why-clock-waits = Dieses Gerät hat noch nicht erfahren, wie spät es ist, und spricht deshalb nicht mit anderen Servern. Zu Hause geht alles.
diagnosis-why-untold = Dieser Computer sagt es nicht.
diagnosis-why-warm = Innen hat es { $figure } °C. Das ist warm.
diagnosis-why-hot = Innen hat es { $figure } °C. Das ist zu heiß.
diagnosis-why-slowed = Das Gerät bremst sich gerade, weil es zu heiß ist.
diagnosis-why-power-low = Das Netzteil gibt gerade zu wenig her.
diagnosis-why-power-was-low = Das Netzteil hat seit dem letzten Start einmal zu wenig hergegeben.
diagnosis-why-card-errors = Die Karte hat etwas verloren oder entstellt ({ $figure }-mal).
diagnosis-why-card-repaired = Was auf der Karte liegt, musste beim Start des Geräts repariert werden.
diagnosis-why-card-worn = Die Karte sagt, dass { $figure } % ihres Lebens verbraucht sind.
diagnosis-why-card-ends = Die Karte sagt, dass sie keine Reserve mehr hat, um Kaputtes zu ersetzen.
diagnosis-why-card-busy = Etwa { $figure } MB am Tag werden auf die Karte geschrieben. Das ist mehr, als es sein sollte.
diagnosis-why-memory-low = Nur { $figure } MB Arbeitsspeicher sind übrig.
diagnosis-do-clock-waits = Warte ein paar Minuten. Bleibt es so, sieh nach, ob anderes zu Hause ins Internet kommt, und ob der Router das Gerät nach der Zeit fragen lässt (NTP).
diagnosis-do-untold = Nichts. Manche Computer haben keinen Fühler dafür.
diagnosis-do-warm = Lass Luft an das Gerät: Nimm es aus dem Schrank, von der Heizung, aus der Sonne.
diagnosis-do-hot = Lass Luft an das Gerät: Nimm es aus dem Schrank, von der Heizung, aus der Sonne. Ein Gehäuse mit Lüfter oder Kühlkörper hilft.
diagnosis-do-slowed = Lass Luft an das Gerät: Nimm es aus dem Schrank, von der Heizung, aus der Sonne. Ein Gehäuse mit Lüfter oder Kühlkörper hilft.
diagnosis-do-power-low = Nimm das Netzteil, das für dieses Gerät gemacht ist, direkt an der Steckdose und mit kurzem Kabel; steck ab, was Strom aus dem Gerät zieht, etwa Festplatten.
diagnosis-do-power-was-low = Nimm das Netzteil, das für dieses Gerät gemacht ist, direkt an der Steckdose und mit kurzem Kabel.
diagnosis-do-card-errors = Mach heute eine Sicherung und spiel sie auf eine neue Karte.
diagnosis-do-card-repaired = Sieh nach, ob etwas fehlt, und mach eine Sicherung. Ein Stromausfall kann das einmal bewirken; geschieht es wieder, nimm eine neue Karte.
diagnosis-do-card-worn = Mach eine Sicherung und spiel sie bald auf eine neue Karte.
diagnosis-do-card-ends = Mach heute eine Sicherung und spiel sie auf eine neue Karte.
diagnosis-do-card-busy = Heute nichts. Bleibt es tagelang so, sag es jemandem, der dir hilft: Mit weniger hält eine Karte länger.
diagnosis-do-memory-low = Starte das Gerät neu. Kommt es wieder, ist dieses Gerät vielleicht zu klein für so viele Leute und Server.

## The page about the box
box-title = Dieses Gerät
box-place-text = Wie heiß es ist, wie es seiner Karte geht; neu starten oder ausschalten.
box-lead-well = Dem Gerät geht es gut, soweit es das sagt.
box-lead-trouble = Etwas stimmt nicht mit dem Gerät.
box-lead-clock = Das Gerät wartet, bis ihm jemand im Internet gesagt hat, wie spät es ist. Bis dahin spricht es nicht mit anderen Servern; zu Hause geht alles.
box-lead-none = Dein Burrow läuft auf einem Computer, der keines unserer Geräte ist, und lässt sich von hier aus nicht neu starten, ausschalten oder zurücksetzen. Tu das mit den Mitteln des Computers.
box-facts = Was es erzählt
box-findings = Was nicht stimmt
box-fact-version = Version
box-fact-board = Art des Geräts
box-fact-on = Läuft seit
box-fact-heat = Wärme innen
box-fact-power = Netzteil
box-fact-memory = Arbeitsspeicher
box-fact-disk = Speicher
box-fact-worn = Verbrauchtes Leben der Karte
box-fact-written = Auf die Karte geschrieben
box-fact-clock = Uhr
box-on-hours =
    { $count ->
        [0] Weniger als eine Stunde
        [one] Eine Stunde
       *[other] { $count } Stunden
    }
box-celsius = { $figure } °C
box-percent = { $figure } %
box-a-day = { $figure } MB am Tag
box-left = { $left } von { $all } MB sind frei
box-power-well = Gibt genug her
box-power-was-low = Gab seit dem Start einmal zu wenig her
box-power-low = Gibt zu wenig her
box-clock-right = Richtig
box-clock-waits = Wartet auf die richtige Zeit
box-power = Neu starten und ausschalten
box-power-text = Ein Neustart dauert ein bis zwei Minuten. Nichts geht verloren; was andere Server derweil schicken, kommt später. Zieh bitte nicht einfach den Stecker.
box-restart = Gerät neu starten
box-shutdown = Gerät ausschalten
box-reset = Alles vergessen
box-reset-text = Löscht alles, was dieses Gerät weiß: Leute, Beiträge, Bilder, seine Adresse. Nur eine Sicherung bringt das zurück. Das Gerät beginnt danach wie am ersten Tag.
box-reset-name = Um sicherzugehen, tippe den Namen der Gemeinschaft ein: { $name }
box-reset-hint = Oder ihre Adresse.
box-reset-name-wrong = Das ist nicht der Name der Gemeinschaft. Nichts wurde gelöscht.
box-reset-button = Alles löschen
box-asked-restart-title = Das Gerät startet neu
box-asked-restart = Es ist in ein bis zwei Minuten wieder da. Lade dann diese Seite neu.
box-asked-shutdown-title = Das Gerät schaltet sich aus
box-asked-shutdown = Warte, bis sein Licht nicht mehr flackert, bevor du den Stecker ziehst. Wieder eingesteckt, startet es von selbst.
box-asked-factory-reset-title = Das Gerät löscht alles
box-asked-factory-reset = Es startet neu, löscht alles, was es weiß, und beginnt wie am ersten Tag. Sein neuer Türcode steht auf seinem Bildschirm und in claim-code.txt auf seiner Karte. Lass es derweil eingesteckt.

## The page of a box whose data can't be opened
damaged-title = Die Daten lassen sich nicht öffnen
damaged-lead = Der Teil der Karte, auf dem dein Burrow alles aufbewahrt, ist beschädigt, und ihn von selbst zu reparieren hat nicht geholfen. Nichts wurde gelöscht.
damaged-store-lead = Was dein Burrow aufbewahrt, lässt sich nicht lesen: Die Karte geht kaputt, oder eine neuere Version hat es geschrieben. Nichts wurde gelöscht.
damaged-full-title = Der Speicher ist voll
damaged-full-lead = Auf der Karte ist kein Platz mehr, nicht einmal zum Starten. Nichts ist verloren, und nichts wurde gelöscht. Sobald wieder Platz ist, öffnet sich dein Burrow von selbst.
damaged-full-first = Was halb fertig liegen blieb, etwa ein abgebrochener Upload, wird dabei weggeräumt. Oft reicht das schon.
damaged-full-second = Wer sich mit Linux auskennt, kann diese Karte auf eine größere kopieren, auf der dein Burrow weitermacht wie bisher. Heb die Karte bis dahin so auf, wie sie ist.
damaged-first = Erstens: einmal neu starten
damaged-first-text = Manchmal hat eine Karte nur den Kontakt verloren. Ist diese Seite danach wieder da, liegt es an der Karte.
damaged-second = Dann: nachsehen lassen
damaged-second-text = Wer sich mit Linux auskennt, kann vielleicht noch retten, was auf der Karte ist, solange nichts darauf geschrieben wird. Sind Beiträge oder Bilder darauf, die es nirgends sonst gibt, schalte das Gerät jetzt aus und heb die Karte so auf, wie sie ist. Mit einer neuen Karte und einer Sicherung ist dein Burrow in einer Stunde wieder da.
damaged-last = Oder: auf dieser Karte neu anfangen
damaged-last-text = Löscht endgültig, was noch darauf ist. Danach startet das Gerät neu, und sein Assistent bietet an, eine Sicherung zurückzuholen. Eine Karte, die einmal versagt hat, tut es meist wieder: Nimm besser eine neue.
damaged-code = Der Code vom Gerät
damaged-code-hint = Er steht auf dem Bildschirm des Geräts und in burrow-note.txt auf seiner Karte, die jeder Computer lesen kann. So kann niemand etwas löschen, der nur in deinem Netz ist.
damaged-sure = Um sicherzugehen, tippe: { $word }
damaged-word = löschen
damaged-sure-hint = Nur eine Sicherung bringt zurück, was gelöscht ist.
damaged-act = Karte löschen und neu anfangen
damaged-said = Was die Prüfung der Karte gesagt hat
damaged-store-said = Warum es sich nicht lesen lässt
damaged-code-wrong = Das ist nicht der Code dieses Geräts. Nichts wurde gelöscht.
damaged-sure-wrong = Das war nicht das Wort. Nichts wurde gelöscht.
damaged-unerased-title = Die Daten lassen sich nicht löschen
damaged-unerased-lead = Dein Burrow sollte alles vergessen und ist unterwegs stecken geblieben: Auf seine Karte lässt sich nicht mehr schreiben. Was noch darauf ist, öffnet sich hier nicht mehr, aber jemand anderes kann es vielleicht noch lesen.
damaged-unerased-second = Dann: eine neue Karte nehmen
damaged-unerased-second-text = Steck eine neue Karte mit Burrow in das Gerät. Zerbrich die alte, bevor du das Gerät weggibst oder die Karte wegwirfst: Was noch darauf ist, lässt sich anders nicht löschen.
damaged-unerased-said = Was das Löschen gesagt hat
damaged-begun-title = Die Karte wird neu angelegt
damaged-begun = Das Gerät startet in ein paar Minuten neu und beginnt wie am ersten Tag. Dann bietet sein Assistent an, eine Sicherung zurückzuholen.
damaged-stuck-title = Das Gerät hört nicht
damaged-stuck = Es ließ sich nicht ansprechen. Zieh den Stecker, warte zehn Sekunden und steck ihn wieder ein.
