# A small form for a post.

compose-title = 投稿を書く
compose-first-title = または、ここであいさつする
compose-start = こんにちは、{ $community }のみなさん！引っ越してきました。
compose-field = 投稿
compose-hint = 誰でも読めます。画像はあとからアプリで加えられます。
compose-hint-local = ここに住む人だけが読めます。画像はあとからアプリで加えられます。
compose-hint-private = あなたをフォローしている人だけが読めます。画像はあとからアプリで加えられます。
compose-button = 投稿する
compose-wrong = 何か書いてください。{ $limit }文字までです。
