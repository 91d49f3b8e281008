### Getting in and back in: the second step, recovery codes, passkeys, links for a new password, claiming again

## Told at the top of one's pages
alert-label = お知らせ
alert-look = 確かめる
alert-seen = 知っています
alert-codes = リカバリーコードがまだありません。パスワードを忘れた時に戻るためのものです。
alert-codes-few = { $count ->
    [0] リカバリーコードが残っていません。パスワードを忘れても戻れるように、新しく作ってください。
   *[other] リカバリーコードは残り{ $count }個です。必要になる前に、新しく作ってください。
}
alert-codes-make = リカバリーコードを作る
alert-codes-later = 今はしない

## What happened
told-title = 最近のできごと
told-nothing = まだ何もありません。
told-when = { $what }（{ $when }）
told-password = パスワードが変わりました。
told-link-made = { $name }さんが、あなたの新しいパスワードを選ぶためのリンクを作りました。
told-link-used = { $name }さんの作ったリンクで、新しいパスワードが選ばれました。すべてログアウトしました。
told-link-used-whole = { $name }さんの作ったリンクで、新しいパスワードが選ばれました。すべてログアウトし、ログインの2段階目もなくなりました。
told-code-password = リカバリーコードで、新しいパスワードが選ばれました。すべてログアウトしました。
told-code-step = リカバリーコードでログインしました。
told-codes-made = 新しいリカバリーコードができました。
told-app-added = 認証アプリが加わりました。
told-app-removed = 認証アプリが削除されました。
told-passkey-added = パスキーが加わりました。
told-passkey-removed = パスキーが削除されました。
told-claimed-again = 本体の操作でこの家がもう一度引き継がれ、あなたの新しいパスワードが決まりました。
told-command-line = このコミュニティが動いているパソコンで、あなたの新しいパスワードが作られました。
told-rescued = 復旧シートの言葉で、新しいパスワードが選ばれました。すべてログアウトし、ログインの2段階目もなくなりました。

## Signing in
login-recover = リカバリーコードを使う。
login-ask = ない場合は、{ $community }に招待してくれた人か、オーナーにリンクを頼んでください。
login-passkey-wrong = そのパスキーではドアが開きませんでした。もう一度試すか、ユーザー名とパスワードでログインしてください。
login-again = 時間がかかりすぎました。もう一度ログインしてください。
passkey-use = パスキーを使う
passkey-trouble = パスキーは使われませんでした。もう一度試すか、別の方法で入ってください。
passkey-noscript = パスキーにはJavaScriptが必要ですが、このブラウザーではオフになっています。
second-title = もう1段階
second-lead-app = パスワードは合っています。次は、本人だと確かめさせてください。
second-lead-passkey = パスワードは合っています。次は、パスキーを使ってください。
second-code-app = アプリのコード
second-code-app-hint = 認証アプリの6桁の数字か、リカバリーコードの一つ。
second-code = リカバリーコード
second-code-hint = パスキーが手元にない場合は、リカバリーコードの一つを入力してください。
second-button = 入る
second-wrong = そのコードでは開きません。アプリは30秒ごとに新しいコードを出し、それぞれ1回だけ使えます。
second-slow = 間違ったコードが多すぎます。しばらく待ってから、もう一度試してください。
second-elsewhere = あなたのパスキーは{ $address }でだけ使えます。そちらでログインするか、ここでリカバリーコードを使ってください。
second-lost = アプリもパスキーもコードもなくした場合は、オーナーにリンクを頼んでください。
second-back = ログインに戻る

## A recovery code for a forgotten password
recover-title = もう一度入る
recover-lead = リカバリーコードの一つで、新しいパスワードを選びます。
recover-code = リカバリーコード
recover-code-hint = 16文字の英数字（4組）。それぞれ1回だけ使えます。
recover-button = 新しいパスワードにする
recover-wrong = ユーザー名とコードが合わないか、コードが使用済みです。
recover-done = 新しいパスワードになりました。あなたのほかのものは、すべてログアウトしました。
recover-no-code = コードがない場合は、{ $community }に招待してくれた人か、オーナーにリンクを頼んでください。

## A link for a new password
reset-title = 新しいパスワードを選ぶ
reset-lead = こんにちは、{ $name }さん。もう一度入れるように、{ $by }さんがこのリンクを作りました。
reset-then = ブラウザーとアプリはすべてログアウトします。新しいパスワードでログインし直してください。
reset-then-second = もう一度設定するまで、ログインの2段階目はなくなります。
reset-over-title = このリンクはもう開けません
reset-over = 使用済みか、1日以上たったか、もっと新しいものが作られました。もう一つ頼んでください。

## Settings
security-title = ログインの設定
security-lead = パスワード、2段階目、もう一度入るための方法。
security-go = ログインの設定をする
security-owed = このコミュニティのオーナーとモデレーターには、2段階目が必要です。ここでアプリかパスキーを設定すると、ほかのページも開きます。
security-changed = 保存しました。
security-needed = これは最後の2段階目です。オーナーとモデレーターには必要なので、先に別のものを加えてください。
sure-title = ご本人ですか？
sure-text = パスワードを入力すると、10分間、ここで変更ができます。
sure-button = 続ける
sure-needed = 先にパスワードを入力してから、もう一度行ってください。
app-title = 認証アプリ
app-text = スマートフォンのアプリが出す6桁の数字を、パスワードの後に入力します。Aegis、Google Authenticator、パスワード管理アプリの機能など、どれでもかまいません。
app-on = 使用中
app-add = アプリを加える
app-remove = アプリを削除する
app-add-title = 認証アプリを加える
app-add-lead = これからは、ログインにパスワードとアプリのコードが必要になります。
app-scan-title = アプリで読み取る
app-scan-text = アプリで「アカウントを追加」を選び、カメラをここに向けてください。
app-scan-label = 認証アプリで読み取るコード
app-open = このデバイスにアプリがある場合は開く
app-type = カメラがない場合は、これを入力
app-type-text = 「時間ベース」のキーの入力を選んでください：
app-code-title = 表示されたコードを入力
app-code-text = 必要になる前に、動くことを確かめます。
app-code = 6桁の数字
app-confirm = このアプリを使う
app-cancel = 今はしない
app-wrong = 今アプリに出るはずのコードと違います。次のコードを待ち、スマートフォンの時計が合っているか確かめてください。
passkeys-title = パスキー
passkeys-text = スマートフォン、パソコン、セキュリティキーが、指、顔、暗証番号でドアを開けます。パスワードの入力はいらず、偽のページに盗まれるものもありません。
passkey-since = { $when }に追加
passkey-name = 名前は？
passkey-name-hint = どのデバイスにあるか、あとでわかるように。空でもかまいません。
passkey-add = パスキーを加える
passkey-remove = 削除
passkey-wrong = パスキーを加えられませんでした。もう一度試してください。
passkey-known = このデバイスには、もうあなたのパスキーがあります。
passkey-elsewhere = パスキーは{ $address }でだけ加えられます。ブラウザーが、暗号化された接続と一つのアドレスに結びつけるためです。
passkey-nowhere = パスキーには名前のアドレスが必要ですが、このコミュニティのアドレスは番号です。
codes-title = リカバリーコード
codes-text = 紙に控えた8個のコードがあれば、パスワードを忘れても、電話をなくしても入れます。
codes-left = { $count ->
    [0] 残っていません。
   *[other] 残り{ $count }個です。
}
codes-make = リカバリーコードを作る
codes-again = 新しいコードを作る
codes-again-text = 今のコードは使えなくなります。
codes-back = 戻る
codes-joined-title = 参加できました。あと一つだけ
codes-offer = 忘れたパスワードを送るメールアドレスがありません。このコードで、もう一度入れます。
codes-what-1 = コードは8個あり、それぞれ1回だけ使えます。
codes-what-2 = 印刷するか書き留めて、大切な書類と一緒に保管してください。
codes-what-3 = 持っている人は、あなたとして入れます。誰にも見せないでください。
codes-made-title = あなたのリカバリーコード
codes-made-lead = このページを印刷するか、書き留めてください。
codes-how = もう一度入るには：{ $address }
codes-once = 見られるのは今だけです。新しいものはいつでも作れます。
codes-done = 保管しました

## Owner and moderators
oblige-title = オーナーとモデレーターには2段階目が必要
oblige-text = コミュニティをお世話する人は、全員の鍵を預かっています。オンにすると、アプリかパスキーを設定するまで、オーナーのページはどれも開きません。
oblige-on = オン
oblige-start = オンにする
oblige-stop = オフにする

## Helping somebody back in
help-title = { $name }さんがもう一度入れるようにする
help-lead = あなたがリンクを作り、{ $name }さんが開いて新しいパスワードを選びます。
help-what-1 = リンクは24時間以内に1回だけ開きます。
help-what-2 = 使われると、{ $name }さんのブラウザーとアプリはすべてログアウトします。
help-what-3 = あなたが作ったことは、{ $name }さんに伝わります。
help-second = { $name }さんはアプリかパスキーもなくしました
help-second-text = ログインの2段階目がなくなります。頼んでいるのが本当に本人か、確かめてください。
help-make = リンクを作る
help-link-title = { $name }さんのリンク
help-link-lead = 本人だとわかる方法で、あなたから{ $name }さんに渡してください。
help-scan = または、これを読み取ってもらってください：
help-scan-label = 新しいパスワードのためのリンク（読み取り用）
help-until = { $when }まで開きます。
help-once = 見られるのは今だけです。なくしたら、もう一つ作ってください。そうすると、これは使えなくなります。

## Claiming the house again
reclaim-title = 自分のBurrowに戻る
reclaim-lead = reset-owner.txtというファイルが見つかりました。{ $community }が画面に表示するオーナーコードがあれば、オーナーは新しいパスワードにできます。ほかはすべてそのままです。
reclaim-next = 続ける
reclaim-password-title = 新しいパスワード
reclaim-password-lead = ブラウザーとアプリはすべてログアウトし、ログインの2段階目もなくなります。
reclaim-who = あなたはどなたですか？
reclaim-who-missing = 自分を選んでください。
