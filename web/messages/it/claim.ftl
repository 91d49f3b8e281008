# Claiming.

claim-title = Ciao! Apriamo il tuo Burrow
claim-lead = Questo è un Burrow nuovo. Per dimostrare che è tuo, scrivi il codice del proprietario.
claim-field = Codice del proprietario
claim-hint = Lo trovi nella finestra in cui Burrow è stato avviato, e nel file claim-code.txt nella sua cartella dei dati. Maiuscole o minuscole, con o senza trattini.
claim-hint-box = Lo trovi sullo schermo del dispositivo e nel file claim-code.txt sulla sua scheda, che qualunque computer può leggere. Maiuscole o minuscole, con o senza trattini.
claim-fresh = Comincia da zero
claim-restore = Ripristina una copia di sicurezza
claim-wrong = Non è il codice del proprietario. Guarda ancora lo schermo o il file e confrontalo lettera per lettera.
claim-slow = Troppi codici sbagliati di fila. Aspetta un minuto, poi riprova.
