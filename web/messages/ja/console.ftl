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
