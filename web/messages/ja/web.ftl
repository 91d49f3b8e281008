# The page around the web client.

nav-web = 読む・書く
web-noscript = このページでの読み書きにはJavaScriptが必要です。スマートフォンやパソコンのアプリなら不要です。
web-unbuilt = このBurrowには、この部分が組み込まれていません。スマートフォンやパソコンのアプリは使えます。
home-web-text = ブラウザーですぐ見られる、あなたのタイムライン
