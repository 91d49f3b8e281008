# Signing in.

login-title = Se connecter
login-handle = Ton identifiant
login-handle-hint = Le nom court après le premier @, sans le reste.
login-button = Se connecter
login-locked = Ce compte a été verrouillé par les personnes qui s’occupent de cette communauté. Si tu penses que c’est une erreur, parle-leur.
login-locked-why = Ce compte a été verrouillé par les personnes qui s’occupent de cette communauté. Elles disent : { $text }
login-wrong = L’identifiant et le mot de passe ne vont pas ensemble. Vérifie les deux ; dans le mot de passe, majuscules et minuscules comptent.
login-slow = Trop d’essais ratés. Attends 15 minutes, puis essaie encore.
login-forgot = Mot de passe oublié ?
login-out = Ta session est fermée.
login-for-app = Connecte-toi d’abord. Tu pourras ensuite connecter { $app }.
