# What a new owner is shown: rules, rescue sheet, first invites, first post.

tour-later = Später
tour-rules-title = Welche Regeln gelten hier?
tour-rules-lead = Alle sehen sie, bevor sie dazukommen. Du kannst sie ändern, wann immer du magst.
tour-rules-choice = Such dir Regeln für den Anfang aus
tour-rules-own = Unsere eigenen Regeln
tour-rules-own-text = Schreib sie selbst, oder ändere einige von unseren.
tour-rules-field = Die Regeln, eine pro Zeile
tour-rules-hint = Kurze werden gelesen.
tour-rules-wrong = Höchstens 20 Regeln mit je höchstens 300 Zeichen.
tour-rules-button = Das sind unsere Regeln
tour-question-field = Was fragt ihr Leute, die dazukommen möchten?
tour-question-hint = Leute ohne Einladung können auf eurer Startseite fragen. Du liest ihre Antwort und entscheidest. Lass das leer, wenn niemand fragen soll.
tour-question-start = Wer bist du, und woher kennen wir uns?
tour-question-wrong = Die Frage kann höchstens 300 Zeichen haben.
rules-family-title = Familie
rules-family-text = Für Leute, die sich an Geburtstagen sehen.
rules-family-rules =
    Sei freundlich, auch wenn du müde bist.
    Frag, bevor du ein Bild von jemandem postest, und bei einem Kind immer.
    Was hier erzählt wird, bleibt hier, außer wer es schrieb, hat es für alle gepostet.
rules-friends-title = Freundeskreis und Nachbarschaft
rules-friends-text = Für Leute, die sich mehr oder weniger kennen.
rules-friends-rules =
    Sei freundlich. Widersprich dem, was jemand gesagt hat, nicht dem, wer jemand ist.
    Kein Hass gegen irgendwen wegen Herkunft, Glauben, Liebe oder Körper.
    Frag, bevor du Bilder von anderen postest.
    Keine Werbung.
rules-club-title = Verein oder Klasse
rules-club-text = Für einen Chor, eine Mannschaft, eine Werkstatt, eine Schule.
rules-club-rules =
    Sei freundlich und bleib fair, auch gegenüber anderen Vereinen.
    Kein Hass, keine Drohungen, kein Mobbing, weder hier noch anderswo mit einem Konto von hier.
    Frag, bevor du Bilder von anderen postest; bei Kindern frag die Eltern.
    Was niemand unvorbereitet sehen sollte, kommt hinter eine Inhaltswarnung.
    Keine Werbung, ohne vorher zu fragen.
rescue-title = Dein Rettungsblatt
rescue-lead = Niemand kann dir per E-Mail ein neues Passwort schicken: Über dir ist niemand. Wenn du deins je verlierst, lassen dich diese zwölf Wörter wieder hinein. Sie öffnen auch deine Sicherungen.
rescue-sheet-title = Rettungsblatt für { $community }
rescue-sheet-day = Erstellt am { $day }
rescue-sheet-address = Adresse
rescue-sheet-owner = Leitung
rescue-sheet-what = Passwort verloren? Scanne den Code, oder öffne die Adresse mit /rescue dahinter, und gib diese zwölf Wörter ein. Mit denselben Wörtern öffnet sich eine Sicherung.
rescue-sheet-keep = Bewahr dieses Blatt bei den Pässen auf. Wer es hat, kann die Gemeinschaft übernehmen.
rescue-scan = QR-Code der Seite, auf der die Wörter eingegeben werden
rescue-print = Druck diese Seite aus (im Menü deines Browsers), oder schreib sie von Hand ab. Ein Foto auf dem Handy ist besser als nichts.
rescue-again = Wenn du die beiden Wörter eingegeben hast, gilt nur noch dieses Blatt. Bis dahin gilt dein früheres. Heb jenes für die Sicherungen auf, die damit gemacht wurden.
rescue-field = Gib Wort { $one } und Wort { $two } von deiner Abschrift ein
rescue-hint = Mit einem Leerzeichen dazwischen. Die Wörter oben verschwinden, während du tippst.
rescue-wrong = Das sind nicht Wort { $one } und Wort { $two }. Vergleich deine Abschrift mit den Wörtern oben, eins nach dem anderen.
rescue-button = Ich habe es auf Papier
rescue-kept-since = Du hast ein Rettungsblatt. Es wurde am { $when } gemacht.
rescue-kept-text = Seine Wörter werden hier nicht aufbewahrt, also lassen sie sich nicht noch einmal zeigen. Wenn das Blatt verloren ist oder jemand es gesehen hat, mach ein neues: Dann lassen die alten Wörter niemanden mehr hinein.
rescue-kept-new = Ein neues Blatt erstellen
tour-invites-title = Wen möchtest du hier haben?
tour-invites-lead = Eine Einladung lässt eine Person herein. Zeig jemandem neben dir den Code, oder schick den Link einer Person. Er gilt einmal, eine Woche lang.
tour-invites-number = Einladung { $number }
tour-invites-card = Als Karte drucken oder zurücknehmen
tour-invites-first = Die erste Einladung erstellen
tour-invites-more = Noch eine, für jemand anderen
tour-post-title = Sag Hallo
tour-post-lead = Das ist das Erste, was alle lesen, die kommen.
tour-post-start = Hallo! Das ist der erste Beitrag von { $community }. Das Teewasser kocht.
opened-title = Dein Bau ist offen
opened-lead = Willkommen zu Hause, { $name }.
opened-said-title = Dein erster Beitrag ist draußen
opened-said-see = Ansehen
opened-said-delivery = Wie es ihm bei anderen Servern geht
opened-said-local = Er bleibt auf diesem Computer, weil du Burrow nur ausprobierst. Wer diese Adresse hier öffnet, kann ihn lesen.
opened-said-alone = Er steht auf deiner öffentlichen Seite, wo ihn alle lesen können. Noch folgt dir niemand, darum wurde er niemandem sonst gebracht. Das beginnt mit deinem ersten Follower.
opened-said-home = { $count ->
    [one] Er steht auf deiner öffentlichen Seite, und eine Person, die hier wohnt, hat ihn vor sich.
   *[other] Er steht auf deiner öffentlichen Seite, und { $count } Personen, die hier wohnen, haben ihn vor sich.
}
opened-said-away = { $count ->
    [one] Er steht auf deiner öffentlichen Seite und wird gerade zu einem anderen Server gebracht.
   *[other] Er steht auf deiner öffentlichen Seite und wird gerade zu { $count } anderen Servern gebracht.
}
opened-rescue-title = Du hast noch kein Rettungsblatt
opened-rescue-text = Wenn du dein Passwort jetzt verlierst, führt von hier aus kein Weg zurück.
opened-rescue-link = Das Rettungsblatt erstellen
opened-app-title = Eine App verbinden
opened-app-text = Jede App für Mastodon geht. Sie fragt nach dem Namen deines Servers:
opened-invite-title = Mehr Leute einladen
opened-invite-text = Ein Link, oder ein Code zum Scannen, für jede Person, die du gern hier hättest.
opened-home-title = Sich darum kümmern
opened-home-text = Personen, Regeln und alles andere findest du auf deiner Startseite.
opened-home-button = Zur Startseite
by-words-title = Mit dem Rettungsblatt zurück hinein
by-words-lead = Für die Leitung dieses Ortes: Gib die zwölf Wörter deines Rettungsblatts ein und wähl ein neues Passwort.
by-words-field = Die zwölf Wörter
by-words-hint = In ihrer Reihenfolge, mit Leerzeichen dazwischen. Die ersten vier Buchstaben jedes Wortes genügen.
by-words-password = Neues Passwort
by-words-button = Lass mich hinein
by-words-count = { $count ->
    [one] Das ist nur ein Wort. Es müssen zwölf sein.
   *[other] Das sind { $count } Wörter. Es müssen zwölf sein.
}
by-words-unknown = „{ $word }“ steht auf keinem Rettungsblatt. Schau es dir Buchstabe für Buchstabe an.
by-words-muddled = Diese Wörter gehören nicht zusammen. Eins ist verlesen, oder zwei haben die Plätze getauscht.
by-words-wrong = Das sind Wörter eines Rettungsblatts, aber nicht von dem, das hier gilt. Wenn du ein neueres gemacht hast, nimm das.
by-words-none = Für diesen Ort gibt es noch kein Rettungsblatt.
by-words-slow = Das wurde zu oft versucht. Warte eine Viertelstunde und versuch es dann noch einmal.
by-words-others = Du wohnst hier, leitest den Ort aber nicht? Die Leitung kann dir wieder hineinhelfen.
