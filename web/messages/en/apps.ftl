# Apps.

apps-title = Choose an app
apps-joined = You’re in! Now choose an app
apps-lead = Posts are read and written in an app. Any app made for Mastodon will do. Install one, and when it asks for your server, give it this:
apps-server-label = Name of your server
apps-then = The app then opens a page from here that asks you to sign in, with the handle { $handle } and your password.
apps-phone-title = On a phone
apps-phone-1 = Mastodon: the official one, easy to begin with
apps-phone-2 = Ivory, Ice Cubes, Mona (iPhone); Tusky, Moshidon (Android)
apps-desk-title = On a computer
apps-desk-1 = Phanpy and Elk run in the browser; nothing to install
apps-desk-2 = Tuba (Linux), Mona (Mac), Fedistar
