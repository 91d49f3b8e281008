# What a new owner is shown: rules, rescue sheet, first invites, first post.

tour-later = Later
tour-rules-title = Wat zijn hier de regels?
tour-rules-lead = Iedereen ziet ze voordat ze meedoen. Je kunt ze altijd wijzigen.
tour-rules-choice = Kies regels om mee te beginnen
tour-rules-own = Onze eigen regels
tour-rules-own-text = Schrijf ze zelf, of wijzig er een paar van ons.
tour-rules-field = De huisregels, elk op een nieuwe regel
tour-rules-hint = Korte worden gelezen.
tour-rules-wrong = Hoogstens 20 regels van elk hoogstens 300 tekens.
tour-rules-button = Dit zijn onze regels
tour-question-field = Wat vraag je aan mensen die mee willen doen?
tour-question-hint = Wie geen uitnodiging heeft, kan op je voorpagina vragen om mee te doen. Jij leest het antwoord en beslist. Laat dit leeg als niemand mag vragen.
tour-question-start = Wie ben je, en waar kennen we elkaar van?
tour-question-wrong = De vraag mag hoogstens 300 tekens hebben.
rules-family-title = Familie
rules-family-text = Voor mensen die elkaar op verjaardagen zien.
rules-family-rules =
    Wees aardig, ook als je moe bent.
    Vraag het voordat je een foto van iemand plaatst, en altijd bij een kind.
    Wat hier verteld wordt, blijft hier, tenzij de schrijver het voor iedereen plaatste.
rules-friends-title = Vrienden en buren
rules-friends-text = Voor mensen die elkaar min of meer kennen.
rules-friends-rules =
    Wees aardig. Wees het oneens met wat iemand zei, niet met wie iemand is.
    Geen haat tegen wie dan ook om afkomst, geloof, liefde of lichaam.
    Vraag het voordat je foto’s van anderen plaatst.
    Geen reclame.
rules-club-title = Club of klas
rules-club-text = Voor een koor, een team, een werkplaats, een school.
rules-club-rules =
    Wees aardig en blijf eerlijk, ook over andere clubs.
    Geen haat, geen bedreigingen, geen pesten, niet hier en nergens anders met een account van hier.
    Vraag het voordat je foto’s van anderen plaatst; bij kinderen vraag je het de ouders.
    Wat iemand niet onverwacht hoort te zien, gaat achter een inhoudswaarschuwing.
    Geen reclame zonder het eerst te vragen.
rescue-title = Je noodblad
rescue-lead = Niemand kan je per e-mail een nieuw wachtwoord sturen: er is niemand boven jou. Raak je het ooit kwijt, dan laten deze twaalf woorden je weer binnen. Ze openen ook je back-ups.
rescue-sheet-title = Noodblad voor { $community }
rescue-sheet-day = Gemaakt op { $day }
rescue-sheet-address = Adres
rescue-sheet-owner = Eigenaar
rescue-sheet-what = Wachtwoord kwijt? Scan de code, of open het adres met /rescue erachter, en typ deze twaalf woorden. Een back-up gaat met dezelfde woorden open.
rescue-sheet-keep = Bewaar dit blad waar je ook paspoorten bewaart. Wie het heeft, kan de gemeenschap overnemen.
rescue-scan = QR-code van de pagina waar de woorden worden getypt
rescue-print = Print deze pagina (via het menu van je browser), of schrijf hem over. Een foto op je telefoon is beter dan niets.
rescue-again = Als je de twee woorden hebt getypt, werkt alleen dit blad nog. Tot dan werkt je vorige nog. Bewaar dat voor de back-ups die ermee zijn gemaakt.
rescue-field = Typ woord { $one } en woord { $two } van je kopie
rescue-hint = Met een spatie ertussen. De woorden hierboven verdwijnen terwijl je typt.
rescue-wrong = Dat zijn niet woord { $one } en woord { $two }. Vergelijk je kopie één voor één met de woorden hierboven.
rescue-button = Ik heb het op papier
rescue-kept-since = Je hebt een noodblad. Het is gemaakt op { $when }.
rescue-kept-text = De woorden ervan worden hier niet bewaard, dus ze kunnen niet nog eens worden getoond. Is het blad kwijt, of heeft iemand het gezien, maak dan een nieuw: dan laten de oude woorden niemand meer binnen.
rescue-kept-new = Een nieuw blad maken
tour-invites-title = Wie wil je hier hebben?
tour-invites-lead = Een uitnodiging laat één persoon binnen. Laat de code zien aan iemand naast je, of stuur de link aan één persoon. Hij werkt één keer, een week lang.
tour-invites-number = Uitnodiging { $number }
tour-invites-card = Print hem als kaart, of trek hem in
tour-invites-first = De eerste uitnodiging maken
tour-invites-more = Nog een, voor iemand anders
tour-post-title = Zeg hallo
tour-post-lead = Dit is het eerste wat iedereen leest die komt.
tour-post-start = Hallo! Dit is het eerste bericht van { $community }. De koffie staat klaar.
opened-title = Je Burrow is open
opened-lead = Welkom thuis, { $name }.
opened-said-title = Je eerste bericht is eruit
opened-said-see = Bekijken
opened-said-delivery = Hoe het gaat bij andere servers
opened-said-local = Het blijft op deze computer, want je probeert Burrow alleen uit. Wie dit adres hier opent, kan het lezen.
opened-said-alone = Het staat op je openbare pagina, waar iedereen het kan lezen. Niemand volgt je nog, dus het is nergens anders bezorgd. Dat begint met je eerste volger.
opened-said-home = { $count ->
    [one] Het staat op je openbare pagina, en één persoon die hier woont, heeft het voor zich.
   *[other] Het staat op je openbare pagina, en { $count } mensen die hier wonen, hebben het voor zich.
}
opened-said-away = { $count ->
    [one] Het staat op je openbare pagina, en wordt bij één andere server bezorgd.
   *[other] Het staat op je openbare pagina, en wordt bij { $count } andere servers bezorgd.
}
opened-rescue-title = Je hebt nog geen noodblad
opened-rescue-text = Raak je nu je wachtwoord kwijt, dan kun je van hieruit niet meer binnenkomen.
opened-rescue-link = Het noodblad maken
opened-app-title = Een app koppelen
opened-app-text = Elke app die voor Mastodon is gemaakt, werkt. Hij vraagt naar de naam van je server:
opened-invite-title = Meer mensen uitnodigen
opened-invite-text = Een link, of een code om te scannen, voor iedereen die je hier graag wilt hebben.
opened-home-title = Zorg ervoor
opened-home-text = Mensen, regels en al het andere staan op je startpagina.
opened-home-button = Naar start
by-words-title = Weer binnen met je noodblad
by-words-lead = Voor de eigenaar van deze plek: typ de twaalf woorden van je noodblad en kies een nieuw wachtwoord.
by-words-field = De twaalf woorden
by-words-hint = In hun volgorde, met spaties ertussen. De eerste vier letters van elk woord zijn genoeg.
by-words-password = Nieuw wachtwoord
by-words-button = Laat me binnen
by-words-count = { $count ->
    [one] Er is maar één woord. Het moeten er twaalf zijn.
   *[other] Er zijn { $count } woorden. Het moeten er twaalf zijn.
}
by-words-unknown = ‘{ $word }’ staat op geen enkel noodblad. Kijk er letter voor letter naar.
by-words-muddled = Deze woorden horen niet bij elkaar. Eén is verkeerd gelezen, of twee zijn van plaats verwisseld.
by-words-wrong = Dit zijn woorden van een noodblad, maar niet van het blad dat hier geldt. Heb je een nieuwer gemaakt, neem dan dat.
by-words-none = Er is nog geen noodblad voor deze plek.
by-words-slow = Dat is te vaak geprobeerd. Wacht een kwartier en probeer het opnieuw.
by-words-others = Woon je hier, maar ben je niet de eigenaar? De eigenaar kan je weer binnen helpen.
