# The landing page and the home page.

landing-invite-only = Só com convite
landing-lead = { $community } é um cantinho privado da web social, mantido em casa por gente que se conhece.
landing-what-title = O que é isto?
landing-what-1 = Um lugar para compartilhar palavras e imagens com as pessoas que você escolheu, sem publicidade e sem ninguém contando os seus cliques.
landing-what-2 = Conversa com o Mastodon e os outros servidores do fediverso, então você pode seguir pessoas em qualquer lugar.
landing-what-3 = Só se entra com convite de alguém que mora aqui. Se você tem um, abra o link dele.
landing-rules-title = Regras da casa
home-title = Olá, { $name }
home-lead = Você está em { $community } neste navegador.
home-server-title = Nome do seu servidor
home-server-text = Os aplicativos pedem isto quando você entra:
home-apps-title = Aplicativos
home-apps-text = Leia e publique no celular ou no computador
home-invites-text = Traga alguém para dentro
home-devices-text = Veja onde sua conta está aberta
home-settings-text = Troque sua senha
home-dashboard-text = Como está a casa, e tudo de que é preciso cuidar, numa página.
home-community-text = Nome, regras e o que é normal por aqui
home-people-text = Quem mora aqui; ajude alguém a voltar
home-profile-title = Seu perfil
home-profile-text = Como os outros veem você

# What the owner tells at length, and the links to it.
text-about = Sobre { $community }
text-privacy = Privacidade
text-terms = Termos
text-since = Em vigor desde { $day }
