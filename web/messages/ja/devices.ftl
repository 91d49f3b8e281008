# Devices.

devices-title = ログインしている場所
devices-lead = 知らないものがあれば、ログアウトして、パスワードを変えてください。
devices-browsers = ブラウザー
devices-apps = アプリ
devices-no-apps = アプリはまだありません。
devices-command-line = コマンドラインで作成
devices-this = このブラウザー
devices-used = 最後に使ったのは{ $when }
devices-since = ログインは{ $when }
devices-revoke = ログアウト
devices-others = ほかをすべてログアウト
devices-others-text = これ以外のブラウザーとアプリを、すべてログアウトします。
devices-revoked-notice = ログアウトしました。
devices-others-notice = このブラウザー以外は、すべてログアウトしました。
browser-on = { $browser }（{ $system }）
browser-unknown = ブラウザー
ago-now = たった今
ago-minutes = { $count }分前
ago-hours = { $count }時間前
ago-days = { $count ->
    [1] 昨日
   *[other] { $count }日前
}
