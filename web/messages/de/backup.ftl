# Backups, and filling a new box from one.

backup-title = Sicherung
backup-lead = Eine Datei, in der alles ist: Personen, Beiträge, Bilder, Einstellungen. Verschlossen ist sie mit den Wörtern auf deinem Rettungsblatt.
backup-sheet = Sie lässt sich mit dem Rettungsblatt vom { $when } öffnen und mit nichts anderem.
backup-keep = Bewahr die Datei woanders auf als auf diesem Gerät: auf einem anderen Computer, auf einem Stick in der Schublade.
backup-button = Sicherung erstellen
backup-hint = Dein Browser speichert sie wie jede andere Datei. Bei vielen Bildern kann das dauern; lass die Seite so lange offen.
backup-no-sheet = Eine Sicherung braucht etwas, womit sie verschlossen wird. Mach zuerst dein Rettungsblatt.
backup-back-title = Wie alles zurückkommt
backup-back = Auf einem neuen Gerät, oder wenn du dieses geleert hast: Öffne die Einrichtung, wähle „Sicherung einspielen“ und gib ihr diese Datei und die zwölf Wörter.
restore-title = Sicherung einspielen
restore-lead = Du brauchst die Datei einer Sicherung und das Rettungsblatt, mit dem sie verschlossen wurde.
restore-words-hint = Vom Rettungsblatt, in ihrer Reihenfolge. Die ersten vier Buchstaben jedes Wortes genügen.
restore-file = Die Sicherung
restore-file-hint = Eine Datei, deren Name auf .backup endet.
restore-notice = Alles in der Datei wird durchgesehen, bevor sich hier etwas ändert. Achte darauf, dass das alte Gerät aus ist: Zwei mit derselben Adresse bringen die Welt durcheinander.
restore-button = Einspielen
restore-broken = Die Datei ist nicht ganz angekommen. Versuch es noch einmal, vielleicht über ein Kabel.
restore-no-file = Wähl die Datei der Sicherung aus.
restore-no-backup = Diese Datei ist keine Sicherung von Burrow. Such nach einer, die auf .backup endet.
restore-other-words = Das sind Wörter eines Rettungsblatts, aber diese Sicherung wurde mit einem anderen verschlossen. Das Datum auf dem Blatt sagt, mit welchem.
restore-damaged = Diese Sicherung ist beschädigt oder nicht vollständig. Nichts wurde geändert. Versuch es mit einer älteren.
restore-newer = Diese Sicherung stammt von einem neueren Burrow. Aktualisiere erst dieses Gerät, dann versuch es noch einmal.
restore-disk = Hier ist nicht genug Platz dafür, oder der Speicher hat versagt. Nichts wurde geändert.
restored-title = Alles ist wieder da
restored-lead = Burrow startet jetzt neu damit. Warte einen Moment und melde dich dann an wie immer.
restored-rows = { $count ->
    [one] Ein Eintrag
   *[other] { $count } Einträge
}
restored-files = { $count ->
    [one] Eine Datei
   *[other] { $count } Dateien
}
