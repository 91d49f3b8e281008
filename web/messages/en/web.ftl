# The page around the web client.

nav-web = Read and write
web-noscript = Reading and writing on this page needs JavaScript. Apps on your phone or computer don’t.
web-unbuilt = This part of Burrow was not built into this copy. Apps on your phone or computer work.
home-web-text = Your timeline, right here in the browser
