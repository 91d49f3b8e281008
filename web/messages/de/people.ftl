# The people of the house.

people-title = Personen
people-lead = Alle, die hier wohnen.
people-role-owner = Leitung
people-role-moderator = Moderation
people-joined = hier seit dem { $when }
people-invited = eingeladen von { $name }
people-forgotten = Hat { $name } das Passwort vergessen?
