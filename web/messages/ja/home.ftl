# The landing page and the home page.

landing-invite-only = 招待制
landing-lead = { $community }は、知り合いどうしが自宅で開いている、小さくて私的なSNSの一角です。
landing-what-title = これは何ですか？
landing-what-1 = 自分で選んだ人たちと、言葉や画像を分かち合う場所です。広告はなく、クリックを数える人もいません。
landing-what-2 = Mastodonなど、フェディバースのほかのサーバーともつながるので、どこの人でもフォローできます。
landing-what-3 = 入るには、ここに住む人からの招待が必要です。持っていたら、そのリンクを開いてください。
landing-rules-title = この家のルール
home-title = こんにちは、{ $name }さん
home-lead = このブラウザーで{ $community }にログインしています。
home-server-title = あなたのサーバーの名前
home-server-text = アプリでログインする時に聞かれます：
home-apps-title = アプリ
home-apps-text = スマートフォンやパソコンで読み書きする
home-invites-text = 誰かを迎える
home-devices-text = どこでログインしているか見る
home-settings-text = パスワードを変える
home-dashboard-text = この家の様子と、お世話するすべてを一つのページに。
home-community-text = 名前、ルール、ここの標準
home-people-text = ここに住む人。入れなくなった人の手助けも
home-profile-title = あなたのプロフィール
home-profile-text = ほかの人からの見え方

# What the owner tells at length, and the links to it.
text-about = { $community }について
text-privacy = プライバシー
text-terms = 利用規約
text-since = { $day }現在
