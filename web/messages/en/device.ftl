# The box under the house: how it is, what can be done with it, and what it says when there is no room.

error-507-title = No room left
error-507 = The disk of this burrow is full, so nothing can be posted or uploaded until there is room. What you wrote was not kept. The owner can make room in the dashboard, under “Storage”.

## What the house looks at of the box (see diagnosis.ftl)
diagnosis-check-heat = Heat
diagnosis-check-power = Power
diagnosis-check-card = The card
diagnosis-check-memory = Memory
diagnosis-fine-heat = The box is cool enough.
diagnosis-fine-power = The power supply gives enough.
diagnosis-fine-card = The card, or the disk, is well as far as it says.
diagnosis-fine-memory = There is memory enough.
diagnosis-harm-heat = The box slows itself down, so that everything takes longer. In the long run heat wears it out.
diagnosis-harm-power = The box slows itself down, and may stop in the middle of writing. Most damaged cards come from this.
diagnosis-harm-card = What it holds may be lost any day: posts, pictures, all of it.
diagnosis-harm-memory = Everything takes longer.
diagnosis-why-clock-waits = This box hasn’t heard yet what time it is, so it doesn’t talk with other servers. At home everything works.
diagnosis-why-untold = This computer doesn’t say.
diagnosis-why-warm = It has { $figure } °C inside. That is warm.
diagnosis-why-hot = It has { $figure } °C inside. That is too hot.
diagnosis-why-slowed = The box slows itself down just now because it is too hot.
diagnosis-why-power-low = The power supply gives too little just now.
diagnosis-why-power-was-low = The power supply gave too little at some moment since the last start.
diagnosis-why-card-errors = The card has lost or garbled something ({ $figure } times).
diagnosis-why-card-repaired = What is kept on the card had to be repaired when the box started.
diagnosis-why-card-worn = The card says that { $figure } % of its life are used up.
diagnosis-why-card-ends = The card says that it has no spare room left to replace what breaks.
diagnosis-why-card-busy = Some { $figure } MB a day are written to the card. That is more than it should be.
diagnosis-why-memory-low = Only { $figure } MB of memory are left.
diagnosis-do-clock-waits = Wait a few minutes. If it stays, see whether other things at home get to the internet, and look whether the router lets the box ask for the time (NTP).
diagnosis-do-untold = Nothing. Some computers have no sensor for it.
diagnosis-do-warm = Let air get to the box: take it out of the cupboard, off the heater, out of the sun.
diagnosis-do-hot = Let air get to the box: take it out of the cupboard, off the heater, out of the sun. A case with a fan or a heat sink helps.
diagnosis-do-slowed = Let air get to the box: take it out of the cupboard, off the heater, out of the sun. A case with a fan or a heat sink helps.
diagnosis-do-power-low = Use the power supply that was made for this box, straight from the wall, with a short cable; unplug what draws power from it, such as disks.
diagnosis-do-power-was-low = Use the power supply that was made for this box, straight from the wall, with a short cable.
diagnosis-do-card-errors = Make a backup today, and restore it on a new card.
diagnosis-do-card-repaired = Look whether anything is missing, and make a backup. A power cut can do that once; if it happens again, take a new card.
diagnosis-do-card-worn = Make a backup, and restore it on a new card soon.
diagnosis-do-card-ends = Make a backup today, and restore it on a new card.
diagnosis-do-card-busy = Nothing today. If it stays so for days, tell whoever helps you: a card lasts longer with less.
diagnosis-do-memory-low = Restart the box. If it comes back, this box may be too small for so many people and servers.

## The page about the box
box-title = This box
box-place-text = How hot it is, how its card fares; restart it or switch it off.
box-lead-well = The box is well, as far as it says.
box-lead-trouble = Something isn’t well with the box.
box-lead-clock = The box waits until somebody on the internet has told it what time it is. Until then it doesn’t talk with other servers; at home everything works.
box-lead-none = Your burrow runs on a computer that isn’t one of our boxes, so it can’t be restarted, switched off or reset from here. Do that with the means of the computer.
box-facts = What it tells
box-findings = What isn’t well
box-fact-version = Version
box-fact-board = Kind of box
box-fact-on = On for
box-fact-heat = Heat inside
box-fact-power = Power supply
box-fact-memory = Memory
box-fact-disk = Disk
box-fact-worn = Life of the card used up
box-fact-written = Written to the card
box-fact-clock = Clock
box-on-hours =
    { $count ->
        [0] Less than an hour
        [one] One hour
       *[other] { $count } hours
    }
box-celsius = { $figure } °C
box-percent = { $figure } %
box-a-day = { $figure } MB a day
box-left = { $left } of { $all } MB are free
box-power-well = Gives enough
box-power-was-low = Gave too little at some moment since the start
box-power-low = Gives too little
box-clock-right = Right
box-clock-waits = Waits for the right time
box-power = Restart and switch off
box-power-text = A restart takes a minute or two. Nothing is lost; what other servers send meanwhile comes later. Please don’t just pull the plug.
box-restart = Restart the box
box-shutdown = Switch the box off
box-reset = Forget everything
box-reset-text = Erases all that this box knows: people, posts, pictures, its address. Nothing can bring that back but a backup. The box then begins as on the first day.
box-reset-name = To be sure, type the name of the community: { $name }
box-reset-hint = Or its address.
box-reset-name-wrong = That isn’t the name of the community. Nothing was erased.
box-reset-button = Erase all of it
box-asked-restart-title = The box restarts
box-asked-restart = It is back in a minute or two. Then load this page again.
box-asked-shutdown-title = The box switches itself off
box-asked-shutdown = Wait until its light no longer flickers before you unplug it. Plugged in again, it starts by itself.
box-asked-factory-reset-title = The box erases everything
box-asked-factory-reset = It restarts, erases all that it knows, and begins as on the first day. Its new claim code is on its screen and in claim-code.txt on its card. Leave it plugged in meanwhile.

## The page of a box whose data can't be opened
damaged-title = The data can’t be opened
damaged-lead = The part of the card on which your burrow keeps everything is damaged, and mending it by itself didn’t help. Nothing was erased.
damaged-store-lead = What your burrow keeps can’t be read: its card is failing, or a newer version has written it. Nothing was erased.
damaged-full-title = The disk is full
damaged-full-lead = There is no room left on the card, not even to start. Nothing is lost, and nothing was erased. As soon as there is room, your burrow opens by itself.
damaged-full-first = What was left half done, such as an upload that broke off, is cleared away then. Often that is enough.
damaged-full-second = Somebody who knows Linux can copy this card to a larger one, on which your burrow goes on as it was. Until then, keep the card as it is.
damaged-first = First: restart it once
damaged-first-text = Sometimes a card only lost its contact. If this page is here again afterwards, it is the card.
damaged-second = Then: have it looked at
damaged-second-text = Somebody who knows Linux may still save what is on the card, as long as nothing is written to it. If there are posts or pictures on it that are nowhere else, switch the box off now, and keep the card as it is. With a new card and a backup your burrow is back in an hour.
damaged-last = Or: begin anew on this card
damaged-last-text = Erases what is left on it for good. Afterwards the box restarts, and its wizard offers to bring a backup back. A card that has failed once will likely fail again: better take a new one.
damaged-code = The code from the box
damaged-code-hint = It is on the box’s screen, and in burrow-note.txt on its card, which any computer can read. So nobody who is only in your network can erase anything.
damaged-sure = To be sure, type: { $word }
damaged-word = erase
damaged-sure-hint = Nothing can bring back what is erased but a backup.
damaged-act = Erase the card and begin anew
damaged-said = What the check of the card said
damaged-store-said = Why it can’t be read
damaged-code-wrong = That isn’t the code of this box. Nothing was erased.
damaged-sure-wrong = That wasn’t the word. Nothing was erased.
damaged-unerased-title = The data can’t be erased
damaged-unerased-lead = Your burrow was to forget everything, and got stuck on the way: its card can’t be written to any more. What is left on it no longer opens here, but somebody else may still be able to read it.
damaged-unerased-second = Then: take a new card
damaged-unerased-second-text = Put a new card with Burrow into the box. Break the old one before you give the box away or throw the card out: what is left on it can’t be erased in any other way.
damaged-unerased-said = What the erasing said
damaged-begun-title = The card is made anew
damaged-begun = The box restarts in a few minutes, and begins as on the first day. Then its wizard offers to bring a backup back.
damaged-stuck-title = The box doesn’t listen
damaged-stuck = It couldn’t be asked. Unplug it, wait ten seconds, and plug it in again.
