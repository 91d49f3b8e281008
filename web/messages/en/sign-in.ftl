# Signing in.

login-title = Sign in
login-handle = Your handle
login-handle-hint = The short name after the first @, without the rest.
login-button = Sign in
login-locked = This account has been locked by those who look after this community. If you think that is a mistake, talk to them.
login-locked-why = This account has been locked by those who look after this community. They say: { $text }
login-wrong = Handle and password don’t fit together. Check both; capital and small letters matter in the password.
login-slow = Too many wrong attempts. Wait 15 minutes, then try again.
login-forgot = Forgotten your password?
login-out = You are signed out.
login-for-app = Sign in first. Then you can connect { $app }.
