# Errors.

error-403-title = Esta puerta no es para ti
error-403 = Tu cuenta no puede hacer esto. Si crees que debería, pregunta a la persona responsable de la comunidad.
error-403-origin = Esta petición venía de otro sitio, así que no hicimos nada. Abre otra vez la página aquí y repítelo.
error-404-title = Aquí no hay nada
error-404 = Quizá se movió o se borró, o se perdió una letra de la dirección.
error-409-title = Eso ya está hecho
error-409 = Esta madriguera ya es de alguien. Inicia sesión, mejor.
error-422-title = No hemos podido usar eso
error-422 = En lo que has enviado falta algo, o algo no es como debería. Vuelve atrás y prueba otra vez.
error-429-title = Un momento, por favor
error-429 = Eso ha sido mucho en poco tiempo. Espera unos minutos y prueba otra vez.
error-500-title = Algo se ha roto
error-500 = Es culpa nuestra, no tuya. No ha quedado nada a medias. Prueba otra vez; si sigue así, avisa a la persona responsable.
error-413-title = Es demasiado grande
error-413 = Lo que has enviado es más grande de lo que podemos recibir.
error-unset-title = Aún no está abierta
error-unset = Esta madriguera está enchufada, pero todavía no se ha preparado. Vuelve pronto.
error-claim-first-title = Antes, el código de apertura
error-claim-first = La preparación empieza con el código de apertura. Si ya lo habías escrito, tu navegador lo ha olvidado; escríbelo otra vez.
