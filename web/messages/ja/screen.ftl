# 機器の画面。文字が少ないので、短い文にします。

screen-starting = Burrowを起動しています…
screen-welcome = ようこそ。この機器にはまだ持ち主がいません。
screen-scan = 同じネットワークにいるスマートフォンで、四角いコードを読み取ってください。
screen-code = 登録コード:
screen-setting-up = だれかがこの機器を設定しています。
screen-setting-up-named = { $name }を設定しています。
screen-go-on = 始めたときのブラウザーで続けるか、別のブラウザーで登録コードを使ってください。
screen-ready = 順調です。だれでも訪ねてこられます。
screen-down = いまは訪ねてこられません。理由はダッシュボードにあります。
screen-open = 家の中では順調です。
screen-clock = 機器が、インターネットから正しい時刻を受け取るのを待っています。それまでほかのサーバーとは話しません。
screen-owner-back = 持ち主は登録コードで戻れます。
screen-at-home = 家では、ブラウザーでこれを開いてください:
screen-or = または { $address }
screen-no-network = ネットワークがまだありません。LANケーブルをつなぐか、3分お待ちください。この機器が自分のWi-Fiを開き、そこで家のWi-Fiを選べます。
screen-no-cable = ネットワークがありません。ルーターにつながるケーブルを差してください。
screen-no-address = この機器のアドレスがまだありません。ルーターの電源は入っていますか？
screen-hotspot = ネットワークがなかったので、この機器が自分のWi-Fiを開きました。四角いコードを読み取るか、手で参加してください:
screen-hotspot-name = 名前: { $name }
screen-hotspot-password = パスワード: { $password }
screen-hotspot-then = そのあと、ブラウザーでこれを開いてください:
screen-damaged = この機器のデータを開けません。
screen-damaged-text = 何も消していません。下のページに、できることがあります。
screen-unerased = この機器のデータを消せません。
screen-unerased-text = 一部がまだ残っています。下のページに、できることがあります。
screen-problem = カードの設定: { $problem }
