# Moving house.

home-moving-text = Nimm mit, wem du folgst, hierher oder von hier fort
moving-title = Umziehen
moving-lead = Hol her, was du auf einem anderen Server hattest, nimm mit, was du hier hast, oder zieh mit deinen Followern dorthin um.
moving-go = Ein- oder ausziehen
moving-take = Deine Sachen mitnehmen
moving-take-text = Dateien, die Mastodon und die meisten anderen Server verstehen. Behalte sie als Kopie, oder bring sie in dein neues Zuhause.
moving-kind-follows = Wem du folgst
moving-kind-mutes = Wen du stummgeschaltet hast
moving-kind-blocks = Wen du blockierst
moving-kind-domains = Server, die du blockierst
moving-kind-lists = Deine Listen
moving-kind-bookmarks = Deine Lesezeichen
moving-archive = Alles, was du gepostet hast, mit Bildern, als Archiv
moving-bring = Sachen von anderswo mitbringen
moving-bring-text = In Mastodon bekommst du diese Dateien unter „Importieren und exportieren“.
moving-bring-kind = Was ist in der Datei?
moving-bring-mode = Was wird aus dem, was du hier hast?
moving-bring-merge = Es bleibt
moving-bring-merge-text = Was in der Datei steht, kommt dazu.
moving-bring-overwrite = Es macht der Datei Platz
moving-bring-overwrite-text = Was nicht in der Datei steht, wird hier entfernt: Du folgst dann nicht mehr, und Stummschalten und Blockieren enden.
moving-bring-file = Die Datei
moving-bring-hint = CSV, höchstens zwei Megabyte und 20.000 Zeilen
moving-bring-button = Hereinholen
moving-bring-no-kind = Wähl aus, was in der Datei ist.
moving-bring-wrong = Diese Datei ist nicht lesbar. Es muss eine CSV-Datei von höchstens zwei Megabyte sein.
moving-bring-empty = Davon steht nichts in der Datei. Ist es die richtige?
moving-bring-long = Die Datei hat mehr als 20.000 Zeilen. Teil sie in zwei.
moving-bring-busy = Eine Datei dieser Art wird gerade schon hereingeholt. Warte, bis das fertig ist.
moving-brought = Die Datei ist da. Alle, die darin stehen, werden jetzt nacheinander gesucht; du kannst diese Seite schließen.
moving-import-state = { $done } von { $total }
moving-import-missed = { $count ->
    [one] eins war nicht zu finden
   *[other] { $count } waren nicht zu finden
}
moving-import-over = fertig
moving-import-which = Was war nicht zu finden?
moving-import-more = { $count ->
    [one] und noch eins
   *[other] und { $count } weitere
}
moving-import-look = Sehen, wie weit es ist
moving-from = Hierher umziehen
moving-from-text = Dein alter Server lässt deine Follower nur mitkommen, wenn dieses Konto sagt, dass auch das alte deins ist. Nenn es hier, und beginne dann dort den Umzug.
moving-alias = Dein altes Konto
moving-alias-hint = Zum Beispiel name@social.example
moving-alias-anyway = Den Server gibt es nicht mehr
moving-alias-anyway-text = Behalte es, wie du es geschrieben hast, auch wenn dort niemand antwortet. Gib die volle Adresse an, wenn du sie weißt.
moving-alias-add = Das bin ich auch
moving-alias-remove = Entfernen
moving-alias-unknown = Dort war niemand zu finden. Stimmt der Name, und ist der Server erreichbar?
moving-alias-self = Das ist genau dieses Konto.
moving-alias-many = Mehr Konten kannst du nicht nennen. Entferne erst eins.
moving-alias-added = Erledigt. Jetzt kannst du den Umzug auf deinem alten Server beginnen.
moving-alias-removed = Entfernt.
moving-away = Wegziehen
moving-away-lead = Nenn dieses Konto zuerst auf dem neuen Server als Alias. Wenn du dann umziehst:
moving-away-followers = Deine Follower werden gebeten, deinem neuen Konto zu folgen. Die von hier gehen sofort mit, die meisten anderen innerhalb eines Tages.
moving-away-posts = Deine Beiträge bleiben hier und kommen nicht mit.
moving-away-rest = Wem du folgst, deine Listen, Blockierungen und Lesezeichen kommen nur mit den Dateien oben mit.
moving-away-again = Hier kann dir niemand mehr folgen, und du kannst dreißig Tage lang nicht noch einmal umziehen.
moving-target = Dein neues Konto
moving-target-hint = Zum Beispiel name@social.example
moving-password = Dein Passwort hier
moving-away-button = Meine Follower dorthin umziehen
moving-target-unknown = Dort war niemand zu finden. Stimmt der Name, und ist der Server erreichbar?
moving-target-self = Das ist genau dieses Konto.
moving-target-gone = Zu diesem Konto kann niemand umziehen: Es ist selbst weitergezogen oder gesperrt.
moving-target-unnamed = Jenes Konto sagt noch nicht, dass dieses hier dir gehört. Trag dieses Konto dort als Alias ein und versuch es noch einmal.
moving-too-soon = Du bist erst vor Kurzem umgezogen. Am { $date } kannst du es wieder.
moving-moved = Du bist zu { $where } umgezogen. Dein Profil hier zeigt den Weg.
moving-back = Zurückkommen
moving-back-text = Dein Profil zeigt dann nicht mehr dorthin, und man kann dir hier wieder folgen. Follower, die mitgegangen sind, bleiben dort.
moving-went = Du bist umgezogen. Es kann einen Tag dauern, bis alle deine Follower davon gehört haben.
moving-returned = Willkommen zurück.
