# The people of the house.

people-title = Persone
people-lead = Tutti quelli che abitano qui.
people-role-owner = proprietario
people-role-moderator = moderatore
people-joined = qui da: { $when }
people-invited = invito di { $name }
people-forgotten = { $name } ha dimenticato la password?
