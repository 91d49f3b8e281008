# What the dashboard says, in Japanese (Fluent syntax). Sent to the browser; the server doesn't read this file.

## Everywhere
dashboard-title = ダッシュボード
waiting = 少々お待ちください…
back = ダッシュボード
save = 保存
cancel = キャンセル
undo = 元に戻す
undone = 元に戻しました。
hush = 閉じる
copy = リンクをコピー
copied = コピーしました。
sign-in = もう一度ログイン
signed-out = ログアウトしているか、これを見る権限がなくなりました。
lost = Burrowから応答がありません。表示は{ $when }の様子です。つながるまで試し続けます。
unanswered = Burrowから応答がありませんでした。電源とネットワークを確かめて、もう一度試してください。
broken = このページで問題が起きました。読み込み直して、もう一度試してください。
nowhere = ここには何もありません
nowhere-text = アドレスが古いか、打ち間違いかもしれません。
role-member = メンバー
role-moderator = モデレーター
role-owner = オーナー

## The overview
status-good = すべて順調です。この家は動いていて、外からもつながります。
status-good-more = 人もほかのサーバーも、{ $address }であなたを見つけられます。
status-local = すべて順調です。この家は動いています。
status-local-more = このパソコンだけのお試しです。外からは誰も来られません。
status-disk = ディスクがほとんどいっぱいです。
status-disk-more = 残りは{ $free }です。何が使っているか見て、空きを作りましょう。
status-waiting = すべて順調です。参加を待っている人が{ $waiting }人います。
status-reports = 通報が{ $count }件、あなたを待っています。
status-reports-more = { $waiting ->
    [0] よくないことがあると知らせがありました。見てみましょう。
   *[other] ほかに、参加を待っている人が{ $waiting }人います。
}
status-clock = 機器が正しい時刻を待っています。
status-clock-more = インターネットで誰かが時刻を教えるまで、ほかのサーバーとは話しません。家の中ではすべて動きます。
status-cut = 今は外からこの家につながりません。
status-troubles = 動いていないところが{ $count }件あります。
status-troubles-more = この家が自分で点検しました。「すべて順調？」に、悪いところと直し方が書いてあります。
status-back = 更新は、ここではうまくいきませんでした。
status-back-more = Burrowはバージョン{ $version }から自分で前のバージョンに戻り、すべて前と同じように動いています。
status-cut-more = トンネルが切れています。家の中ではすべて使えます。ほかのサーバーからのものは向こうで待ち、あとで届きます。
tiles-label = お世話するところ
tile-people = 人
tile-people-state = { $count }人が住んでいます
tile-people-locked = { $count }人が締め出されています
tile-people-button = 人のお世話をする
tile-requests = 参加のお願い
tile-requests-state = { $count ->
    [0] 参加を待っている人はいません
   *[other] 参加を待っている人が{ $count }人います
}
tile-requests-closed = 招待された人だけが来られます
tile-requests-paused = 参加のお願いは休止中です
tile-requests-look = お願いした人を見る
tile-requests-button = お願いできる人を決める
tile-reports = 通報
tile-reports-state = { $count ->
    [0] 通報はありません
   *[other] 未対応の通報が{ $count }件あります
}
tile-reports-look = 通報を見る
tile-reports-button = 対応済みの通報を見る
tile-announcements = お知らせ
tile-announcements-state = ここの全員への言葉
tile-announcements-button = 何か書く
tile-invites = 招待
tile-invites-state = { $count ->
    [0] 使える招待はありません
   *[other] 使える招待が{ $count }件あります
}
tile-invites-used = 招待で{ $count }人が来ました
tile-invites-paused = 招待はすべて休止中です
tile-invites-button = 誰かを招待する
tile-servers = ほかのサーバー
tile-servers-state = { $count ->
    [0] 知っているサーバーはまだありません
   *[other] { $count }台のサーバーを知っています
}
tile-servers-waiting = { $count }件が送信を待っています
tile-servers-silent = { $count }台のサーバーが今は応答しません
tile-servers-chosen = 選んだサーバーとだけやりとりしています
tile-servers-look = 応答しないサーバーを見る
tile-servers-button = サーバーのルールを作る
tile-community = コミュニティ
tile-community-button = 名前やルールを変える
tile-storage = ストレージ
tile-storage-state = 空き{ $free }
tile-storage-button = 何が使っているか見る
tile-tunnel = トンネル
tile-tunnel-none = トンネルはありません
tile-tunnel-own = お客さんは、ご自分で用意した道から来ます
tile-tunnel-making = 作っています
tile-tunnel-missing = そのプログラムがこのパソコンにありません
tile-tunnel-starting = 起動しています
tile-tunnel-ready = 開いています
tile-tunnel-cut = 今は誰にもつながりません
tile-tunnel-ended = 終了したので、起動し直しています
tile-tunnel-button = 様子を見る
tile-update = 更新
tile-update-look = すべて最新です
tile-update-offered = バージョン{ $version }があります
tile-update-fetch = バージョン{ $version }をダウンロード中
tile-update-ready = バージョン{ $version }の準備ができました
tile-update-install = バージョン{ $version }を入れています
tile-update-trial = バージョン{ $version }を試しています
tile-update-back = バージョン{ $version }はここでは動きませんでした
tile-update-stuck = 何かがじゃまをしています
tile-update-button = 更新を見る
tile-box = この機器
tile-box-state = 調子とスイッチ
tile-box-waits = 正しい時刻を待っています
tile-box-button = 機器を見る
tile-devices = あなたのデバイスとアプリ
tile-devices-state = { $count }個のデバイスやアプリでログインしています
tile-devices-button = どこでログインしているか見る
tile-diagnosis = すべて順調？
tile-diagnosis-never = まだ点検していません
tile-diagnosis-state = { $count ->
    [0] すべて動いています
   *[other] 動いていないところが{ $count }件あります
}
tile-diagnosis-looked = 点検：{ $when }
tile-diagnosis-button = 点検した内容を見る
tile-diagnosis-look = どうすればよいか見る
checks-busy = 点検しています。2分ほどかかることがあります。
checks-look = もう一度点検する
checks-local = このパソコンだけのお試しで、ほかの人は来られません。そのため、時計、ディスク、保存しているものだけを点検します。
checks-done = できました。1分後に、もう一度点検してください。
checks-support = 誰かに手伝ってもらっていますか？
checks-support-text = この文を渡してください。名前、アドレス、パスワード、誰かの書いたものは入っていません。
checks-support-label = コピーする文
tile-log = 記録
tile-log-state = 最後の操作：{ $when }
tile-log-empty = まだ何も行われていません
tile-log-button = 誰が何をしたか見る

## People
people-lead = この家に住む全員と、その人を招待した人。入れなくなった人を助けることもできます。
people-you = あなた
people-locked = 締め出し中
people-since = { $when }から
people-by = { $name }さんの招待
people-seen = 最後に来た時：{ $when }
people-unseen = どこにもログインしていません
people-posts = { $count ->
    [0] 投稿なし
   *[other] 投稿{ $count }件
}
people-devices = { $count ->
    [0] デバイスなし
   *[other] デバイス{ $count }台
}
people-reset = 新しいパスワード
people-reset-title = { $name }さんが新しいパスワードを選べるようにしますか？
people-reset-text = 本人が新しいパスワードを選ぶためのリンクができます。24時間以内に1回だけ開き、使うと本人のデバイスはすべてログアウトします。あなたが作ったことは本人に伝わります。
people-reset-done = { $name }さんのリンクができました。
people-reset-tell = 本人だとわかる方法で、{ $name }さんに渡してください。見られるのは今だけです。

people-limited = 控えめにする
people-look-after = { $name }さんのお世話
people-role = できること
people-role-change = 変更
people-role-done = { $role ->
    [owner] { $name }さんがオーナーになりました。
    [moderator] { $name }さんがモデレーターになりました。
   *[member] { $name }さんがメンバーになりました。
}
people-owner = オーナーにする
people-owner-title = { $name }さんもオーナーにしますか？
people-owner-text = オーナーは、あなたと同じことがすべてできます。やめられるのは本人だけです。
people-help = 手助け
people-out = すべてログアウト
people-out-title = { $name }さんをすべてログアウトさせますか？
people-out-text = その人のブラウザーとアプリは、すべてもう一度ログインが必要になります。パスワードは変わりません。
people-out-done = { $name }さんをすべてログアウトさせました。
people-words = 本人への言葉
people-words-hint = 下で行うことと一緒に、本人に伝わります。空でもかまいません。
people-sanctions = できる対応
people-warn = 注意を送る
people-warn-title = { $name }さんに注意を送りますか？
people-warn-text = あなたの言葉が通知で届きます。ほかには何も起きません。
people-warn-done = { $name }さんに注意しました。
people-silence = 控えめにする
people-silence-title = { $name }さんを公開タイムラインから外しますか？
people-silence-text = 投稿はフォロワーにだけ見えます。本人に知らせます。
people-silence-done = { $name }さんを公開タイムラインから外しました。
people-un-silence = 控えめをやめる
people-un-silence-done = { $name }さんは、また公開タイムラインに出ます。
people-suspend = 締め出す
people-suspend-title = { $name }さんを締め出しますか？
people-suspend-text = すべてログアウトし、ほかの人からは何も見えなくなります。30日間は、また入れるようにできます。その後は、ここにあるその人のものがすべて消えます。
people-suspend-done = { $name }さんを締め出しました。
people-un-suspend = また入れるようにする
people-un-suspend-done = { $name }さんは、また入れます。
people-archive = その人のアーカイブを保存
people-remove-first = 完全に削除するには、先にここにあるもののアーカイブを保存して、本人のために取っておいてください。
people-remove = 完全に削除する
people-remove-title = { $name }さんを完全に削除しますか？
people-remove-text = ここにあるその人のものがすべて消え、ほかのサーバーにも知らせます。取り消せません。名前は使用済みのままです。
people-remove-done = { $name }さんを削除しました。

## Requests
requests-lead = 招待のない人も、参加をお願いできます。迎えるか、断るか、質問を返すかを、あなたが決めます。
requests-open = 待っている人
requests-none = 待っている人はいません。
requests-asked = 質問中
requests-no-answer = まだ答えがありません。
requests-word = { $name }さんへのひとこと
requests-word-hint = 決定と一緒に伝わります。質問を返す時は、その質問になります。
requests-approve = 受け入れる
requests-approve-done = { $name }さんを迎え入れました。お願いのリンクが招待になりました。
requests-ask = 質問を返す
requests-ask-done = { $name }さんに質問しました。
requests-reject = お断りする
requests-reject-title = { $name }さんをお断りしますか？
requests-reject-text = 本人のリンクに、あなたのひとことと一緒に表示されます。
requests-reject-done = { $name }さんに、見送ることを伝えます。
requests-may = 誰がお願いできますか？
requests-may-open = 誰でもお願いできる
requests-may-paused = 今はお休みです
requests-may-closed = 誰もできない（招待された人だけ）
requests-question = 相手への質問
requests-question-hint = 例：私たちとはどこで知り合いましたか？空でもかまいません。
requests-link = お願いはこちらから：
requests-saved = 保存しました。
requests-over = 終わったお願い{ $count }件
requests-approved = 受け入れる
requests-rejected = お断り済み
requests-joined = 参加済み
requests-expired = 期限切れ
requests-withdrawn = 取り消し済み

## Reports
reports-lead = ここの人やほかのサーバーが、見てほしいと思ったものです。通報された人には、誰が通報したかは伝わりません。
reports-open = 未対応
reports-none = 通報はありません。
reports-closed = 対応済みの通報{ $count }件
reports-about = { $name }さんについて
reports-by = { $name }さんが通報
reports-posts = { $count ->
    [0] 投稿なし
   *[other] 投稿{ $count }件
}
reports-kept-by = { $name }さんが担当しています。
reports-spam = 宣伝
reports-legal = 法律違反
reports-violation = ルール違反
reports-other = そのほか
reports-rules = 違反しているルール
reports-said = 書かれた内容
reports-pictures = 画像{ $count }枚
reports-gone = 削除されました。
reports-act = どうしますか？
reports-do = 実行して、通報を閉じる
reports-acted = 実行して、通報を閉じました。
reports-resolve = 何もせずに閉じる
reports-resolved = 通報を閉じました。
reports-reopen = もう一度開く
reports-reopened = 通報をもう一度開きました。
reports-take = 自分が担当する
reports-let-go = ほかの人に任せる
reports-taken = 変更しました。
reports-forward = 相手のサーバーにも知らせる
reports-forwarded = 誰が通報したかは伏せて、相手のサーバーに知らせました。
reports-notes = メモ
reports-notes-text = この家をお世話する人だけが読みます。
reports-note = メモ
reports-write = 書き留める
reports-noted = 書き留めました。
reports-note-drop = 削除
reports-note-gone = メモを消しました。
sanction-warn = 言葉を伝えるだけ
sanction-warn-hint = 下の言葉が相手に伝わります。
sanction-warn-title = この言葉を{ $name }さんに送りますか？
sanction-warn-text = 通知で届きます。ほかには何も起きません。
sanction-mark_statuses_as_sensitive = 画像を隠す
sanction-mark_statuses_as_sensitive-hint = 通報された投稿は残り、画像が隠されます。
sanction-mark_statuses_as_sensitive-title = { $name }さんのこれらの画像を隠しますか？
sanction-mark_statuses_as_sensitive-text = ほかの人には、タップした時だけ見えます。
sanction-delete_statuses = 通報された投稿を削除する
sanction-delete_statuses-hint = ここから消え、ほかのサーバーにも知らせます。
sanction-delete_statuses-title = { $name }さんのこれらの投稿を削除しますか？
sanction-delete_statuses-text = 取り消せません。
sanction-silence = 控えめにする
sanction-silence-hint = 公開タイムラインから外します。フォロワーには見えます。
sanction-silence-title = { $name }さんを公開タイムラインから外しますか？
sanction-silence-text = 投稿はフォロワーにだけ見えます。
sanction-suspend = 締め出す
sanction-suspend-hint = ここの誰にも、その人のものが見えなくなります。
sanction-suspend-title = { $name }さんを締め出しますか？
sanction-suspend-text = 30日間は、また入れるようにできます。その後は、残っているその人のものがすべて消えます。

## Announcements
announcements-lead = この家の全員のアプリに、本人が閉じるまで表示されます。
announcements-new = みんなに何を伝えますか？
announcements-change = この言葉を変える
announcements-tell = みんなに伝える
announcements-done = みんなに伝えました。
announcements-none = まだありません。
announcements-draft = 非表示
announcements-until = { $when }まで
announcements-edit = 変更
announcements-hide = 隠す
announcements-show = 表示
announcements-drop = 削除
announcements-shown = みんなに見えています。
announcements-hidden = もう誰にも見えません。
announcements-gone = 削除しました。

## Invites
invites-lead = 招待はリンクです。開いた人がユーザー名とパスワードを決めると、ここの住人になります。
invites-new = 新しい招待
invites-note = 誰のための招待ですか？
invites-note-hint = 相手にも見えます。空でもかまいません。
invites-uses = 何人分ですか？
invites-uses-one = 1人
invites-uses-five = 5人まで
invites-uses-any = リンクを持っている人なら誰でも
invites-days = 期間は？
invites-days-one = 1日
invites-days-week = 1週間
invites-days-month = 1か月
invites-days-ever = 取り消すまで
invites-moderator = この家のお世話を手伝ってもらう
invites-moderator-text = モデレーターは通報を見て、人を締め出すことができます。この家の設定は変えられません。
invites-make = 招待を作る
invites-made = 招待ができました。リンクを送るか、コードを読み取ってもらってください。
invites-shown = 招待 { $note }
invites-page = 印刷用のページ
invites-open = 使える招待
invites-none = ありません。
invites-over = 終わった招待{ $count }件
invites-unnamed = 誰でも
invites-anyone = リンクを持っている人なら誰でも
invites-left = あと{ $count }人
invites-until = { $when }まで
invites-endless = 取り消すまで
invites-used = 使用済み
invites-expired = 期限切れ
invites-revoked = 取り消し済み
invites-by = { $name }さんが作成
invites-joined = これで来た人：{ $names }
invites-show = 表示
invites-revoke = 取り消す
invites-card = 印刷用のカード
invites-cards = 使える招待すべてのカードを印刷
invites-who = 招待できる人
invites-members-may = ここに住む人は誰でも、いくつか招待を作れます。
invites-members-may-not = 招待を作れるのは、あなたとモデレーターだけです。
invites-members-off = あなたとモデレーターだけ
invites-members-on = 全員が招待できるようにする
invites-pause = 招待をすべて休止する
invites-paused = 今は招待で参加できません。
invites-are-paused = 招待はすべて休止中です。今は誰も参加できません。
invites-resume = 招待を再開する
invites-resumed = 招待を再開しました。
invites-settled = 保存しました。
tree = 誰が誰を招待したか
tree-lead = 上から順に、誰が誰を迎え入れたか。
invites-revoke-title = この招待を取り消しますか？
invites-revoke-text = リンクはすぐに使えなくなります。すでに来た人はそのままです。

## Other servers
servers-lead = この家は、フォローしている人たちの多くが住む、ほかのサーバーとやりとりしています。その様子を見て、やりとりしたくない相手を決められます。
servers-search = サーバーを探す
servers-silent = 応答しないサーバー
servers-silent-text = 送るものは待機し、2日間は自動で送り直します。
servers-ruled = ルールのあるサーバー
servers-ruled-text = あなたやモデレーターが決めたことです。
servers-known = 知っているサーバー
servers-known-text = 最近便りのあったものです。
servers-none = まだありません。よその人をフォローすると、その人のサーバーがここに出ます。
servers-more = ほか{ $count }件。
servers-last = 最後の便り：{ $when }
servers-failing = { $when }から応答なし
servers-given-up = 断念しました（{ $when }から応答なし）
servers-waiting = { $count }件が待っています
servers-knock = 今すぐ試す
servers-knocked = { $domain }への待機分を今送り直しています。
servers-decide = ルールを作る
servers-change = 変更
severity-allow = 受け入れる
severity-allow-text = 選んだサーバーとだけやりとりする時に意味があります。
severity-noop = いつもどおり、ただし…
severity-noop-text = 下でチェックしたこと以外は、いつもどおりです。
severity-silence = 控えめにする
severity-silence-text = そこの人は公開タイムラインに出ません。通知が来るのは、あなたがフォローしている人からだけです。
severity-suspend = 締め出す
severity-suspend-text = 何も入らず、何も出ません。
servers-chosen = 選んだサーバーだけ
servers-chosen-is = オン：受け入れたサーバーとだけやりとりします。
servers-chosen-isnt = オフ：ルールのないサーバーとは、すべてやりとりします。
servers-chosen-on = オンにする
servers-chosen-off = オフにする
servers-chosen-title = 選んだサーバーとだけやりとりしますか？
servers-chosen-text = ほかのサーバーの人は、そのサーバーを受け入れるまで静かになります。フォローが外れることはありません。
servers-chosen-done = これからは、受け入れたサーバーとだけやりとりします。
servers-all-done = これからは、またすべてのサーバーとやりとりします。
relays = リレー
relays-text = リレーは多くのサーバーの公開投稿を中継するので、検索で見つかるものが増えます。その分、保存するものも増えます。
relay-pending = 申し込み済み、返事待ち
relay-accepted = 投稿が行き来しています
relay-rejected = 断られました
relay-address = リレーのアドレス
relay-address-hint = リレーのサイトに書いてあるとおりに。例：https://relay.example/inbox
relay-actor = リレー自身のプロフィールのアドレスです
relay-actor-text = LitePub式のリレー（Pleroma、Akkoma）で使います。例：https://relay.example/actor
relay-subscribe = 登録する
relay-asked = リレーに申し込みました。
relay-leave = やめる
relay-leave-title = このリレーをやめますか？
relay-leave-text = { $address }からは何も届かなくなり、あなたの公開投稿もそこへは行かなくなります。
relay-left = リレーをやめました。
rule-title = { $domain }のルール
rule-lead = このサーバーと、その下にあるすべてに効きます。いつでも解除できます。
rule-domain = どのサーバーですか？
rule-domain-hint = そこの人の名前で、最後の@より後の部分。例：social.example
rule-by = { $name }さんが作成。
rule-severity = 何を適用しますか？
rule-media = そこの画像を取得も表示もしない
rule-reports = そこからの通報を受け取らない
rule-told = みんなに伝えること
rule-told-hint = 公開のルール一覧に載ります。空でもかまいません。
rule-noted = モデレーター向けのメモ
rule-noted-hint = この家をお世話する人だけが読みます。
rule-obfuscate = 部外者には名前の一部だけを見せる
rule-suspend = 締め出す
rule-suspend-title = { $domain }を締め出しますか？
rule-suspend-text = ここの人とそこの人のフォローはすべて終わります。ルールを解除しても自動では戻りません。
rule-saved = { $domain }のルールが有効になりました。
rule-lift = ルールを解除する
rule-lifted = { $domain }のルールを解除しました。
servers-list = リストを読み込む
list-lead = サーバーのリストを公開している人たちがいます。何かが変わる前に、どう変わるかを確かめられます。リストであなたのルールがゆるくなることはありません。
list-way = 何のリストですか？
list-way-suspend = 締め出すサーバー（リストに指定がない場合）
list-way-silence = 控えめにするサーバー（リストに指定がない場合）
list-way-allow = 受け入れるサーバー
list-file = MastodonやほかのBurrowのファイル（.csv）
list-text = またはここに貼り付け
list-text-hint = 1行に1サーバー、またはCSVファイル全体。
list-look = どう変わるか見る
list-would = このリストで変わること
list-fresh = { $count ->
    [0] 新しいルールはありません
   *[other] 新しいルール{ $count }件
}
list-stricter = { $count ->
    [0] 厳しくなるルールはありません
   *[other] 厳しくなるルール{ $count }件
}
list-same = { $count ->
    [0] すべて新しいものです
   *[other] 変わらないサーバー{ $count }台
}
list-follows = フォローが{ $count }件終わります：
list-wrong = { $count }行が読めません
list-apply = 取り込む
list-back = 別のリスト
list-done = リストを取り込みました。
list-save-blocks = ルールを保存する
list-save-allows = 受け入れるサーバーを保存する

## Community
community-lead = ほかの人から見たこの家の姿と、新しい人の最初の設定です。
community-what = 名前と、どんなところか
community-name = 名前
community-description = どんなところか
community-description-hint = 訪れた人へのひとこと。空でもかまいません。
community-rules = ルール
community-rules-about = 新しい人はこれに同意して参加します。それぞれの下に、くわしい説明を書けます。
community-rule = ルール{ $number }
community-hint = くわしい説明
community-rule-add = ルールを加える
community-rule-up = 上へ
community-rule-drop = 削除
community-newcomers = 新しい人の最初の設定
community-visibility = 最初の投稿の公開範囲
community-visibility-public = 誰でも
community-visibility-public-text = ウェブ全体と、すべてのフォロワーに。
community-visibility-private = フォロワーだけ
community-visibility-private-text = どこに住んでいても。
community-visibility-local = この家の中だけ
community-visibility-local-text = 本人が望まないかぎり、外に出ません。
community-strangers = 知らない人からも、すぐ届く
community-strangers-text = オフにすると、知らない人からの最初のメッセージは、本人が見るまで待ちます。
community-limit = 投稿の長さの上限（文字数）
community-limit-hint = { $low }から{ $high }まで。
community-saved = 保存しました。
picture = 画像
picture-text = すべてのページの隅、アプリ、ほかのサーバーがこの家を紹介するところに出ます。中央の正方形が使われます。
picture-alt = このコミュニティの画像
picture-file = デバイスの画像
picture-none = 先に画像を選んでください。
picture-description = 画像の説明
picture-description-hint = 見えない人のために。空でもかまいません。
picture-hang = この画像を使う
picture-done = この画像になりました。
picture-drop = 外す
picture-drop-title = コミュニティの画像を外しますか？
picture-drop-text = Burrowの画像に戻ります。
picture-gone = Burrowの画像に戻りました。
looks = 色
looks-text = 全員に、すべてのページがこの色で見えます。夜は暗い色になります。
look-meadow = 草原
look-meadow-text = 砂色に緑
look-harbour = 港
look-harbour-text = 水のような青
look-berry = ベリー
look-berry-text = バラ色に深い赤
look-slate = スレート
look-slate-text = ほとんど色なし
look-done = すべてのページがこの色になりました。

## Long texts
tile-texts = 長い文
texts-lead = アプリの「概要」に出ます。段落の間は1行空けてください。ウェブページのアドレスはリンクになります。
texts-about = このコミュニティについて
texts-about-hint = 誰が、何のために住んでいますか？
texts-privacy = プライバシーについて
texts-privacy-hint = どのBurrowにも共通の説明（何を保存するか、何も売らないこと）の前に入ります。空でもかまいません。
texts-terms = 利用条件
texts-terms-hint = ルールで足りない時に、参加する人が同意することです。空でもかまいません。
texts-saved = 保存しました。

## Emojis
tile-emojis = 絵文字
emojis-lead = ここの全員が文の中で使える、自分たちの小さな画像です。名前をコロンで挟んで使います。
emojis-add = 絵文字を加える
emojis-file-hint = 256 KBまで。動いてもかまいません。
emojis-name = 名前
emojis-name-hint = 英小文字、数字、_
emojis-category = 見出し
emojis-category-hint = この見出しの下に並びます。空でもかまいません。
emojis-none = まだありません。
emojis-no-category = 見出しなし
emojis-added = :{ $name }:が使えるようになりました。
emojis-change = :{ $name }:を変更
emojis-changed = :{ $name }:を変更しました。
emojis-visible = 絵文字を選ぶ時に候補に出す
emojis-is-hidden = 候補に出しません
emojis-is-off = 非表示
emojis-disable = 表示をやめる
emojis-disabled = :{ $name }:は、これまで使われたところも含めて、表示されなくなりました。
emojis-enable = また表示する
emojis-enabled = :{ $name }:は、また表示されます。
emojis-drop = 削除
emojis-drop-title = :{ $name }:を削除しますか？
emojis-drop-text = 使われていたところには、名前が文字で残ります。
emojis-gone = :{ $name }:を削除しました。
emojis-far = ほかのサーバーからコピー
emojis-far-none = 最近、よその人が公開の投稿で使ったものはありません。
emojis-copy = コピー
emojis-copy-title = { $domain }から:{ $name }:をコピー
emojis-here = その名前は使われています

## Storage
storage-lead = このディスクの空きは{ $free }です。
storage-uses = 何が使っているか
storage-ours = みなさんの画像と動画
storage-ours-text = この家の人が投稿したもの。消えません。
storage-store = 投稿と人
storage-store-text = ファイル以外のすべて。ほかのサーバーから届いたものを含みます。
storage-far = よその画像
storage-far-text = すぐ表示できるように、しばらく取っておきます。長く見られていないものから消えます。
storage-posts = よその投稿
storage-budgets = よそのものに使う量
storage-budgets-text = これを超えると、ここの誰も気にかけていない古いものから自動で消えます。見たい人がいれば、また戻ります。
storage-far-auto = 空きの半分
storage-posts-auto = ディスクの4分の1
storage-at-most = 最大{ $size }
storage-far-max = よその画像（GB）
storage-posts-max = 投稿と人（GB）
storage-max-hint = 空にすると、自動で決まります。
storage-change = 変更
storage-saved = 割り当てを変更しました。
storage-people = 誰の画像か
storage-share = { $count ->
    [0] まだありません
   *[other] { $count }ファイル、{ $size }
}

## Tunnel
tunnel-lead = 家のネットワークのドアを開けなくても、世界はトンネルを通ってこの家につながります。
tunnel-connections = Cloudflareとの接続{ $count }本
tunnel-change = トンネルのお世話をする

## Devices
devices-lead = あなたがログインしているすべての場所です。知らないものや、もう使わないものはログアウトしましょう。
devices-browser = ブラウザー
devices-browser-none = ありません。
devices-app = アプリ
devices-app-none = アプリはまだありません。
devices-this = これ
devices-seen = 最後に使った時：{ $when }
devices-since = { $when }にログイン
devices-may = できること：{ $scopes }
devices-out = ログアウト
devices-out-title = { $name }をログアウトしますか？
devices-out-text = また使うには、そこでパスワードを入れてログインします。
devices-out-done = { $name }をログアウトしました。
devices-others = ほかをすべてログアウト
devices-others-title = ここ以外をすべてログアウトしますか？
devices-others-text = あなたのほかのブラウザーとアプリは、すべてもう一度ログインが必要になります。
devices-others-done = 今ログインしているのは、ここだけです。

## Log
log-lead = オーナーとモデレーターがしたことを、新しい順に。誰にも変えられず、2年間残ります。
log-none = まだ何も行われていません。
log-more = もっと古いもの
log-box = 本体を直接操作した人
log-other = { $who }が{ $target }に「{ $act }」をしました。
log-border-decided = { $who }が{ $target }のルールを作りました：{ $severity ->
    [allow] 受け入れる
    [silence] 控えめにする
    [suspend] 締め出す
   *[noop] いつもどおり（例外あり）
}。
log-border-lifted = { $who }が{ $target }のルールを解除しました。
log-border-blocklist = { $who }がリストを取り込みました：ルール{ $servers }件を新しく作るか、厳しくしました。
log-border-allow-list = { $who }が{ $on ->
    [true] 「選んだサーバーだけ」をオンにしました。
   *[false] 「選んだサーバーだけ」をオフにしました。
}
log-relay-made = { $who }がリレー{ $target }に登録しました。
log-relay-changed = { $who }がリレー{ $target }を変更しました。
log-relay-removed = { $who }がリレー{ $target }をやめました。
log-house-changed = { $who }が{ $changed }を変えました。
setting-other = この家の設定
setting-name = コミュニティの名前
setting-description = コミュニティの説明
setting-rules = ルール
setting-status-chars-max = 投稿の長さの上限
setting-default-visibility = 新しい人の投稿を見られる人
setting-default-local-only = 新しい人の投稿を外に出すかどうか
setting-let-strangers-through = 知らない人からすぐ届くかどうか
setting-about = コミュニティの長い説明
setting-privacy = プライバシーの説明
setting-terms = 利用条件
setting-look = 色
setting-picture = コミュニティの画像
setting-asking = 参加をお願いできる人
setting-join-question = 参加したい人への質問
setting-invites-paused = 招待が使えるかどうか
setting-members-may-not-invite = 招待できる人
setting-far-files-bytes-max = よその画像が使える量
setting-far-posts-bytes-max = よその投稿が使える量
log-box-restart = { $who }さんが機器を再起動しました。
log-box-shutdown = { $who }さんが機器の電源を切りました。
log-box-factory-reset = { $who }さんが機器にすべてを忘れさせました。
log-invite-revoked = { $who }が{ $about }の招待を取り消しました。
log-account-password-reset = { $who }が{ $target }の新しいパスワードを手伝いました。
log-account-second-step-taken = { $who }が{ $target }のログインの2段階目を外しました。
log-house-owner-reset = { $who }が、締め出されたオーナーが戻るためのファイルを置きました。
log-account-claimed-again = { $who }が{ $target }として、この家をもう一度引き継ぎました。
log-account-signed-out = { $who }が{ $target }をすべてログアウトさせました。
log-account-role = { $who }が{ $target }を{ $after ->
    [owner] オーナー
    [moderator] モデレーター
   *[member] メンバー
}にしました。
log-server-tried-again = { $who }が{ $target }への待機分を送り直しました。
log-request-approved = { $who }が、参加を希望した{ $name }を迎え入れました。
log-request-rejected = { $who }が、参加を希望した{ $name }に、今回は見送ると伝えました。
log-request-asked-back = { $who }が、参加を希望する{ $name }に質問しました。
log-account-warn = { $who }が{ $target }に注意しました。
log-account-disable = { $who }が{ $target }をログインできないようにしました。
log-account-un-disable = { $who }が{ $target }をまたログインできるようにしました。
log-account-silence = { $who }が{ $target }を控えめにしました。
log-account-un-silence = { $who }が{ $target }の控えめをやめました。
log-account-suspend = { $who }が{ $target }を締め出しました。
log-account-un-suspend = { $who }が{ $target }をまた入れるようにしました。
log-account-sensitive = { $who }が{ $target }の画像をすべて隠すようにしました。
log-account-un-sensitive = { $who }が{ $target }の画像をすべて隠すのをやめました。
log-account-delete-statuses = { $who }が{ $target }の投稿を削除しました。
log-account-mark-statuses-as-sensitive = { $who }が{ $target }の画像を隠しました。
log-account-archived = { $who }が{ $target }のアーカイブを保存しました。
log-account-removed = { $who }が{ $target }を完全に削除しました。
log-report-assigned = { $about }についての通報の担当を、{ $who }が決めました。
log-report-unassigned = { $who }が{ $about }についての通報の担当を離れました。
log-report-resolved = { $who }が{ $about }についての通報を閉じました。
log-report-reopened = { $who }が{ $about }についての通報をもう一度開きました。
log-report-changed = { $who }が{ $about }についての通報を直しました。
log-report-noted = { $who }が{ $about }についての通報にメモを書きました。
log-report-note-removed = { $who }が{ $about }についての通報のメモを消しました。
log-report-forwarded = { $who }が{ $about }のサーバーに通報を知らせました。
log-status-deleted = { $who }が{ $about }の投稿を削除しました。
log-status-covered = { $who }が{ $about }の投稿の画像を隠しました。
log-announcement-made = { $who }がお知らせを書きました。
log-announcement-changed = { $who }がお知らせを変えました。
log-announcement-removed = { $who }がお知らせを削除しました。
log-emoji-made = { $who }が絵文字:{ $target }:を加えました。
log-emoji-changed = { $who }が絵文字:{ $target }:を変えました。
log-emoji-removed = { $who }が絵文字:{ $target }:を削除しました。

## Updates
update-look = 今すぐ新しいものを探す
update-looking = 新しいものを探しています…
update-installing = 今入れています。しばらくすると機器が再起動します。
update-chosen = 保存しました。
update-seen = わかりました
update-seen-done = 了解です。
update-new = 新しくなったこと
update-when = 更新をいつ入れるか
update-when-night = 夜、3時から5時の間に
update-when-button = ボタンを押したとき
update-aside = 取り分けたもの
update-aside-remove = 完全に削除する
update-aside-sure = うまく動かなかったバージョンが書いたものは、完全になくなります。
update-aside-gone = 削除しました。
log-update-asked = { $who }さんがバージョン{ $version }を入れるように頼みました。
log-update-installed = バージョン{ $version }が入り、動いています。
log-update-came-back = バージョン{ $version }はここでは動きませんでした。この家は前のバージョンに戻りました。
log-update-aside-removed = { $who }さんが、動かなかったバージョンの取り分けたものを削除しました。
setting-updates = 更新を入れる時間

## This box
box-facts = 機器の様子
box-findings = よくないところ
box-power = 再起動と電源オフ
box-power-text = 再起動には1〜2分かかります。何も失われません。その間にほかのサーバーが送ったものは、あとで届きます。いきなりコンセントを抜かないでください。
box-wifi = Wi-Fi
box-wifi-text = ケーブルがないときに、この機器が参加するWi-Fiです。
box-wifi-choose = Wi-Fiを選ぶ
box-restart = 機器を再起動する
box-restart-ask = 機器を再起動しますか？
box-restart-ask-text = 1〜2分の間、誰もつながりません。そのあと自分で戻ります。
box-restarting = 機器が再起動しています。機器が戻ると、このページも戻ります。
box-shutdown = 機器の電源を切る
box-shutdown-ask = 機器の電源を切りますか？
box-shutdown-ask-text = 誰かがコンセントを抜いて差し直すまで、誰もつながりません。
box-shutting-down = 機器の電源が切れます。ランプの点滅が止まるまで待ってから、コンセントを抜いてください。
box-reset = すべて忘れる
box-reset-text = この機器が知っていることをすべて消します。人、投稿、画像、アドレス。元に戻せるのはバックアップだけです。そのあと機器は最初の日のように始まります。
box-reset-open = すべて忘れる…
box-reset-name = 念のため、コミュニティの名前を入力してください：{ $name }
box-reset-password = あなたのパスワード
box-reset-act = すべて消す
box-resetting = 機器がすべてを消して再起動しています。新しいオーナーコードは、機器の画面とカードのclaim-code.txtにあります。
box-none = これは私たちの機器ではないので、ここからは再起動も初期化もできません。パソコンの機能で行ってください。
