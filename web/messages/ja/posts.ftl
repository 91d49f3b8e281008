# Profiles and posts.

profile-posts = 投稿{ $count }件
profile-followers = { $count ->
    [0] フォロワーはまだいません
   *[other] フォロワー{ $count }人
}
profile-following = { $count ->
    [0] まだ誰もフォローしていません
   *[other] { $count }人をフォロー中
}
profile-none = 公開の投稿はまだありません。
profile-posts-title = 公開の投稿
profile-follow = ほかのサーバーからフォローするには、アプリで{ $address }を検索してください。
profile-moved = このアカウントは{ $where }に引っ越しました。
tag-lead = このハッシュタグの公開投稿のうち、{ $community }が知っているものです。
profile-bot = 自動
profile-picture-of = { $name }さんの画像
post-title = { $name }さんの投稿
post-replies = 返信{ $count }件
post-boosts = ブースト{ $count }件
post-favourites = お気に入り{ $count }件
post-edited = 編集済み
post-warning = 内容を表示
post-sensitive = 閲覧注意の画像を表示
post-replies-title = 返信
post-earlier-title = 会話のこれまで
poll-votes = { $count }票
