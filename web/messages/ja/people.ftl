# The people of the house.

people-title = 人
people-lead = ここに住む全員です。
people-role-owner = オーナー
people-role-moderator = モデレーター
people-joined = { $when }から
people-invited = { $name }さんの招待
people-forgotten = { $name }さんはパスワードを忘れましたか？
