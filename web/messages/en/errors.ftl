# Errors.

error-403-title = This door is not for you
error-403 = Your account may not do this. If you think it should, ask the owner of the community.
error-403-origin = This request came from another site, so we did nothing. Open the page here again and repeat it.
error-404-title = Nothing here
error-404 = Perhaps it was moved or deleted, or a letter of the address got lost.
error-409-title = That is already done
error-409 = This burrow already has its owner. Sign in instead.
error-422-title = We couldn’t use that
error-422 = Something in what you sent is missing or not as it should be. Go back and try again.
error-429-title = One moment, please
error-429 = That was a lot in a short time. Wait a few minutes, then try again.
error-500-title = Something broke
error-500 = It’s our fault, not yours. Nothing half-done was kept. Please try again; if it goes on, tell the owner.
error-413-title = That is too big
error-413 = What you sent is larger than we can take.
error-unset-title = Not open yet
error-unset = This burrow has been plugged in, but its owner has not set it up yet. Come back soon.
error-claim-first-title = The claim code first
error-claim-first = Setting up starts with the claim code. If you had typed it already, your browser forgot; type it again.
