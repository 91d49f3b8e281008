# How the box gets newer versions. Plain words: whoever reads this has never run a server.

update-title = 更新
update-place-text = 動いているバージョン、新しいものがあるか、いつ入れるか。
update-version = ここではバージョン{ $version }が動いています。
update-good = バージョン{ $version }への更新は{ $when }にうまくいきました。
update-looked = 最後に新しいものを探したのは{ $when }です。
update-look = 今すぐ新しいものを探す
update-busy = 新しいものを探しています…
update-offer = バージョン{ $version }
update-size =
    { $count ->
       *[other] { $count }メガバイトをダウンロードします。
    }
update-new = 新しくなったこと
update-install = 今すぐ入れる
update-install-again = もう一度試す
update-install-hint = 機器が新しいバージョンで再起動し、数分間つながらなくなります。ここでうまく動かなければ、機器は自分で今のバージョンに戻ります。

## How it stands
update-lead-none = このBurrowは自分では更新しません。このプログラムを作った人が、探す場所を教えていないからです。
update-lead-never = まだ新しいものを探していません。1日に1回探します。
update-lead-look = すべて最新です。
update-lead-offered = 新しいバージョンがあります。
update-lead-fetch = 新しいバージョンをダウンロードしています。その間も、すべていつもどおりです。
update-lead-ready-night = 新しいバージョンが届きました。次の夜、3時から5時の間に入れます。
update-lead-ready-now = 新しいバージョンが届きました。まもなく入れます。
update-lead-ready-button = 新しいバージョンが届きました。ボタンを押すと入れます。
update-lead-install = 新しいバージョンを入れています。機器はまもなく再起動します。
update-lead-trial = 新しいバージョンを試しに動かしています。すべて動くか、Burrowが確かめています。

## When
update-when = 更新をいつ入れるか
update-when-night = 夜に
update-when-night-text = 3時から5時の間。機器が数分つながらなくても、誰も困らない時間です。
update-when-button = ボタンを押したとき
update-when-button-text = ダウンロードして、あなたを待ちます。長く待たせないでください。多くの更新は、他人が入り込める穴をふさぎます。
update-when-save = 保存

## What is in the way
update-snag-feed-unreachable = 新しいものを探せません。更新を知らせる場所が答えません。自動でもう一度試します。
update-snag-feed-broken = 更新を知らせる場所の返事が、このバージョンにはわかりません。明日もう一度見ます。
update-snag-other-board = この種類の機器には更新がありません。
update-snag-too-far = 一番新しいバージョンは、今のものの上に直接は入れられません。間にバージョン{ $version }が必要です。この機器をどうやって用意したかを見て、一番新しいバージョンを新しいカードに入れてください。バックアップはそこに戻せます。
update-snag-unreachable = 今は更新をダウンロードできません。続きから自動で再開します。
update-snag-wrong = 届いたものは、知らされた更新ではなかったので捨てました。明日もう一度見ます。
update-snag-no-room =
    { $count ->
       *[other] 更新を入れる場所がありません。あと{ $count }メガバイト必要です。空きを作ると、自動で続きます。
    }
update-snag-disk = 更新をディスクに書けません。自動でもう一度試します。続くようなら、カードの調子を見てください。
update-snag-no-installer = 更新は届いていますが、このパソコンにはそれを入れるものがありません。自分で管理しているパソコンでは、今のバージョンを入れたのと同じ方法で新しいバージョンを入れてください。
update-snag-interrupted = 入れている途中で止まりました。停電かもしれません。何も失われていません。最初からやり直します。
update-snag-failed = 更新を入れられませんでした。何も変わっていません。理由：{ $why }

## What did not go well
update-back = バージョン{ $version }への更新は、ここではうまくいきませんでした。Burrowは自分で前のバージョンに戻り、前と同じように動いています。あなたが望まないかぎり、もう試しません。
update-why-http = 新しいバージョンが答えませんでした。
update-why-store = 新しいバージョンは、Burrowが保管しているものを読めませんでした。
update-why-tunnel = 新しいバージョンでは、外からBurrowにつながりませんでした。
update-why-adapter = 新しいバージョンは、この機器のネットワークを見つけられませんでした。
update-why-no-start = 新しいバージョンが起動しませんでした。
update-why-other = 新しいバージョンの何が悪かったのかはわかりません。
update-alert-look = 更新を見る

## What was put aside
update-aside = 取り分けたもの
update-aside-text = 古いバージョンには読めません。あなたが削除するまで残します。
update-aside-since = Burrowが前のバージョンに戻ったとき、{ $when }の状態に戻りました。新しいバージョンがその後に書いたものは、取り分けてあります。
update-aside-nothing = その間、ここでは誰も投稿していませんでした。
update-aside-posts =
    { $count ->
       *[other] ここの人の投稿が{ $count }件入っています。
    }
update-aside-unread = 何が入っているか、このバージョンには数えられません。
update-aside-size =
    { $count ->
       *[other] { $count }メガバイト使っています。
    }
update-aside-remove = 完全に削除する
