# Backups, and filling a new box from one.

backup-title = Cópia de segurança
backup-lead = Um só arquivo com tudo dentro: pessoas, publicações, imagens, configurações. Ele é trancado com as palavras da sua folha de resgate.
backup-sheet = Ele abre com a folha de resgate de { $when }, e com mais nada.
backup-keep = Guarde o arquivo em outro lugar que não este aparelho: em outro computador, num pen drive dentro da gaveta.
backup-button = Fazer uma cópia
backup-hint = O seu navegador salva como qualquer outro arquivo. Com muitas imagens pode demorar; deixe a página aberta.
backup-no-sheet = Uma cópia precisa de algo que a tranque. Faça antes a sua folha de resgate.
backup-back-title = Como tudo volta
backup-back = Num aparelho novo, ou depois de esvaziar este: abra o assistente, escolha “Restaurar uma cópia” e entregue este arquivo e as doze palavras.
restore-title = Restaurar uma cópia
restore-lead = Você precisa do arquivo de uma cópia e da folha de resgate com que ela foi trancada.
restore-words-hint = As da folha de resgate, na ordem. Bastam as quatro primeiras letras de cada palavra.
restore-file = A cópia
restore-file-hint = Um arquivo que termina em .backup.
restore-notice = Tudo no arquivo é examinado antes de algo mudar aqui. Veja se o aparelho antigo está desligado: dois com o mesmo endereço confundem o mundo.
restore-button = Restaurar
restore-broken = O arquivo não chegou inteiro. Tente de novo, talvez com um cabo.
restore-no-file = Escolha o arquivo da cópia.
restore-no-backup = Este arquivo não é uma cópia do Burrow. Procure um que termine em .backup.
restore-other-words = São palavras de uma folha de resgate, mas esta cópia foi trancada com outra. A data da folha diz qual.
restore-damaged = Esta cópia está danificada ou incompleta. Nada foi mudado. Tente uma mais antiga.
restore-newer = Esta cópia foi feita por um Burrow mais novo. Atualize antes este aparelho e tente de novo.
restore-disk = Não há espaço para ela aqui, ou o disco falhou. Nada foi mudado.
restored-title = Está tudo de volta
restored-lead = O Burrow agora recomeça com tudo isso. Espere um momento e depois entre como sempre.
restored-rows = { $count ->
    [one] { $count } registro
   *[other] { $count } registros
}
restored-files = { $count ->
    [one] { $count } arquivo
   *[other] { $count } arquivos
}
