# Invites.

invites-title = 招待
invites-lead = 招待を持っている人は、すぐに入れます。知っている人に渡してください。
invites-new = 招待を作る
invites-none = 招待はまだありません。最初の一つを作って、ここに来てほしい人に送りましょう。
invites-open = 使える招待
invites-closed = 使用済み・期限切れ・取り消し
invites-joined = { $count ->
    [0] まだ誰も参加していません
   *[other] { $count }人が参加しました
}
invites-left = { $count ->
    [0] もう使えません
   *[other] あと{ $count }回使えます
}
invites-unlimited = 何人でも
invites-expires = { $when }まで
invites-never = 期限なし
invites-from = { $name }さんが作成
invite-state-open = 使えます
invite-state-used = 使用済み
invite-state-expired = 期限切れ
invite-state-revoked = 取り下げ
invite-untitled = 招待
invite-new-title = 招待を作る
invite-note = 誰のための招待ですか？
invite-note-hint = 「ローザおばさん」のような、あなたのためのメモ。お客さんにも、あいさつとして見えます。
invite-note-wrong = メモは200文字までです。
invite-uses = 何人が使えますか？
invite-uses-1 = 1人
invite-uses-n = { $count }人まで
invite-uses-any = 何人でも
invite-expiry = いつまで使えますか？
invite-expiry-1 = 1日
invite-expiry-7 = 1週間
invite-expiry-30 = 30日
invite-expiry-never = 取り消すまで
invite-role = 参加する人の役割
invite-role-member = メンバー
invite-role-member-text = 読んで、投稿する
invite-role-moderator = モデレーター
invite-role-moderator-text = コミュニティのお世話も手伝う
invite-follow = 最初からフォローする人
invite-follow-hint = 最初のページが空にならないように。
invite-make = 招待を作る
invite-form-wrong = その選択肢は一覧にありません。選び直してください。
invite-follow-unknown = フォローする人の一人が、もうここにいません。選び直してください。
invite-show-title = 招待の準備ができました
invite-link = リンク
invite-link-text = メッセージかメールで送ってください：
invite-scan = または、スマートフォンのカメラで読み取ってもらってください：
invite-scan-label = 招待リンクのQRコード
invite-local = 今はBurrowのお試し中です。このリンクはこのパソコンでだけ使えます。
invite-revoke = この招待を取り消す
invite-revoke-text = リンクはすぐに使えなくなります。これで参加した人はそのままです。
invite-revoked-notice = 招待を取り消しました。リンクはもう使えません。
invite-all = すべての招待
invites-saved = 保存しました。
invites-not-you = 今は、ここをお世話する人だけが招待を作れます。誰かを迎えたい時は、その人に頼んでください。
invites-paused-notice = 招待はすべて休止中です。オーナーが再開するまで、誰も参加できません。
invites-settings-title = 招待の使い方
invites-members = メンバーも招待できる
invites-members-text = 一人につき使える招待は5件まで、1件5人まで、最長30日。あなたにはすべて見えます。
invites-pause = 招待をすべて休止する
invites-pause-text = 招待を開いた人には、またあとで来てくださいとやさしく伝えます。何も失われません。
invite-copies = 印刷用に、まとめて作る
invite-copies-hint = それぞれが別の招待です。1枚の紙に4枚ずつ、カードになります。
invite-copies-1 = 1件だけ
invite-copies-n = 招待{ $count }件
invite-card = カードとして印刷
invite-sheet = カードのシート
cards-title = 印刷用のカード
cards-lead-single = カード1枚が1ページ、はがきの大きさ（A6）です。
cards-lead-sheet = A4用紙1枚にカード4枚が入ります。点線で切ってください。
cards-how = ブラウザーの「印刷」を使い、余白なし、原寸で印刷してください。
cards-as-sheet = 用紙1枚に4枚ずつにする
cards-as-single = 1ページに1枚ずつにする
cards-scan = スマートフォンのカメラで読み取るか、入力してください：
tree-title = 誰が誰を招待したか
tree-lead = ここに住む全員が、迎えてくれた人の下に並びます。
