# Devices.

devices-title = Onde sua conta está aberta
devices-lead = Se você não reconhece algum, encerre-o e troque sua senha.
devices-browsers = Navegadores
devices-apps = Aplicativos
devices-no-apps = Nenhum aplicativo ainda.
devices-command-line = Criado na linha de comando
devices-this = este navegador
devices-used = último uso: { $when }
devices-since = entrada: { $when }
devices-revoke = Encerrar
devices-others = Encerrar em todo o resto
devices-others-text = Encerra a sessão em todos os navegadores e aplicativos, menos neste.
devices-revoked-notice = Sessão encerrada.
devices-others-notice = A sessão foi encerrada em tudo, menos neste navegador.
browser-on = { $browser } no { $system }
browser-unknown = Um navegador
ago-now = agora mesmo
ago-minutes = { $count ->
    [one] há { $count } minuto
   *[other] há { $count } minutos
}
ago-hours = { $count ->
    [one] há { $count } hora
   *[other] há { $count } horas
}
ago-days = { $count ->
    [one] ontem
   *[other] há { $count } dias
}
