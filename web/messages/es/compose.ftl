# A small form for a post.

compose-title = Escribir una publicación
compose-first-title = O saluda aquí mismo
compose-start = ¡Hola, { $community }! Acabo de mudarme aquí.
compose-field = Tu publicación
compose-hint = Todo el mundo puede leerla. Las imágenes las puedes añadir después, en una aplicación.
compose-hint-local = Solo puede leerla quien vive aquí. Las imágenes las puedes añadir después, en una aplicación.
compose-hint-private = Solo puede leerla quien te sigue. Las imágenes las puedes añadir después, en una aplicación.
compose-button = Publicar
compose-wrong = Escribe algo, y no más de { $limit } caracteres.
