# The dashboard's page before its program runs, and what the server answers to that program.
# What the dashboard itself says is in dashboard.ftl.

dashboard-loading = Einen Moment: Die Übersicht ist unterwegs.
dashboard-noscript = Die Übersicht braucht JavaScript, und das führt dieser Browser nicht aus. Diese Seiten kommen ohne aus und können fast dasselbe.
dashboard-unbuilt = Dieser Burrow wurde ohne seine Übersicht gebaut (make web baut sie). Diese Seiten können fast dasselbe.

console-401 = Du bist nicht mehr angemeldet. Melde dich wieder an, dann geht es weiter.
console-403 = Das steht dir nicht zu.
console-404 = Das gibt es nicht mehr. Vielleicht hat es inzwischen jemand entfernt.
console-409 = Das passt nicht zu dem, wie es jetzt steht. Sieh noch einmal nach und versuch es dann wieder.
console-422 = So geht das nicht. Schau dir an, was du eingegeben hast.
console-429 = Das ist zu viel auf einmal, oder es sind zu viele davon. Warte ein wenig, oder nimm erst einige zurück.
console-500 = Bei uns ist etwas kaputtgegangen. Bitte versuch es noch einmal.
console-budget-wrong = Ein Platzbudget ist mindestens 64 MB groß.
console-announcement-wrong = Eine Ankündigung hat 1 bis 5000 Zeichen.
console-picture-wrong = Diese Datei lässt sich nicht nehmen. Es muss ein Bild sein (JPEG, PNG, GIF oder WebP), und nicht zu groß.
console-hints-wrong = Was unter einer Regel steht, kann höchstens 600 Zeichen haben.
console-text-wrong = Ein Text kann höchstens 40.000 Zeichen haben.
console-emoji-name-wrong = Ein Name hat 2 bis 100 Buchstaben von a bis z, Ziffern oder Unterstriche.
console-emoji-name-taken = Es gibt schon eins mit diesem Namen. Wähl einen anderen Namen.
console-emoji-category-wrong = Eine Überschrift hat höchstens 60 Zeichen.
console-emoji-copy-failed = Der andere Server hat das Bild nicht herausgegeben. Versuch es später noch einmal.
console-relay-actor-missing = Unter dieser Adresse antwortet niemand. Ist es die Adresse des Relays selbst?
