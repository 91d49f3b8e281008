# Sent here by another server.

interact-follow = フォローする
interact-follows = { $name }さんをフォローしています。
interact-asked = { $name }さんにフォローをリクエストしました。相手のサーバーからまもなく返事が来ます。
interact-myself = これはあなたです。
interact-in-app = アプリで{ $search }を検索してください。
interact-post = 返信、お気に入り、ブーストをするには、アプリを開いて検索してください：{ $search }
interact-nothing-title = 見つかりません
interact-nothing = 相手のサーバーが応答しないか、こちらに見せてくれません。あとでもう一度試すか、アプリで検索してください。
