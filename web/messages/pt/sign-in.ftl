# Signing in.

login-title = Entrar
login-handle = Seu nome de usuário
login-handle-hint = O nome curto depois do primeiro @, sem o resto.
login-button = Entrar
login-locked = Esta conta foi bloqueada por quem cuida desta comunidade. Se você acha que é um engano, fale com essas pessoas.
login-locked-why = Esta conta foi bloqueada por quem cuida desta comunidade. O motivo: { $text }
login-wrong = O nome de usuário e a senha não combinam. Confira os dois; na senha, maiúsculas e minúsculas fazem diferença.
login-slow = Muitas tentativas erradas. Espere 15 minutos e tente de novo.
login-forgot = Esqueceu a senha?
login-out = Você saiu da sua conta.
login-for-app = Entre primeiro. Depois você pode conectar { $app }.
