# The people of the house.

people-title = Mensen
people-lead = Iedereen die hier woont.
people-role-owner = eigenaar
people-role-moderator = moderator
people-joined = hier sinds { $when }
people-invited = uitgenodigd door { $name }
people-forgotten = Is { $name } het wachtwoord vergeten?
