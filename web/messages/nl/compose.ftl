# A small form for a post.

compose-title = Een bericht schrijven
compose-first-title = Of zeg meteen hier hallo
compose-start = Hallo, { $community }! Ik ben hier net komen wonen.
compose-field = Je bericht
compose-hint = Iedereen kan het lezen. Foto’s kun je later toevoegen, in een app.
compose-hint-local = Alleen mensen die hier wonen, kunnen het lezen. Foto’s kun je later toevoegen, in een app.
compose-hint-private = Alleen wie jou volgt, kan het lezen. Foto’s kun je later toevoegen, in een app.
compose-button = Plaatsen
compose-wrong = Schrijf iets, en niet meer dan { $limit } tekens.
