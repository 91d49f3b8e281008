# The screen on the box, which has few letters: short sentences. Nobody can click there.

screen-starting = Burrow is starting…
screen-welcome = Welcome! This box has no owner yet.
screen-scan = Scan the square with a phone that is in the same network.
screen-code = Claim code:
screen-setting-up = Somebody is setting this box up.
screen-setting-up-named = { $name } is being set up.
screen-go-on = Go on in the browser in which it was begun, or in another with the claim code.
screen-ready = All is well. Visitors can come.
screen-down = Visitors can’t come just now. The dashboard says why.
screen-open = All is well here at home.
screen-clock = The box waits for the right time, which it gets from the internet. Until then it doesn’t talk with other servers.
screen-owner-back = The owner can come back in with the claim code.
screen-at-home = At home, open in a browser:
screen-or = or { $address }
screen-no-network = No network yet. Plug a network cable in, or wait three minutes: then this box opens a Wi-Fi of its own, in which you can choose yours.
screen-no-cable = No network. Plug a cable in that leads to your router.
screen-no-address = The network has no address for this box yet. Is the router on?
screen-hotspot = There was no network, so this box has opened a Wi-Fi of its own. Scan the square, or join it by hand:
screen-hotspot-name = Name: { $name }
screen-hotspot-password = Password: { $password }
screen-hotspot-then = Then open in a browser:
screen-damaged = The data on this box can’t be opened.
screen-damaged-text = Nothing was erased. The page below says what can be done.
screen-unerased = The data on this box can’t be erased.
screen-unerased-text = Part of it is still there. The page below says what can be done.
screen-problem = Settings on the card: { $problem }
