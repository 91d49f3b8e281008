# Apps.

apps-title = Scegli un’app
apps-joined = Ci sei! Ora scegli un’app
apps-lead = I post si leggono e si scrivono con un’app. Va bene qualsiasi app fatta per Mastodon. Quando ti chiede il server, indicale questo:
apps-server-label = Nome del tuo server
apps-then = L’app apre poi una pagina di questo sito in cui accedi con il nome utente { $handle } e la tua password.
apps-browser-title = Proprio qui, senza installare nulla
apps-browser-text = Queste funzionano nel browser, su telefoni e computer. La prima conosce già il nome del tuo server.
apps-open = Apri { $app }
apps-iphone-title = iPhone e iPad
apps-android-title = Android
apps-desk-title = Su un computer
apps-official = quella ufficiale, facile per cominciare
apps-paid = costa qualcosa
