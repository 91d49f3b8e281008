# The dashboard's page before its program runs, and what the server answers to that program.

dashboard-loading = 少々お待ちください。ダッシュボードを読み込んでいます。
dashboard-noscript = ダッシュボードにはJavaScriptが必要ですが、このブラウザーでは動いていません。JavaScriptのいらないこちらのページで、ほとんど同じことができます。
dashboard-unbuilt = このBurrowはダッシュボードなしで作られました（make webで作れます）。こちらのページで、ほとんど同じことができます。

console-401 = ログアウトしています。もう一度ログインしてから続けてください。
console-403 = これはあなたにはできません。
console-404 = それはもうありません。誰かがその間に削除したのかもしれません。
console-409 = 今の状態と合いません。もう一度確かめてから、やり直してください。
console-422 = このままではできません。入力した内容を確かめてください。
console-429 = 一度に多すぎるか、数が多すぎます。少し待つか、先にいくつか取り消してください。
console-500 = こちら側で問題が起きました。もう一度試してください。
console-budget-wrong = 割り当ては64 MB以上にしてください。
console-announcement-wrong = お知らせは1〜5000文字です。
console-picture-wrong = このファイルは使えません。大きすぎない画像（JPEG、PNG、GIF、WebP）が必要です。
console-hints-wrong = ルールの説明は600文字までです。
console-text-wrong = 文は40000文字までです。
console-emoji-name-wrong = 名前は、a〜zの英字、数字、アンダースコアで2〜100文字です。
console-emoji-name-taken = その名前はもうあります。別の名前にしてください。
console-emoji-category-wrong = 見出しは60文字までです。
console-emoji-copy-failed = 相手のサーバーから画像をもらえませんでした。あとでもう一度試してください。
console-relay-actor-missing = このアドレスから応答がありません。リレー自身のアドレスですか？
