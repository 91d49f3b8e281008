# Claiming.

claim-title = Olá! Vamos abrir a sua toca
claim-lead = Este é um Burrow novo. Para mostrar que ele é seu, digite o código de abertura.
claim-field = Código de abertura
claim-hint = Ele aparece como “claim code” na janela em que o Burrow foi iniciado e está no arquivo claim-code.txt da pasta de dados. Maiúsculas ou minúsculas, com ou sem hífens.
claim-hint-box = Está na tela do aparelho e no arquivo claim-code.txt do cartão, que qualquer computador pode ler. Maiúsculas ou minúsculas, com ou sem hífens.
claim-fresh = Começar do zero
claim-restore = Restaurar uma cópia
claim-wrong = Esse não é o código de abertura. Olhe a tela ou o arquivo mais uma vez e compare letra por letra.
claim-slow = Foram vários códigos errados seguidos. Espere um minuto e tente de novo.
