# Apps.

apps-title = Elige una aplicación
apps-joined = ¡Ya estás dentro! Ahora elige una aplicación
apps-lead = Se lee y se escribe en una aplicación. Sirve cualquiera hecha para Mastodon. Cuando te pida tu servidor, dale esto:
apps-server-label = Nombre de tu servidor
apps-then = La aplicación abre entonces una página de aquí que te pide iniciar sesión, con el nombre de usuario { $handle } y tu contraseña.
apps-browser-title = Aquí mismo, sin instalar nada
apps-browser-text = Estas funcionan en el navegador, en móviles y ordenadores. La primera ya sabe el nombre de tu servidor.
apps-open = Abrir { $app }
apps-iphone-title = iPhone y iPad
apps-android-title = Android
apps-desk-title = En un ordenador
apps-official = la oficial, fácil para empezar
apps-paid = cuesta un poco
