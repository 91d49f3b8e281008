# Claiming.

claim-title = こんにちは！Burrowを開きましょう
claim-lead = これは新しいBurrowです。あなたのものだとわかるように、オーナーコードを入力してください。
claim-field = オーナーコード
claim-hint = Burrowを起動した画面と、データフォルダーのファイルclaim-code.txtに書いてあります。大文字でも小文字でも、ハイフンがあってもなくてもかまいません。
claim-hint-box = 機器の画面と、カードのファイルclaim-code.txtに書いてあります。カードはどのコンピューターでも読めます。大文字でも小文字でも、ハイフンがあってもなくてもかまいません。
claim-fresh = 新しく始める
claim-restore = バックアップを復元する
claim-wrong = オーナーコードが違います。画面かファイルをもう一度見て、一文字ずつ比べてください。
claim-slow = 続けて何度か間違えました。1分待ってから、もう一度試してください。
