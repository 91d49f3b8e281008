# A small form for a post.

compose-title = Scrivi un post
compose-first-title = Oppure di’ ciao proprio qui
compose-start = Ciao, { $community }! Eccomi, abito qui da oggi.
compose-field = Il tuo post
compose-hint = Possono leggerlo tutti. Le immagini puoi aggiungerle più tardi, in un’app.
compose-hint-local = Può leggerlo solo chi abita qui. Le immagini puoi aggiungerle più tardi, in un’app.
compose-hint-private = Può leggerlo solo chi ti segue. Le immagini puoi aggiungerle più tardi, in un’app.
compose-button = Pubblica
compose-wrong = Scrivi qualcosa, ma non più di { $limit } caratteri.
