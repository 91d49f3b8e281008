# The people of the house.

people-title = People
people-lead = Everybody who lives here.
people-role-owner = owner
people-role-moderator = moderator
people-joined = here since { $when }
people-invited = invited by { $name }
people-forgotten = Has { $name } forgotten the password?
people-reset = Make a new password
people-reset-text = It is shown to you once, to pass on. All of { $name }’s browsers and apps are signed out.
people-new-title = A new password for { $name }
people-new-lead = Give it to { $name } yourself, best in person or by telephone:
people-new-then = To sign in: the handle { $handle } and this password, capitals and dashes included. Then choose a new one under Settings.
people-new-once = You see it only now. If it gets lost, make another.
