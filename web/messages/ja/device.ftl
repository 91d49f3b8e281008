# The box under the house: how it is, what can be done with it, and what it says when there is no room.

error-507-title = 空きがありません
error-507 = このBurrowのディスクがいっぱいなので、空きができるまで投稿もアップロードもできません。書いたものは保存されていません。オーナーはダッシュボードの「ストレージ」で空きを作れます。

## What the house looks at of the box (see diagnosis.ftl)
diagnosis-check-heat = 熱
diagnosis-check-power = 電源
diagnosis-check-card = カード
diagnosis-check-memory = メモリー
diagnosis-fine-heat = 機器は十分に冷えています。
diagnosis-fine-power = 電源アダプターの力は足りています。
diagnosis-fine-card = カードやディスクは、わかるかぎり問題ありません。
diagnosis-fine-memory = メモリーは足りています。
diagnosis-harm-heat = 機器が自分の速さを落とすので、すべてに時間がかかります。長く続くと熱で傷みます。
diagnosis-harm-power = 機器が自分の速さを落とし、書き込みの途中で止まることもあります。カードの故障の多くはこれが原因です。
diagnosis-harm-card = 中にあるものが、いつなくなってもおかしくありません。投稿も画像もすべてです。
diagnosis-harm-memory = すべてに時間がかかります。
diagnosis-why-clock-waits = この機器はまだ今の時刻を知らないので、ほかのサーバーとは話しません。家の中ではすべて動きます。
diagnosis-why-untold = このパソコンは教えてくれません。
diagnosis-why-warm = 内部は{ $figure } °Cです。あたたかめです。
diagnosis-why-hot = 内部は{ $figure } °Cです。熱すぎます。
diagnosis-why-slowed = 熱すぎるため、今は機器が速さを落としています。
diagnosis-why-power-low = 今、電源アダプターの力が足りません。
diagnosis-why-power-was-low = 前に起動してから、電源アダプターの力が足りなかったときがありました。
diagnosis-why-card-errors = カードが何かを失ったか、壊しました（{ $figure }回）。
diagnosis-why-card-repaired = 機器の起動時に、カードに保存されているものの修復が必要でした。
diagnosis-why-card-worn = カードによると、寿命の{ $figure } %を使いました。
diagnosis-why-card-ends = カードによると、壊れたところを補う予備がもうありません。
diagnosis-why-card-busy = カードに1日およそ{ $figure } MB書き込んでいます。多すぎます。
diagnosis-why-memory-low = メモリーの残りは{ $figure } MBだけです。
diagnosis-do-clock-waits = 数分待ってください。変わらなければ、家のほかのものがインターネットにつながるか、ルーターが時刻の問い合わせ（NTP）を通しているかを見てください。
diagnosis-do-untold = 何もしなくて大丈夫です。センサーのないパソコンもあります。
diagnosis-do-warm = 機器に風を通してください。棚の中、暖房の上、日なたから移しましょう。
diagnosis-do-hot = 機器に風を通してください。棚の中、暖房の上、日なたから移しましょう。ファンや放熱板の付いたケースも役に立ちます。
diagnosis-do-slowed = 機器に風を通してください。棚の中、暖房の上、日なたから移しましょう。ファンや放熱板の付いたケースも役に立ちます。
diagnosis-do-power-low = この機器用の電源アダプターを、短いケーブルでコンセントに直接つないでください。ディスクなど、電気を使うものは外しましょう。
diagnosis-do-power-was-low = この機器用の電源アダプターを、短いケーブルでコンセントに直接つないでください。
diagnosis-do-card-errors = 今日のうちにバックアップを取り、新しいカードに戻してください。
diagnosis-do-card-repaired = 何かなくなっていないか確かめて、バックアップを取ってください。停電で一度は起こりえますが、また起きたら新しいカードにしてください。
diagnosis-do-card-worn = バックアップを取り、近いうちに新しいカードに戻してください。
diagnosis-do-card-ends = 今日のうちにバックアップを取り、新しいカードに戻してください。
diagnosis-do-card-busy = 今日は何もしなくて大丈夫です。何日も続くようなら、助けてくれる人に伝えてください。書き込みが少ないほど、カードは長持ちします。
diagnosis-do-memory-low = 機器を再起動してください。また起きるなら、この人数とサーバーの数には小さすぎるのかもしれません。

## The page about the box
box-title = この機器
box-place-text = 熱さやカードの調子。再起動と電源オフ。
box-lead-well = わかるかぎり、機器は元気です。
box-lead-trouble = 機器によくないところがあります。
box-lead-clock = インターネットで誰かが時刻を教えるのを、機器が待っています。それまではほかのサーバーと話しません。家の中ではすべて動きます。
box-lead-none = このBurrowは私たちの機器ではないパソコンで動いているので、ここからは再起動も、電源オフも、初期化もできません。パソコンの機能で行ってください。
box-facts = 機器の様子
box-findings = よくないところ
box-fact-version = バージョン
box-fact-board = 機器の種類
box-fact-on = 動いている時間
box-fact-heat = 内部の熱
box-fact-power = 電源アダプター
box-fact-memory = メモリー
box-fact-disk = ディスク
box-fact-worn = カードの使った寿命
box-fact-written = カードへの書き込み
box-fact-clock = 時計
box-on-hours =
    { $count ->
        [0] 1時間未満
       *[other] { $count }時間
    }
box-celsius = { $figure } °C
box-percent = { $figure } %
box-a-day = 1日{ $figure } MB
box-left = { $all } MBのうち{ $left } MBが空き
box-power-well = 足りています
box-power-was-low = 起動してから、足りなかったときがありました
box-power-low = 足りません
box-clock-right = 正しい
box-clock-waits = 正しい時刻を待っています
box-power = 再起動と電源オフ
box-power-text = 再起動には1〜2分かかります。何も失われません。その間にほかのサーバーが送ったものは、あとで届きます。いきなりコンセントを抜かないでください。
box-restart = 機器を再起動する
box-shutdown = 機器の電源を切る
box-reset = すべて忘れる
box-reset-text = この機器が知っていることをすべて消します。人、投稿、画像、アドレス。元に戻せるのはバックアップだけです。そのあと機器は最初の日のように始まります。
box-reset-name = 念のため、コミュニティの名前を入力してください：{ $name }
box-reset-hint = アドレスでもかまいません。
box-reset-name-wrong = コミュニティの名前と違います。何も消していません。
box-reset-button = すべて消す
box-asked-restart-title = 機器が再起動します
box-asked-restart = 1〜2分で戻ります。そのあと、このページを読み込み直してください。
box-asked-shutdown-title = 機器の電源が切れます
box-asked-shutdown = ランプの点滅が止まるまで待ってから、コンセントを抜いてください。差し直すと、自分で起動します。
box-asked-factory-reset-title = 機器がすべてを消します
box-asked-factory-reset = 再起動し、知っていることをすべて消して、最初の日のように始まります。新しいオーナーコードは、機器の画面とカードのclaim-code.txtにあります。その間、コンセントは抜かないでください。

## The page of a box whose data can't be opened
damaged-title = データを開けません
damaged-lead = Burrowがすべてを保管している、カードの一部が壊れています。自動の修理では直りませんでした。何も消していません。
damaged-store-lead = Burrowが保管しているものを読めません。カードが壊れかけているか、新しい版が書いたものです。何も消していません。
damaged-full-title = ディスクがいっぱいです
damaged-full-lead = カードに空きがなく、起動もできません。何も失われておらず、何も消していません。空きができれば、Burrowはひとりでに開きます。
damaged-full-first = 途切れたアップロードなど、途中で残ったものがそのとき片付けられます。それだけで足りることもよくあります。
damaged-full-second = Linuxに詳しい人なら、このカードをもっと大きいカードにコピーできます。そこでBurrowは今までどおり続きます。それまでカードをそのまま取っておいてください。
damaged-first = まず、一度再起動する
damaged-first-text = カードの接触が悪いだけのこともあります。そのあともこのページが出るなら、カードの問題です。
damaged-second = 次に、見てもらう
damaged-second-text = カードに何も書き込まれないうちなら、Linuxに詳しい人が中身を救えるかもしれません。ほかにない投稿や画像が入っているなら、今すぐ機器の電源を切り、カードをそのまま取っておいてください。新しいカードとバックアップがあれば、Burrowは1時間で戻ります。
damaged-last = または、このカードで最初から始める
damaged-last-text = カードに残っているものを完全に消します。そのあと機器が再起動し、案内に沿ってバックアップを戻せます。一度壊れたカードはまた壊れやすいので、新しいカードをおすすめします。
damaged-code = 機器のコード
damaged-code-hint = 機器の画面と、カードのburrow-note.txt（どのパソコンでも読めます）にあります。同じネットワークにいるだけの人が、何かを消すことはできません。
damaged-sure = 念のため、入力してください：{ $word }
damaged-word = 消す
damaged-sure-hint = 消したものを戻せるのはバックアップだけです。
damaged-act = カードを消して最初から始める
damaged-said = カードの検査の結果
damaged-store-said = 読めない理由
damaged-code-wrong = この機器のコードと違います。何も消していません。
damaged-sure-wrong = 言葉が違います。何も消していません。
damaged-unerased-title = データを消せません
damaged-unerased-lead = Burrowはすべてを忘れるはずでしたが、途中で止まりました。カードにもう書き込めません。残っているものはここではもう開けませんが、ほかの人にはまだ読めるかもしれません。
damaged-unerased-second = 次に、新しいカードを使う
damaged-unerased-second-text = Burrowの入った新しいカードを機器に入れてください。機器を人に譲ったりカードを捨てたりする前に、古いカードを折ってください。残っているものを消す方法は、ほかにありません。
damaged-unerased-said = 消去の結果
damaged-begun-title = カードを作り直しています
damaged-begun = 機器は数分で再起動し、最初の日のように始まります。そのあと、案内に沿ってバックアップを戻せます。
damaged-stuck-title = 機器が反応しません
damaged-stuck = 機器に頼めませんでした。コンセントを抜き、10秒待って、差し直してください。
