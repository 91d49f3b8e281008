# Apps.

apps-title = アプリを選ぶ
apps-joined = 参加できました！次はアプリを選びましょう
apps-lead = 投稿はアプリで読み書きします。Mastodon用のアプリならどれでも使えます。サーバーを聞かれたら、これを入力してください：
apps-server-label = あなたのサーバーの名前
apps-then = するとアプリがここのページを開きます。ユーザー名「{ $handle }」とパスワードでログインしてください。
apps-browser-title = インストールせずに、今すぐここで
apps-browser-text = スマートフォンでもパソコンでも、ブラウザーで動きます。最初のものは、あなたのサーバーの名前をもう知っています。
apps-open = { $app }を開く
apps-iphone-title = iPhoneとiPad
apps-android-title = Android
apps-desk-title = パソコンで
apps-official = 公式アプリ。最初の一つにおすすめ
apps-paid = 少しだけ有料
