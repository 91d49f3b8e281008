# The frame around every page.

skip = 本文へ移動
made-by = Burrow – あなたの投稿の家
nav-label = あなたのページ
nav-home = ホーム
nav-invites = 招待
nav-devices = デバイス
nav-settings = 設定
nav-community = コミュニティ
nav-dashboard = ダッシュボード
sign-out = ログアウト
sign-in = ログイン
back-home = 玄関に戻る
wrong-title = まだです：
wrong-summary = もう一度確かめてください
copy-hint = 一度タップかクリックすると全体が選択されます。それからコピーしてください。
