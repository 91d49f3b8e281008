# Sent here by another server.

interact-follow = Folgen
interact-follows = Du folgst { $name }.
interact-asked = Du hast { $name } gefragt, ob du folgen darfst. Der andere Server antwortet bald.
interact-myself = Das bist du.
interact-in-app = Such in deiner App nach { $search }.
interact-post = Um zu antworten, zu favorisieren oder zu teilen, öffne deine App und such nach { $search }
interact-nothing-title = Das ist nicht zu finden
interact-nothing = Entweder hat der Server nicht geantwortet, oder er zeigt uns das nicht. Versuch es später noch einmal, oder such in deiner App danach.
