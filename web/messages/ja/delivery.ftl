# Where a post went.

delivery-title = この投稿の届け先
delivery-summary = { $count ->
    [0] まだどのサーバーにも届いていません。
   *[other] { $count }台のサーバーに届いています。
}
delivery-none = よそで待っている人がいないか、30日以上前の投稿です。
delivery-delivered = 届きました
delivery-waiting = 配送中
delivery-refused = 拒否されました
delivery-given-up = 断念しました
delivery-back = 投稿に戻る
post-delivery = どのサーバーに届いたか見る
