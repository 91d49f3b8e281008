# The landing page and the home page.

landing-invite-only = Invite only
landing-lead = { $community } is a small, private corner of the social web, run at home by people who know each other.
landing-what-title = What is this?
landing-what-1 = A place to share words and pictures with the people you chose, without advertising and without anybody counting your clicks.
landing-what-2 = It speaks with Mastodon and the other servers of the fediverse, so you can follow people anywhere.
landing-what-3 = The only way in is an invite from somebody who lives here. If you have one, open its link.
landing-rules-title = House rules
home-title = Hello, { $name }
home-lead = You are signed in to { $community } in this browser.
home-server-title = Name of your server
home-server-text = Apps ask for it when you sign in:
home-apps-title = Apps
home-apps-text = Read and post on your phone or computer
home-invites-text = Bring somebody in
home-devices-text = See where you are signed in
home-settings-text = Change your password
home-dashboard-text = How the house is, and everything to look after, on one page.
home-community-text = Name, rules and what is normal here
home-people-text = Who lives here; help somebody back in
home-profile-title = Your profile
home-profile-text = How others see you

# What the owner tells at length, and the links to it.
text-about = About { $community }
text-privacy = Privacy
text-terms = Terms
text-since = As of { $day }
