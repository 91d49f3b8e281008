# What a new owner is shown: rules, rescue sheet, first invites, first post.

tour-later = あとで
tour-rules-title = ここのルールは？
tour-rules-lead = 全員が参加する前に読みます。いつでも変えられます。
tour-rules-choice = もとにするルールを選ぶ
tour-rules-own = 自分たちのルール
tour-rules-own-text = 自分で書くか、用意されたものを直してください。
tour-rules-field = ルール（1行に一つ）
tour-rules-hint = 短いほど読まれます。
tour-rules-wrong = ルールは20個まで、それぞれ300文字までです。
tour-rules-button = これが私たちのルールです
tour-question-field = 参加したい人に何を聞きますか？
tour-question-hint = 招待のない人は、トップページからお願いできます。答えを読んで、あなたが決めます。誰にもお願いしてほしくない場合は、空にしてください。
tour-question-start = あなたはどなたですか？どこで知り合いましたか？
tour-question-wrong = 質問は300文字までです。
rules-family-title = 家族
rules-family-text = 誕生日に集まるような人たちに。
rules-family-rules =
    疲れている時も、やさしくしましょう。
    誰かの写真を投稿する前に、本人に聞きましょう。子どもの写真は必ず聞きましょう。
    ここで話したことは、本人がみんなに公開したもの以外、ここだけのことにしましょう。
rules-friends-title = 友だちとご近所
rules-friends-text = だいたい知り合いの人たちに。
rules-friends-rules =
    やさしくしましょう。意見に反対しても、その人を否定しないでください。
    出身、信じるもの、愛する人、体のことで、誰かを憎まないでください。
    ほかの人の写真を投稿する前に、本人に聞きましょう。
    宣伝はしないでください。
rules-club-title = クラブやクラス
rules-club-text = 合唱団、チーム、工房、学校などに。
rules-club-rules =
    やさしく、公平に。ほかのクラブについて話す時も同じです。
    憎しみ、脅し、いじめは禁止です。ここでも、ここのアカウントを使うほかの場所でも同じです。
    ほかの人の写真を投稿する前に、本人に聞きましょう。子どもの場合は保護者に聞きましょう。
    不意に目にしないほうがよいものには、閲覧注意の警告をつけましょう。
    断りなく宣伝をしないでください。
rescue-title = あなたの復旧シート
rescue-lead = 新しいパスワードをメールで送ってくれる人はいません。あなたの上には誰もいないからです。パスワードをなくしても、この12の言葉で戻れます。バックアップもこれで開きます。
rescue-sheet-title = { $community }の復旧シート
rescue-sheet-day = 作成日：{ $day }
rescue-sheet-address = アドレス
rescue-sheet-owner = オーナー
rescue-sheet-what = パスワードをなくした時は、コードを読み取るか、アドレスの後ろに/rescueをつけて開き、この12の言葉を入力してください。バックアップも同じ言葉で開きます。
rescue-sheet-keep = パスポートと同じ場所に保管してください。これを持つ人は、コミュニティを乗っ取れます。
rescue-scan = 言葉を入力するページのQRコード
rescue-print = このページを印刷するか（ブラウザーのメニューから）、手で書き写してください。スマートフォンの写真でも、ないよりはましです。
rescue-again = 二つの言葉を入力すると、このシートだけが有効になります。それまでは前のシートが使えます。前のシートは、それで作ったバックアップのために取っておいてください。
rescue-field = 控えから、{ $one }番目と{ $two }番目の言葉を入力
rescue-hint = 間に空白を入れてください。入力中、上の言葉は隠れます。
rescue-wrong = { $one }番目と{ $two }番目の言葉ではありません。控えと上の言葉を一つずつ比べてください。
rescue-button = 紙に控えました
rescue-kept-since = 復旧シートがあります。作成日は{ $when }です。
rescue-kept-text = 言葉はここに保存されないので、もう一度表示することはできません。シートをなくしたり、誰かに見られたりしたら、新しく作ってください。古い言葉では誰も入れなくなります。
rescue-kept-new = 新しいシートを作る
tour-invites-title = 誰に来てほしいですか？
tour-invites-lead = 招待一つで、一人が入れます。隣の人にコードを見せるか、一人にリンクを送ってください。1週間、1回だけ使えます。
tour-invites-number = 招待{ $number }
tour-invites-card = カードとして印刷、または取り消し
tour-invites-first = 最初の招待を作る
tour-invites-more = 別の人のために、もう一つ
tour-post-title = あいさつする
tour-post-lead = 来る人全員が最初に読むものです。
tour-post-start = こんにちは！{ $community }の最初の投稿です。お茶を用意してお待ちしています。
opened-title = Burrowが開きました
opened-lead = ようこそ、{ $name }さん。
opened-said-title = 最初の投稿ができました
opened-said-see = 見てみる
opened-said-delivery = ほかのサーバーへの届き具合
opened-said-local = Burrowのお試し中なので、このパソコンの中だけにあります。ここでこのアドレスを開いた人が読めます。
opened-said-alone = 誰でも読める、あなたの公開ページにあります。まだフォロワーがいないので、ほかには届いていません。最初のフォロワーから始まります。
opened-said-home = あなたの公開ページにあり、ここに住む{ $count }人にも届いています。
opened-said-away = あなたの公開ページにあり、ほかのサーバー{ $count }台に配送中です。
opened-rescue-title = 復旧シートがまだありません
opened-rescue-text = 今パスワードをなくすと、ここから戻る方法がありません。
opened-rescue-link = 復旧シートを作る
opened-app-title = アプリをつなぐ
opened-app-text = Mastodon用のアプリならどれでも使えます。サーバーの名前を聞かれます：
opened-invite-title = もっと招待する
opened-invite-text = 来てほしい人それぞれのための、リンクか読み取り用コードです。
opened-home-title = お世話をする
opened-home-text = 人やルールなど、すべてホームのページにあります。
opened-home-button = ホームへ
by-words-title = 復旧シートで戻る
by-words-lead = ここのオーナーの方へ：復旧シートの12の言葉を入力して、新しいパスワードを選んでください。
by-words-field = 12の言葉
by-words-hint = 順番どおり、間に空白を入れて。それぞれ最初の4文字で足ります。
by-words-password = 新しいパスワード
by-words-button = 中に入る
by-words-count = 言葉が{ $count }個です。12個必要です。
by-words-unknown = 「{ $word }」はどの復旧シートにもありません。一文字ずつ確かめてください。
by-words-muddled = 言葉の組み合わせが合いません。一つを読み違えたか、二つの順番が入れ替わっています。
by-words-wrong = 復旧シートの言葉ですが、ここで有効なものではありません。もっと新しいものがあれば、それを使ってください。
by-words-none = ここにはまだ復旧シートがありません。
by-words-slow = 試した回数が多すぎます。15分待ってから、もう一度試してください。
by-words-others = ここに住んでいて、オーナーではない方は、オーナーに助けてもらえます。
