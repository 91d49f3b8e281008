# Claiming.

claim-title = ¡Hola! Vamos a abrir tu madriguera
claim-lead = Este es un Burrow nuevo. Para demostrar que es tuyo, escribe el código de apertura.
claim-field = Código de apertura
claim-hint = Aparece como «claim code» en la ventana donde se inició Burrow, y en el archivo claim-code.txt de su carpeta de datos. En mayúsculas o minúsculas, con guiones o sin ellos.
claim-hint-box = Está en la pantalla del aparato y en el archivo claim-code.txt de su tarjeta, que cualquier ordenador puede leer. En mayúsculas o minúsculas, con guiones o sin ellos.
claim-fresh = Empezar de cero
claim-restore = Restaurar una copia
claim-wrong = Ese no es el código de apertura. Mira otra vez la pantalla o el archivo y compáralo letra por letra.
claim-slow = Han sido varios códigos equivocados seguidos. Espera un minuto y prueba otra vez.
