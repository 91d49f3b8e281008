# Moving house.

home-moving-text = Trae a quien sigues, o llévatelo
moving-title = Mudanza
moving-lead = Trae lo que tenías en otro servidor, llévate lo que tienes aquí, o múdate allí con tus seguidores.
moving-go = Entrar o salir de mudanza
moving-take = Llevarte tus cosas
moving-take-text = Archivos que entienden Mastodon y casi todos los demás servidores. Guárdalos como copia, o llévalos a tu nueva casa.
moving-kind-follows = A quién sigues
moving-kind-mutes = A quién silencias
moving-kind-blocks = A quién bloqueas
moving-kind-domains = Servidores que bloqueas
moving-kind-lists = Tus listas
moving-kind-bookmarks = Tus marcadores
moving-archive = Todo lo que has publicado, con imágenes, en un archivo comprimido
moving-bring = Traer cosas de otro sitio
moving-bring-text = En Mastodon consigues estos archivos en «Importar y exportar».
moving-bring-kind = ¿Qué hay en el archivo?
moving-bring-mode = ¿Qué pasa con lo que tienes aquí?
moving-bring-merge = Se queda
moving-bring-merge-text = Lo que trae el archivo se añade.
moving-bring-overwrite = Deja sitio al archivo
moving-bring-overwrite-text = Lo que no está en el archivo se quita aquí: dejas de seguir, y terminan los silencios y bloqueos.
moving-bring-file = El archivo
moving-bring-hint = CSV, como mucho dos megabytes y 20 000 líneas
moving-bring-button = Traerlo
moving-bring-no-kind = Elige qué hay en el archivo.
moving-bring-wrong = Este archivo no se puede leer. Tiene que ser un archivo CSV de dos megabytes como mucho.
moving-bring-empty = En el archivo no hay nada de este tipo. ¿Es el correcto?
moving-bring-long = El archivo tiene más de 20 000 líneas. Córtalo en dos.
moving-bring-busy = Ya se está trayendo un archivo de este tipo. Espera a que termine.
moving-brought = El archivo está aquí. Ahora se busca a todos los que contiene, uno tras otro; puedes cerrar esta página.
moving-import-state = { $done } de { $total }
moving-import-missed = { $count ->
    [one] uno no se pudo encontrar
   *[other] { $count } no se pudieron encontrar
}
moving-import-over = terminado
moving-import-which = ¿Cuáles no se pudieron encontrar?
moving-import-more = { $count ->
    [one] y uno más
   *[other] y { $count } más
}
moving-import-look = Ver cuánto lleva
moving-from = Mudarse aquí
moving-from-text = Tu servidor antiguo solo deja venir a tus seguidores si esta cuenta dice que la antigua también es tuya. Nómbrala aquí y empieza después la mudanza allí.
moving-alias = Tu cuenta antigua
moving-alias-hint = Por ejemplo, nombre@social.example
moving-alias-anyway = Su servidor ya no existe
moving-alias-anyway-text = Guárdala tal como la has escrito, aunque nadie responda allí. Da su dirección completa si la sabes.
moving-alias-add = También soy yo
moving-alias-remove = Quitar
moving-alias-unknown = No se encontró a nadie allí. ¿Es correcto el nombre, y se puede llegar al servidor?
moving-alias-self = Es esta misma cuenta.
moving-alias-many = No puedes nombrar más cuentas. Quita antes una.
moving-alias-added = Hecho. Ya puedes empezar la mudanza en tu servidor antiguo.
moving-alias-removed = Quitada.
moving-away = Mudarse a otro sitio
moving-away-lead = Nombra antes esta cuenta como alias en el servidor nuevo. Después, cuando te mudes:
moving-away-followers = Se pide a tus seguidores que sigan tu cuenta nueva. Los de aquí van enseguida, la mayoría de los demás en menos de un día.
moving-away-posts = Tus publicaciones se quedan aquí y no te acompañan.
moving-away-rest = A quién sigues, tus listas, bloqueos y marcadores solo van con los archivos de arriba.
moving-away-again = Aquí ya no te puede seguir nadie, y no puedes volver a mudarte en treinta días.
moving-target = Tu cuenta nueva
moving-target-hint = Por ejemplo, nombre@social.example
moving-password = Tu contraseña de aquí
moving-away-button = Llevar allí a mis seguidores
moving-target-unknown = No se encontró a nadie allí. ¿Es correcto el nombre, y se puede llegar al servidor?
moving-target-self = Es esta misma cuenta.
moving-target-gone = Nadie puede mudarse a esta cuenta: ella misma se ha mudado, o está bloqueada.
moving-target-unnamed = Esa cuenta aún no dice que esta es tuya. Añade esta cuenta como alias allí y prueba otra vez.
moving-too-soon = Te has mudado hace poco. Podrás hacerlo otra vez el { $date }.
moving-moved = Te has mudado a { $where }. Tu perfil de aquí muestra el camino.
moving-back = Volver
moving-back-text = Tu perfil dejará de señalar allí, y la gente podrá volver a seguirte aquí. Los seguidores que se fueron se quedan allí.
moving-went = Te has mudado. Puede pasar un día hasta que todos tus seguidores se enteren.
moving-returned = Qué bien que hayas vuelto.
