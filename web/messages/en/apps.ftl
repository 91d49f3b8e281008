# Apps.

apps-title = Choose an app
apps-joined = You’re in! Now choose an app
apps-lead = Posts are read and written in an app. Any app made for Mastodon will do. When it asks for your server, give it this:
apps-server-label = Name of your server
apps-then = The app then opens a page from here that asks you to sign in, with the handle { $handle } and your password.
apps-browser-title = Right here, nothing to install
apps-browser-text = These run in the browser, on phones and computers. The first one already knows your server’s name.
apps-open = Open { $app }
apps-iphone-title = iPhone and iPad
apps-android-title = Android
apps-desk-title = On a computer
apps-official = the official one, easy to begin with
apps-paid = costs a little
