# Signing in.

login-title = ログイン
login-handle = あなたのユーザー名
login-handle-hint = 最初の@の後の短い名前。その先はいりません。
login-button = ログイン
login-locked = このアカウントは、コミュニティをお世話する人によってロックされました。間違いだと思ったら、その人に話してください。
login-locked-why = このアカウントは、コミュニティをお世話する人によってロックされました。伝言：{ $text }
login-wrong = ユーザー名とパスワードが合いません。両方確かめてください。パスワードは大文字と小文字を区別します。
login-slow = 間違いが多すぎます。15分待ってから、もう一度試してください。
login-forgot = パスワードを忘れましたか？
login-out = ログアウトしました。
login-for-app = まずログインしてください。そのあと{ $app }を接続できます。
