# A small form for a post.

compose-title = Escrever uma publicação
compose-first-title = Ou diga olá aqui mesmo
compose-start = Olá, { $community }! Acabei de me mudar para cá.
compose-field = Sua publicação
compose-hint = Todo mundo pode ler. Você pode adicionar imagens depois, num aplicativo.
compose-hint-local = Só quem mora aqui pode ler. Você pode adicionar imagens depois, num aplicativo.
compose-hint-private = Só quem segue você pode ler. Você pode adicionar imagens depois, num aplicativo.
compose-button = Publicar
compose-wrong = Escreva algo, e não mais que { $limit } caracteres.
