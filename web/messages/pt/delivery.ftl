# Where a post went.

delivery-title = Para onde foi esta publicação
delivery-summary = { $count ->
    [0] Nenhum outro servidor a tem ainda.
    [one] Outro servidor a tem.
   *[other] Outros { $count } servidores a têm.
}
delivery-none = Ninguém a espera em outro lugar, ou ela tem mais de trinta dias.
delivery-delivered = entregue
delivery-waiting = a caminho
delivery-refused = recusada
delivery-given-up = abandonada
delivery-back = Voltar à publicação
post-delivery = Ver quais servidores a têm
