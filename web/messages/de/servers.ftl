# Other servers.

home-servers-text = Mit wem dieses Haus spricht
servers-title = Andere Server
servers-lead = Deine Gemeinschaft spricht mit Leuten auf anderen Servern. Hier entscheidest du, mit welchen.
servers-queues = Unterwegs
servers-queues-text = Was deine Leute schreiben, wird zu jedem Server gebracht, auf dem jemand ihnen folgt. Antwortet einer nicht, versucht das Haus es zwei Tage lang immer wieder.
servers-queues-none = Nichts wartet: Alles ist angekommen.
servers-queues-more = { $count ->
    [one] Für einen weiteren Server wartet etwas.
   *[other] Für { $count } weitere Server wartet etwas.
}
servers-waits = { $count ->
    [one] ein Brief wartet
   *[other] { $count } Briefe warten
}
servers-waits-many = tausend Briefe oder mehr warten
servers-oldest = Der älteste wurde { $when } geschrieben.
servers-on-its-way = Der Server antwortet, oder er wurde noch nicht gefragt.
servers-silent = Der Server antwortet nicht mehr: { $when }.
servers-queue-dead = Der Server hat so lange nicht geantwortet, dass nichts mehr hingeht, bis er sich meldet.
servers-last-sentence = Letzter Kontakt: { $when }.
servers-never = Es gab noch nie Kontakt.
servers-rules = Regeln
servers-rules-text = Eine Regel gilt für einen Server und für alles, was unter ihm liegt.
servers-rules-none = Es gibt noch keine.
servers-rules-more = { $count ->
    [one] Und noch eine. Sie steht in der gespeicherten Liste.
   *[other] Und noch { $count }. Sie stehen alle in der gespeicherten Liste.
}
servers-add = Regel hinzufügen
servers-allow = hereingelassen
servers-noop = nur, was angekreuzt ist
servers-silence = eingeschränkt
servers-suspend = ausgesperrt
servers-no-media = Keine Bilder von dort.
servers-no-reports = Keine Meldungen von dort.
servers-allow-title = Nur ausgewählte Server
servers-allow-text = Wenn das an ist, spricht dieses Haus nur mit Servern, die die Regel „hereingelassen“ haben. Alle anderen Leute und Beiträge sind verborgen und kommen wieder, wenn du es ausschaltest.
servers-allow-on = Es ist an.
servers-allow-off = Es ist aus: Jeder Server ist willkommen, wenn keine Regel etwas anderes sagt.
servers-allow-start = Nur noch mit ausgewählten Servern sprechen
servers-allow-stop = Wieder mit allen Servern sprechen
servers-import-title = Listen von Servern
servers-import-text = Nimm eine Liste auf, die andere gemacht haben, etwa die CSV-Datei von Mastodon oder eine einfache Liste mit einem Server pro Zeile. Du siehst erst, was sich ändern würde.
servers-import-file = Eine Datei
servers-import-paste = Oder füg die Liste ein
servers-import-paste-hint = Höchstens ein Megabyte und 20.000 Zeilen.
servers-import-way = Server, über die die Liste sonst nichts sagt, werden
servers-import-suspend = ausgesperrt
servers-import-suspend-text = Was die Liste selbst über einen Server sagt, geht vor.
servers-import-silence = eingeschränkt
servers-import-allow = hereingelassen: Das ist eine Liste guter Server
servers-import-look = Zeigen, was sich ändern würde
servers-import-empty = Wähl eine Datei aus, oder füg eine Liste ein.
servers-import-wrong = Diese Liste ist nicht lesbar. Es muss Text von höchstens einem Megabyte sein.
servers-import-full = Das wären mehr Regeln, als das Haus behalten kann.
servers-export-blocks = Eure Regeln als CSV-Datei speichern
servers-export-allows = Die hereingelassenen Server als CSV-Datei speichern
servers-relays = Relays
servers-relays-text = Ein Relay reicht die öffentlichen Beiträge vieler Server weiter, sodass ein kleines Haus mehr von der Welt sieht. Auch eure öffentlichen Beiträge bekommt es. Auf einem kleinen Gerät nimm wenige.
servers-relay-address = Adresse eines Relays
servers-relay-address-hint = Wie sie auf dessen Website steht, etwa https://relay.example/inbox
servers-relay-kind = Welche Art?
servers-relay-mastodon = Wie bei Mastodon
servers-relay-mastodon-text = Die Adresse endet auf „inbox“. Die meisten Relays.
servers-relay-litepub = Wie bei LitePub
servers-relay-litepub-text = Die Adresse endet auf „actor“ oder „relay“.
servers-relay-join = Abonnieren
servers-relay-leave = Verlassen
servers-relay-pending = gefragt, noch keine Antwort
servers-relay-accepted = verbunden
servers-relay-rejected = hat abgelehnt
servers-relay-wrong = Dieses Relay lässt sich nicht nehmen. Stimmt die Adresse, und ist es vielleicht schon da?
servers-relay-unknown = Unter dieser Adresse hat kein Relay geantwortet.
servers-known = Server, denen ihr begegnet seid
servers-known-text = Die, mit denen es zuletzt Kontakt gab.
servers-known-none = Noch keine.
servers-last = letzter Kontakt { $when }
servers-dead = antwortet schon lange nicht
servers-failing = antwortet gerade nicht
servers-saved = Die Regel ist gespeichert.
servers-lifted = Die Regel ist aufgehoben.
servers-switched = Erledigt.
servers-relay-saved = Erledigt. Es kann eine Weile dauern, bis das Relay antwortet.
servers-imported = Die Liste ist aufgenommen.
server-rule-title = Eine Regel über einen Server
server-rule-domain = Welcher Server?
server-rule-domain-hint = Sein Name, etwa social.example
server-rule-domain-wrong = Das ist nicht der Name eines anderen Servers.
server-rule-severity = Seine Leute sind
server-rule-severity-wrong = Wähl eins von den vieren.
server-rule-silence-text = Ihre Beiträge sieht nur, wer ihnen folgt; wem niemand folgt, der kann auch niemanden stören.
server-rule-suspend-text = Nichts kommt herein, nichts geht hinaus. Wer sich zwischen hier und dort gefolgt ist, folgt sich endgültig nicht mehr.
server-rule-noop-text = Nichts außer dem, was unten angekreuzt ist.
server-rule-allow-text = Willkommen, auch wenn nur mit ausgewählten Servern gesprochen wird.
server-rule-also = Und außerdem
server-rule-media = Seine Bilder weder holen noch zeigen
server-rule-reports = Keine Meldungen von dort annehmen
server-rule-obfuscate = Fremden seinen Namen nur zum Teil zeigen
server-rule-public = Warum? Für alle
server-rule-public-hint = Das kann jeder lesen.
server-rule-private = Notizen für euch
server-rule-private-hint = Das sehen nur Leitung und Moderation.
server-rule-comment-wrong = Höchstens 1.000 Zeichen.
server-rule-save = Speichern
server-rule-back = Zurück zu allen Servern
server-rule-lift = Die Regel aufheben
server-rule-lift-text = Ohne Regel sind seine Leute wieder zu sehen wie vorher. Beendetes Folgen kommt nicht von selbst zurück.
server-rule-made = Regel von { $name }
server-import-title = Was die Liste ändern würde
server-import-lead = Noch ist nichts geändert. Eine Liste macht nie eine eurer eigenen Regeln milder.
server-import-fresh = { $count ->
    [one] Eine neue Regel
   *[other] { $count } neue Regeln
}
server-import-stricter = { $count ->
    [one] Eine Regel wird strenger
   *[other] { $count } Regeln werden strenger
}
server-import-same = { $count ->
    [one] Für einen Server ändert sich nichts
   *[other] Für { $count } Server ändert sich nichts
}
server-import-follows = { $count ->
    [one] Einmal würde Folgen enden
   *[other] { $count }-mal würde Folgen enden
}
server-import-follows-text = Zwischen Leuten hier und Leuten auf diesen Servern. Das kommt nicht von selbst zurück.
server-import-wrong = Zeilen, mit denen nichts anzufangen ist
server-import-wrong-text = Die anderen werden trotzdem aufgenommen.
server-import-wrong-more = { $count ->
    [one] Und noch eine.
   *[other] Und noch { $count }.
}
server-import-line = Zeile { $line }
server-import-domain = ist kein Name eines Servers
server-import-severity = hat eine Strenge, die niemand kennt
server-import-unreadable = ist nicht lesbar
server-import-many = kommt nach der letzten, die noch passt
server-import-apply = Die Liste aufnehmen
server-import-back = Alles lassen, wie es ist
community-strangers = Erste Worte von Fremden
community-strangers-let = Gleich durchlassen
community-strangers-text = Sonst warten Erwähnungen von Leuten anderswo, denen hier niemand folgt, in der App unter „Anfragen“: bei allen, die selbst nichts anderes gewählt haben.
