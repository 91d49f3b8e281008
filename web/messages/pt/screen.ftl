# A tela do aparelho, que tem poucas letras: frases curtas.

screen-starting = O Burrow está iniciando…
screen-welcome = Bem-vindo! Este aparelho ainda não é de ninguém.
screen-scan = Leia o quadrado com um celular que esteja na mesma rede.
screen-code = Código:
screen-setting-up = Alguém está preparando este aparelho.
screen-setting-up-named = { $name } está sendo preparado.
screen-go-on = Continue no navegador em que se começou, ou em outro com o código.
screen-ready = Está tudo bem. As visitas podem vir.
screen-down = Agora as visitas não podem vir. O painel diz por quê.
screen-open = Aqui em casa está tudo bem.
screen-clock = O aparelho espera a hora certa, que recebe da internet. Até lá, não fala com outros servidores.
screen-owner-back = Com o código, o dono pode voltar a entrar.
screen-at-home = Em casa, abra em um navegador:
screen-or = ou { $address }
screen-no-network = Ainda não há rede. Ligue um cabo de rede, ou espere três minutos: então o aparelho abre um Wi-Fi próprio, em que pode escolher o seu.
screen-no-cable = Não há rede. Ligue um cabo que vá ao seu router.
screen-no-address = A rede ainda não tem endereço para este aparelho. O router está ligado?
screen-hotspot = Não havia rede, por isso este aparelho abriu um Wi-Fi próprio. Leia o quadrado, ou entre à mão:
screen-hotspot-name = Nome: { $name }
screen-hotspot-password = Senha: { $password }
screen-hotspot-then = Depois abra em um navegador:
screen-damaged = Não é possível abrir os dados deste aparelho.
screen-damaged-text = Nada foi apagado. A página abaixo diz o que se pode fazer.
screen-unerased = Não é possível apagar os dados deste aparelho.
screen-unerased-text = Uma parte ainda está lá. A página abaixo diz o que se pode fazer.
screen-problem = Configurações no cartão: { $problem }
