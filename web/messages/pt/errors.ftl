# Errors.

error-403-title = Esta porta não é para você
error-403 = Sua conta não pode fazer isso. Se acha que deveria, pergunte à pessoa responsável pela comunidade.
error-403-origin = Este pedido veio de outro site, então não fizemos nada. Abra a página aqui de novo e repita.
error-404-title = Não há nada aqui
error-404 = Talvez tenha sido movido ou apagado, ou uma letra do endereço se perdeu.
error-409-title = Isso já está feito
error-409 = Esta toca já é de alguém. Entre na sua conta, em vez disso.
error-422-title = Não conseguimos usar isso
error-422 = No que você enviou falta algo, ou algo não está como deveria. Volte e tente de novo.
error-429-title = Um momento, por favor
error-429 = Foi muita coisa em pouco tempo. Espere alguns minutos e tente de novo.
error-500-title = Algo quebrou
error-500 = A culpa é nossa, não sua. Nada ficou pela metade. Tente de novo; se continuar, avise a pessoa responsável.
error-413-title = É grande demais
error-413 = O que você enviou é maior do que podemos receber.
error-unset-title = Ainda não abriu
error-unset = Esta toca está ligada na tomada, mas ainda não foi preparada. Volte em breve.
error-claim-first-title = Antes, o código de abertura
error-claim-first = A preparação começa com o código de abertura. Se você já o tinha digitado, seu navegador esqueceu; digite de novo.
