# The people of the house.

people-title = People
people-lead = Everybody who lives here.
people-role-owner = owner
people-role-moderator = moderator
people-joined = here since { $when }
people-invited = invited by { $name }
people-forgotten = Has { $name } forgotten the password?
